import { type Day, daysBetween } from "#app/domain/calendar.ts";
import { dayShort } from "#app/i18n/format.ts";

type Ending = { dueOn: Day; onTime: boolean | null; endedAt: Date | null };

/** The last day as the due badge shows it, and how it stands today. */
export function dueShown({ dueOn, onTime, endedAt }: Ending, today: Day) {
  const answered = onTime ? ("on-time" as const) : ("late" as const);
  const ended = endedAt && (onTime === null ? ("withdrawn" as const) : answered);
  return { on: { iso: dueOn, text: dayShort(dueOn, "nl") }, daysLeft: daysBetween(today, dueOn), ended };
}
