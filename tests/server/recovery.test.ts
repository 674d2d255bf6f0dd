import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { BackupRefused, type BackupWish, makeBackup, restoreBackup } from "#app/server/backup.ts";
import { closedWhileLocked } from "#app/server/closed.ts";
import { eraseAgain } from "#app/server/forgetting.ts";
import { keepHeadLists } from "#app/server/head-lists.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { lockWhenOlder, markNow, proposeUnlocking, recover, unlock } from "#app/server/recovery.ts";
import { KeyIsGone } from "#app/server/vault.ts";
import { verifyAll } from "#app/server/verify-history.ts";
import { connect } from "#db/client.server.ts";
import { isLocked, listHeld, newestRecovery } from "#db/recoveries.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";
import { type Desk, startOffice, workAll } from "#tests/support/office.ts";
import { dumpOf } from "../db/dump.ts";
import { type Filed, filed } from "./steps.ts";

const minute = 60_000;
let desk: Desk;
let backups: string;
beforeAll(async () => {
  desk = await startOffice();
  backups = await mkdtemp(join(tmpdir(), "privacyloket-backups-"));
});
afterAll(async () => {
  await desk.stop();
  await rm(backups, { recursive: true, force: true });
});

function wishOf(name: string): BackupWish {
  const { databaseUrl, storageFolder } = desk.office.config;
  const [folder, keysFolder] = [join(backups, name), join(backups, "keys")];
  return { databaseUrl, storageFolder, folder, keysFolder, keepKeys: 30, now: desk.clock.now() };
}

function back(name: string, { overwrite = false, databaseUrl = desk.office.config.databaseUrl } = {}) {
  const { ledgerFolder } = desk.office.config;
  return restoreBackup({ ...wishOf(name), databaseUrl, ledgerFolder, overwrite });
}

/** A process that was started again, on this database or on the one that it had. */
const startedAgain = (databaseUrl = desk.office.config.databaseUrl) =>
  createOffice(readConfig({ ...desk.environment, DATABASE_URL: databaseUrl }), "send", desk.clock.now);

async function staffOf({ db }: Office, subject: string) {
  const member = await findStaffBySubject(db, subject);
  if (!member) throw new Error(`Nobody here is called ${subject}`);
  return member;
}

async function tablesThatName({ db }: Office, { dossierId }: Filed) {
  const dump = await dumpOf(db);
  return [...dump].flatMap(([table, rows]) => (rows.some((row) => row.includes(dossierId)) ? [table] : []));
}

const mailsSent = () => desk.mail.mails().length;
const lettersPrinted = async () => (await readdir(desk.office.config.printFolder)).length;

test("T-50 F55 a backup that is put back revives nobody and sends nothing again, until two persons open the portal", async () => {
  const { office } = desk;
  const [erased, other] = [askerFrom(desk.association, "D01"), askerFrom(desk.association, "D02")];
  const gone = await filed(office, erased);
  await workAll(office);
  const waiting = await filed(office, { ...other, mailbox: null });
  await keepHeadLists(office);
  await makeBackup(wishOf("monday"));

  // After the backup: what waited is sent, somebody is erased, and somebody else asks.
  await workAll(office);
  await office.ledger.note([{ at: office.now().toISOString(), thing: "dossier", dossierId: gone.dossierId }]);
  await eraseAgain(office, await office.ledger.entries());
  const lost = await filed(office, other);
  await workAll(office);
  desk.clock.pass(25 * 60 * minute);
  await keepHeadLists(office);
  await markNow(office);
  const [sent, printed] = [mailsSent(), await lettersPrinted()];
  expect([sent > 3, printed > 0]).toEqual([true, true]);

  await expect(back("monday", { overwrite: true })).rejects.toThrow("stop the web process and the worker");
  await office.close();
  await expect(back("monday")).rejects.toThrow(BackupRefused);
  const { madeAt, lastSeenAt, withKeys } = await back("monday", { overwrite: true });
  expect(withKeys).toBe(true);
  expect(lastSeenAt?.getTime()).toBeGreaterThan(madeAt.getTime());

  const again = await startedAgain();
  desk.office = again;
  await lockWhenOlder(again);
  expect(await isLocked(again.db)).toBe(true);
  await workAll(again);
  await keepHeadLists(again);
  const officer = await staffOf(again, "youssef");
  expect(await proposeUnlocking(again, [], officer)).toBe("not-ready");
  await recover(again, eraseAgain);
  await expect(again.vault.openKey(again.db, gone.dossierId)).rejects.toThrow(KeyIsGone);
  expect(await tablesThatName(again, gone)).toEqual(["public.head_lists", "public.tombstones"]);
  expect(await again.vault.openKey(again.db, waiting.dossierId)).toBeTruthy();
  const held = await listHeld(again.db);
  expect(new Set(held.map(({ number }) => number))).toEqual(new Set([waiting.number]));
  expect([mailsSent(), await lettersPrinted()]).toEqual([sent, printed]);

  expect(await unlock(again, [], officer)).toBe("not-proposed");
  expect(await proposeUnlocking(again, [], await staffOf(again, "sanne"))).toBe("not-yours");
  expect(await proposeUnlocking(again, [], officer)).toBeNull();
  expect(await unlock(again, [], officer)).toBe("same-person");
  const director = await staffOf(again, "marit");
  expect(await unlock(again, ["mails"], director)).toBe("changed-meanwhile");
  expect(await unlock(again, [], director)).toBeNull();
  await workAll(again);
  expect([mailsSent(), await lettersPrinted()]).toEqual([sent, printed]);

  // New mail flows, and no number is given twice: the lost request has one too.
  const fresh = await filed(again, other);
  await workAll(again);
  expect(mailsSent()).toBeGreaterThan(sent);
  expect(fresh.number > lost.number).toBe(true);
  expect((await newestRecovery(again.db))?.erased).toBe(1);
});

