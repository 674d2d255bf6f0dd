// Cuts the data into rows, pages and parts before drawing: one long flow takes quadratic time and memory.

import type { BundleField, BundleFile, BundleRecord } from "#app/domain/bundle.ts";
import type { Piece } from "#app/domain/masks.ts";
import { inReadingOrder } from "#app/domain/reading-order.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { DataPart, DataRow } from "#templates/data-part.ts";
import { aboutFile } from "./about-file.ts";
import {
  type BundleData,
  type BundleTheme,
  countedRecords,
  maskGround,
  nothingFound,
  pathOfFile,
  saidOfSupplement,
} from "./content.ts";
import { valueInWords } from "./value-in-words.ts";

/** What a fresh process can draw within its memory. */
export const rowsPerPart = 2000;

/** Longer values continue in a next row, so that a row always fits on a page. */
const charactersPerRow = 1500;

/** Lines of paper; a page holds fewer than it could, since the width of letters is only guessed. */
const paper = {
  linesPerPage: 50,
  opening: 7,
  keptTogether: 14,
  labelWidth: 30,
  valueWidth: 55,
  lineWidth: 90,
};

export async function* cutParts(content: BundleData): AsyncGenerator<DataPart> {
  let part = 1;
  let rows: DataRow[] = [];
  for await (const group of rowGroups(content)) {
    if (rows.length > 0 && rows.length + group.length > rowsPerPart) {
      yield dataPart(content, part, rows);
      part += 1;
      rows = [];
    }
    rows.push(...group);
  }
  yield dataPart(content, part, rows);
}

/** Rows that belong together: a theme's heading, or a record with as many fields as a part can hold. */
async function* rowGroups(content: BundleData): AsyncGenerator<DataRow[]> {
  for (const theme of content.themes) {
    yield [themeRow(content, theme)];
    for await (const record of countedRecords(content, theme)) {
      const rows = recordRows(content, record);
      for (let from = 0; from < rows.length; from += rowsPerPart) yield rows.slice(from, from + rowsPerPart);
    }
  }
}

function themeRow({ facts }: BundleData, theme: BundleTheme): DataRow {
  const texts = textsIn(facts.locale).bundle;
  const { title, story } = texts.themes[theme.theme];
  const left = theme.withheld.reduce((sum, { records }) => sum + records, 0);
  return {
    kind: "theme",
    title,
    lines: [
      theme.records > 0 ? `${story} ${texts.records(theme.records)}` : "",
      theme.gaps.length > 0 ? texts.gap : "",
      nothingFound(theme) ? texts.nothing(theme.searched.join(", ")) : "",
      left > 0 ? texts.withheld(left) : "",
    ].filter((line) => line !== ""),
  };
}

function recordRows(
  content: BundleData,
  { title, titlePieces = [title], fields, files = [] }: BundleRecord,
): DataRow[] {
  const { told, keys } = inReadingOrder(fields);
  return [
    { kind: "record", title: titlePieces },
    ...told.flatMap((field) => fieldRows(content, field)),
    ...files.map((file, place) => fileRow(content, file, place)),
    ...keys.flatMap((field) => fieldRows(content, field)),
  ];
}

function fileRow({ facts }: BundleData, file: BundleFile, place: number): DataRow {
  const about = aboutFile({ ...file, sha256: inGroups(file.sha256) }, facts.locale);
  return {
    kind: "field",
    label: textsIn(facts.locale).bundle.attachment(place + 1),
    value: [`${pathOfFile(facts, file)} (${about})`],
  };
}

/** Words of that length are cut on paper, with a hyphen that would seem to be their own. */
const inGroups = (sum: string) => sum.match(/.{1,8}/g)?.join(" ") ?? "";

