// Reads the list that says whose each file is, and keeps the lines of one person.

import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { SourceError } from "../source.ts";
import { isUnder, type Path, pathOf } from "./place.ts";
import type { FileIndex } from "./settings.ts";
import { eachInTime, type Shelf } from "./shelf.ts";

/** A line of the index: whom it names, the path (null when it leads outside), and its other columns. */
export type Line = { person: string; written: string; path: Path | null; cells: Map<string, string> };

const longestLine = 64 * 1024;

/** The lines of this person, and those of anybody about what stands in their folder. Throws SourceError. */
export async function* linesOf(
  shelf: Shelf,
  index: FileIndex,
  { person, folder }: { person: string; folder: Path | null },
  signal: AbortSignal,
): AsyncGenerator<Line> {
  const opened = await shelf.open(index.file, signal);
  // Without it nobody knows whether there are files.
  if (typeof opened === "string") throw new SourceError(`index-${opened}`, opened === "gone");
  try {
    const lines = parse({ bom: true, delimiter: index.delimiter, max_record_size: longestLine });
    const source = Readable.from(eachInTime(opened.chunks, signal));
    const failed: unknown[] = [];
    pipeline(source, lines, (error) => error && failed.push(error));
    yield* wanted(lines, index, { person, folder }, failed);
  } finally {
    opened.close();
  }
}

async function* wanted(
  lines: AsyncIterable<string[]>,
  index: FileIndex,
  { person, folder }: { person: string; folder: Path | null },
  failed: unknown[],
): AsyncGenerator<Line> {
  let columns: string[] | null = null;
  try {
    for await (const record of lines) {
      if (!columns) {
        columns = columnsOf(record, index);
        continue;
      }
      const line = lineOf(columns, record, index);
      const isHere = folder !== null && line.path !== null && isUnder(line.path, folder);
      if (line.person === person || isHere) yield line;
    }
  } catch (error) {
    const [first = error] = failed;
    // The parser's own error quotes what it read.
    throw first instanceof SourceError ? first : new SourceError("index-broken", false);
  }
  if (!columns) throw new SourceError("columns-differ", false);
}

function columnsOf(written: string[], { person, path, fields }: FileIndex): string[] {
  const columns = written.map((name) => name.trim());
  const named = [person, path, ...fields.keys()];
  if (new Set(columns).size < columns.length || named.some((name) => !columns.includes(name))) {
    throw new SourceError("columns-differ", false);
  }
  return columns;
}

function lineOf(columns: string[], record: string[], index: FileIndex): Line {
  const cells = new Map(columns.map((name, place) => [name, (record[place] ?? "").trim()]));
  const written = cells.get(index.path) ?? "";
  return {
    person: cells.get(index.person) ?? "",
    written,
    path: pathOf(written, /[/\\]/),
    cells,
  };
}
