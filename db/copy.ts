// Every table out of a database and back into one, a line of JSON for each row. No program beside the database is needed:
// the one for this is often missing, or older than the server, and the schema comes from our migrations. Not by COPY: the
// driver's stream of it stands still for good when who reads is slower than the server.

import type { Db } from "./client.server.ts";

export type TableName = { schema: "public" | "vault"; table: string; columns: string[] };

/** What nobody misses after a restore, and what must not come back: who was signed in, half-filled forms, counts. */
const leftOut = [
  "sessions",
  "session_dossiers",
  "session_inquiries",
  "drafts",
  "sign_ins",
  "rate_limits",
  "passkey_challenges",
  "connection_turns",
];

type Session = Parameters<Parameters<Db["$client"]["begin"]>[1]>[0];
type Reading = {
  tables: TableName[];
  at: Date;
  migrations: number;
  files: { id: string; sha256: string; bytes: number }[];
  out: (table: TableName) => AsyncIterable<string>;
};

/** One view of the whole database, for as long as the work takes. */
export function readWhole<T>({ $client }: Db, work: (reading: Reading) => Promise<T>): Promise<T> {
  return $client.begin("isolation level repeatable read read only", async (session) => {
    await session`set local statement_timeout = 0`;
    const [about] = await session<{ at: string; migrations: number }[]>`
      select now() as at, (select count(*)::int from drizzle.__drizzle_migrations) as migrations`;
    const files = await session<{ id: string; sha256: string; bytes: string }[]>`
      select id, sha256, bytes from files order by id`;
    return work({
      tables: await tablesOf(session),
      at: new Date(about?.at ?? 0),
      migrations: about?.migrations ?? 0,
      files: files.map((file) => ({ ...file, bytes: Number(file.bytes) })),
      out: (table) => linesOf(session, table),
    });
  }) as Promise<T>;
}

async function tablesOf(session: Session): Promise<TableName[]> {
  return session<TableName[]>`
    select table_schema as schema, table_name as "table",
      array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns
    join pg_tables on schemaname = table_schema and tablename = table_name
    where table_schema in ('public', 'vault') and is_generated = 'NEVER' and table_name <> all(${leftOut})
    group by 1, 2 order by 1, 2`;
}

const rowsAtOnce = 500;

async function* linesOf(session: Session, { schema, table }: TableName): AsyncIterable<string> {
  const select = `select row_to_json(t)::text as line from ${quoted(schema)}.${quoted(table)} t`;
  for await (const rows of session.unsafe<{ line: string }[]>(select).cursor(rowsAtOnce))
    yield rows.map(({ line }) => `${line}\n`).join("");
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Lines of JSON become rows again: PostgreSQL reads them, so that each value is what it was. */
async function addLines(session: Session, { schema, table, columns }: TableName, lines: string[]) {
  const name = `${quoted(schema)}.${quoted(table)}`;
  const list = columns.map(quoted).join(", ");
  await session.unsafe(
    `insert into ${name} (${list}) select ${list} from json_populate_recordset(null::${name}, $1::text::json)`,
    [`[${lines.join(",")}]`],
  );
}

/** How many programs of ours work with this database now. */
export async function countPrograms({ $client }: Db): Promise<number> {
  const [row] = await $client<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'privacyloket%'`;
  return row?.n ?? 0;
}

export async function isEmpty({ $client }: Db): Promise<boolean> {
  const [row] = await $client<{ n: number }[]>`
    select count(*)::int as n from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  return row?.n === 0;
}

/** Everything of ours goes: rows, tables, the queue. */
export async function wipe({ $client }: Db) {
  await $client.unsafe("drop schema if exists pgboss, drizzle, vault, public cascade; create schema public;");
}

/** Fills the tables, all or none. References are checked when everything is there. */
export async function fillWhole(
  { $client }: Db,
  work: (into: (table: TableName, lines: AsyncIterable<string>) => Promise<void>) => Promise<void>,
) {
  await $client.begin(async (session) => {
    await session`set local statement_timeout = 0`;
    const references = await session<{ table: string; name: string; definition: string }[]>`
      select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace in ('public'::regnamespace, 'vault'::regnamespace)`;
    // What stands in a backup was checked when it was written.
    const tables = await session<{ table: string }[]>`
      select format('%I.%I', schemaname, tablename) as table from pg_tables where schemaname in ('public', 'vault')`;
    for (const { table, name } of references)
      await session.unsafe(`alter table ${table} drop constraint ${quoted(name)}`);
    for (const { table } of tables) await session.unsafe(`alter table ${table} disable trigger user`);
    await work(async (table, lines) => {
      let some: string[] = [];
      for await (const line of lines) {
        some.push(line);
        if (some.length < rowsAtOnce) continue;
        await addLines(session, table, some);
        some = [];
      }
      if (some.length > 0) await addLines(session, table, some);
    });
    for (const { table } of tables) await session.unsafe(`alter table ${table} enable trigger user`);
    for (const { table, name, definition } of references)
      await session.unsafe(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    // The keys may be of a later moment: of requests that are not in this backup nobody needs one.
    await session`delete from vault.dossier_keys where dossier_id not in (select id from dossiers)`;
  });
}
