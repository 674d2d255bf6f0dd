import fc from "fast-check";
import { expect, test } from "vitest";
import { barsByHand, barsIn, bundleRecord, summariesIn } from "#app/domain/bundle.ts";
import {
  blacken,
  type Masks,
  missingFrom,
  noMasks,
  type Piece,
  passageIn,
  type Range,
  type Summary,
  tellsTooMuch,
} from "#app/domain/masks.ts";
import type { FieldValue, PersonRef, SourceRecord } from "#app/domain/records.ts";

const ground = "rights-of-others";
const bar = { masked: ground } as const;
const self: PersonRef = { connection: "housing", key: "relaties/1" };

const written = (value: FieldValue["value"], field = "memo"): FieldValue => ({
  field,
  element: null,
  label: field,
  value,
});
const recordOf = (fields: FieldValue[], title = "Gesprek"): SourceRecord => ({
  key: "gesprekken/1",
  resource: "gesprekken",
  theme: "conversations",
  title,
  whose: "self",
  personKey: self.key,
  release: "review",
  fields,
});
const black = (...texts: string[]): Masks => ({
  passages: texts.map((text) => ({ text, ground })),
  fields: [],
  summaries: [],
});

function givenOf(record: SourceRecord, masks: Masks) {
  const given = bundleRecord({ record, connection: "housing", decision: "give", ground: null, masks }, [
    self,
  ]);
  if (!given || "refused" in given) throw new Error("Nothing is given");
  return given;
}

test.each<[string, string, [number, number][], Piece[]]>([
  ["nothing", "Jan belde", [], ["Jan belde"]],
  ["an empty text", "", [], []],
  ["the start", "Jan belde", [[0, 3]], [bar, " belde"]],
  ["the middle", "Ja, Jan belde", [[4, 7]], ["Ja, ", bar, " belde"]],
  ["the end", "Gebeld door Jan", [[12, 15]], ["Gebeld door ", bar]],
  ["all", "Jan", [[0, 3]], [bar]],
  [
    "two that overlap",
    "Jan de Vries",
    [
      [4, 12],
      [0, 6],
    ],
    [bar],
  ],
  [
    "one within another",
    "Jan de Vries belde",
    [
      [0, 12],
      [4, 6],
    ],
    [bar, " belde"],
  ],
  [
    "two that touch",
    "JanPiet",
    [
      [0, 3],
      [3, 7],
    ],
    [bar],
  ],
  [
    "two apart",
    "Jan en Piet",
    [
      [7, 11],
      [0, 3],
    ],
    [bar, " en ", bar],
  ],
  ["a range of nothing", "Jan", [[1, 1]], ["Jan"]],
])("what is left when %s is black", (_, text, ranges, left) => {
  expect(
    blacken(
      text,
      ranges.map(([from, to]) => ({ from, to, ground })),
    ),
  ).toEqual(left);
});

test("bars that become one have the ground of the first", () => {
  const ranges: Range[] = [
    { from: 2, to: 6, ground: "outside-authority" },
    { from: 0, to: 3, ground: "protection-of-person" },
  ];
  expect(blacken("abcdefg", ranges)).toEqual([{ masked: "protection-of-person" }, "g"]);
});

const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
const rangesIn = (text: string) =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other), ground }) as Range),
    { maxLength: 6 },
  );
const textWithRanges = anyText.chain((text) => fc.tuple(fc.constant(text), rangesIn(text)));

test("of any text the places in the ranges are gone and all others stay, in their order", () => {
  fc.assert(
    fc.property(textWithRanges, ([text, ranges]) => {
      const left = blacken(text, ranges).filter((piece) => typeof piece === "string");
      const open = text
        .split("")
        .filter((_, place) => !ranges.some(({ from, to }) => from <= place && place < to));
      expect(left.join("")).toBe(open.join(""));
    }),
  );
});

