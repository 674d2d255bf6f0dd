// A dossier as it is now, for reading.

import { type Dossier, dossierFrom } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import type { Tx } from "#db/client.server.ts";
import { dossierStream, readHistory } from "#db/history.ts";

export type DossierNow = { id: string; dossier: Dossier; events: RecordedEvent[] };

/** Throws when there is no such dossier: callers come with an id that was found before. */
export async function readDossier(tx: Tx, id: string): Promise<DossierNow> {
  const { events } = await readHistory(tx, dossierStream(id));
  const dossier = dossierFrom(events);
  if (!dossier) throw new Error("A dossier id without a history");
  return { id, dossier, events };
}
