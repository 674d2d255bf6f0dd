// Opens a file that came in: its record, sealed, says what it is and what its content must be.

import { z } from "zod";
import type { AttachedFile } from "#app/domain/files.ts";
import { type FileRow, findFile } from "#db/files.ts";
import { openRecord } from "../found-records.ts";
import type { Office } from "../office.ts";
import { type DossierKey, openFile } from "../vault.ts";
import { sentFilesIn } from "./sent-files.ts";

/** A file of this dossier, and how to open it; null when there is none of that id. */
export async function findAttached(office: Office, dossierId: string, fileId: string) {
  const row = z.uuid().safeParse(fileId).success ? await findFile(office.db, fileId) : null;
  // A copy of an identity document is opened elsewhere, with a reason.
  if (row?.dossierId !== dossierId || row.kind === "id-copy") return null;
  const listed = await listWith(office, row);
  const key = await office.vault.openKey(office.db, dossierId);
  const file = listed.find((candidate) => candidate.fileId === fileId);
  return file ? { file, open: () => openAttached(office, key, file) } : null;
}

/** The files of the record, or of what a tenant sent, that this one belongs to. */
async function listWith(office: Office, { dossierId, recordId, textId }: FileRow): Promise<AttachedFile[]> {
  if (textId) return sentFilesIn(await office.vault.readTexts(office.db, [textId]), { textId });
  const opened = recordId ? await openRecord(office, office.db, dossierId, recordId) : null;
  return opened?.record.files ?? [];
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
