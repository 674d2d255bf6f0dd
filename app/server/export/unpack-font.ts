// A web font as the font that it packs. Packed, its tables would be unpacked again for each letter that a PDF embeds.

import { inflateSync } from "node:zlib";

type Table = { tag: Buffer; sum: number; content: Buffer };

/** Of WOFF 1.0 (W3C, 2012) the tables, in the order of the file, as an OpenType font has them. */
export function unpackFont(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("No WOFF 1.0");
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, place) =>
    readTable(woff, 44 + 20 * place),
  );
  const entries: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 12 + 16 * tables.length;
  for (const { tag, sum, content } of tables) {
    entries.push(Buffer.concat([tag, wordsOf(sum, offset, content.length)]));
    const padded = Buffer.alloc(Math.ceil(content.length / 4) * 4);
    content.copy(padded);
    contents.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([headOf(woff, tables.length), ...entries, ...contents]);
}

function readTable(woff: Buffer, at: number): Table {
  const [offset, packed, length, sum] = [4, 8, 12, 16].map((place) => woff.readUInt32BE(at + place));
  if (offset === undefined || packed === undefined || length === undefined || sum === undefined) {
    throw new Error("A font that is cut off");
  }
  const stored = woff.subarray(offset, offset + packed);
  return { tag: woff.subarray(at, at + 4), sum, content: packed < length ? inflateSync(stored) : stored };
}

/** What tells the kind of font stays; the rest helps to search the list of tables by halves. */
function headOf(woff: Buffer, count: number): Buffer {
  const halvings = Math.floor(Math.log2(count));
  const range = 16 * 2 ** halvings;
  const head = Buffer.alloc(12);
  woff.copy(head, 0, 4, 8);
  for (const [place, number] of [count, range, halvings, 16 * count - range].entries()) {
    head.writeUInt16BE(number, 4 + 2 * place);
  }
  return head;
}

function wordsOf(...numbers: number[]): Buffer {
  const words = Buffer.alloc(4 * numbers.length);
  for (const [place, number] of numbers.entries()) words.writeUInt32BE(number, 4 * place);
  return words;
}
