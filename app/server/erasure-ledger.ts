// What was erased, kept apart from the database and its backups: after a restore it is erased again (T-50). It names
// nobody: the id of a dossier is a random number that means nothing once the dossier is gone.

import { createHash } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Failpoint } from "./failpoints.ts";

const Entry = z.object({
  /** When it was erased, UTC. */
  at: z.iso.datetime(),
  /** What of the dossier, as the table of what the portal forgets names it; "later/<place>": a part that was kept. */
  thing: z.string(),
  /** Of a part that was kept: its store, which is no dossier. */
  dossierId: z.uuid(),
});
export type ErasedEntry = z.infer<typeof Entry>;
const Line = z.object({ entry: Entry, sum: z.string() });

const start = "0".repeat(64);

/** The sum of a line covers the one before it, so that a line that was taken out is seen. */
function sumOf(before: string, entry: ErasedEntry): string {
  return createHash("sha256")
    .update(`${before}\n${JSON.stringify(entry)}`)
    .digest("hex");
}

export function openErasureLedger(folder: string, failpoint: Failpoint) {
  const path = join(folder, "erased.ndjson");
  async function read(): Promise<{ entries: ErasedEntry[]; sum: string; bytes: number }> {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const entries: ErasedEntry[] = [];
    let sum = start;
    // A crash can leave half a line at the end: nothing was erased on the strength of it.
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    for (const line of whole.split("\n").slice(0, -1)) {
      const { entry, sum: written } = Line.parse(JSON.parse(line));
      if (written !== sumOf(sum, entry)) throw new Error("The erasure ledger was changed");
      entries.push(entry);
      sum = written;
    }
    return { entries, sum, bytes: Buffer.byteLength(whole) };
  }
  return {
    /** Writes it down before anything is erased: what is noted twice is erased once more, which changes nothing. */
    async note(entries: ErasedEntry[]): Promise<void> {
      const before = await read();
      let { sum } = before;
      let lines = "";
      for (const entry of entries) {
        sum = sumOf(sum, entry);
        lines += `${JSON.stringify({ entry, sum })}\n`;
      }
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(path, "a", 0o600);
      try {
        await file.truncate(before.bytes);
        await file.appendFile(lines);
        failpoint();
        await file.sync();
      } finally {
        await file.close();
      }
      failpoint();
    },
    /** All of it, in its order. Throws when a line was changed or taken out. */
    async entries(): Promise<ErasedEntry[]> {
      return (await read()).entries;
    },
  };
}
