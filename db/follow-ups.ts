import { and, eq, inArray, isNotNull, isNull, not, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import type { QueueName } from "./queue.server.ts";
import { lockedNow } from "./recoveries.ts";
import { followUps } from "./schema.ts";

export type FollowUpRow = { dossierId: string; kind: QueueName; subject: string; dueAt: Date };

/** Plans follow-ups; those that were planned before, by kind and subject, are left as they are. */
export async function insertFollowUps(tx: Tx, rows: FollowUpRow[]) {
  if (rows.length === 0) return [];
  return tx
    .insert(followUps)
    .values(rows.map((row) => ({ id: crypto.randomUUID(), ...row })))
    .onConflictDoNothing()
    .returning({ id: followUps.id, kind: followUps.kind, dueAt: followUps.dueAt });
}

/** A follow-up that still has to be done; counts the try. Null when it was done, and while the portal is locked. */
export async function beginFollowUp(tx: Tx, id: string) {
  const [row] = await tx
    .update(followUps)
    .set({ tries: sql`${followUps.tries} + 1`, waitsFor: null })
    .where(and(eq(followUps.id, id), isNull(followUps.doneAt), not(lockedNow)))
    .returning();
  return row ?? null;
}

export async function endFollowUp(tx: Tx, id: string, at: Date) {
  await tx.update(followUps).set({ doneAt: at, lastError: null }).where(eq(followUps.id, id));
}

/**
 * Puts off what failed, with the code of what went wrong: never a message of a library, which may hold data. A try that
 * does not count is given back.
 */
export async function putOffFollowUp(
  tx: Tx,
  id: string,
  { dueAt, code, counts }: { dueAt: Date; code: string; counts: boolean },
) {
  await tx
    .update(followUps)
    .set({ dueAt, lastError: code, ...(!counts && { tries: oneTryLess }) })
    .where(and(eq(followUps.id, id), isNull(followUps.doneAt)));
}

const oneTryLess = sql`greatest(${followUps.tries} - 1, 0)`;

/** Has it wait for a connection that is not asked, until it is tried again where that is known; the try does not count. */
export async function parkFollowUp(tx: Tx, id: string, connection: string, until: Date | null) {
  await tx
    .update(followUps)
    .set({
      waitsFor: connection,
      tries: oneTryLess,
      lastError: null,
      ...(until && { dueAt: until }),
    })
    .where(and(eq(followUps.id, id), isNull(followUps.doneAt)));
}

/** What waited for a connection waits no longer. */
export function releaseFollowUps(tx: Tx, connection: string, dueAt: Date) {
  return tx
    .update(followUps)
    .set({ waitsFor: null, dueAt })
    .where(and(eq(followUps.waitsFor, connection), isNull(followUps.doneAt)))
    .returning({
      id: followUps.id,
      kind: followUps.kind,
      dueAt: followUps.dueAt,
      dossierId: followUps.dossierId,
    });
}

export type WaitingFollowUp = { dossierId: string; kind: QueueName; subject: string; waitsFor: string };

/** What of these dossiers waits for a connection that stands still. */
export async function listWaiting(tx: Tx, dossierIds: string[]): Promise<WaitingFollowUp[]> {
  if (dossierIds.length === 0) return [];
  const { dossierId, kind, subject, waitsFor } = followUps;
  const rows = await tx
    .select({ dossierId, kind, subject, waitsFor })
    .from(followUps)
    .where(and(inArray(dossierId, dossierIds), isNull(followUps.doneAt), isNotNull(waitsFor)));
  return rows.map((row) => ({ ...row, waitsFor: row.waitsFor ?? "" }));
}
