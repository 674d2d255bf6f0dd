import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { mails } from "./schema.ts";

/** Puts an e-mail in line; false when it was there already. */
export async function insertMail(tx: Tx, mail: typeof mails.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(mails).values(mail).onConflictDoNothing().returning({ id: mails.id });
  return rows.length === 1;
}

/** What went out of a dossier and when, without what it says or to whom. */
export function listMails(tx: Tx, dossierId: string) {
  return tx
    .select({ kind: mails.kind, createdAt: mails.createdAt, acceptedAt: mails.acceptedAt })
    .from(mails)
    .where(eq(mails.dossierId, dossierId))
    .orderBy(asc(mails.createdAt), asc(mails.id));
}

/** An e-mail that was not yet accepted nor finally refused. */
export async function findWaitingMail(tx: Tx, id: string) {
  const [row] = await tx.select().from(mails).where(isWaiting(id));
  return row ?? null;
}

/** Marks an e-mail accepted, once: false for a second worker. What it said goes at once. */
export function markAccepted(tx: Tx, id: string, at: Date): Promise<boolean> {
  return settleMail(tx, id, { acceptedAt: at, sealed: null });
}

/** Marks an e-mail that will not be tried again, in the same way. */
export function markRefused(tx: Tx, id: string, at: Date): Promise<boolean> {
  return settleMail(tx, id, { refusedAt: at, sealed: null });
}

async function settleMail(tx: Tx, id: string, change: Partial<typeof mails.$inferInsert>): Promise<boolean> {
  const rows = await tx.update(mails).set(change).where(isWaiting(id)).returning({ id: mails.id });
  return rows.length === 1;
}

const isWaiting = (id: string) => and(eq(mails.id, id), isNull(mails.acceptedAt), isNull(mails.refusedAt));
