// Databases beside the housing system, on a real PostgreSQL: what a declared query gives, and what it can never do.

import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import postgres from "postgres";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { SourceRecord } from "#app/domain/records.ts";
import { defaultPace } from "#app/domain/turns.ts";
import { SourceError } from "#app/server/sources/source.ts";
import type { SqlQuery, SqlSource } from "#app/server/sources/sql/settings.ts";
import { sqlGatherer } from "#app/server/sources/sql-source.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let archive: postgres.Sql;
const { signal } = new AbortController();

beforeAll(async () => {
  database = await emptyDatabase();
  archive = postgres(database.url, { max: 2, onnotice: () => {} });
  await archive.unsafe(`
    create table meldingen (
      nummer integer primary key, huurder text, gemeld date, gebeld timestamptz, bedrag numeric(12, 2),
      lang bigint, spoed boolean, omschrijving text, foto bytea, gegevens jsonb, buur text
    );
    insert into meldingen values
      (1, 'R1', '2019-03-04', '2019-07-01 12:30:00+02', 12.50, 9007199254740993, true, 'Kraan', null, null, null),
      (2, 'R1', '1999-12-31', '2019-01-01 12:30:00.25+01', 0, 1, false, null, null, null, ''),
      (3, 'R2', '2020-01-01', null, null, null, null, 'Van een ander', null, null, null);
    create table veel as select n as nummer, 'R1' as huurder from generate_series(1, 1250) as n;
    create table gemengd as select * from (values (1, 'R1'), (2, 'R2'), (3, null)) as t (nummer, huurder);
    create table gewist (nummer integer);
    insert into gewist values (1);
    create function wis() returns integer language sql as 'delete from gewist returning nummer';
  `);
});

afterAll(async () => {
  await archive.end();
  await database.drop();
});

const queryOf = (change: Partial<SqlQuery> = {}): SqlQuery => ({
  resource: "meldingen",
  theme: "repairs",
  title: "Melding",
  element: "I-03",
  release: "auto",
  sql: "select nummer, huurder, gemeld, gebeld, bedrag, lang, spoed from meldingen where huurder = $1 order by nummer",
  key: "nummer",
  person: "huurder",
  fields: new Map([
    ["nummer", { label: "Nummer" }],
    ["gemeld", { label: "Gemeld op" }],
    ["gebeld", { label: "Gebeld op" }],
    ["bedrag", { label: "Bedrag" }],
    ["lang", { label: "Lang nummer" }],
    ["spoed", { label: "Spoed" }],
  ]),
  ...change,
});

const only = (sql: string, change: Partial<SqlQuery> = {}) => queryOf({ sql, fields: new Map(), ...change });

const sourceOf = (query: SqlQuery, change: Partial<SqlSource> = {}): SqlSource => ({
  id: "archief",
  url: database.url,
  personBy: "key",
  statementSeconds: 30,
  pace: defaultPace,
  mostRows: 100_000,
  queries: [query],
  ...change,
});

async function pagesOf(query: SqlQuery, key = "R1", change: Partial<SqlSource> = {}, until = signal) {
  const pages: SourceRecord[][] = [];
  const source = sqlGatherer(sourceOf(query, change), async (of) => (of === "nobody" ? null : `klant ${of}`));
  for await (const page of source.collect("meldingen", { connection: "archief", key }, until))
    pages.push(page);
  return pages;
}

const recordsOf = async (...asked: Parameters<typeof pagesOf>) => (await pagesOf(...asked)).flat();

async function errorOf(gathering: Promise<unknown>): Promise<SourceError> {
  const error = await gathering.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error("No source failed", { cause: error });
  return error;
}

test("a row becomes a record with the words of the settings, and each value in one form for ever", async () => {
  const records = await recordsOf(queryOf());
  expect(records).toEqual([
    {
      key: "meldingen/1",
      resource: "meldingen",
      theme: "repairs",
      title: "Melding",
      whose: "self",
      personKey: "R1",
      release: "auto",
      fields: [
        { field: "meldingen.nummer", element: "I-03", label: "Nummer", value: 1 },
        { field: "meldingen.gemeld", element: "I-03", label: "Gemeld op", value: "2019-03-04" },
        {
          field: "meldingen.gebeld",
          element: "I-03",
          label: "Gebeld op",
          value: "2019-07-01T12:30:00+02:00",
        },
        { field: "meldingen.bedrag", element: "I-03", label: "Bedrag", value: "12.50" },
        { field: "meldingen.lang", element: "I-03", label: "Lang nummer", value: "9007199254740993" },
        { field: "meldingen.spoed", element: "I-03", label: "Spoed", value: true },
      ],
    },
    expect.objectContaining({ key: "meldingen/2" }),
  ]);
  expect(records[1]?.fields.map(({ value }) => value)).toEqual([
    2,
    "1999-12-31",
    "2019-01-01T12:30:00.25+01:00",
    "0.00",
    "1",
    false,
  ]);
});

