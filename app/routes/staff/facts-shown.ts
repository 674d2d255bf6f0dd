import { dayOf } from "#app/domain/calendar.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { awayShown } from "#app/server/colleagues.ts";
import { dueShown } from "#app/server/due-shown.ts";
import type { DossierFactsProps } from "#app/ui/staff/dossier-facts.tsx";
import type { findGuarded } from "#db/dossiers.ts";

type Row = NonNullable<Awaited<ReturnType<typeof findGuarded>>>;

/** What everybody at the desk may know of a dossier. */
export function factsShown(row: Row, now: Date): DossierFactsProps {
  const { number, right, phase, handler } = row;
  const today = dayOf(now);
  return {
    locale: staffLocale,
    number,
    right,
    phase,
    due: dueShown(row, today),
    received: shownMoment(row.receivedAt, staffLocale),
    handler,
    away: awayShown(row.awayUntil, today),
  };
}
