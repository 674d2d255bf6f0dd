import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { mails } from "./schema.ts";

/** Puts an e-mail in line; false when it was there already. */
export async function insertMail(tx: Tx, mail: typeof mails.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(mails).values(mail).onConflictDoNothing().returning({ id: mails.id });
  return rows.length === 1;
}

/** An e-mail that was not yet accepted nor finally refused. */
export async function findWaitingMail(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), isNull(mails.acceptedAt), isNull(mails.refusedAt)));
  return row ?? null;
}

/** Marks an e-mail accepted; one with a code loses its content at once. */
export async function markAccepted(tx: Tx, id: string, at: Date, forget: boolean) {
  await tx
    .update(mails)
    .set({ acceptedAt: at, ...(forget && { sealed: null }) })
    .where(eq(mails.id, id));
}

/** Marks an e-mail that will not be tried again; one with a code loses its content at once. */
export async function markRefused(tx: Tx, id: string, at: Date, forget: boolean) {
  await tx
    .update(mails)
    .set({ refusedAt: at, ...(forget && { sealed: null }) })
    .where(eq(mails.id, id));
}
