import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "#app/domain/actors.ts";
import { connect, type Db, type Tx } from "#db/client.server.ts";
import { appendEvents, type Break, dossierStream, readHistory, verifyHistory } from "#db/history.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, { connections: 2 });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const at = new Date("2026-03-02T10:00:00Z");
const taken = () => ({ type: "dossier-taken", staffId: crypto.randomUUID() }) as const;

/** A stream of so many entries, written one by one. */
async function streamOf(entries: number): Promise<string> {
  const stream = dossierStream(crypto.randomUUID());
  for (let i = 0; i < entries; i += 1) {
    await appendEvents(db, stream, await readHistory(db, stream), [taken()], system(at));
  }
  return stream;
}

class Undone extends Error {}

/** What is found after somebody with all rights changed the table; the change is undone afterwards. */
async function breaksAfter(...changes: SQL[]): Promise<Break[]> {
  let breaks: Break[] = [];
  const tampered = db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const change of changes) await tx.execute(change);
    breaks = (await verifyHistory(tx)).breaks;
    throw new Undone();
  });
  await expect(tampered).rejects.toThrow(Undone);
  return breaks;
}

const refusal = (act: (tx: Tx) => Promise<unknown>) =>
  db.transaction(act).then(
    () => "done",
    (error: Error) => String(error.cause),
  );

test("an untouched history verifies, entry by entry", async () => {
  const stream = await streamOf(3);
  expect(await verifyHistory(db, stream)).toEqual({ entries: 3, breaks: [] });
  expect((await verifyHistory(db)).breaks).toEqual([]);
});

test("what is read is what was written, with who and when", async () => {
  const stream = dossierStream(crypto.randomUUID());
  const event = taken();
  await appendEvents(db, stream, await readHistory(db, stream), [event], system(at));
  expect((await readHistory(db, stream)).events).toEqual([{ event, actor: { kind: "system" }, at }]);
});

test("an edited entry is named, even when only a space was added", async () => {
  const stream = await streamOf(4);
  const breaks = await breaksAfter(
    sql`update events set entry = replace(entry, ':', ': ') where stream = ${stream} and version = 2`,
  );
  expect(breaks).toEqual([{ stream, version: 2, why: "hash-differs" }]);
});

test("an entry that was edited and hashed anew breaks with the next one", async () => {
  const stream = await streamOf(4);
  const edited = sql`update events e set
    entry = replace(entry, 'system', 'tenant'),
    hash = encode(sha256(convert_to(
      (select hash from events where stream = e.stream and version = 1) || E'\n' || stream || E'\n2\n' ||
      replace(entry, 'system', 'tenant'), 'UTF8')), 'hex')
    where stream = ${stream} and version = 2`;
  expect(await breaksAfter(edited)).toEqual([{ stream, version: 3, why: "hash-differs" }]);
});

test("a removed entry is missed at the one after it", async () => {
  const stream = await streamOf(4);
  const removed = (version: number) =>
    breaksAfter(sql`delete from events where stream = ${stream} and version = ${version}`);
  expect(await removed(1)).toEqual([{ stream, version: 2, why: "entry-missing" }]);
  expect(await removed(3)).toEqual([{ stream, version: 4, why: "entry-missing" }]);
});

test("a removed entry is missed also when the later ones move up", async () => {
  const stream = await streamOf(4);
  const breaks = await breaksAfter(
    sql`delete from events where stream = ${stream} and version = 2`,
    sql`update events set version = 2 where stream = ${stream} and version = 3`,
    sql`update events set version = 3 where stream = ${stream} and version = 4`,
  );
  expect(breaks).toEqual([{ stream, version: 2, why: "hash-differs" }]);
});

test("two entries that changed places are named from the first one on", async () => {
  const stream = await streamOf(4);
  const breaks = await breaksAfter(
    sql`update events set version = 0 where stream = ${stream} and version = 2`,
    sql`update events set version = 2 where stream = ${stream} and version = 3`,
    sql`update events set version = 3 where stream = ${stream} and version = 0`,
  );
  expect(breaks).toEqual([{ stream, version: 2, why: "hash-differs" }]);
});

test("an entry that was moved to another stream fits nowhere there", async () => {
  const [from, to] = [await streamOf(2), await streamOf(1)];
  const breaks = await breaksAfter(
    sql`update events set stream = ${to} where stream = ${from} and version = 2`,
  );
  expect(breaks).toEqual([{ stream: to, version: 2, why: "hash-differs" }]);
});

