// What must hold after every accident, each as a question to the real database, folders and mailboxes.

import { readdir } from "node:fs/promises";
import { and, eq, isNotNull, isNull, like, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { dayOf } from "#app/domain/calendar.ts";
import { attentionOf, dueDayOf, levelOfDossier, phaseOf } from "#app/domain/dossier.ts";
import type { DossierEvent, EventType } from "#app/domain/events.ts";
import { warningDays } from "#app/domain/follow-ups.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import type { Office } from "#app/server/office.ts";
import { sweep } from "#app/server/sweep.ts";
import { openFile } from "#app/server/vault.ts";
import { verifyHistory } from "#db/history.ts";
import { codes, dossiers, events, files, followUps, letters, mails } from "#db/schema.ts";
import { mailboxHadEnough } from "#db/trouble.ts";
import { eventually } from "./eventually.ts";
import type { Portal } from "./portal.ts";

/** Nothing lost, nothing twice, nothing half, everything in order. */
export async function expectAllWell(
  portal: Portal,
  office: Office,
  numbers: string[],
  downloads = numbers.length,
) {
  await everythingDone(office);
  await downloadsNoted(office, downloads);
  await queuesEmpty(office);
  await historyHolds(office);
  await eventsMatchRows(office);
  await deadlinesStand(office);
  await nothingLostOrTwice(office, numbers);
  await mailsOnce(portal, office);
  await lettersOnce(portal, office);
  await filesWhole(office);
  await connectionsBounded(office);
}

async function everythingDone(office: Office) {
  await eventually(async () => {
    const open = await office.db.select().from(followUps).where(isNull(followUps.doneAt));
    const isWell = ({ lastError }: (typeof open)[number]) => !lastError || lastError === mailboxHadEnough;
    return open.every((row) => row.dueAt > new Date() && isWell(row)) ? true : null;
  }, 60_000);
}

/** A download is noted once its last byte has left, a moment after the visitor has it. */
export async function downloadsNoted(office: Office, expected: number) {
  await eventually(async () => {
    const noted = await office.db
      .select({ version: events.version })
      .from(events)
      .where(like(events.entry, '%"type":"export-downloaded"%'));
    return noted.length >= expected ? true : null;
  });
}

async function historyHolds(office: Office) {
  expect((await verifyHistory(office.db)).breaks).toEqual([]);
  for (const { id } of await office.db.select({ id: dossiers.id }).from(dossiers)) {
    const [row] = await office.db.select().from(dossiers).where(eq(dossiers.id, id));
    const { dossier, events: past } = await readDossier(office.db, id);
    expect(row).toMatchObject({
      version: past.length,
      phase: phaseOf(dossier),
      attention: attentionOf(dossier),
      level: levelOfDossier(dossier),
      dueOn: dueDayOf(dossier),
    });
  }
}

/** Nothing parked, and nothing that a dead worker still seems to do. */
async function queuesEmpty(office: Office) {
  await eventually(async () => {
    const [row] = await office.db.execute<{ left: number }>(sql`
      select count(*)::int as left from pgboss.job where state = 'active' or name = 'parked'`);
    return row?.left === 0 ? true : null;
  }, 60_000);
}

/** What happened stands in the history as often as in the tables: once. */
async function eventsMatchRows(office: Office) {
  const past = await office.db.select({ entry: events.entry }).from(events);
  const all = past.map(({ entry }) => (JSON.parse(entry) as { event: DossierEvent }).event);
  const idsOf = <T extends EventType>(type: T, id: (event: Extract<DossierEvent, { type: T }>) => string) =>
    all.flatMap((event) => (isA(event, type) ? id(event) : [])).toSorted();
  const accepted = await office.db.select().from(mails).where(isNotNull(mails.acceptedAt));
  const written = await office.db.select({ id: letters.id }).from(letters);
  const posted = await office.db.select().from(letters).where(isNotNull(letters.postedAt));
  const proven = await office.db.select().from(codes).where(isNotNull(codes.usedAt));
  const bundles = await office.db.select().from(files).where(eq(files.kind, "bundle"));
  expect(idsOf("mail-accepted", ({ mailId }) => mailId)).toEqual(sortedIds(accepted));
  expect(idsOf("letter-written", ({ letterId }) => letterId)).toEqual(sortedIds(written));
  expect(idsOf("letter-posted", ({ letterId }) => letterId)).toEqual(sortedIds(posted));
  expect(idsOf("proof-given", ({ codeId }) => codeId)).toEqual(
    sortedIds(proven.filter(({ purpose }) => purpose === "prove")),
  );
  const made = idsOf("bundle-made", ({ fileId }) => fileId);
  const damaged = idsOf("bundle-damaged", ({ fileId }) => fileId);
  expect(made.filter((id) => !damaged.includes(id))).toEqual(sortedIds(bundles));
}

function isA<T extends EventType>(event: DossierEvent, type: T): event is Extract<DossierEvent, { type: T }> {
  return event.type === type;
}

const sortedIds = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();

/** Reckoned anew from the moment of receipt alone; every warning is planned once, and none after the last day. */
async function deadlinesStand(office: Office) {
  for (const { id, receivedAt, dueOn } of await office.db.select().from(dossiers)) {
    const received = receivedAt.toLocaleDateString("sv", { timeZone: "Europe/Amsterdam" });
    const due = Temporal.PlainDate.from(dueOn);
    const monthLater = Temporal.PlainDate.from(received).add({ months: 1 });
    expect(due.dayOfWeek).toBeLessThan(6);
    // A term is moved by days off only; never are there five in a row.
    expect(monthLater.until(due).days).toBeGreaterThanOrEqual(0);
    expect(monthLater.until(due).days).toBeLessThan(5);
    const warnings = await office.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.dossierId, id), eq(followUps.kind, "warn-of-deadline")));
    expect(warnings).toHaveLength(warningDays.length);
    for (const { dueAt } of warnings) expect(dayOf(dueAt) <= dueOn).toBe(true);
  }
}

