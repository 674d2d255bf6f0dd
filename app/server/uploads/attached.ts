// Opens a file that came in: its record, sealed, says what it is and what its content must be.

import { z } from "zod";
import type { AttachedFile } from "#app/domain/files.ts";
import { findFile } from "#db/files.ts";
import { openRecord } from "../found-records.ts";
import type { Office } from "../office.ts";
import { type DossierKey, openFile } from "../vault.ts";

/** A file of this dossier, and how to open it; null when there is none of that id. */
export async function findAttached(office: Office, dossierId: string, fileId: string) {
  const row = z.uuid().safeParse(fileId).success ? await findFile(office.db, fileId) : null;
  if (row?.dossierId !== dossierId || !row.recordId) return null;
  const opened = await openRecord(office, office.db, dossierId, row.recordId);
  const key = await office.vault.openKey(office.db, dossierId);
  const file = opened?.record.files?.find((candidate) => candidate.fileId === fileId);
  return file ? { file, open: () => openAttached(office, key, file) } : null;
}

/** The content of a file as it was taken in. Throws FileIsDamaged. */
export async function openAttached(
  office: Office,
  key: DossierKey,
  { fileId }: Pick<AttachedFile, "fileId">,
) {
  const row = await findFile(office.db, fileId);
  if (row?.dossierId !== key.dossierId) throw new Error("A file without its row");
  return openFile(key, await office.storage.open(fileId, row));
}
