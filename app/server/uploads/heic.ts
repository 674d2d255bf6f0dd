// A HEIC picture is kept as it is, since decoders of it are not free: only its outer boxes are looked at.

import type { FileRefusal } from "#app/domain/files.ts";

const boxes = new Set(["ftyp", "meta", "mdat", "free", "skip", "moov", "idat"]);
const headLength = 8;

/** The boxes must fill the file to its last byte, and be those of a picture (ISO/IEC 23008-12). */
export function heicRefusal(bytes: Buffer): FileRefusal | null {
  let at = 0;
  const seen = new Set<string>();
  while (at < bytes.length) {
    if (bytes.length - at < headLength) return "mixed";
    const name = bytes.toString("latin1", at + 4, at + headLength);
    if (!boxes.has(name)) return "mixed";
    const length = lengthOf(bytes, at);
    if (length < headLength || at + length > bytes.length) return "broken";
    seen.add(name);
    at += length;
  }
  return seen.has("ftyp") && seen.has("meta") ? null : "broken";
}

/** 0: to the end of the file; 1: the length follows in eight bytes. */
function lengthOf(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32BE(at);
  if (length === 0) return bytes.length - at;
  if (length > 1) return length;
  return bytes.length - at < 16 ? 0 : Number(bytes.readBigUInt64BE(at + headLength));
}
