// Files in the format of the `age` tool (age-encryption.org/v1). The library makes and opens the header. The content goes
// through the cipher of Node itself: the library's own, in JavaScript, took longer than asking a source for the records.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { Decrypter, Encrypter } from "age-encryption";

const nonceLength = 16;
const tagLength = 16;
const pieceLength = 64 * 1024;
const cipher = "chacha20-poly1305";
/** One recipient takes two hundred bytes; nothing longer is ours. */
const longestHeader = 4096;

export async function encryptFile(
  recipient: string,
  content: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const { header, fileKey } = await makeHeader(recipient);
  const nonce = randomBytes(nonceLength);
  return content.pipeThrough(sealing(Buffer.concat([header, nonce]), payloadKey(fileKey, nonce)));
}

/** What a file holds, as it comes, and how much that is of a file of so many bytes. */
export type Opened = ReadableStream<Uint8Array> & { size(fileBytes: number): number };

/** The stream breaks on a file that was changed or cut. */
export async function decryptFile(identity: string, file: ReadableStream<Uint8Array>): Promise<Opened> {
  try {
    const { header, nonce, begun } = await readHeader(file);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const key = payloadKey(await decrypter.decryptHeader(header), nonce);
    return Object.assign(file.pipeThrough(opening(key, begun)), {
      size: (fileBytes: number) => plainLength(fileBytes - header.length - nonceLength),
    });
  } catch (error) {
    await file.cancel(error);
    throw error;
  }
}

async function makeHeader(recipient: string) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  let fileKey = new Uint8Array();
  // A second recipient, which hears the key as the first does and leaves nothing in the header.
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  return { header: empty.subarray(0, -nonceLength - tagLength), fileKey };
}

/** With what came behind it in the same part. */
async function readHeader(file: ReadableStream<Uint8Array>) {
  const reader = file.getReader();
  let read = Buffer.alloc(0);
  try {
    while (read.length < longestHeader) {
      const { done, value } = await reader.read();
      if (done) break;
      read = Buffer.concat([read, value]);
      const end = endOfHeader(read);
      const begun = end + nonceLength;
      if (end > 0 && read.length >= begun) {
        return {
          header: read.subarray(0, end),
          nonce: read.subarray(end, begun),
          begun: read.subarray(begun),
        };
      }
    }
  } finally {
    reader.releaseLock();
  }
  throw new Error("A sealed file without its whole header");
}

/** Where the line with the header's own seal ends; 0 when it is not there yet. */
function endOfHeader(read: Buffer): number {
  const seal = read.indexOf("\n--- ");
  return seal === -1 ? 0 : read.indexOf("\n", seal + 1) + 1;
}

const payloadKey = (fileKey: Uint8Array, nonce: Uint8Array) =>
  Buffer.from(hkdfSync("sha256", fileKey, nonce, "payload", 32));

function plainLength(payloadLength: number): number {
  return payloadLength - tagLength * Math.max(1, Math.ceil(payloadLength / (pieceLength + tagLength)));
}

function sealing(head: Uint8Array, key: Uint8Array) {
  return inPieces(pieceLength, { head }, (bytes, nonce) => {
    const one = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
    return Buffer.concat([one.update(bytes), one.final(), one.getAuthTag()]);
  });
}

function opening(key: Uint8Array, begun: Uint8Array) {
  return inPieces(pieceLength + tagLength, { begun }, (bytes, nonce, place) => {
    const one = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength });
    one.setAuthTag(bytes.subarray(-tagLength));
    const piece = Buffer.concat([one.update(bytes.subarray(0, -tagLength)), one.final()]);
    if (place > 0 && piece.length === 0) throw new Error("A sealed file ends in an empty piece");
    return piece;
  });
}

/** Cuts what comes in pieces of a length, the last one shorter, and gives what is made of each. */
function inPieces(
  length: number,
  { head, begun }: { head?: Uint8Array; begun?: Uint8Array },
  make: (bytes: Buffer, nonce: Buffer, place: number) => Buffer,
) {
  let place = 0;
  let held = begun ? [begun] : [];
  let size = begun?.length ?? 0;
  const next = (bytes: Buffer, isLast: boolean) => make(bytes, nonceOf(place, isLast), place++);
  /** What fills a piece exactly may be the last, and stays. */
  function cut(controller: TransformStreamDefaultController<Uint8Array>) {
    if (size <= length) return;
    const bytes = Buffer.concat(held);
    let from = 0;
    for (; size - from > length; from += length) {
      controller.enqueue(next(bytes.subarray(from, from + length), false));
    }
    held = [bytes.subarray(from)];
    size -= from;
  }
  return new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      if (head) controller.enqueue(head);
    },
    transform(part, controller) {
      held.push(part);
      size += part.length;
      cut(controller);
    },
    flush(controller) {
      cut(controller);
      controller.enqueue(next(Buffer.concat(held), true));
    },
  });
}

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(place, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
