// Draws a part of somebody's data. The rows come cut into pages, and each line is put where it goes: what lays out any
// document takes five times as long for rows that always look the same.

import PdfKit from "pdfkit";
import type { Locale } from "#app/domain/locale.ts";
import type { Piece } from "#app/domain/masks.ts";
import type { WithholdGround } from "#app/domain/records.ts";
import { type Fonts, type Fragment, linesOf, type Press, type Run, type Type } from "./lines.ts";
import { ink, millimetre as mm } from "./theme.ts";

/** A line on paper. A masked value was never here: the row has only its label. */
export type DataRow =
  | { kind: "theme"; title: string; lines: string[] }
  | { kind: "record"; title: Piece[] }
  | { kind: "field"; label: string; value: Piece[] }
  /** A value with lines of its own, which among other fields could look like them. */
  | { kind: "lines"; label: string; value: Piece[] }
  | { kind: "masked"; label: string; ground: WithholdGround };

/** A part of at most 2,000 rows, with everything that is drawn around them. */
export type DataPart = {
  locale: Locale;
  title: string;
  organisation: string;
  heading: string;
  intro: string[];
  number: string;
  /** The moment of making, as ISO text. */
  madeAt: string;
  pages: DataRow[][];
};

type DataPartTexts = {
  pageOf: (number: string, page: number, pages: number) => string;
  covered: Record<WithholdGround, string>;
  summarised: Record<WithholdGround, string>;
};

const a4 = { width: 595.28, height: 841.89 };
const margin = { top: 18 * mm, bottom: 22 * mm, side: 20 * mm };
const width = a4.width - 2 * margin.side;
const labelWidth = 58 * mm;
const lineHeight = 1.35;

const types = {
  organisation: { size: 9, lineHeight, colour: ink.muted },
  title: { size: 20, lineHeight: 1.3, bold: true, colour: ink.brand },
  intro: { size: 9.5, lineHeight, colour: ink.text },
  theme: { size: 14, lineHeight: 1.3, bold: true, colour: ink.brand },
  record: { size: 10.5, lineHeight, bold: true, colour: ink.text },
  fields: { size: 9.5, lineHeight: 1.5, colour: ink.text },
  label: { size: 9.5, lineHeight, colour: ink.muted },
  value: { size: 9.5, lineHeight, colour: ink.text },
  foot: { size: 8.5, lineHeight: 1.2, colour: ink.muted },
} satisfies Record<string, Type>;

/** Where the next line comes on the page. */
type Pen = { press: Press; y: number };
type Words = Pick<DataPartTexts, "covered" | "summarised">;

