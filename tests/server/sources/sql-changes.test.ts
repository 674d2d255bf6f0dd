// What a database lets the portal change after a decision, on a real PostgreSQL with the rights that the settings ask for.

import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { SourceRecord } from "#app/domain/records.ts";
import { defaultPace } from "#app/domain/turns.ts";
import type { Change, Changer } from "#app/server/sources/change.ts";
import type { Gate } from "#app/server/sources/gate.ts";
import { SourceError } from "#app/server/sources/source.ts";
import type { SqlSource } from "#app/server/sources/sql/settings.ts";
import { sqlGatherer } from "#app/server/sources/sql-source.ts";
import { ConnectionHeld, ConnectionPaused, watchedGatherer } from "#app/server/sources/watched.ts";
import { type CutLine, cutLineTo } from "#tests/support/cut-line.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let archive: postgres.Sql;
let line: CutLine;
const { signal } = new AbortController();
const writer = `schrijver_${randomBytes(4).toString("hex")}`;
const password = "only-for-this-test";

beforeAll(async () => {
  database = await emptyDatabase();
  archive = postgres(database.url, { max: 2, onnotice: () => {} });
  await archive.unsafe(`create role ${writer} login password '${password}'`);
  line = await cutLineTo(as(writer));
});
beforeEach(async () => {
  await archive.unsafe(`
    drop table if exists meldingen, post, elders;
    create table meldingen (
      nummer integer primary key, huurder text not null, gemeld date not null, omschrijving text,
      telefoon text, aantal integer, gebruik text, tot date
    );
    create table post (brief text primary key, klant text, titel text);
    create table elders (nummer integer);
    insert into meldingen
      select n, 'R1', '2019-03-04', 'Kraan ' || n, '0612', n, null, null from generate_series(1, 250) as n;
    insert into meldingen values (900, 'R2', '2020-01-01', 'Van een ander', null, null, null, null);
    insert into post values ('B"1', 'R1', 'Aanmaning'), ('B,{2}\\', 'R1', 'Brief');
    grant select on meldingen, post to ${writer};
    grant update (nummer, omschrijving, telefoon, aantal, gemeld, gebruik, tot), delete on meldingen to ${writer};
    grant delete, update (brief) on post to ${writer};
  `);
});
afterEach(() => archive.unsafe(`drop function if exists houd_tegen cascade`));
afterAll(async () => {
  line.close();
  await archive.unsafe(`drop owned by ${writer}`);
  await archive.unsafe(`drop role ${writer}`);
  await archive.end();
  await database.drop();
});

function as(user: string): string {
  const url = new URL(database.url);
  url.username = user;
  url.password = password;
  return url.href;
}

const source = (change: Partial<SqlSource> = {}): SqlSource => ({
  id: "archief",
  url: database.url,
  writeUrl: as(writer),
  personBy: "key",
  statementSeconds: 5,
  pace: defaultPace,
  mostRows: 100_000,
  queries: [
    {
      resource: "meldingen",
      theme: "repairs",
      title: "Melding",
      element: "I-03",
      release: "auto",
      sql: "select nummer, huurder, gemeld, omschrijving, telefoon, aantal from meldingen where huurder = $1 order by nummer",
      key: "nummer",
      person: "huurder",
      fields: new Map(
        ["gemeld", "omschrijving", "telefoon", "aantal"].map((column) => [column, { label: column }]),
      ),
      changes: {
        table: "public.meldingen",
        fields: {
          omschrijving: ["set", "clear"],
          telefoon: ["clear"],
          aantal: ["set"],
          gemeld: ["set", "clear"],
        },
        end: "tot",
        mark: { column: "gebruik", value: "beperkt" },
        remove: true,
      },
    },
    {
      resource: "brieven",
      theme: "conversations",
      title: "Brief",
      element: "I-02",
      release: "auto",
      sql: 'select brief as "De brief", klant, titel from post where klant = $1',
      key: "De brief",
      person: "klant",
      fields: new Map([["titel", { label: "Titel" }]]),
      changes: { table: "post", key: "brief", fields: {}, remove: true },
    },
  ],
  ...change,
});

