// Builds a bundle in memory and opens it again.

import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { extractText } from "unpdf";
import type { BundleContent } from "#app/server/export/content.ts";
import { openDrawer } from "#app/server/export/pdf.ts";
import { writeBundle } from "#app/server/export/zip.ts";
import { openSigner } from "#app/server/signing.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { readZip } from "#tests/support/read-zip.ts";

export const { sign, publicKeys } = await openSigner({ signingKey: randomBytes(32), retiredKeys: [] });

/** It ends its processes itself when nobody draws. */
export const drawer = openDrawer();

export async function buildBundle(content: BundleContent) {
  requireFreshBuild();
  const sink = new PassThrough();
  const [totals, zip] = await Promise.all([writeBundle(content, { sink, sign, drawer }), buffer(sink)]);
  return { totals, zip, files: readZip(zip) };
}

export async function pdfText(pdf: Uint8Array | undefined): Promise<string> {
  if (!pdf) throw new Error("There is no such file");
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text;
}

export async function readAll(chunks: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const chunk of chunks) all += chunk;
  return all;
}
