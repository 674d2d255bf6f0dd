// Reads a form with files while it comes in. One file at a time is in memory, and no more of it than may come.

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy from "busboy";

export type UploadLimits = { bytes: number; files: number };
export type SentFile = { field: string; name: string; bytes: Buffer; tooLarge: boolean };

const others = { fields: 50, fieldSize: 256 * 1024, fieldNameSize: 200, headerPairs: 20 };

export function isWithFiles(request: Request): boolean {
  return /^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? "");
}

/**
 * The texts of the form, once each file was taken in, in its order; what is not wanted any more is read and forgotten.
 * Throws the 400 for what is no form, and what `take` throws.
 */
export async function readFormWithFiles(
  request: Request,
  { bytes, files }: UploadLimits,
  take: (file: SentFile) => Promise<void>,
): Promise<{ form: FormData; tooMany: boolean }> {
  const form = new FormData();
  const failures: unknown[] = [];
  let tooMany = false;
  let taken: Promise<void> = Promise.resolve();
  const takeNext = async (field: string, stream: Readable, name: string) => {
    try {
      const file = await collect(stream, bytes);
      const isThere = name !== "" || file.bytes.length > 0;
      if (isThere && failures.length === 0) await take({ field, name, ...file });
    } catch (error) {
      failures.push(error);
      stream.resume();
    }
  };
  try {
    const parser = parserOf(request, { ...others, files, fileSize: bytes + 1 });
    parser.on("field", (name, value) => form.append(name, value));
    parser.on("filesLimit", () => {
      tooMany = true;
    });
    parser.on("file", (field, stream, { filename }) => {
      taken = taken.then(() => takeNext(field, stream, filename ?? ""));
    });
    if (!request.body) throw new Error("A form without a body");
    await pipeline(Readable.fromWeb(request.body as NodeReadableStream), parser);
  } catch {
    await taken;
    throw new Response(null, { status: 400 });
  }
  await taken;
  if (failures.length > 0) throw failures[0];
  return { form, tooMany };
}

function parserOf(request: Request, limits: busboy.Limits) {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  return busboy({ headers, limits, defParamCharset: "utf8", preservePath: true });
}

async function collect(stream: Readable, most: number) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  const tooLarge = length > most;
  return { bytes: tooLarge ? Buffer.alloc(0) : Buffer.concat(chunks), tooLarge };
}
