// Refuses a PDF that can do something when it is opened, that hides what it holds, or that is something else as well.

import { constants, inflateSync } from "node:zlib";
import type { FileRefusal } from "#app/domain/files.ts";

/** Names of what acts, plays, sends or carries other files (ISO 32000-2, 12.6 and 7.11). */
const active =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA|ImportData|SubmitForm|GoToE|GoToR)(?![A-Za-z0-9])/;
const endOfName = "(?![A-Za-z0-9])";
const locked = new RegExp(`/Encrypt${endOfName}`);
/** Objects can stand packed in a stream; this is how such a stream is known. */
const packed = new RegExp(`/ObjStm${endOfName}|/First${endOfName}`);
const otherFilter =
  /\/(LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|Crypt|Predictor)(?![A-Za-z0-9])/;

const mostUnpacked = 64 * 1024 * 1024;
const longestDictionary = 64 * 1024;
const endOfZip = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const longestZipEnd = 22 + 65_535;

export function pdfRefusal(bytes: Buffer): FileRefusal | null {
  // Readers look for the beginning in the first kilobyte; what stands before it is something else.
  if (bytes.toString("latin1", 0, 5) !== "%PDF-") return "mixed";
  const end = bytes.lastIndexOf("%%EOF");
  if (end === -1) return "broken";
  if (/[^\s\0]/.test(bytes.toString("latin1", end + 5))) return "mixed";
  if (bytes.subarray(-longestZipEnd).includes(endOfZip)) return "mixed";
  const text = spelledOut(bytes.toString("latin1"));
  if (locked.test(text)) return "locked";
  if (active.test(text)) return "active";
  return packedRefusal(bytes);
}

function packedRefusal(bytes: Buffer): FileRefusal | null {
  const text = bytes.toString("latin1");
  let left = mostUnpacked;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream(\r\n|\n|\r)/g)) {
    const dictionary = spelledOut(dictionaryBefore(text, index));
    if (!packed.test(dictionary) || !/\/Filter/.test(dictionary)) continue;
    if (otherFilter.test(dictionary)) return "locked";
    // To its own end, not to the word "endstream": that can stand within it.
    const unpacked = unpack(bytes.subarray(index + word.length), left);
    if (unpacked === null) return "too-much-inside";
    left -= unpacked.length;
    if (active.test(spelledOut(unpacked.toString("latin1")))) return "active";
  }
  return null;
}

function dictionaryBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - longestDictionary), at);
  return near.slice(near.lastIndexOf("obj") + 1);
}

/** Null when it is more than may come out. What is broken gives nothing: no reader gets anything from it either. */
function unpack(data: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? null : Buffer.alloc(0);
  }
}

/** "/J#61vaScript" is "/JavaScript" (ISO 32000-2, 7.3.5). */
function spelledOut(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
