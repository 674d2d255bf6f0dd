// From which day what was kept may be erased (law notes, D.3): reckoned from what is known. What is not known is never
// guessed: then it says what it waits for.

import { addDays, addMonths, type Day } from "./calendar.ts";
import { endOfBookkeeping, finalOn } from "./eligibility.ts";
import type { GroundCode } from "./grounds.ts";
import type { ElementId } from "./records.ts";
import type { ErasureEffect, Register } from "./register.ts";

/** What a day is reckoned from; null: nobody knows it yet. */
export type LaterFacts = {
  /** The later of the end of the tenancy or registration and the final settlement. */
  endedOn: Day | null;
  /** The last book year with documents of this person. */
  bookYear: number | null;
  /** The year over which income was tested. */
  incomeYear: number | null;
  /** The last day on which a claim or dispute ran, or could still be brought. */
  claimEndedOn: Day | null;
};

export const nothingKnown: LaterFacts = {
  endedOn: null,
  bookYear: null,
  incomeYear: null,
  claimEndedOn: null,
};

/** What must be known before a day can be reckoned. "End-of-ground": the day itself, which a colleague sets. */
export const laterWaits = [
  "end-of-relation",
  "book-year",
  "income-year",
  "compensation-final",
  "end-of-claim",
  "end-of-ground",
] as const;
export type LaterWait = (typeof laterWaits)[number];

/** The first day on which it may go; or what must be known first. */
export type Reckoned = { on: Day } | { waitsFor: LaterWait[] };

/** A part that was kept, as it was decided. */
export type KeptPart = {
  /** Null: what is in no list of the register. */
  element: ElementId | null;
  grounds: GroundCode[];
  /** The day that was decided, and told. */
  until: Day | null;
  /** The day that a colleague set since, with a reason. */
  ruledOn: Day | null;
};

/**
 * A day that was told or set stands. Else the last of what its grounds come to, by the register of the request or by a
 * newer one that is stricter (the notes' ruling 6): whichever comes first.
 */
export function reckonLater(part: KeptPart, facts: LaterFacts, registers: Register[]): Reckoned {
  const set = part.ruledOn ?? part.until;
  if (set) return { on: set };
  const each = registers.map((register) => reckonBy(part, facts, register));
  const [first] = each.flatMap((sum) => ("on" in sum ? [sum.on] : [])).toSorted();
  return first ? { on: first } : (each.at(-1) ?? { waitsFor: ["end-of-ground"] });
}

function reckonBy(part: KeptPart, facts: LaterFacts, register: Register): Reckoned {
  const element = register.elements.find(({ id }) => id === part.element);
  const needs: Need[] = element ? needsOf(part.grounds, element.erasure) : ["ground"];
  const sums = [...new Set(needs)].map((need) => sumOf[need](facts, register));
  const waitsFor = sums.flatMap((sum) => ("waitsFor" in sum ? sum.waitsFor : []));
  const last = sums
    .flatMap((sum) => ("on" in sum ? [sum.on] : []))
    .toSorted()
    .at(-1);
  return waitsFor.length > 0 || !last ? { waitsFor: [...new Set(waitsFor)] } : { on: last };
}

/** What keeps it: that the relation goes on, or the years after it; the accounts; a claim; or something else. */
type Need = "end" | "years-after" | "bookkeeping" | "compensation" | "claim" | "ground";

const needOf: Record<ErasureEffect, Need> = {
  needed: "end",
  "at-the-end": "end",
  "other-contact": "end",
  "two-years-after": "years-after",
  bookkeeping: "bookkeeping",
  compensation: "compensation",
  duty: "ground",
  claim: "claim",
  dispute: "claim",
  // The recordings of that day were overwritten long ago; a colleague says so.
  overwritten: "ground",
};

type Effects = Register["elements"][number]["erasure"];

function needsOf(grounds: GroundCode[], effects: Effects): Need[] {
  // Of consent a part is kept on another basis, and no ground is written down.
  if (grounds.length === 0) return ofRelation(effects, true);
  return grounds.flatMap((ground): Need[] => {
    switch (ground) {
      case "G17-NEED":
        return ofRelation(effects, false);
      case "G17-3B-FISC":
        return ["bookkeeping"];
      case "G17-3B-OTHER":
        return [...effects.during, ...effects.after].includes("compensation") ? ["compensation"] : ["ground"];
      case "G17-3E":
        return ["claim"];
      default:
        return ["ground"];
    }
  });
}

/**
 * While the relation goes on it is needed; then what the register has for afterwards begins. A claim counts only where
 * one was named, for what may be claimed some day is no ground.
 */
function ofRelation({ during, after }: Effects, claims: boolean): Need[] {
  const now = during.map((effect) => needOf[effect]);
  const then = now.includes("end") || now.length === 0 ? after.map((effect) => needOf[effect]) : [];
  const needs = [...now, ...then].filter((need) => claims || need !== "claim");
  return needs.length > 0 ? needs : ["ground"];
}

const sumOf: Record<Need, (facts: LaterFacts, register: Register) => Reckoned> = {
  // On its last day somebody still is a customer.
  end: ({ endedOn }) => known(endedOn && addDays(endedOn, 1), "end-of-relation"),
  "years-after": ({ endedOn }, { terms }) =>
    known(endedOn && addMonths(endedOn, 12 * terms.yearsAfterRelation), "end-of-relation"),
  bookkeeping: ({ bookYear }) => known(endOfBookkeeping(bookYear), "book-year"),
  compensation: ({ incomeYear }, register) =>
    incomeYear === null
      ? { waitsFor: ["income-year"] }
      : known(finalOn(register, incomeYear), "compensation-final"),
  claim: ({ claimEndedOn }) => known(claimEndedOn && addDays(claimEndedOn, 1), "end-of-claim"),
  ground: () => ({ waitsFor: ["end-of-ground"] }),
};

const known = (on: Day | null, wait: LaterWait): Reckoned => (on ? { on } : { waitsFor: [wait] });

/** Months after which a colleague looks again at what waits (law notes, D.2: yearly). */
const reviewMonths = 12;

/** What the sources say of the end of the tenancy: the last day, since when they say so, and whether a colleague saw it. */
export type EndRead = { endedOn: Day; readOn: Day; isSeen: boolean };

/**
 * When a colleague looks whether what it waits for is known by now: at once when the sources say that the tenancy ended.
 * That alone is no fact: the final settlement may be later, and a source can be wrong (law notes, D.3). The compensation over a year is judged in the year
 * after it, so the last day of that year is the first review (Woningwet art. 48(8); law notes, D.3).
 */
export function reviewOn(
  waitsFor: LaterWait[],
  { incomeYear }: LaterFacts,
  { lookedOn, endRead }: { lookedOn: Day; endRead: EndRead | null },
): Day {
  if (waitsFor.includes("end-of-relation") && endRead && !endRead.isSeen) return endRead.readOn;
  const yearly = addMonths(lookedOn, reviewMonths);
  if (!waitsFor.includes("compensation-final") || incomeYear === null) return yearly;
  const judged: Day = `${incomeYear + 1}-12-31`;
  return judged > lookedOn && judged < yearly ? judged : yearly;
}
