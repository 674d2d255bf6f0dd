// Writes the records as tables, a file for each kind of record of a source. No table is ever in memory.

import type { BundleField, BundleRecord } from "#app/domain/bundle.ts";
import type { Theme } from "#app/domain/records.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type BundleData, type BundleTheme, countedRecords } from "./content.ts";
import { cellValue, csvLine, guarded } from "./csv-cells.ts";
import { inBrackets } from "./value-in-words.ts";

type CsvFile = { name: string; chunks: AsyncIterable<string> };

/** A kind of record; the columns are all that its records have, by what tells them apart. */
type Table = { theme: Theme; source: string; resource: string; columns: Map<string, string> };

/** The same content, which tells of which tables and columns it is once its records were read to the end. */
export function watchTables(content: BundleData) {
  const tables = new Map<string, Table>();
  async function* records(theme: Theme) {
    for await (const record of content.records(theme)) {
      addColumns(tableOf(tables, theme, record), record);
      yield record;
    }
  }
  return { watched: { ...content, records }, tables: () => [...tables.values()] };
}

function tableOf(tables: Map<string, Table>, theme: Theme, { source, resource }: BundleRecord): Table {
  const id = JSON.stringify([theme, source, resource]);
  const table = tables.get(id) ?? { theme, source, resource, columns: new Map() };
  tables.set(id, table);
  return table;
}

function addColumns({ columns }: Table, { fields }: BundleRecord) {
  for (const [column, { label }] of byColumn(fields)) if (!columns.has(column)) columns.set(column, label);
}

/** A record may have a field twice: two telephone numbers are two columns. */
function byColumn(fields: BundleField[]): Map<string, BundleField> {
  const found = new Map<string, BundleField>();
  for (const field of fields) {
    const named = `${field.field}\n${field.label}`;
    let column = named;
    for (let again = 2; found.has(column); again += 1) column = `${named}\n${again}`;
    found.set(column, field);
  }
  return found;
}

export function* csvFiles(content: BundleData, tables: Table[]): Generator<CsvFile> {
  const taken = new Set<string>();
  for (const theme of content.themes) {
    for (const table of tables.filter((one) => one.theme === theme.theme)) {
      yield { name: `csv/${fileName(content, table, taken)}.csv`, chunks: lines(content, theme, table) };
    }
  }
}

/** Names of sources may hold anything: only small letters and digits reach a disk. */
function fileName({ facts }: BundleData, { theme, resource }: Table, taken: Set<string>): string {
  const { file } = textsIn(facts.locale).bundle.themes[theme];
  const kind = resource.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return unique(`${file}-${kind.replace(/^-|-$/g, "").slice(0, 60)}`.replace(/-$/, ""), taken, "-");
}

function unique(name: string, taken: Set<string>, before: string, after = ""): string {
  let free = name;
  for (let again = 2; taken.has(free); again += 1) free = `${name}${before}${again}${after}`;
  taken.add(free);
  return free;
}

/** Excel reads the letters right only with this mark in front. */
const byteOrderMark = "\uFEFF";

async function* lines(content: BundleData, theme: BundleTheme, table: Table): AsyncGenerator<string> {
  const { locale } = content.facts;
  const { csv } = textsIn(locale).bundle;
  const taken = new Set<string>();
  const labels = [csv.title, csv.key, ...table.columns.values()].map((label) =>
    unique(label, taken, " (", ")"),
  );
  yield byteOrderMark + csvLine(labels.map(guarded), locale);
  const columns = [...table.columns.keys()];
  for await (const record of countedRecords(content, theme)) {
    if (record.source !== table.source || record.resource !== table.resource) continue;
    const fields = byColumn(record.fields);
    const cells = columns.map((column) => {
      const field = fields.get(column);
      return field ? cellValue(field, locale) : "";
    });
    const title = inBrackets(record.titlePieces ?? [record.title], locale);
    yield csvLine([guarded(title), guarded(record.key), ...cells], locale);
  }
}
