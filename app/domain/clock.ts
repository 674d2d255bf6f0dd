// When the tenant must have an answer, after all that moved that day: the clock of GDPR art. 12(3).

import {
  addDays,
  addMonths,
  type Calendar,
  type Day,
  dayOf,
  daysBetween,
  endOf,
  nextWorkingDay,
} from "./calendar.ts";
import type { Right } from "./rights.ts";

/** GDPR art. 12(3), first sentence, and for a refusal art. 12(4). */
export const termInMonths = 1;

/**
 * A question stops the clock when it was asked "without undue delay" (EDPB Guidelines 01/2022, §159): so many
 * days after receipt, or after the answer to an earlier question that did. The law has no number: ours.
 */
export const askWithinDays = 7;

const questions = ["identity", "clarification", "authority"] as const;
export type Question = (typeof questions)[number];

/**
 * For which rights a question stops the clock. Identity: GDPR art. 12(6). Clarification: recital 63 speaks of
 * access alone (ours, the earlier date; the other reading is every right). A mandate is no doubt about who
 * somebody is (ours, the earlier date; the other reading is: as identity).
 */
export const suspendsFor: Record<Question, (right: Right) => boolean> = {
  identity: () => true,
  clarification: (right) => right === "access",
  authority: () => false,
};

/** Closing a question that nobody answered is also "answered": the clock goes on from that day. */
export type ClockEvent = { at: Date } & (
  | { type: "asked" | "answered"; about: Question }
  | { type: "extended"; months: 1 | 2 }
);

/** The clock stood still on the days after `from`, up to and including `until`; null: it still does. */
export type Standstill = { from: Day; until: Day | null };

export type Clock = {
  status: "running" | "suspended";
  /** Local day of receipt. */
  receivedOn: Day;
  /** Days on which the clock stood still for questions that are closed. One that is open adds none yet. */
  suspendedDays: number;
  /** The day since which the clock stands still without a break. */
  suspendedSince: Day | null;
  /** All standstills, in order, without overlap. */
  standstills: readonly Standstill[];
  extensionMonths: 0 | 1 | 2;
  /** Last day on which the answer is in time; null while the clock stands still. */
  dueOn: Day | null;
  /** The instant at which that day ends (exclusive). */
  dueEnd: Date | null;
  /** Last day for a notice of extension: GDPR art. 12(3). */
  extensionNoticeDueOn: Day;
  /** Last day for a refusal: GDPR art. 12(4); null while the clock stands still. */
  refusalDueOn: Day | null;
  /** The last day if the clock had never stood still: the warning date while it does. */
  dueUnpausedOn: Day;
};

/**
 * The clock of a request, from its receipt and all that happened since. The day of receipt is not counted
 * (Reg. 1182/71, art. 3(1)); months, then days that stood still, are added first and the last day is rolled once,
 * at the end (art. 3(4)). Events count by their own instant, not by the order in which they were recorded.
 * What the law does not know has no effect: a second extension, a late notice, an answer that was not asked for.
 *
 * `calendar` holds days that somebody other than the association made a public holiday. Its own closing days
 * are none (Reg. 1182/71, art. 2(1)): they belong to `milestonesOf`.
 */
export function clockOf(
  receivedAt: Date,
  right: Right,
  events: readonly ClockEvent[],
  calendar?: Calendar,
): Clock {
  const receivedOn = dayOf(receivedAt);
  const ordered = inOrder(events);
  const roll = (day: Day) => nextWorkingDay(day, calendar);
  // The notice hangs on the month without standstills (ours, the earlier date; the other reading moves it along).
  const extensionNoticeDueOn = roll(addMonths(receivedOn, termInMonths));
  const extensionMonths = extensionIn(ordered, receivedOn, extensionNoticeDueOn);
  const suspensions = suspensionsIn(ordered, receivedOn, right);
  const standstills = merge(suspensions);
  const suspendedDays = daysOf(merge(suspensions.filter(({ until }) => until !== null)));
  const suspendedSince = standstills.find(({ until }) => until === null)?.from ?? null;
  // From receipt, not month by month: 31 May and three months is 31 August (ours; chained it is 30 August).
  const unpaused = addMonths(receivedOn, termInMonths + extensionMonths);
  const after = (day: Day) => (suspendedSince === null ? roll(addDays(day, suspendedDays)) : null);
  const dueOn = after(unpaused);
  return {
    status: suspendedSince === null ? "running" : "suspended",
    receivedOn,
    suspendedDays,
    suspendedSince,
    standstills,
    extensionMonths,
    dueOn,
    dueEnd: dueOn && endOf(dueOn),
    extensionNoticeDueOn,
    // An extension does not move a refusal (ours, the earlier date; the other reading is: it does).
    refusalDueOn: after(addMonths(receivedOn, termInMonths)),
    dueUnpausedOn: roll(unpaused),
  };
}