test("each stream is named by its own first break, and the sound ones are not", async () => {
  const streams = [await streamOf(3), await streamOf(3), await streamOf(3)].toSorted();
  const [first, , last] = streams;
  const breaks = await breaksAfter(
    sql`update events set entry = '{}' where stream in (${first}, ${last}) and version in (2, 3)`,
  );
  expect(breaks.map(({ stream, version }) => [stream, version])).toEqual([
    [first, 2],
    [last, 2],
  ]);
});

test("history is only added to, also by the owner of the table", async () => {
  const stream = await streamOf(1);
  const changes = [
    sql`update events set entry = entry where stream = ${stream}`,
    sql`delete from events where stream = ${stream}`,
    sql`truncate events`,
  ];
  for (const change of changes) {
    expect(await refusal((tx) => tx.execute(change))).toContain("history is append-only");
  }
  expect((await verifyHistory(db, stream)).entries).toBe(1);
});

const tombstoneOf = (stream: string, version: number, hash: string) => sql`
  insert into tombstones (stream, number, version, hash, "right", outcome, days, month, forgotten_on)
  values (${stream}, ${stream}, ${version}, ${hash}, 'access', 'granted', 10, '2026-12', '2028-12-04')`;

test("a history goes only as a whole, with the tombstone that tells its length and its last hash", async () => {
  const [stream, other] = [await streamOf(3), await streamOf(2)];
  const { hash } = await readHistory(db, stream);
  const all = sql`delete from events where stream = ${stream}`;
  const whole = tombstoneOf(stream, 3, hash);
  const wrong = [
    [all],
    [tombstoneOf(other, 3, hash), all],
    [tombstoneOf(stream, 2, hash), all],
    [tombstoneOf(stream, 3, "0".repeat(64)), all],
    [whole, sql`delete from events where stream = ${stream} and version > 1`],
    [whole, sql`delete from events where stream = ${stream} and version = 3`, all],
    [whole, sql`delete from events where stream in (${stream}, ${other})`],
  ];
  for (const steps of wrong) expect(await refusalOf(steps)).toContain("history is append-only");
  expect(await refusalOf([whole])).toContain("this history is still there");
  expect((await verifyHistory(db, stream)).entries).toBe(3);

  expect(await refusalOf([whole, all])).toBe("");
  expect(await verifyHistory(db, stream)).toEqual({ entries: 0, breaks: [] });
  expect((await verifyHistory(db, other)).entries).toBe(2);
  const past = { events: [], version: 0, hash: "" };
  const again = appendEvents(db, stream, past, [taken()], system(at));
  expect(await again.catch((error: Error) => String(error.cause))).toContain("this history is gone");
  for (const change of [
    sql`update tombstones set days = 1 where stream = ${stream}`,
    sql`delete from tombstones where stream = ${stream}`,
    sql`truncate tombstones`,
  ]) {
    expect(await refusalOf([change])).toContain("history is append-only");
  }
});

async function refusalOf(steps: SQL[]): Promise<string> {
  const done = db.transaction(async (tx) => {
    for (const step of steps) await tx.execute(step);
  });
  return done.then(
    () => "",
    (error: Error) => String(error.cause ?? error),
  );
}

test("of two writers after the same entry one is refused", async () => {
  const stream = await streamOf(1);
  const past = await readHistory(db, stream);
  const write = () => appendEvents(db, stream, past, [taken()], system(at));
  const written = await Promise.allSettled([write(), write()]);
  expect(written.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await verifyHistory(db, stream)).toEqual({ entries: 2, breaks: [] });
});

test("T-15 the database itself refuses an approval by whoever proposed it", async () => {
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const signed = (proposedBy: string | null, approvedBy: string) =>
    refusal((tx) =>
      tx.execute(sql`
        insert into dossiers (id, number, receipt_id, "right", version, phase, level, received_at, due_on,
          register_version, applicant_text_id, proposed_by, approved_by)
        values (gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), 'access', 1, 'preparing', 'A3', now(),
          '2026-04-01', 1, gen_random_uuid(), ${proposedBy}, ${approvedBy})`),
    );
  expect(await signed(one, one)).toContain("two_persons_approve");
  expect(await signed(null, one)).toContain("two_persons_approve");
  expect(await signed(one, two)).toBe("done");
  const changed = sql`update dossiers set approved_by = proposed_by where proposed_by = ${one}`;
  expect(await refusal((tx) => tx.execute(changed))).toContain("two_persons_approve");
});
