import { type Day, daysBetween } from "#app/domain/calendar.ts";
import { dayShort } from "#app/i18n/format.ts";

/** The last day as the due badge shows it, and how it stands today. */
export function dueShown({ dueOn, onTime }: { dueOn: Day; onTime: boolean | null }, today: Day) {
  const answered = onTime === null ? null : onTime ? ("on-time" as const) : ("late" as const);
  return { on: { iso: dueOn, text: dayShort(dueOn, "nl") }, daysLeft: daysBetween(today, dueOn), answered };
}