export type Impossible = { event: ClockEvent; why: "before-receipt" | "not-asked" };

/** The first event that cannot have happened: before the receipt, or an answer while nothing is asked. */
export function impossibleIn(receivedAt: Date, events: readonly ClockEvent[]): Impossible | null {
  const ordered = inOrder(events);
  const early = ordered.find(({ at }) => at < receivedAt);
  if (early) return { event: early, why: "before-receipt" };
  const open = new Set<Question>();
  for (const [index, event] of ordered.entries()) {
    if (event.type === "extended" || isSame(event, ordered[index - 1])) continue;
    if (event.type === "asked") open.add(event.about);
    else if (!open.delete(event.about)) return { event, why: "not-asked" };
  }
  return null;
}

/** One extension only: the first of which notice was given in time. GDPR art. 12(3), third sentence. */
function extensionIn(ordered: readonly ClockEvent[], from: Day, until: Day): 0 | 1 | 2 {
  for (const event of ordered) {
    if (event.type !== "extended") continue;
    const day = dayOf(event.at);
    if (day >= from && day <= until) return event.months;
  }
  return 0;
}

function suspensionsIn(ordered: readonly ClockEvent[], receivedOn: Day, right: Right): Standstill[] {
  const open = new Map<Question, Standstill>();
  const counting: Standstill[] = [];
  for (const event of ordered) {
    if (event.type === "extended") continue;
    const asked = open.get(event.about);
    if (event.type === "answered") {
      if (asked) asked.until = dayOf(event.at);
      open.delete(event.about);
    } else if (!asked) {
      // What is asked again while it is open was asked the first time (ours).
      const question: Standstill = { from: dayOf(event.at), until: null };
      open.set(event.about, question);
      if (suspendsFor[event.about](right) && isPrompt(question.from, receivedOn, counting))
        counting.push(question);
    }
  }
  return counting;
}

/** Asked soon after receipt, or while an earlier question stops the clock, or soon after its answer (ours). */
function isPrompt(askedOn: Day, receivedOn: Day, earlier: readonly Standstill[]): boolean {
  if (askedOn < receivedOn) return false;
  if (askedOn <= addDays(receivedOn, askWithinDays)) return true;
  return earlier.some(({ until }) => until === null || askedOn <= addDays(until, askWithinDays));
}

/**
 * The day of asking still runs and the day of the answer stands still, as Reg. 1182/71, art. 3(1) does not count
 * the day that starts a period (ours; counting only whole days between is a day shorter). Days on which two
 * questions are open count once.
 */
function merge(suspensions: readonly Standstill[]): Standstill[] {
  const merged: Standstill[] = [];
  for (const { from, until } of suspensions) {
    const last = merged.at(-1);
    if (from === until) continue;
    if (!last || (last.until !== null && last.until < from)) merged.push({ from, until });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return merged;
}

function daysOf(standstills: readonly Standstill[]): number {
  return standstills.reduce((sum, { from, until }) => sum + (until ? daysBetween(from, until) : 0), 0);
}

const places = { asked: 0, answered: 1, extended: 2 } as const;

/**
 * By instant. Of what happened at one instant a question comes before its answer, and a short extension before a
 * long one (ours, the earlier date), so that the order of recording never matters.
 */
function inOrder(events: readonly ClockEvent[]): ClockEvent[] {
  return events.toSorted((one, other) => {
    const byInstant = one.at.getTime() - other.at.getTime() || places[one.type] - places[other.type];
    return byInstant || detailOf(one) - detailOf(other);
  });
}

function detailOf(event: ClockEvent): number {
  return event.type === "extended" ? event.months : questions.indexOf(event.about);
}

function isSame(one: ClockEvent, other: ClockEvent | undefined): boolean {
  return (
    other?.type === one.type && other.at.getTime() === one.at.getTime() && detailOf(other) === detailOf(one)
  );
}
