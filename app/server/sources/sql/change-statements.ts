// The statements that a declared change is made of. What they name was checked when the settings were read; values are
// bound by the server: $1 the keys, $2 the person, $3 the value.

import type { Change, ChangeOp } from "../change.ts";
import type { SqlChanges } from "./change-settings.ts";
import type { SqlQuery } from "./settings.ts";

export type Wish = Pick<Change, "op" | "field" | "value">;
export type Statements = {
  /** Locks the rows; tells of each whose it is, and whether it stands already as is wished. */
  look: string;
  /** Gives the key of each row that it changed. */
  write: string;
  /** What the tenant's answer would say of these rows. */
  read: string;
  /** What is bound at $3. */
  value: string[];
};

/** What the settings allow of a column of the query, or of a whole row. */
export function opsFor({ changes, resource }: SqlQuery, field: string | null): ChangeOp[] {
  if (!changes) return [];
  if (field === null) {
    return [
      ...(changes.end === undefined ? [] : ["end" as const]),
      ...(changes.mark === undefined ? [] : ["mark" as const]),
      ...(changes.remove ? ["remove" as const] : []),
    ];
  }
  return new Map(Object.entries(changes.fields)).get(columnOf(resource, field)) ?? [];
}

/** "meldingen.omschrijving" */
const columnOf = (resource: string, field: string) =>
  field.startsWith(`${resource}.`) ? field.slice(resource.length + 1) : "";

export function statementsFor(query: SqlQuery, changes: SqlChanges, wish: Wish): Statements {
  const { to, stands, value } = assignment(query, changes, wish);
  const table = quoted(changes.table);
  const key = quoted(changes.key ?? query.key);
  const person = quoted(changes.person ?? query.person);
  const rows = `${key} = any($1) and ${person} = $2`;
  return {
    look: `select ${key} as key, coalesce(${person} = $2, false) as own, (${stands}) as stands from ${table} where ${key} = any($1) order by ${key} for update`,
    write:
      to === null
        ? `delete from ${table} where ${rows} returning ${key} as key`
        : `update ${table} set ${to} where ${rows} returning ${key} as key`,
    read: `select * from (${query.sql}) as found where found."${query.key.replaceAll('"', '""')}" = any($2)`,
    value,
  };
}

/** What is written, null where the row goes; and what is true of a row when it stands so. */
function assignment({ resource }: SqlQuery, { end, mark }: SqlChanges, { op, field, value }: Wish) {
  if (op === "remove") return { to: null, stands: "false", value: [] };
  if (op === "end") {
    const column = quoted(end ?? "");
    return {
      to: `${column} = current_date`,
      stands: `coalesce(${column} <= current_date, false)`,
      value: [],
    };
  }
  const column = quoted(op === "mark" ? (mark?.column ?? "") : columnOf(resource, field ?? ""));
  // What is empty is left out of an answer, as what is not there.
  if (op === "clear")
    return { to: `${column} = null`, stands: `coalesce(${column}::text, '') = ''`, value: [] };
  const wanted = op === "mark" ? (mark?.value ?? "") : String(value ?? "");
  return { to: `${column} = $3`, stands: `${column} is not distinct from $3`, value: [wanted] };
}

/** `archief.meldingen` becomes `"archief"."meldingen"`: as the catalogue spells it. */
export const quoted = (name: string) =>
  name
    .split(".")
    .map((part) => `"${part}"`)
    .join(".");

/** Keys as the one parameter that the server reads them from. */
export const listOf = (keys: string[]) =>
  `{${keys.map((key) => `"${key.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
