// Which databases are gathered from beside the housing system, and how: read from one file, checked before anything runs.

import { readFileSync } from "node:fs";
import { z } from "zod";
import { ElementId, standingSayings, themes } from "#app/domain/records.ts";
import { isPlace } from "#app/domain/relation.ts";
import { byHandResource } from "#app/domain/tasks.ts";
import type { Pace } from "#app/domain/turns.ts";
import { PersonBy } from "../known-as.ts";
import { paceOf, paceWords } from "../pace.ts";
import { SqlChanges, wrongInChanges } from "./change-settings.ts";
import { statementOf } from "./statement.ts";

export const name = z.string().regex(/^[a-z0-9-]{1,40}$/, "must be small letters, digits and dashes");
const column = z.string().min(1);

export const Field = z.strictObject({
  /** What a person calls it, in Dutch. */
  label: z.string().min(1),
  /** Where it differs from the element of the query; null when the register has none for it: a colleague looks. */
  element: ElementId.nullable().optional(),
  /** Somebody's own words, which may name anybody: a colleague looks. */
  freeText: z.literal(true).optional(),
  /** Always about somebody else: masked in the answer (GDPR art. 15(4)). */
  about: z.literal("always").optional(),
  sensitive: z.enum(["bsn", "origin", "art9", "art10"]).optional(),
  /** What it says of a tenancy, a debt or a case: its first day, its last day, what is still to be paid. */
  says: z.enum(standingSayings).optional(),
});
export type Field = z.infer<typeof Field>;

const Query = z
  .strictObject({
    resource: name.refine((value) => value !== byHandResource, "is what a colleague brings"),
    theme: z.enum(themes),
    /** The heading of one record, in Dutch. */
    title: z.string().min(1),
    element: ElementId,
    release: z.enum(["auto", "review"]),
    sql: z.string().transform((written, context) => {
      const { text, wrong } = statementOf(written);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
      return text;
    }),
    /** The column that is another one for each row. */
    key: column,
    /** The column that says whom the row is about, in the words of the parameter. */
    person: column,
    fields: z.record(column, Field),
    changes: SqlChanges.optional(),
  })
  .transform((query, context) => {
    const fields = new Map(Object.entries(query.fields));
    for (const [place, field] of fields) {
      if (query.release === "auto" && needsLook(field)) {
        context.addIssue({ code: "custom", path: ["fields", place], message: "needs release review" });
      }
    }
    for (const { path, message } of wrongInChanges(query)) {
      context.addIssue({ code: "custom", path: ["changes", ...path], message });
    }
    return { ...query, fields };
  });
export type SqlQuery = z.infer<typeof Query>;

// Origin may stand in a record that is given without a look as long as it is empty: the record says so for each row.
const needsLook = ({ sensitive, freeText }: Field) =>
  freeText === true || (sensitive !== undefined && sensitive !== "origin");

const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable");

const Source = z.strictObject({
  /** The id of the connection in the register. */
  id: name.refine((value) => !isPlace(value), "is a place where colleagues look"),
  /** The name of the environment variable with the address: the file holds no secret. */
  urlFrom: variable,
  /** The same of another user, who may change what the queries declare under `changes`, and nothing else. */
  writeUrlFrom: variable.optional(),
  /** How this database knows a person. */
  personBy: PersonBy,
  /** How long the database may take for a page of rows. */
  statementSeconds: z.int().min(1).max(300).default(30),
  /** More rows than this about one person are a mistake in the query. */
  mostRows: z.int().min(1).max(1_000_000).default(100_000),
  ...paceWords,
  queries: z
    .array(Query)
    .min(1)
    .refine(
      (list) => areUnique(list.map(({ resource }) => resource)),
      "must have a resource of its own each",
    ),
});
export type SqlSource = Omit<z.infer<typeof Source>, "urlFrom" | "writeUrlFrom" | keyof typeof paceWords> & {
  url: string;
  /** Absent where it is only read. */
  writeUrl?: string | undefined;
  pace: Pace;
};