/** The same part gives the same bytes. */
export async function drawDataPart(part: DataPart, texts: DataPartTexts, fonts: Fonts): Promise<Uint8Array> {
  const pdf = openDocument(part, fonts);
  const press: Press = { pdf, fonts, words: new Map() };
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  for (const [page, rows] of part.pages.entries()) {
    const pen: Pen = { press, y: margin.top };
    pdf.addPage();
    if (page === 0) drawOpening(pen, part);
    for (const block of blocksOf(rows)) drawBlock(pen, block, texts);
    // Known beforehand: nobody has to count the pages first.
    drawFoot(press, texts.pageOf(part.number, page + 1, part.pages.length));
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function openDocument({ title, organisation, locale, madeAt }: DataPart, fonts: Fonts) {
  const at = new Date(madeAt);
  const pdf = new PdfKit({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    // It has no place for letters of its own.
    font: "",
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: organisation, CreationDate: at, ModDate: at },
  });
  // It takes a font that was read already, of which its types do not know.
  for (const [name, font] of Object.entries(fonts)) pdf.registerFont(name, font as unknown as Uint8Array);
  return pdf;
}

function drawOpening(pen: Pen, { organisation, heading, intro }: DataPart) {
  drawText(pen, [{ text: organisation }], types.organisation);
  pen.y += 1 * mm;
  drawText(pen, [{ text: heading }], types.title);
  pen.y += 3 * mm;
  for (const line of intro) drawIntro(pen, line);
}

function drawIntro(pen: Pen, line: string) {
  drawText(pen, [{ text: line }], types.intro);
  pen.y += 1.5 * mm;
}

function drawFoot(press: Press, text: string) {
  const { size, lineHeight } = types.foot;
  const pen = { press, y: a4.height - 11 * mm - size * lineHeight };
  for (const line of linesOf(press, [{ text }], types.foot, width))
    drawLine(pen, line, types.foot, margin.side);
}

type LineRow = Extract<DataRow, { kind: "field" | "masked" }>;
type Block = Exclude<DataRow, LineRow> | { kind: "fields"; rows: LineRow[] };

/** Fields that follow each other stand together, without room between them. */
function blocksOf(rows: DataRow[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (row.kind !== "field" && row.kind !== "masked") blocks.push(row);
    else if (last?.kind === "fields") last.rows.push(row);
    else blocks.push({ kind: "fields", rows: [row] });
  }
  return blocks;
}

function drawBlock(pen: Pen, block: Block, texts: Words) {
  switch (block.kind) {
    case "theme":
      pen.y += 6 * mm;
      drawText(pen, [{ text: block.title }], types.theme);
      pen.y += 1 * mm;
      for (const line of block.lines) drawIntro(pen, line);
      return;
    case "record":
      return drawTitle(pen, block.title, texts);
    case "lines":
      return drawColumns(pen, block, texts);
    default:
      pen.y += 0.8 * mm;
      for (const row of block.rows) drawText(pen, fieldRuns(row, texts), types.fields);
  }
}

function drawTitle(pen: Pen, title: Piece[], texts: Words) {
  pen.y += 4 * mm;
  drawText(pen, runsOf(title, texts), types.record);
  pen.y += 0.8 * mm;
  const { press, y } = pen;
  const { pdf } = press;
  pdf.lineWidth(0.75).strokeColor(ink.brand);
  pdf
    .moveTo(margin.side, y)
    .lineTo(a4.width - margin.side, y)
    .stroke();
  pen.y += 0.75;
}

/** The label beside the lines of its value. */
function drawColumns(pen: Pen, { label, value }: Extract<DataRow, { kind: "lines" }>, texts: Words) {
  pen.y += 0.8 * mm;
  const beside = { ...pen };
  drawText(beside, [{ text: label }], types.label, { x: margin.side, width: labelWidth - 3 * mm });
  const place = { x: margin.side + labelWidth, width: width - labelWidth };
  drawText(pen, runsOf(value, texts), types.value, place);
  pen.y = Math.max(pen.y, beside.y) + 0.8 * mm;
}

function fieldRuns(row: LineRow, texts: Words): Run[] {
  const value = row.kind === "masked" ? [{ masked: row.ground }] : row.value;
  return [{ text: `${row.label}: ` }, ...runsOf(value, texts)];
}

/** A bar is text on black, so that a screen reader says it; what it covers was never here. */
function runsOf(pieces: Piece[], { covered, summarised }: Words): Run[] {
  return pieces.flatMap((piece): Run[] => {
    if (typeof piece === "string") return [{ text: piece }];
    if ("masked" in piece) return [{ text: ` ${covered[piece.masked]} `, isBar: true }];
    return [{ text: `${summarised[piece.summarised]}\n`, bold: true }, { text: piece.text }];
  });
}

/** Below each other, from where the pen is; it goes below the last one. */
function drawText(pen: Pen, runs: Run[], type: Type, place = { x: margin.side, width }) {
  const height = type.size * type.lineHeight;
  for (const line of linesOf(pen.press, runs, type, place.width)) {
    if (pen.y + height > a4.height - margin.bottom) turnPage(pen);
    drawLine(pen, line, type, place.x);
    pen.y += height;
  }
}

/** Nothing is lost where more was cut to a page than fits. */
function turnPage(pen: Pen) {
  pen.press.pdf.addPage();
  pen.y = margin.top;
}

function drawLine(pen: Pen, line: Fragment[], type: Type, from: number) {
  let x = from;
  for (const fragment of line) {
    drawFragment(pen, fragment, type, x);
    x += fragment.ems * type.size;
  }
}

function drawFragment({ press: { pdf }, y }: Pen, fragment: Fragment, type: Type, x: number) {
  const { text, font, isBar, ems } = fragment;
  const height = type.size * type.lineHeight;
  if (isBar) pdf.rect(x, y, ems * type.size, height).fill("#000");
  pdf
    .font(font)
    .fontSize(type.size)
    .fillColor(isBar ? "#fff" : type.colour);
  pdf.text(text, x, y + (height - pdf.currentLineHeight()) / 2, { lineBreak: false });
}