const gathererOf = (change: Partial<SqlSource> = {}) => sqlGatherer(source(change), async () => null);
const person = { connection: "archief", key: "R1" };

function changerOf(change: Partial<SqlSource> = {}): Changer & Required<Pick<Changer, "applyAll">> {
  const { changer } = gathererOf(change);
  if (!changer?.applyAll) throw new Error("Nothing can be changed there");
  return { ...changer, applyAll: changer.applyAll };
}

const changeTo = (wish: Partial<Change>): Change => ({
  operationId: crypto.randomUUID(),
  person,
  resource: "meldingen",
  recordKey: "meldingen/1",
  op: "clear",
  field: "meldingen.omschrijving",
  ...wish,
});

const whole = (op: Change["op"], recordKey = "meldingen/1") => changeTo({ op, field: null, recordKey });

async function gathered(resource = "meldingen"): Promise<Map<string, SourceRecord>> {
  const records = new Map<string, SourceRecord>();
  for await (const page of gathererOf().collect(resource, person, signal))
    for (const record of page) records.set(record.key, record);
  return records;
}

/** Whether a record is still as it was when this was made. */
async function asNow(resource = "meldingen") {
  const then = await gathered(resource);
  return (found: SourceRecord) => JSON.stringify(found) === JSON.stringify(then.get(found.key));
}

const rowOf = async (nummer = 1) => {
  const [row] =
    await archive`select *, tot::text as tot, gemeld::text as gemeld from meldingen where nummer = ${nummer}`;
  return row;
};

async function errorOf(acting: Promise<unknown>): Promise<SourceError> {
  const error = await acting.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error("It did not fail", { cause: error });
  return error;
}

test("the settings say what can be changed, and without another address to write at nothing can", () => {
  const changer = changerOf();
  expect(changer.can("meldingen", "meldingen.omschrijving")).toEqual(["set", "clear"]);
  expect(changer.can("meldingen", null)).toEqual(["end", "mark", "remove"]);
  for (const field of ["meldingen.huurder", "brieven.omschrijving", "omschrijving", "meldingen.constructor"])
    expect(changer.can("meldingen", field)).toEqual([]);
  expect(changer.can("elders", null)).toEqual([]);
  expect(gathererOf({ writeUrl: undefined }).changer).toBeUndefined();
});

test.each<[Partial<Change>, Record<string, unknown>]>([
  [
    { op: "clear", field: "meldingen.omschrijving" },
    { omschrijving: null, telefoon: "0612" },
  ],
  [
    { op: "set", field: "meldingen.omschrijving", value: "'; drop table meldingen; --" },
    { omschrijving: "'; drop table meldingen; --" },
  ],
  [{ op: "set", field: "meldingen.aantal", value: 12 }, { aantal: 12 }],
  [{ op: "set", field: "meldingen.gemeld", value: "2019-03-05" }, { gemeld: "2019-03-05" }],
  [
    { op: "mark", field: null },
    { gebruik: "beperkt", omschrijving: "Kraan 1" },
  ],
])("%j is done once, and known as done by a later try", async (wish, after) => {
  const change = changeTo(wish);
  const isAsDecided = await asNow();
  const changer = changerOf();
  expect(await changer.apply(change, isAsDecided, signal)).toEqual({ state: "done" });
  expect(await rowOf()).toMatchObject(after);
  expect(await changer.apply(change, isAsDecided, signal)).toEqual({ state: "done-before" });
  expect(await rowOf(2)).toMatchObject({ omschrijving: "Kraan 2", gebruik: null });
});