test.each([
  ["'infinity'::timestamptz", "infinity"],
  ["'0044-03-15 12:00:00 BC'::timestamp", "0044-03-15 12:00:00 BC"],
  ["'2026-02-28 07:05:09'::timestamp", "2026-02-28T07:05:09"],
  ["'NaN'::float8", "NaN"],
  ["0.1::float8", "0.1"],
  ["'{a,b}'::text[]", "{a,b}"],
  ["'ab'::char(5)", "ab"],
  ["'  ruimte '::text", "  ruimte "],
  ["'<b>& \"'::text", '<b>& "'],
  ["(-5)::int2", -5],
])("%s is given as %j", async (written, value) => {
  const [record] = await recordsOf(only(`select 1 as nummer, $1::text as huurder, ${written} as waarde`));
  expect(record?.fields.map((field) => field.value)).toEqual([value]);
});

test("what holds nothing is left out, and what nobody can read is told and looked at", async () => {
  const [plain] = await recordsOf(
    only("select nummer, huurder, omschrijving, buur from meldingen where huurder = $1 and nummer = 2"),
  );
  expect(plain).toMatchObject({ release: "auto", fields: [] });
  for (const written of ["'\\xff'::bytea", "'{\"a\": 1}'::jsonb", "'[]'::json", "array['{}'::jsonb]"]) {
    const [record] = await recordsOf(
      only(`select 1 as nummer, $1::text as huurder, ${written} as bijlage`, {
        fields: new Map([["bijlage", { label: "Bijlage" }]]),
      }),
    );
    expect(record, written).toMatchObject({
      release: "review",
      fields: [{ label: "Bijlage", value: "(niet leesbaar)", element: "I-03" }],
    });
  }
});

test("a column that nobody mapped comes along under its own name, and a colleague looks", async () => {
  const [record] = await recordsOf(
    only("select nummer, huurder, omschrijving from meldingen where huurder = $1"),
  );
  expect(record).toMatchObject({
    release: "review",
    fields: [{ field: "meldingen.omschrijving", element: null, label: "omschrijving", value: "Kraan" }],
  });
});

test("a column with the name of something in every object is no column of the settings", async () => {
  const [record] = await recordsOf(
    only('select nummer, huurder, 1 as "constructor" from meldingen where huurder = $1'),
  );
  expect(record).toMatchObject({ release: "review", fields: [{ element: null, label: "constructor" }] });
});

test("what the settings say of a column is what the answer and the review go by", async () => {
  const fields: SqlQuery["fields"] = new Map([
    ["nummer", { label: "Nummer", element: "I-02" }],
    [
      "omschrijving",
      {
        label: "Omschrijving",
        about: "always",
        freeText: true,
        sensitive: "art9",
        element: null,
        says: "open",
      },
    ],
  ]);
  const sql = "select nummer, huurder, omschrijving from meldingen where huurder = $1 and nummer = 1";
  expect(await recordsOf(queryOf({ sql, fields, release: "review" }))).toMatchObject([
    {
      release: "review",
      fields: [
        { label: "Nummer", element: "I-02" },
        {
          label: "Omschrijving",
          element: null,
          aboutOther: true,
          freeText: true,
          sensitive: "art9",
          says: "open",
        },
      ],
    },
  ]);
  const origin = new Map([["omschrijving", { label: "Geboren in", sensitive: "origin" as const }]]);
  expect(await recordsOf(queryOf({ sql, fields: origin }))).toMatchObject([{ release: "review" }]);
});

test("rows come page by page, and each comes once", async () => {
  const pages = await pagesOf(only("select nummer, huurder from veel where huurder = $1 order by nummer"));
  expect(pages.map(({ length }) => length)).toEqual([...Array<number>(12).fill(100), 50]);
  expect(new Set(pages.flat().map(({ key }) => key)).size).toBe(1250);
});

