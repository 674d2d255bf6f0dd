// Refuses a PDF that can do something when it is opened, that hides what it holds, or that is something else as well.

import { constants, inflateSync } from "node:zlib";
import type { FileRefusal } from "#app/domain/files.ts";

/** Names of what acts, plays, sends or carries other files (ISO 32000-2, 12.6 and 7.11). */
const active =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA|ImportData|SubmitForm|GoToE|GoToR)(?![A-Za-z0-9])/;
const endOfName = "(?![A-Za-z0-9])";
const locked = new RegExp(`/Encrypt${endOfName}`);
const packed = new RegExp(`/ObjStm${endOfName}|/First${endOfName}`);
/** What only the dictionary of packed objects has; an outline has a /First too, which is a reference. */
const mentions = [/\/ObjStm(?![A-Za-z0-9])/g, /\/First\s*\d+(?!\d)(?!\s+\d+\s+R)/g];
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
  return packedRefusal(bytes, text);
}

/**
 * Objects can be packed in a stream. Such a stream is known by its dictionary, or by how it begins: a dictionary can be
 * written so that it is not understood here. One that is mentioned and was not unpacked is refused.
 */
function packedRefusal(bytes: Buffer, all: string): FileRefusal | null {
  const text = bytes.toString("latin1");
  let left = mostUnpacked;
  let seen = "";
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream[\s\0]*/g)) {
    const dictionary = spelledOut(dictionaryBefore(text, index));
    const isPacked = packed.test(dictionary);
    if (isPacked) seen += dictionary;
    if (isPacked && !/\/Filter/.test(dictionary)) continue;
    if (isPacked && otherFilter.test(dictionary)) return "locked";
    // To its own end, not to the word "endstream": that can stand within it.
    const data = bytes.subarray(index + word.length);
    if (!isPacked && !beginsAsPacked(data)) continue;
    const unpacked = unpack(data, left);
    if (unpacked === "broken" && isPacked) return "broken";
    if (unpacked === "too-much-inside") return unpacked;
    if (unpacked === "broken") continue;
    left -= unpacked.length;
    if (active.test(spelledOut(unpacked.toString("latin1")))) return "active";
  }
  const isHidden = mentions.some((mention) => countOf(all, mention) > countOf(seen, mention));
  return isHidden ? "locked" : null;
}

function dictionaryBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - longestDictionary), at);
  return near.slice(near.lastIndexOf("obj") + 1);
}

/** The numbers and places of the objects stand in front. */
function beginsAsPacked(data: Buffer): boolean {
  if (data[0] === undefined || (data[0] & 0x0f) !== 8) return false;
  const beginning = unpack(data.subarray(0, 256), mostUnpacked);
  return typeof beginning !== "string" && /^[\s\0]*\d+\s+\d+/.test(beginning.toString("latin1", 0, 64));
}

const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

function unpack(data: Buffer, most: number): Buffer | "broken" | "too-much-inside" {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-much-inside" : "broken";
  }
}

/** "/J#61vaScript" is "/JavaScript" (ISO 32000-2, 7.3.5). */
function spelledOut(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
