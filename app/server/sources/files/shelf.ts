// Where files stand: a folder or a bucket. Both are only read, and both stop after a time.

import { SourceError } from "../source.ts";
import type { Path } from "./place.ts";

/** What stands somewhere; `isFile` is false for a link, a device and what lies too deep. */
export type Entry = { path: Path; isFile: boolean; changedAt: Date | null };
export type Opened = {
  /** Null where it is not said. */
  bytes: number | null;
  chunks: AsyncIterable<Uint8Array>;
  /** Whether the file was another one at the end than when it was opened. */
  hasChanged(): Promise<boolean>;
  close(): void;
};
export type NotOpened = "gone" | "not-a-file" | "closed";

export type Shelf = {
  /** Whether anything stands there: an empty place may be one that is not connected. Throws SourceError. */
  holdsAnything(folder: Path, signal: AbortSignal): Promise<boolean>;
  /** Everything in a folder and below, in any order; nothing when there is no such folder. Throws SourceError. */
  list(folder: Path, signal: AbortSignal): AsyncIterable<Entry>;
  open(path: Path, signal: AbortSignal): Promise<Opened | NotOpened>;
};

/** How long one question to a folder or bucket may take. */
const patience = 60_000;

export function withPatience(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(patience)]);
}

/** Leaves what does not come: reading from a share that is gone can hang for ever. */
export async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = withPatience(signal);
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    stop = () => reject(new SourceError("timeout", true));
    if (late.aborted) stop();
    late.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    late.removeEventListener("abort", stop);
  }
}

/** All of a file; "too-large" when it is more. */
export async function readWhole(opened: Opened, most: number, signal: AbortSignal) {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    if ((opened.bytes ?? 0) > most) return "too-large";
    for await (const part of eachInTime(opened.chunks, signal)) {
      size += part.byteLength;
      if (size > most) return "too-large";
      parts.push(part);
    }
    // Still being written, or cut short: the next try gets all of it.
    const isWhole = opened.bytes === null || opened.bytes === size;
    if (!isWhole || (await opened.hasChanged())) throw new SourceError("file-changed", true);
    return Buffer.concat(parts);
  } finally {
    opened.close();
  }
}

export async function* eachInTime<T>(parts: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = parts[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await inTime(iterator.next(), signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not waited for: who hangs would hang here too.
    void iterator.return?.()?.then(undefined, () => {});
  }
}
