// When a backup took the place of the database (the notes' T-50, F36): the portal is locked, erases again what had been
// erased, and holds what may have been sent already, until two persons open it.

import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { JobKind } from "#app/domain/follow-ups.ts";
import {
  type HeldKind,
  heldAs,
  heldKinds,
  type UnlockObstacle,
  unlockObstacle,
} from "#app/domain/recovery.ts";
import type { Tx } from "#db/client.server.ts";
import { newestHeadList } from "#db/head-lists.ts";
import { putJobs, type QueueName, queueNames } from "#db/queue.server.ts";
import {
  holdFollowUps,
  insertRecovery,
  isLocked,
  lastNumbers,
  lastUnlisted,
  listOpen,
  lockRecovery,
  newestRecovery,
  type Recovery,
  raiseMark,
  readMark,
  releaseHeld,
  skipNumbers,
  updateRecovery,
} from "#db/recoveries.ts";
import type { StaffMember } from "#db/staff.ts";
import type { ErasedEntry } from "./erasure-ledger.ts";
import { keepHeadLists, numbersOutside, readOutside, sumOf } from "./head-lists.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";

/** How far the database was when it was last seen, kept outside it. */
const Mark = z.object({
  mark: z.number(),
  at: z.iso.datetime(),
  /** The last number of a request that was given in each year. */
  numbers: z.record(z.string(), z.number()),
});
type Mark = z.infer<typeof Mark>;

const msBetweenMarks = 10_000;
const msBetweenLooks = 2_000;
/** As many requests as may have come in between two marks (ours). */
const numbersSkipped = 100;

const markIn = (ledgerFolder: string) => join(ledgerFolder, "mark.json");

