import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleRecord, maskedFields, type ReviewedRecord } from "#app/domain/bundle.ts";
import {
  asSaid,
  type FieldValue,
  maskedBy,
  type PersonRef,
  type SourceRecord,
  type WhoseSaid,
} from "#app/domain/records.ts";

const self: PersonRef = { connection: "housing", key: "relaties/1" };
const own: FieldValue = { field: "iban", element: "C2-01", label: "Rekening", value: "own-iban" };
const others: FieldValue = {
  field: "naamMelder",
  element: null,
  label: "Melder",
  value: "name-of-a-neighbour",
  aboutOther: true,
};
const record: SourceRecord = {
  key: "boekingen/4711",
  resource: "boekingen",
  theme: "payments",
  title: "Boeking",
  whose: "self",
  personKey: self.key,
  release: "auto",
  fields: [own, others],
};
const given: ReviewedRecord = { record, connection: "housing", decision: "give", ground: null };
const withheld: ReviewedRecord = { ...given, decision: "withhold", ground: "rights-of-others" };

test("a record that is given goes with its source, key, title and fields", () => {
  expect(bundleRecord(given, [self])).toEqual({
    source: "housing",
    key: "boekingen/4711",
    resource: "boekingen",
    title: "Boeking",
    fields: [
      { field: "iban", element: "C2-01", label: "Rekening", value: "own-iban", masked: false },
      { field: "naamMelder", element: null, label: "Melder", value: null, masked: true },
    ],
  });
});

test("a field about somebody else keeps its label and loses its value", () => {
  const field = { field: "naamMelder", label: "Melder", value: null, masked: true };
  expect(bundleRecord(given, [self])).toMatchObject({ fields: [{ masked: false }, field] });
});

test.each([
  ["no", false],
  ["zero", 0],
  ["an empty text", ""],
])("%s is a value like any other, not a masked one", (_, value) => {
  const plain = { ...given, record: { ...record, fields: [{ ...own, value }] } };
  expect(bundleRecord(plain, [self])).toMatchObject({ fields: [{ value, masked: false }] });
});

test("a sensitive field is hidden from staff, not from the person it is about", () => {
  const about = { ...given, record: { ...record, fields: [{ ...own, sensitive: "bsn" as const }] } };
  expect(bundleRecord(about, [self])).toMatchObject({ fields: [{ value: "own-iban", masked: false }] });
});

test("a record that is withheld goes nowhere", () => {
  expect(bundleRecord(withheld, [self])).toBeNull();
});

test.each([
  ["hangs on another person", { personKey: "relaties/2" }, "housing"],
  ["hangs on nobody", { personKey: null }, "housing"],
  ["is about another, says the source", { whose: "other" }, "housing"],
  ["is about nobody knows whom", { whose: "unknown" }, "housing"],
  ["has the same key in another system", {}, "archive"],
] as const)("a record that %s stops the bundle, given or withheld", (_, change, connection) => {
  const refusal = { refused: "foreign-record", connection, key: record.key };
  for (const reviewed of [given, withheld]) {
    const foreign = { ...reviewed, connection, record: { ...record, ...change } };
    expect(bundleRecord(foreign, [self])).toEqual(refusal);
  }
});

const nobodys = { whose: "unknown", personKey: null } as const;
type Review = Pick<ReviewedRecord, "said" | "decision" | "ground">;
const gives = { decision: "give", ground: null } as const;
const keepsBack = { decision: "withhold", ground: "rights-of-others" } as const;

test.each<[string, Partial<SourceRecord>, Review, "leaves" | "stays" | "stops"]>([
  ["of nobody, of which nothing is said", nobodys, { ...gives, said: null }, "stops"],
  ["of nobody, withheld before it is said", nobodys, { ...keepsBack, said: null }, "stops"],
  ["of nobody, said to be the person's", nobodys, { ...gives, said: "self" }, "leaves"],
  ["of nobody, said to be the person's and withheld", nobodys, { ...keepsBack, said: "self" }, "stays"],
  ["of nobody, said to be another's", nobodys, { ...keepsBack, said: "other" }, "stays"],
  ["of nobody, said to be of staff", nobodys, { ...keepsBack, said: "staff" }, "stays"],
  ["of nobody, said to be an organisation's", nobodys, { ...keepsBack, said: "organisation" }, "stays"],
  ["of nobody, said to be another's and given", nobodys, { ...gives, said: "other" }, "stops"],
  [
    "said to be another's, withheld on another ground",
    nobodys,
    { ...keepsBack, ground: "outside-authority", said: "other" },
    "stops",
  ],
  ["of another by its source", { whose: "other", personKey: null }, { ...gives, said: "self" }, "stops"],
  ["of another, said to be so", { whose: "other" }, { ...keepsBack, said: "other" }, "stops"],
  ["that names another", { whose: "unknown", personKey: "relaties/2" }, { ...gives, said: "self" }, "stops"],
])("T-10 a record %s", (_, change, review, becomes) => {
  const bundled = bundleRecord({ ...given, ...review, record: { ...record, ...change } }, [self]);
  const became = bundled === null ? "stays" : "refused" in bundled ? "stops" : "leaves";
  expect(became).toBe(becomes);
});

