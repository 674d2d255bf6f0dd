import { expect, test } from "vitest";
import { BundleError } from "#app/server/export/content.ts";
import { drawable } from "#app/server/export/drawable.ts";
import { dataPdf, letterPdf } from "#app/server/export/pdf.ts";
import { cutPages, cutParts, rowsPerPart } from "#app/server/export/pdf-rows.ts";
import type { DataPart } from "#templates/data-part.tsx";
import { booking, bundleOf, field, record } from "./ready-made.ts";

const { letter } = bundleOf({});
const madeAt = new Date("2026-12-15T09:30:00Z");

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

test("an empty answer still has a page", () => {
  expect(cutPages([])).toEqual([[]]);
});

test("signs that the font lacks become a visible sign, and accents stay", () => {
  expect(drawable("Zoe\u0308 👩 \u202Eab")).toBe("Zoë \uFFFD ab");
});

test("what is stopped is not drawn", async () => {
  const failure = letterPdf(letter, madeAt, AbortSignal.timeout(50));
  await expect(failure).rejects.toEqual(new BundleError("pdf-aborted"));
});

test("a drawing that fails says so without its data", async () => {
  const [part] = await partsOf(1);
  if (!part) throw new Error("There is no part");
  const failure = dataPdf({ ...part, madeAt: "geheim-geen-datum" });
  await expect(failure).rejects.toEqual(new BundleError("pdf-failed"));
});
