import { expect, test } from "vitest";
import { tenantRoutes } from "#app/i18n/addresses.ts";
import { locales } from "#app/i18n/locale.ts";
import routes from "#app/routes.ts";

type Route = { id?: string; path?: string; index?: boolean; file: string; children?: Route[] };

const flat = (list: Route[]): Route[] => list.flatMap((route) => [route, ...flat(route.children ?? [])]);

test("every page of a tenant stands behind its address in each language, in the same file", async () => {
  const found = flat((await routes) as Route[]);
  const fileAt = (address: string) =>
    found.find(({ path = "", index, children }) => `/${path}` === address && (path || index) && !children)
      ?.file;
  for (const addresses of Object.values(tenantRoutes)) {
    const files = locales.map((locale) => fileAt(addresses[locale]));
    expect(files[0]).toMatch(/^routes\/tenant\//);
    expect(new Set(files).size).toBe(1);
  }
});

test("no page of a tenant has an address in one language only", async () => {
  const tenants = flat((await routes) as Route[]).filter(({ file }) => file.startsWith("routes/tenant/"));
  const addresses = tenants.filter(({ children }) => !children).map(({ path }) => `/${path ?? ""}`);
  const known = Object.values(tenantRoutes).flatMap((inEach) => Object.values(inEach) as string[]);
  expect(addresses.toSorted()).toEqual(known.toSorted());
});
