// Puts, opens and removes files. A file appears under its name only when it is complete on disk.

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { type Failpoint, noFailpoint } from "./failpoints.ts";

export type Stored = { sha256: string; bytes: number };

/** Thrown when a file is not the one that was stored, or is gone. */
export class FileIsDamaged extends Error {
  override name = "FileIsDamaged";
}

/** A local folder as storage. Names are ids made by us. */
export function openStorage(folder: string, failpoint: Failpoint = noFailpoint) {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), `${id}.age`);

  return {
    async put(id: string, content: ReadableStream<Uint8Array>): Promise<Stored> {
      const path = pathOf(id);
      const temporary = `${path}.${crypto.randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const hash = createHash("sha256");
      let bytes = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(
          Readable.fromWeb(content as NodeReadableStream),
          measure,
          createWriteStream(temporary, { mode: 0o600, flush: true }),
        );
        failpoint();
        await rename(temporary, path);
        await syncFolder(dirname(path));
        failpoint();
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      return { sha256: hash.digest("hex"), bytes };
    },

    /** Opens a file after checking all of it: not a byte leaves of one that was changed. Throws FileIsDamaged. */
    async open(id: string, stored: Stored): Promise<ReadableStream<Uint8Array>> {
      const hash = createHash("sha256");
      try {
        for await (const chunk of createReadStream(pathOf(id))) hash.update(chunk as Buffer);
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === "ENOENT" ? new FileIsDamaged() : error;
      }
      if (hash.digest("hex") !== stored.sha256) throw new FileIsDamaged();
      return contentOf(pathOf(id));
    },

    async remove(id: string): Promise<void> {
      await rm(pathOf(id), { force: true });
    },

    /** Files that were last written before a moment, a folder at a time; those half written have no id. */
    async *list(before: Date): AsyncIterable<{ id: string | null; path: string }[]> {
      const folders = await readdir(folder).catch(() => []);
      for (const name of folders) {
        const entries = await readdir(join(folder, name));
        const old = [];
        for (const entry of entries) {
          const path = join(folder, name, entry);
          const found = await stat(path).catch(() => null);
          if (found && found.mtime < before)
            old.push({ id: /^([0-9a-f-]{36})\.age$/.exec(entry)?.[1] ?? null, path });
        }
        yield old;
      }
    },

    async removePath(path: string): Promise<void> {
      await rm(path, { force: true });
    },
  };
}

/**
 * Read as far as it is asked for. What Node makes of a `createReadStream` ends the process when it is cancelled just as it
 * is asked for more.
 */
async function contentOf(path: string): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(path);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { bytesRead, buffer } = await handle
          .read(Buffer.allocUnsafe(64 * 1024))
          .catch(async (error) => {
            await handle.close();
            throw error;
          });
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        controller.close();
        await handle.close();
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}

// Without this a crash of the machine could lose the new name though the content is on disk.
async function syncFolder(folder: string) {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