test("T-38 of more rows than a person can have none is an answer", async () => {
  const sql = "select nummer, huurder from veel where huurder = $1";
  expect(await errorOf(pagesOf(only(sql), "R1", { mostRows: 1249 }))).toMatchObject({
    code: "too-many-rows",
    retryable: false,
  });
  expect(await recordsOf(only(sql), "R1", { mostRows: 1250 })).toHaveLength(1250);
});

test.each([
  ["' or '1' = '1"],
  ["R1'; delete from meldingen; --"],
  ["R1\\' or true --"],
  [":person"],
  ["$1"],
  ["\u0000R1"],
])("T-25 a key of %j is a value and nothing else", async (key) => {
  const gathering = recordsOf(only("select nummer, huurder from meldingen where huurder = $1"), key);
  expect(await gathering.catch((error: unknown) => [(error as SourceError).code])).toEqual(
    key.includes("\u0000") ? ["sql-22021"] : [],
  );
  expect(await archive`select count(*)::int as rows from meldingen`).toEqual([{ rows: 3 }]);
});

test.each([
  [
    "with weg as (delete from gewist returning nummer) select nummer, $1::text as huurder from weg",
    "sql-0A000",
  ],
  ["select nummer, huurder from (select wis() as nummer, $1::text as huurder) as t", "sql-25006"],
  ["select set_config('transaction_read_only', 'off', false) as nummer, $1::text as huurder", "sql-25001"],
  ["select nummer, $1::text as huurder into kopie from gewist", "sql-42601"],
  ["select nummer, $1::text as huurder from gewist for update", "sql-25006"],
  ["select nummer, $1::text as huurder from gewist; delete from gewist", "sql-42601"],
])("T-25 the server itself refuses to write: %s", async (sql, code) => {
  expect(await errorOf(pagesOf(only(sql)))).toMatchObject({ code, retryable: false });
  expect(await archive`select count(*)::int as rows from gewist`).toEqual([{ rows: 1 }]);
});

test("a row of somebody else, or of nobody, is told to be so, and shows nothing", async () => {
  const records = await recordsOf(
    only("select nummer, huurder from gemengd where $1::text is not null order by nummer", {
      fields: new Map([["nummer", { label: "Nummer" }]]),
    }),
  );
  expect(records).toMatchObject([
    { whose: "self", personKey: "R1", fields: [{ value: 1 }] },
    { whose: "other", personKey: "R2", fields: [{ value: 2, aboutOther: true }] },
    { whose: "unknown", personKey: null, fields: [{ value: 3, aboutOther: true }] },
  ]);
});

test("a database that knows people by customer number is asked for that one", async () => {
  const query = only("select 1 as nummer, $1::text as huurder", {
    fields: new Map([["huurder", { label: "Klant" }]]),
  });
  expect(await recordsOf(query, "R1", { personBy: "customer-number" })).toMatchObject([
    { whose: "self", personKey: "R1", fields: [{ value: "klant R1" }] },
  ]);
  expect(await errorOf(pagesOf(query, "nobody", { personBy: "customer-number" }))).toMatchObject({
    code: "no-customer-number",
    retryable: false,
  });
  const elsewhere = { personBy: { externalKey: { administration: "HUUR" } } };
  expect(await errorOf(pagesOf(query, "nobody", elsewhere))).toMatchObject({ code: "no-external-key" });
});

test.each<[string, string, Partial<SqlQuery>]>([
  ["columns-differ", "select nummer from meldingen where huurder = $1", {}],
  ["columns-differ", "select huurder from meldingen where huurder = $1", {}],
  ["columns-differ", "select nummer, huurder, huurder from meldingen where huurder = $1", {}],
  [
    "columns-differ",
    "select nummer, huurder from meldingen where huurder = $1 and false",
    { fields: new Map([["omschrijvng", { label: "Omschrijving" }]]) },
  ],
  ["repeated-key", "select 7 as nummer, huurder from veel where huurder = $1", {}],
  ["row-without-key", "select null as nummer, $1::text as huurder", {}],
  ["sql-42P01", "select nummer, huurder from nergens where huurder = $1", {}],
  ["sql-22P02", "select nummer, huurder from meldingen where nummer = $1", {}],
])("a query that goes wrong fails its slice as %s: %s", async (code, sql, change) => {
  const error = await errorOf(pagesOf(only(sql, change)));
  expect(error).toMatchObject({ code, retryable: false });
  expect(error.message).toBe(code);
  expect(error.cause).toBeUndefined();
});

