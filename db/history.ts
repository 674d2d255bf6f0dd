// The history: append-only, each entry hashed together with the one before it.

import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Actor, Stamp } from "#app/domain/actors.ts";
import type { ConnectionEvent } from "#app/domain/connections.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import type { CalendarEvent } from "#app/domain/holidays.ts";
import type { LaterEvent } from "#app/domain/later.ts";
import type { RegisterEvent } from "#app/domain/register-drafts.ts";
import type { Tx } from "./client.server.ts";
import { events } from "./schema.ts";

export const dossierStream = (dossierId: string) => `dossier:${dossierId}`;
/** The public holidays that were added: one stream for the office. */
const calendarStream = "calendar";
/** Which connections were stopped, and set going again. */
const connectionsStream = "connections";
/** Who proposed, returned and published which version of the register. */
const registerStream = "register";

/** The shape in which an event is kept. A changed shape gets the next number, and old ones still fold. */
const entryVersion = 1;
type Entry<Event> = { v: typeof entryVersion; event: Event; actor: Actor; at: string };

type Recorded<Event> = { event: Event; actor: Actor; at: Date };
export type History<Event = DossierEvent> = { events: Recorded<Event>[]; version: number; hash: string };

export const readHistory = (tx: Tx, stream: string): Promise<History> => readStream(tx, stream);

export const laterStream = (laterId: string) => `later:${laterId}`;

/** What happened to something that was kept for a time. */
export const readLaterHistory = (tx: Tx, laterId: string): Promise<History<LaterEvent>> =>
  readStream(tx, laterStream(laterId));

export async function appendToLater(
  tx: Tx,
  laterId: string,
  after: History<LaterEvent>,
  added: LaterEvent[],
  stamp: Stamp,
) {
  await append(tx, [{ stream: laterStream(laterId), after, added }], stamp);
}

/** What happened to the calendar. */
export const readCalendar = (tx: Tx): Promise<History<CalendarEvent>> => readStream(tx, calendarStream);

/**
 * The calendar, which does not change until the transaction ends: else a dossier could be written with the holidays of
 * before after everything that those moved was looked for.
 */
export async function holdCalendar(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${calendarStream}, 0))`);
  return readCalendar(tx);
}

/** The calendar to change it: waits for every change of a dossier that goes on. */
export async function lockCalendar(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${calendarStream}, 0))`);
  return readCalendar(tx);
}

export const appendToCalendar = (tx: Tx, after: History<CalendarEvent>, event: CalendarEvent, stamp: Stamp) =>
  append(tx, [{ stream: calendarStream, after, added: [event] }], stamp);

/** What happened to the connections. */
export const readConnections = (tx: Tx): Promise<History<ConnectionEvent>> =>
  readStream(tx, connectionsStream);

/** The same, which does not change until the transaction ends: else something could begin to wait for nothing. */
export async function holdConnections(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${connectionsStream}, 0))`);
  return readConnections(tx);
}

/** The same to change it. */
export async function lockConnections(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${connectionsStream}, 0))`);
  return readConnections(tx);
}

export const appendToConnections = (
  tx: Tx,
  after: History<ConnectionEvent>,
  event: ConnectionEvent,
  stamp: Stamp,
) => append(tx, [{ stream: connectionsStream, after, added: [event] }], stamp);

/** What happened to the register. */
export const readRegisterHistory = (tx: Tx): Promise<History<RegisterEvent>> =>
  readStream(tx, registerStream);

