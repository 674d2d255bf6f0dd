// Draws any letter on A4. The address stands in the window of a Dutch envelope (left, 50 mm from the top), in the size
// that fits it, whatever the size of the rest.

import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { Fragment, type ReactNode } from "react";
import type { Block, Sheet } from "#app/domain/letters.ts";
import { fontFamily, ink, millimetre as mm } from "./theme.ts";

type LetterDrawingTexts = {
  pageOf: (number: string, page: number, pages: number) => string;
  phone: string;
};

const style = StyleSheet.create({
  page: {
    paddingTop: 14 * mm,
    paddingBottom: 20 * mm,
    paddingHorizontal: 22 * mm,
    fontFamily,
    color: ink.text,
  },
  // On the page itself a line height would make the page number disappear.
  body: { fontSize: 10.5, lineHeight: 1.4 },
  large: { fontSize: 16, lineHeight: 1.4 },
  largeHeading: { fontSize: 18, lineHeight: 1.4 },
  // Side by side there is no room for a label and what it says.
  largeFact: { flexDirection: "column" },
  head: { height: 31 * mm, flexDirection: "row", justifyContent: "space-between" },
  name: { fontSize: 16, fontWeight: 700, color: ink.brand, maxWidth: 90 * mm },
  sender: { fontSize: 8.5, lineHeight: 1.4, color: ink.muted, textAlign: "right" },
  address: { height: 27 * mm, marginTop: 5 * mm, maxWidth: 85 * mm },
  dateLine: {
    flexDirection: "row",
    marginBottom: 6 * mm,
    borderTop: `0.75pt solid ${ink.line}`,
    paddingTop: 3 * mm,
  },
  dateCell: { width: 55 * mm },
  heading: { fontSize: 12, fontWeight: 700, color: ink.brand, marginTop: 3.6 * mm, marginBottom: 1 * mm },
  paragraph: { marginBottom: 2 * mm },
  item: { flexDirection: "row", marginBottom: 0.9 * mm },
  lastItem: { marginBottom: 2.1 * mm },
  bullet: { width: 5 * mm, color: ink.brand },
  grow: { flex: 1 },
  fact: { flexDirection: "row", paddingVertical: 1.1 * mm, borderBottom: `0.5pt solid ${ink.line}` },
  factLabel: { width: 52 * mm, color: ink.muted, paddingRight: 3 * mm },
  firstFact: { marginTop: 1 * mm, borderTop: `0.5pt solid ${ink.line}` },
  lastFact: { marginBottom: 3 * mm },
  code: {
    alignSelf: "flex-start",
    fontSize: 22,
    lineHeight: 1.2,
    fontWeight: 700,
    letterSpacing: 3,
    backgroundColor: ink.soft,
    border: `1pt solid ${ink.line}`,
    borderRadius: 5,
    paddingVertical: 3.5 * mm,
    paddingHorizontal: 6 * mm,
    marginTop: 1 * mm,
    marginBottom: 4 * mm,
  },
  closing: { marginTop: 5 * mm },
  foot: {
    position: "absolute",
    bottom: 11 * mm,
    left: 22 * mm,
    right: 22 * mm,
    fontSize: 8.5,
    color: ink.muted,
  },
});

type Props = {
  letter: Sheet;
  texts: LetterDrawingTexts;
  madeAt: string;
  /** Sixteen points from the date on. */
  largePrint: boolean;
};

export function LetterDocument({ letter, texts, madeAt, largePrint }: Props) {
  const { body, ending } = cutEnding(letter);
  return (
    <Document
      title={letter.subject}
      author={letter.sender.name}
      language={letter.locale}
      creationDate={new Date(madeAt)}
      modificationDate={new Date(madeAt)}
    >
      <Page size="A4" style={style.page}>
        <View style={style.body}>
          <Letterhead letter={letter} phone={texts.phone} />
          <View style={largePrint ? style.large : {}}>
            <View style={style.dateLine}>
              <View style={style.dateCell}>
                <Text>{letter.date}</Text>
              </View>
              <Text style={{ fontWeight: 700 }}>{letter.subject}</Text>
            </View>
            {letter.salutation && <Text style={style.paragraph}>{letter.salutation}</Text>}
            <Drawn pieces={piecesOf(body, largePrint)} />
            <View wrap={false}>
              <Drawn pieces={piecesOf(ending, largePrint)} />
              <View style={style.closing}>
                {letter.closing.map((line) => (
                  <Text key={line}>{line}</Text>
                ))}
              </View>
            </View>
          </View>
        </View>
        <Text
          fixed
          style={style.foot}
          render={({ pageNumber, totalPages }) => texts.pageOf(letter.number, pageNumber, totalPages)}
        />
      </Page>
    </Document>
  );
}

