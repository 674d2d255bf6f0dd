// Which dossier changed, told by PostgreSQL itself: once the change is committed, to every process that listens.

import { sql } from "drizzle-orm";
import type { Db, Tx } from "./client.server.ts";

const channel = "dossier_changed";

/** Tells it with the transaction: nothing is heard of what is rolled back. */
export async function tellChanges(tx: Tx, dossierIds: string[]): Promise<void> {
  const ids = JSON.stringify(dossierIds);
  await tx.execute(sql`select pg_notify(${channel}, id) from json_array_elements_text(${ids}::json) id`);
}

/**
 * Hears every change on a connection of its own. What was told while that connection was broken is lost: then
 * `missed` says that anything may have changed. Gives the way to stop.
 */
export async function hearChanges(
  db: Db,
  { changed, missed }: { changed: (dossierId: string) => void; missed: () => void },
): Promise<() => Promise<void>> {
  const listening = await db.$client.listen(channel, changed, missed);
  return () => listening.unlisten();
}
