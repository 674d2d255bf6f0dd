import { spawnSync } from "node:child_process";
import { chmod, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "#app/domain/actors.ts";
import { keepHeadLists } from "#app/server/head-lists.ts";
import { rootFolder } from "#app/server/root-folder.ts";
import { type Verdict, verifyAll } from "#app/server/verify-history.ts";
import { appendEvents, dossierStream, readHistory } from "#db/history.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

const mailbox = "archief@voorbeeld.example";
const day = 24 * 3600_000;
let desk: Desk;
let heads: string;
beforeAll(async () => {
  desk = await startOffice(undefined, { HEADS_MAILBOX: mailbox });
  heads = join(desk.office.config.ledgerFolder, "heads");
});
afterAll(() => desk.stop());

const taken = () => ({ type: "dossier-taken", staffId: crypto.randomUUID() }) as const;

async function grow(stream: string, entries: number) {
  const { db, now } = desk.office;
  for (let i = 0; i < entries; i += 1)
    await appendEvents(db, stream, await readHistory(db, stream), [taken()], system(now()));
}

/** A stream of so many entries, on the list of its day. */
async function listedStream(entries: number): Promise<string> {
  const stream = dossierStream(crypto.randomUUID());
  await grow(stream, entries);
  desk.clock.pass(day);
  await keepHeadLists(desk.office);
  return stream;
}

class Undone extends Error {}

/** What is found after somebody with all rights changed the table; the change is undone afterwards. */
async function verdictAfter(changes: SQL[]): Promise<Verdict> {
  const { office } = desk;
  const proofs = { ledgerFolder: office.config.ledgerFolder, keys: office.signer.publicKeys };
  let verdict: Verdict | null = null;
  const tampered = office.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const change of changes) await tx.execute(change);
    verdict = await verifyAll(tx, proofs);
    throw new Undone();
  });
  await expect(tampered).rejects.toThrow(Undone);
  if (!verdict) throw new Error("Nothing was found out");
  return verdict;
}

const wrongAfter = async (...changes: SQL[]) => (await verdictAfter(changes)).wrong;

/** The whole stream hashed anew, as somebody does who has all rights and knows how. */
const hashAnew = (stream: string) => sql`
  with recursive chain as (
    select version, encode(sha256(convert_to(E'\n' || stream || E'\n1\n' || entry, 'UTF8')), 'hex') as made
    from events where stream = ${stream} and version = 1
    union all
    select e.version, encode(sha256(convert_to(
      chain.made || E'\n' || e.stream || E'\n' || e.version || E'\n' || e.entry, 'UTF8')), 'hex')
    from chain join events e on e.stream = ${stream} and e.version = chain.version + 1)
  update events set hash = chain.made from chain where stream = ${stream} and events.version = chain.version`;

const edit = (stream: string, version: number) =>
  sql`update events set entry = replace(entry, 'dossier-taken', 'dossier-given') where stream = ${stream} and version = ${version}`;

test("T-49 what was edited, taken out, cut off or hashed anew is named, also by who may do everything", async () => {
  const stream = await listedStream(5);
  expect(await wrongAfter()).toEqual([]);
  expect(await wrongAfter(edit(stream, 3))).toEqual([{ stream, version: 3, why: "changed" }]);
  const without = (version: SQL) => sql`delete from events where stream = ${stream} and version ${version}`;
  expect(await wrongAfter(without(sql`= 2`))).toEqual([{ stream, version: 2, why: "missing" }]);
  expect(await wrongAfter(without(sql`> 3`))).toMatchObject([{ stream, version: 4, why: "cut" }]);
  expect(await wrongAfter(without(sql`> 0`))).toMatchObject([{ stream, version: 1, why: "gone" }]);
  expect(await wrongAfter(edit(stream, 2), hashAnew(stream))).toMatchObject([
    { stream, version: 5, why: "hashed-anew", since: 1 },
  ]);
});

test("T-49 of a chain that was hashed anew the entry is named between two lists, and what was added since is not wrong", async () => {
  const stream = await listedStream(2);
  await grow(stream, 1);
  desk.clock.pass(day);
  await keepHeadLists(desk.office);
  await grow(stream, 2);
  expect(await wrongAfter()).toEqual([]);
  expect(await wrongAfter(edit(stream, 3), hashAnew(stream))).toMatchObject([
    { stream, version: 3, why: "hashed-anew", since: 3 },
  ]);
});

