// Walks the whole history and names the first wrong entry of each stream: by the chain, and by every signed list.

import { base64url, compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import type { Tx } from "#db/client.server.ts";
import { hashesOfGone, newestHeadList } from "#db/head-lists.ts";
import { linkHash, type Row, walkRows } from "#db/history.ts";
import { HeadList, type KeptList, numbersOutside, readOutside, sumOf } from "./head-lists.ts";

/**
 * What is wrong with an entry. `changed`: its hash is not of its content. `missing`: it is not there, though later ones are.
 * `cut`: it and all later ones are gone. `gone`: its whole stream is, without a tombstone that says why. `hashed-anew`: the
 * chain holds, but is not the one of that day; something from `since` on was changed.
 */
export type WrongEntry = {
  stream: string;
  version: number;
  why: "changed" | "missing" | "cut" | "gone" | "hashed-anew";
  since?: number;
  /** The list that tells. */
  list?: number;
};
type WrongList = { list: number; why: "missing" | "changed" | "not-signed" | "not-outside" };
export type Lost = NonNullable<HeadList["lost"]> & { list: number };
export type Verdict = {
  entries: number;
  /** Entries that came after the lists: only their chain speaks for these, and for what followed them nothing. */
  unlisted: number;
  streams: number;
  lists: number;
  wrongLists: WrongList[];
  wrong: WrongEntry[];
  /** Lists of a database that was lost, which two persons said: to be compared with what people know. */
  lost: Lost[];
};

export type Proofs = { ledgerFolder: string; keys: JSONWebKeySet };

/** In a transaction that keeps one view of the database. Its memory grows with the streams, not with the entries. */
export async function verifyAll(tx: Tx, { ledgerFolder, keys }: Proofs): Promise<Verdict> {
  const { heads, ...lists } = await readLists(tx, ledgerFolder, keys);
  const wrong = new Map<string, WrongEntry>();
  let [entries, unlisted, streams] = [0, 0, 0];
  let listed = 0;
  let last: Walked = { stream: "", version: 0, hash: "", agreed: 0 };
  const endStream = () => {
    const cut = cutAfter(last, heads.get(last.stream));
    if (cut && !wrong.has(last.stream)) wrong.set(last.stream, cut);
    heads.delete(last.stream);
  };
  for await (const rows of walkRows(tx)) {
    for (const row of rows) {
      if (row.stream !== last.stream) {
        endStream();
        last = { stream: row.stream, version: 0, hash: "", agreed: 0 };
        listed = headOf(heads.get(row.stream) ?? nowhere).version;
        streams += 1;
      }
      const known = heads.get(row.stream)?.get(row.version);
      const found = wrongIn(row, last, known);
      if (found && !wrong.has(row.stream)) wrong.set(row.stream, found);
      if (row.version > listed) unlisted += 1;
      last = { ...row, agreed: known && !found ? row.version : last.agreed };
    }
    entries += rows.length;
  }
  endStream();
  const gone = await hashesOfGone(tx);
  for (const [stream, known] of heads) {
    const end = headOf(known);
    if (gone.get(stream) !== end.hash) wrong.set(stream, { stream, version: 1, why: "gone", list: end.list });
  }
  return { entries, unlisted, streams, ...lists, wrong: [...wrong.values()] };
}

type Walked = { stream: string; version: number; hash: string; agreed: number };
type Known = { hash: string; list: number };
/** What the lists say of each stream, by position. */
type Heads = Map<string, Map<number, Known>>;

function wrongIn(row: Row, last: Walked, known: Known | undefined): WrongEntry | null {
  const { stream, version } = row;
  if (version !== last.version + 1) return { stream, version: last.version + 1, why: "missing" };
  if (row.hash !== linkHash(last.hash, stream, version, row.entry))
    return { stream, version, why: "changed" };
  if (!known || known.hash === row.hash) return null;
  return { stream, version, why: "hashed-anew", since: last.agreed + 1, list: known.list };
}

function cutAfter({ stream, version }: Walked, known: Map<number, Known> | undefined): WrongEntry | null {
  if (!known) return null;
  const end = headOf(known);
  return end.version > version ? { stream, version: version + 1, why: "cut", list: end.list } : null;
}

const nowhere: Map<number, Known> = new Map();

function headOf(known: Map<number, Known>): Known & { version: number } {
  const version = Math.max(0, ...known.keys());
  return { version, ...(known.get(version) ?? { hash: "", list: 0 }) };
}

type Lists = Pick<Verdict, "lists" | "wrongLists" | "lost"> & { heads: Heads };

/** Every list that is found, the newest of the database included. One that is wrong says nothing of the entries. */
async function readLists(tx: Tx, ledgerFolder: string, keys: JSONWebKeySet): Promise<Lists> {
  const newest = await newestHeadList(tx);
  const numbers = await numbersOutside(ledgerFolder);
  const collected: Lists = { lists: 0, wrongLists: [], lost: [], heads: new Map() };
  const last = numbers.at(-1) ?? 0;
  if (newest && newest.number > last)
    for (let list = last + 1; list <= newest.number; list += 1)
      collected.wrongLists.push({ list, why: "not-outside" });
  let before: string | null = null;
  for (let number = 1; number <= last; number += 1) {
    if (!numbers.includes(number)) {
      collected.wrongLists.push({ list: number, why: "missing" });
      before = null;
      continue;
    }
    const kept = await readOutside(ledgerFolder, number);
    const sum = sumOf(kept.text);
    await collect(collected, kept, {
      before,
      keys,
      ofDatabase: newest?.number === number ? newest.sha256 : sum,
    });
    before = sum;
  }
  if (newest?.list && newest.number > last) {
    const { number, list: text, signature } = newest;
    await collect(collected, { number, text, signature }, { before, keys, ofDatabase: newest.sha256 });
  }
  return collected;
}

type Against = { before: string | null; keys: JSONWebKeySet; ofDatabase: string };

async function collect(lists: Lists, kept: KeptList, { before, keys, ofDatabase }: Against) {
  const list = kept.number;
  const read = await openList(kept, keys);
  if (!read) {
    lists.wrongLists.push({ list, why: "not-signed" });
    return;
  }
  const follows = before === null || read.before === before;
  if (!follows || read.number !== list || sumOf(kept.text) !== ofDatabase) {
    lists.wrongLists.push({ list, why: "changed" });
    return;
  }
  lists.lists += 1;
  if (read.lost) forget(lists, { ...read.lost, list });
  for (const [stream, version, hash] of read.heads) {
    const known = lists.heads.get(stream) ?? new Map<number, Known>();
    if (!known.has(version)) known.set(version, { hash, list });
    lists.heads.set(stream, known);
  }
}

/** A backup took the place of what these lists are of. */
function forget(lists: Lists, lost: Lost) {
  lists.lost.push(lost);
  for (const [stream, known] of lists.heads) {
    for (const [version, { list }] of known) if (list >= lost.from && list <= lost.to) known.delete(version);
    if (known.size === 0) lists.heads.delete(stream);
  }
}

async function openList({ text, signature }: KeptList, keys: JSONWebKeySet): Promise<HeadList | null> {
  const [head, between, sign, ...more] = signature?.trim().split(".") ?? [];
  if (!head || between !== "" || !sign || more.length > 0) return null;
  try {
    const whole = `${head}.${base64url.encode(text)}.${sign}`;
    await compactVerify(whole, createLocalJWKSet(keys), { algorithms: ["EdDSA"] });
    return HeadList.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
