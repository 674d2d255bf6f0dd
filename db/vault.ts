import { eq, inArray } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { dossierKeys, texts } from "./schema.ts";

export async function insertWrappedKey(tx: Tx, dossierId: string, wrapped: Uint8Array) {
  await tx.insert(dossierKeys).values({ dossierId, wrapped });
}

export async function findWrappedKeys(tx: Tx, dossierIds: string[]): Promise<Map<string, Uint8Array>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await tx.select().from(dossierKeys).where(inArray(dossierKeys.dossierId, dossierIds));
  return new Map(rows.map((row) => [row.dossierId, row.wrapped]));
}

export async function insertText(tx: Tx, text: typeof texts.$inferInsert) {
  await tx.insert(texts).values(text);
}

export async function findTexts(tx: Tx, textIds: string[]) {
  if (textIds.length === 0) return [];
  return tx
    .select({ id: texts.id, dossierId: texts.dossierId, sealed: texts.sealed })
    .from(texts)
    .where(inArray(texts.id, textIds));
}

export async function findText(tx: Tx, textId: string) {
  const [row] = await tx.select().from(texts).where(eq(texts.id, textId));
  return row ?? null;
}

/** What hangs on them goes too. */
export async function deleteTexts(tx: Tx, textIds: string[]) {
  if (textIds.length > 0) await tx.delete(texts).where(inArray(texts.id, textIds));
}
