// Opens the bundle for whoever may have it, or finds that it is no longer what was stored.

import { system } from "#app/domain/actors.ts";
import type { FileRow } from "#db/files.ts";
import { carryOut } from "./carry-out.ts";
import type { Office } from "./office.ts";
import { FileIsDamaged } from "./storage.ts";
import { openFile } from "./vault.ts";

/** The zip as it was made; null when it was damaged, which is recorded: then it is made again. */
export async function openExport(office: Office, file: FileRow) {
  try {
    const sealed = await office.storage.open(file.id, file);
    return await openFile(await office.vault.openKey(office.db, file.dossierId), sealed);
  } catch (error) {
    if (!(error instanceof FileIsDamaged)) throw error;
    const damage = { type: "record-damage", fileId: file.id } as const;
    await carryOut(office, file.dossierId, [damage], system(office.now()));
    return null;
  }
}