test("what is said to be the person's counts only in a system that knows them", () => {
  const said: ReviewedRecord = { ...given, said: "self", record: { ...record, ...nobodys } };
  expect(bundleRecord({ ...said, connection: "archive" }, [self])).toMatchObject({
    refused: "foreign-record",
  });
});

test.each<[SourceRecord["whose"], WhoseSaid | null, number]>([
  ["self", null, 1],
  ["other", null, 2],
  ["other", "self", 2],
  ["unknown", null, 2],
  ["unknown", "other", 2],
  ["unknown", "self", 1],
])("of a record that is %s, and said to be %s, %s of two fields are masked", (whose, said, masked) => {
  const found = { ...record, whose, personKey: null, fields: maskedBy(whose, record.fields) };
  const before = asSaid(found, "self");
  expect(maskedFields(asSaid(found, said))).toBe(masked);
  expect(maskedFields(asSaid(before, said))).toBe(masked);
});

test("as long as nobody is confirmed every record is foreign", () => {
  expect(bundleRecord(given, [])).toMatchObject({ refused: "foreign-record" });
});

test("a person who is known in two systems gets the records of both", () => {
  const inArchive: PersonRef = { connection: "archive", key: "p-77" };
  const archived = { ...given, connection: "archive", record: { ...record, personKey: "p-77" } };
  expect(bundleRecord(archived, [self, inArchive])).toMatchObject({ source: "archive" });
});

test("the fields that will be masked are counted", () => {
  expect(maskedFields(record)).toBe(1);
  expect(maskedFields({ ...record, fields: [own, { ...own, aboutOther: false }] })).toBe(0);
});

const member = fc.integer({ min: 1, max: 4 });
const field = fc.record({ about: member, value: fc.nat() });
const household = fc.array(
  fc.record({
    of: member,
    whose: fc.constantFrom("self", "self", "other", "unknown"),
    decision: fc.constantFrom("give", "withhold"),
    // Whatever a colleague says: every record names somebody.
    said: fc.constantFrom<WhoseSaid | null>(null, "self", "other"),
    fields: fc.array(field, { maxLength: 6 }),
  }),
  { maxLength: 12 },
);

// Every value names the member of the household it is about, so that it can be recognised afterwards.
function recordOf(
  { of, whose, fields }: { of: number; whose: SourceRecord["whose"] } & Fields,
  asker: number,
) {
  return {
    ...record,
    whose,
    personKey: `relaties/${of}`,
    fields: fields.map(({ about, value }, place) => ({
      ...own,
      field: `field-${place}`,
      value: `<member-${about}> ${value}`,
      aboutOther: about !== asker,
    })),
  };
}
type Fields = { fields: { about: number; value: number }[] };

test("no value of another member of the household gets out unmasked, and every own one does", () => {
  fc.assert(
    fc.property(household, member, (records, asker) => {
      const persons = [{ connection: "housing", key: `relaties/${asker}` }];
      for (const made of records) {
        const reviewed = {
          ...given,
          decision: made.decision,
          said: made.said,
          record: recordOf(made, asker),
        };
        const bundled = bundleRecord(reviewed, persons);
        const isForeign = made.of !== asker || made.whose !== "self";
        const leaves = !isForeign && made.decision === "give";
        expect(bundled !== null && "refused" in bundled).toBe(isForeign);
        const values = JSON.stringify(bundled).match(/<member-\d>/g) ?? [];
        const ownValues = made.fields.filter(({ about }) => about === asker).map(() => `<member-${asker}>`);
        expect(values).toEqual(leaves ? ownValues : []);
      }
    }),
    { numRuns: 200 },
  );
});