test("the history of a database that was put back holds, and its lists say which ones were lost", async () => {
  const { db, config, signer } = desk.office;
  const proofs = {
    ledgerFolder: config.ledgerFolder,
    keys: signer.publicKeys,
  };
  const { wrong, wrongLists, lost } = await db.transaction((tx) => verifyAll(tx, proofs));
  expect({ wrong, wrongLists }).toEqual({ wrong: [], wrongLists: [] });
  expect(lost).toMatchObject([{ from: 2, to: 2, list: 3 }]);
  expect(lost[0]?.by).toHaveLength(2);
});

test("what was held goes out all the same when the two choose so", async () => {
  const { office } = desk;
  await filed(office, askerFrom(desk.association, "D01"));
  // As much as a disk is slower with, and a sign that ends a line to some programs.
  await office.db.execute(sql`
    insert into events select 'much', n, repeat('x' || chr(8232) || '\n"', 100), '' from generate_series(1, 5000) n`);
  const written = sql`select count(*)::int as n, md5(string_agg(entry, '' order by version)) as sum from events where stream = 'much'`;
  const before = [...(await office.db.execute(written))];
  await makeBackup(wishOf("tuesday"));
  await office.close();
  await back("tuesday", { overwrite: true });
  const again = await startedAgain();
  desk.office = again;
  expect([...(await again.db.execute(written))]).toEqual(before);
  await recover(again, eraseAgain);
  const sent = mailsSent();
  await proposeUnlocking(again, ["letters", "mails"], await staffOf(again, "marit"));
  expect(await unlock(again, ["mails", "letters"], await staffOf(again, "youssef"))).toBeNull();
  await workAll(again);
  expect(mailsSent()).toBeGreaterThan(sent);
});

test("F36 a database that is older than its last mark locks the portal by itself, once", async () => {
  const { office } = desk;
  await markNow(office);
  await lockWhenOlder(office);
  expect(await isLocked(office.db)).toBe(false);
  // As after a failover to a copy that missed the last seconds.
  await office.db.execute(sql`update marks set mark = mark - 1`);
  await Promise.all([lockWhenOlder(office), lockWhenOlder(office)]);
  expect(await newestRecovery(office.db)).toMatchObject({ why: "older", backupAt: null, unlockedAt: null });
  const [row] = await office.db.execute(
    sql`select count(*)::int as n from recoveries where unlocked_at is null`,
  );
  expect(row?.n).toBe(1);
});

test("a locked portal tells tenants that it is closed, and leads staff to the page where it is opened", async () => {
  const web = express();
  web.use("/assets", express.static("build/client/assets"));
  web.use(closedWhileLocked(desk.office, "build/client"), (_, response) => response.send("open"));
  const server = web.listen(0);
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, method = "GET") =>
    fetch(`http://localhost:${port}${path}`, { method, redirect: "manual" });
  try {
    for (const path of ["/", "/verzoek/wat", "/mijn/AVG-2026-0001"]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.get("retry-after")]).toEqual([path, 503, "600"]);
      const page = await answer.text();
      expect(page).toMatch(/Woonstichting Voorbeeld[\s\S]*Wij zijn zo terug[\s\S]*035-000 12 34/);
      const style = await fetch(
        new URL(/<link rel="stylesheet" href="([^"]+)">/.exec(page)?.[1] ?? "", answer.url),
      );
      expect([style.status, style.headers.get("content-type")]).toEqual([
        200,
        expect.stringContaining("text/css"),
      ]);
    }
    const posted = await ask("/en/request/check", "POST");
    expect([posted.status, await posted.text()]).toEqual([
      503,
      expect.stringContaining("We did not receive it"),
    ]);
    for (const path of ["/medewerker", "/medewerker/verzoeken", "/medewerker/verzoeken.data"])
      expect((await ask(path)).headers.get("location")).toBe("/medewerker/herstel");
    for (const path of ["/gezond", "/medewerker/inloggen", "/medewerker/terug", "/medewerker/herstel"])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
  } finally {
    server.close();
  }
});

test("a backup that was changed, or that has its keys beside it, is refused before anything is touched", async () => {
  const inside = { ...wishOf("wednesday"), keysFolder: join(backups, "wednesday", "keys") };
  await expect(makeBackup(inside)).rejects.toThrow("outside the backup");
  await makeBackup(wishOf("wednesday"));
  const files = await readdir(join(backups, "wednesday"));
  expect(files.some((name) => name.includes("dossier_keys") || name.includes("sessions"))).toBe(false);
  const empty: FreshDatabase = await freshDatabase();
  try {
    await writeFile(join(backups, "wednesday", "public.events.ndjson.gz"), "not what it was");
    await expect(back("wednesday", { databaseUrl: empty.url, overwrite: true })).rejects.toThrow(
      "is not what it was",
    );
    const db = connect(empty.url, { connections: 1 });
    const [row] = await db.execute(sql`select to_regclass('public.events') is not null as there`);
    expect(row?.there).toBe(true);
    await db.$client.end();
  } finally {
    await empty.drop();
  }
});

test("a backup of the keys is thrown away when its days are over", async () => {
  const keys = async () =>
    (await readdir(join(backups, "keys"))).filter((name) => name.endsWith(".gz")).length;
  const before = await keys();
  expect(before).toBeGreaterThan(1);
  desk.clock.pass(31 * 24 * 60 * minute);
  await makeBackup(wishOf("next month"));
  // The clock of the test is ahead of the database's: the new ones are as old.
  expect(await keys()).toBe(0);
});
