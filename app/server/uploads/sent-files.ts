// Files that a tenant sent: which they are is a sealed text of the dossier, and they go when that goes.

import type { Dossier } from "#app/domain/dossier.ts";
import type { AttachedFile } from "#app/domain/files.ts";
import type { TextRef } from "#app/domain/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { insertFile } from "#db/files.ts";
import type { Office } from "../office.ts";
import type { DossierKey } from "../vault.ts";
import type { TakenFile } from "./take-in.ts";

/** What came with a form: the files that were taken in, and what is wrong with the others. */
export type Brought = { taken: TakenFile[]; wrong: string | null };

/** Keeps the list of what was taken in, and makes the files known. */
export async function keepSentFiles(
  office: Office,
  tx: Tx,
  key: DossierKey,
  taken: TakenFile[],
): Promise<TextRef | undefined> {
  if (taken.length === 0) return undefined;
  const list = JSON.stringify(taken.map(({ attached }) => attached));
  const kept = await office.vault.keepText(tx, key, list);
  for (const { row } of taken) await insertFile(tx, { ...row, textId: kept.textId });
  return kept;
}

/** The files of a list among texts that were read; none where it was erased, or never was. */
export function sentFilesIn(
  texts: Map<string, string>,
  list: Pick<TextRef, "textId"> | null | undefined,
): AttachedFile[] {
  const kept = list && texts.get(list.textId);
  return kept ? (JSON.parse(kept) as AttachedFile[]) : [];
}

/** Everything that came with messages and answers, such as the proof of a correction, in the order in which it came. */
export async function allSentFiles(
  office: Office,
  { messages, questions }: Dossier,
): Promise<AttachedFile[]> {
  const lists = [
    ...messages.flatMap(({ by, at, files }) => (by === "tenant" && files ? [{ at, files }] : [])),
    ...questions.flatMap(({ askedAt, closedAt, answer }) =>
      answer?.files ? [{ at: closedAt ?? askedAt, files: answer.files }] : [],
    ),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const texts = await office.vault.readTexts(
    office.db,
    lists.map(({ files }) => files.textId),
  );
  return lists.flatMap(({ files }) => sentFilesIn(texts, files));
}
