// What gathered records say of somebody's standing: whether the tenancy ended, and what still runs. A proposal, which a
// colleague confirms or puts right: a source can be wrong, and knows nothing of what lies elsewhere.

import type { Day } from "./calendar.ts";
import type { RunningCase } from "./eligibility.ts";
import type { ElementId, FieldValue, SourceRecord, StandingSaying } from "./records.ts";

export const runningCases = ["arrears", "dispute", "investigation"] as const satisfies RunningCase[];

/** What a record of a case is about, by the element that it holds. */
const caseOf: Partial<Record<ElementId, RunningCase>> = {
  "I-06": "arrears",
  "I-09": "dispute",
  "I-07": "investigation",
  "C3-03": "investigation",
};
const contract: ElementId = "I-01";
export type FoundStanding = { endedOn: Day | null; running: RunningCase[] };

type Found = Pick<SourceRecord, "fields" | "whose">;

/** Null where nothing that was gathered tells anything of it. */
export function standingIn(records: Iterable<Found>, today: Day): FoundStanding | null {
  const lastDays: (Day | null)[] = [];
  const running = new Set<RunningCase>();
  let told = false;
  for (const record of records) {
    if (record.whose === "other") continue;
    const [main] = elementsIn(record);
    const until = dayIn(record, "until");
    if (main === contract && dayIn(record, "from")) lastDays.push(until);
    const about = main && caseOf[main];
    if (about && isRunning(record, until, today)) running.add(about);
    told ||= main === contract || about !== undefined;
  }
  if (!told) return null;
  return {
    endedOn: endOf(lastDays, today),
    running: runningCases.filter((name) => running.has(name)),
  };
}

/** What most of its fields are of comes first. */
function elementsIn({ fields }: Found): ElementId[] {
  const counts = new Map<ElementId, number>();
  for (const { element } of fields) if (element) counts.set(element, (counts.get(element) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([element]) => element);
}

// Whoever rents one home still, is a customer still.
function endOf(lastDays: (Day | null)[], today: Day): Day | null {
  const ended = lastDays.filter((day) => day !== null && day < today);
  return lastDays.length > 0 && ended.length === lastDays.length ? (ended.toSorted().at(-1) ?? null) : null;
}

function isRunning(record: Found, until: Day | null, today: Day): boolean {
  const open = amountIn(record);
  if (open !== null) return open > 0;
  return until === null || until >= today;
}

function saidIn({ fields }: Found, what: StandingSaying): FieldValue["value"] | undefined {
  return fields.find(({ says }) => says === what)?.value;
}

/** A moment counts by its day. */
function dayIn(record: Found, what: "from" | "until"): Day | null {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(String(saidIn(record, what))) ?? [];
  return (day as Day | undefined) ?? null;
}

/** Some databases write an amount as text: "12.50". */
function amountIn(record: Found): number | null {
  const value = saidIn(record, "open");
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}
