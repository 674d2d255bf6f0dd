// Writes the bundle as a zip, file by file as it is made. The same content gives the same bytes.

import { createHash } from "node:crypto";
import { Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { textsIn } from "#app/i18n/texts.ts";
import type { Sign } from "../signing.ts";
import { type BundleContent, type BundleData, BundleError, pathOfFile, saidOfSupplement } from "./content.ts";
import { csvFiles, watchTables } from "./csv.ts";
import { dataSchemaText } from "./data-schema.ts";
import { htmlPages } from "./html.tsx";
import { dataJson } from "./json.ts";
import { type ListedFile, manifestPath, manifestText, mediaTypeOf, signaturePath } from "./manifest.ts";
import type { Drawer } from "./pdf.ts";
import { cutParts } from "./pdf-rows.ts";

type BundleFile = { name: string; chunks: AsyncIterable<string | Uint8Array> };

/** What came out: of the zip as a whole. Content: the sum of what the same decisions always give. */
export type BundleTotals = { bytes: number; sha256: string; records: number; content: string };

type Writing = { sink: Writable; sign: Sign; signal?: AbortSignal };

/** Writes the zip into the sink and ends it. When anything fails the sink is destroyed. */
export async function writeBundle(
  content: BundleContent,
  writing: Writing & { drawer: Drawer },
): Promise<BundleTotals> {
  return writeFiles(content, (all, stop) => filesOf(all, writing.drawer, stop), writing);
}

/** Writes only what is for programs: the data with their schema, the tables and the manifest. */
export async function writeData(content: BundleData, writing: Writing): Promise<BundleTotals> {
  return writeFiles(content, dataFiles, writing);
}

type Files<Content> = (content: Content, stop: AbortSignal) => AsyncIterable<BundleFile>;

async function writeFiles<Content extends BundleData>(
  content: Content,
  files: Files<Content>,
  { sink, sign, signal = new AbortController().signal }: Writing,
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
  const filled = fill(zip, content, { files: files(content, stop), sign, signal: stop });
  const [written] = await Promise.all([filled.catch(fail), piped.catch(fail)]);
  const records = content.themes.reduce((sum, theme) => sum + theme.records, 0);
  return { ...meter.read(), records, content: sumOf(written) };
}

type Filling = { files: AsyncIterable<BundleFile>; sign: Sign; signal: AbortSignal };

async function fill(zip: ZipFile, content: BundleData, { files, sign, signal }: Filling) {
  const written: ListedFile[] = [];
  for await (const file of files) written.push(await addFile(zip, content, file, signal));
  for (const file of content.files) {
    const chunks = await content.openFile(file);
    const added = await addFile(zip, content, { name: pathOfFile(content.facts, file), chunks }, signal);
    if (added.sha256 !== file.sha256) throw new BundleError("file-differs");
    written.push(added);
  }
  const manifest = Buffer.from(manifestText(content, written));
  await addFile(zip, content, { name: manifestPath, chunks: once(manifest) }, signal);
  await addFile(zip, content, { name: signaturePath, chunks: once(await sign(manifest)) }, signal);
  zip.end();
  return written;
}

/** Pages, tables and attachments do not tell when they were made; data.json and the drawn documents do. */
export const isTimeless = ({ path }: ListedFile) => !/\.(json|pdf|txt)$/.test(path) || path.includes("/");

/** The same decisions give the same sum, whoever makes the files and whenever. */
export function sumOf(files: ListedFile[]): string {
  const lines = files.filter(isTimeless).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return createHash("sha256").update(lines.toSorted().join("")).digest("hex");
}

async function* filesOf(
  content: BundleContent,
  drawer: Drawer,
  stop: AbortSignal,
): AsyncGenerator<BundleFile> {
  yield* writtenFiles(content);
  yield* drawnFiles(content, drawer, stop);
  yield readMeFile(content);
}

async function* writtenFiles(content: BundleContent): AsyncGenerator<BundleFile> {
  yield* htmlPages(content);
  yield* dataFiles(content);
}

const readMeFile = (content: BundleContent): BundleFile => ({
  name: `${textsIn(content.facts.locale).bundle.files.readMe}.txt`,
  chunks: once(readMe(content)),
});

/** What would be in the zip, without drawing: of the documents only what they are called. */
export async function listAnswer(content: BundleContent): Promise<{ files: ListedFile[]; drawn: string[] }> {
  const files: ListedFile[] = [];
  for await (const { name, chunks } of writtenFiles(content)) {
    const meter = startMeter();
    await pipeline(Readable.from(inPieces(chunks), { objectMode: false }), meter.through.resume());
    files.push({ path: name, ...meter.read(), mediaType: mediaTypeOf(name) });
  }
  for (const file of content.files) {
    const path = pathOfFile(content.facts, file);
    files.push({ path, bytes: file.bytes, sha256: file.sha256, mediaType: mediaTypeOf(path) });
  }
  const drawn: string[] = [];
  for await (const { name } of documentsOf(content)) drawn.push(name);
  return { files, drawn };
}

/** One file of the answer, made as the zip would have it; null when there is none of that name. */
export async function openAnswerFile(
  content: BundleContent,
  name: string,
  drawer: Drawer,
): Promise<AsyncIterable<string | Uint8Array> | null> {
  const attached = content.files.find((file) => pathOfFile(content.facts, file) === name);
  if (attached) return content.openFile(attached);
  for await (const { name: drawn, draw } of documentsOf(content)) {
    if (drawn === name) return once(await draw(drawer));
  }
  for await (const file of writtenFiles(content)) {
    if (file.name === name) return file.chunks;
    // A page goes on where the one before it stopped.
    for await (const _ of file.chunks);
  }
  const last = readMeFile(content);
  return last.name === name ? last.chunks : null;
}

async function* dataFiles(content: BundleData): AsyncGenerator<BundleFile> {
  const { watched, tables } = watchTables(content);
  yield { name: "data.json", chunks: dataJson(watched) };
  yield { name: "schema.json", chunks: once(dataSchemaText()) };
  yield* csvFiles(content, tables());
}

async function* drawnFiles(
  content: BundleContent,
  drawer: Drawer,
  stop: AbortSignal,
): AsyncGenerator<BundleFile> {
  for await (const { name, draw } of documentsOf(content)) {
    yield { name, chunks: once(await draw(drawer, stop)) };
  }
}

type Document = { name: string; draw(drawer: Drawer, stop?: AbortSignal): Promise<Uint8Array> };

async function* documentsOf(content: BundleContent): AsyncGenerator<Document> {
  const { letter, facts } = content;
  const { files } = textsIn(facts.locale).bundle;
  let part = 1;
  for await (const rows of cutParts(content)) {
    const name = part === 1 ? `${files.data}.pdf` : `${files.data}-${part}.pdf`;
    yield { name, draw: (drawer, stop) => drawer.data(rows, stop) };
    part += 1;
  }
  yield {
    name: `${files.letter}.pdf`,
    draw: (drawer, stop) => drawer.letter(letter, facts.madeAt, false, stop),
  };
}

/** Windows opens a text file in the right letters only with this mark in front. */
const byteOrderMark = "\uFEFF";

function readMe({ facts, themes }: BundleContent): string {
  const lines = textsIn(facts.locale).bundle.readMe({
    number: facts.number,
    organisation: facts.organisation.name,
    phone: facts.organisation.phone,
    hasTables: themes.some(({ records }) => records > 0),
    before: saidOfSupplement(facts),
  });
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

/** Adds a file and waits until it has passed: the next one is made only then. */
async function addFile(
  zip: ZipFile,
  { facts }: BundleData,
  { name, chunks }: BundleFile,
  signal: AbortSignal,
): Promise<ListedFile> {
  const meter = startMeter();
  zip.addReadStream(meter.through, name, { mtime: facts.madeAt, mode: 0o100644 });
  await pipeline(Readable.from(inPieces(chunks), { objectMode: false }), meter.through, { signal });
  return { path: name, ...meter.read(), mediaType: mediaTypeOf(name) };
}

const charactersPerPiece = 32 * 1024;

/** Each piece costs as much as its bytes: one for every record would be most of the work. */
async function* inPieces(chunks: BundleFile["chunks"]): AsyncGenerator<Uint8Array> {
  let text = "";
  for await (const chunk of chunks) {
    if (typeof chunk !== "string") {
      yield chunk;
      continue;
    }
    text += chunk;
    if (text.length < charactersPerPiece) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
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
