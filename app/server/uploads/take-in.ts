// Takes the files of a form in: looked at, sealed and stored; or refused, each with the reason.

import { createHash } from "node:crypto";
import {
  type AttachedFile,
  areSignaturesOld,
  cleanFileName,
  type FileRefusal,
  type FileType,
  fileTypeNames,
  isToLookInto,
} from "#app/domain/files.ts";
import type { NewFile } from "#db/files.ts";
import type { Office } from "../office.ts";
import { type DossierKey, sealFile } from "../vault.ts";
import { isWithFiles, readFormWithFiles, type SentFile, type UploadLimits } from "./form-with-files.ts";

/** A file that lies sealed in storage, and the row that will make it known. */
export type TakenFile = { attached: AttachedFile; row: NewFile };
export type Uploads = {
  form: FormData;
  taken: TakenFile[];
  refused: { name: string; why: FileRefusal }[];
  tooMany: boolean;
};

/** The form and its files. Whoever does not use what was taken gives it back with `forgetFiles`. */
export async function takeIn(
  office: Office,
  dossierId: string,
  request: Request,
  limits: UploadLimits = office.config.uploads,
  types: readonly FileType[] = fileTypeNames,
): Promise<Uploads> {
  if (!isWithFiles(request)) {
    return { form: await request.formData(), taken: [], refused: [], tooMany: false };
  }
  const key = await office.vault.openKey(office.db, dossierId);
  const taken: TakenFile[] = [];
  const refused: Uploads["refused"] = [];
  try {
    const read = await readFormWithFiles(request, limits, async (sent) => {
      const name = cleanFileName(sent.name);
      const result = await takeFile(office, key, sent, name, types);
      if ("refused" in result) refused.push({ name, why: result.refused });
      else taken.push(result);
    });
    return { ...read, taken, refused };
  } catch (error) {
    await forgetFiles(office, taken);
    throw error;
  }
}

/** Removes what was taken in of a form that came to nothing. */
export async function forgetFiles(office: Office, taken: Pick<TakenFile, "row">[]) {
  for (const { row } of taken) await office.storage.remove(row.id);
}

/** One file, looked at and sealed into storage; the row that makes it known is for whoever asked. */
export async function takeFile(
  office: Office,
  key: DossierKey,
  { bytes, tooLarge }: Pick<SentFile, "bytes" | "tooLarge">,
  name: string,
  types: readonly FileType[] = fileTypeNames,
): Promise<TakenFile | { refused: FileRefusal }> {
  if (tooLarge) return { refused: "too-large" };
  const verdict = bytes.length > 0 && office.scanner ? await office.scanner.scan(bytes) : null;
  if (verdict === "virus") return { refused: "virus" };
  if (verdict === "silent") return { refused: "scanner-silent" };
  const inspected = await office.inspector.inspect(bytes);
  if ("refused" in inspected) return inspected;
  if (!types.includes(inspected.type)) return { refused: "not-accepted" };
  const isOld = office.scanner !== null && areSignaturesOld(await office.scanner.signatures(), office.now());
  const content = Buffer.from(inspected.bytes);
  const id = crypto.randomUUID();
  const stored = await office.storage.put(id, await sealFile(key, new Blob([content]).stream()));
  const attached: AttachedFile = {
    fileId: id,
    name,
    type: inspected.type,
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    scanned: verdict === "clean",
    ...(isOld && { oldSignatures: true as const }),
    ...(inspected.citizenNumber && { citizenNumber: inspected.citizenNumber }),
  };
  const toLookInto = isToLookInto(attached);
  return {
    attached,
    row: { id, dossierId: key.dossierId, kind: "upload", ...stored, toLookInto, createdAt: office.now() },
  };
}