test("a row ends today, and one that has ended stays as it ended", async () => {
  const isAsDecided = await asNow();
  expect(await changerOf().apply(whole("end"), isAsDecided, signal)).toEqual({ state: "done" });
  const [today] = await archive`select (now() at time zone 'Europe/Amsterdam')::date::text as day`;
  expect((await rowOf())?.tot).toBe(today?.day);
  await archive`update meldingen set tot = '2020-01-01' where nummer = 2`;
  expect(await changerOf().apply(whole("end", "meldingen/2"), isAsDecided, signal)).toEqual({
    state: "done-before",
  });
  expect((await rowOf(2))?.tot).toBe("2020-01-01");
});

test("a row goes, whatever signs its key has, and what is gone is known to be gone", async () => {
  const isAsDecided = await asNow("brieven");
  for (const recordKey of (await gathered("brieven")).keys()) {
    const change = changeTo({ op: "remove", field: null, resource: "brieven", recordKey });
    expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "done" });
    expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "done-before" });
  }
  expect(await archive`select * from post`).toHaveLength(0);
});

test("T-11 what changed between the decision and now is left as it is", async () => {
  const isAsDecided = await asNow();
  await archive`update meldingen set telefoon = '0699' where nummer = 1`;
  for (const change of [changeTo({}), whole("remove")])
    expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "changed-since" });
  expect(await rowOf()).toMatchObject({ omschrijving: "Kraan 1", telefoon: "0699" });
});

test("T-11 a record that is gone, or somebody else's by now, is not touched", async () => {
  const isAsDecided = await asNow();
  await archive`delete from meldingen where nummer = 1`;
  expect(await changerOf().apply(changeTo({}), isAsDecided, signal)).toEqual({ state: "changed-since" });
  await archive`update meldingen set huurder = 'R2', omschrijving = null where nummer = 2`;
  for (const change of [changeTo({ recordKey: "meldingen/2" }), whole("remove", "meldingen/2")])
    expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "changed-since" });
  const foreign = whole("remove", "meldingen/900");
  expect(await changerOf().apply(foreign, () => true, signal)).toEqual({ state: "changed-since" });
  expect(await rowOf(900)).toBeDefined();
});

test("T-11 nobody changes a row between our look and our writing", async () => {
  const isAsDecided = await asNow();
  let other: Promise<unknown> = Promise.resolve();
  const result = await changerOf().apply(
    changeTo({}),
    (found) => {
      other = archive`update meldingen set omschrijving = 'Later' where nummer = 1`.execute();
      return isAsDecided(found);
    },
    signal,
  );
  await other;
  expect(result).toEqual({ state: "done" });
  expect(await rowOf()).toMatchObject({ omschrijving: "Later" });
});

