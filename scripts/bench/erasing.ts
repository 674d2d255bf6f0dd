// 10,000 steps of an erasure in a database of the association, compared and read back, against its bare statements.

import { createHash } from "node:crypto";
import postgres from "postgres";
import type { SourceRecord } from "#app/domain/records.ts";
import { defaultPace } from "#app/domain/turns.ts";
import type { Change, Changer } from "#app/server/sources/change.ts";
import type { SqlSource } from "#app/server/sources/sql/settings.ts";
import { sqlGatherer } from "#app/server/sources/sql-source.ts";
import type { BenchPortal } from "./portal.ts";
import { type Measure, median } from "./report.ts";

const steps = 10_000;
const rounds = 3;
const person = { connection: "archive", key: "R1" };
const { signal } = new AbortController();

/** Half of the rows lose a field, the other half go. */
export async function measureErasing(portal: BenchPortal): Promise<Measure> {
  const url = await portal.emptyDatabase("archive");
  const sql = postgres(url, { max: 1, onnotice: () => {}, fetch_types: false });
  const ours: number[] = [];
  const bare: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await fill(sql);
      ours.push(await secondsOf(await erasing(url)));
      await expectErased(sql);
      await fill(sql);
      bare.push(await secondsOf(() => eraseBarely(sql)));
      await expectErased(sql);
    }
  } finally {
    await sql.end();
  }
  return {
    name: `${steps} steps of an erasure in a database, read back`,
    value: steps / median(ours),
    unit: "steps per second",
    ratio: median(bare) / median(ours),
    against: "its bare statements, one at a time",
    limit: 1 / 3,
  };
}

async function fill(sql: postgres.Sql) {
  await sql`drop table if exists reports`;
  await sql`create table reports (id integer primary key, tenant text not null, day date not null, words text, phone text)`;
  await sql`insert into reports select n, 'R1', '2019-03-04', 'A tap that drips, in the kitchen ' || n, '0612345678'
    from generate_series(1, ${steps}::int) as n`;
  await sql`create index on reports (tenant)`;
  await sql`analyze reports`;
}

async function expectErased(sql: postgres.Sql) {
  const [left] = await sql`select count(*)::int as rows, count(words)::int as words from reports`;
  if (left?.rows !== steps / 2 || left?.words !== 0) throw new Error("Not everything was erased");
}

const isRemoved = (id: number) => id % 2 === 0;

async function eraseBarely(sql: postgres.Sql) {
  for (let id = 1; id <= steps; id += 1) {
    if (isRemoved(id)) await sql`delete from reports where id = ${id} and tenant = 'R1'`;
    else await sql`update reports set words = null where id = ${id} and tenant = 'R1'`;
    await sql`select id, tenant, day, words, phone from reports where id = ${id}`;
  }
}

/** What the decision was about is read before: that is not measured. */
async function erasing(url: string) {
  const gatherer = sqlGatherer(source(url), async () => null);
  const decided = new Map<string, string>();
  for await (const page of gatherer.collect("reports", person, signal))
    for (const record of page) decided.set(record.key, hashOf(record));
  const isAsDecided = (found: SourceRecord) => decided.get(found.key) === hashOf(found);
  const wishes = Array.from({ length: steps }, (_, place) => ({ change: changeOf(place + 1), isAsDecided }));
  return () => applied(gatherer.changer, wishes);
}

async function applied(
  changer: Changer | undefined,
  wishes: Parameters<NonNullable<Changer["applyAll"]>>[0],
) {
  const results = await changer?.applyAll?.(wishes, signal);
  const isDone = results?.every((result) => "state" in result && result.state === "done");
  if (!isDone) throw new Error("A step was not done");
}

const changeOf = (id: number): Change => ({
  operationId: crypto.randomUUID(),
  person,
  resource: "reports",
  recordKey: `reports/${id}`,
  ...(isRemoved(id) ? { op: "remove", field: null } : { op: "clear", field: "reports.words" }),
});

const hashOf = (record: SourceRecord) => createHash("sha256").update(JSON.stringify(record)).digest("hex");

const source = (url: string): SqlSource => ({
  id: person.connection,
  url,
  writeUrl: url,
  personBy: "key",
  statementSeconds: 30,
  pace: defaultPace,
  mostRows: 100_000,
  queries: [
    {
      resource: "reports",
      theme: "repairs",
      title: "Report",
      element: "I-03",
      release: "auto",
      sql: "select id, tenant, day, words, phone from reports where tenant = $1 order by id",
      key: "id",
      person: "tenant",
      fields: new Map(["day", "words", "phone"].map((column) => [column, { label: column }])),
      changes: { table: "reports", fields: { words: ["clear"] }, remove: true },
    },
  ],
});

async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}