/** The same to change it, its draft or its versions. */
export async function lockRegister(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${registerStream}, 0))`);
  return readRegisterHistory(tx);
}

export const appendToRegister = (tx: Tx, after: History<RegisterEvent>, event: RegisterEvent, stamp: Stamp) =>
  append(tx, [{ stream: registerStream, after, added: [event] }], stamp);

/** What happened to each of some dossiers, by id. */
export async function readHistories(tx: Tx, dossierIds: string[]): Promise<Map<string, History>> {
  const rows = await tx
    .select({ stream: events.stream, entry: events.entry, hash: events.hash })
    .from(events)
    .where(inArray(events.stream, dossierIds.map(dossierStream)))
    .orderBy(asc(events.stream), asc(events.version));
  const byStream = Map.groupBy(rows, ({ stream }) => stream);
  return new Map(dossierIds.map((id) => [id, historyOf(byStream.get(dossierStream(id)) ?? [])]));
}

/** How each of some dossiers began, by id. */
export async function readOpenings(tx: Tx, dossierIds: string[]): Promise<Map<string, DossierEvent>> {
  const rows = await tx
    .select({ stream: events.stream, entry: events.entry })
    .from(events)
    .where(and(inArray(events.stream, dossierIds.map(dossierStream)), eq(events.version, 1)));
  const byStream = new Map(rows.map(({ stream, entry }) => [stream, parse<DossierEvent>(entry).event]));
  return new Map(
    dossierIds.flatMap((id) => {
      const opening = byStream.get(dossierStream(id));
      return opening ? [[id, opening] as const] : [];
    }),
  );
}

async function readStream<Event>(tx: Tx, stream: string): Promise<History<Event>> {
  const rows = await tx
    .select({ entry: events.entry, hash: events.hash })
    .from(events)
    .where(eq(events.stream, stream))
    .orderBy(asc(events.version));
  return historyOf(rows);
}

function historyOf<Event>(rows: { entry: string; hash: string }[]): History<Event> {
  const past = rows.map((row) => parse<Event>(row.entry));
  return { events: past, version: rows.length, hash: rows.at(-1)?.hash ?? "" };
}

/** Adds events after a history. A second writer at the same version breaks on the primary key. */
export async function appendEvents(
  tx: Tx,
  stream: string,
  after: History,
  added: DossierEvent[],
  stamp: Stamp,
) {
  await append(tx, [{ stream, after, added }], stamp);
}

type Addition<Event> = { stream: string; after: History<Event>; added: Event[] };

/** The same to several streams at once. */
export async function append<Event>(tx: Tx, additions: Addition<Event>[], stamp: Stamp) {
  await tx.insert(events).values(additions.flatMap((addition) => rowsOf(addition, stamp)));
}

function rowsOf<Event>({ stream, after, added }: Addition<Event>, stamp: Stamp): Row[] {
  let hash = after.hash;
  return added.map((event, i) => {
    const version = after.version + i + 1;
    const entry = JSON.stringify({ v: entryVersion, event, ...stamp, at: stamp.at.toISOString() });
    hash = linkHash(hash, stream, version, entry);
    return { stream, version, entry, hash };
  });
}

export type Break = { stream: string; version: number; why: "hash-differs" | "entry-missing" };

/** Walks every stream, or one; gives the first break of each. An untouched history gives none. */
export async function verifyHistory(tx: Tx, stream?: string): Promise<{ entries: number; breaks: Break[] }> {
  const rows = await tx
    .select()
    .from(events)
    .where(stream ? eq(events.stream, stream) : undefined)
    .orderBy(asc(events.stream), asc(events.version));
  const breaks = new Map<string, Break>();
  let last = { stream: "", version: 0, hash: "" };
  for (const row of rows) {
    if (row.stream !== last.stream) last = { stream: row.stream, version: 0, hash: "" };
    const why = whyBroken(row, last);
    if (why && !breaks.has(row.stream))
      breaks.set(row.stream, { stream: row.stream, version: row.version, why });
    last = row;
  }
  return { entries: rows.length, breaks: [...breaks.values()] };
}

export type Row = typeof events.$inferSelect;

const rowsAtOnce = 2_000;

/** Every entry of every stream in its order, some at a time. In a transaction that keeps one view of the table. */
export async function* walkRows(tx: Tx): AsyncIterable<Row[]> {
  let last = { stream: "", version: 0 };
  for (;;) {
    const rows = await tx
      .select()
      .from(events)
      .where(sql`(${events.stream}, ${events.version}) > (${last.stream}, ${last.version})`)
      .orderBy(asc(events.stream), asc(events.version))
      .limit(rowsAtOnce);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end;
  }
}

/** The last entry of every stream. */
export function listHeads(tx: Tx): Promise<Omit<Row, "entry">[]> {
  return tx
    .selectDistinctOn([events.stream], { stream: events.stream, version: events.version, hash: events.hash })
    .from(events)
    .orderBy(asc(events.stream), desc(events.version));
}

function whyBroken(row: Row, last: { version: number; hash: string }): Break["why"] | null {
  if (row.version !== last.version + 1) return "entry-missing";
  return row.hash === linkHash(last.hash, row.stream, row.version, row.entry) ? null : "hash-differs";
}

export function linkHash(previous: string, stream: string, version: number, entry: string): string {
  return createHash("sha256").update(`${previous}\n${stream}\n${version}\n${entry}`).digest("hex");
}

function parse<Event>(text: string): Recorded<Event> {
  const { event, actor, at } = JSON.parse(text) as Entry<Event>;
  return { event, actor, at: new Date(at) };
}