test("of two who do the same at once, one does it and the other finds it done", async () => {
  const isAsDecided = await asNow();
  for (const change of [changeTo({}), whole("remove", "meldingen/2")]) {
    const both = [1, 2, 3].map(() => changerOf().apply(change, isAsDecided, signal));
    const states = (await Promise.all(both)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(["done", "done-before", "done-before"]);
  }
});

test("when the line breaks before the end is said nothing happened, and the next try does it", async () => {
  const isAsDecided = await asNow();
  for (const word of ["begin read write", "for update", "returning", "commit"]) {
    line.cut(word, "before");
    const change = changeTo({});
    const result = await changerOf({ writeUrl: line.url })
      .apply(change, isAsDecided, signal)
      .catch((error: SourceError) => error.code);
    expect(result, word).toEqual(
      word === "commit" ? { state: "unknown", code: "sql-unreachable" } : "sql-unreachable",
    );
    expect(await rowOf()).toMatchObject({ omschrijving: "Kraan 1" });
  }
  expect(await changerOf().apply(changeTo({}), isAsDecided, signal)).toEqual({ state: "done" });
});

test("when the line breaks after the end was said nobody knows, and the next try finds it done", async () => {
  const isAsDecided = await asNow();
  line.cut("commit", "after");
  const change = changeTo({});
  const changer = changerOf({ writeUrl: line.url });
  expect(await changer.apply(change, isAsDecided, signal)).toEqual({
    state: "unknown",
    code: "sql-unreachable",
  });
  await expect.poll(async () => (await rowOf())?.omschrijving).toBeNull();
  expect(await changer.apply(change, isAsDecided, signal)).toEqual({ state: "done-before" });
});

test("what the database says no to is refused, and stays as it was", async () => {
  const isAsDecided = await asNow();
  const cleared = changeTo({ field: "meldingen.gemeld" });
  const tooMuch = changeTo({ op: "set", field: "meldingen.aantal", value: "veel" });
  const codes = async (changer: Changer) => {
    const found: string[] = [];
    for (const change of [cleared, tooMuch, changeTo({})]) {
      const result = await changer.apply(change, isAsDecided, signal);
      found.push("code" in result ? result.code : result.state);
    }
    return found;
  };
  expect(await codes(changerOf())).toEqual(["sql-23502", "sql-22P02", "done"]);
  await archive.unsafe(`revoke update, delete on meldingen from ${writer};
    revoke update (omschrijving, gemeld, aantal, nummer, telefoon, gebruik, tot) on meldingen from ${writer}`);
  expect(await codes(changerOf())).toEqual(["sql-42501", "sql-22P02", "sql-42501"]);
  expect(await changerOf().apply(changeTo({ field: "meldingen.huurder" }), isAsDecided, signal)).toEqual({
    state: "refused",
    code: "not-declared",
  });
});

test("what does not stand as it was written is undone and told", async () => {
  await archive.unsafe(`create function houd_tegen() returns trigger language plpgsql as
    $$ begin new.omschrijving := 'Onwisbaar'; return new; end $$`);
  await archive.unsafe(
    "create trigger houd_tegen before update on meldingen for each row execute function houd_tegen()",
  );
  expect(await changerOf().apply(changeTo({}), await asNow(), signal)).toEqual({
    state: "refused",
    code: "not-as-written",
  });
  expect(await rowOf()).toMatchObject({ omschrijving: "Kraan 1" });
});

test("who waits too long for a row of somebody else has changed nothing, and may try again", async () => {
  const isAsDecided = await asNow();
  const other = await archive.reserve();
  await other`begin`;
  await other`update meldingen set aantal = 5 where nummer = 1`;
  const waiting = changerOf({ statementSeconds: 1 }).apply(changeTo({}), isAsDecided, signal);
  expect(await errorOf(waiting)).toMatchObject({ code: "sql-timeout", retryable: true });
  await other`rollback`;
  other.release();
  expect(await changerOf().apply(changeTo({}), isAsDecided, signal)).toEqual({ state: "done" });
});

test("many go together, and each has its own end", async () => {
  const isAsDecided = await asNow();
  await archive`update meldingen set telefoon = '0699' where nummer = 7`;
  await archive`delete from meldingen where nummer = 8`;
  await archive`alter table meldingen add check (nummer <> 9 or omschrijving is not null)`;
  const keys = Array.from({ length: 250 }, (_, place) => `meldingen/${place + 1}`);
  const steps = keys.flatMap((recordKey) => [
    { change: changeTo({ recordKey }), isAsDecided },
    { change: changeTo({ recordKey, field: "meldingen.telefoon" }), isAsDecided: () => true },
  ]);
  const results = await changerOf().applyAll(steps, signal);
  const odd = results.flatMap((result, place) =>
    "state" in result && result.state === "done" ? [] : [[place, result]],
  );
  expect(odd).toEqual([
    [12, { state: "changed-since" }],
    [14, { state: "changed-since" }],
    [15, { state: "changed-since" }],
    [16, { state: "refused", code: "sql-23514" }],
  ]);
  expect(
    await archive`select nummer from meldingen where huurder = 'R1' and omschrijving is not null order by 1`,
  ).toEqual([{ nummer: 7 }, { nummer: 9 }]);
  const again = await changerOf().applyAll(steps, signal);
  expect(again.filter((result) => "state" in result && result.state === "done-before")).toHaveLength(496);
});

test("where the line breaks amid many, what was done is told, what is open, and what was not begun", async () => {
  const isAsDecided = await asNow();
  const changer = changerOf({ writeUrl: line.url });
  const steps = ["meldingen.omschrijving", "meldingen.telefoon"].map((field) => ({
    change: changeTo({ field }),
    isAsDecided: field.endsWith("omschrijving") ? isAsDecided : () => true,
  }));
  line.cut('set "telefoon"', "before");
  const results = await changer.applyAll(
    [...steps, { change: whole("mark"), isAsDecided: () => true }],
    signal,
  );
  expect(results.map((result) => ("state" in result ? result.state : result.message))).toEqual([
    "done",
    "sql-unreachable",
    "not-begun",
  ]);
});

test("nothing is written while a connection stands still, and an open end is noted as a failure", async () => {
  const isAsDecided = await asNow();
  const told: (string | null)[] = [];
  let paused = true;
  const watch = {
    before: async (id: string) => {
      if (paused) throw new ConnectionPaused(id);
    },
    after: async (_: string, error: unknown) => {
      told.push(error === null ? null : (error as SourceError).code);
    },
  };
  const { changer } = watchedGatherer(gathererOf({ writeUrl: line.url }), watch);
  const apply = () => changer?.apply(changeTo({}), isAsDecided, signal) ?? Promise.resolve();
  expect(await errorOf(apply())).toMatchObject({ code: "connection-paused" });
  expect(await rowOf()).toMatchObject({ omschrijving: "Kraan 1" });
  paused = false;
  line.cut("commit", "before");
  expect(await apply()).toMatchObject({ state: "unknown" });
  expect(await apply()).toEqual({ state: "done" });
  expect(told).toEqual(["sql-unreachable", null]);
});

test("what is changed waits for its turn, many for one, and nothing is written while the gate is shut", async () => {
  const isAsDecided = await asNow();
  const seen: string[] = [];
  let isShut = true;
  const gate: Gate = {
    async enter(asking) {
      if (isShut) throw new ConnectionHeld("archief", asking);
      seen.push(asking);
      return { next: async () => {}, end: async (ending) => void seen.push(ending.type) };
    },
  };
  const { changer } = sqlGatherer(source(), async () => null, gate);
  const steps = [1, 2].map((nummer) => ({
    change: changeTo({ recordKey: `meldingen/${nummer}` }),
    isAsDecided,
  }));
  expect(await errorOf(changer?.applyAll?.(steps, signal) ?? Promise.resolve())).toMatchObject({
    code: "connection-held",
  });
  expect(await rowOf()).toMatchObject({ omschrijving: "Kraan 1" });
  isShut = false;
  expect(await changer?.applyAll?.(steps, signal)).toEqual([{ state: "done" }, { state: "done" }]);
  expect(seen).toEqual(["gathering", "answered"]);
});

test("T-25 a test of the connection tells when who writes can do more than was declared, or less", async () => {
  const check = () => gathererOf().check(signal);
  await check();
  await archive.unsafe(`grant insert on elders to ${writer}`);
  expect(await errorOf(check())).toMatchObject({ code: "writes-too-much" });
  await archive.unsafe(
    `revoke insert on elders from ${writer}; grant update (huurder) on meldingen to ${writer}`,
  );
  expect(await errorOf(check())).toMatchObject({ code: "writes-too-much" });
  await archive.unsafe(`revoke update (huurder, telefoon) on meldingen from ${writer}`);
  expect(await errorOf(check())).toMatchObject({ code: "cannot-write" });
  const owner = gathererOf({ writeUrl: database.url });
  expect(await errorOf(owner.check(signal))).toMatchObject({ code: "writes-too-much" });
});
