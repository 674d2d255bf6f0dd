// Whether who writes may do what the settings declare, and no more: the database itself then refuses what we would do
// wrong. Asked when a connection is tested.

import { SourceError } from "../source.ts";
import { quoted } from "./change-statements.ts";
import { open } from "./read-pages.ts";
import type { SqlSource } from "./settings.ts";

const everyRight = `
  with mine as (
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'f') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
  )
  select oid::text, may, '' from mine, unnest(array['INSERT', 'DELETE', 'TRUNCATE']) as may
    where has_table_privilege(oid, may)
  union all
  select oid::text, 'UPDATE', attname::text from mine join pg_attribute on attrelid = oid
    where attnum > 0 and not attisdropped and has_column_privilege(oid, attnum, 'UPDATE')`;

/** Throws SourceError: "writes-too-much" or "cannot-write". */
export async function expectDeclaredRights(
  { queries, statementSeconds, writeUrl }: SqlSource & { writeUrl: string },
  signal: AbortSignal,
): Promise<void> {
  const connection = open({ url: writeUrl, statementSeconds });
  try {
    const { rows } = await connection.ask(everyRight, [], signal);
    const given = new Set(rows.map((right) => right.join(" ")));
    const needed = new Set<string>();
    const spare = new Set<string>();
    for (const { changes, key } of queries) {
      if (!changes) continue;
      const found = await connection.ask(
        "select to_regclass($1)::oid::text",
        [quoted(changes.table)],
        signal,
      );
      const table = found.rows[0]?.[0] ?? "";
      if (changes.remove) needed.add(`${table} DELETE `);
      const columns = [...Object.keys(changes.fields), changes.end, changes.mark?.column];
      for (const column of columns) if (column !== undefined) needed.add(`${table} UPDATE ${column}`);
      // PostgreSQL lets a row be locked only by who may update one of its columns.
      spare.add(`${table} UPDATE ${changes.key ?? key}`);
    }
    if ([...needed].some((right) => !given.has(right))) throw new SourceError("cannot-write", false);
    const isTooMuch = (right: string) => !needed.has(right) && !spare.has(right);
    if ([...given].some(isTooMuch)) throw new SourceError("writes-too-much", false);
  } finally {
    await connection.close();
  }
}
