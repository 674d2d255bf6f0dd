// What falls on which day, of every open dossier: the days of the law, and the steps of the desk itself.

import { type Day, dayOf } from "./calendar.ts";
import { type Clock, clockOf } from "./clock.ts";
import type { Phase } from "./dossier.ts";
import { type alarms, type Milestone, milestonesOf } from "./milestones.ts";
import type { Right } from "./rights.ts";

/**
 * GDPR art. 12(3): the last day; the one on which it would have been while the clock stands still; the last day to tell
 * that more time is needed.
 */
export const lawDays = ["last-day", "standing-still", "extension-notice"] as const;
export type LawDay = (typeof lawDays)[number];
/** Of an alarm somebody gets an e-mail anyway. */
export type OwnStep = Exclude<Milestone, keyof typeof alarms>;
export type What = LawDay | OwnStep;

/** What the list of dossiers holds of an open one. */
export type OpenDossier = {
  number: string;
  right: Right;
  phase: Phase;
  receivedAt: Date;
  /** The last day, or while the clock stands still the one on which it would have been. */
  dueOn: Day;
  standsStill: boolean;
  suspendedDays: number;
  extensionMonths: number;
  /** Null once the tenant was told of more time. */
  extensionNoticeOn: Day | null;
};

export type Span = { from: Day; to: Day };
export type Falling = { number: string; what: What[] };

/** The days of a span on which something falls, with that of each dossier together; the law's days come first. */
export function agendaOf(
  dossiers: readonly OpenDossier[],
  { from, to }: Span,
  withSteps: boolean,
): Map<Day, Falling[]> {
  const days = new Map<Day, Falling[]>();
  for (const dossier of dossiers) {
    const falling = [...lawDaysOf(dossier), ...(withSteps ? ownStepsOf(dossier) : [])];
    for (const [day, what] of byDay(falling.filter(({ day }) => day >= from && day <= to))) {
      days.set(day, [...(days.get(day) ?? []), { number: dossier.number, what }]);
    }
  }
  for (const list of days.values()) list.sort(byWeight);
  return days;
}

/** The last day comes first. */
export function lawDaysOf(dossier: OpenDossier): { day: Day; what: LawDay }[] {
  const { dueOn, standsStill, extensionNoticeOn } = dossier;
  const last = { day: dueOn, what: standsStill ? "standing-still" : "last-day" } as const;
  // Where nothing moved it is the last day itself, which says enough.
  return extensionNoticeOn && extensionNoticeOn !== dueOn
    ? [last, { day: extensionNoticeOn, what: "extension-notice" }]
    : [last];
}

/** In which phases a step still makes sense: what is done is no longer planned. */
const stepOpenIn: Record<OwnStep, readonly Phase[]> = {
  triage: ["identity-needed"],
  question: ["identity-needed"],
  "question-at-latest": ["identity-needed"],
  "extension-decided": ["identity-needed", "gathering", "reviewing"],
  "extension-sent": ["identity-needed", "gathering", "reviewing"],
  "processors-asked": ["identity-needed", "gathering"],
  gathered: ["identity-needed", "gathering"],
  reviewed: ["identity-needed", "gathering", "reviewing"],
  "decision-sent": ["identity-needed", "gathering", "reviewing", "approving", "preparing"],
};
const extending: OwnStep[] = ["extension-decided", "extension-sent"];

function ownStepsOf(dossier: OpenDossier): { day: Day; what: OwnStep }[] {
  const milestones = milestonesOf(clockFrom(dossier));
  return (Object.keys(stepOpenIn) as OwnStep[]).flatMap((what) => {
    const day = milestones[what];
    const moot = dossier.extensionNoticeOn === null && extending.includes(what);
    return day === null || moot || !stepOpenIn[what].includes(dossier.phase) ? [] : [{ day, what }];
  });
}

/** The clock without its history: enough for the milestones. */
function clockFrom({
  receivedAt,
  right,
  dueOn,
  standsStill,
  suspendedDays,
  extensionMonths,
}: OpenDossier): Clock {
  const fresh = clockOf(receivedAt, right, []);
  return {
    ...fresh,
    receivedOn: dayOf(receivedAt),
    dueOn: standsStill ? null : dueOn,
    suspendedDays,
    extensionMonths: extensionMonths as Clock["extensionMonths"],
  };
}

function byDay(falling: { day: Day; what: What }[]): Map<Day, What[]> {
  const days = new Map<Day, What[]>();
  for (const { day, what } of falling) days.set(day, [...(days.get(day) ?? []), what]);
  return days;
}

const weightOf = ({ what }: Falling) => {
  const place = lawDays.findIndex((day) => what.includes(day));
  return place === -1 ? lawDays.length : place;
};

const byWeight = (one: Falling, other: Falling) =>
  weightOf(one) - weightOf(other) || (one.number < other.number ? -1 : 1);
