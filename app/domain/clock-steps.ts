// How each date of a clock came about, step by step, for whoever must explain it.

import {
  addDays,
  addMonths,
  type Calendar,
  type Day,
  type DayOff,
  dayOffOn,
  daysBetween,
} from "./calendar.ts";
import { type Clock, termInMonths } from "./clock.ts";

/** One step from the receipt to a date. Whoever reads it needs no rule to follow it. */
export type Step =
  | { type: "received"; on: Day }
  | { type: "extended"; months: 1 | 2 }
  /** `clampedFrom`: the date that the month of `to` does not have. */
  | { type: "months-added"; from: Day; months: number; to: Day; clampedFrom: number | null }
  /** From the first day that stood still up to and including the last. */
  | { type: "stood-still"; days: number; from: Day; until: Day }
  | { type: "days-added"; from: Day; days: number; to: Day }
  | { type: "rolled"; from: Day; over: { day: Day; because: DayOff }[]; to: Day }
  | { type: "stands-still"; since: Day };

export const explainedDates = ["dueOn", "extensionNoticeDueOn", "refusalDueOn", "dueUnpausedOn"] as const;
export type ExplainedDate = (typeof explainedDates)[number];

/** The steps behind each date, with the calendar that the clock was made with. */
export function stepsOf(clock: Clock, calendar?: Calendar): Record<ExplainedDate, Step[]> {
  const total = termInMonths + clock.extensionMonths;
  return {
    dueOn: stepsTo(clock, { months: total, pauses: true }, calendar),
    extensionNoticeDueOn: stepsTo(clock, { months: termInMonths, pauses: false }, calendar),
    refusalDueOn: stepsTo(clock, { months: termInMonths, pauses: true }, calendar),
    dueUnpausedOn: stepsTo(clock, { months: total, pauses: false }, calendar),
  };
}

type Term = { months: number; pauses: boolean };

function stepsTo(clock: Clock, { months, pauses }: Term, calendar?: Calendar): Step[] {
  const { receivedOn, suspendedSince, extensionMonths } = clock;
  const received: Step = { type: "received", on: receivedOn };
  if (pauses && suspendedSince !== null) return [received, { type: "stands-still", since: suspendedSince }];
  const month = monthsAdded(receivedOn, months);
  const pause = pauses ? pauseSteps(clock, month.to) : [];
  const last = pauses ? addDays(month.to, clock.suspendedDays) : month.to;
  return [
    received,
    ...(extensionMonths !== 0 && months > termInMonths
      ? [{ type: "extended", months: extensionMonths } as const]
      : []),
    month,
    ...pause,
    ...rollSteps(last, calendar),
  ];
}

function monthsAdded(from: Day, months: number) {
  const to = addMonths(from, months);
  const date = Number(from.slice(8));
  const clampedFrom = Number(to.slice(8)) === date ? null : date;
  return { type: "months-added" as const, from, months, to, clampedFrom };
}

function pauseSteps({ standstills, suspendedDays }: Clock, from: Day): Step[] {
  if (suspendedDays === 0) return [];
  const stood = standstills.flatMap(({ from: asked, until }) =>
    until === null
      ? []
      : [{ type: "stood-still" as const, days: daysBetween(asked, until), from: addDays(asked, 1), until }],
  );
  return [...stood, { type: "days-added", from, days: suspendedDays, to: addDays(from, suspendedDays) }];
}

function rollSteps(from: Day, calendar?: Calendar): Step[] {
  const over: { day: Day; because: DayOff }[] = [];
  let day = from;
  for (let off = dayOffOn(day, calendar); off !== null; off = dayOffOn(day, calendar)) {
    over.push({ day, because: off });
    day = addDays(day, 1);
  }
  return over.length === 0 ? [] : [{ type: "rolled", from, over, to: day }];
}
