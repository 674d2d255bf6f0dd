import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { BundleRecord } from "#app/domain/bundle.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { csvFiles, watchTables } from "#app/server/export/csv.ts";
import { guarded, separatorIn } from "#app/server/export/csv-cells.ts";
import { dataJson } from "#app/server/export/json.ts";
import { readAll } from "./bundle-files.ts";
import { booking, bundleOf, field, maskedField, person, record } from "./ready-made.ts";

async function csvOf(given: Parameters<typeof bundleOf>[0], locale: Locale = "nl") {
  const content = bundleOf(given, locale);
  const { watched, tables } = watchTables(content);
  await readAll(dataJson(watched));
  const files = new Map<string, string>();
  for (const { name, chunks } of csvFiles(content, tables())) files.set(name, await readAll(chunks));
  return files;
}

/** As a program reads it that knows nothing of ours. */
function rowsOf(text: string | undefined, locale: Locale = "nl"): string[][] {
  return parse(text ?? "", { bom: true, delimiter: separatorIn(locale), record_delimiter: "\r\n" });
}

const unseen = String.raw`[[\p{Z}\p{Cf}\p{Cc}"']--[\t\r\n]]*`;
const guards = new RegExp(
  String.raw`^'(?=${unseen}[=+\-@＝＋－＠\t\r\n\0])|(?<=[,;\|\t\r\n])'(?=${unseen}[=+\-@＝＋－＠])`,
  "gv",
);
/** Takes every ' away that stands before what could be a formula. */
const unguarded = (text: string) => text.replace(guards, "");

test("a Dutch table opens in a Dutch spreadsheet: semicolons, commas in numbers, days as they are", async () => {
  const files = await csvOf({ payments: () => [booking(0), booking(2)] });
  expect([...files]).toEqual([
    [
      "csv/betalingen-boekingen.csv",
      '\uFEFF"Wat het is";"Kenmerk";"Boekdatum";"Bedrag";"Omschrijving";"Betaald"\r\n' +
        '"Boeking";"boekingen/0";"2010-01-01";"612,5";"Huur van maand 1";"nee"\r\n' +
        '"Boeking";"boekingen/2";"2012-03-01";"614,5";"Huur van maand 3";"ja"\r\n',
    ],
  ]);
});

test("the midnight of a source that knows only moments is a day, another moment stays one", async () => {
  const moments = ["2026-12-31T00:00:00.000Z", "2026-12-31T00:00:00Z", "2026-12-31T09:30:00Z"];
  const fields = moments.map((moment, place) => field(`Moment ${place}`, moment));
  const files = await csvOf({ payments: () => [record("delen/1", "Deel", fields)] });
  const [, row = []] = rowsOf(files.get("csv/betalingen-delen.csv"));
  expect(row.slice(2)).toEqual(["2026-12-31", "2026-12-31", "2026-12-31T09:30:00Z"]);
});

test("an English table opens in an English spreadsheet", async () => {
  const files = await csvOf({ payments: () => [booking(0)] }, "en");
  expect([...files.values()]).toEqual([
    '\uFEFF"What it is","Reference","Boekdatum","Bedrag","Omschrijving","Betaald"\r\n' +
      '"Boeking","boekingen/0","2010-01-01","612.5","Huur van maand 1","no"\r\n',
  ]);
});

test("each kind of record is a table of its own, with the columns that any of them has", async () => {
  const files = await csvOf({
    personal: () => [person],
    contact: () => [
      record("telefoon/1", "Telefoon", [field("Nummer", "0612345678")]),
      record("email/1", "E-mail", [field("Adres", "a@example.org")]),
      record("telefoon/2", "Telefoon", [field("Soort", "werk"), maskedField("Nummer")]),
    ],
  });
  expect([...files.keys()]).toEqual([
    "csv/persoon-natuurlijk-personen.csv",
    "csv/contact-telefoon.csv",
    "csv/contact-email.csv",
  ]);
  expect(rowsOf(files.get("csv/contact-telefoon.csv"))).toEqual([
    ["Wat het is", "Kenmerk", "Nummer", "Soort"],
    ["Telefoon", "telefoon/1", "0612345678", ""],
    ["Telefoon", "telefoon/2", "[afgedekt: gegevens van iemand anders]", "werk"],
  ]);
});

