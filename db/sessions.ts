import { and, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { sessionDossiers, sessions, staff } from "./schema.ts";

export type SessionRow = typeof sessions.$inferSelect;
/** A session that was used or made before these is over. */
export type Since = { idleSince: Date; madeSince: Date };
export type SessionDossier = typeof sessionDossiers.$inferSelect;

export async function insertSession(tx: Tx, session: typeof sessions.$inferInsert) {
  await tx.insert(sessions).values(session);
}

/** A session of a kind that was used after `idleSince` and made after `madeSince`; without the colleague who left. */
export async function findSession(tx: Tx, kind: SessionRow["kind"], tokenHash: string, since: Since) {
  const [row] = await tx
    .select({ session: sessions, staff })
    .from(sessions)
    .leftJoin(staff, and(eq(staff.id, sessions.staffId), isNull(staff.leftAt)))
    .where(
      and(
        eq(sessions.kind, kind),
        or(eq(sessions.tokenHash, tokenHash), eq(sessions.previousTokenHash, tokenHash)),
        goesOn(since),
      ),
    );
  return row ?? null;
}

function goesOn({ idleSince, madeSince }: Since) {
  return and(gt(sessions.seenAt, idleSince), gt(sessions.createdAt, madeSince));
}

export async function touchSession(tx: Tx, id: string, at: Date) {
  await tx.update(sessions).set({ seenAt: at }).where(eq(sessions.id, id));
}

/** The same session under a new token: after every change of what it may open. */
export async function renewToken(tx: Tx, id: string, tokenHash: string) {
  await tx
    .update(sessions)
    .set({ tokenHash, previousTokenHash: sql`${sessions.tokenHash}` })
    .where(eq(sessions.id, id));
}

/** The new token has arrived: the one before it is worth nothing any more. */
export async function forgetPreviousToken(tx: Tx, id: string) {
  await tx.update(sessions).set({ previousTokenHash: null }).where(eq(sessions.id, id));
}

export async function deleteSession(tx: Tx, id: string) {
  await tx.delete(sessions).where(eq(sessions.id, id));
}

/** Every browser that filed a dossier or proved something for it; gives their ids. */
export async function deleteSessionsAt(tx: Tx, dossierId: string): Promise<string[]> {
  const ended = await tx
    .delete(sessions)
    .where(
      inArray(
        sessions.id,
        tx
          .select({ id: sessionDossiers.sessionId })
          .from(sessionDossiers)
          .where(eq(sessionDossiers.dossierId, dossierId)),
      ),
    )
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

/** Every browser that filed a dossier or proved something for it, the last used first. */
export function listSessionsAt(tx: Tx, dossierId: string, madeSince: Date) {
  return tx
    .select({ id: sessions.id, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(sessionDossiers, eq(sessionDossiers.sessionId, sessions.id))
    .where(and(eq(sessionDossiers.dossierId, dossierId), gt(sessions.createdAt, madeSince)))
    .orderBy(desc(sessions.seenAt));
}

/** The browsers in which a colleague is signed in, the last used first. */
export function listSessionsOf(tx: Tx, staffId: string, since: Since) {
  return tx
    .select({ id: sessions.id, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), goesOn(since)))
    .orderBy(desc(sessions.seenAt), sessions.id);
}

/** Signs a colleague out everywhere but here; gives the ids of what ended. */
export async function deleteOtherSessionsOf(tx: Tx, staffId: string, sessionId: string): Promise<string[]> {
  const others = and(eq(sessions.staffId, staffId), ne(sessions.id, sessionId));
  const ended = await tx.delete(sessions).where(others).returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

/** Signs a colleague out everywhere; gives the ids of what ended. */
export async function deleteSessionsOf(tx: Tx, staffId: string): Promise<string[]> {
  const ended = await tx.delete(sessions).where(eq(sessions.staffId, staffId)).returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

export async function deleteSessionsBefore(tx: Tx, seenBefore: Date) {
  await tx.delete(sessions).where(lt(sessions.seenAt, seenBefore));
}

export async function findSessionDossier(
  tx: Tx,
  sessionId: string,
  dossierId: string,
): Promise<SessionDossier | null> {
  const [row] = await tx
    .select()
    .from(sessionDossiers)
    .where(and(eq(sessionDossiers.sessionId, sessionId), eq(sessionDossiers.dossierId, dossierId)));
  return row ?? null;
}

export function listSessionDossiers(tx: Tx, sessionId: string): Promise<SessionDossier[]> {
  return tx.select().from(sessionDossiers).where(eq(sessionDossiers.sessionId, sessionId));
}

type Shown = Partial<Omit<SessionDossier, "sessionId" | "dossierId">>;

export async function saveSessionDossier(tx: Tx, sessionId: string, dossierId: string, shown: Shown) {
  await tx
    .insert(sessionDossiers)
    .values({ sessionId, dossierId, ...shown })
    .onConflictDoUpdate({ target: [sessionDossiers.sessionId, sessionDossiers.dossierId], set: shown });
}