const Sources = z
  .array(Source)
  .refine((list) => areUnique(list.map(({ id }) => id)), "must have an id of its own each");

export const areUnique = (values: string[]) => new Set(values).size === values.length;

export type Environment = Record<string, string | undefined>;

/** What the file says, or what is wrong with it; never a value that stands in it. `taken` is the id of another source. */
export function readSqlSources(file: string, environment: Environment, taken: string) {
  const written = contentOf(file);
  if (typeof written === "string") return { sources: [], wrong: [written] };
  const read = Sources.safeParse(written.json);
  if (!read.success)
    return { sources: [], wrong: read.error.issues.map((issue) => inWords(issue, written.json, "queries")) };
  const sources = read.data.map(
    ({ urlFrom, writeUrlFrom, requestsPerSecond, atOnce, quietHours, ...source }): SqlSource => ({
      ...source,
      url: environment[urlFrom] ?? "",
      writeUrl: writeUrlFrom && environment[writeUrlFrom],
      pace: paceOf({ requestsPerSecond, atOnce, quietHours }),
    }),
  );
  return { sources, wrong: read.data.flatMap((source) => wrongAround(source, environment, taken)) };
}

export function contentOf(file: string): { json: unknown } | string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return "cannot be read";
  }
  try {
    return { json: JSON.parse(text) };
  } catch {
    return "must be a list in JSON";
  }
}

function wrongAround(source: z.infer<typeof Source>, environment: Environment, taken: string): string[] {
  const { id, urlFrom, writeUrlFrom } = source;
  const isUrl = (from: string) => z.url({ protocol: /^postgres(ql)?$/ }).safeParse(environment[from]).success;
  const named = writeUrlFrom ? [urlFrom, writeUrlFrom] : [urlFrom];
  return [
    ...(id === taken ? [`${id}: id: is the housing system's`] : []),
    ...named
      .filter((from) => !isUrl(from))
      .map((from) => `${id}: ${from}: must be set, to the address of a PostgreSQL database`),
    ...wrongWriting(source, environment).map((wrong) => `${id}: ${wrong}`),
  ];
}

/** Who reads must not be able to write, and an address to write at is there for something. */
function wrongWriting({ urlFrom, writeUrlFrom, queries }: z.infer<typeof Source>, environment: Environment) {
  const changing = queries.filter(({ changes }) => changes !== undefined);
  if (writeUrlFrom === undefined) {
    return changing.map(({ resource }) => `${resource}: changes: need writeUrlFrom`);
  }
  return [
    ...(changing.length === 0 ? ["writeUrlFrom: no query declares changes"] : []),
    ...(userOf(environment[urlFrom]) === userOf(environment[writeUrlFrom])
      ? [`${writeUrlFrom}: must name another user than ${urlFrom}`]
      : []),
  ];
}

const userOf = (url = "") => URL.parse(url)?.username;

/** "reparatiearchief: meldingen: sql: must have the parameter :person" */
export function inWords({ path, message }: z.core.$ZodIssue, json: unknown, parts: string): string {
  const [source, part, query, ...rest] = path;
  const inQuery = part === parts && typeof query === "number";
  const places = [
    ...(source === undefined ? [] : [nameAt(json, [source], "id")]),
    ...(inQuery
      ? [nameAt(json, [source ?? 0, part, query], "resource"), rest.join(".")]
      : [path.slice(1).join(".")]),
  ];
  return [...places.filter((place) => place !== ""), message].join(": ");
}

/** What something in the file calls itself, else its place. */
function nameAt(json: unknown, path: PropertyKey[], attribute: string): string {
  const found = path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), json);
  const own = isObject(found) ? name.safeParse(found[attribute]) : null;
  return own?.success ? own.data : path.join(".");
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === "object" && value !== null;
