// Who may exercise the rights of somebody else: UAVG art. 5 as it reads since 1 September 2026, book 1 of the
// Civil Code, and EDPB guidelines 01/2022, §81, for a mandate.

import { addDays, type Day } from "./calendar.ts";
import { type Theme, themes } from "./records.ts";

/** As what somebody asks about another. A child under 12 that asks itself waits for a parent. */
export const capacities = [
  "parent-under-12",
  "parent-12-to-15",
  "child-under-12",
  "curator",
  "bewindvoerder",
  "mentor",
  "mandate",
  "lawyer",
  "heir",
] as const;
export type Capacity = (typeof capacities)[number];

export type Representation = {
  /** What must be shown before anything is looked for; null where nothing gives a right to these data. */
  proof: "custody" | "court-order" | "mandate" | null;
  /** What the authority can be about. A mandate covers of these what is written in it. */
  matters: readonly Theme[];
  /** Who gets the answer. Of a mandate it is the person themselves, unless the representative was seen. */
  answerTo: "representative" | "person";
  /** Where a colleague weighs every record first, because the person may have told it in confidence. */
  weighed: readonly Theme[];
  /** The age of the person at which the authority ends by itself. */
  endsAt: number | null;
};

const confided: readonly Theme[] = ["conversations", "cases", "documents"];
const money: readonly Theme[] = ["contract", "payments"];
const ofParent = {
  proof: "custody",
  matters: themes,
  answerTo: "representative",
  weighed: [],
  endsAt: 16,
} as const satisfies Representation;
const ofMandate = {
  proof: "mandate",
  matters: themes,
  answerTo: "person",
  weighed: [],
  endsAt: null,
} as const satisfies Representation;
const ofCourt = {
  proof: "court-order",
  answerTo: "representative",
  weighed: confided,
  endsAt: null,
} as const satisfies Omit<Representation, "matters">;

export const representations: Record<Capacity, Representation> = {
  "parent-under-12": ofParent,
  // From 12 on both may ask, and what a child confided is weighed (GDPR art. 15(4), UAVG art. 41(1)(i)).
  "parent-12-to-15": { ...ofParent, weighed: confided },
  "child-under-12": ofParent,
  curator: { ...ofCourt, matters: themes },
  // Only the assets under bewind (BW 1:431), and only what is not about assets (BW 1:450).
  bewindvoerder: { ...ofCourt, matters: money },
  mentor: { ...ofCourt, matters: themes.filter((theme) => !money.includes(theme)) },
  mandate: ofMandate,
  lawyer: ofMandate,
  // The GDPR is not about the dead (recital 27).
  heir: { proof: null, matters: [], answerTo: "person", weighed: [], endsAt: null },
};

/** Whether the person gave the authority themselves: then its document says what it is about, and they are asked. */
export function isByMandate(capacity: Capacity | null): boolean {
  return capacity !== null && representations[capacity].proof === "mandate";
}

/** Whether somebody under 16 is concerned. */
export function isMinor(capacity: Capacity): boolean {
  return representations[capacity].endsAt !== null;
}

/** For whom somebody asks, as they say it themselves. */
export const askers = [
  "self",
  "child",
  "curator",
  "bewindvoerder",
  "mentor",
  "mandate",
  "lawyer",
  "heir",
] as const;
export type Asker = (typeof askers)[number];

/** As what somebody asks who says this of themselves; null for who asks about themselves and may. */
export function capacityOf(asker: Asker, birthDate: Day, today: Day): Capacity | null {
  if (asker === "self") return capacityOfSelf(birthDate, today);
  if (asker === "child") return capacityOfParent(birthDate, today) ?? "mandate";
  return asker;
}

/** As what a parent asks about a child; null from 16 on: then a mandate of the child is needed. */
export function capacityOfParent(birthDate: Day, today: Day): Capacity | null {
  const age = ageOn(birthDate, today);
  if (age >= 16) return null;
  return age < 12 ? "parent-under-12" : "parent-12-to-15";
}

/** As what somebody asks about themselves: a child under 12 cannot yet, anybody else needs nobody (null). */
export function capacityOfSelf(birthDate: Day, today: Day): Capacity | null {
  return ageOn(birthDate, today) < 12 ? "child-under-12" : null;
}

/** Full years. Whoever was born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** For how many days an authority that was shown is relied on; after that it is shown again (ours). */
export const daysRelied = 365;

/** The last day of an authority: as its document says, at most a year, and before a child's 16th birthday. */
export function authorityUntil(capacity: Capacity, written: Day, birthDate: Day, today: Day): Day {
  const { endsAt } = representations[capacity];
  const ends = [written, addDays(today, daysRelied)];
  if (endsAt !== null) {
    const year = String(Number(birthDate.slice(0, 4)) + endsAt).padStart(4, "0");
    ends.push(addDays(`${year}${birthDate.slice(4)}` as Day, -1));
  }
  const [first = written] = ends.toSorted();
  return first;
}

/** Whether a colleague looks at a record before it is given to who asks about somebody else. */
export function isWeighed(capacity: Capacity, record: { theme: Theme; special: boolean }): boolean {
  return record.special || representations[capacity].weighed.includes(record.theme);
}
