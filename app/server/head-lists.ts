// The daily signed list of the last hash of every stream. A chain does not tell that its end was cut off, or that all of it
// was hashed anew; a list that was signed before does, where nobody who manages the database can reach it.

import { createHash } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { dayOf } from "#app/domain/calendar.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import {
  type HeadListRow,
  insertHeadList,
  lockHeadLists,
  markHeadListMailed,
  newestHeadList,
} from "#db/head-lists.ts";
import { listHeads } from "#db/history.ts";
import { isLocked, lastUnlisted, nameList } from "#db/recoveries.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";

export const HeadList = z.strictObject({
  v: z.literal(1),
  number: z.int().positive(),
  madeAt: z.iso.datetime(),
  /** The sum of the list before it; null of the first. */
  before: z.string().nullable(),
  /** Lists of a database in whose place a backup came: who unlocked it, and when. They say nothing of this one. */
  lost: z
    .strictObject({
      from: z.int(),
      to: z.int(),
      unlockedAt: z.iso.datetime(),
      by: z.array(z.string()),
    })
    .nullable(),
  /** Stream, position and hash of its last entry. */
  heads: z.array(z.tuple([z.string(), z.int().positive(), z.string()])),
});
export type HeadList = z.infer<typeof HeadList>;

/** A list as it is kept: its exact bytes, and the signature under them. */
export type KeptList = { number: number; text: string; signature: string | null };

export const sumOf = (text: string) => createHash("sha256").update(text).digest("hex");

const folderOf = ({ ledgerFolder }: { ledgerFolder: string }) => join(ledgerFolder, "heads");
const nameOf = (number: number) => `${String(number).padStart(6, "0")}.json`;
const isName = /^\d{6,}\.json$/;

/** The numbers of the lists that stand outside the database, in order. */
export async function numbersOutside(ledgerFolder: string): Promise<number[]> {
  const names = await readdir(folderOf({ ledgerFolder })).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names
    .filter((name) => isName.test(name))
    .map((name) => Number.parseInt(name, 10))
    .toSorted((one, other) => one - other);
}

export async function readOutside(ledgerFolder: string, number: number): Promise<KeptList> {
  const path = join(folderOf({ ledgerFolder }), nameOf(number));
  const text = await readFile(path, "utf8");
  const signature = await readFile(`${path}.jws`, "utf8").catch(() => null);
  return { number, text, signature };
}

const hour = 3600_000;

/** Looks now and every hour whether there is a list of today, until the process ends. */
export function keepListed(office: Office) {
  const listOnce = () =>
    keepHeadLists(office).catch((error) => log("warn", { what: "head-list-failed", code: codeOf(error) }));
  void listOnce();
  setInterval(listOnce, hour).unref();
}

/** Makes the list of today, unless there is one, and brings out the newest where it is not yet. */
export async function keepHeadLists(office: Office): Promise<void> {
  if (await isLocked(office.db)) return;
  await makeHeadList(office);
  const newest = await newestHeadList(office.db);
  if (newest) await bringOut(office, newest);
}

async function makeHeadList(office: Office) {
  const outside = await numbersOutside(office.config.ledgerFolder);
  await office.transaction(async (tx) => {
    await lockHeadLists(tx);
    const now = office.now();
    const last = await newestHeadList(tx);
    const recovery = await lastUnlisted(tx);
    if (!recovery && last && dayOf(last.madeAt) === dayOf(now)) return;
    const newest = Math.max(last?.number ?? 0, outside.at(-1) ?? 0);
    const number = newest + 1;
    const list: HeadList = {
      v: 1,
      number,
      madeAt: now.toISOString(),
      before: await sumBefore(office, last, newest),
      lost:
        newest > (last?.number ?? 0) ? lostIn(recovery, { from: (last?.number ?? 0) + 1, to: newest }) : null,
      heads: await headsNow(tx),
    };
    const text = written(list);
    const signature = await office.signer.sign(Buffer.from(text));
    await insertHeadList(tx, {
      number,
      madeAt: now,
      list: text,
      sha256: sumOf(text),
      signature,
      mailedAt: null,
    });
    if (recovery) await nameList(tx, recovery.id, number);
  });
}

/** Each list holds the sum of the one before it, so that one that was taken out is missed. */
async function sumBefore({ config }: Office, last: HeadListRow | null, newest: number) {
  if (last?.number === newest) return last.sha256;
  return newest === 0 ? null : sumOf((await readOutside(config.ledgerFolder, newest)).text);
}

/** Without two persons who unlocked it, a database that is behind its lists makes none: it should have been locked. */
function lostIn(
  recovery: Awaited<ReturnType<typeof lastUnlisted>>,
  { from, to }: { from: number; to: number },
) {
  if (!recovery?.unlockedAt) throw new Error("The database is older than its lists");
  const by = [recovery.proposedBy, recovery.unlockedBy].flatMap((id) => id ?? []);
  return { from, to, unlockedAt: recovery.unlockedAt.toISOString(), by };
}

async function headsNow(tx: Tx): Promise<HeadList["heads"]> {
  return (await listHeads(tx)).map(({ stream, version, hash }) => [stream, version, hash]);
}

/** A line for each stream: two lists can be compared by any program. */
function written({ heads, ...about }: HeadList): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},"heads":[\n${heads.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`;
}

async function bringOut(office: Office, { number, list, signature, mailedAt, madeAt }: HeadListRow) {
  if (list === null) return;
  const path = join(folderOf(office.config), nameOf(number));
  await mkdir(folderOf(office.config), { recursive: true, mode: 0o700 });
  // The list comes last: where it stands, it has its signature.
  await writeOnce(`${path}.jws`, signature);
  office.failpoint();
  await writeOnce(path, list);
  office.failpoint();
  const { headsMailbox } = office.config;
  if (!headsMailbox || mailedAt) return;
  await office.mailer.send(mailOf(office, headsMailbox, { number, list, signature, madeAt }));
  office.failpoint();
  await markHeadListMailed(office.db, number, office.now());
}

/** Never over what stands there, and never half. */
async function writeOnce(path: string, text: string) {
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    const file = await open(temporary, "wx", 0o400);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(temporary, { force: true });
  }
}

type Made = { number: number; list: string; signature: string; madeAt: Date };

function mailOf({ config }: Office, to: string, { number, list, signature, madeAt }: Made) {
  const { subject, body, keep, check } = textsIn(staffLocale).emails.headList;
  const { host } = new URL(config.publicOrigin);
  const lines = [body(number, dayInFull(dayOf(madeAt), staffLocale), host), keep, check, sumOf(list)];
  // As they stand in the folder: whoever lost that, makes it anew from the mailbox.
  const name = nameOf(number);
  return {
    messageId: `<heads-${number}@${host}>`,
    at: madeAt,
    to,
    subject: subject(number),
    text: `${lines.join("\n\n")}\n`,
    html: lines.map((line) => `<p>${line}</p>`).join("\n"),
    attachments: [
      { filename: name, content: list, contentType: "application/json" },
      { filename: `${name}.jws`, content: signature, contentType: "application/jose" },
    ],
  };
}
