// Draws the form that people print and fill in by hand: boxes to tick, and lines to write on.

import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Locale } from "#app/domain/locale.ts";
import { fontFamily, ink, millimetre as mm } from "./theme.ts";

/** One question, with its answers or with room for one. */
export type PaperQuestion = { ask: string; hint?: string | undefined } & (
  | { kind: "tick"; choices: { label: string; hint?: string | undefined }[]; columns: 1 | 2 }
  | { kind: "write"; lines: number }
  /** Beside each other; the share of the width that each gets. */
  | { kind: "fields"; fields: { label: string; share: number }[] }
);

/** What stands between the questions. */
export type PaperPart = {
  title: string;
  hint?: string | undefined;
  questions: PaperQuestion[];
};

export type PaperForm = {
  locale: Locale;
  title: string;
  organisation: { name: string; lines: string[] };
  lead: string[];
  parts: PaperPart[];
  /** What can be named by its number. */
  list: { title: string; hint: string; items: string[] };
  closing: { title: string; lines: string[] }[];
  /** "Bladzijde {page} van {pages}" */
  foot: string;
  madeAt: string;
};

const style = StyleSheet.create({
  page: {
    paddingTop: 14 * mm,
    paddingBottom: 20 * mm,
    paddingHorizontal: 18 * mm,
    fontFamily,
    color: ink.text,
  },
  // On the page itself a line height would make the page number disappear.
  body: { fontSize: 10.5, lineHeight: 1.35 },
  head: { flexDirection: "row", justifyContent: "space-between", marginBottom: 5 * mm },
  name: { fontSize: 14, fontWeight: 700, color: ink.brand, maxWidth: 90 * mm },
  sender: { fontSize: 8.5, lineHeight: 1.4, color: ink.muted, textAlign: "right" },
  title: { fontSize: 20, lineHeight: 1.25, fontWeight: 700, marginBottom: 3 * mm },
  lead: {
    backgroundColor: ink.soft,
    borderRadius: 4,
    paddingVertical: 3 * mm,
    paddingHorizontal: 4 * mm,
    marginBottom: 2 * mm,
  },
  item: { flexDirection: "row", marginBottom: 0.8 * mm },
  bullet: { width: 5 * mm, color: ink.brand },
  grow: { flex: 1 },
  part: {
    fontSize: 13,
    fontWeight: 700,
    color: ink.brand,
    marginTop: 5 * mm,
    marginBottom: 1 * mm,
    paddingTop: 2 * mm,
    borderTop: `1pt solid ${ink.brand}`,
  },
  hint: { fontSize: 9, lineHeight: 1.3, color: ink.muted },
  question: { marginTop: 2.4 * mm },
  ask: { fontWeight: 700 },
  choices: { flexDirection: "row", flexWrap: "wrap", marginTop: 0.8 * mm },
  choice: { flexDirection: "row", marginTop: 0.9 * mm, paddingRight: 3 * mm },
  box: { width: 4 * mm, height: 4 * mm, marginRight: 2.4 * mm, border: `1pt solid ${ink.text}` },
  line: { height: 8.5 * mm, borderBottom: `0.75pt solid ${ink.muted}` },
  fields: { flexDirection: "row", marginTop: 0.5 * mm },
  field: { paddingRight: 4 * mm },
  list: { flexDirection: "row", marginTop: 1.5 * mm },
  listed: { flexDirection: "row", fontSize: 9, lineHeight: 1.35, paddingRight: 3 * mm },
  place: { width: 7 * mm, color: ink.muted },
  foot: {
    position: "absolute",
    bottom: 10 * mm,
    left: 18 * mm,
    right: 18 * mm,
    fontSize: 8.5,
    color: ink.muted,
  },
});

export function PaperFormDocument({ form }: { form: PaperForm }) {
  const madeAt = new Date(form.madeAt);
  return (
    <Document
      title={form.title}
      author={form.organisation.name}
      language={form.locale}
      creationDate={madeAt}
      modificationDate={madeAt}
    >
      <Page size="A4" style={style.page}>
        <View style={style.body}>
          <Head {...form} />
          {form.parts.map((part) => (
            <Part key={part.title} {...part} />
          ))}
          <List {...form.list} />
          {form.closing.map(({ title, lines }) => (
            <View key={title} wrap={false}>
              <Text style={style.part}>{title}</Text>
              {lines.map((line) => (
                <Text key={line}>{line}</Text>
              ))}
            </View>
          ))}
        </View>
        <Text
          fixed
          style={style.foot}
          render={({ pageNumber, totalPages }) =>
            form.foot.replace("{page}", String(pageNumber)).replace("{pages}", String(totalPages))
          }
        />
      </Page>
    </Document>
  );
}

function Head({ title, organisation, lead }: PaperForm) {
  return (
    <>
      <View style={style.head}>
        <Text style={style.name}>{organisation.name}</Text>
        <View style={style.sender}>
          {organisation.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      </View>
      <Text style={style.title}>{title}</Text>
      <View style={style.lead}>
        {lead.map((line) => (
          <View key={line} style={style.item}>
            <Text style={style.bullet}>•</Text>
            <Text style={style.grow}>{line}</Text>
          </View>
        ))}
      </View>
    </>
  );
}

/** A title alone at the foot of a page leads nowhere: its first question stays with it. */
function Part({ title, hint, questions: [first, ...others] }: PaperPart) {
  return (
    <>
      <View wrap={false}>
        <Text style={style.part}>{title}</Text>
        {hint && <Text style={style.hint}>{hint}</Text>}
        {first && <Question {...first} />}
      </View>
      {[...others.entries()].map(([place, question]) => (
        <Question key={place} {...question} />
      ))}
    </>
  );
}

function Question(question: PaperQuestion) {
  const { ask, hint } = question;
  return (
    <View style={style.question} wrap={false}>
      {ask !== "" && <Text style={style.ask}>{ask}</Text>}
      {hint && <Text style={style.hint}>{hint}</Text>}
      <Room {...question} />
    </View>
  );
}

function Room(question: PaperQuestion) {
  switch (question.kind) {
    case "tick":
      return (
        <View style={style.choices}>
          {question.choices.map(({ label, hint }) => (
            <View key={label} style={[style.choice, { width: `${100 / question.columns}%` }]}>
              <View style={style.box} />
              <View style={style.grow}>
                <Text>{label}</Text>
                {hint && <Text style={style.hint}>{hint}</Text>}
              </View>
            </View>
          ))}
        </View>
      );
    case "write":
      return Array.from({ length: question.lines }, (_, place) => place).map((place) => (
        <View key={place} style={style.line} />
      ));
    case "fields":
      return (
        <View style={style.fields}>
          {question.fields.map(({ label, share }) => (
            <View key={label} style={[style.field, { width: `${share * 100}%` }]}>
              <Text>{label}</Text>
              <View style={style.line} />
            </View>
          ))}
        </View>
      );
  }
}

/** In two columns, read from above to below. */
function List({ title, hint, items }: PaperForm["list"]) {
  const half = Math.ceil(items.length / 2);
  const columns = [items.slice(0, half), items.slice(half)];
  return (
    <View wrap={false}>
      <Text style={style.part}>{title}</Text>
      <Text style={style.hint}>{hint}</Text>
      <View style={style.list}>
        {[...columns.entries()].map(([column, listed]) => (
          <View key={column} style={{ width: "50%" }}>
            {listed.map((item, place) => (
              <View key={item} style={style.listed}>
                <Text style={style.place}>{column * half + place + 1}</Text>
                <Text style={style.grow}>{item}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}
