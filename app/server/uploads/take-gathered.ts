// Takes in the file that a source has with a record, as if a colleague had brought it. Where it cannot come in, the
// record says why, so that nobody takes the answer for whole.

import { cleanFileName } from "#app/domain/files.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Office } from "../office.ts";
import { type GatheredRecord, SourceError } from "../sources/source.ts";
import type { DossierKey } from "../vault.ts";
import { type TakenFile, takeFile } from "./take-in.ts";

type Taken = { record: SourceRecord; file: TakenFile | null };

/** The record with its file, which lies sealed in storage. Throws SourceError. */
export async function takeGathered(
  office: Office,
  key: DossierKey,
  { brings, ...record }: GatheredRecord,
  signal: AbortSignal,
): Promise<Taken> {
  if (!brings) return { record, file: null };
  const read = await brings.read(office.config.uploads.bytes, signal);
  const sent = Buffer.isBuffer(read) ? { bytes: read, tooLarge: false } : null;
  const name = cleanFileName(brings.name);
  const result = sent ? await takeFile(office, key, sent, name, brings.types) : { refused: read };
  if ("attached" in result) return { record: { ...record, files: [result.attached] }, file: result };
  const why = result.refused as Exclude<typeof read, Buffer>;
  // Nobody said anything about the file: asked again when the scanner answers.
  if (why === "scanner-silent") throw new SourceError("scanner-silent", true);
  const { files } = textsIn(staffLocale).words;
  const said = {
    field: `${record.resource}.file`,
    element: brings.element,
    label: files.file,
    value: files.notTaken[why],
  };
  return { record: { ...record, fields: [...record.fields, said] }, file: null };
}