test("the same kind of record of two sources is two tables; a label that comes twice is two columns", async () => {
  const twice = record("telefoon/1", "Telefoon", [field("Nummer", "1"), field("Nummer", "2")]);
  const elsewhere: BundleRecord = { ...twice, source: "archief" };
  const sameLabel = record("telefoon/2", "Telefoon", [
    { ...field("Nummer", "3"), field: "anders" },
    field("Kenmerk", "4"),
  ]);
  const files = await csvOf({ contact: () => [twice, elsewhere, sameLabel] });
  expect([...files.keys()]).toEqual(["csv/contact-telefoon.csv", "csv/contact-telefoon-2.csv"]);
  expect(rowsOf(files.get("csv/contact-telefoon.csv"))).toEqual([
    ["Wat het is", "Kenmerk", "Nummer", "Nummer (2)", "Nummer (3)", "Kenmerk (2)"],
    ["Telefoon", "telefoon/1", "1", "2", "", ""],
    ["Telefoon", "telefoon/2", "", "", "3", "4"],
  ]);
});

test("T-33 the name of a table is ours, whatever a source calls its records", async () => {
  const resources = ["../../etc/passwd", "C:\\CON", "", "é\u202E\0", "x".repeat(500), "Ä/Ö"];
  const files = await csvOf({
    contact: () => resources.map((resource, place) => ({ ...record(`x/${place}`, "X", []), resource })),
  });
  expect([...files.keys()]).toHaveLength(resources.length);
  for (const name of files.keys()) expect(name).toMatch(/^csv\/[a-z0-9]+(-[a-z0-9]+)*\.csv$/);
  expect(Math.max(...[...files.keys()].map((name) => name.length))).toBeLessThan(100);
});

test("without records there is no table", async () => {
  expect([...(await csvOf({})).keys()]).toEqual([]);
});

const harmless = [
  "Huur van maand 1",
  "",
  " ",
  "a=b",
  "2026-12-31",
  "1+1",
  'Zij zei: "kom maar", en ging',
  "regel een\nregel twee\r\nregel drie",
  "a\tb\rc",
  "👩‍👩‍👧 Zoë Ąžßł \u05D0\u05D1",
  "'s-Gravenhage",
  "ZZ;Top",
];

