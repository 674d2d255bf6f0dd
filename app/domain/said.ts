// Words of the association in every language of its tenants, and the whole of something in one of them.

import { z } from "zod";
import { type Locale, locales } from "./locale.ts";

const InEach = z.record(z.enum(locales), z.string());

/** A version of the register from before there was English has its Dutch words only. */
export const Said = z.union([InEach, z.string().transform((words) => ({ nl: words, en: words }))]);
export type Said = Record<Locale, string>;

/** The same, with words instead of words in each language. */
export type Spoken<T> = T extends Said
  ? string
  : T extends (infer Item)[]
    ? Spoken<Item>[]
    : T extends object
      ? { [Name in keyof T]: Spoken<T[Name]> }
      : T;

export function speak<T>(value: T, locale: Locale): Spoken<T> {
  return spoken(value, locale) as Spoken<T>;
}

function spoken(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => spoken(item, locale));
  if (typeof value !== "object" || value === null) return value;
  if (isSaid(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoken(inner, locale)]));
}

function isSaid(value: object): value is Said {
  return locales.every((locale) => locale in value);
}
