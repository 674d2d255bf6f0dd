// Files that stand in a folder or a bucket, of each person in a folder of their own or named by an index. Each becomes a
// record; its file is read when its turn comes.

import { createHash } from "node:crypto";
import { dayOf } from "#app/domain/calendar.ts";
import type { FieldValue, SourceRecord, Whose } from "#app/domain/records.ts";
import { count } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { bucketShelf } from "./files/bucket.ts";
import { folderShelf } from "./files/folder.ts";
import { foldersOf, isPersonName, isUnder, type Path } from "./files/place.ts";
import { type Line, linesOf } from "./files/read-index.ts";
import type { FileCollection, FileSource } from "./files/settings.ts";
import { type Entry, readWhole, type Shelf } from "./files/shelf.ts";
import { type Gate, noGate } from "./gate.ts";
import { knownAs, type Told } from "./known-as.ts";
import { type BroughtFile, type GatheredRecord, type Gatherer, SourceError } from "./source.ts";

/** A person's key where they were found, and by what these files know them. */
type Known = { key: string; as: string };
/** A file that is this person's, as the folder or the index says. */
type Wanted = { path: Path | null; written: string; line: Line | null; entry: Entry | null };

const atOnce = 20;
/** Beyond this nobody counts any more. */
const mostListed = 20_000;
const { files: words } = textsIn(staffLocale).words;

/** A folder passes no gate: nobody else waits for it. */
export function fileGatherer(source: FileSource, told: Told, gate: Gate = noGate): Gatherer {
  const shelf = "folder" in source.at ? folderShelf(source.at.folder) : bucketShelf(source.at.bucket, gate);
  return {
    id: source.id,
    plan: (themes) =>
      source.collections
        .filter(({ theme }) => themes.includes(theme))
        .map(({ resource, theme }) => ({ resource, theme })),
    // As where a person is asked for: an empty place may be one that is not connected.
    async check(signal) {
      if (!(await shelf.holdsAnything([], signal))) throw new SourceError("nothing-there", true);
    },
    async *collect(resource, person, signal) {
      const collection = source.collections.find((one) => one.resource === resource);
      if (!collection) throw new SourceError("unknown-resource", false);
      const known = { key: person.key, as: await knownAs(source, person, told, signal) };
      const found = await findFiles(shelf, collection, known.as, signal);
      const read = readerOf(shelf, source.mostMegabytes * 1024 * 1024);
      const taken = found.slice(0, source.mostFiles);
      for (let at = 0; at < taken.length; at += atOnce) {
        yield recordsOf(taken.slice(at, at + atOnce), collection, known, read);
      }
      if (found.length > taken.length) yield [whatIsLeft(found.length, taken.length, collection, known)];
    },
  };
}

/** In an order that stays the same. */
async function findFiles(
  shelf: Shelf,
  { path: pattern, index }: FileCollection,
  person: string,
  signal: AbortSignal,
): Promise<Wanted[]> {
  if (pattern && !isPersonName(person)) throw new SourceError("key-is-no-name", false);
  const folders = pattern && foldersOf(pattern, person);
  const entries = folders ? await entriesIn(shelf, folders, index?.file ?? null, signal) : [];
  const lines: Line[] = [];
  if (index) {
    for await (const line of linesOf(shelf, index, { person, folder: folders?.own ?? null }, signal)) {
      lines.push(line);
      if (lines.length > mostListed) throw new SourceError("too-many-rows", false);
    }
  }
  return together(entries, lines, folders?.own ?? null);
}

async function entriesIn(
  shelf: Shelf,
  { above, own }: { above: Path; own: Path },
  index: Path | null,
  signal: AbortSignal,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of shelf.list(own, signal)) {
    if (index && nameOf(entry.path) === nameOf(index)) continue;
    entries.push(entry);
    if (entries.length > mostListed) break;
  }
  // A share that is not connected is an empty folder: that is no answer.
  if (entries.length === 0 && !(await shelf.holdsAnything(above, signal))) {
    throw new SourceError("nothing-there", true);
  }
  return entries;
}

const nameOf = (path: Path) => path.join("/");

/** Files of the folder with what the index says of them, and what the index names beside them. */
function together(entries: Entry[], lines: Line[], folder: Path | null): Wanted[] {
  const byPath = new Map(entries.map((entry) => [nameOf(entry.path), entry]));
  const described = new Set<string>();
  const named = lines.map((line): Wanted => {
    const path = line.path && (!folder || isUnder(line.path, folder)) ? line.path : null;
    const place = path ? nameOf(path) : "";
    described.add(place);
    return { path, written: line.written, line, entry: byPath.get(place) ?? null };
  });
  const others = entries
    .filter(({ path }) => !described.has(nameOf(path)))
    .map((entry): Wanted => ({ path: entry.path, written: nameOf(entry.path), line: null, entry }));
  return [...named, ...others].sort((one, other) => (one.written < other.written ? -1 : 1));
}

