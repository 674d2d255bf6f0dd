// Whether a bundle is whole and signed, and what of it is not.

import { createHash } from "node:crypto";
import { base64url, compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { type ListedFile, Manifest, manifestPath, signaturePath } from "#app/server/export/manifest.ts";

/** What is wrong, each with the file that it is about; nothing when the bundle is as it was signed. */
export type Verdict = { wrong: string[]; files: number; kid: string | null };

const largestManifest = 16 * 1024 * 1024;
const largestSignature = 16 * 1024;

/** Checks the signature first: a list that anybody could have written says nothing about the files. */
export async function checkBundle(path: string, keys: JSONWebKeySet): Promise<Verdict> {
  const opened = await openPromise(path, { autoClose: false }).catch(unreadable);
  if (opened === null) return wrongOnly("the zip cannot be read: it was cut off, or is no zip");
  try {
    return await checkOpened(opened, keys);
  } finally {
    opened.close();
  }
}

const wrongOnly = (...wrong: string[]): Verdict => ({ wrong, files: 0, kid: null });

/** An error of the disk is not one of the bundle. */
function unreadable(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "EACCES" || error.code === "EISDIR") throw error;
  return null;
}

async function checkOpened(zip: ZipFile, keys: JSONWebKeySet): Promise<Verdict> {
  const { entries, wrong } = await listEntries(zip);
  const manifest = await readWhole(zip, entries.get(manifestPath), largestManifest);
  const signature = await readWhole(zip, entries.get(signaturePath), largestSignature);
  if (!manifest) wrong.push(`${manifestPath}: is missing, or cannot be read`);
  if (!signature) wrong.push(`${signaturePath}: is missing, or cannot be read`);
  if (!manifest || !signature) return wrongOnly(...wrong);
  const kid = await signerOf(manifest, signature.toString(), keys);
  if (kid === null)
    return wrongOnly(...wrong, `${signaturePath}: is no signature of these keys under ${manifestPath}`);
  const listed = readManifest(manifest);
  if (!listed) return wrongOnly(...wrong, `${manifestPath}: is of a version that this check does not know`);
  wrong.push(...(await compare(zip, entries, listed.files)));
  return { wrong, files: listed.files.length, kid };
}

type Entries = Map<string, Entry>;

async function listEntries(zip: ZipFile): Promise<{ entries: Entries; wrong: string[] }> {
  const entries: Entries = new Map();
  const wrong: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) wrong.push(`${shown(entry.fileName)}: is there twice`);
      entries.set(entry.fileName, entry);
    }
  } catch {
    wrong.push("the zip cannot be read: its list of contents is broken");
  }
  return { entries, wrong };
}

/** The name of the key that signed these bytes; null when none of these did. */
async function signerOf(payload: Buffer, detached: string, keys: JSONWebKeySet): Promise<string | null> {
  const [head, between, signature, ...more] = detached.trim().split(".");
  if (!head || between !== "" || !signature || more.length > 0) return null;
  const whole = `${head}.${base64url.encode(payload)}.${signature}`;
  try {
    const { protectedHeader } = await compactVerify(whole, createLocalJWKSet(keys), {
      algorithms: ["EdDSA"],
    });
    return protectedHeader.kid ?? "";
  } catch {
    return null;
  }
}

function readManifest(bytes: Buffer): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(bytes.toString()));
  } catch {
    return null;
  }
}

async function compare(zip: ZipFile, entries: Entries, listed: ListedFile[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const file of listed) {
    const entry = entries.get(file.path);
    if (!entry) wrong.push(`${shown(file.path)}: is missing`);
    else if (!(await isSame(zip, entry, file))) wrong.push(`${shown(file.path)}: was changed`);
  }
  const known = new Set([manifestPath, signaturePath, ...listed.map(({ path }) => path)]);
  for (const name of entries.keys()) {
    if (!known.has(name) && !isFolderOf(name, known)) wrong.push(`${shown(name)}: was added`);
  }
  return wrong;
}

/** Some programs also list the folders, when somebody packs the files anew. */
function isFolderOf(name: string, known: Set<string>): boolean {
  return name.endsWith("/") && [...known].some((path) => path.startsWith(name));
}

async function isSame(zip: ZipFile, entry: Entry, { bytes, sha256 }: ListedFile): Promise<boolean> {
  const hash = createHash("sha256");
  let read = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      read += chunk.length;
      // A few bytes of zip can become any number: no more is unpacked than was signed.
      if (read > bytes) return false;
      hash.update(chunk);
    }
  } catch {
    return false;
  }
  return read === bytes && hash.digest("hex") === sha256;
}

async function readWhole(zip: ZipFile, entry: Entry | undefined, most: number): Promise<Buffer | null> {
  if (!entry) return null;
  const chunks: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      read += chunk.length;
      if (read > most) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

/** Names come from whoever made the zip: they do not steer the terminal. */
const shown = (name: string) => name.replace(/\p{C}/gu, "?");
