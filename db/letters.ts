import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { letters, prints } from "./schema.ts";

export type LetterRow = typeof letters.$inferSelect;

export async function insertLetter(tx: Tx, letter: typeof letters.$inferInsert) {
  await tx.insert(letters).values(letter);
}

/** All letters of a dossier in the order of writing. */
export function listLetters(tx: Tx, dossierId: string): Promise<LetterRow[]> {
  return tx
    .select()
    .from(letters)
    .where(eq(letters.dossierId, dossierId))
    .orderBy(asc(letters.writtenAt), asc(letters.id));
}

/** Marks a letter posted, once: false for a second worker. */
export async function markPosted(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(letters)
    .set({ postedAt: at })
    .where(and(eq(letters.id, id), isNull(letters.postedAt)))
    .returning({ id: letters.id });
  return rows.length === 1;
}

export async function findLetter(tx: Tx, dossierId: string, id: string): Promise<LetterRow | null> {
  const [row] = await tx
    .select()
    .from(letters)
    .where(and(eq(letters.dossierId, dossierId), eq(letters.id, id)));
  return row ?? null;
}

export async function insertPrint(tx: Tx, print: typeof prints.$inferInsert) {
  await tx.insert(prints).values(print);
}

/** A letter that still has to be printed. */
export async function findWaitingPrint(tx: Tx, letterId: string) {
  const [row] = await tx.select().from(prints).where(eq(prints.letterId, letterId));
  return row?.sealed ? { dossierId: row.dossierId, sealed: row.sealed } : null;
}

export async function emptyPrint(tx: Tx, letterId: string) {
  await tx.update(prints).set({ sealed: null }).where(eq(prints.letterId, letterId));
}
