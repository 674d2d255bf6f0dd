import { desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { headLists, tombstones } from "./schema.ts";

export type HeadListRow = typeof headLists.$inferSelect;

/** One list at a time is made, until the transaction ends. */
export async function lockHeadLists(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('head-lists', 0))`);
}

export async function newestHeadList(tx: Tx): Promise<HeadListRow | null> {
  const [row] = await tx.select().from(headLists).orderBy(desc(headLists.number)).limit(1);
  return row ?? null;
}

/** Adds the newest; of those before it only the sums stay. */
export async function insertHeadList(tx: Tx, row: HeadListRow) {
  await tx.insert(headLists).values(row);
  await tx.update(headLists).set({ list: null }).where(lt(headLists.number, row.number));
}

export async function markHeadListMailed(tx: Tx, number: number, at: Date) {
  await tx.update(headLists).set({ mailedAt: at }).where(eq(headLists.number, number));
}

/** The last hash of each stream that went when its term was over. */
export async function hashesOfGone(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.select({ stream: tombstones.stream, hash: tombstones.hash }).from(tombstones);
  return new Map(rows.map(({ stream, hash }) => [stream, hash]));
}
