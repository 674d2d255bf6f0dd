// `npm run -s clock -- FILE.csv`: the dates of each request in a file, for whoever checks ours. `-` reads stdin.

import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CsvError, type Info, parse } from "csv-parse";
import { BadRow, columnsIn, columnsOut, countRow, type RowIn, shown } from "./clock-rows.ts";

// As in sysexits.h.
const exits = { usage: 64, badData: 65, noInput: 66 };
const longestRow = 1_000_000;

type Found = { record: string[]; info: Info };

/** What makes the whole file unreadable. */
class BadFile extends Error {}

const [file, ...others] = process.argv.slice(2);
if (!file || others.length > 0) {
  console.error("Usage: npm run -s clock -- FILE.csv, or - for standard input");
  process.exit(exits.usage);
}

const rows = parse({
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  max_record_size: longestRow,
});
rows.on("skip", (error: CsvError) => complain(Number(error.lines), error.message));

try {
  const input = file === "-" ? process.stdin : createReadStream(file);
  await pipeline(input, rows, countAll, process.stdout, { end: false });
} catch (error) {
  process.exitCode = exitAfter(error as NodeJS.ErrnoException);
}

async function* countAll(found: AsyncIterable<Found>) {
  let header: string[] | null = null;
  let places: number[] = [];
  const seen = new Set<string>();
  for await (const { record, info } of found) {
    if (header) {
      const counted = tryRow(rowAt(record, places), { record, header, seen, line: lineOf(record, info) });
      if (counted) yield csvLine(counted);
    } else {
      header = record;
      places = placesIn(header);
      yield csvLine([...columnsOut]);
    }
  }
  if (!header) throw new BadFile(`The file is empty: it must have the columns ${columnsIn.join(", ")}`);
}

type Place = { record: string[]; header: string[]; seen: Set<string>; line: number };

/** The row counted; null after saying what is wrong with it. */
function tryRow(row: RowIn, { record, header, seen, line }: Place): string[] | null {
  try {
    if (record.length !== header.length)
      throw new BadRow(`${record.length} fields, where the first line has ${header.length}`);
    if (seen.has(row.id)) throw new BadRow(`the id ${shown(row.id)} was there before`);
    const counted = countRow(row);
    seen.add(row.id);
    return counted;
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    complain(line, error.message);
    return null;
  }
}

/** The line on which a row begins; the parser knows the one on which it ends. */
function lineOf(record: string[], info: Info): number {
  return info.lines - (record.join("").match(/\r\n|\n|\r/g)?.length ?? 0);
}

function placesIn(header: string[]): number[] {
  const wrong = columnsIn.filter((name) => header.filter((column) => column === name).length !== 1);
  if (wrong.length === 0) return columnsIn.map((name) => header.indexOf(name));
  throw new BadFile(`The first line must name each of these columns once: ${wrong.join(", ")}`);
}

function rowAt(record: string[], places: number[]): RowIn {
  const entries = columnsIn.map((name, index) => [name, record[places[index] ?? -1] ?? ""]);
  return Object.fromEntries(entries) as RowIn;
}

function complain(line: number, why: string) {
  console.error(`line ${line}: ${why}`);
  process.exitCode = exits.badData;
}

function exitAfter(error: NodeJS.ErrnoException): number | undefined {
  // Whoever reads has seen enough, as `head` does.
  if (error.code === "EPIPE") return;
  if (error instanceof BadFile || error instanceof CsvError) {
    console.error(error.message);
    return exits.badData;
  }
  if (!error.syscall) throw error;
  console.error(`${file} cannot be read (${error.code})`);
  return exits.noInput;
}

/** Only an id can hold what CSV must quote (RFC 4180). */
function csvLine(fields: string[]): string {
  return `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",")}\n`;
}