test("T-49 what came after the last list could be cut off unseen, and is counted so that nobody thinks otherwise", async () => {
  const stream = await listedStream(2);
  expect(await verdictAfter([])).toMatchObject({ unlisted: 0, wrong: [] });
  await grow(stream, 3);
  expect(await verdictAfter([])).toMatchObject({ unlisted: 3, wrong: [] });
  const cut = sql`delete from events where stream = ${stream} and version > 4`;
  expect(await verdictAfter([cut])).toMatchObject({ unlisted: 2, wrong: [] });
  expect(command().stdout).toMatch(/^note: 3 entries came after the last list/);
});

test("a stream that is gone is right only with a tombstone that has its last hash", async () => {
  const stream = await listedStream(2);
  const { hash } = await readHistory(desk.office.db, stream);
  const gone = (last: string) => [
    sql`delete from events where stream = ${stream}`,
    sql`insert into tombstones (stream, number, version, hash, "right", outcome, days, month, forgotten_on)
      values (${stream}, 'AVG-2024-0001', 2, ${last}, 'access', 'granted', 20, '2024-03', '2026-03-02')`,
  ];
  expect(await wrongAfter(...gone(hash))).toEqual([]);
  expect(await wrongAfter(...gone("0".repeat(64)))).toMatchObject([{ stream, why: "gone" }]);
});

/** `npm run -s verify-history`, as an auditor types it. */
function command() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/verify-history.ts"],
    { cwd: rootFolder, encoding: "utf8", env: { ...process.env, ...desk.environment } },
  );
  return { status, stdout, stderr };
}

test("T-49 the command names the first wrong entry in words, and its exit code says so", async () => {
  const { db } = desk.office;
  const stream = await listedStream(3);
  expect(command()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("0 wrong streams"),
    stderr: "",
  });
  const asSuperuser = (change: SQL) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(change);
    });
  await asSuperuser(edit(stream, 2));
  expect(command()).toMatchObject({ status: 65, stderr: `${stream} entry 2: was changed\n` });
  await asSuperuser(
    sql`update events set entry = replace(entry, 'dossier-given', 'dossier-taken') where stream = ${stream}`,
  );
  expect(command().status).toBe(0);
});

test("a list is made once a day, is never written over, and goes out by e-mail once", async () => {
  await listedStream(1);
  const made = (await readdir(heads)).toSorted();
  const before = await readFile(join(heads, made.at(-2) ?? ""), "utf8");
  await keepHeadLists(desk.office);
  expect((await readdir(heads)).toSorted()).toEqual(made);
  const number = Number.parseInt(made.at(-1) ?? "", 10);
  const sent = desk.mail.mails().filter(({ subject }) => subject.startsWith(`Lijst ${number} `));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.to).toContain(mailbox);
  expect(before).toContain('"heads"');
  expect(before).not.toMatch(/@|staffId/);
});

test("a list that was changed, or taken out, is named", async () => {
  await listedStream(1);
  const names = (await readdir(heads)).filter((name) => name.endsWith(".json")).toSorted();
  const [name = "", list] = [names[1], 2];
  const path = join(heads, name);
  const text = await readFile(path, "utf8");
  await chmod(path, 0o600);
  await writeFile(path, text.replace(/"[0-9a-f]{64}"\]/, `"${"0".repeat(64)}"]`));
  // The one after it holds the sum of what stood there.
  expect((await verdictAfter([])).wrongLists).toContainEqual({ list, why: "not-signed" });
  await rm(path);
  expect((await verdictAfter([])).wrongLists).toEqual([{ list, why: "missing" }]);
  await writeFile(path, text);
  expect((await verdictAfter([])).wrongLists).toEqual([]);
});

test("a hundred thousand entries are walked in seconds", async () => {
  const { db } = desk.office;
  await db.execute(sql`
    with recursive chain as (
      select s, 1 as version, encode(sha256(convert_to(E'\ndossier:' || s || E'\n1\n{}', 'UTF8')), 'hex') as hash
      from generate_series(1, 2000) s
      union all
      select s, version + 1, encode(sha256(convert_to(
        hash || E'\ndossier:' || s || E'\n' || version + 1 || E'\n{}', 'UTF8')), 'hex')
      from chain where version < 50)
    insert into events (stream, version, entry, hash) select 'dossier:' || s, version, '{}', hash from chain`);
  desk.clock.pass(day);
  await keepHeadLists(desk.office);
  const begun = performance.now();
  const { entries, wrong } = await verdictAfter([]);
  expect(entries).toBeGreaterThan(100_000);
  expect(wrong).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
