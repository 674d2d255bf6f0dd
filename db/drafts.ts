import { and, eq, gt, inArray, lt } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { dossiers, drafts, receipts } from "./schema.ts";

export type DraftRow = typeof drafts.$inferSelect;

export async function insertDraft(tx: Tx, draft: typeof drafts.$inferInsert) {
  await tx.insert(drafts).values(draft);
}

export async function findDraft(tx: Tx, tokenHash: string, usedSince: Date): Promise<DraftRow | null> {
  const [row] = await tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.tokenHash, tokenHash), gt(drafts.updatedAt, usedSince)));
  return row ?? null;
}

export async function saveDraft(tx: Tx, id: string, sealed: Uint8Array, at: Date) {
  await tx.update(drafts).set({ sealed, updatedAt: at }).where(eq(drafts.id, id));
}

/** Sent: the answers live on in the dossier only. */
export async function closeDraft(tx: Tx, id: string, dossierId: string) {
  await tx.update(drafts).set({ dossierId, sealed: new Uint8Array() }).where(eq(drafts.id, id));
}

export async function deleteDraft(tx: Tx, id: string) {
  await tx.delete(drafts).where(eq(drafts.id, id));
}

/** Whoever has the form of a request comes back to what it became: no more after this. */
export async function deleteDraftsOf(tx: Tx, dossierId: string) {
  const keys = tx
    .select({ formKey: receipts.formKey })
    .from(receipts)
    .innerJoin(dossiers, eq(dossiers.receiptId, receipts.id))
    .where(eq(dossiers.id, dossierId));
  await tx.delete(drafts).where(inArray(drafts.formKey, keys));
}

export async function deleteDraftsBefore(tx: Tx, updatedBefore: Date) {
  await tx.delete(drafts).where(lt(drafts.updatedAt, updatedBefore));
}
