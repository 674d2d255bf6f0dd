import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, expect, test } from "vitest";
import type { BundleField } from "#app/domain/bundle.ts";
import type { Letter } from "#app/domain/letters.ts";
import { locales } from "#app/domain/locale.ts";
import type { Piece } from "#app/domain/masks.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { BundleError } from "#app/server/export/content.ts";
import { drawable, withLongWordsCut } from "#app/server/export/drawable.ts";
import { openDrawer } from "#app/server/export/pdf.ts";
import { cutPages, cutParts, rowsPerPart } from "#app/server/export/pdf-rows.ts";
import type { DataPart } from "#templates/data-part.ts";
import { extension } from "#templates/letters/extension.ts";
import { refused } from "#templates/letters/refused.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { textsOf } from "#tests/support/pdf-texts.ts";
import { pdfText } from "./bundle-files.ts";
import {
  booking,
  bundleOf,
  field,
  letterFactsIn,
  maskedField,
  record,
  workflowLettersIn,
} from "./ready-made.ts";

import { decidedLettersIn } from "./ready-made-decided.ts";

requireFreshBuild();
const bar = { masked: "rights-of-others" } as const;

function partly(label: string, text: string): BundleField {
  return { ...field(label, null), masked: true, pieces: [bar, text, bar] };
}

const drawer = openDrawer();
afterAll(() => drawer.close());
const { letter } = bundleOf({});
const madeAt = new Date("2026-12-15T09:30:00Z");

/** In points, as everything in a PDF; the margin of a letter is 22 mm. */
const a4 = { width: 595.28 };
const margin = 22 * 2.8346;
const together = (text: string) => text.replace(/\s+/g, "");

async function partsOf(count: number): Promise<DataPart[]> {
  const parts = [];
  const content = bundleOf({ payments: () => Array.from({ length: count }, (_, place) => booking(place)) });
  for await (const part of cutParts(content)) parts.push(part);
  return parts;
}

test("no part has more rows than one process can draw, and no row is lost", async () => {
  const parts = await partsOf(900);
  const rows = parts.map((part) => part.pages.flat().length);
  expect(parts.length).toBe(3);
  expect(Math.max(...rows)).toBeLessThanOrEqual(rowsPerPart);
  // Four themes, and for each booking a title and four fields.
  expect(rows.reduce((sum, count) => sum + count)).toBe(4 + 900 * 5);
});