// A signature alone on a page is no letter: the last section stays with it.
function cutEnding({ blocks }: Sheet): { body: Block[]; ending: Block[] } {
  const last = blocks.findLastIndex((block) => block.kind === "heading");
  return { body: blocks.slice(0, last), ending: blocks.slice(last) };
}

function Letterhead({ letter, phone }: { letter: Sheet; phone: string }) {
  const { name, address, phone: number, website } = letter.sender;
  return (
    <>
      <View style={style.head}>
        <Text style={style.name}>{name}</Text>
        <View style={style.sender}>
          {[...address, `${phone} ${number}`, new URL(website).host].map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      </View>
      <View style={style.address}>
        {letter.addressee.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </View>
    </>
  );
}

/** What a page break may stand between. */
type Piece = {
  drawn: ReactNode;
  /** Alone at the foot of a page it would say nothing: what it leads to goes with it. */
  leads: boolean;
  /** A page break may stand in it: whole it might be higher than a page, and its end would be lost. */
  long: boolean;
};

function Drawn({ pieces }: { pieces: Piece[] }) {
  return [...together(pieces).entries()].map(([place, group]) => (
    <View key={place} wrap={group.some(({ long }) => long)}>
      {[...group.entries()].map(([nth, { drawn }]) => (
        <Fragment key={nth}>{drawn}</Fragment>
      ))}
    </View>
  ));
}

function together(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const [place, piece] of pieces.entries()) {
    if (pieces[place - 1]?.leads) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const isLong = (text: string) => text.length > 700 || text.split("\n").length > 10;

const piecesOf = (blocks: Block[], large: boolean): Piece[] =>
  [...blocks.entries()].flatMap(([place, block]) => piecesIn(block, blocks[place + 1], large));

/** Lists that follow each other are one to the eye. */
function piecesIn(block: Block, next: Block | undefined, large: boolean): Piece[] {
  switch (block.kind) {
    case "heading":
      return [heading(block.text, large)];
    case "paragraph":
      return [paragraph(block.text, next)];
    case "list":
      return block.items.map((item, nth) =>
        listItem(item, nth === block.items.length - 1 && next?.kind !== "list"),
      );
    case "facts":
      return block.facts.map((fact, nth) =>
        drawnFact(fact, { large, first: nth === 0, last: nth === block.facts.length - 1 }),
      );
    case "code":
      return [{ drawn: <Text style={style.code}>{block.code}</Text>, leads: false, long: false }];
  }
}

function heading(text: string, large: boolean): Piece {
  const drawn = (
    <Text style={large ? [style.heading, style.largeHeading] : style.heading} minPresenceAhead={40}>
      {text}
    </Text>
  );
  return { drawn, leads: true, long: false };
}

function paragraph(text: string, next: Block | undefined): Piece {
  const leads = text.endsWith(":") && (next?.kind === "list" || next?.kind === "facts");
  return { drawn: <Text style={style.paragraph}>{text}</Text>, leads, long: isLong(text) };
}

function listItem(text: string, last: boolean): Piece {
  const drawn = (
    <View style={last ? [style.item, style.lastItem] : style.item}>
      <Text style={style.bullet}>•</Text>
      <Text style={style.grow}>{text}</Text>
    </View>
  );
  return { drawn, leads: false, long: isLong(text) };
}

/** A long text stands below its label, over the whole width. */
function drawnFact(
  { label, value }: { label: string; value: string },
  { large, first, last }: { large: boolean; first: boolean; last: boolean },
): Piece {
  const long = isLong(value);
  const drawn = (
    <View
      style={[
        style.fact,
        ...(large || long ? [style.largeFact] : []),
        ...(first ? [style.firstFact] : []),
        ...(last ? [style.lastFact] : []),
      ]}
    >
      <Text style={large ? {} : style.factLabel}>{label}</Text>
      <Text style={large ? { fontWeight: 700 } : long ? {} : style.grow}>{value}</Text>
    </View>
  );
  return { drawn, leads: false, long };
}
