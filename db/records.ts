import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  sql,
} from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import {
  groundOfOthers,
  type PersonRef,
  type ReviewDecision,
  type ReviewTally,
  type Theme,
  type WhoseSaid,
  type WithholdGround,
} from "#app/domain/records.ts";
import type { Tx } from "./client.server.ts";
import { masks, records, slices } from "./schema.ts";

/** With the text that says what is black in it, where anything is. */
export type RecordRow = typeof records.$inferSelect & { masksId: string | null };
export type SliceRow = typeof slices.$inferSelect;

export async function insertSlices(tx: Tx, rows: (typeof slices.$inferInsert)[]) {
  await tx.insert(slices).values(rows);
}

export function listSlices(tx: Tx, dossierId: string): Promise<SliceRow[]> {
  return tx
    .select()
    .from(slices)
    .where(eq(slices.dossierId, dossierId))
    .orderBy(asc(slices.theme), asc(slices.resource));
}

export async function findSlice(tx: Tx, id: string): Promise<SliceRow | null> {
  const [row] = await tx.select().from(slices).where(eq(slices.id, id));
  return row ?? null;
}

export async function updateSlice(tx: Tx, id: string, change: Partial<typeof slices.$inferInsert>) {
  await tx.update(slices).set(change).where(eq(slices.id, id));
}

type Row = typeof records.$inferSelect;
/** What the records of a slice have in common. */
type Shared = Pick<Row, "dossierId" | "sliceId" | "connection">;

/** Puts the records of a slice; those of an earlier attempt make way. */
export async function replaceRecords(tx: Tx, shared: Shared, rows: Omit<Row, keyof Shared>[]) {
  await tx.delete(records).where(eq(records.sliceId, shared.sliceId));
  const rowsAtOnce = 5000;
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    await insertRecords(tx, shared, rows.slice(i, i + rowsAtOnce));
  }
}

// As one parameter: with one for each value, writing the statement took as long as gathering the records. What they have in
// common goes once.
async function insertRecords(tx: Tx, shared: Shared, rows: Omit<Row, keyof Shared>[]) {
  const [common, own] = [JSON.stringify(asColumns(shared)), JSON.stringify(rows.map(asColumns))];
  const base = sql`json_populate_record(null::${records}, ${common}::json)`;
  await tx.execute(sql`insert into ${records} select * from json_populate_recordset(${base}, ${own}::json)`);
}

const columnNames = (Object.keys(getTableColumns(records)) as (keyof Row)[]).map(
  (key) => [key, toSnakeCase(key)] as const,
);

/** By the names of the columns, without what is null. */
function asColumns(row: Partial<Row>): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [key, name] of columnNames) if (row[key] != null) columns[name] = row[key];
  return columns;
}

export const reviewPageSize = 50;

/** The records that these slices of a dossier hold: those of an answer, or of what was added to it later. */
export type Within = { dossierId: string; sliceIds: string[] };

const heldBy = ({ dossierId, sliceIds }: Within) =>
  and(eq(records.dossierId, dossierId), inArray(records.sliceId, sliceIds));

/** A page of a theme: all of it, or only what was decided so. */
export function listRecords(
  tx: Tx,
  within: Within,
  theme: Theme,
  page: number,
  decision?: ReviewDecision,
): Promise<RecordRow[]> {
  return tx
    .select(recordColumns)
    .from(records)
    .leftJoin(masks, ofRecord)
    .where(and(heldBy(within), eq(records.theme, theme), decision && eq(records.decision, decision)))
    .orderBy(asc(records.key))
    .limit(reviewPageSize)
    .offset((page - 1) * reviewPageSize);
}

/**
 * All records of a theme in a fixed order, a batch at a time: a contract before the parts of its price, as on the pages,
 * and each as its source gave them.
 */
export async function* eachRecord(tx: Tx, within: Within, theme: Theme): AsyncIterable<RecordRow[]> {
  const first = sql`min(${records.key})`;
  const sealed = await tx
    .select({ fileId: records.fileId, records: count() })
    .from(records)
    .where(and(heldBy(within), eq(records.theme, theme)))
    .groupBy(records.fileId)
    .orderBy(sql`split_part(${first}, '/', 1)`, first, asc(records.fileId));
  for (const fileIds of inBatches(sealed)) {
    const place = new Map(fileIds.map((fileId, at) => [fileId, at]));
    const placeOf = ({ fileId }: RecordRow) => place.get(fileId) ?? 0;
    const rows = await tx
      .select(recordColumns)
      .from(records)
      .leftJoin(masks, ofRecord)
      .where(and(heldBy(within), eq(records.theme, theme), inArray(records.fileId, fileIds)));
    yield rows.sort((one, other) => placeOf(one) - placeOf(other) || one.line - other.line);
  }
}