test("a record of more rows than fit in a part is cut too", async () => {
  const fields = Array.from({ length: 4500 }, (_, place) => field(`Veld ${place}`, place));
  const sizes = [];
  for await (const part of cutParts(bundleOf({ personal: () => [record("x/1", "Lang", fields)] }))) {
    sizes.push(part.pages.flat().length);
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(rowsPerPart);
  expect(sizes.reduce((sum, count) => sum + count)).toBe(4 + 1 + 4500);
});

test("a short record is not torn over two pages", async () => {
  const [part] = await partsOf(100);
  for (const page of part?.pages.slice(1) ?? []) expect(page[0]?.kind).toBe("record");
});

test("what was cut to a page fits on a page of paper", async () => {
  const long =
    "Een zin die over de rand van het papier gaat en dus op de volgende regel verder moet. ".repeat(4);
  const records = [
    ...Array.from({ length: 60 }, (_, place) => booking(place)),
    record(
      "x/1",
      "Veel velden",
      Array.from({ length: 130 }, (_, place) => field(`Veld ${place}`, place)),
    ),
    record(
      "x/2",
      "Lange velden",
      Array.from({ length: 30 }, (_, place) => field(`Veld ${place}`, long)),
    ),
    record(
      "x/3",
      "Regels",
      Array.from({ length: 30 }, (_, place) => field(`Veld ${place}`, "een\ntwee\ndrie")),
    ),
    record(
      "x/4",
      "Afgedekt",
      Array.from({ length: 60 }, (_, place) => maskedField(`Veld ${place}`)),
    ),
    record(
      "x/6",
      "Deels afgedekt",
      Array.from({ length: 40 }, (_, place) => partly(`Veld ${place}`, long)),
    ),
    record("x/5", "HOOFDLETTERS", [field("WAARSCHUWING", "WWW MMM ".repeat(60))]),
    ...Array.from({ length: 40 }, (_, place) => record(`y/${place}`, "Kort", [field("Veld", place)])),
  ];
  for await (const part of cutParts(bundleOf({ personal: () => records }))) {
    const pdf = await getDocumentProxy(new Uint8Array(await drawer.data(part)));
    expect(pdf.numPages).toBe(part.pages.length);
  }
});

test("a long text with black bars is cut without losing a letter or a bar", async () => {
  const pieces: Piece[] = Array.from({ length: 20 }, (_, place) => [`${place} `.repeat(150), bar]).flat();
  const value = { ...field("Verslag", null), masked: true, pieces };
  for await (const part of cutParts(bundleOf({ personal: () => [record("x/1", "Gesprek", [value])] }))) {
    const rows = part.pages.flat().flatMap((row) => (row.kind === "field" ? [row.value] : []));
    expect(rows.length).toBeGreaterThan(3);
    expect(inOne(rows.flat())).toBe(inOne(pieces));
    const text = await pdfText(await drawer.data(part));
    expect(text.replace(/\s+/g, " ").split("afgedekt: gegevens van iemand anders")).toHaveLength(21);
  }
});

const inOne = (pieces: Piece[]) => pieces.map((piece) => (typeof piece === "string" ? piece : "[]")).join("");

test("an empty answer still has a page", () => {
  expect(cutPages([])).toEqual([[]]);
});

test("signs that the font lacks become a visible sign, and accents stay", () => {
  expect(drawable("Zoe\u0308 👩 \u202Eab")).toBe("Zoë \uFFFD ab");
});

test.each([
  ["https://een.example/twee-drie", 20, "https://een.example/\ntwee-drie"],
  ["zie https://een.example/twee/drie, en", 20, "zie https://een.example/\ntwee/drie, en"],
  ["https://een.example", 20, "https://een.example"],
  ["een-woord-zonder-streep-die-schuin-is", 20, "een-woord-zonder-streep-die-schuin-is"],
])("a word that is too long for its line is cut after a slash: %s", (text, most, cut) => {
  expect(withLongWordsCut(text, most)).toBe(cut);
});

test("what is stopped is not drawn", async () => {
  const [part] = await partsOf(300);
  if (!part) throw new Error("There is no part");
  const stopped = drawer.data(part, AbortSignal.timeout(50));
  await expect(stopped).rejects.toEqual(new BundleError("pdf-aborted"));
  const never = drawer.letter(letter, madeAt, false, AbortSignal.abort());
  await expect(never).rejects.toEqual(new BundleError("pdf-aborted"));
});

test("a letter is the same to the bit whatever its process drew before, and beside other drawings", async () => {
  const [part] = await partsOf(300);
  if (!part) throw new Error("There is no part");
  const fresh = openDrawer();
  const first = await fresh.letter(letter, madeAt);
  const [data, again, large] = await Promise.all([
    fresh.data(part),
    fresh.letter(letter, madeAt),
    fresh.letter(letter, madeAt, true),
  ]);
  const last = await fresh.letter(letter, madeAt);
  fresh.close();
  expect(Buffer.from(again)).toEqual(Buffer.from(first));
  expect(Buffer.from(last)).toEqual(Buffer.from(first));
  expect(Buffer.from(large)).not.toEqual(Buffer.from(first));
  expect(Buffer.from(await drawer.data(part))).toEqual(Buffer.from(data));
});

test("a drawing that fails says so without its data, and the next one is drawn all the same", async () => {
  const [part] = await partsOf(1);
  if (!part) throw new Error("There is no part");
  const failure = drawer.data({ ...part, madeAt: "geheim-geen-datum" });
  await expect(failure).rejects.toEqual(new BundleError("pdf-failed"));
  const pdf = await getDocumentProxy(new Uint8Array(await drawer.letter(letter, madeAt)));
  expect(pdf.numPages).toBeGreaterThan(0);
});

test("a web address in a letter gets no hyphen that is not its own", async () => {
  for (const locale of locales) {
    const facts = { ...letterFactsIn(locale), scope: ["payments" as const], dueOn: "28 januari 2027" };
    const said = { months: 2, ground: "complex", reason: "Uw dossier heeft 600 brieven." } as const;
    const letter = extension(textsIn(locale).letters, { ...facts, ...said });
    const pdf = await getDocumentProxy(new Uint8Array(await drawer.letter(letter, madeAt)));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toContain("https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap");
  }
});

/** "Verzoek AVG-2026-0432 - bladzijde 1 van 3" */
const foot = /\p{Lu}\p{Ll}+ AVG-\d{4}-\d{4} - \p{Ll}+ \d+ \p{Ll}+ \d+/gu;

test.each(locales)(
  "in large print a letter says the same in sixteen points, within its margins, and the address fits its window: %s",
  async (locale) => {
    const kinds = new Map(Object.values(workflowLettersIn(locale)).map((letter) => [letter.kind, letter]));
    for (const letter of kinds.values()) {
      const pdf = await drawer.letter(letter, madeAt, true);
      const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
      // A paragraph may go on over the page.
      const text = pages.map((page) => page.replace(foot, "")).join(" ");
      const said = letter.blocks.flatMap((block) => ("text" in block ? [block.text] : []));
      expect(said.filter((words) => !together(text).includes(together(words)))).toEqual([]);
      const drawn = await textsOf(pdf);
      expect(drawn.filter(({ right }) => right > a4.width - margin + 1)).toEqual([]);
      const points = new Map(drawn.map(({ text, points }) => [text, points]));
      expect(points.get(letter.salutation)).toBe(16);
      for (const line of letter.addressee) expect(points.get(line)).toBe(10.5);
    }
  },
);

test("a letter of the workflow is one or two pages of paper, with all its words and a neutral title", async () => {
  for (const locale of locales) {
    const kinds = new Map(Object.values(workflowLettersIn(locale)).map((letter) => [letter.kind, letter]));
    for (const letter of kinds.values()) {
      const pdf = await getDocumentProxy(new Uint8Array(await drawer.letter(letter, madeAt)));
      expect(pdf.numPages, letter.kind).toBeLessThanOrEqual(2);
      expect((await pdf.getMetadata()).info).toMatchObject({ Title: letter.subject });
      const { text } = await extractText(pdf, { mergePages: true });
      const said = letter.blocks.flatMap((block) => ("text" in block ? [block.text] : []));
      expect(said.filter((words) => !together(text).includes(together(words)))).toEqual([]);
    }
  }
});

test.each([false, true])(
  "what a colleague explains at length is drawn to its last word, large print: %s",
  async (largePrint) => {
    const value = `${"Wij zochten dit na in het dossier. ".repeat(115)}Einde.`;
    const long = refused(textsIn("nl").letters, {
      ...letterFactsIn("nl"),
      ...{ scope: ["personal"], ground: "unfounded", proof: value, repeats: null, late: false },
    });
    const pdf = await getDocumentProxy(new Uint8Array(await drawer.letter(long, madeAt, largePrint)));
    const { text: pages } = await extractText(pdf);
    expect(together(pages.map((page) => page.replace(foot, "")).join(""))).toContain(together(value));
  },
);

test("no heading stands alone at the foot of a page", async () => {
  const letter = decidedLettersIn("nl")["an addition to a file that gives a part"] as Letter;
  const headings = letter.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  const { text: pages } = await extractText(
    await getDocumentProxy(new Uint8Array(await drawer.letter(letter, madeAt))),
  );
  const ends = pages.map((page) => together(page.replace(foot, "")));
  expect(ends.filter((end) => headings.some((heading) => end.endsWith(together(heading))))).toEqual([]);
});

test("T-30 what is drawn opens nothing, runs nothing, carries nothing and links nowhere, whatever stands in it", async () => {
  const hostile = [
    "javascript:app.alert(1)",
    "file:///etc/passwd",
    "https://evil.example.org/a",
    ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (",
    "endstream endobj 1 0 obj << /Type /Action /S /Launch >>",
    "\\) Tj ET Q BT (",
  ];
  const fields = hostile.map((text, place) => field(`Veld ${place}`, text));
  const content = bundleOf({ personal: () => [record("x/1", hostile.join(" "), fields)] });
  const pdfs: Uint8Array[] = [];
  for await (const part of cutParts(content)) pdfs.push(await drawer.data(part));
  const blocks = hostile.map((text) => ({ kind: "paragraph" as const, text, duties: [] }));
  pdfs.push(await drawer.letter({ ...letter, addressee: hostile.slice(0, 4), blocks }, madeAt));
  for (const pdf of pdfs) {
    const read = await getDocumentProxy(new Uint8Array(pdf));
    expect(await read.getOpenAction()).toBeNull();
    expect(await read.getJSActions()).toBeNull();
    expect(await read.getAttachments()).toBeNull();
    for (let page = 1; page <= read.numPages; page += 1) {
      expect(await (await read.getPage(page)).getAnnotations()).toEqual([]);
    }
    const { text } = await extractText(read, { mergePages: true });
    for (const words of hostile) expect(together(text)).toContain(together(words));
  }
});

test("more documents than one process draws are all drawn", async () => {
  for (let count = 0; count < 10; count += 1) {
    const pdf = await getDocumentProxy(new Uint8Array(await drawer.letter(letter, madeAt)));
    expect(pdf.numPages).toBeGreaterThan(0);
  }
});
