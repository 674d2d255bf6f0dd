// The same page in the other language: what the visitor was doing goes on there.

import {
  fillPattern,
  localeAt,
  queryNames,
  slugOf,
  type TenantPage,
  tenantRoutes,
  themeOf,
} from "./addresses.ts";
import { type Locale, locales } from "./locale.ts";

type Found = { page: TenantPage; parts: Record<string, string> };

const others: Record<Locale, Locale> = { nl: "en", en: "nl" };

/** A page in the language that it is not in now. */
export type Twin = { locale: Locale; href: string };

/** The start for an address that is no page. */
export function twinOf({ pathname, search }: { pathname: string; search: string }): Twin {
  const from = localeAt(pathname);
  const locale = others[from];
  const found = findPage(pathname, from);
  return {
    locale,
    href: found ? hrefOf(found, new URLSearchParams(search), from, locale) : tenantRoutes.start[locale],
  };
}

function hrefOf(found: Found, query: URLSearchParams, from: Locale, locale: Locale): string {
  const theme = themeOf(found.parts.theme, from);
  const parts = theme ? { ...found.parts, theme: slugOf(theme, locale) } : found.parts;
  return fillPattern(tenantRoutes[found.page][locale], parts) + translateQuery(query, from, locale);
}

/** What anybody may open: whoever looks for it finds it in both languages. */
const publicPages: TenantPage[] = [
  "start",
  "statement",
  "statementVersions",
  "chooseRight",
  "onBehalf",
  "signIn",
];

export function alternatesOf(pathname: string): { locale: Locale; path: string }[] {
  const found = findPage(pathname, localeAt(pathname));
  if (!found || !publicPages.includes(found.page)) return [];
  return locales.map((locale) => ({ locale, path: tenantRoutes[found.page][locale] }));
}

const pages = Object.keys(tenantRoutes) as TenantPage[];

function findPage(pathname: string, locale: Locale): Found | null {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
  for (const page of pages) {
    const pattern = tenantRoutes[page][locale].replace(/:(\w+)/g, "(?<$1>[^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found) return { page, parts: { ...found.groups } };
  }
  return null;
}

function translateQuery(query: URLSearchParams, from: Locale, to: Locale): string {
  const known = Object.values(queryNames).flatMap((name) => {
    const value = query.get(name[from]);
    return value === null ? [] : [value ? `${name[to]}=${encodeURIComponent(value)}` : name[to]];
  });
  return known.length > 0 ? `?${known.join("&")}` : "";
}