test("T-38 a query that takes too long is ended by the server, and may be tried again", async () => {
  const sql = "select 1 as nummer, $1::text as huurder from pg_sleep(60)";
  const began = performance.now();
  expect(await errorOf(pagesOf(only(sql), "R1", { statementSeconds: 1 }))).toMatchObject({
    code: "sql-timeout",
    retryable: true,
  });
  expect(performance.now() - began).toBeLessThan(20_000);
});

test("whoever waits no longer leaves, and nothing goes on behind", async () => {
  const sql = "select 1 as nummer, $1::text as huurder from pg_sleep(60)";
  const error = await errorOf(pagesOf(only(sql), "R1", {}, AbortSignal.timeout(500)));
  expect(error).toMatchObject({ code: "sql-timeout", retryable: true });
  expect(await errorOf(pagesOf(only(sql), "R1", {}, AbortSignal.abort()))).toMatchObject({
    code: "sql-timeout",
  });
});

test("a connection that is lost between two pages is no end of the rows", async () => {
  const source = sqlGatherer(
    sourceOf(only("select nummer, huurder from veel where huurder = $1")),
    async () => null,
  );
  const pages = source
    .collect("meldingen", { connection: "archief", key: "R1" }, signal)
    [Symbol.asyncIterator]();
  expect((await pages.next()).value).toHaveLength(100);
  await archive`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where application_name = 'privacyloket' and datname = current_database()`;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await errorOf(pages.next() as Promise<unknown>)).toMatchObject({
    code: "sql-unreachable",
    retryable: true,
  });
});

test("whoever stops after a page leaves no connection open", async () => {
  const source = sqlGatherer(
    sourceOf(only("select nummer, huurder from veel where huurder = $1")),
    async () => null,
  );
  for await (const page of source.collect("meldingen", { connection: "archief", key: "R1" }, signal)) {
    expect(page).toHaveLength(100);
    break;
  }
  await expect
    .poll(
      () => archive`select pid from pg_stat_activity
        where application_name = 'privacyloket' and datname = current_database()`,
    )
    .toEqual([]);
});

test("F16 a database that is away or silent may be tried again, and its address is told to nobody", async () => {
  const silent = await listening();
  const { port } = silent.address() as AddressInfo;
  for (const [url, code] of [
    ["postgres://wie:geheim@127.0.0.1:1/archief", "sql-unreachable"],
    [`postgres://wie:geheim@127.0.0.1:${port}/archief`, "sql-unreachable"],
  ] as const) {
    const error = await errorOf(pagesOf(queryOf(), "R1", { url, statementSeconds: 1 }));
    expect(error).toMatchObject({ code, retryable: true, message: code });
    expect(JSON.stringify({ ...error, cause: error.cause })).not.toContain("geheim");
  }
  const url = `postgres://wie:geheim@127.0.0.1:${port}/archief`;
  const left = await errorOf(pagesOf(queryOf(), "R1", { url }, AbortSignal.timeout(200)));
  expect(left).toMatchObject({ code: "sql-timeout", retryable: true });
});

async function listening(): Promise<Server> {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return server;
}

test("only what was planned is read, of this connection only", async () => {
  const source = sqlGatherer(sourceOf(queryOf()), async () => null);
  expect(source.plan(["repairs", "cases"])).toEqual([{ resource: "meldingen", theme: "repairs" }]);
  expect(source.plan(["cases"])).toEqual([]);
  const all = async (resource: string, connection: string) => {
    for await (const _ of source.collect(resource, { connection, key: "R1" }, signal));
  };
  expect((await errorOf(all("boekingen", "archief"))).code).toBe("unknown-resource");
  expect((await errorOf(all("meldingen", "erp"))).code).toBe("other-connection");
});

test("a test asks for the columns about nobody, and tells what differs from the settings", async () => {
  const check = (query: SqlQuery, change: Partial<SqlSource> = {}) =>
    sqlGatherer(sourceOf(query, change), async () => null).check(signal);
  await expect(check(queryOf())).resolves.toBeUndefined();
  await expect(check(queryOf({ key: "kenmerk" }))).rejects.toThrow(new SourceError("columns-differ", false));
  await expect(check(only("select nummer from weg where nummer = $1"))).rejects.toThrow("sql-42P01");
  await expect(check(queryOf(), { url: "postgres://localhost:1/weg" })).rejects.toThrow("sql-unreachable");
});
