import { and, count, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { codes, signIns } from "./schema.ts";

export type SignInRow = typeof signIns.$inferSelect;

/** Who asks for the same at the same time waits for each other: counted one by one. */
export async function lockAsked(tx: Tx, asked: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${asked}, 0))`);
}

export async function insertSignIn(tx: Tx, row: SignInRow) {
  await tx.insert(signIns).values(row);
}

/** What was asked, and for which code; null once it was swept. */
export async function findSignIn(tx: Tx, id: string): Promise<SignInRow | null> {
  const [row] = await tx.select().from(signIns).where(eq(signIns.id, id));
  return row ?? null;
}

/** How often a number and postcode were asked since a moment, by whomever. */
export async function countSignInsSince(tx: Tx, asked: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ asked: count() })
    .from(signIns)
    .where(and(eq(signIns.asked, asked), gt(signIns.requestedAt, since)));
  return row?.asked ?? 0;
}

/** Whether this browser asked the same since a moment, and nobody has typed anything at it. */
export async function isSignInOnItsWay(
  tx: Tx,
  { asked, sessionId }: Pick<SignInRow, "asked" | "sessionId">,
  since: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: signIns.id })
    .from(signIns)
    .innerJoin(codes, eq(codes.id, signIns.id))
    .where(
      and(
        eq(signIns.asked, asked),
        eq(signIns.sessionId, sessionId),
        gt(signIns.requestedAt, since),
        eq(codes.tries, 0),
        isNull(codes.usedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** What a browser asked last, and the dossier of its code: nobody's while none was found. */
export async function findLastSignIn(tx: Tx, sessionId: string) {
  const [row] = await tx
    .select({ id: signIns.id, sealed: signIns.sealed, dossierId: codes.dossierId })
    .from(signIns)
    .innerJoin(codes, eq(codes.id, signIns.id))
    .where(eq(signIns.sessionId, sessionId))
    .orderBy(desc(signIns.requestedAt))
    .limit(1);
  return row ?? null;
}

/** Gives a code that was asked at sign-in to the dossier that was found, once. */
export async function bindCode(tx: Tx, id: string, dossierId: string): Promise<boolean> {
  const bound = await tx
    .update(codes)
    .set({ dossierId })
    .where(and(eq(codes.id, id), eq(codes.dossierId, id)))
    .returning({ id: codes.id });
  return bound.length > 0;
}

export async function deleteSignInsBefore(tx: Tx, moment: Date) {
  await tx.delete(signIns).where(lt(signIns.requestedAt, moment));
}
