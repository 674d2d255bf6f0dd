// Files in a bucket that speaks S3: lists what is behind a prefix and gets objects, and never writes.

import { AwsV4Signer } from "aws4fetch";
import type { Pace } from "#app/domain/turns.ts";
import { askInTurn, endingOf, type Gate, noGate } from "../gate.ts";
import { SourceError } from "../source.ts";
import { refusalOf } from "../vera/http.ts";
import { type Path, pathOf } from "./place.ts";
import { type Entry, eachInTime, inTime, type Opened, type Shelf, withPatience } from "./shelf.ts";

export type Bucket = {
  /** "https://s3.example.org" */
  endpoint: string;
  region: string;
  name: string;
  /** Where in the bucket: names with "/" between, or nothing. */
  prefix: string;
  keyId: string;
  secret: string;
  pace: Pace;
};
type Listed = { keys: { key: string; changedAt: Date | null }[]; next: string | null };

const keysAtOnce = 1000;
const longestList = 8 * 1024 * 1024;

export function bucketShelf(bucket: Bucket, gate: Gate = noGate): Shelf {
  const prefixOf = (folder: Path) =>
    [...(bucket.prefix === "" ? [] : bucket.prefix.split("/")), ...folder].map((name) => `${name}/`).join("");

  async function ask(key: string, query: Record<string, string>, signal: AbortSignal): Promise<Response> {
    const { url, headers } = await signed(bucket, addressOf(bucket, key, query));
    try {
      return await fetch(url, { headers, redirect: "manual", signal });
    } catch {
      throw unreachable(signal);
    }
  }

  async function listPage(prefix: string, after: string | null, most: number, signal: AbortSignal) {
    const query = {
      "list-type": "2",
      "encoding-type": "url",
      "max-keys": String(most),
      prefix,
      ...(after !== null && { "continuation-token": after }),
    };
    const listed = await askInTurn({ gate, asking: "gathering", signal }, async () => {
      const within = withPatience(signal);
      const response = await ask("", query, within);
      requireOk(response);
      return listedIn(await textOf(response, within));
    });
    // Whoever ignores what was asked would give everybody's files.
    if (listed.keys.some(({ key }) => !key.startsWith(prefix))) throw new SourceError("other-prefix", false);
    return listed;
  }

  return {
    async holdsAnything(folder, signal) {
      return (await listPage(prefixOf(folder), null, 1, signal)).keys.length > 0;
    },
    async *list(folder, signal) {
      const prefix = prefixOf(folder);
      const seen = new Set<string>();
      for (let after: string | null = null; ; ) {
        const { keys, next } = await listPage(prefix, after, keysAtOnce, signal);
        for (const { key, changedAt } of keys) {
          const entry = entryOf(key.slice(prefix.length), folder, changedAt);
          if (entry) yield entry;
        }
        if (next === null) return;
        if (seen.has(next)) throw new SourceError("repeated-cursor", false);
        seen.add(next);
        after = next;
      }
    },
    async open(path, signal) {
      // Lasts until the last byte: each part of it has its own patience.
      const stop = new AbortController();
      const until = AbortSignal.any([signal, stop.signal]);
      const turn = await gate.enter("gathering", signal);
      try {
        const response = await inTime(ask(keyOf(prefixOf([]), path), {}, until), signal);
        if (response.status !== 404) {
          requireOk(response);
          return contentOf(response, signal, () => {
            stop.abort();
            // A place that cannot be given back ends by itself.
            void turn.end(endingOf(null)).catch(() => {});
          });
        }
        stop.abort();
        await turn.end(endingOf(null));
        return "gone";
      } catch (error) {
        stop.abort();
        await turn.end(endingOf(error));
        throw error;
      }
    },
  };
}

const keyOf = (prefix: string, path: Path) => prefix + path.join("/");

/** Null for the mark of a folder. A key that would mean a way is no file of ours: an address would follow it. */
function entryOf(rest: string, folder: Path, changedAt: Date | null): Entry | null {
  if (rest === "" || rest.endsWith("/")) return null;
  const path = pathOf(rest);
  return { path: [...folder, ...(path ?? [rest])], isFile: path !== null, changedAt };
}

function addressOf({ endpoint, name }: Bucket, key: string, query: Record<string, string>): URL {
  const address = new URL(endpoint);
  const path = [name, ...(key === "" ? [] : key.split("/"))].map(encoded).join("/");
  address.pathname = `${address.pathname.replace(/\/$/, "")}/${path}`;
  address.search = Object.entries(query)
    .map(([word, value]) => `${word}=${encoded(value)}`)
    .join("&");
  return address;
}

/** RFC 3986, as the signature has it. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function signed({ region, keyId, secret }: Bucket, url: URL) {
  return new AwsV4Signer({
    url: url.href,
    method: "GET",
    service: "s3",
    region,
    accessKeyId: keyId,
    secretAccessKey: secret,
  }).sign();
}

function requireOk(response: Response) {
  if (response.ok) return;
  void response.body?.cancel().catch(() => {});
  const refusal = refusalOf(response);
  if (refusal) throw refusal;
}

// The cause is left out on purpose: it can hold the address that was asked, with the name of a file in it.
const unreachable = (signal: AbortSignal) =>
  new SourceError(signal.aborted ? "timeout" : "unreachable", true);

function contentOf(response: Response, signal: AbortSignal, close: () => void): Opened {
  const said = response.headers.get("content-length");
  return {
    bytes: said === null ? null : Number(said),
    chunks: partsOf(response, signal),
    hasChanged: async () => false,
    close,
  };
}

async function* partsOf(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of response.body ?? []) yield part;
  } catch {
    throw unreachable(signal);
  }
}

async function textOf(response: Response, signal: AbortSignal): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of eachInTime(partsOf(response, signal), signal)) {
    size += part.byteLength;
    if (size > longestList) throw new SourceError("too-large", false);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The answer of ListObjectsV2: a flat list, of which three elements are read. */
function listedIn(xml: string): Listed {
  if (!/<ListBucketResult[\s>]/.test(xml)) throw new SourceError("not-a-list", true);
  const isEncoded = textIn(xml, "EncodingType") === "url";
  const keys = elementsIn(xml, "Contents").map((one) => ({
    key: keyIn(textIn(one, "Key"), isEncoded),
    changedAt: momentIn(textIn(one, "LastModified")),
  }));
  const isCut = textIn(xml, "IsTruncated") === "true";
  const next = textIn(xml, "NextContinuationToken");
  if (isCut && !next) throw new SourceError("no-cursor", false);
  return { keys, next: isCut ? next : null };
}

/** What stands in each element of this name; one without an end is none. */
function elementsIn(xml: string, name: string): string[] {
  const [, ...rest] = xml.split(`<${name}>`);
  return rest.flatMap((part) => {
    const end = part.indexOf(`</${name}>`);
    return end === -1 ? [] : [part.slice(0, end)];
  });
}

function textIn(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined ? null : unescaped(found);
}

const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (_, hex, decimal, name) =>
    name ? (signs[name.toLowerCase()] ?? "") : signOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
const signOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

function keyIn(written: string | null, isEncoded: boolean): string {
  if (written === null) throw new SourceError("not-a-list", true);
  try {
    return isEncoded ? decodeURIComponent(written.replaceAll("+", " ")) : written;
  } catch {
    throw new SourceError("not-a-list", true);
  }
}

function momentIn(written: string | null): Date | null {
  const moment = new Date(written ?? "");
  return Number.isNaN(moment.getTime()) ? null : moment;
}
