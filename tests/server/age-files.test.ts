// The files that are kept sealed are those of the `age` tool, whoever wrote them.

import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { decryptFile, encryptFile } from "#app/server/age-files.ts";

const piece = 64 * 1024;
const lengths = [0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 17];

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

/** As content comes: in parts that have nothing to do with its pieces. */
const inParts = (bytes: Uint8Array, length = 10_007) =>
  Readable.toWeb(
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / length) }, (_, place) =>
        bytes.subarray(place * length, (place + 1) * length),
      ),
    ),
  ) as ReadableStream<Uint8Array>;
const whole = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).bytes());

test.each(lengths)("what is sealed here, of %i bytes, the library opens", async (length) => {
  const content = randomBytes(length);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const sealed = await whole(await encryptFile(recipient, inParts(content)));
  expect(content.equals(await decrypter.decrypt(sealed))).toBe(true);
  expect((await decryptFile(identity, inParts(sealed))).size(sealed.length)).toBe(length);
});

test.each(lengths)(
  "what the library sealed, of %i bytes, opens here, in whatever parts it comes",
  async (length) => {
    const content = randomBytes(length);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const sealed = await encrypter.encrypt(content);
    for (const parts of [inParts(sealed), inParts(sealed, 1_000_000), inParts(sealed, 97)]) {
      expect(content.equals(await whole(await decryptFile(identity, parts)))).toBe(true);
    }
  },
);

test("a file whose header was changed, cut or made endless is not opened", async () => {
  const sealed = await whole(await encryptFile(recipient, inParts(randomBytes(100))));
  const changed = Buffer.from(sealed);
  changed[sealed.indexOf("---") + 6] = (changed[sealed.indexOf("---") + 6] ?? 0) ^ 1;
  for (const bytes of [changed, sealed.subarray(0, 100), Buffer.alloc(100_000, "-> "), Buffer.alloc(0)]) {
    await expect(decryptFile(identity, inParts(bytes))).rejects.toThrow();
  }
});

test("a file without its last pieces, or with one taken out, breaks", async () => {
  const sealed = await whole(await encryptFile(recipient, inParts(randomBytes(3 * piece))));
  const begin = sealed.length - 3 * (piece + 16);
  const cut = sealed.subarray(0, sealed.length - piece - 16);
  const without = Buffer.concat([sealed.subarray(0, begin), sealed.subarray(begin + piece + 16)]);
  for (const bytes of [cut, without]) {
    await expect(decryptFile(identity, inParts(bytes)).then(whole)).rejects.toThrow();
  }
});

test("who leaves a file half read, or not read at all, ends the reading of what it is made of", async () => {
  const sealed = await whole(await encryptFile(recipient, inParts(randomBytes(10 * piece))));
  for (const reads of [0, 1]) {
    const source = Readable.from([sealed], { objectMode: false });
    const file = Readable.toWeb(source) as ReadableStream<Uint8Array>;
    const reader = (await decryptFile(identity, file)).getReader();
    for (let read = 0; read < reads; read += 1) await reader.read();
    await reader.cancel();
    expect(source.destroyed).toBe(true);
  }
});
