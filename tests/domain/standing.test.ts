// What gathered records say of somebody's standing.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { ElementId, FieldValue, SourceRecord, StandingSaying } from "#app/domain/records.ts";
import { standingIn } from "#app/domain/standing.ts";

const today = "2026-12-01";
type Says = Partial<Record<StandingSaying, FieldValue["value"]>>;

/** A record of which the mapping of its source tells what each field says. */
function record(element: ElementId, said: Says, whose: SourceRecord["whose"] = "self") {
  const fields: FieldValue[] = [{ field: "bron.code", element, label: "Nummer", value: "1" }];
  for (const [says, value] of Object.entries(said)) {
    fields.push({ field: `bron.${says}`, element, label: "Veld", value, says: says as StandingSaying });
  }
  return { whose, fields };
}
const tenancy = (from: string, until?: string) => record("I-01", until ? { from, until } : { from });
const plan = (open: number) => record("I-06", { open });

test.each([
  ["nothing of it", [record("C1-01", {})], null],
  ["a home", [tenancy("2019-03-01")], { endedOn: null, running: [] }],
  ["a home that was left", [tenancy("2019-03-01", "2024-05-31")], { endedOn: "2024-05-31", running: [] }],
  ["a home that will be left", [tenancy("2019-03-01", "2026-12-31")], { endedOn: null, running: [] }],
  [
    "two homes that were left, the last one of them last",
    [tenancy("2020-01-01", "2025-01-31"), tenancy("2010-01-01", "2019-12-31")],
    { endedOn: "2025-01-31", running: [] },
  ],
  [
    "a garage that was left and a home that was not",
    [tenancy("2020-01-01", "2025-01-31"), tenancy("2019-12-31")],
    { endedOn: null, running: [] },
  ],
  ["a debt", [plan(120.5)], { endedOn: null, running: ["arrears"] }],
  ["a debt that was paid", [plan(0)], { endedOn: null, running: [] }],
  ["a debt of somebody else", [record("I-06", { open: 80 }, "other")], null],
  [
    "a dispute that goes on, and an investigation that ended",
    [record("I-09", {}), record("I-07", { until: "2026-11-30" })],
    { endedOn: null, running: ["dispute"] },
  ],
  ["an investigation", [record("C3-03", {})], { endedOn: null, running: ["investigation"] }],
] as const)("%s", (_, records, standing) => {
  expect(standingIn(records, today)).toEqual(standing);
});

test.each([
  ["a home", record("I-01", { from: "2019-03-01" }), { endedOn: null, running: [] }],
  [
    "a home that was left, by a moment",
    record("I-01", { from: "2019-03-01T12:00:00+01:00", until: "2024-05-31T23:00:00+02:00" }),
    { endedOn: "2024-05-31", running: [] },
  ],
  ["a debt in text", record("I-06", { open: "12.50" }), { endedOn: null, running: ["arrears"] }],
  ["a debt that was paid", record("I-06", { open: "0.00" }), { endedOn: null, running: [] }],
  ["money that we owe", record("I-06", { open: "-3" }), { endedOn: null, running: [] }],
  [
    "a dispute of which only the last day is told",
    record("I-09", { until: "2026-11-30" }),
    { endedOn: null, running: [] },
  ],
  [
    "a debt of unknown height that goes on",
    record("I-06", { open: "veel" }),
    { endedOn: null, running: ["arrears"] },
  ],
] as const)("%s", (_, one, standing) => {
  expect(standingIn([one], today)).toEqual(standing);
});

test("what is called a first or a last day says nothing unless the mapping says so: a part of the rent ends sooner", () => {
  const price = record("I-01", {});
  const named = ["prijscomponenten.begindatum", "prijscomponenten.einddatum"].map((field) => ({
    ...{ field, element: "I-01" as const, label: "Vanaf", value: "2020-01-01" },
  }));
  const records = [{ ...price, fields: [...price.fields, ...named] }, tenancy("2019-03-01", "2024-05-31")];
  expect(standingIn(records, today)).toEqual({ endedOn: "2024-05-31", running: [] });
});

test("a field of arrears in a contract is no debt", () => {
  const contract = tenancy("2019-03-01");
  const status = { field: "bewakingsstatus", element: "I-06", label: "Status", value: "geen" } as const;
  const amount = { field: "brutohuur", element: "I-01", label: "Huur", value: 700 } as const;
  const records = [{ ...contract, fields: [...contract.fields, amount, status] }];
  expect(standingIn(records, today)).toEqual({ endedOn: null, running: [] });
});

test("in whichever order the records come, they say the same", () => {
  const all = [tenancy("2019-03-01", "2024-05-31"), plan(1), plan(0), record("I-09", {})];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(standingIn(shuffled, today)).toEqual(standingIn(all, today));
    }),
  );
});
