// Opens what was gathered: the index rows say where each record is sealed.

import { asConsented } from "#app/domain/consents.ts";
import { Masks, noMasks } from "#app/domain/masks.ts";
import { asSaid, type SourceRecord, type Theme } from "#app/domain/records.ts";
import type { Tx } from "#db/client.server.ts";
import { findFiles } from "#db/files.ts";
import { eachRecord, findRecord, listRecords, type RecordRow, type Within } from "#db/records.ts";
import { readPage } from "./gather.ts";
import type { Office } from "./office.ts";
import { type DossierKey, KeyIsGone } from "./vault.ts";

/** A record with what is black in it. */
export type OpenedRecord = { row: RecordRow; record: SourceRecord; masks: Masks };

/** One record of a dossier; null when it is not there any more. */
export async function openRecord(office: Office, tx: Tx, dossierId: string, recordId: string) {
  const row = await findRecord(tx, dossierId, recordId);
  if (!row) return null;
  const [opened] = await open(office, tx, await office.vault.openKey(tx, dossierId), [row]);
  return opened ?? null;
}

/** One page of a theme, for a screen. */
export async function openRecords(office: Office, tx: Tx, within: Within, theme: Theme, page: number) {
  const key = await office.vault.openKey(tx, within.dossierId);
  return open(office, tx, key, await listRecords(tx, within, theme, page));
}

/** One page of what is given of a theme, for the tenant. */
export async function openGivenRecords(office: Office, tx: Tx, within: Within, theme: Theme, page: number) {
  const key = await office.vault.openKey(tx, within.dossierId);
  return open(office, tx, key, await listRecords(tx, within, theme, page, "give"));
}

/** All records of a theme, a batch at a time, each sealed file read once. */
export async function* openAllRecords(
  office: Office,
  tx: Tx,
  key: DossierKey,
  { theme, sliceIds }: { theme: Theme; sliceIds: string[] },
): AsyncIterable<OpenedRecord> {
  const within = { dossierId: key.dossierId, sliceIds };
  for await (const rows of eachRecord(tx, within, theme)) yield* await open(office, tx, key, rows);
}

async function open(office: Office, tx: Tx, key: DossierKey, rows: RecordRow[]): Promise<OpenedRecord[]> {
  const files = await findFiles(tx, [...new Set(rows.map((row) => row.fileId))]);
  const pages = new Map<string, SourceRecord[]>();
  for (const file of files) pages.set(file.id, await readPage(office, key, file));
  const black = await readMasks(office, tx, rows);
  return rows.map((row) => {
    const record = pages.get(row.fileId)?.[row.line];
    if (!record || record.key !== row.key) throw new Error("The index points at another record");
    const masks = black(row);
    const said = asSaid(record, row.whoseSaid);
    return { row, record: asConsented(said, row.whoseSaid, masks.consents ?? []), masks };
  });
}

/** Fails where what is black cannot be read: without it nothing may be shown as given. */
async function readMasks({ vault }: Office, tx: Tx, rows: RecordRow[]) {
  const texts = await vault.readTexts(
    tx,
    rows.flatMap(({ masksId }) => masksId ?? []),
  );
  return ({ masksId }: RecordRow): Masks => {
    if (!masksId) return noMasks;
    const text = texts.get(masksId);
    if (text === undefined) throw new KeyIsGone();
    return Masks.parse(JSON.parse(text));
  };
}