const batch = 500;

/** As many files as hold so many records together. */
function inBatches(files: { fileId: string; records: number }[]): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const { fileId, records: held } of files) {
    if (room < held) {
      batches.push([]);
      room = batch;
    }
    batches.at(-1)?.push(fileId);
    room -= held;
  }
  return batches;
}

/** One record of a dossier; null when it is not there any more, since its source was asked anew. */
export async function findRecord(tx: Tx, dossierId: string, id: string): Promise<RecordRow | null> {
  const [row] = await tx
    .select(recordColumns)
    .from(records)
    .leftJoin(masks, ofRecord)
    .where(and(eq(records.dossierId, dossierId), eq(records.id, id)));
  return row ?? null;
}

type RecordKey = { dossierId: string; connection: string; key: string };

/** Keeps what is black in a record, and what was agreed to; null when nothing is any more. */
export async function keepMasks(
  tx: Tx,
  { dossierId, connection, key }: RecordKey,
  kept: { textId: string; bars: number; consents: number } | null,
) {
  const own = { dossierId, connection, key };
  await tx
    .delete(masks)
    .where(and(eq(masks.dossierId, dossierId), eq(masks.connection, connection), eq(masks.key, key)));
  if (kept) await tx.insert(masks).values({ ...own, ...kept });
}

/** The keys of the records of a connection in which something is black. */
export async function maskedKeys(tx: Tx, dossierId: string, connection: string): Promise<Set<string>> {
  const rows = await tx
    .select({ key: masks.key })
    .from(masks)
    .where(and(eq(masks.dossierId, dossierId), eq(masks.connection, connection)));
  return new Set(rows.map(({ key }) => key));
}

export async function decideRecords(
  tx: Tx,
  dossierId: string,
  ids: string[],
  decision: ReviewDecision,
  ground: WithholdGround | null,
  /** Where its source leaves it unknown: whose one record is said to be, and how much of it is masked then. */
  whose: { whoseSaid: WhoseSaid; masked: number } | null = null,
) {
  await tx
    .update(records)
    .set({ decision, ground, ...whose })
    .where(and(eq(records.dossierId, dossierId), inArray(records.id, ids)));
}

/**
 * The undecided records of a theme; the ids that "give all" means at this moment. Where something was black before the
 * record was gathered anew, somebody looks at it again; into a file that may hold a citizen number; and at a record of
 * which nobody knows whose it is.
 */
export async function undecidedRecordIds(tx: Tx, within: Within, theme: Theme): Promise<string[]> {
  const rows = await tx
    .select({ id: records.id })
    .from(records)
    .leftJoin(masks, ofRecord)
    .where(
      and(
        heldBy(within),
        eq(records.theme, theme),
        isNull(records.decision),
        isNull(masks.textId),
        sql`not (${isForSaying})`,
        sql`not exists (select 1 from files f where f.record_id = ${records.id} and f.to_look_into)`,
      ),
    );
  return rows.map((row) => row.id);
}

/** The first record of each theme that nobody decided on yet, besides these, and the page that it is on. */
export async function firstUndecided(tx: Tx, within: Within, besides: string[]) {
  const placed = tx
    .select({
      id: records.id,
      theme: records.theme,
      decision: records.decision,
      place: sql<number>`row_number() over (partition by ${records.theme} order by ${records.key})`.as(
        "place",
      ),
    })
    .from(records)
    .where(heldBy(within))
    .as("placed");
  const rows = await tx
    .selectDistinctOn([placed.theme], { id: placed.id, theme: placed.theme, place: placed.place })
    .from(placed)
    .where(and(isNull(placed.decision), besides.length > 0 ? notInArray(placed.id, besides) : undefined))
    .orderBy(placed.theme, placed.place);
  return rows.map(({ id, theme, place }) => ({ id, theme, page: Math.ceil(Number(place) / reviewPageSize) }));
}

export type ThemeTally = Omit<ReviewTally, "digest"> & { theme: Theme };

