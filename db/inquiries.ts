import { and, eq } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { inquiries, sessionInquiries } from "./schema.ts";

export async function insertInquiry(tx: Tx, row: typeof inquiries.$inferInsert) {
  await tx.insert(inquiries).values(row);
}

/** The dossier of which somebody outside the desk was asked something; null when nobody was. */
export async function findDossierOfInquiry(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.select().from(inquiries).where(eq(inquiries.id, id));
  return row?.dossierId ?? null;
}

export async function saveSessionInquiry(tx: Tx, row: typeof sessionInquiries.$inferInsert) {
  await tx.insert(sessionInquiries).values(row).onConflictDoNothing();
}

export async function isInquiryOpenedIn(tx: Tx, sessionId: string, inquiryId: string): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(sessionInquiries)
    .where(and(eq(sessionInquiries.sessionId, sessionId), eq(sessionInquiries.inquiryId, inquiryId)));
  return row !== undefined;
}
