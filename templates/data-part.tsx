// Draws a part of somebody's data. The rows come cut into pages: one long flow takes quadratic time.

import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Locale } from "#app/domain/locale.ts";
import type { Piece } from "#app/domain/masks.ts";
import type { WithholdGround } from "#app/domain/records.ts";
import { fontFamily, ink, millimetre as mm } from "./theme.ts";

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

const style = StyleSheet.create({
  page: {
    paddingTop: 18 * mm,
    paddingBottom: 22 * mm,
    paddingHorizontal: 20 * mm,
    fontFamily,
    color: ink.text,
  },
  // On the page itself a line height would make the page number disappear.
  body: { fontSize: 9.5, lineHeight: 1.35 },
  organisation: { fontSize: 9, color: ink.muted },
  title: {
    fontSize: 20,
    lineHeight: 1.3,
    fontWeight: 700,
    color: ink.brand,
    marginTop: 1 * mm,
    marginBottom: 3 * mm,
  },
  intro: { marginBottom: 1.5 * mm },
  theme: {
    fontSize: 14,
    lineHeight: 1.3,
    fontWeight: 700,
    color: ink.brand,
    marginTop: 6 * mm,
    marginBottom: 1 * mm,
  },
  record: {
    fontWeight: 700,
    fontSize: 10.5,
    marginTop: 4 * mm,
    paddingBottom: 0.8 * mm,
    borderBottom: `0.75pt solid ${ink.brand}`,
  },
  fields: { fontSize: 9.5, lineHeight: 1.5, marginTop: 0.8 * mm },
  field: { flexDirection: "row", paddingVertical: 0.8 * mm },
  label: { width: 58 * mm, paddingRight: 3 * mm, color: ink.muted },
  value: { flex: 1 },
  masked: { backgroundColor: "#000", color: "#fff" },
  mark: { fontWeight: 700 },
  foot: {
    position: "absolute",
    bottom: 11 * mm,
    left: 20 * mm,
    right: 20 * mm,
    fontSize: 8.5,
    color: ink.muted,
  },
});

export function DataPartDocument({ part, texts }: { part: DataPart; texts: DataPartTexts }) {
  const madeAt = new Date(part.madeAt);
  return (
    <Document
      title={part.title}
      author={part.organisation}
      language={part.locale}
      creationDate={madeAt}
      modificationDate={madeAt}
    >
      {[...part.pages.entries()].map(([page, rows]) => (
        <Page key={page} size="A4" style={style.page}>
          <View style={style.body}>
            {page === 0 ? <Opening part={part} /> : null}
            {[...blocksOf(rows).entries()].map(([place, block]) => (
              <DrawnBlock key={place} block={block} texts={texts} />
            ))}
          </View>
          {/* Known beforehand: asking for it while drawing lays out every page a second time. */}
          <Text fixed style={style.foot}>
            {texts.pageOf(part.number, page + 1, part.pages.length)}
          </Text>
        </Page>
      ))}
    </Document>
  );
}

function Opening({ part }: { part: DataPart }) {
  return (
    <View>
      <Text style={style.organisation}>{part.organisation}</Text>
      <Text style={style.title}>{part.heading}</Text>
      {part.intro.map((line) => (
        <Text key={line} style={style.intro}>
          {line}
        </Text>
      ))}
    </View>
  );
}

type LineRow = Extract<DataRow, { kind: "field" | "masked" }>;
type Block = Exclude<DataRow, LineRow> | { kind: "fields"; rows: LineRow[] };

/** Fields that follow each other become one text: every box of its own costs as much to lay out as its letters. */
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

type Words = Pick<DataPartTexts, "covered" | "summarised">;

function DrawnBlock({ block, texts }: { block: Block; texts: Words }) {
  if (block.kind === "fields") return <Fields rows={block.rows} texts={texts} />;
  return <DrawnRow row={block} texts={texts} />;
}

/** A bar is text on black, so that a screen reader says it; what it covers was never here. */
function drawnPieces(pieces: Piece[], { covered, summarised }: Words) {
  return [...pieces.entries()].map(([place, piece]) => {
    if (typeof piece === "string") return piece;
    if ("masked" in piece) {
      return (
        <Text key={place} style={style.masked}>
          {` ${covered[piece.masked]} `}
        </Text>
      );
    }
    return [
      <Text key={place} style={style.mark}>
        {`${summarised[piece.summarised]}\n`}
      </Text>,
      piece.text,
    ];
  });
}

function Fields({ rows, texts }: { rows: LineRow[]; texts: Words }) {
  return (
    <Text style={style.fields}>
      {[...rows.entries()].map(([place, row]) => {
        const start = `${place === 0 ? "" : "\n"}${row.label}: `;
        if (row.kind === "masked") return [start, drawnPieces([{ masked: row.ground }], texts)];
        const [only, more] = row.value;
        // One text is laid out faster than two.
        if (typeof only === "string" && more === undefined) return `${start}${only}`;
        return [start, drawnPieces(row.value, texts)];
      })}
    </Text>
  );
}

function DrawnRow({ row, texts }: { row: Exclude<Block, { kind: "fields" }>; texts: Words }) {
  if (row.kind === "record") return <Text style={style.record}>{drawnPieces(row.title, texts)}</Text>;
  if (row.kind === "theme") {
    return (
      <View>
        <Text style={style.theme}>{row.title}</Text>
        {row.lines.map((line) => (
          <Text key={line} style={style.intro}>
            {line}
          </Text>
        ))}
      </View>
    );
  }
  return (
    <View style={style.field}>
      <Text style={style.label}>{row.label}</Text>
      <Text style={style.value}>{drawnPieces(row.value, texts)}</Text>
    </View>
  );
}
