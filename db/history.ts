// The history: append-only, each entry hashed together with the one before it.

import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Actor, Stamp } from "#app/domain/actors.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import type { Tx } from "./client.server.ts";
import { events } from "./schema.ts";

export const dossierStream = (dossierId: string) => `dossier:${dossierId}`;

/** The shape in which an event is kept. A changed shape gets the next number, and old ones still fold. */
const entryVersion = 1;
type Entry = { v: typeof entryVersion; event: DossierEvent; actor: Actor; at: string };

export type History = { events: RecordedEvent[]; version: number; hash: string };

export async function readHistory(tx: Tx, stream: string): Promise<History> {
  const rows = await tx
    .select({ entry: events.entry, hash: events.hash })
    .from(events)
    .where(eq(events.stream, stream))
    .orderBy(asc(events.version));
  return { events: rows.map((row) => parse(row.entry)), version: rows.length, hash: rows.at(-1)?.hash ?? "" };
}

/** Adds events after a history. A second writer at the same version breaks on the primary key. */
export async function appendEvents(
  tx: Tx,
  stream: string,
  after: History,
  added: DossierEvent[],
  stamp: Stamp,
) {
  let hash = after.hash;
  const rows = added.map((event, i) => {
    const version = after.version + i + 1;
    const entry = JSON.stringify({ v: entryVersion, event, ...stamp, at: stamp.at.toISOString() });
    hash = linkHash(hash, stream, version, entry);
    return { stream, version, entry, hash };
  });
  await tx.insert(events).values(rows);
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

type Row = typeof events.$inferSelect;

function whyBroken(row: Row, last: { version: number; hash: string }): Break["why"] | null {
  if (row.version !== last.version + 1) return "entry-missing";
  return row.hash === linkHash(last.hash, row.stream, row.version, row.entry) ? null : "hash-differs";
}

function linkHash(previous: string, stream: string, version: number, entry: string): string {
  return createHash("sha256").update(`${previous}\n${stream}\n${version}\n${entry}`).digest("hex");
}

function parse(text: string): RecordedEvent {
  const { event, actor, at } = JSON.parse(text) as Entry;
  return { event, actor, at: new Date(at) };
}
