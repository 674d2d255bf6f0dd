// When a backup took the place of the database, and what was held then.

import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import type { QueueName } from "./queue.server.ts";
import { dossiers, followUps, marks, numberCounters, recoveries, sessions } from "./schema.ts";

export type Recovery = typeof recoveries.$inferSelect;

/** Why a follow-up that left the house is not done again. */
export const notSentAgain = "not-sent-again";

/** Locked: nothing leaves the house. */
export const lockedNow = sql`exists (select from ${recoveries} where ${recoveries.unlockedAt} is null)`;

export async function isLocked(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ locked: boolean }>(sql`select ${lockedNow} as locked`);
  return row?.locked === true;
}

export async function newestRecovery(tx: Tx): Promise<Recovery | null> {
  const [row] = await tx.select().from(recoveries).orderBy(desc(recoveries.begunAt)).limit(1);
  return row ?? null;
}

/** The same, and nobody changes it until the transaction ends. */
export async function lockRecovery(tx: Tx): Promise<Recovery | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('recoveries', 0))`);
  return newestRecovery(tx);
}

/** The one that was unlocked and of which no list tells yet. */
export async function lastUnlisted(tx: Tx): Promise<Recovery | null> {
  const [row] = await tx
    .select()
    .from(recoveries)
    .where(and(isNotNull(recoveries.unlockedAt), isNull(recoveries.listNumber)))
    .orderBy(desc(recoveries.unlockedAt))
    .limit(1);
  return row ?? null;
}

export async function nameList(tx: Tx, id: string, listNumber: number) {
  await tx.update(recoveries).set({ listNumber }).where(eq(recoveries.id, id));
}

export type Beginning = Pick<Recovery, "begunAt" | "why" | "backupAt" | "lastSeenAt">;

/** Locks the portal. Who was signed in signs in anew: a session that had ended may be back. */
export async function insertRecovery(tx: Tx, beginning: Beginning) {
  await tx.insert(recoveries).values({ id: crypto.randomUUID(), ...beginning });
  await tx.delete(sessions);
}

export async function updateRecovery(tx: Tx, id: string, change: Partial<Recovery>) {
  await tx.update(recoveries).set(change).where(eq(recoveries.id, id));
}

/** Holds what was due and leaves the house: perhaps it was done after the backup. */
export async function holdFollowUps(tx: Tx, kinds: QueueName[], dueBefore: Date) {
  await tx
    .update(followUps)
    .set({ doneAt: dueBefore, lastError: notSentAgain })
    .where(
      and(
        isNull(followUps.doneAt),
        inArray(followUps.kind, kinds),
        sql`${followUps.dueAt} <= ${dueBefore.toISOString()}`,
      ),
    );
}

export async function listHeld(tx: Tx) {
  return tx
    .select({ kind: followUps.kind, number: dossiers.number })
    .from(followUps)
    .leftJoin(dossiers, eq(dossiers.id, followUps.dossierId))
    .where(eq(followUps.lastError, notSentAgain))
    .orderBy(dossiers.number, followUps.kind);
}

/** Has it done all the same. */
export async function releaseHeld(tx: Tx, kinds: QueueName[], dueAt: Date) {
  if (kinds.length === 0) return;
  await tx
    .update(followUps)
    .set({ doneAt: null, lastError: null, dueAt })
    .where(and(eq(followUps.lastError, notSentAgain), inArray(followUps.kind, kinds)));
}

/** Everything that still has to be done. */
export async function listOpen(tx: Tx) {
  return tx
    .select({ id: followUps.id, kind: followUps.kind, dueAt: followUps.dueAt })
    .from(followUps)
    .where(and(isNull(followUps.doneAt), isNull(followUps.waitsFor)));
}

export async function readMark(tx: Tx): Promise<number> {
  const [row] = await tx.select({ mark: marks.mark }).from(marks);
  return row?.mark ?? 0;
}

/** One further; or beyond a mark of another database. */
export async function raiseMark(tx: Tx, beyond = 0): Promise<number> {
  const [row] = await tx
    .insert(marks)
    .values({ place: 1, mark: beyond + 1 })
    .onConflictDoUpdate({
      target: marks.place,
      set: { mark: sql`greatest(${marks.mark}, ${beyond}::bigint) + 1` },
    })
    .returning({ mark: marks.mark });
  return row?.mark ?? 0;
}

/** The last number that was given in each year. */
export async function lastNumbers(tx: Tx): Promise<Record<string, number>> {
  const rows = await tx.select().from(numberCounters);
  return Object.fromEntries(rows.map(({ year, last }) => [String(year), last]));
}

/** No number is given that may already be somebody's. */
export async function skipNumbers(tx: Tx, year: number, past: number) {
  await tx
    .insert(numberCounters)
    .values({ year, last: past })
    .onConflictDoUpdate({
      target: numberCounters.year,
      set: { last: sql`greatest(${numberCounters.last}, ${past}::int)` },
    });
}
