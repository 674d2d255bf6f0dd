// Opens what was gathered: the index rows say where each record is sealed.

import type { SourceRecord, Theme } from "#app/domain/records.ts";
import type { Tx } from "#db/client.server.ts";
import { findFiles } from "#db/files.ts";
import { eachRecord, listRecords, type RecordRow } from "#db/records.ts";
import { readPage } from "./gather.ts";
import type { Office } from "./office.ts";
import type { DossierKey } from "./vault.ts";

export type OpenedRecord = { row: RecordRow; record: SourceRecord };

/** One page of a theme, for a screen. */
export async function openRecords(office: Office, tx: Tx, dossierId: string, theme: Theme, page: number) {
  const key = await office.vault.openKey(tx, dossierId);
  return open(office, tx, key, await listRecords(tx, dossierId, theme, page));
}

/** One page of what is given of a theme, for the tenant. */
export async function openGivenRecords(
  office: Office,
  tx: Tx,
  dossierId: string,
  theme: Theme,
  page: number,
) {
  const key = await office.vault.openKey(tx, dossierId);
  return open(office, tx, key, await listRecords(tx, dossierId, theme, page, "give"));
}

/** All records of a theme, a batch at a time, each sealed file read once. */
export async function* openAllRecords(
  office: Office,
  tx: Tx,
  key: DossierKey,
  theme: Theme,
): AsyncIterable<OpenedRecord> {
  for await (const rows of eachRecord(tx, key.dossierId, theme)) yield* await open(office, tx, key, rows);
}

/** One record, wherever it stands. */
export async function openRecord(office: Office, tx: Tx, key: DossierKey, row: RecordRow) {
  const [opened] = await open(office, tx, key, [row]);
  if (!opened) throw new Error("A record without its page");
  return opened;
}

async function open(office: Office, tx: Tx, key: DossierKey, rows: RecordRow[]): Promise<OpenedRecord[]> {
  const files = await findFiles(tx, [...new Set(rows.map((row) => row.fileId))]);
  const pages = new Map<string, SourceRecord[]>();
  for (const file of files) pages.set(file.id, await readPage(office, key, file));
  return rows.map((row) => {
    const record = pages.get(row.fileId)?.[row.line];
    if (!record || record.key !== row.key) throw new Error("The index points at another record");
    return { row, record };
  });
}
