// What goes of a dossier when its term is over, and what stays.

import {
  and,
  asc,
  eq,
  getTableColumns,
  inArray,
  is,
  isNotNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Day } from "#app/domain/calendar.ts";
import type { Tx } from "./client.server.ts";
import * as schema from "./schema.ts";
import {
  codes,
  dossiers,
  events,
  files,
  followUps,
  letters,
  masks,
  receipts,
  records,
  signIns,
  tombstones,
} from "./schema.ts";
import { deleteTexts } from "./vault.ts";

const atOnce = 500;

/** The dossiers of which something goes by this day, after one of them in the order of their ids. */
export async function listForgetting(tx: Tx, today: Day, after: string | null): Promise<string[]> {
  const rows = await tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(lte(dossiers.forgetsOn, today), after === null ? undefined : sql`${dossiers.id} > ${after}`))
    .orderBy(asc(dossiers.id))
    .limit(atOnce);
  return rows.map(({ id }) => id);
}

export async function setForgetsOn(tx: Tx, id: string, day: Day | null) {
  await tx.update(dossiers).set({ forgetsOn: day }).where(eq(dossiers.id, id));
}

/** One at a time writes in the ledger of what was erased, until its transaction ends. */
export async function lockLedger(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('erasure-ledger', 0))`);
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Files of these that were there by a moment, besides some that stay. */
type Which = { dossierId: string; by: Date; besides?: string[] };

const thereBy = ({ dossierId, by }: Which) => and(eq(files.dossierId, dossierId), lte(files.createdAt, by));

export async function findExports(tx: Tx, which: Which): Promise<string[]> {
  const others = which.besides?.length ? notInArray(files.id, which.besides) : undefined;
  const of = and(thereBy(which), eq(files.kind, "bundle"), others);
  return idsOf(await tx.select({ id: files.id }).from(files).where(of));
}

/** What was made for another organisation. */
export async function findHandedOver(tx: Tx, which: Which): Promise<string[]> {
  const of = and(thereBy(which), eq(files.kind, "handover"));
  return idsOf(await tx.select({ id: files.id }).from(files).where(of));
}

/** Of a tenant; `besides` are sealed lists. */
export async function findAttachments(tx: Tx, which: Which) {
  const others = which.besides?.length ? notInArray(files.textId, which.besides) : undefined;
  const of = and(thereBy(which), ne(files.kind, "id-copy"), isNotNull(files.textId), others);
  return tx.select({ id: files.id, textId: files.textId }).from(files).where(of);
}

export async function findCopies(tx: Tx, which: Which) {
  const of = and(thereBy(which), eq(files.kind, "id-copy"));
  return tx.select({ id: files.id, textId: files.textId }).from(files).where(of);
}

/** What was gathered, and what colleagues brought with it. */
export async function findCollected(tx: Tx, which: Which): Promise<string[]> {
  const gathered = sql`(${files.kind} = 'records' or ${files.recordId} is not null)`;
  return idsOf(
    await tx
      .select({ id: files.id })
      .from(files)
      .where(and(thereBy(which), gathered)),
  );
}

/** `black`: the texts that say what was made black in it. */
export async function deleteCollected(tx: Tx, dossierId: string, fileIds: string[], black: string[]) {
  await deleteTexts(tx, black);
  await tx.delete(masks).where(eq(masks.dossierId, dossierId));
  await tx.delete(records).where(eq(records.dossierId, dossierId));
  await deleteFiles(tx, fileIds);
}

export async function deleteFiles(tx: Tx, ids: string[]) {
  if (ids.length > 0) await tx.delete(files).where(inArray(files.id, ids));
}

export async function findAllFiles(tx: Tx, dossierId: string): Promise<string[]> {
  return idsOf(await tx.select({ id: files.id }).from(files).where(eq(files.dossierId, dossierId)));
}

/** Letters that went by post by a moment; all of them without one. */
export async function findPosted(tx: Tx, dossierId: string, by: Date | null): Promise<string[]> {
  const of = and(eq(letters.dossierId, dossierId), by ? lte(letters.postedAt, by) : undefined);
  return idsOf(await tx.select({ id: letters.id }).from(letters).where(of));
}

/** Everything that has a dossier, whatever table it stands in, those first that point at others. */
const tablesOfDossier = inOrder(
  Object.values(schema).filter(
    (table): table is OfDossier => is(table, PgTable) && "dossierId" in getTableColumns(table),
  ),
);
type OfDossier = typeof followUps;

function inOrder(tables: OfDossier[]): OfDossier[] {
  if (tables.length === 0) return [];
  const isPointedAt = (table: OfDossier) => tables.some((other) => other !== table && pointsAt(other, table));
  const first = tables.filter((table) => !isPointedAt(table));
  if (first.length === 0) throw new Error("Tables point at each other");
  return [...first, ...inOrder(tables.filter((table) => !first.includes(table)))];
}

// What goes with the other by itself is in nobody's way.
function pointsAt(from: OfDossier, to: OfDossier): boolean {
  const keys = getTableConfig(from).foreignKeys.filter(({ onDelete }) => onDelete !== "cascade");
  return keys.some((key) => key.reference().foreignTable === to);
}

/** All rows of a dossier, its key, and its jobs in the queue; of a message of several dossiers the last one takes it. */
export async function deleteDossier(tx: Tx, dossierId: string) {
  await deleteJobsOf(tx, eq(followUps.dossierId, dossierId));
  const asked = tx.select({ id: codes.id }).from(codes).where(eq(codes.dossierId, dossierId));
  await tx.delete(signIns).where(inArray(signIns.id, asked));
  for (const table of tablesOfDossier) await tx.delete(table).where(eq(table.dossierId, dossierId));
  const [row] = await tx
    .delete(dossiers)
    .where(eq(dossiers.id, dossierId))
    .returning({ receiptId: dossiers.receiptId });
  if (!row) return;
  const others = tx
    .select({ id: dossiers.receiptId })
    .from(dossiers)
    .where(eq(dossiers.receiptId, row.receiptId));
  await tx.delete(receipts).where(and(eq(receipts.id, row.receiptId), sql`not exists (${others})`));
}

async function deleteJobsOf(tx: Tx, which: SQL | undefined) {
  const planned = tx.select({ id: followUps.id }).from(followUps).where(which);
  await tx.execute(
    sql`delete from pgboss.job where data->>'followUpId' in (select id::text from (${planned}) planned)`,
  );
}

/**
 * What was asked at a door before a moment: of what somebody outside the desk was asked or told, and at sign-in. These
 * rows have no dossier, or not by its id, so that none takes them along.
 */
export async function deleteKnocksBefore(tx: Tx, moment: Date) {
  const knocks = and(
    inArray(followUps.kind, ["find-sign-in", "send-inquiry-code"]),
    lt(followUps.dueAt, moment),
  );
  await deleteJobsOf(tx, knocks);
  await tx.delete(followUps).where(knocks);
  const ofNone = or(eq(codes.purpose, "look"), eq(codes.dossierId, codes.id));
  await tx.delete(codes).where(and(lt(codes.requestedAt, moment), ofNone));
}

export type Tombstone = typeof tombstones.$inferSelect;

/** Takes a stream away, and puts in its place how it ended: the database has it no other way. */
export async function buryStream(tx: Tx, tombstone: Tombstone) {
  await tx.insert(tombstones).values(tombstone);
  await tx.delete(events).where(eq(events.stream, tombstone.stream));
}

export async function findTombstone(tx: Tx, number: string): Promise<Tombstone | null> {
  const [row] = await tx.select().from(tombstones).where(eq(tombstones.number, number));
  return row ?? null;
}
