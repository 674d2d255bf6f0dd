// Where files of persons stand, and how they are found: read from one file, checked before anything runs.

import { isAbsolute } from "node:path";
import { z } from "zod";
import { fileTypeNames } from "#app/domain/files.ts";
import { ElementId, themes } from "#app/domain/records.ts";
import { isPlace } from "#app/domain/relation.ts";
import { byHandResource } from "#app/domain/tasks.ts";
import { PersonBy } from "../known-as.ts";
import { paceOf, paceWords } from "../pace.ts";
import { areUnique, contentOf, type Environment, Field, inWords, name } from "../sql/settings.ts";
import type { Bucket } from "./bucket.ts";
import { pathOf, patternOf } from "./place.ts";

const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable");
const column = z.string().min(1);
const path = z.string().transform((written, context) => {
  const names = pathOf(written);
  if (!names) context.addIssue({ code: "custom", message: "must be names with / between, below the root" });
  return names ?? [];
});

const Index = z
  .strictObject({
    /** A table in CSV, in UTF-8 with a heading. */
    file: path,
    delimiter: z.string().length(1).default(";"),
    /** The column that says whose a file is. */
    person: column,
    /** The column that says where it stands, from the root. */
    path: column,
    fields: z.record(column, Field),
  })
  .transform((index) => ({ ...index, fields: new Map(Object.entries(index.fields)) }));
export type FileIndex = z.infer<typeof Index>;

const Collection = z
  .strictObject({
    resource: name.refine((value) => value !== byHandResource, "is what a colleague brings"),
    theme: z.enum(themes),
    /** The heading of one record, in Dutch. */
    title: z.string().min(1),
    element: ElementId,
    /** The folder of a person: {person} stands for one whole name. */
    path: z
      .string()
      .transform((written, context) => {
        const names = patternOf(written);
        if (!names)
          context.addIssue({ code: "custom", message: "must have {person} once, as one whole name" });
        return names ?? [];
      })
      .optional(),
    index: Index.optional(),
    /** What may come in; what else is there is told, and stays where it is. */
    types: z.array(z.enum(fileTypeNames)).min(1).default(fileTypeNames.slice()),
  })
  .refine(({ path: pattern, index }) => pattern ?? index, "must have a path, an index, or both")
  .transform(({ path: pattern = null, index = null, ...collection }) => ({
    ...collection,
    path: pattern,
    index,
    /** For the register: what each field is of. */
    fields: index?.fields ?? new Map<string, Field>(),
  }));
export type FileCollection = z.infer<typeof Collection>;

const InBucket = z.strictObject({
  endpointFrom: variable,
  keyIdFrom: variable,
  secretFrom: variable,
  region: z.string().regex(/^[a-z0-9-]{1,40}$/, "must be small letters, digits and dashes"),
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket"),
  prefix: path.transform((names) => names.join("/")).optional(),
  ...paceWords,
});

const Source = z
  .strictObject({
    /** The id of the connection in the register. */
    id: name.refine((value) => !isPlace(value), "is a place where colleagues look"),
    /** The name of the environment variable with the folder. */
    folderFrom: variable.optional(),
    bucket: InBucket.optional(),
    /** How people are called there. */
    personBy: PersonBy,
    /** Of one person, in one collection; what is more is told. */
    mostFiles: z.int().min(1).max(5000).default(500),
    mostMegabytes: z.int().min(1).max(10_000).default(500),
    collections: z
      .array(Collection)
      .min(1)
      .refine(
        (list) => areUnique(list.map(({ resource }) => resource)),
        "must have a resource of its own each",
      ),
  })
  .refine(({ folderFrom, bucket }) => !folderFrom !== !bucket, "must have a folder or a bucket");
type Declared = z.infer<typeof Source>;
export type FileSource = Omit<Declared, "folderFrom" | "bucket"> & {
  at: { folder: string } | { bucket: Bucket };
};

const Sources = z
  .array(Source)
  .refine((list) => areUnique(list.map(({ id }) => id)), "must have an id of its own each");

/** What the file says, or what is wrong with it; never a value that stands in it. `taken` are ids of other sources. */
export function readFileSources(file: string, environment: Environment, taken: string[]) {
  const written = contentOf(file);
  if (typeof written === "string") return { sources: [], wrong: [written] };
  const read = Sources.safeParse(written.json);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => inWords(issue, written.json, "collections"));
    return { sources: [], wrong };
  }
  return {
    sources: read.data.map((source) => settled(source, environment)),
    wrong: read.data.flatMap((source) => wrongAround(source, environment, taken)),
  };
}

function settled({ folderFrom, bucket, ...source }: Declared, environment: Environment): FileSource {
  if (!bucket) return { ...source, at: { folder: environment[folderFrom ?? ""] ?? "" } };
  const { endpointFrom, keyIdFrom, secretFrom, prefix = "", region, name, ...rest } = bucket;
  const at = {
    region,
    name,
    pace: paceOf(rest),
    prefix,
    endpoint: environment[endpointFrom] ?? "",
    keyId: environment[keyIdFrom] ?? "",
    secret: environment[secretFrom] ?? "",
  };
  return { ...source, at: { bucket: at } };
}

function wrongAround({ id, folderFrom, bucket }: Declared, environment: Environment, taken: string[]) {
  return [
    ...(taken.includes(id) ? [`${id}: id: is another source's`] : []),
    ...(folderFrom && !isAbsolute(environment[folderFrom] ?? "")
      ? [`${id}: ${folderFrom}: must be set, to a folder from /`]
      : []),
    ...(bucket ? wrongWith(bucket, id, environment) : []),
  ];
}

function wrongWith(
  { endpointFrom, keyIdFrom, secretFrom }: z.infer<typeof InBucket>,
  id: string,
  environment: Environment,
) {
  return [
    ...(isEndpoint(environment[endpointFrom])
      ? []
      : [`${id}: ${endpointFrom}: must be set, to an https address`]),
    ...[keyIdFrom, secretFrom].flatMap((word) => (environment[word] ? [] : [`${id}: ${word}: must be set`])),
  ];
}

/** Plain http is for this machine only; an address holds no name, password or question. */
function isEndpoint(value: string | undefined): boolean {
  if (!z.url({ protocol: /^https?$/ }).safeParse(value).success) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value ?? "");
  return (
    (protocol === "https:" || hostname === "localhost") && `${username}${password}${search}${hash}` === ""
  );
}
