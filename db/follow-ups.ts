import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import type { QueueName } from "./queue.server.ts";
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

/** A follow-up that still has to be done; counts the try. Null when it was done. */
export async function beginFollowUp(tx: Tx, id: string) {
  const [row] = await tx
    .update(followUps)
    .set({ tries: sql`${followUps.tries} + 1` })
    .where(and(eq(followUps.id, id), isNull(followUps.doneAt)))
    .returning();
  return row ?? null;
}

export async function endFollowUp(tx: Tx, id: string, at: Date) {
  await tx.update(followUps).set({ doneAt: at, lastError: null }).where(eq(followUps.id, id));
}

/** Puts off what failed, with the code of what went wrong: never a message of a library, which may hold data. */
export async function putOffFollowUp(tx: Tx, id: string, dueAt: Date, code: string) {
  await tx
    .update(followUps)
    .set({ dueAt, lastError: code })
    .where(and(eq(followUps.id, id), isNull(followUps.doneAt)));
}
