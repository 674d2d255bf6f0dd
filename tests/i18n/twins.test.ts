import { expect, test } from "vitest";
import { themes } from "#app/domain/records.ts";
import { localeAt, queryNames, slugOf, tenantRoutes, themeOf } from "#app/i18n/addresses.ts";
import { locales } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { alternatesOf, twinOf } from "#app/i18n/twins.ts";

const filled = (path: string) =>
  path.replace(":number", "AVG-2026-0432").replace(":letterId", "0f9b1c2e").replace(":theme", "contact");
const inDutch = Object.values(tenantRoutes).map(({ nl }) => filled(nl));
const twinAt = (pathname: string, search = "") => twinOf({ pathname, search });

test.each(inDutch)("%s has an English twin, and that one leads back", (path) => {
  const english = twinAt(path);
  expect(english.locale).toBe("en");
  expect(localeAt(english.href)).toBe("en");
  expect(twinAt(english.href)).toEqual({ locale: "nl", href: path });
});

test("no two pages share an address", () => {
  for (const locale of locales) {
    const addresses = Object.values(tenantRoutes).map((route) => route[locale]);
    expect(new Set(addresses).size).toBe(addresses.length);
  }
});

test("a page keeps its number, its theme and its place in the list", () => {
  expect(twinAt("/mijn/AVG-2026-0432/gegevens/huur", "?blad=3").href).toBe(
    "/en/my/AVG-2026-0432/data/tenancy?page=3",
  );
  expect(twinAt("/en/my/AVG-2026-0432/data/payments", "?page=2").href).toBe(
    "/mijn/AVG-2026-0432/gegevens/betalingen?blad=2",
  );
  expect(twinAt("/mijn/inloggen", "?nummer=AVG-2026-0432").href).toBe("/en/my/sign-in?number=AVG-2026-0432");
  expect(twinAt("/mijn/code", "?opnieuw").href).toBe("/en/my/code?again");
});

test("what is not ours to ask is left behind", () => {
  expect(twinAt("/mijn/code", "?opnieuw&x=1").href).toBe("/en/my/code?again");
  expect(twinAt("/mijn/inloggen", "?nummer=%22%3E%3Cb%3E").href).toBe("/en/my/sign-in?number=%22%3E%3Cb%3E");
});

test("an address that is no page leads to the start", () => {
  expect(twinAt("/en/nothing/here").href).toBe("/");
  expect(twinAt("/bestaat/niet").href).toBe("/en");
  expect(twinAt("/en/").href).toBe("/");
});

test("the address alone says the language", () => {
  expect(["/en", "/en/", "/en/my"].map(localeAt)).toEqual(["en", "en", "en"]);
  expect(["/", "/mijn", "/energie", "/medewerker/en"].map(localeAt)).toEqual(["nl", "nl", "nl", "nl"]);
});

test("every theme has its own word in an address, in each language", () => {
  for (const locale of locales) {
    expect(themes.map((theme) => themeOf(slugOf(theme, locale), locale))).toEqual([...themes]);
    expect(themeOf("nothing", locale)).toBeNull();
    expect(themeOf(undefined, locale)).toBeNull();
  }
  expect(themeOf("huur", "en")).toBeNull();
});

test("ready-made addresses stand in their language", () => {
  expect(pathsIn("nl").signInFor("AVG-2026-0432")).toBe("/mijn/inloggen?nummer=AVG-2026-0432");
  expect(pathsIn("en").signInFor("AVG-2026-0432")).toBe("/en/my/sign-in?number=AVG-2026-0432");
  expect(pathsIn("nl").answerPage("AVG-2026-0432", "contract", 2)).toBe(
    "/mijn/AVG-2026-0432/gegevens/huur?blad=2",
  );
  expect(pathsIn("en").prove("AVG-2026-0432")).toBe("/en/my/AVG-2026-0432/proof");
  expect(pathsIn("en").enterNewCode).toBe(`/en/my/code?${queryNames.again.en}`);
});

test("only pages that anybody may open are named to search machines, in both languages", () => {
  expect(alternatesOf("/en")).toEqual([
    { locale: "nl", path: "/" },
    { locale: "en", path: "/en" },
  ]);
  expect(alternatesOf("/verzoek/wat").map(({ path }) => path)).toEqual(["/verzoek/wat", "/en/request/what"]);
  expect(alternatesOf("/mijn/AVG-2026-0432")).toEqual([]);
  expect(alternatesOf("/medewerker/verzoeken")).toEqual([]);
});
