import { type Day, daysBetween } from "#app/domain/calendar.ts";
import type { Phase } from "#app/domain/dossier.ts";
import { dayShort } from "#app/i18n/format.ts";

type Ending = { dueOn: Day; onTime: boolean | null; endedAt: Date | null; phase: Phase };

/** The last day as the due badge shows it, and how it stands today. */
export function dueShown({ dueOn, onTime, endedAt, phase }: Ending, today: Day) {
  const answered = onTime ? ("on-time" as const) : ("late" as const);
  const stopped = phase === "attached" ? phase : ("withdrawn" as const);
  const ended = endedAt && (onTime === null ? stopped : answered);
  return { on: { iso: dueOn, text: dayShort(dueOn, "nl") }, daysLeft: daysBetween(today, dueOn), ended };
}
