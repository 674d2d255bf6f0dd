// Everything that stands in a database, as text: to compare before and after, and to search for what must not be there.

import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** The rows of every table as PostgreSQL writes them, by "schema.table"; the queue's own included. */
export async function dumpOf(tx: Tx): Promise<Map<string, string[]>> {
  const tables = await tx.execute<{ name: string }>(sql`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const dump = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await tx.execute<{ row: string }>(
      sql`select t::text as row from ${sql.raw(name)} t order by 1`,
    );
    dump.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return dump;
}

/** What stands in the dump though it must not, as it is or as the bytes of a sealed column. */
export function foundIn(dump: Map<string, string[]>, strings: string[]): string[] {
  const text = [...dump.values()].flat().join("\n").toLowerCase();
  // By chance a postcode or a code stands in the digits of a hash or of sealed bytes.
  const readable = text.replaceAll(/[0-9a-f-]{32,}/g, " ");
  return strings.filter(
    (string) => readable.includes(string.toLowerCase()) || text.includes(Buffer.from(string).toString("hex")),
  );
}
