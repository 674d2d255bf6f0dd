import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleRecord, type ReviewedRecord } from "#app/domain/bundle.ts";
import {
  agreedTo,
  asConsented,
  type Consent,
  consentedFields,
  isConsentable,
  lapsedIn,
} from "#app/domain/consents.ts";
import { noMasks } from "#app/domain/masks.ts";
import { asSaid, type FieldValue, maskedBy, type SourceRecord, type WhoseSaid } from "#app/domain/records.ts";

const person = { connection: "housing", key: "1" };
const field = (name: string, value: string, more: Partial<FieldValue> = {}): FieldValue => ({
  field: name,
  element: null,
  label: name,
  value,
  ...more,
});
const fields = [
  field("eigen", "Van mij"),
  field("partner", "Jo Prins", { aboutOther: true }),
  field("buur", "Piet Smit", { aboutOther: true }),
  field("nummer", "999990019", { aboutOther: true, sensitive: "bsn" }),
];
const own: SourceRecord = {
  key: "relaties/1",
  resource: "relaties",
  theme: "personal",
  title: "Persoon",
  whose: "self",
  personKey: "1",
  release: "review",
  fields,
};
const nobodys: SourceRecord = {
  ...own,
  whose: "unknown",
  personKey: null,
  fields: maskedBy("unknown", fields),
};
const consent = (of: string | null, record = own): Consent => ({
  field: of,
  to: agreedTo(record, of) ?? "",
  by: "Jo Prins",
  on: "2026-11-03",
  how: "Sanne vroeg het per e-mail.",
});

/** What the tenant reads of each field; "stops" where nothing may leave, "stays" where the record does not. */
function given(record: SourceRecord, consents: Consent[], review: Partial<ReviewedRecord> = {}) {
  const said = review.said ?? null;
  const opened = asConsented(asSaid(record, said), said, consents);
  const reviewed: ReviewedRecord = {
    ...{ record: opened, connection: "housing", decision: "give", ground: null },
    ...{ masks: { ...noMasks, consents }, ...review },
  };
  const made = bundleRecord(reviewed, [person]);
  if (made === null) return "stays";
  return "refused" in made ? made.refused : made.fields.map(({ value }) => value);
}

test("what somebody agreed to is given, and nothing beside it", () => {
  expect(given(own, [])).toEqual(["Van mij", null, null, null]);
  expect(given(own, [consent("partner")])).toEqual(["Van mij", "Jo Prins", null, null]);
  expect(given(own, [consent("partner"), consent("buur")])).toEqual([
    "Van mij",
    "Jo Prins",
    "Piet Smit",
    null,
  ]);
});

test("what stands there since is not what was agreed to, and stops the answer", () => {
  const changed = { ...own, fields: fields.map((one) => ({ ...one, value: `${one.value}, nieuw` })) };
  expect(given(changed, [consent("partner")])).toBe("decisions-changed");
  const opened = asConsented(changed, null, [consent("partner")]);
  expect(consentedFields(opened)).toBe(0);
  expect(lapsedIn(opened, [consent("partner")])).toEqual([consent("partner")]);
});

test.each(["art9", "art10"] as const)("what is special stays black: %s", (sensitive) => {
  const told = {
    ...own,
    fields: [field("eigen", "Van mij"), field("zorg", "x", { aboutOther: true, sensitive })],
  };
  expect(agreedTo(told, "zorg")).toBeNull();
  const all = { ...nobodys, fields: maskedBy("unknown", told.fields) };
  expect(given(all, [consent(null, all)], { said: "other" })).toEqual(["Van mij", null]);
});

test("a citizen number is given on nobody's word: UAVG art. 46", () => {
  expect(agreedTo(own, "nummer")).toBeNull();
  expect(fields.map(isConsentable)).toEqual([false, true, true, false]);
  expect(given(own, [{ ...consent("partner"), field: "nummer", to: "999990019" }])).toBe("decisions-changed");
});

test.each<[string, SourceRecord, WhoseSaid | null, unknown]>([
  ["of nobody, said to be theirs", nobodys, "other", ["Van mij", "Jo Prins", "Piet Smit", null]],
  ["of nobody, of which nothing is said", nobodys, null, "foreign-record"],
  ["of nobody, said to be of staff", nobodys, "staff", "foreign-record"],
  ["of nobody, said to be the person's", nobodys, "self", "decisions-changed"],
  ["that its source hangs on another", { ...own, whose: "other" }, "other", "foreign-record"],
  ["that names another", { ...nobodys, personKey: "2" }, "other", "foreign-record"],
  ["of the person's own", own, null, "decisions-changed"],
])("T-10 that somebody agrees to a whole record %s", (_, record, said, expected) => {
  expect(given(record, [consent(null, record)], { said })).toEqual(expected);
});

test("T-10 what is of another stays without their consent to all of it, or where it is withheld", () => {
  const withheld = { said: "other", decision: "withhold", ground: "rights-of-others" } as const;
  expect(given(nobodys, [consent(null, nobodys)], withheld)).toBe("stays");
  expect(given(nobodys, [consent("partner", nobodys)], { said: "other" })).toBe("foreign-record");
});

test("consent that is taken back leaves no more open than before", () => {
  const names = fields.map((one) => one.field);
  fc.assert(
    fc.property(fc.subarray(names), fc.subarray(names), (before, after) => {
      const of = (chosen: string[]) => chosen.map((name) => consent(name));
      const once = asConsented(own, null, of(before));
      expect(asConsented(once, null, of(after))).toEqual(asConsented(own, null, of(after)));
      const bare = asConsented(once, null, []).fields;
      expect(bare.map((one) => one.aboutOther ?? false)).toEqual(
        fields.map((one) => one.aboutOther ?? false),
      );
    }),
  );
});

test("what was agreed to as another's is masked or open as before, once it is said to be the person's", () => {
  const opened = asConsented(asSaid(nobodys, "other"), "other", [consent(null, nobodys)]);
  expect(consentedFields(opened)).toBe(3);
  const own = asConsented(asSaid(opened, "self"), "self", []);
  expect(own.fields.map(({ aboutOther }) => aboutOther ?? false)).toEqual([false, true, true, true]);
});
