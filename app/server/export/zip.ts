// Writes the bundle as a zip, file by file as it is made. The same content gives the same bytes.

import { createHash } from "node:crypto";
import { Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { textsIn } from "#app/i18n/texts.ts";
import { type BundleContent, BundleError, pathOfFile } from "./content.ts";
import { dataSchemaText } from "./data-schema.ts";
import { htmlPages } from "./html.tsx";
import { dataJson } from "./json.ts";
import { type Drawer, openDrawer } from "./pdf.ts";
import { cutParts } from "./pdf-rows.ts";

type BundleFile = { name: string; chunks: AsyncIterable<string | Uint8Array> };

/** A file as the manifest names it, so that anybody can check that it is whole. */
type Written = { name: string; bytes: number; sha256: string };

/** What came out: of the zip as a whole. */
export type BundleTotals = { bytes: number; sha256: string; records: number };

type Writing = { sink: Writable; signal?: AbortSignal };

/** Writes the zip into the sink and ends it. When anything fails the sink is destroyed. */
export async function writeBundle(
  content: BundleContent,
  { sink, signal = new AbortController().signal }: Writing,
): Promise<BundleTotals> {
  const zip = new ZipFile();
  const meter = startMeter();
  const broken = new AbortController();
  const stop = AbortSignal.any([signal, broken.signal]);
  const piped = pipeline(zip.outputStream, meter.through, sink, { signal: stop });
  // The first failure stops the other half, and is the one that the caller gets.
  const fail = (cause: unknown) => {
    broken.abort(cause);
    throw cause;
  };
  const drawer = openDrawer(stop);
  try {
    await Promise.all([fill(zip, content, { drawer, signal: stop }).catch(fail), piped.catch(fail)]);
  } finally {
    drawer.close();
  }
  const records = content.themes.reduce((sum, theme) => sum + theme.records, 0);
  return { ...meter.read(), records };
}

type Filling = { drawer: Drawer; signal: AbortSignal };

async function fill(zip: ZipFile, content: BundleContent, { drawer, signal }: Filling): Promise<void> {
  const written: Written[] = [];
  for await (const file of filesOf(content, drawer)) {
    written.push(await addFile(zip, content, file, signal));
  }
  for (const file of content.files) {
    const chunks = await content.openFile(file);
    const added = await addFile(zip, content, { name: pathOfFile(content.facts, file), chunks }, signal);
    if (added.sha256 !== file.sha256) throw new BundleError("file-differs");
    written.push(added);
  }
  await addFile(zip, content, manifest(content, written), signal);
  zip.end();
}

async function* filesOf(content: BundleContent, drawer: Drawer): AsyncGenerator<BundleFile> {
  const { letter, facts } = content;
  const { files } = textsIn(facts.locale).bundle;
  yield* htmlPages(content);
  yield { name: "data.json", chunks: dataJson(content) };
  yield { name: "schema.json", chunks: once(dataSchemaText()) };
  let part = 1;
  for await (const rows of cutParts(content)) {
    const name = part === 1 ? `${files.data}.pdf` : `${files.data}-${part}.pdf`;
    yield { name, chunks: once(await drawer.data(rows)) };
    part += 1;
  }
  yield { name: `${files.letter}.pdf`, chunks: once(await drawer.letter(letter, facts.madeAt)) };
  yield { name: `${files.readMe}.txt`, chunks: once(readMe(content)) };
}

/** Windows opens a text file in the right letters only with this mark in front. */
const byteOrderMark = "\uFEFF";

function readMe({ facts }: BundleContent): string {
  const lines = textsIn(facts.locale).bundle.readMe({
    number: facts.number,
    organisation: facts.organisation.name,
    phone: facts.organisation.phone,
  });
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

function manifest({ facts }: BundleContent, files: Written[]): BundleFile {
  const text = JSON.stringify({ version: 1, number: facts.number, files }, null, 2);
  return { name: "manifest.json", chunks: once(`${text}\n`) };
}

/** Adds a file and waits until it has passed: the next one is made only then. */
async function addFile(
  zip: ZipFile,
  { facts }: BundleContent,
  { name, chunks }: BundleFile,
  signal: AbortSignal,
): Promise<Written> {
  const meter = startMeter();
  zip.addReadStream(meter.through, name, { mtime: facts.madeAt, mode: 0o100644 });
  await pipeline(Readable.from(chunks, { objectMode: false }), meter.through, { signal });
  return { name, ...meter.read() };
}

function startMeter() {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return { through, read: () => ({ bytes, sha256: hash.digest("hex") }) };
}

async function* once(content: string | Uint8Array) {
  yield content;
}
