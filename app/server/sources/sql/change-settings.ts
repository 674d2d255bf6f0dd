// What of a query's rows may be changed after a decision: parts of statements that are declared, never statements.

import { z } from "zod";

/** As the catalogue spells it: it is quoted, so that it names this column and can do nothing else. */
const Column = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_$]{0,62}$/, "must be the name of a column: letters, digits and _");
const Table = z
  .string()
  .regex(
    /^([A-Za-z_][A-Za-z0-9_$]{0,62}\.)?[A-Za-z_][A-Za-z0-9_$]{0,62}$/,
    "must be the name of a table, or of its schema and itself with a point between",
  );

export const SqlChanges = z.strictObject({
  /** Where the rows of the query stand themselves. */
  table: Table,
  /** The columns there of the query's `key` and `person`, where they have another name. */
  key: Column.optional(),
  person: Column.optional(),
  /** By column, whether it can get another value, or none. */
  fields: z.record(Column, z.array(z.enum(["set", "clear"])).min(1)).default({}),
  /** The column of a day: the row is true until then. */
  end: Column.optional(),
  /** What says that a row is not used (GDPR art. 18). */
  mark: z.strictObject({ column: Column, value: z.string().min(1).max(200) }).optional(),
  /** The whole row can go. */
  remove: z.literal(true).optional(),
});
export type SqlChanges = z.infer<typeof SqlChanges>;

type Declared = {
  key: string;
  person: string;
  fields: Record<string, unknown>;
  changes?: SqlChanges | undefined;
};
type Wrong = { path: string[]; message: string };

export function wrongInChanges({ key, person, fields, changes }: Declared): Wrong[] {
  if (!changes) return [];
  const guards = [key, person, changes.key, changes.person];
  const named = [
    ...Object.keys(changes.fields).map((column) => ({ path: ["fields", column], column })),
    ...(changes.end === undefined ? [] : [{ path: ["end"], column: changes.end }]),
    ...(changes.mark === undefined ? [] : [{ path: ["mark", "column"], column: changes.mark.column }]),
  ];
  return [
    ...named
      .filter(({ column }) => guards.includes(column))
      .map(({ path }) => ({ path, message: "is how a row is known: it cannot be changed" })),
    ...Object.keys(changes.fields)
      .filter((column) => !(column in fields))
      .map((column) => ({ path: ["fields", column], message: "is not among the fields of the query" })),
    ...(["key", "person"] as const)
      .filter((part) => !Column.safeParse(changes[part] ?? { key, person }[part]).success)
      .map((part) => ({ path: [part], message: "must name the column of the table" })),
    ...(named.length === 0 && !changes.remove ? [{ path: [], message: "name nothing to change" }] : []),
  ];
}