test("no passage of two signs or more survives in any text, and the rest stays in its order", () => {
  fc.assert(
    fc.property(textWithRanges, fc.string({ unit: "grapheme" }), ([text, ranges], around) => {
      const passages = ranges
        .map(({ from, to }) => text.slice(from, to))
        .filter((passage) => passage.trim().length > 1);
      const record = recordOf([written(`${around}${text}${around}${text}`)], `${text}${around}`);
      const given = givenOf(record, black(...passages));
      const pieces = [...(given.fields[0]?.pieces ?? []), ...(given.titlePieces ?? [])];
      const open = pieces.filter((piece) => typeof piece === "string");
      for (const passage of passages) for (const piece of open) expect(piece).not.toContain(passage);
      const rest = (given.fields[0]?.pieces ?? []).filter((piece) => typeof piece === "string");
      let at = 0;
      for (const piece of rest) {
        const found = String(record.fields[0]?.value).indexOf(piece, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + piece.length;
      }
    }),
  );
});

test("a bar tells nothing of what it hides: a short and a long name leave the same", () => {
  const left = (name: string) => givenOf(recordOf([written(`Sprak ${name} vandaag`)]), black(name)).fields;
  expect(left("Jo")).toEqual(left("Annemarijke van Kortlever-Noordhoek"));
});

test("a passage is black wherever it stands: in every field, and in the title", () => {
  const record = recordOf(
    [written("Jo Prins belde. Later belde Jo Prins weer."), written("Jo Prins", "beller")],
    "Gesprek met Jo Prins",
  );
  const given = givenOf(record, black("Jo Prins"));
  expect(given.titlePieces).toEqual(["Gesprek met ", bar]);
  expect(given.title).toBe("Gesprek met […]");
  expect(given.fields.map(({ pieces }) => pieces)).toEqual([
    [bar, " belde. Later belde ", bar, " weer."],
    [bar],
  ]);
  expect(barsIn(given)).toHaveLength(3);
  expect(JSON.stringify(given)).not.toContain("Prins");
});

test("it is also gone from the key by which the source knows the record", () => {
  const record = { ...recordOf([written("Zaak van JPRINS")]), key: "zaken/JPRINS-3" };
  expect(givenOf(record, black("JPRINS")).key).toBe("zaken/[…]-3");
});

test("a whole field keeps its label, and what stood in it is black where it is said again", () => {
  const record = recordOf(
    [written("Jo Prins", "melder"), written("Volgens Jo Prins lekt het. Jo Prinsen weet van niets.")],
    "Melding van Jo Prins",
  );
  const given = givenOf(record, {
    ...noMasks,
    fields: [{ field: "melder", ground: "protection-of-person" }],
  });
  const hidden = { masked: "protection-of-person" };
  expect(given.fields).toMatchObject([
    { label: "melder", value: null, masked: true, ground: "protection-of-person" },
    { pieces: ["Volgens ", hidden, " lekt het. Jo Prinsen weet van niets."] },
  ]);
  expect(given.titlePieces).toEqual(["Melding van ", hidden]);
});

test.each<[string, FieldValue["value"], string]>([
  ["a yes", true, "Het is true"],
  ["a small number", 999, "Huis 999"],
  ["one letter among spaces", " A ", "Blok A "],
  ["one letter", "A", "Blok A"],
  ["nothing", "", "Blok A"],
])("%s in a field that is black tells too little to look for it elsewhere", (_, value, other) => {
  const record = recordOf([written(value, "kenmerk"), written(other)]);
  const given = givenOf(record, { ...noMasks, fields: [{ field: "kenmerk", ground }] });
  expect(given.fields[1]).toMatchObject({ value: other, masked: false });
});

test("a number of four figures is recognised elsewhere", () => {
  const record = recordOf([written(4711, "relatie"), written("Zie relatie 4711 en 47110")]);
  const given = givenOf(record, { ...noMasks, fields: [{ field: "relatie", ground }] });
  expect(given.fields[1]?.pieces).toEqual(["Zie relatie ", bar, " en 47110"]);
});

test("whoever does not know of pieces shows nothing of a field with a bar", () => {
  const [field] = givenOf(recordOf([written("Jo Prins belde")]), black("Jo Prins")).fields;
  expect(field).toMatchObject({ value: null, masked: true });
});

test.each<[string, string, string, string | null]>([
  ["as it stands", "Sprak Jo Prins.", "Jo Prins", "Jo Prins"],
  ["over two lines", "Sprak Jo\r\n  Prins.", " Jo Prins ", "Jo Prins"],
  ["typed with two spaces", "Sprak Jo Prins.", "Jo  Prins", "Jo Prins"],
  ["typed on two lines", "Sprak Jo Prins.", "Jo\nPrins", "Jo Prins"],
  ["with signs that mean something in a pattern", "Zie (a.b)+[c] $1", "(a.b)+[c] $1", "(a.b)+[c] $1"],
  ["in other capitals", "Sprak JO PRINS.", "Jo Prins", "Jo Prins"],
  ["not when it is not there", "Sprak iemand.", "Jo Prins", null],
  ["not when a sign differs", "Zie axb", "a.b", null],
  ["not when nothing was typed", "Sprak iemand.", "  ", null],
])("what is typed is found %s", (_, text, typed, found) => {
  expect(passageIn(recordOf([written(text)]), typed)).toBe(found);
});

test("a passage is black however its words are spaced", () => {
  const record = recordOf([written("Jo Prins, Jo\n  Prins en Jo\u00a0Prins")], "Gesprek  Jo  Prins");
  const given = givenOf(record, black("Jo Prins"));
  expect(given.fields[0]?.pieces).toEqual([bar, ", ", bar, " en ", bar]);
  expect(given.titlePieces).toEqual(["Gesprek  ", bar]);
});

test("where a passage overlaps itself all of it is black", () => {
  expect(givenOf(recordOf([written("xanana!")]), black("ana")).fields[0]?.pieces).toEqual(["x", bar, "!"]);
});

test("a number is no text: it becomes black as a whole field", () => {
  expect(passageIn(recordOf([written(4711, "relatie")]), "4711")).toBeNull();
});

test("a value with spaces around it is found without them", () => {
  const record = recordOf([written(" Jo Prins ", "melder"), written("Volgens Jo Prins.")]);
  const given = givenOf(record, { ...noMasks, fields: [{ field: "melder", ground }] });
  expect(given.fields[1]?.pieces).toEqual(["Volgens ", bar, "."]);
});

test("a bar of the mapping is there for the rights of others", () => {
  const record = recordOf([{ ...written("Jo Prins", "melder"), aboutOther: true }]);
  expect(barsIn(givenOf(record, noMasks))).toEqual(["rights-of-others"]);
});

test("what the mapping makes black is no place to name a passage", () => {
  const other = { ...written("Jo Prins", "melder"), aboutOther: true };
  expect(passageIn(recordOf([other]), "Jo Prins")).toBeNull();
});

test("what is given stops when what was to be black is not there any more", () => {
  const record = recordOf([written("Sprak iemand.")]);
  const lost: Masks[] = [black("Jo Prins"), { ...noMasks, fields: [{ field: "melder", ground }] }];
  for (const masks of lost) {
    expect(missingFrom(record, masks)).toEqual(masks);
    const reviewed = { record, connection: "housing", decision: "give", ground: null, masks } as const;
    expect(bundleRecord(reviewed, [self])).toEqual({
      refused: "decisions-changed",
      connection: "housing",
      key: record.key,
    });
    expect(bundleRecord({ ...reviewed, decision: "withhold", ground }, [self])).toBeNull();
  }
});

test("bars by hand are counted beside those of the mapping", () => {
  const record = recordOf([
    { ...written("Piet", "melder"), aboutOther: true },
    written("Jo Prins en Jo Prins"),
    written(12, "kamer"),
  ]);
  expect(barsByHand(record, noMasks)).toBe(0);
  expect(barsByHand(record, black("Jo Prins"))).toBe(2);
  const also = { ...black("Jo Prins"), fields: [{ field: "kamer", ground } as const] };
  expect(barsByHand(record, also)).toBe(3);
  expect(barsIn(givenOf(record, also))).toHaveLength(4);
});

test("a name in other capitals is black too", () => {
  const record = recordOf([written("Jan de Vries belde. JAN DE VRIES mailde, en jan de vries kwam langs.")]);
  const [field] = givenOf(record, black("Jan de Vries")).fields;
  expect(field?.pieces).toEqual([bar, " belde. ", bar, " mailde, en ", bar, " kwam langs."]);
  expect(passageIn(record, "jan de VRIES")).toBe("jan de VRIES");
});

const told = (field: string | null, text: string): Summary => ({ field, text, ground });
const inShort = (...summaries: Summary[]): Masks => ({ ...noMasks, summaries });

test("a summary stands in the place of a field; what it stands for is black where it is said again", () => {
  const record = recordOf(
    [written("Jo Prins", "melder"), written("Volgens Jo Prins lekt het.")],
    "Melding van Jo Prins",
  );
  const given = givenOf(record, inShort(told("melder", "Iemand uit de straat")));
  expect(given.fields).toMatchObject([
    {
      label: "melder",
      value: null,
      masked: true,
      ground,
      pieces: [{ summarised: ground, text: "Iemand uit de straat" }],
    },
    { pieces: ["Volgens ", bar, " lekt het."] },
  ]);
  expect(given.titlePieces).toEqual(["Melding van ", bar]);
  expect([barsIn(given), summariesIn(given)]).toEqual([[ground], [ground]]);
});

test("of a record in other words nothing else leaves: whatever stood in it, its title and its files too", () => {
  const file = { fileId: "f1", name: "Jo.pdf", type: "pdf", bytes: 9, sha256: "00", scanned: true } as const;
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 12 }), { minLength: 1 }),
      fc.boolean(),
      (texts, aboutOther) => {
        const marked = texts.map((text) => `<<${text}>>`);
        const fields = marked.map((text, place) => ({ ...written(text, `veld-${place}`), aboutOther }));
        const record = { ...recordOf(fields, marked[0]), files: [file] } as SourceRecord;
        const masks = inShort(
          told(null, "Een gesprek over de buurt."),
          ...(aboutOther ? [] : [told("veld-0", "Kort.")]),
        );
        const given = givenOf(record, masks);
        expect(given.files).toBeUndefined();
        expect(given.fields.map(({ pieces }) => pieces)).toEqual([
          [{ summarised: ground, text: "Een gesprek over de buurt." }],
        ]);
        expect(JSON.stringify(given)).not.toContain("<<");
        expect(barsByHand(record, masks) + fields.filter((field) => field.aboutOther).length).toBe(1);
      },
    ),
  );
});