type Reader = (path: Path, mostBytes: number, signal: AbortSignal) => ReturnType<BroughtFile["read"]>;

/** Reads until all files together are too much; smaller ones that still fit come in. */
function readerOf(shelf: Shelf, mostTogether: number): Reader {
  let left = mostTogether;
  return async (path, mostBytes, signal) => {
    const opened = await shelf.open(path, signal);
    if (typeof opened === "string") return opened;
    const content = await readWhole(opened, Math.min(mostBytes, left), signal);
    if (typeof content === "string") return left < mostBytes ? "no-room" : content;
    left -= content.length;
    return content;
  };
}

function recordsOf(
  wanted: Wanted[],
  collection: FileCollection,
  known: Known,
  read: Reader,
): GatheredRecord[] {
  const times = new Map<string, number>();
  return wanted.map((one) => {
    const time = times.get(one.written) ?? 0;
    times.set(one.written, time + 1);
    return recordOf(one, time, collection, known, read);
  });
}

function recordOf(
  wanted: Wanted,
  time: number,
  collection: FileCollection,
  known: Known,
  read: Reader,
): GatheredRecord {
  const { path, written, line, entry } = wanted;
  const { resource, theme, title, element, types } = collection;
  const owner = ownerOf(line, known);
  const fields = fieldsOf(wanted, collection);
  const isFile = entry?.isFile ?? true;
  const record: SourceRecord = {
    key: `${resource}/${keyFor(known, written, time)}`,
    resource,
    theme,
    title,
    ...owner,
    // Nobody but a person can see what a file tells, and of whom.
    release: "review",
    fields: owner.whose === "self" ? fields : fields.map((field) => ({ ...field, aboutOther: true })),
  };
  // What the index says to be somebody else's is not even opened.
  if (owner.whose !== "self") return record;
  const name = written.split(/[/\\]/).at(-1) ?? "";
  const brings: BroughtFile = {
    name,
    element,
    types,
    async read(mostBytes, signal) {
      if (!path) return "outside";
      return isFile ? read(path, mostBytes, signal) : "not-a-file";
    },
  };
  return { ...record, brings };
}

function ownerOf(line: Line | null, known: Known): { whose: Whose; personKey: string | null } {
  if (!line || line.person === known.as) return { whose: "self", personKey: known.key };
  return line.person === ""
    ? { whose: "unknown", personKey: null }
    : { whose: "other", personKey: line.person };
}

/** The same file keeps its key; the name of a file is in none. */
function keyFor({ key }: Known, written: string, time: number): string {
  return createHash("sha256")
    .update(JSON.stringify([key, written, time]))
    .digest("hex")
    .slice(0, 16);
}

function fieldsOf(
  { written, line, entry }: Wanted,
  { resource, element, index }: FileCollection,
): FieldValue[] {
  const own: FieldValue[] = [
    {
      field: `${resource}.file-name`,
      element,
      label: words.fileName,
      value: written.split(/[/\\]/).at(-1) ?? "",
      freeText: true,
    },
    ...(entry?.changedAt && !line
      ? [
          {
            field: `${resource}.changed`,
            element,
            label: words.changed,
            value: dayOf(entry.changedAt),
          },
        ]
      : []),
  ];
  if (!line || !index) return own;
  const told = [...line.cells].filter(
    ([column, value]) =>
      value !== "" && (index.fields.has(column) || ![index.person, index.path].includes(column)),
  );
  return [...own, ...told.map(([column, value]) => fieldOf(column, value, { resource, element, index }))];
}

function fieldOf(
  column: string,
  value: string,
  { resource, element, index }: Pick<FileCollection, "resource" | "element" | "index">,
): FieldValue {
  const known = index?.fields.get(column);
  return {
    field: `${resource}.${column}`,
    element: known ? (known.element === undefined ? element : known.element) : null,
    label: known?.label ?? column,
    value,
    ...(known?.about === "always" && { aboutOther: true }),
    ...(known?.freeText && { freeText: true as const }),
    ...(known?.sensitive && { sensitive: known.sensitive }),
  };
}

/** What did not come in because there are too many: said in the answer too. */
function whatIsLeft(
  found: number,
  taken: number,
  { resource, theme, title, element }: FileCollection,
  { key }: Known,
): SourceRecord {
  const shown = count(taken, staffLocale);
  const value =
    found > mostListed ? words.manyMore(shown) : words.more(count(found - taken, staffLocale), shown);
  return {
    key: `${resource}/not-all`,
    resource,
    theme,
    title,
    whose: "self",
    personKey: key,
    release: "review",
    fields: [{ field: `${resource}.not-all`, element, label: words.notAll, value }],
  };
}
