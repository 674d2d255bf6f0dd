// What of the ledger is erased again after a restore. So far only whole dossiers are: their key goes, and their files.

import { eq } from "drizzle-orm";
import { dossierKeys, files } from "#db/schema.ts";
import type { ErasedEntry } from "./erasure-ledger.ts";
import type { Office } from "./office.ts";

export async function eraseAgain({ db, storage }: Office, entries: ErasedEntry[]): Promise<void> {
  for (const { thing, dossierId } of entries) {
    if (thing !== "dossier") throw new Error("The erasure ledger names a thing that is not in the table");
    await db.delete(dossierKeys).where(eq(dossierKeys.dossierId, dossierId));
    const rows = await db.delete(files).where(eq(files.dossierId, dossierId)).returning({ id: files.id });
    for (const { id } of rows) await storage.remove(id);
  }
}
