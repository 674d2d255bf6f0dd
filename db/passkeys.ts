import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { passkeyChallenges, passkeys, staff } from "./schema.ts";

export async function insertPasskey(tx: Tx, passkey: typeof passkeys.$inferInsert) {
  await tx.insert(passkeys).values(passkey);
}

/** All of a colleague, the first one first, those that were stopped too. */
export function listPasskeysOf(tx: Tx, staffId: string) {
  return tx.select().from(passkeys).where(eq(passkeys.staffId, staffId)).orderBy(passkeys.createdAt);
}

/** The same, held until the transaction ends. */
export function lockPasskeysOf(tx: Tx, staffId: string) {
  return tx.select().from(passkeys).where(eq(passkeys.staffId, staffId)).for("update");
}

export async function deletePasskey(tx: Tx, id: string) {
  await tx.delete(passkeys).where(eq(passkeys.id, id));
}

/** A passkey that counts, with the colleague whose it is; null once either was stopped. */
export async function findPasskey(tx: Tx, id: string) {
  const [row] = await tx
    .select({ passkey: passkeys, member: staff })
    .from(passkeys)
    .innerJoin(staff, eq(staff.id, passkeys.staffId))
    .where(and(eq(passkeys.id, id), isNull(passkeys.stoppedAt), isNull(staff.leftAt)));
  return row ?? null;
}

type Use = { id: string; counter: number; backedUp: boolean; at: Date };

/** Notes that a passkey was used. False when its counter did not go on; one that never counts stays at zero. */
export async function recordUse(tx: Tx, { id, counter, backedUp, at }: Use): Promise<boolean> {
  const goesOn = or(lt(passkeys.counter, counter), sql`${passkeys.counter} = 0 and ${counter} = 0`);
  const used = await tx
    .update(passkeys)
    .set({ counter, backedUp, lastUsedAt: at })
    .where(and(eq(passkeys.id, id), isNull(passkeys.stoppedAt), goesOn))
    .returning({ id: passkeys.id });
  return used.length > 0;
}

export async function stopPasskey(tx: Tx, id: string, at: Date) {
  await tx.update(passkeys).set({ stoppedAt: at }).where(eq(passkeys.id, id));
}

export async function deletePasskeysOf(tx: Tx, staffId: string) {
  await tx.delete(passkeys).where(eq(passkeys.staffId, staffId));
}

export async function insertChallenge(tx: Tx, challenge: typeof passkeyChallenges.$inferInsert) {
  await tx.insert(passkeyChallenges).values(challenge);
}

/** Takes a challenge away: whoever asks second finds none. */
export async function takeChallenge(tx: Tx, hash: string, at: Date) {
  const [taken] = await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.hash, hash), gt(passkeyChallenges.expiresAt, at)))
    .returning();
  return taken ?? null;
}

export async function deleteChallengesBefore(tx: Tx, moment: Date) {
  await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, moment));
}