function fieldRows({ facts }: BundleData, field: BundleField): DataRow[] {
  const { label, masked, ground = maskGround, pieces } = field;
  if (masked && !pieces) return [{ kind: "masked", label, ground }];
  return cutValue(pieces ?? [valueInWords(field, facts.locale)]).map((part, place) => ({
    kind: part.some(hasLines) ? "lines" : "field",
    label: place === 0 ? label : textsIn(facts.locale).bundle.continued(label),
    value: part,
  }));
}

/** A summary has its mark on a line of its own. */
const hasLines = (piece: Piece) => (typeof piece === "string" ? piece.includes("\n") : "summarised" in piece);

/** A bar counts for what it says, and stays whole; so does a summary. */
const barLength = 40;

const lengthOf = (piece: Piece) => {
  if (typeof piece === "string") return piece.length;
  return barLength + ("text" in piece ? piece.text.length : 0);
};

function cutValue(value: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  let room = 0;
  const put = (piece: Piece, length: number) => {
    if (room <= 0) {
      rows.push([]);
      room = charactersPerRow;
    }
    rows.at(-1)?.push(piece);
    room -= length;
  };
  for (const piece of value) {
    if (typeof piece !== "string") {
      put(piece, lengthOf(piece));
      continue;
    }
    for (let letters = Array.from(piece); letters.length > 0; ) {
      const taken = letters.splice(0, room > 0 ? room : charactersPerRow);
      put(taken.join(""), taken.length);
    }
  }
  return rows;
}

function dataPart({ facts }: BundleData, part: number, rows: DataRow[]): DataPart {
  const texts = textsIn(facts.locale).bundle;
  return {
    locale: facts.locale,
    title: texts.pdfTitle(facts.number),
    organisation: facts.organisation.name,
    madeAt: facts.madeAt.toISOString(),
    heading: part === 1 ? texts.title : texts.part(part),
    intro: [
      ...saidOfSupplement(facts),
      texts.intro(facts.organisation.name, facts.asOf.words),
      texts.undrawn,
    ],
    number: facts.number,
    pages: cutPages(rows),
  };
}

export function cutPages(rows: DataRow[]): DataRow[][] {
  const pages: DataRow[][] = [[]];
  let used = paper.opening;
  for (const [place, row] of rows.entries()) {
    if (used + linesTogether(rows, place) > paper.linesPerPage && pages.at(-1)?.length) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += linesOf(row);
  }
  return pages;
}

/** A heading takes what follows with it: a short record as a whole, of a long one the first row. */
function linesTogether(rows: DataRow[], place: number): number {
  const row = rows[place];
  if (!row) return 0;
  if (row.kind === "theme") return linesOf(row) + linesTogether(rows, place + 1);
  if (row.kind !== "record") return linesOf(row);
  const fields = fieldsAfter(rows, place);
  const whole = fields.reduce((sum, field) => sum + linesOf(field), linesOf(row));
  return whole <= paper.keptTogether ? whole : linesOf(row) + (fields[0] ? linesOf(fields[0]) : 0);
}

function fieldsAfter(rows: DataRow[], place: number): DataRow[] {
  const fields = rows.slice(place + 1, place + 1 + paper.keptTogether);
  const end = fields.findIndex(({ kind }) => kind === "record" || kind === "theme");
  return end === -1 ? fields : fields.slice(0, end);
}

function linesOf(row: DataRow): number {
  if (row.kind === "record") return 2.1;
  if (row.kind === "theme") {
    return 2.8 + row.lines.reduce((sum, line) => sum + Math.ceil(line.length / paper.lineWidth), 0);
  }
  if (row.kind === "masked") return textLines(row.label, paper.lineWidth / 2);
  const value = row.value
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return "-".repeat(barLength) + ("text" in piece ? `\n${piece.text}` : "");
    })
    .join("");
  if (row.kind === "field") return textLines(`${row.label}: ${value}`, paper.lineWidth);
  return Math.max(textLines(row.label, paper.labelWidth), textLines(value, paper.valueWidth)) + 0.5;
}

function textLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
