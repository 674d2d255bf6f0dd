// Draws any letter on A4. The address stands in the window of a Dutch envelope (left, 50 mm from the top), in the size
// that fits it, whatever the size of the rest.

import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
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
  list: { marginBottom: 1.2 * mm },
  item: { flexDirection: "row", marginBottom: 0.9 * mm },
  bullet: { width: 5 * mm, color: ink.brand },
  grow: { flex: 1 },
  fact: { flexDirection: "row", paddingVertical: 1.1 * mm, borderBottom: `0.5pt solid ${ink.line}` },
  factLabel: { width: 52 * mm, color: ink.muted, paddingRight: 3 * mm },
  facts: { marginTop: 1 * mm, marginBottom: 3 * mm, borderTop: `0.5pt solid ${ink.line}` },
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
            {[...body.entries()].map(([place, block]) => (
              <DrawnBlock key={place} block={block} next={body[place + 1]} large={largePrint} />
            ))}
            <View wrap={false}>
              {[...ending.entries()].map(([place, block]) => (
                <DrawnBlock key={place} block={block} large={largePrint} />
              ))}
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

/** Lists that follow each other are one to the eye. */
function DrawnBlock({ block, next, large }: { block: Block; next?: Block | undefined; large: boolean }) {
  switch (block.kind) {
    case "heading":
      return (
        <Text style={large ? [style.heading, style.largeHeading] : style.heading} minPresenceAhead={40}>
          {block.text}
        </Text>
      );
    case "paragraph":
      return <Text style={style.paragraph}>{block.text}</Text>;
    case "list":
      return (
        <View style={next?.kind === "list" ? {} : style.list}>
          {block.items.map((item) => (
            <View key={item} style={style.item} wrap={false}>
              <Text style={style.bullet}>•</Text>
              <Text style={style.grow}>{item}</Text>
            </View>
          ))}
        </View>
      );
    case "facts":
      return (
        <View style={style.facts}>
          {block.facts.map(({ label, value }) => (
            <View key={label} style={large ? [style.fact, style.largeFact] : style.fact} wrap={false}>
              <Text style={large ? {} : style.factLabel}>{label}</Text>
              <Text style={large ? { fontWeight: 700 } : style.grow}>{value}</Text>
            </View>
          ))}
        </View>
      );
    case "code":
      return <Text style={style.code}>{block.code}</Text>;
  }
}
