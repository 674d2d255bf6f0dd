// A dossier as it is now, for reading.

import type { Dossier } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { type AddedHoliday, holidaysFrom } from "#app/domain/holidays.ts";
import type { Tx } from "#db/client.server.ts";
import { dossierStream, readCalendar, readHistory } from "#db/history.ts";

export type DossierNow = { id: string; dossier: Dossier; events: RecordedEvent[] };

/** Throws when there is no such dossier: callers come with an id that was found before. */
export async function readDossier(tx: Tx, id: string): Promise<DossierNow> {
  const { events } = await readHistory(tx, dossierStream(id));
  const dossier = dossierFrom(events, await readHolidays(tx));
  if (!dossier) throw new Error("A dossier id without a history");
  return { id, dossier, events };
}

/** The public holidays that were added to those of the rules. */
export async function readHolidays(tx: Tx): Promise<AddedHoliday[]> {
  return holidaysFrom((await readCalendar(tx)).events);
}