/** Two processes and this test: no fault may leave connections behind. */
async function connectionsBounded(office: Office) {
  const [row] = await office.db.execute<{ open: number }>(sql`
    select count(*)::int as open from pg_stat_activity where datname = current_database()`);
  expect(row?.open).toBeLessThanOrEqual(50);
}

async function nothingLostOrTwice(office: Office, numbers: string[]) {
  const kept = await office.db.select({ number: dossiers.number }).from(dossiers);
  expect(kept.map(({ number }) => number).toSorted()).toEqual(numbers.toSorted());
}

/**
 * A second copy may come, after a crash in between; then it is the very same message. Only what its mailbox had enough of
 * today still waits.
 */
async function mailsOnce(portal: Portal, office: Office) {
  const held = await office.db.select().from(followUps).where(eq(followUps.lastError, mailboxHadEnough));
  const waiting = await office.db.select().from(mails).where(isNull(mails.acceptedAt));
  expect(sortedIds(waiting)).toEqual(held.map(({ subject }) => subject).toSorted());
  const copies = Map.groupBy(portal.mail.mails(), (mail) => mail.messageId);
  for (const [messageId, same] of copies) {
    expect(new Set(same.map(({ to, sha256 }) => JSON.stringify({ to, sha256 }))).size, `${messageId}`).toBe(
      1,
    );
  }
  const put = await office.db
    .select({ messageId: mails.messageId })
    .from(mails)
    .where(isNotNull(mails.acceptedAt));
  expect([...copies.keys()].toSorted()).toEqual(put.map(({ messageId }) => messageId).toSorted());
}

async function lettersOnce(portal: Portal, office: Office) {
  const posted = await office.db.select({ id: letters.id }).from(letters).where(eq(letters.by, "post"));
  const printed = portal.post.letters().map(({ name }) => name.replace(/\.pdf$/, ""));
  expect(printed.toSorted()).toEqual(posted.map(({ id }) => id).toSorted());
}

/** Every row has a file that opens to its end; after the sweeper every file has a row. */
async function filesWhole(office: Office) {
  const rows = await office.db.select().from(files);
  for (const row of rows) {
    const key = await office.vault.openKey(office.db, row.dossierId);
    const content = await openFile(key, await office.storage.open(row.id, row));
    expect((await new Response(content).arrayBuffer()).byteLength).toBeGreaterThan(0);
  }
  const later = new Date(Date.now() + 2 * 3600_000);
  await sweep({ ...office, now: () => later });
  const left = await readdir(office.config.storageFolder, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toHaveLength(rows.length);
}
