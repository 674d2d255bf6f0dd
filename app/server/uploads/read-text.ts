// Reads the text of a PDF or Word document to find what may be a citizen number. The text goes no further than here.

import { buffer } from "node:stream/consumers";
import type { Entry, ZipFile } from "yauzl";
import { mayHoldCitizenNumber } from "#app/domain/citizen-number.ts";
import type { CitizenNumber } from "#app/domain/files.ts";
import { opened, partOf } from "./docx.ts";

/** What one part, one document and all of its pages may take; beyond that it counts as not read. */
const most = { partBytes: 20 * 1024 * 1024, pages: 500, milliseconds: 20_000 };

/** Undefined when all of it was read and no such number stands in it. A picture of a text is not read. */
export async function citizenNumberIn(
  type: "pdf" | "docx",
  bytes: Buffer,
): Promise<CitizenNumber | undefined> {
  const until = performance.now() + most.milliseconds;
  try {
    for await (const text of type === "pdf" ? textsOfPdf(bytes) : textsOfDocx(bytes)) {
      if (text === null || performance.now() > until) return "unread";
      if (mayHoldCitizenNumber(text)) return "seen";
    }
    return undefined;
  } catch {
    return "unread";
  }
}

/** Page by page; null for what is too much. */
async function* textsOfPdf(bytes: Buffer): AsyncGenerator<string | null> {
  const { getDocumentProxy } = await import("unpdf");
  // The library takes what it is given for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  if (pdf.numPages > most.pages) yield null;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    yield items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  }
}

/** Part by part: the text itself, its notes, heads and feet. */
async function* textsOfDocx(bytes: Buffer): AsyncGenerator<string | null> {
  const zip = await opened(bytes);
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (!/\.xml$/i.test(entry.fileName)) continue;
    if (entry.uncompressedSize > most.partBytes) yield null;
    else yield textInXml((await buffer(await partOf(zip, entry))).toString());
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.once("entry", resolve);
    zip.once("end", () => resolve(null));
    zip.once("error", reject);
    zip.readEntry();
  });
}

/** A number can be cut over several runs; a paragraph, a cell, a tab or a line ends it. */
function textInXml(xml: string): string {
  return xml
    .replace(/<\/w:(?:p|tc)>|<w:(?:tab|br|cr)\b[^<>]*>/g, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCharCode(Number.parseInt(code, hex ? 16 : 10)),
    );
}
