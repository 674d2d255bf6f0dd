import { and, count, desc, eq, gt, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import type { CodeWay } from "#app/domain/commands.ts";
import type { ProofMethod } from "#app/domain/identity.ts";
import type { Tx } from "./client.server.ts";
import { codes } from "./schema.ts";

export type CodeRow = typeof codes.$inferSelect;

export async function insertCode(tx: Tx, code: typeof codes.$inferInsert) {
  await tx.insert(codes).values(code);
}

export async function findCode(tx: Tx, id: string): Promise<CodeRow | null> {
  const [row] = await tx.select().from(codes).where(eq(codes.id, id));
  return row ?? null;
}

/** Gives a code its hash and its end, once it is known and on its way. */
export async function armCode(tx: Tx, id: string, hash: string, expiresAt: Date) {
  await tx
    .update(codes)
    .set({ hash, expiresAt })
    .where(and(eq(codes.id, id), isNull(codes.hash)));
}

/** Whether a browser asked for the same since a moment, and nobody has typed anything at it. */
export async function isOnItsWay(
  tx: Tx,
  asked: { dossierId: string; sessionId: string; way: CodeWay; purpose: CodeRow["purpose"] },
  since: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: codes.id })
    .from(codes)
    .where(
      and(
        eq(codes.dossierId, asked.dossierId),
        eq(codes.sessionId, asked.sessionId),
        eq(codes.way, asked.way),
        eq(codes.purpose, asked.purpose),
        eq(codes.tries, 0),
        isNull(codes.usedAt),
        gt(codes.requestedAt, since),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Codes that reach the person outside the browser that asked: they count in every browser of the dossier. */
const boundToDossier: ProofMethod[] = ["letter-to-home", "call-back", "counter"];

/** The newest unused code that proves one of these, for this browser. Locked. */
export async function lockNewestCode(
  tx: Tx,
  asked: { dossierId: string; sessionId: string; ways: readonly ProofMethod[]; purpose: CodeRow["purpose"] },
): Promise<CodeRow | null> {
  const [row] = await tx
    .select()
    .from(codes)
    .where(
      and(
        eq(codes.dossierId, asked.dossierId),
        inArray(codes.way, [...asked.ways]),
        eq(codes.purpose, asked.purpose),
        isNull(codes.usedAt),
        or(inArray(codes.way, boundToDossier), eq(codes.sessionId, asked.sessionId)),
      ),
    )
    .orderBy(desc(codes.requestedAt))
    .limit(1)
    .for("update");
  return row ?? null;
}

/** With these a contact stops something: nobody asked for them, so they count for no browser. */
const stopping: CodeRow["purpose"][] = ["deny", "keep-mailbox"];

/** The unused codes of a purpose that still work, whichever browser they are typed in, the newest first. Locked. */
export function lockCodesFor(
  tx: Tx,
  dossierId: string,
  purpose: CodeRow["purpose"],
  at: Date,
): Promise<CodeRow[]> {
  return tx
    .select()
    .from(codes)
    .where(
      and(
        eq(codes.dossierId, dossierId),
        eq(codes.purpose, purpose),
        isNull(codes.usedAt),
        gt(codes.expiresAt, at),
      ),
    )
    .orderBy(desc(codes.requestedAt))
    .for("update");
}

export async function countTry(tx: Tx, id: string) {
  await tx
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(eq(codes.id, id));
}

export async function markCodeUsed(tx: Tx, id: string, at: Date) {
  await tx.update(codes).set({ usedAt: at }).where(eq(codes.id, id));
}

/** What was given before opens nothing any more. */
export async function dropCodes(tx: Tx, dossierId: string, at: Date) {
  await tx
    .update(codes)
    .set({ usedAt: at })
    .where(and(eq(codes.dossierId, dossierId), isNull(codes.usedAt)));
}

/** What is counted of a dossier: by one browser, or by all of them where that is null. */
type Counted = { dossierId: string; sessionId: string | null };

function ofCounted({ dossierId, sessionId }: Counted) {
  return and(eq(codes.dossierId, dossierId), sessionId ? eq(codes.sessionId, sessionId) : undefined);
}

export async function countTriesSince(tx: Tx, counted: Counted, since: Date): Promise<number> {
  const [row] = await tx
    .select({ tries: sql<number>`coalesce(sum(${codes.tries}), 0)`.mapWith(Number) })
    .from(codes)
    .where(and(ofCounted(counted), notInArray(codes.purpose, stopping), gt(codes.requestedAt, since)));
  return row?.tries ?? 0;
}

export async function countCodesSince(
  tx: Tx,
  counted: Counted & { way: CodeWay },
  since: Date,
): Promise<number> {
  const [row] = await tx
    .select({ asked: count() })
    .from(codes)
    .where(
      and(
        ofCounted(counted),
        eq(codes.way, counted.way),
        // Counted, they would tell the browser that there is somebody to tell.
        notInArray(codes.purpose, stopping),
        gt(codes.requestedAt, since),
      ),
    );
  return row?.asked ?? 0;
}

/** What a browser asked for and has not used, newest first, for the page that asks for the code. */
export function listOpenCodes(tx: Tx, dossierId: string, sessionId: string) {
  return tx
    .select({ way: codes.way, purpose: codes.purpose, requestedAt: codes.requestedAt })
    .from(codes)
    .where(
      and(
        eq(codes.dossierId, dossierId),
        isNull(codes.usedAt),
        or(inArray(codes.way, boundToDossier), eq(codes.sessionId, sessionId)),
      ),
    )
    .orderBy(desc(codes.requestedAt));
}