test.each<[string, Summary, Partial<Masks>, boolean]>([
  ["a passage that is black", told("memo", "Over jo prins."), black("Jo Prins"), true],
  ["the value that it stands for", told("melder", "Jo Prins uit de straat"), {}, true],
  ["a whole sentence", told(null, "Kort: Jo Prins belde over de lekkage. Klaar."), {}, true],
  ["a town that stands in it too", told(null, "Een melding uit Soest."), {}, false],
  ["words of one's own", told("memo", "Iemand belde over water."), black("Jo Prins"), false],
])("whether a summary tells too much: %s", (_, summary, also, tells) => {
  const record = recordOf([
    written("Jo Prins belde over de lekkage."),
    written("Jo Prins", "melder"),
    written("Soest", "plaats"),
  ]);
  const masks = { ...noMasks, ...also, summaries: [summary] };
  expect(tellsTooMuch(record, masks, summary)).toBe(tells);
});

test("a summary of what is not there any more stops what is given", () => {
  const record = recordOf([written("Sprak iemand.")]);
  const lost = inShort(told("melder", "Iemand."));
  expect(missingFrom(record, lost)).toEqual(lost);
  expect(missingFrom(record, inShort(told(null, "Kort."), told("memo", "Korter.")))).toEqual(noMasks);
});
