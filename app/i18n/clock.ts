// The dates of a clock in sentences: the steps are the domain's, the words are the catalogue's.

import type { Calendar, DayOff } from "#app/domain/calendar.ts";
import type { Clock } from "#app/domain/clock.ts";
import { type ExplainedDate, explainedDates, type Step, stepsOf } from "#app/domain/clock-steps.ts";
import { dayInFull, dayInWords } from "./format.ts";
import type { Locale } from "./locale.ts";
import { textsIn } from "./texts.ts";

/**
 * Why each last day of a clock is what it is. The last sentence ends with that day; while the clock stands still
 * it says that there is none. `calendar` is the one that the clock was made with.
 */
export function explainClock(
  clock: Clock,
  locale: Locale,
  calendar?: Calendar,
): Record<ExplainedDate, string[]> {
  const steps = stepsOf(clock, calendar);
  const explained = explainedDates.map((date) => {
    const sentences = steps[date].flatMap((step) => sentencesFor(step, locale));
    const day = clock[date];
    const end = day === null ? [] : [textsIn(locale).clock.lastDay[date](dayInWords(day, locale))];
    return [date, [...sentences, ...end]];
  });
  return Object.fromEntries(explained) as Record<ExplainedDate, string[]>;
}

/** Why the day that lists show is the last one; while the clock stands still also that it does, and since when. */
export function explainDue(clock: Clock, locale: Locale, calendar?: Calendar): string[] {
  const { dueOn, dueUnpausedOn } = explainClock(clock, locale, calendar);
  return clock.dueOn === null ? [...dueOn, ...dueUnpausedOn.slice(-1)] : dueOn;
}

function sentencesFor(step: Step, locale: Locale): string[] {
  const texts = textsIn(locale).clock;
  switch (step.type) {
    case "received":
      return [texts.received(dayInWords(step.on, locale))];
    case "extended":
      return [texts.extended(step.months)];
    case "months-added": {
      const later = texts.monthsAdded(step.months, dayInFull(step.to, locale));
      return step.clampedFrom === null ? [later] : [later, texts.clamped(step.clampedFrom)];
    }
    case "stood-still":
      return [texts.stoodStill(step.days, dayInFull(step.from, locale), dayInFull(step.until, locale))];
    case "days-added":
      return [texts.daysAdded(step.days, dayInFull(step.to, locale))];
    case "rolled":
      return [
        ...step.over.map(({ day, because }) =>
          texts.dayOff(dayInFull(day, locale), dayOffName(because, locale)),
        ),
        texts.rolled,
      ];
    case "stands-still":
      return [texts.standsStill(dayInFull(step.since, locale)), texts.noLastDay];
  }
}

function dayOffName(because: DayOff, locale: Locale): string {
  if (typeof because === "object") return because[locale];
  const { weekend, holidays } = textsIn(locale).clock;
  return because === "saturday" || because === "sunday" ? weekend[because] : holidays[because];
}