/** Where the database that wrote here last was; null where none did. */
export async function readOutsideMark(ledgerFolder: string): Promise<Mark | null> {
  const text = await readFile(markIn(ledgerFolder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : Mark.parse(JSON.parse(text));
}

/** Marks now and again how far the database is, until the process ends. */
export function keepMarked(office: Office) {
  const markOnce = () =>
    markNow(office).catch((error) => log("warn", { what: "mark-failed", code: codeOf(error) }));
  void markOnce();
  setInterval(markOnce, msBetweenMarks).unref();
}

/** First in the database, then outside: a mark outside that the database does not have, is of another one. */
export async function markNow({ db, config, now }: Office) {
  const mark: Mark = {
    mark: await raiseMark(db),
    at: now().toISOString(),
    numbers: await lastNumbers(db),
  };
  const path = markIn(config.ledgerFolder);
  await mkdir(config.ledgerFolder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  const file = await open(temporary, "wx", 0o600);
  await file.writeFile(JSON.stringify(mark));
  await file.sync();
  await file.close();
  await rename(temporary, path);
}

/** Locks a portal whose database is older than what stands outside: somebody put a backup in its place. */
export async function lockWhenOlder(office: Office) {
  const outside = await readOutsideMark(office.config.ledgerFolder);
  const isOlder = (outside && outside.mark > (await readMark(office.db))) || (await isBehindLists(office));
  if (!isOlder) return;
  await office.transaction(async (tx) => {
    await lockRecovery(tx);
    if (await isLocked(tx)) return;
    const lastSeenAt = outside ? new Date(outside.at) : null;
    await insertRecovery(tx, { begunAt: office.now(), why: "older", backupAt: null, lastSeenAt });
    log("warn", { what: "database-is-older" });
  });
}

async function isBehindLists({ db, config }: Office): Promise<boolean> {
  const outside = (await numbersOutside(config.ledgerFolder)).at(-1);
  if (!outside || (await lastUnlisted(db))) return false;
  const newest = await newestHeadList(db);
  if ((newest?.number ?? 0) !== outside) return (newest?.number ?? 0) < outside;
  return newest?.sha256 !== sumOf((await readOutside(config.ledgerFolder, outside)).text);
}

export type EraseAgain = (office: Office, entries: ErasedEntry[]) => Promise<void>;

/** Makes a locked portal ready to be opened, and waits until two persons open it. */
export async function untilUnlocked(office: Office, eraseAgain: EraseAgain) {
  if (!(await isLocked(office.db))) return;
  log("warn", { what: "portal-is-locked" });
  while (await isLocked(office.db)) {
    await recover(office, eraseAgain).catch((error) =>
      log("error", { what: "recovery-failed", code: codeOf(error) }),
    );
    await wait(msBetweenLooks);
  }
  log("info", { what: "portal-is-open" });
}

/** Erases again what had been erased, and holds what may have been sent. Doing it twice changes nothing. */
export async function recover(office: Office, eraseAgain: EraseAgain) {
  const recovery = await newestRecovery(office.db);
  if (!recovery || recovery.unlockedAt || recovery.replayedAt) return;
  const entries = await office.ledger.entries();
  await eraseAgain(office, entries);
  office.failpoint();
  const outside = await readOutsideMark(office.config.ledgerFolder);
  const now = office.now();
  await office.transaction(async (tx) => {
    await holdFollowUps(tx, kindsOf([...heldKinds]), now);
    await raiseMark(tx, outside?.mark);
    for (const [year, last] of Object.entries(outside?.numbers ?? {}))
      await skipNumbers(tx, Number(year), last + numbersSkipped);
    await updateRecovery(tx, recovery.id, { replayedAt: now, erased: entries.length });
  });
}

/** What only the shell plans. */
const outHeldAs: Record<Exclude<QueueName, JobKind>, HeldKind | null> = {
  "send-mail": "mails",
  "send-code-mail": "mails",
  "send-code-sms": "mails",
  "send-inquiry-code": "mails",
  "find-sign-in": "work",
  "print-letter": "letters",
  // A plan may have been stopped after the backup.
  "erase-later": "work",
  "move-terms": null,
};

export const heldKindOf = (kind: QueueName): HeldKind | null => ({ ...heldAs, ...outHeldAs })[kind];

const kindsOf = (held: HeldKind[]) =>
  queueNames.filter((kind) => held.some((one) => one === heldKindOf(kind)));

/** Proposes to open the portal, and what of the held goes out all the same. Gives what is in the way. */
export function proposeUnlocking(office: Office, sends: HeldKind[], staff: StaffMember) {
  return atRecovery(office, "propose", staff, (tx, { id }) =>
    updateRecovery(tx, id, { proposedBy: staff.id, sends }),
  );
}

/** Opens the portal as the second person. From here on everything goes on that still had to be done. */
export async function unlock(office: Office, sends: HeldKind[], staff: StaffMember) {
  const obstacle = await atRecovery(office, "unlock", staff, async (tx, recovery) => {
    if (!isSame(recovery.sends, sends)) return "changed-meanwhile";
    const now = office.now();
    await updateRecovery(tx, recovery.id, { unlockedBy: staff.id, unlockedAt: now });
    await releaseHeld(tx, kindsOf(recovery.sends), now);
    for (const [kind, open] of Map.groupBy(await listOpen(tx), (one) => one.kind))
      await putJobs(office.queue, tx, kind, open);
    return null;
  });
  // The list says at once which ones are of the database that was lost.
  if (!obstacle) await keepHeadLists(office);
  return obstacle;
}

const isSame = (one: HeldKind[], other: HeldKind[]) => one.toSorted().join() === other.toSorted().join();

type Result = UnlockObstacle | null;

function atRecovery(
  office: Office,
  step: "propose" | "unlock",
  { id, role }: StaffMember,
  act: (tx: Tx, recovery: Recovery) => Promise<Result | void>,
): Promise<Result> {
  return office.transaction(async (tx) => {
    const recovery = await lockRecovery(tx);
    if (!recovery) return "already-open";
    const { replayedAt, proposedBy, unlockedAt } = recovery;
    const state = { replayed: replayedAt !== null, proposedBy, unlocked: unlockedAt !== null };
    return unlockObstacle(step, state, { id, role }) ?? (await act(tx, recovery)) ?? null;
  });
}
