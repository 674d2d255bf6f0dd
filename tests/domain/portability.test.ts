import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BundleField, BundleRecord } from "#app/domain/bundle.ts";
import { answerIsReady, decide } from "#app/domain/decide.ts";
import { elementsAsked, takeAlong } from "#app/domain/portability.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import { Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import {
  bundleMadeOn,
  commands,
  gatheredOn,
  given,
  handler,
  letterId,
  personFoundOn,
  proposedOn,
  provenOn,
  recorded,
  submittedOn,
  system,
  tally,
} from "#tests/support/dossiers.ts";

const { elements } = exampleRegister;
const all = elementsAsked(null, elements);
const income = "C2-03";
const fraud = "I-07";
const notes = "I-02";

const field = (element: string | null, change: Partial<BundleField> = {}): BundleField => ({
  field: `veld.${element}`,
  element,
  label: "Veld",
  value: "waarde",
  masked: false,
  ...change,
});

function record(theme: Theme, fields: BundleField[]): BundleRecord & { theme: Theme } {
  return { source: "erp", key: "lijst/1", resource: "lijst", title: "Stuk", fields, theme };
}

const idsOf = (taken: BundleRecord | null) => taken?.fields.map(({ element }) => element) ?? null;

describe("what can be taken along", () => {
  test("is what came from somebody on their contract; income, an investigation and our notes stay, each with its ground", () => {
    const fields = ["C1-01", income, fraud, notes].map((element) => field(element));
    const taken = takeAlong(record("personal", fields), all, []);
    expect(idsOf(taken.record)).toEqual(["C1-01"]);
    expect(taken.carried).toEqual(["C1-01"]);
    expect([...taken.left]).toEqual([
      [income, "G20-BASIS"],
      [fraud, "G20-BASIS"],
      [notes, "G20-PROV"],
    ]);
  });

  test("is no piece of a record about what stays: that there is a report came from somebody else", () => {
    const report = takeAlong(record("cases", [field("C1-03"), field(fraud)]), all, []);
    expect(report.record).toBeNull();
    expect(report.carried).toEqual([]);
    expect(idsOf(takeAlong(record("contact", [field("C1-03"), field(fraud)]), all, []).record)).toEqual([
      "C1-03",
    ]);
  });

  test("is nothing black, and nothing in our own words; a text with a black piece goes with its bar", () => {
    const bar = { masked: "rights-of-others" } as const;
    const fields = [
      field("C1-01", { value: null, masked: true }),
      field("C1-02", { value: null, masked: true, pieces: [bar] }),
      field("C1-06", {
        value: null,
        masked: true,
        pieces: [{ summarised: "rights-of-others", text: "Kort" }],
      }),
      field("C1-03", { value: null, masked: true, pieces: ["Dank, ", bar] }),
    ];
    const taken = takeAlong(record("personal", fields), all, []);
    expect(idsOf(taken.record)).toEqual(["C1-03"]);
    expect(taken.others).toBe(3);
  });

  test("is no detail that the register does not know, and nothing that a colleague looked up: the answer says so", () => {
    const taken = takeAlong(record("personal", [field("C1-01"), field(null)]), all, []);
    expect(idsOf(taken.record)).toEqual(["C1-01"]);
    expect(taken.hasUnknown).toBe(true);
    const byHand = takeAlong(record("cases", [field(null)]), all, [fraud, "I-03"]);
    expect(byHand).toMatchObject({ record: null, hasUnknown: true });
    expect([...byHand.left.keys()]).toEqual([fraud]);
  });

  test("is what was chosen, where somebody chose; of the rest nothing is said", () => {
    const wish = { right: "portability", elements: ["C2-01", income], to: "self", format: "csv" } as const;
    const asked = elementsAsked({ ...wish, elements: [...wish.elements] }, elements);
    const taken = takeAlong(record("payments", [field("C2-01"), field("C2-02"), field(notes)]), asked, []);
    expect(idsOf(taken.record)).toEqual(["C2-01"]);
    expect(taken.left.size).toBe(0);
  });

  test("is nothing of a register from before it said what can go along", () => {
    const before = elements.map(({ portable: _, ...element }) => element);
    const old = Register.parse({ ...exampleRegister, elements: before });
    const taken = takeAlong(
      record("personal", [field("C1-01"), field(income)]),
      elementsAsked(null, old.elements),
      [],
    );
    expect(taken.record).toBeNull();
    expect([...taken.left.keys()]).toEqual(["C1-01", income]);
  });

  test("never holds an element that the register leaves out, whatever the record", () => {
    const anyField = fc.constantFrom(...elements.map(({ id }) => id), null).map((element) => field(element));
    fc.assert(
      fc.property(fc.constantFrom(...themes), fc.array(anyField), (theme, fields) => {
        const { record: taken, carried } = takeAlong(record(theme, fields), all, []);
        const portable = elements.filter((element) => element.portable === true).map(({ id }) => id);
        for (const id of [...(idsOf(taken) ?? []), ...carried]) expect(portable).toContain(id);
      }),
    );
  });
});

describe("a request to take data along", () => {
  const wish = { right: "portability", elements: null, to: "self", format: "json" } as const;
  const history = [
    ...submittedOn("2026-11-23", "12:00", { right: "portability", wish }),
    ...personFoundOn("2026-11-23"),
    ...provenOn("2026-11-26", "mailbox-on-file", "letter-to-home"),
    ...gatheredOn("2026-11-27"),
  ];
  const propose = (taken: { carried: number; left: number }, counted = tally) =>
    decide(given(history), { type: "propose-outcome", tally: counted, taken }, handler("2026-12-01"));

  test.each([
    [{ carried: 3, left: 0 }, "granted"],
    [{ carried: 3, left: 1 }, "partly-granted"],
    [{ carried: 0, left: 1 }, "partly-granted"],
    [{ carried: 0, left: 0 }, "no-data-held"],
  ] as const)("of which %j is %s, whatever was withheld of what nobody asked for", (taken, outcome) => {
    expect(propose(taken)).toEqual([{ type: "outcome-proposed", outcome, tally }]);
  });

  test("is answered with its own letter, once there is a file", () => {
    const write = (letter: "access-answer" | "portability-answer", ...more: typeof history) =>
      decide(given(history, more), { ...commands["record-letter"], letter }, system("2026-12-03"));
    const made = [...proposedOn("2026-12-01"), ...bundleMadeOn("2026-12-03")];
    expect(write("portability-answer")).toBe("no-export");
    expect(write("access-answer", ...made)).toBe("not-proposed");
    expect(write("portability-answer", ...made)).toMatchObject([{ type: "letter-written" }]);
    const written = recorded(system("2026-12-03"), {
      type: "letter-written",
      letterId,
      letter: "portability-answer",
      by: "portal",
    });
    expect(answerIsReady(given(history, written))).toBe(false);
    expect(answerIsReady(given(history, made, written))).toBe(true);
  });
});
