// Changes rows as the settings declare it: locked, compared with what was decided, changed and read back in one
// transaction. Up to a hundred of the same kind go in one; each has a verdict of its own.

import type { SourceRecord } from "#app/domain/records.ts";
import type { ChangeResult, ChangeStep } from "../change.ts";
import { SourceError } from "../source.ts";
import { listOf, opsFor, type Statements, statementsFor } from "./change-statements.ts";
import { open, type Page } from "./read-pages.ts";
import { recordsIn } from "./record.ts";
import type { SqlQuery, SqlSource } from "./settings.ts";
import { readableValue } from "./values.ts";

export type Verdict = ChangeResult | SourceError;
type Known = { key: string; as: string };
type Ask = (text: string, values: string[]) => Promise<Page>;
/** `key`: of its row. */
type Step = ChangeStep & { key: string; place: number };
type Batch = { query: SqlQuery; statements: Statements; known: Known; steps: Step[] };

const rowsTogether = 100;

/** All about one person, in one connection. Throws SourceError only where nothing was begun. */
export async function applySteps(
  source: SqlSource & { writeUrl: string },
  { steps, known }: { steps: ChangeStep[]; known: Known },
  signal: AbortSignal,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = steps.map(({ change }) => refusalBefore(source, change) ?? notBegun);
  const connection = open({ url: source.writeUrl, statementSeconds: source.statementSeconds }, true);
  const ask: Ask = (text, values) => connection.ask(text, values, signal);
  try {
    let broken = false;
    for (const batch of batchesOf(source, { steps, known }, verdicts)) {
      const given: Verdict[] = broken ? batch.steps.map(() => notBegun) : await verdictsOn(ask, batch);
      for (const [at, { place }] of batch.steps.entries()) verdicts[place] = given[at] ?? notBegun;
      broken ||= given.some(isBroken);
    }
  } finally {
    await connection.close();
  }
  return verdicts;
}

const notBegun = new SourceError("not-begun", true);

/** After these the connection is not used on. */
const isBroken = (verdict: Verdict) => verdict instanceof SourceError || verdict.state === "unknown";

function refusalBefore({ queries }: SqlSource, { resource, recordKey, op, field }: ChangeStep["change"]) {
  const query = queries.find((one) => one.resource === resource);
  const isDeclared = query && opsFor(query, field).includes(op) && recordKey.startsWith(`${resource}/`);
  return isDeclared ? null : { state: "refused" as const, code: "not-declared" };
}

/** The first step of each record, then the second of those that have one, and so on; of a kind together. */
function batchesOf(
  { queries }: SqlSource,
  { steps, known }: { steps: ChangeStep[]; known: Known },
  verdicts: Verdict[],
): Batch[] {
  const before = new Map<string, number>();
  const placed = steps.flatMap((step, place) => {
    if (!(verdicts[place] instanceof SourceError)) return [];
    const { resource, recordKey, op, field, value } = step.change;
    const round = before.get(recordKey) ?? 0;
    before.set(recordKey, round + 1);
    const kind = JSON.stringify([round, resource, op, field, value]);
    return [{ ...step, place, kind, round, key: recordKey.slice(resource.length + 1) }];
  });
  const kinds = Map.groupBy(
    placed.toSorted((one, other) => one.round - other.round),
    ({ kind }) => kind,
  );
  return [...kinds.values()].flatMap((alike) => {
    const wish = alike[0]?.change;
    const query = queries.find(({ resource }) => resource === wish?.resource);
    if (!wish || !query?.changes) return [];
    const statements = statementsFor(query, query.changes, wish);
    return parts(alike).map((some) => ({ query, statements, known, steps: some }));
  });
}

const parts = (steps: Step[]): Step[][] =>
  Array.from({ length: Math.ceil(steps.length / rowsTogether) }, (_, part) =>
    steps.slice(part * rowsTogether, (part + 1) * rowsTogether),
  );

/** What the database says no to: that it may pass is not to be expected. */
const saysNo = /^(sql-(0A|22|23|25006|42|44|P0)|not-as-written|columns-differ|row-without-key)/;

async function verdictsOn(ask: Ask, batch: Batch): Promise<Verdict[]> {
  const { steps } = batch;
  try {
    return await inOneTransaction(ask, batch);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (!saysNo.test(error.code)) return steps.map(() => error);
    const isOpen = await ask("rollback", []).then(
      () => true,
      () => false,
    );
    if (!isOpen) return steps.map(() => new SourceError("sql-unreachable", true));
    if (steps.length === 1) return [{ state: "refused", code: error.code }];
  }
  // One of them was refused, and all were undone: each by itself tells which.
  const alone: Verdict[] = [];
  for (const step of steps) alone.push(...(await verdictsOn(ask, { ...batch, steps: [step] })));
  return alone;
}

