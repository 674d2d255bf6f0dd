// Reads records by example, page by page, in the order of their keys.

import type { Sql } from "postgres";
import type { Filter, Resource } from "./resources.ts";
import type { Row } from "./rows.ts";
import { queries } from "./rows.ts";

type Readable = Pick<Resource, "name" | "filters" | "dated">;
export type Page = { rows: Row[]; total: number; cursor: string | null };
type Wish = {
  filters: Record<string, string>;
  size: number;
  cursor: string | null;
  /** The day whose state is meant, for resources that keep more than one: "2019-12-31". */
  asOf: string;
};

export async function readPage(sql: Sql, resource: Readable, wish: Wish): Promise<Page> {
  const table = sql`(${sql.unsafe(queries[resource.name])}) as found`;
  const matches = Object.entries(wish.filters).reduce(
    (so, [name, value]) => sql`${so} and ${condition(sql, resource.filters[name], value)}`,
    resource.dated ? holdsOn(sql, wish.asOf) : sql`true`,
  );
  const counted = await sql<
    { total: number }[]
  >`select count(*)::int as total from ${table} where ${matches}`;
  const rows = await sql<Row[]>`
    select * from ${table} where ${matches} and id > ${keyIn(wish.cursor)} order by id limit ${wish.size + 1}`;
  const page = rows.slice(0, wish.size);
  const last = page.at(-1);
  return {
    rows: page,
    total: counted[0]?.total ?? 0,
    cursor: rows.length > wish.size && last ? cursorAt(last) : null,
  };
}

export async function readOne(sql: Sql, resource: Pick<Readable, "name">, id: string): Promise<Row | null> {
  const rows = await sql<
    Row[]
  >`select * from (${sql.unsafe(queries[resource.name])}) as found where id = ${id}`;
  return rows[0] ?? null;
}

function holdsOn(sql: Sql, day: string) {
  return sql`begindatum <= ${day} and (einddatum is null or einddatum >= ${day})`;
}

function condition(sql: Sql, filter: Filter | undefined, value: string) {
  if (!filter) return sql`false`;
  const column = sql(filter.column);
  if (filter.kind === "plain") return sql`${column}::text = ${value}`;
  if (filter.kind === "one-of") return sql`${column} @> array[${value}]`;
  const id = value.slice(value.lastIndexOf("/") + 1);
  return filter.kind === "link" ? sql`${column} = ${id}` : sql`${column} @> array[${id}]`;
}

function cursorAt(row: Row): string {
  return Buffer.from(row.id).toString("base64url");
}

function keyIn(cursor: string | null): string {
  return cursor ? Buffer.from(cursor, "base64url").toString("utf8") : "";
}
