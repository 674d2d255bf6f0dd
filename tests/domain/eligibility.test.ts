// Which right gives what, on which basis, and on what ground not: the matrix of law notes C.1 with the grounds of C.3, and
// what an erasure leaves standing (D.2, D.3, scenario 14).

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { type DecidedPart, type DecisionWords, verdicts } from "#app/domain/decision.ts";
import {
  basesFor,
  basesOf,
  customerOn,
  decisionFaults,
  endOfBookkeeping,
  finalOn,
  groundsAllowed,
  isCustomer,
  isErasable,
  mustKeep,
  type PartOf,
  pairsNeeding,
  partStanding,
  reasonsOf,
  type Standing,
  secondPersonNeeded,
  warnings,
  weighingFields,
} from "#app/domain/eligibility.ts";
import { type GroundCode, groundCodes, type ReasonToGive, reasonsToGiveNames } from "#app/domain/grounds.ts";
import { type LegalBasis, legalBases, type Register } from "#app/domain/register.ts";
import { type Right, rightNames } from "#app/domain/rights.ts";
import { objectionTargets, restrictionReasons, type Wish } from "#app/domain/wishes.ts";
import { exampleRegister as register } from "#app/register/register.ts";

type Element = Register["elements"][number];
const today: Day = "2026-11-29";
const customer = customerOn(today);
const former = (endedOn: Day, more: Partial<Standing> = {}): Standing => ({ ...customer, endedOn, ...more });

