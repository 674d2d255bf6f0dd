// A row becomes a record: every column that holds something, and whom the row says that it is about.

import {
  type FieldValue,
  maskedBy,
  type Release,
  type SourceRecord,
  type Whose,
} from "#app/domain/records.ts";
import { SourceError } from "../source.ts";
import type { Page } from "./read-pages.ts";
import type { SqlQuery } from "./settings.ts";
import { readableValue } from "./values.ts";

/** A person's key where they were found, and by what this database knows them. */
type Known = { key: string; as: string };
type Cell = { column: string; type: number; written: string };

/** What stands for bytes and the like: that they are there is told, and a colleague looks. */
const notReadable = "(niet leesbaar)";

/** Throws SourceError when the columns are not those that the settings name. */
export function expectColumns(columns: Page["columns"], query: SqlQuery) {
  const names = columns.map(({ name }) => name);
  const named = [query.key, query.person, ...query.fields.keys()];
  if (new Set(names).size < names.length || named.some((column) => !names.includes(column))) {
    throw new SourceError("columns-differ", false);
  }
}

/** Throws SourceError when the columns are not those that the settings name. */
export function recordsIn({ columns, rows }: Page, query: SqlQuery, known: Known): SourceRecord[] {
  expectColumns(columns, query);
  return rows.map((row) => {
    const cells = columns.flatMap(({ name, type }, place) => {
      const written = row[place] ?? "";
      return written === "" ? [] : [{ column: name, type, written }];
    });
    return recordOf(cells, query, known);
  });
}

function recordOf(cells: Cell[], query: SqlQuery, known: Known): SourceRecord {
  const { resource, theme, title, fields: mapped } = query;
  const key = textIn(cells, query.key);
  if (key === null) throw new SourceError("row-without-key", false);
  const owner = ownerOf(textIn(cells, query.person), known);
  const shown = cells.filter(
    ({ column }) => mapped.has(column) || ![query.key, query.person].includes(column),
  );
  const fields = shown.map((cell) => fieldOf(cell, query));
  return {
    key: `${resource}/${key}`,
    resource,
    theme,
    title,
    ...owner,
    release: releaseOf(shown, fields, query),
    fields: maskedBy(owner.whose, fields),
  };
}

function textIn(cells: Cell[], column: string): string | null {
  const cell = cells.find((one) => one.column === column);
  return cell ? String(readableValue(cell.written, cell.type) ?? cell.written) : null;
}

// The answer knows the person by the key where they were found, whatever the number is here.
function ownerOf(written: string | null, known: Known): { whose: Whose; personKey: string | null } {
  if (written === null) return { whose: "unknown", personKey: null };
  return written === known.as
    ? { whose: "self", personKey: known.key }
    : { whose: "other", personKey: written };
}

function fieldOf({ column, type, written }: Cell, { resource, element, fields }: SqlQuery): FieldValue {
  const known = fields.get(column);
  const field: FieldValue = {
    field: `${resource}.${column}`,
    element: known ? (known.element === undefined ? element : known.element) : null,
    label: known?.label ?? column,
    value: readableValue(written, type) ?? notReadable,
  };
  if (known?.about === "always") field.aboutOther = true;
  if (known?.freeText) field.freeText = true;
  if (known?.sensitive) field.sensitive = known.sensitive;
  if (known?.says) field.says = known.says;
  return field;
}

// What nobody has mapped, or nobody can read, may hold anything.
function releaseOf(cells: Cell[], fields: FieldValue[], { release }: SqlQuery): Release {
  const isOpaque = cells.some(({ written, type }) => readableValue(written, type) === null);
  const look = fields.some(({ element, sensitive }) => element === null || sensitive !== undefined);
  return isOpaque || look ? "review" : release;
}
