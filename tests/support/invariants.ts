// What must hold after every accident, each as a question to the real database, folders and mailboxes.

import { readdir } from "node:fs/promises";
import { eq, isNull, like } from "drizzle-orm";
import { expect } from "vitest";
import { attentionOf, deadlineOf, levelOfDossier, phaseOf } from "#app/domain/dossier.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import type { Office } from "#app/server/office.ts";
import { sweep } from "#app/server/sweep.ts";
import { openFile } from "#app/server/vault.ts";
import { verifyHistory } from "#db/history.ts";
import { dossiers, events, files, followUps, letters, mails } from "#db/schema.ts";
import { eventually } from "./eventually.ts";
import type { Portal } from "./portal.ts";

/** Nothing lost, nothing twice, nothing half, everything in order. */
export async function expectAllWell(portal: Portal, office: Office, numbers: string[]) {
  await everythingDone(office);
  await downloadsNoted(office, numbers.length);
  await historyHolds(office);
  await nothingLostOrTwice(office, numbers);
  await mailsOnce(portal, office);
  await lettersOnce(portal, office);
  await filesWhole(office);
}

async function everythingDone(office: Office) {
  await eventually(async () => {
    const open = await office.db.select().from(followUps).where(isNull(followUps.doneAt));
    return open.every(({ dueAt }) => dueAt > new Date()) ? true : null;
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
      dueOn: deadlineOf(dossier).dueOn,
    });
  }
}

async function nothingLostOrTwice(office: Office, numbers: string[]) {
  const kept = await office.db.select({ number: dossiers.number }).from(dossiers);
  expect(kept.map(({ number }) => number).toSorted()).toEqual(numbers.toSorted());
}

/** A second copy may come, after a crash in between; then it is the very same message. */
async function mailsOnce(portal: Portal, office: Office) {
  const waiting = await office.db.select().from(mails).where(isNull(mails.acceptedAt));
  expect(waiting).toEqual([]);
  const copies = Map.groupBy(portal.mail.mails(), (mail) => mail.messageId);
  for (const [messageId, same] of copies) {
    expect(
      new Set(same.map(({ to, subject, text }) => JSON.stringify({ to, subject, text }))).size,
      `${messageId}`,
    ).toBe(1);
  }
  const put = await office.db.select({ messageId: mails.messageId }).from(mails);
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
