// A Word document is a zip: its list is read first, then each part to its end, and nothing of it is kept unpacked.

import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { FileRefusal } from "#app/domain/files.ts";

const most = { parts: 2000, bytes: 150 * 1024 * 1024, timesSmaller: 200, relations: 1024 * 1024 };
/** A part of this size may be packed as tightly as it can. */
const small = 1024 * 1024;
const startOfPart = 0x04034b50;
const endOfZip = 0x06054b50;
const lengthOfEnd = 22;

/** What runs, or is a document of its own that nobody looked into. */
const activeParts = /(^|\/)(embeddings|activeX|ctrlProps|customUI)\/|vba(Project|Data)/i;
const contentTypes = "[Content_Types].xml";

class Refused extends Error {
  constructor(readonly why: FileRefusal) {
    super(why);
  }
}

export async function docxRefusal(bytes: Buffer): Promise<FileRefusal | null> {
  if (bytes.length < lengthOfEnd || bytes.readUInt32LE(0) !== startOfPart) return "mixed";
  if (bytes.readUInt32LE(bytes.length - lengthOfEnd) !== endOfZip) return "mixed";
  try {
    await readParts(await opened(bytes));
    return null;
  } catch (error) {
    return error instanceof Refused ? error.why : "broken";
  }
}

export function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function readParts(zip: ZipFile): Promise<void> {
  let declared = 0;
  return new Promise((resolve, reject) => {
    if (zip.entryCount > most.parts) return reject(new Refused("too-much-inside"));
    zip.on("error", reject);
    zip.on("end", resolve);
    zip.on("entry", (entry: Entry) => {
      declared += entry.uncompressedSize;
      const refused = entryRefusal(entry, declared);
      if (refused) return reject(new Refused(refused));
      readPart(zip, entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

/** What the list says of a part; that it is true shows when the part is read. */
function entryRefusal(entry: Entry, declared: number): FileRefusal | null {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) return "locked";
  if (activeParts.test(fileName)) return "active";
  if (declared > most.bytes) return "too-much-inside";
  const tight = uncompressedSize > small && uncompressedSize > compressedSize * most.timesSmaller;
  return tight ? "too-much-inside" : null;
}

async function readPart(zip: ZipFile, entry: Entry): Promise<void> {
  const isRelations = entry.fileName.endsWith(".rels");
  const isRead = isRelations || entry.fileName === contentTypes;
  if (isRead && entry.uncompressedSize > most.relations) throw new Refused("too-much-inside");
  const kept: Buffer[] = [];
  for await (const chunk of await partOf(zip, entry)) if (isRead) kept.push(chunk as Buffer);
  const text = Buffer.concat(kept).toString();
  if (isRelations && leadsOutside(text)) throw new Refused("active");
  if (entry.fileName === contentTypes && /macroEnabled/i.test(text)) throw new Refused("active");
}

export function partOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

/** A link to click leads outside too; a template, a picture or an object would be fetched without being asked. */
function leadsOutside(text: string): boolean {
  // Written in a way that we do not read: another encoding, or names that stand for other signs.
  if (text.includes("\0") || /<!DOCTYPE|TargetMode\s*=\s*["'][^"']*&/i.test(text)) return true;
  return text
    .split("<")
    .some((tag) => /TargetMode\s*=\s*["']\s*External/i.test(tag) && !/\/hyperlink["']/.test(tag));
}