const formulas: [string, string][] = [
  ["=1+1", "'=1+1"],
  ["+31612345678", "'+31612345678"],
  ["-12,50", "'-12,50"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["\nx", "'\nx"],
  ["\0x", "'\0x"],
  ["\0=1", "'\0=1"],
  ["  =1", "'  =1"],
  ["\u00A0=1", "'\u00A0=1"],
  ["\uFEFF=1", "'\uFEFF=1"],
  ["\u202E\u200B=1", "'\u202E\u200B=1"],
  ["＝1", "'＝1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠x", "'＠x"],
  ['"=1', "'\"=1"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["a,=1", "a,'=1"],
  ["a; =1", "a;' =1"],
  ["a|=1", "a|'=1"],
  ["a\t=1", "a\t'=1"],
  ["a\r\n-1", "a\r\n'-1"],
  ['a",=1', "a\",'=1"],
  ['a,"=1', "a,'\"=1"],
  ['a;"" @x', 'a;\'"" @x'],
  ["=a,=b\n=c", "'=a,'=b\n'=c"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['=HYPERLINK("https://evil.example.org";"Klik")', '\'=HYPERLINK("https://evil.example.org";"Klik")'],
];

test.each(formulas)("T-29 %j becomes text", (text, safe) => {
  expect(guarded(text)).toBe(safe);
});

test("T-29 what can be no formula stays as it is", () => {
  expect(harmless.map(guarded)).toEqual(harmless);
});

test("a number is a number, also below nothing; text that looks like one is guarded", async () => {
  const values = [-12.5, 0, 1234.567, 1e21, "-12.5", "0612", true];
  const files = await csvOf({
    payments: () => [
      record(
        "x/1",
        "X",
        values.map((value, place) => field(`V${place}`, value)),
      ),
    ],
  });
  const [, row] = rowsOf(files.get("csv/betalingen-x.csv"));
  expect(row?.slice(2)).toEqual(["-12,5", "0", "1234,567", "1e+21", "'-12.5", "0612", "ja"]);
});

test.each(["nl", "en"] as const)(
  "T-29 what a reader finds is what went in, guards apart (%s)",
  async (locale) => {
    const cells = [...harmless, ...formulas.map(([text]) => text)];
    const files = await csvOf(
      {
        personal: () =>
          cells.map((text) => ({ ...record(text, text, [field("=L", text)]), resource: "resource" })),
      },
      locale,
    );
    const [header, ...rows] = rowsOf([...files.values()][0], locale);
    expect(header?.slice(2)).toEqual(["'=L"]);
    expect(rows).toEqual(cells.map((text) => Array(3).fill(guarded(text))));
    expect(rows.map(([, , text]) => unguarded(text ?? ""))).toEqual(cells);
  },
);

const nasty = fc.string({
  unit: fc.constantFrom(..."ab1=+-@＝＋－＠,;|\"' \t\r\n\0\u00A0\uFEFF\u202E\u2028é😀"),
  maxLength: 12,
});

test("T-29 no cell, nor what follows a separator in it, begins as a formula; and nothing is lost", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const safe = guarded(text);
      for (const piece of safe.split(/[,;|\t\r\n]/)) {
        expect(piece.replace(/^[\s\0\u202E"]+/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/);
      }
      expect(safe).not.toMatch(/^[\t\r\n\0]/);
      expect(unguarded(safe)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test("T-29 rows of any text come back from a reader", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 6 }), async (texts) => {
      const files = await csvOf({
        contact: () => texts.map((text, place) => record(`x/${place}`, "X", [field("A", text)])),
      });
      const [, ...rows] = rowsOf([...files.values()][0]);
      expect(rows.map((row) => unguarded(row[2] ?? ""))).toEqual(texts);
    }),
    { numRuns: 200 },
  );
});

test("T-36 long stretches of what could come before a formula take no longer than their length", () => {
  const begun = performance.now();
  for (const text of ["\t", " ", ";", "\r\n", "'", '; "', "\0"]) guarded(text.repeat(300_000));
  expect(performance.now() - begun).toBeLessThan(5000);
});

test.each(["nl", "en"] as const)("a covered field has the words of the printed page (%s)", async (locale) => {
  const files = await csvOf({ contact: () => [record("x/1", "X", [maskedField("Naam")])] }, locale);
  const [, row] = rowsOf([...files.values()][0], locale);
  expect(row?.[2]).toBe(`[${textsIn(locale).bundle.covered["rights-of-others"]}]`);
});

test("what is black within a text or a title is its reason in a cell too", async () => {
  const bar = { masked: "rights-of-others" } as const;
  const partly = { ...field("Notitie", null), masked: true, pieces: ["Gesproken met ", bar, "."] };
  const written = { ...record("x/1", "Over […]", [partly]), titlePieces: ["Over ", bar] };
  const files = await csvOf({ contact: () => [written] });
  const [, row] = rowsOf([...files.values()][0]);
  const said = `[${textsIn("nl").bundle.covered["rights-of-others"]}]`;
  expect([row?.[0], row?.[2]]).toEqual([`Over ${said}`, `Gesproken met ${said}.`]);
});
