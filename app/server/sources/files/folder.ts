// Files in a folder of this machine, or of a share that is connected to it. No link is followed, nothing but files read.

import { constants } from "node:fs";
import { type FileHandle, lstat, open, opendir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../source.ts";
import type { Path } from "./place.ts";
import { type Entry, inTime, type NotOpened, type Opened, type Shelf } from "./shelf.ts";

const deepest = 8;
/** What file managers leave behind; nobody wrote it about anybody. */
const leftBehind = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);
/** A pipe or a device must not make us wait, nor a link lead us away. */
const readOnly = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

export function folderShelf(root: string): Shelf {
  async function* below(folder: Path, depth: number, signal: AbortSignal): AsyncGenerator<Entry> {
    const at = await inTime(realFolder(root, folder), signal);
    if (at === null) return;
    const within: Path[] = [];
    for await (const { path, kind, changedAt } of entriesOf(at, folder, signal)) {
      if (kind === "folder" && depth < deepest) within.push(path);
      else yield { path, isFile: kind === "file", changedAt };
    }
    for (const path of within) yield* below(path, depth + 1, signal);
  }

  return {
    async holdsAnything(folder, signal) {
      const at = await inTime(realFolder(root, folder), signal);
      return at !== null && (await inTime(hasEntries(at), signal));
    },
    list: (folder, signal) => below(folder, 0, signal),
    open: (path, signal) => inTime(openFileAt(root, path), signal),
  };
}

/** Null where there is none. Throws where a link stands on the way: what is behind it is not asked. */
async function realFolder(root: string, folder: Path): Promise<string | null> {
  try {
    const base = await realpath(root);
    const at = join(base, ...folder);
    if ((await realpath(at)) !== at) throw new SourceError("link-on-the-way", false);
    return (await stat(at)).isDirectory() ? at : null;
  } catch (error) {
    return whenGone(error, null);
  }
}

async function hasEntries(folder: string): Promise<boolean> {
  try {
    for await (const _ of await opendir(folder)) return true;
    return false;
  } catch (error) {
    return whenGone(error, false);
  }
}

type Found = { path: Path; kind: "file" | "folder" | "else"; changedAt: Date | null };

async function* entriesOf(at: string, folder: Path, signal: AbortSignal): AsyncGenerator<Found> {
  const handle = await inTime(opendir(at), signal).catch((error: unknown) => whenGone(error, null));
  if (!handle) return;
  try {
    for (;;) {
      const entry = await inTime(handle.read(), signal).catch((error: unknown) => whenGone(error, null));
      if (!entry) return;
      if (!leftBehind.has(entry.name)) yield await inTime(look(at, folder, entry.name), signal);
    }
  } finally {
    await handle.close().catch(() => {});
  }
}

async function look(at: string, folder: Path, name: string): Promise<Found> {
  const path = [...folder, name];
  // Gone since: that it was there is told when it is to be opened.
  const seen = await lstat(join(at, name)).catch((error: unknown) => whenGone(error, null));
  if (!seen) return { path, kind: "file", changedAt: null };
  const kind = seen.isFile() ? "file" : seen.isDirectory() ? "folder" : "else";
  return { path, kind, changedAt: seen.mtime };
}

async function openFileAt(root: string, path: Path): Promise<Opened | NotOpened> {
  let handle: FileHandle | null = null;
  try {
    const at = join(await realpath(root), ...path);
    // Looked at first: opening a device can already do something.
    if (!(await lstat(at)).isFile()) return "not-a-file";
    handle = await open(at, readOnly);
    const opened = await handle.stat();
    const isSame = (await realpath(at)) === at && (await lstat(at)).ino === opened.ino;
    if (!opened.isFile() || !isSame) {
      await handle.close();
      return "not-a-file";
    }
    return contentOf(handle, { size: opened.size, mtimeMs: opened.mtimeMs });
  } catch (error) {
    await handle?.close();
    return whyNot(error);
  }
}

function contentOf(handle: FileHandle, { size, mtimeMs }: { size: number; mtimeMs: number }): Opened {
  return {
    bytes: size,
    chunks: handle.createReadStream({ autoClose: false }),
    hasChanged: async () => (await handle.stat()).mtimeMs !== mtimeMs,
    // Not waited for: on a share that is gone it would not come.
    close: () => void handle.close().catch(() => {}),
  };
}

function whyNot(error: unknown): NotOpened {
  const code = codeOf(error);
  if (code === "ELOOP") return "not-a-file";
  if (code === "EACCES" || code === "EPERM") return "closed";
  return whenGone(error, "gone");
}

/** What is not there has an answer; all else says that the folder cannot be asked now. */
function whenGone<T>(error: unknown, answer: T): T {
  if (error instanceof SourceError) throw error;
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return answer;
  const isClosed = code === "EACCES" || code === "EPERM";
  throw new SourceError(isClosed ? "folder-closed" : "folder-unreachable", !isClosed);
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