function elementOf(id: string): Element {
  const found = register.elements.find((element) => element.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}
function purposeOf(id: string) {
  const found = register.purposes.find((purpose) => purpose.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

const part = (more: Partial<DecidedPart> = {}): DecidedPart => ({
  ...{ element: "C1-01", purpose: null, verdict: "kept", grounds: [], reasons: [], until: null },
  ...more,
});
const weighing = {
  ourInterest: "De ingang moet veilig zijn.",
  theirSituation: "U loopt er elke dag langs.",
  alternatives: "Zonder camera gaat het niet.",
  conclusion: "Wij blijven filmen.",
};
const article = "art. 46 lid 2 Woningwet";
const written = (parts: number, more: Partial<DecisionWords> = {}): DecisionWords => ({
  parts: Array.from({ length: parts }, () => ({ facts: article, after: "Zo hoort het." })),
  weighing,
  ...more,
});

/** The names of what is wrong with one part. */
function wrong(right: Right, one: DecidedPart, words = written(1), wish: Wish | null = null) {
  return decisionFaults(right, [one], words, register, wish).map(({ fault }) => fault);
}

// --- The matrix -----------------------------------------------------------------------------------------------------

/** null: no basis at all, such as a copy of a passport. */
const bases = [...legalBases, null] as const;
type OnBasis = LegalBasis | "none";
const everywhere: OnBasis[] = [...legalBases, "none"];
const restrictions = ["GU41-D", "GU41-F", "GU41-I", "GU41-J"] as const;

/** Law notes C.1 and C.3: for each right which ground fits which basis. What is not here does not exist. */
const matrix: Record<Right, Partial<Record<GroundCode, OnBasis[]>>> = {
  access: { "G11-2": everywhere },
  rectification: { "G11-2": everywhere, "G-NOD": everywhere, "G16-OK": everywhere, "G16-OPIN": everywhere },
  erasure: {
    "G11-2": everywhere,
    "G-NOD": everywhere,
    "G17-NEED": ["contract", "vital", "legitimate-interest"],
    "G17-3B-FISC": ["legal-duty"],
    "G17-3B-OTHER": ["legal-duty", "public-task"],
    "G17-3E": everywhere,
  },
  restriction: { "G11-2": everywhere, "G-NOD": everywhere, "G18-NONE": everywhere },
  portability: {
    "G11-2": everywhere,
    "G20-BASIS": ["legal-duty", "vital", "public-task", "legitimate-interest", "none"],
    "G20-AUTO": ["consent", "contract"],
    "G20-PROV": ["consent", "contract"],
    "G20-4": ["consent", "contract"],
  },
  objection: {
    "G-NOD": everywhere,
    "G21-BASIS": ["consent", "contract", "legal-duty", "vital"],
    "G21-COMP": ["public-task", "legitimate-interest"],
    "G21-CLAIM": ["public-task", "legitimate-interest"],
  },
  consent: {},
  unsorted: {},
};
const restrictable: Right[] = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
];

function expectedGrounds(right: Right, basis: OnBasis): GroundCode[] {
  const always: readonly GroundCode[] = restrictable.includes(right) ? restrictions : [];
  return groundCodes.filter((code) => always.includes(code) || matrix[right][code]?.includes(basis));
}

/** A register in which one element rests on one basis, for a purpose that does too. */
function restingOn(basis: LegalBasis | null): { element: Element; register: Register } {
  const only = basis ? [basis] : [];
  const element = {
    ...elementOf("C1-05"),
    ...{ id: "C9-01", purposes: ["A1"], bases: only, erasure: { during: [], after: [] } },
  };
  const purpose = { ...purposeOf("A1"), bases: only };
  return { element, register: { ...register, elements: [element], purposes: [purpose] } };
}

test.each(rightNames.flatMap((right) => bases.map((basis) => ({ right, basis }))))(
  "$right on $basis: exactly these grounds fit, whatever the outcome",
  ({ right, basis }) => {
    const { element, register } = restingOn(basis);
    const expected = expectedGrounds(right, basis ?? "none");
    expect(groundsAllowed(right, element.bases)).toEqual(expected);
    for (const verdict of verdicts) {
      const fitting = groundCodes.filter((code) => {
        const one = part({ element: "C9-01", verdict, grounds: [code] });
        const faults = decisionFaults(right, [one], written(1), register, null).map(({ fault }) => fault);
        return !faults.some((fault) => /^(ground|not-by-part|never-later)/.test(fault));
      });
      const isPossible = verdict === "kept" || (verdict === "later" && right === "erasure");
      expect([verdict, fitting]).toEqual([verdict, isPossible && right !== "access" ? expected : []]);
    }
  },
);

test("of several bases one with a right to a file or an objection is enough, and one that is needed keeps", () => {
  const both: LegalBasis[] = ["contract", "legal-duty"];
  expect(groundsAllowed("portability", both)).not.toContain("G20-BASIS");
  expect(groundsAllowed("objection", ["contract", "legitimate-interest"])).not.toContain("G21-BASIS");
  expect(groundsAllowed("erasure", ["consent", "contract"])).toContain("G17-NEED");
  expect(groundsAllowed("erasure", both)).toEqual(
    expect.arrayContaining(["G17-NEED", "G17-3B-FISC", "G17-3B-OTHER"]),
  );
});

test("a ground of another right does not compile in a part of this one", () => {
  const erased: PartOf<"erasure">["grounds"] = ["G17-NEED", "GU41-I", "G11-2"];
  // @ts-expect-error A ground of objection.
  erased.push("G21-COMP");
  const reasons: PartOf<"restriction">["reasons"] = ["R18-A", "R-SEED"];
  // @ts-expect-error A reason of erasure.
  reasons.push("E17-A");
  const withdrawn: PartOf<"consent">["grounds"] = [];
  // @ts-expect-error No ground stands against taking consent back.
  withdrawn.push("G17-NEED");
  const objected: PartOf<"objection">["grounds"] = ["G21-CLAIM"];
  // @ts-expect-error Of an objection the law knows no such ground.
  objected.push("G11-2");
  expect([erased, reasons, withdrawn, objected].map((list) => list.length)).toEqual([4, 3, 1, 2]);
});

test("each right gives on its own reasons, and most need none", () => {
  const erasing = ["E17-A", "E17-B", "E17-C", "E17-D", "E17-E", "E17-F"];
  const reasons = Object.fromEntries(rightNames.map((right) => [right, reasonsOf(right)]));
  expect(reasons).toEqual({
    ...{ access: [], rectification: [], portability: [], objection: [], unsorted: [] },
    ...{ erasure: erasing, consent: erasing },
    restriction: ["R18-A", "R18-B", "R18-C", "R18-D", "R-SEED"],
  });
});

// --- Bases of an element and a purpose ------------------------------------------------------------------------------

test.each<[string, string, LegalBasis[], string]>([
  ["C1-01", "A6", ["contract"], "what both have"],
  ["C1-01", "C2", ["legitimate-interest"], "an investigation has no contract"],
  ["C1-01", "A5", ["contract", "legal-duty"], "a name stands in the accounts"],
  ["C1-06", "A2", ["contract"], "a birth date does not"],
  ["C2-03", "A2", ["legal-duty"], "the income test is ordered, and no part of the contract"],
  ["I-11", "A7", ["legal-duty"], "that somebody agreed must be proven, also where consent counts"],
  ["C3-01", "A6", ["consent"], "health rests on consent, not on the contract"],
  ["C3-01", "D1", ["legitimate-interest"], "but a claim may be made with it"],
  ["C3-06", "A4", [], "a copy of a passport rests on nothing"],
])("%s for %s rests on %j: %s", (element, purpose, expected) => {
  expect(basesFor(elementOf(element), purposeOf(purpose))).toEqual(expected);
});

test("an element rests on what the register says, and on tax law where the accounts hold it", () => {
  expect(basesOf(elementOf("C1-04"))).toEqual(["contract", "legitimate-interest"]);
  expect(basesOf(elementOf("C1-02"))).toEqual(["contract", "legal-duty"]);
  expect(basesOf(elementOf("C2-02"))).toEqual(["contract", "legal-duty"]);
  expect(basesOf(elementOf("C3-04"))).toEqual([]);
  const booked = { ...elementOf("C3-04"), erasure: { during: [], after: ["bookkeeping" as const] } };
  expect(basesOf(booked)).toEqual([]);
});

// --- What an erasure leaves standing --------------------------------------------------------------------------------

const everything: Standing["running"] = ["arrears", "dispute", "investigation"];
const formerWithBooks = (endedOn: Day) => former(endedOn, { bookYear: 2023, incomeYear: 2024 });
const situations: Record<string, Standing> = {
  customer: { ...customer, incomeYear: 2024 },
  "customer in every case": { ...customer, incomeYear: 2024, running: everything },
  "a year gone": formerWithBooks("2025-11-29"),
  "three years gone": formerWithBooks("2023-11-29"),
};
/** In short: what becomes of it, on which grounds or reasons, until when. */
function inShort({ verdict, grounds, reasons, until }: DecidedPart): string {
  return [verdict, ...grounds, ...reasons, ...(until ? [until] : [])].join(" ");
}

const fisc = "kept G17-3B-FISC 2031-01-01";
const goneLater = "later G17-NEED 2027-11-29";
const claimed = "kept G17-NEED G17-3E";
const erased = "done E17-A";
const copy = "done E17-A E17-D";
/** For each element: as in `situations`. Register of the notes, D.2. */
const standings: Record<string, [string, string, string, string]> = {
  "C1-01": ["later G17-NEED", claimed, "kept G17-NEED G17-3B-FISC 2031-01-01", fisc],
  "C1-02": ["later G17-NEED", claimed, "kept G17-NEED G17-3B-FISC 2031-01-01", fisc],
  "C1-03": ["later G17-NEED", claimed, "kept G17-NEED G17-3B-FISC 2031-01-01", fisc],
  "C1-04": [erased, "kept G17-3E", goneLater, erased],
  "C1-05": [erased, erased, erased, erased],
  "C1-06": ["later G17-NEED", claimed, goneLater, erased],
  "C1-07": [erased, "kept G17-3E", erased, erased],
  "C1-08": ["later G17-NEED", "later G17-NEED", goneLater, erased],
  "C1-09": ["later G17-NEED", "later G17-NEED", goneLater, erased],
  "C2-01": ["later G17-NEED", claimed, fisc, fisc],
  "C2-02": ["later G17-NEED", claimed, fisc, fisc],
  "C2-03": ["done E17-E", "done E17-E", "done E17-E", "done E17-E"],
  "C3-01": ["done E17-B", "kept G17-3E", "done E17-B", "done E17-B"],
  "C3-02": ["done E17-B", "kept G17-3E", "done E17-B", "done E17-B"],
  "C3-03": [erased, "kept G17-3E", erased, erased],
  "C3-04": [copy, copy, copy, copy],
  "C3-05": [copy, copy, copy, copy],
  "C3-06": [copy, copy, copy, copy],
  "C3-07": [copy, copy, copy, copy],
  "V-01": [
    "later G17-NEED 2026-12-27",
    "kept G17-NEED G17-3E",
    "later G17-NEED 2026-12-27",
    "later G17-NEED 2026-12-27",
  ],
  "V-02": [
    "later G17-NEED 2026-12-27",
    "kept G17-NEED G17-3E",
    "later G17-NEED 2026-12-27",
    "later G17-NEED 2026-12-27",
  ],
  "I-01": ["later G17-NEED", claimed, "kept G17-NEED G17-3B-FISC 2031-01-01", fisc],
  "I-02": [erased, erased, erased, erased],
  "I-03": ["later G17-NEED", "later G17-NEED", goneLater, erased],
  "I-04": ["later G17-NEED", "later G17-NEED", "kept G17-NEED G17-3B-FISC 2031-01-01", fisc],
  "I-05": ["kept G17-3B-FISC", "kept G17-3B-FISC G17-3E", fisc, fisc],
  "I-06": ["later G17-NEED", claimed, goneLater, erased],
  "I-07": [erased, "kept G17-3E", erased, erased],
  "I-08": [erased, "kept G17-3E", erased, erased],
  "I-09": [erased, "kept G17-3E", erased, erased],
  "I-10": [erased, "kept G17-3E", erased, erased],
  "I-11": ["kept G17-3B-OTHER", "kept G17-3B-OTHER", "kept G17-3B-OTHER", "kept G17-3B-OTHER"],
  "I-12": ["later G17-NEED", "later G17-NEED", erased, erased],
  "I-13": [erased, erased, erased, erased],
  "I-17": ["kept G17-3B-OTHER", "kept G17-3B-OTHER", "kept G17-3B-OTHER", "kept G17-3B-OTHER"],
};

test.each(Object.entries(standings))("erasing %s comes to what the register says", (id, expected) => {
  const parts = Object.values(situations).map((standing) =>
    partStanding("erasure", elementOf(id), standing, register),
  );
  expect(parts.map((one) => one && inShort(one))).toEqual(expected);
});

test("every element is asked for an erasure, but backups and what stands with other kinds of persons", () => {
  const apart = register.elements.filter(({ id }) => !(id in standings));
  expect(apart.map(({ id }) => id)).toEqual(["I-14", "I-15", "I-16"]);
  for (const element of apart) expect(partStanding("erasure", element, customer, register)).toBeNull();
});

// Scenario 14 of the notes.
test("erasure during tenancy with arrears: three lists, and expired income goes though the tenancy runs", () => {
  const standing: Standing = { ...customer, running: ["arrears"], incomeYear: 2024 };
  const listOf = (verdict: string) =>
    register.elements
      .map((element) => partStanding("erasure", element, standing, register))
      .filter((one) => one?.verdict === verdict);
  const name = ["C1-01", "C1-02"];
  const kept = listOf("kept");
  for (const id of [...name, "C1-03", "C2-01", "C2-02"]) {
    expect(kept.find((one) => one?.element === id)?.grounds).toEqual(["G17-NEED", "G17-3E"]);
  }
  const gone = listOf("done").map((one) => one?.element);
  const asked = ["C1-07", "C1-05", "C1-04", "C3-04", "C3-05", "C3-06", "C2-03"];
  expect(gone).toEqual(expect.arrayContaining(asked));
  expect(listOf("later").map((one) => one?.element)).toEqual([
    ...["C1-06", "C1-08", "C1-09", "I-03", "I-04", "I-12", "V-01", "V-02"],
  ]);
});

test.each([
  ["the last day of the tenancy", former(today), "later G17-NEED 2028-11-29"],
  ["an end that is still to come", former("2026-12-31"), "later G17-NEED 2028-12-31"],
  ["the day before the two years are over", former("2024-11-30"), "later G17-NEED 2026-11-30"],
  ["the day on which they are", former("2024-11-29"), erased],
  ["29 February", { ...former("2024-02-29"), today: "2026-02-27" as Day }, "later G17-NEED 2026-02-28"],
  ["two years after 29 February", { ...former("2024-02-29"), today: "2026-02-28" as Day }, erased],
] as const)("a birth date, %s", (_, standing, expected) => {
  const one = partStanding("erasure", elementOf("C1-06"), standing, register);
  expect(one && inShort(one)).toBe(expected);
});

test("somebody is a customer on their last day, and not on the next", () => {
  expect(isCustomer({ endedOn: null, today })).toBe(true);
  expect(isCustomer({ endedOn: today, today })).toBe(true);
  expect(isCustomer({ endedOn: "2026-11-28", today })).toBe(false);
});

test("the term of tax law runs seven years from the end of the book year", () => {
  expect(endOfBookkeeping(2020)).toBe("2028-01-01");
  expect(endOfBookkeeping(null)).toBeNull();
  const payments = (bookYear: number | null, day: Day) =>
    partStanding(
      "erasure",
      elementOf("C2-02"),
      { ...former("2018-01-01", { bookYear }), today: day },
      register,
    );
  const shown = (bookYear: number | null, day: Day) => {
    const one = payments(bookYear, day);
    return one && inShort(one);
  };
  expect(shown(2020, "2027-12-31")).toBe("kept G17-3B-FISC 2028-01-01");
  expect(shown(2020, "2028-01-01")).toBe(erased);
  // Of which year they are nobody knows: then a colleague looks.
  expect(shown(null, "2028-01-01")).toBe("kept G17-3B-FISC");
});

test("an income test stays until the compensation is final and no day longer, also of a tenant", () => {
  expect(finalOn(register, 2024)).toBe("2025-12-01");
  expect(finalOn(register, 2026)).toBeNull();
  expect(finalOn(register, null)).toBeNull();
  const income = (incomeYear: number | null, day: Day) => {
    const one = partStanding(
      "erasure",
      elementOf("C2-03"),
      { ...customer, today: day, incomeYear },
      register,
    );
    return one && inShort(one);
  };
  expect(income(2024, "2025-11-30")).toBe("kept G17-3B-OTHER 2025-12-01");
  expect(income(2024, "2025-12-01")).toBe("done E17-E");
  expect(income(2026, today)).toBe("kept G17-3B-OTHER");
});

test("a mailbox or number goes when there is another way to reach somebody", () => {
  for (const id of ["C1-08", "C1-09"]) {
    const one = partStanding("erasure", elementOf(id), { ...customer, otherContact: true }, register);
    expect(one && inShort(one)).toBe(erased);
  }
});

test("the latest day counts, and none as long as one of the grounds has none", () => {
  const gone = formerWithBooks("2029-06-01");
  const standing = { ...gone, today: "2030-01-01" as Day };
  expect(partStanding("erasure", elementOf("C1-01"), standing, register)?.until).toBe("2031-06-01");
  const claimedToo = { ...standing, running: ["arrears" as const] };
  expect(partStanding("erasure", elementOf("C1-01"), claimedToo, register)?.until).toBeNull();
});

test("a pair names the purpose that needs the element", () => {
  expect(pairsNeeding(elementOf("C1-06"), { ...customer, running: ["dispute"] }, register)).toEqual([
    { purpose: "A1", ground: "G17-NEED", until: null, byItself: true },
    { purpose: "A2", ground: "G17-NEED", until: null, byItself: true },
    { purpose: "A4", ground: "G17-NEED", until: null, byItself: true },
    { purpose: "D1", ground: "G17-3E", until: null, byItself: false },
  ]);
});

test("an element is erased when no pair of it and a purpose needs it any more, and not before", () => {
  fc.assert(
    fc.property(elements, standingsOfChance, (element, standing) => {
      const pairs = pairsNeeding(element, standing, register);
      const one = partStanding("erasure", element, standing, register);
      expect(isErasable(element, standing, register)).toBe(pairs.length === 0);
      if (one) expect(one.verdict === "done").toBe(pairs.length === 0);
      for (const { purpose } of pairs) expect(element.purposes).toContain(purpose);
      const unused = { ...element, purposes: [] };
      expect(isErasable(unused, standing, register)).toBe(true);
    }),
  );
});

test("every effect of an element is one that a purpose of it can need", () => {
  const needed: Record<string, string[]> = {
    ...{ needed: ["relation"], "at-the-end": ["relation"], "two-years-after": ["relation"] },
    ...{ "other-contact": ["relation"], bookkeeping: ["bookkeeping"], compensation: ["duty"] },
    ...{ duty: ["duty"], claim: [...everything], dispute: ["dispute"], overwritten: ["recording"] },
  };
  for (const { id, erasure, purposes } of register.elements.filter(({ apart }) => apart === null)) {
    for (const effect of [...erasure.during, ...erasure.after]) {
      const needs = purposes.flatMap((purpose) => purposeOf(purpose).needs);
      expect([id, effect, needs.some((need) => needed[effect]?.includes(need))]).toEqual([id, effect, true]);
    }
  }
});

test("what must stay is told with what stays longest first, and nothing that goes at once", () => {
  const kept = mustKeep(register, formerWithBooks("2025-11-29"));
  expect(kept.map(({ element, until }) => [element, until])).toEqual(
    [
      ...["I-11", "I-17"].map((id) => [id, null]),
      ...["C1-01", "C1-02", "C1-03", "C2-01", "C2-02"].map((id) => [id, "2031-01-01"]),
      ...["I-01", "I-04", "I-05"].map((id) => [id, "2031-01-01"]),
      ...["C1-04", "C1-06", "C1-08", "C1-09", "I-03", "I-06"].map((id) => [id, "2027-11-29"]),
      ...["V-01", "V-02"].map((id) => [id, "2026-12-27"]),
    ].toSorted(byRegister),
  );
  expect(kept.find(({ element }) => element === "C1-01")?.grounds).toEqual(["G17-NEED", "G17-3B-FISC"]);
});

/** By day, and within one in the order of the register. */
function byRegister([one, day]: (string | null)[], [other, otherDay]: (string | null)[]) {
  const late = (value: string | null | undefined) => value ?? "9999";
  if (day !== otherDay) return late(otherDay) < late(day) ? -1 : 1;
  const place = (id: string | null | undefined) =>
    register.elements.findIndex((element) => element.id === id);
  return place(one) - place(other);
}

// --- The other rights -----------------------------------------------------------------------------------------------

test("a file to take along has what was provided on consent or contract, and says of the rest why not", () => {
  const why: Record<string, string[]> = {};
  for (const element of register.elements) {
    const one = partStanding("portability", element, customer, register);
    const [ground = "in it"] = one?.grounds ?? ["apart"];
    why[ground] = [...(why[ground] ?? []), element.id];
    expect(one?.verdict ?? null).toBe(ground === "apart" ? null : ground === "in it" ? "done" : "kept");
  }
  expect(Object.fromEntries(Object.entries(why).map(([ground, ids]) => [ground, ids.toSorted()]))).toEqual({
    "in it": [
      ...["C1-01", "C1-02", "C1-03", "C1-04", "C1-05", "C1-06", "C1-07", "C1-08", "C1-09", "C2-01"],
      ...["C2-02", "I-01", "I-03", "I-04", "I-05", "I-12"],
    ],
    "G20-BASIS": [
      ...["C2-03", "C3-03", "C3-04", "C3-05", "C3-06", "C3-07", "I-07", "I-08", "I-09", "I-10", "I-11"],
      ...["I-13", "I-17", "V-01", "V-02"],
    ],
    "G20-PROV": ["I-02", "I-06"],
    "G20-AUTO": ["C3-01", "C3-02"],
    apart: ["I-14", "I-15", "I-16"],
  });
});

test("an objection stops the use, but where the law knows none", () => {
  for (const element of register.elements.filter(({ apart }) => apart === null)) {
    const one = partStanding("objection", element, customer, register);
    // What may not be kept at all is used on nothing: then nothing stands against it.
    const cannot = element.objection === "no" && element.bases.length > 0;
    expect([element.id, one && inShort(one)]).toEqual([element.id, cannot ? "kept G21-BASIS" : "done"]);
  }
});

test.each([
  ["inaccurate", "R18-A"],
  ["unlawful", "R18-B"],
  ["claim", "R18-C"],
  ["objection", "R18-D"],
  ["erasure", "R-SEED"],
] as const)("a restriction because of %s is given on %s", (why, reason) => {
  const wish: Wish = { right: "restriction", elements: null, why };
  expect(partStanding("restriction", elementOf("C2-02"), customer, register, wish)).toEqual(
    part({ element: "C2-02", verdict: "done", reasons: [reason] }),
  );
});

test("without a reason a colleague chooses on what a restriction rests", () => {
  const one = partStanding("restriction", elementOf("C2-02"), customer, register);
  expect(one && wrong("restriction", one)).toEqual(["no-reason"]);
});

test("when consent is taken back, data go that nothing else holds", () => {
  const shown = (id: string, standing: Standing) => {
    const one = partStanding("consent", elementOf(id), standing, register);
    return one && inShort(one);
  };
  expect(shown("C3-01", customer)).toBe("done E17-B");
  expect(shown("C3-01", { ...customer, running: ["dispute"] })).toBe("kept");
  expect(shown("I-04", customer)).toBe("kept");
  expect(shown("I-04", former("2026-01-01", { bookYear: 2026 }))).toBe("kept 2034-01-01");
  expect(shown("C1-08", { ...customer, otherContact: true })).toBe("done E17-B");
  const only = { ...elementOf("I-04"), bases: ["consent" as const] };
  const withoutBooks = { ...only, erasure: { during: ["needed" as const], after: [] } };
  expect(partStanding("consent", withoutBooks, customer, register)?.verdict).toBe("done");
});

test("a correction starts as made, and what is not decided by part has none", () => {
  expect(partStanding("rectification", elementOf("C1-01"), customer, register)).toEqual(
    part({ verdict: "done" }),
  );
  expect(partStanding("access", elementOf("C1-01"), customer, register)).toBeNull();
  expect(partStanding("unsorted", elementOf("C1-01"), customer, register)).toBeNull();
});

// --- Faults ---------------------------------------------------------------------------------------------------------

const marketing: Wish = { right: "objection", against: "marketing", pause: false };
const cameras: Wish = { right: "objection", against: "cameras", pause: false };
const noFacts: DecisionWords = { parts: [{ facts: " " }], weighing };
const withFacts = (facts: string): DecisionWords => ({ parts: [{ facts }] });
const camera = { element: null, purpose: "V1" };

test.each<[string, Right, Partial<DecidedPart>, DecisionWords, Wish | null, string[]]>([
  ["kept without a ground", "erasure", {}, written(1), null, ["no-ground"]],
  ["kept on a ground", "erasure", { grounds: ["G17-NEED"] }, written(1), null, []],
  ["later by itself", "erasure", { verdict: "later", grounds: ["G17-NEED"] }, written(1), null, []],
  ["without facts", "erasure", { grounds: ["GU41-J"] }, noFacts, null, ["no-facts"]],
  ["with no words at all", "erasure", { grounds: ["GU41-D"] }, { parts: [] }, null, ["no-facts"]],
  ["a ground of objection", "erasure", { grounds: ["G21-COMP"] }, written(1), null, ["ground-does-not-fit"]],
  [
    "one that fits and one that does not",
    "erasure",
    { grounds: ["G17-NEED", "G18-NONE"] },
    written(1),
    null,
    ["ground-does-not-fit"],
  ],
  [
    "another duty without its article",
    "erasure",
    { element: "I-11", grounds: ["G17-3B-OTHER"] },
    withFacts("Dat moet van de wet, al 3 jaar."),
    null,
    ["no-article"],
  ],
  [
    "another duty with it",
    "erasure",
    { element: "I-11", grounds: ["G17-3B-OTHER"] },
    withFacts("Article 7(1) GDPR"),
    null,
    [],
  ],
  ["erased without a reason", "erasure", { verdict: "done" }, written(1), null, ["no-reason"]],
  ["erased on a reason", "erasure", { verdict: "done", reasons: ["E17-A"] }, { parts: [] }, null, []],
  [
    "erased on a reason of restriction",
    "erasure",
    { verdict: "done", reasons: ["R18-A"] },
    written(1),
    null,
    ["reason-does-not-fit"],
  ],
  [
    "erased, with a ground to keep",
    "erasure",
    { verdict: "done", reasons: ["E17-A"], grounds: ["G17-NEED"] },
    written(1),
    null,
    ["ground-though-done"],
  ],
  [
    "kept, with a reason to erase",
    "erasure",
    { grounds: ["G17-NEED"], reasons: ["E17-A"] },
    written(1),
    null,
    ["reason-though-kept"],
  ],
  [
    "income because it is needed",
    "erasure",
    { element: "C2-03", grounds: ["G17-NEED"] },
    written(1),
    null,
    ["ground-does-not-fit"],
  ],
  [
    "income by the article that is its limit",
    "erasure",
    { element: "C2-03", grounds: ["G17-3B-OTHER"] },
    withFacts("artikel 55 lid 3 Woningwet"),
    null,
    ["limit-as-ground"],
  ],
  [
    "the same in English",
    "erasure",
    { element: "C2-03", grounds: ["G17-3B-OTHER"] },
    withFacts("article 55(3) Housing Act"),
    null,
    ["limit-as-ground"],
  ],
  [
    "that article of another element",
    "erasure",
    { grounds: ["G17-NEED"] },
    withFacts("artikel 55 lid 3 Woningwet"),
    null,
    [],
  ],
  [
    "a passport because it is needed",
    "erasure",
    { element: "C3-06", grounds: ["G17-NEED"] },
    written(1),
    null,
    ["ground-does-not-fit"],
  ],
  ["something in no list", "erasure", { element: null, grounds: ["G17-NEED"] }, written(1), null, []],
  [
    "something in no list on a ground of another right",
    "erasure",
    { element: null, grounds: ["G16-OK"] },
    written(1),
    null,
    ["ground-does-not-fit"],
  ],
  ["restricted without a reason", "restriction", { verdict: "done" }, written(1), null, ["no-reason"]],
  ["restricted", "restriction", { verdict: "done", reasons: ["R-SEED"] }, written(1), null, []],
  [
    "restricted later",
    "restriction",
    { verdict: "later", grounds: ["G18-NONE"] },
    written(1),
    null,
    ["never-later"],
  ],
  ["not restricted", "restriction", { grounds: ["G18-NONE"] }, written(1), null, []],
  ["what nobody found, without a word", "erasure", { grounds: ["G-NOD"] }, noFacts, null, []],
  [
    "cameras that never saw somebody",
    "objection",
    { ...camera, grounds: ["G-NOD"] },
    { parts: [] },
    cameras,
    [],
  ],
  ["corrected to nothing", "rectification", { verdict: "done" }, noFacts, null, ["no-new-value"]],
  ["corrected without a word", "rectification", { verdict: "done" }, { parts: [] }, null, ["no-new-value"]],
  ["corrected", "rectification", { verdict: "done" }, written(1), null, []],
  ["an opinion", "rectification", { grounds: ["G16-OPIN"] }, written(1), null, []],
  ["marketing that goes on", "objection", camera, written(1), marketing, ["absolute", "no-ground"]],
  [
    "marketing that goes on with a ground",
    "objection",
    { ...camera, grounds: ["G21-COMP"] },
    written(1),
    marketing,
    ["absolute"],
  ],
  ["marketing that stops", "objection", { element: null, verdict: "done" }, { parts: [] }, marketing, []],
  ["cameras that go on", "objection", { ...camera, grounds: ["G21-COMP"] }, written(1), cameras, []],
  [
    "cameras as if on a contract",
    "objection",
    { ...camera, grounds: ["G21-BASIS"] },
    written(1),
    cameras,
    ["ground-does-not-fit"],
  ],
  ["a name for the contract", "objection", { purpose: "A2", grounds: ["G21-BASIS"] }, written(1), null, []],
  [
    "the same name in an investigation",
    "objection",
    { purpose: "C2", grounds: ["G21-BASIS"] },
    written(1),
    null,
    ["ground-does-not-fit"],
  ],
  [
    "a withdrawal that does not count",
    "consent",
    { ...camera, purpose: "A7" },
    written(1),
    null,
    ["absolute"],
  ],
  ["a withdrawal", "consent", { element: null, purpose: "A7", verdict: "done" }, { parts: [] }, null, []],
  ["a withdrawal with data on the contract", "consent", { element: "I-04" }, written(1), null, []],
  ["the same without saying on what", "consent", { element: "I-04" }, noFacts, null, ["no-facts"]],
  [
    "a withdrawal refused on a ground",
    "consent",
    { element: "I-04", grounds: ["G17-NEED"] },
    written(1),
    null,
    ["ground-does-not-fit"],
  ],
  [
    "a withdrawal, data that go at the end",
    "consent",
    { element: "I-04", verdict: "later" },
    written(1),
    null,
    [],
  ],
  ["a withdrawal, health in a claim", "consent", { element: "C3-01" }, written(1), null, []],
  ["access by part", "access", { grounds: ["G11-2"] }, written(1), null, ["not-by-part"]],
  ["what is not sorted", "unsorted", { verdict: "done" }, written(1), null, ["not-by-part"]],
])("%s", (_, right, more, words, wish, expected) => {
  expect(wrong(right, part(more), words, wish)).toEqual(expected);
});

test("data on consent alone cannot stay after it was taken back", () => {
  const onConsent = { ...elementOf("C1-05"), bases: ["consent" as const] };
  const changed = { ...register, elements: [onConsent] };
  const faults = decisionFaults("consent", [part({ element: "C1-05" })], written(1), changed, null);
  expect(faults).toEqual([{ part: 0, field: "verdict", fault: "absolute" }]);
});

test("a fault names its part, and the field in which it stands", () => {
  const decision = [part({ verdict: "done", reasons: ["E17-A"] }), part(), part({ verdict: "done" })];
  expect(decisionFaults("erasure", decision, written(3), register, null)).toEqual([
    { part: 1, field: "ground", fault: "no-ground" },
    { part: 2, field: "why", fault: "no-reason" },
  ]);
});

test("a purpose of an old version says nothing of its bases: then every ground of the right can stand", () => {
  const old = { ...register, purposes: register.purposes.map((purpose) => ({ ...purpose, bases: [] })) };
  const one = part({ ...camera, grounds: ["G21-BASIS"] });
  expect(decisionFaults("objection", [one], written(1), old, cameras)).toEqual([]);
});

/** What is wrong with the weighing of cameras that go on. */
function weighed(
  changed: Partial<typeof weighing> | null,
  told: string[] = [],
  grounds: GroundCode[] = ["G21-COMP"],
) {
  const words = written(1, { weighing: changed ? { ...weighing, ...changed } : undefined });
  const faults = decisionFaults("objection", [part({ ...camera, grounds })], words, register, cameras, told);
  return faults.flatMap(({ field, fault }) => [`${field} ${fault}`]);
}

test("an objection is turned down only after all four parts of a weighing", () => {
  expect(weighed({})).toEqual([]);
  expect(weighed(null)).toEqual(weighingFields.map((field) => `${field} not-weighed`));
  for (const field of weighingFields) expect(weighed({ [field]: " . " })).toEqual([`${field} not-weighed`]);
});

test("copied words are no weighing: not of another field, of the tenant, or of the law", () => {
  expect(weighed({ conclusion: weighing.ourInterest })).toEqual(["ourInterest copied", "conclusion copied"]);
  expect(weighed({ conclusion: "de  INGANG moet veilig zijn" })).toEqual([
    "ourInterest copied",
    "conclusion copied",
  ]);
  expect(weighed({}, ["U loopt er elke dag langs"])).toEqual(["theirSituation copied"]);
  expect(weighed({}, ["U loopt er elke dag langs, en dat wilt u niet."])).toEqual([]);
  expect(weighed({}, [""])).toEqual([]);
  expect(weighed({ conclusion: "Wij blijven niet filmen." }, ["Wij blijvenniet filmen."])).toEqual([]);
});

test("where no objection can be made nothing is weighed, nor where it is upheld", () => {
  const onContract = part({ purpose: "A2", grounds: ["G21-BASIS"] });
  const unweighed = { parts: [{ facts: article }] };
  expect(decisionFaults("objection", [onContract], unweighed, register, cameras)).toEqual([]);
  const upheld = part({ ...camera, verdict: "done", grounds: ["G21-COMP"] });
  expect(decisionFaults("objection", [upheld], unweighed, register, cameras)).toEqual([
    { part: 0, field: "ground", fault: "ground-though-done" },
  ]);
  expect(weighed(null, [], ["G21-CLAIM"])).toHaveLength(4);
  expect(weighed(null, [], ["GU41-J"])).toHaveLength(4);
  const kept = part({ grounds: ["G17-NEED"] });
  expect(decisionFaults("erasure", [kept], unweighed, register, null)).toEqual([]);
});

// --- Chance ---------------------------------------------------------------------------------------------------------

const elements = fc.constantFrom(...register.elements);
const days = fc.integer({ min: 0, max: 6000 }).map((days) => {
  const day = new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10);
  return day as Day;
});
const years = fc.option(fc.integer({ min: 2015, max: 2032 }), { nil: null });
const standingsOfChance: fc.Arbitrary<Standing> = fc.record({
  today: days,
  endedOn: fc.option(days, { nil: null }),
  running: fc.subarray(["arrears", "dispute", "investigation"]),
  bookYear: years,
  incomeYear: years,
  otherContact: fc.boolean(),
});
const wishes: fc.Arbitrary<Wish | null> = fc.oneof(
  fc.constantFrom(...restrictionReasons).map((why): Wish => ({ right: "restriction", elements: null, why })),
  fc
    .constantFrom(...objectionTargets)
    .filter((against) => against !== "marketing")
    .map((against): Wish => ({ right: "objection", against, pause: false })),
);

test("what is proposed never has a fault, once its article is filled in and the reason is known", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rightNames),
      elements,
      standingsOfChance,
      wishes,
      (right, element, standing, wish) => {
        const one = partStanding(right, element, standing, register, wish);
        fc.pre(one !== null && (right !== "restriction" || wish?.right === "restriction"));
        if (!one) return;
        expect(one.element).toBe(element.id);
        const words = { parts: [{ facts: element.duty ?? "Zo zit het.", after: "Zo hoort het." }] };
        expect(decisionFaults(right, [one], words, register, wish)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test("a part that is kept without its ground is always a fault, and so is one with a ground of another right", () => {
  const rights = fc.constantFrom<Right>("erasure", "portability", "objection");
  fc.assert(
    fc.property(
      rights,
      elements,
      standingsOfChance,
      fc.constantFrom(...groundCodes),
      (right, element, standing, code) => {
        const one = partStanding(right, element, standing, register);
        if (!one || one.verdict === "done") return;
        expect(wrong(right, { ...one, grounds: [] })).toContain("no-ground");
        const fits = groundsAllowed(right, basesOf(element)).includes(code);
        expect(wrong(right, { ...one, grounds: [code] }).includes("ground-does-not-fit")).toBe(!fits);
      },
    ),
    { numRuns: 300 },
  );
});

test("a reason of another right is always a fault", () => {
  fc.assert(
    fc.property(fc.constantFrom(...rightNames), fc.constantFrom(...reasonsToGiveNames), (right, reason) => {
      if (right === "access" || right === "unsorted") return;
      const own: ReasonToGive[] = reasonsOf(right);
      const faults = wrong(right, part({ verdict: "done", reasons: [reason] }));
      expect(faults.includes("reason-does-not-fit")).toBe(!own.includes(reason));
    }),
  );
});

// --- Warnings and the second person ---------------------------------------------------------------------------------

test("a colleague is warned who keeps what can hardly be kept", () => {
  const warned = register.elements.flatMap((element) => warnings(element).map((kind) => [element.id, kind]));
  expect(warned).toEqual([
    ["C1-05", "doubtful"],
    ["C1-07", "doubtful"],
    ["C2-03", "income"],
    ["C3-04", "id-copy"],
    ["C3-05", "id-copy"],
    ["C3-06", "id-copy"],
    ["C3-07", "bsn"],
    ["V-02", "doubtful"],
  ]);
});

test.each<[string, Right, Partial<DecidedPart>[], boolean]>([
  ["every erasure, as it cannot be undone", "erasure", [{ verdict: "done" }], true],
  ["a refusal", "restriction", [{}], true],
  ["a refusal in part", "objection", [{ verdict: "done" }, {}], true],
  ["what goes later", "rectification", [{ verdict: "later" }], true],
  ["a plain correction: that is a setting", "rectification", [{ verdict: "done" }], false],
  ["a plain restriction", "restriction", [{ verdict: "done" }], false],
  [
    "a restriction of health data, which hands over nothing",
    "restriction",
    [{ verdict: "done", element: "C3-01" }],
    false,
  ],
  ["an objection that is upheld", "objection", [{ verdict: "done", ...camera }], false],
  ["consent that stops", "consent", [{ verdict: "done", element: null }], false],
  [
    "data that go with consent",
    "consent",
    [
      { verdict: "done", element: null },
      { verdict: "done", element: "C3-01" },
    ],
    true,
  ],
  ["a file to take along", "portability", [{ verdict: "done" }], false],
  [
    "a file with health data",
    "portability",
    [{ verdict: "done" }, { verdict: "done", element: "C3-01" }],
    true,
  ],
  ["a file with crime", "portability", [{ verdict: "done", element: "C3-03" }], true],
  ["a file with images", "portability", [{ verdict: "done", element: "V-01" }], true],
  [
    "a file with a copy of a passport, which is not special",
    "portability",
    [{ verdict: "done", element: "C3-06" }],
    false,
  ],
])("a second person for %s", (_, right, parts, expected) => {
  const decision = parts.map((more) => part(more));
  expect(secondPersonNeeded(right, decision, register)).toBe(expected);
});