async function inOneTransaction(ask: Ask, batch: Batch): Promise<Verdict[]> {
  const { steps, statements, known } = batch;
  const keys = listOf(steps.map(({ key }) => key));
  const values = [keys, known.as, ...statements.value];
  // Sent after each other without waiting: what is read is read when the rows are ours. Only here it can be written.
  const [, looked, read] = await together([
    ask("begin read write", []),
    ask(statements.look, values),
    ask(statements.read, [known.as, keys]),
  ]);
  const found = foundIn(looked, recordsIn(read, batch.query, known));
  const verdicts = steps.map((step) => verdictBefore(step, found.get(step.key)));
  const wanted = steps.filter((_, at) => verdicts[at] === null);
  if (wanted.length > 0) await writeAndReadBack(ask, { ...batch, steps: wanted });
  const unknown = await commit(ask);
  return verdicts.map((verdict) => verdict ?? unknown ?? { state: "done" });
}

/** All have ended, whatever the first of them came to. */
async function together(asked: Promise<Page>[]): Promise<[Page, Page, Page]> {
  const ended = await Promise.allSettled(asked);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  const [one, two, three] = ended.map((end) => (end.status === "fulfilled" ? end.value : noRows));
  return [one ?? noRows, two ?? noRows, three ?? noRows];
}
const noRows: Page = { columns: [], rows: [] };

type Found = { rows: { own: boolean; stands: boolean }[]; records: SourceRecord[] };

function foundIn(looked: Page, records: SourceRecord[]): Map<string, Found> {
  const found = new Map<string, Found>();
  const at = (key: string) => {
    const known = found.get(key) ?? { rows: [], records: [] };
    found.set(key, known);
    return known;
  };
  for (const row of looked.rows)
    at(keyIn(looked, row)).rows.push({ own: row[1] === "t", stands: row[2] === "t" });
  for (const record of records) at(record.key.slice(record.resource.length + 1)).records.push(record);
  return found;
}

/** As a record's own key is written. */
function keyIn({ columns }: Page, [written]: (string | null)[]): string {
  const text = written ?? "";
  return String(readableValue(text, columns[0]?.type ?? 0) ?? text);
}

/** Null where it is to be written. */
function verdictBefore(
  { change, isAsDecided }: Step,
  { rows, records }: Found = { rows: [], records: [] },
): ChangeResult | null {
  const [row] = rows;
  const [record] = records;
  if (!row) return { state: change.op === "remove" ? "done-before" : "changed-since" };
  if (rows.length > 1 || records.length > 1) return { state: "refused", code: "not-one-row" };
  if (!row.own) return { state: "changed-since" };
  if (row.stands) return { state: "done-before" };
  return record?.whose === "self" && isAsDecided(record) ? null : { state: "changed-since" };
}

/** Throws SourceError where it does not stand as it should: then nothing of it stays. */
async function writeAndReadBack(ask: Ask, { query, statements, known, steps }: Batch): Promise<void> {
  const keys = listOf(steps.map(({ key }) => key));
  const values = [keys, known.as, ...statements.value];
  const [written, looked, read] = await together([
    ask(statements.write, values),
    ask(statements.look, values),
    ask(statements.read, [known.as, keys]),
  ]);
  const changed = written.rows.map((row) => keyIn(written, row)).toSorted();
  const expected = steps.map(({ key }) => key).toSorted();
  const found = foundIn(looked, recordsIn(read, query, known));
  const stands = steps.every(({ key, change }) => standsSo(found.get(key), change));
  if (!stands || changed.join("\n") !== expected.join("\n")) throw new SourceError("not-as-written", false);
}

function standsSo(
  { rows, records }: Found = { rows: [], records: [] },
  { op, field }: ChangeStep["change"],
): boolean {
  if (op === "remove") return rows.length === 0 && records.length === 0;
  const isGone = op !== "clear" || records.every(({ fields }) => fields.every((one) => one.field !== field));
  return isGone && rows.length === 1 && rows.every(({ stands }) => stands);
}

/** What is not known when no answer came to it; null when it is done. Throws SourceError when it was undone. */
async function commit(ask: Ask): Promise<ChangeResult | null> {
  try {
    await ask("commit", []);
    return null;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const isOpen = ["sql-timeout", "sql-unreachable"].includes(error.code);
    if (isOpen) return { state: "unknown", code: error.code };
    throw error;
  }
}
