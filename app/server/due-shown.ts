import { type Day, daysBetween } from "#app/domain/calendar.ts";
import type { Phase } from "#app/domain/dossier.ts";
import { dayShort } from "#app/i18n/format.ts";

type Term = { dueOn: Day; standsStill: boolean; onTime: boolean | null; endedAt: Date | null; phase: Phase };

/** The last day as the due badge shows it, and how it stands today. */
export function dueShown(term: Term, today: Day) {
  const { dueOn } = term;
  const on = { iso: dueOn, text: dayShort(dueOn, "nl") };
  return { on, daysLeft: daysBetween(today, dueOn), stands: standsOf(term) };
}

function standsOf({ standsStill, onTime, endedAt, phase }: Term) {
  if (!endedAt) return standsStill ? ("still" as const) : null;
  if (onTime === null) return phase === "attached" ? phase : ("withdrawn" as const);
  return onTime ? ("on-time" as const) : ("late" as const);
}