export async function tallyByTheme(tx: Tx, within: Within): Promise<ThemeTally[]> {
  return tx
    .select({ theme: records.theme, ...tallyColumns })
    .from(records)
    .leftJoin(masks, ofRecord)
    .where(heldBy(within))
    .groupBy(records.theme);
}

/**
 * What the review comes to, with a digest over every record, its files, its decision, what is black in it and whose it was
 * said to be.
 */
export async function tallyReview(tx: Tx, within: Within): Promise<ReviewTally> {
  const attached = sql`(select string_agg(f.id || ':' || f.sha256, ' ' order by f.id) from files f where f.record_id = records.id)`;
  // Null where nobody said it: the digests of before it could be said stay what they were.
  const said = sql`'whose:' || whose_said`;
  const line = sql`concat_ws('|', records.connection, records.key, file_id, line, decision, ground, masks.text_id, ${attached}, ${said})`;
  const [tally] = await tx
    .select({
      ...tallyColumns,
      consented: counted(sql`decision = 'give' and ${masks.consents} > 0`),
      digest: sql<string>`encode(sha256(convert_to(coalesce(string_agg(${line}, E'\n' order by records.connection, records.key), ''), 'UTF8')), 'hex')`,
    })
    .from(records)
    .leftJoin(masks, ofRecord)
    .where(heldBy(within));
  if (!tally) throw new Error("An aggregate without a row");
  const { consented, ...counts } = tally;
  return consented > 0 ? { ...counts, consented } : counts;
}

/** Of how many records of each theme something about others is given, since these agreed. */
export function countConsented(tx: Tx, within: Within) {
  return tx
    .select({ theme: records.theme, records: count() })
    .from(records)
    .innerJoin(masks, ofRecord)
    .where(and(heldBy(within), eq(records.decision, "give"), gt(masks.consents, 0)))
    .groupBy(records.theme)
    .orderBy(asc(records.theme));
}

/** Of how many records of each theme a colleague said whose they are. */
export function countSaid(tx: Tx, within: Within) {
  return tx
    .select({ theme: records.theme, said: records.whoseSaid, records: count() })
    .from(records)
    .where(and(heldBy(within), isNotNull(records.whoseSaid)))
    .groupBy(records.theme, records.whoseSaid)
    .orderBy(asc(records.theme), asc(records.whoseSaid));
}

/**
 * The slices with a record that hangs on somebody else than this person, who has one key in all connections: unless the
 * source names nobody, and a colleague said that it is theirs, withheld it as somebody else's, or gives it since these agreed.
 */
export async function slicesWithForeignRecords(tx: Tx, within: Within, persons: PersonRef[]) {
  const own = persons.map(
    ({ connection, key }) => sql`(connection = ${connection} and person_key is not distinct from ${key})`,
  );
  const asked = persons.map(({ connection }) => sql`connection = ${connection}`);
  const isOwn = sql`whose = 'self' and (${sql.join(own, sql` or `)})`;
  const isSaidOwn = sql`${isForSaying} and whose_said is not distinct from 'self' and (${sql.join(asked, sql` or `)})`;
  const isAgreed = sql`${isForSaying} and whose_said is not distinct from 'other' and decision is not distinct from 'give' and exists (select 1 from ${masks} where ${ofRecord} and ${masks.consents} > 0)`;
  const isSaidOfOthers = sql`${isForSaying} and coalesce(whose_said, 'self') <> 'self' and decision is not distinct from 'withhold' and ground is not distinct from ${groundOfOthers}`;
  const rows = await tx
    .selectDistinct({ sliceId: records.sliceId })
    .from(records)
    .where(
      and(heldBy(within), sql`not ((${isOwn}) or (${isSaidOwn}) or (${isAgreed}) or (${isSaidOfOthers}))`),
    );
  return rows.map(({ sliceId }) => sliceId);
}

/** As the domain says it. */
const isForSaying = sql`whose = 'unknown' and person_key is null`;

const counted = (condition: ReturnType<typeof sql>) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

const tallyColumns = {
  given: counted(sql`decision = 'give'`),
  withheld: counted(sql`decision = 'withhold'`),
  undecided: counted(sql`decision is null`),
  masked: sql<number>`coalesce(sum(masked + coalesce(bars, 0)) filter (where decision = 'give'), 0)`.mapWith(
    Number,
  ),
};

const recordColumns = { ...getTableColumns(records), masksId: masks.textId };

const ofRecord = and(
  eq(masks.dossierId, records.dossierId),
  eq(masks.connection, records.connection),
  eq(masks.key, records.key),
);
