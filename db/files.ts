import { eq, inArray } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { files } from "./schema.ts";

export type FileRow = typeof files.$inferSelect;

export type NewFile = typeof files.$inferInsert;

export async function insertFile(tx: Tx, file: NewFile) {
  await tx.insert(files).values(file);
}

export async function insertFiles(tx: Tx, rows: NewFile[]) {
  const rowsAtOnce = 1000;
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    await tx.insert(files).values(rows.slice(i, i + rowsAtOnce));
}

/** The file itself goes with the sweeper. */
export async function deleteFile(tx: Tx, id: string) {
  await tx.delete(files).where(eq(files.id, id));
}

export async function findFile(tx: Tx, id: string): Promise<FileRow | null> {
  const [row] = await tx.select().from(files).where(eq(files.id, id));
  return row ?? null;
}

/** The files that sealed lists name. */
export async function findFilesOfTexts(tx: Tx, textIds: string[]): Promise<FileRow[]> {
  return textIds.length === 0 ? [] : tx.select().from(files).where(inArray(files.textId, textIds));
}

export async function findFiles(tx: Tx, ids: string[]): Promise<FileRow[]> {
  return ids.length === 0 ? [] : tx.select().from(files).where(inArray(files.id, ids));
}
