// Opens a zip as any program would: by its list of contents at the end.

import { inflateRawSync } from "node:zlib";

const endOfContents = 0x06054b50;
const entryOfContents = 0x02014b50;

export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || zip.readUInt32LE(end) !== endOfContents) throw new Error("Not a zip");
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== entryOfContents) throw new Error("Broken contents");
    const lengths = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const [nameLength = 0] = lengths;
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), unpack(zip, at));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return files;
}

function unpack(zip: Buffer, entry: number): Buffer {
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(start, start + packed);
  return zip.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content);
}
