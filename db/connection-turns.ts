// Whose turn it is to ask each connection, shared by all processes. The clock is the database's: theirs may differ.

import { and, eq, sql } from "drizzle-orm";
import { noTurns, type Turns } from "#app/domain/turns.ts";
import type { Tx } from "./client.server.ts";
import { connectionTurns } from "./schema.ts";

/** As they were at a moment, in milliseconds since 1970. */
export type TurnsNow = { turns: Turns; version: number; at: number };

const { connection, version, turns } = connectionTurns;
const clock = sql<number>`extract(epoch from clock_timestamp()) * 1000`.mapWith(Number);

export async function readTurns(tx: Tx, id: string): Promise<TurnsNow> {
  const [row] = await tx
    .select({ turns, version, at: clock })
    .from(connectionTurns)
    .where(eq(connection, id));
  if (row) return row;
  await tx
    .insert(connectionTurns)
    .values({ connection: id, version: 0, turns: noTurns })
    .onConflictDoNothing();
  return readTurns(tx, id);
}

/** Of every connection that was ever asked, by id, and what time it is. */
export async function readAllTurns(tx: Tx): Promise<Map<string, TurnsNow>> {
  const rows = await tx.select({ connection, turns, version, at: clock }).from(connectionTurns);
  return new Map(rows.map(({ connection: id, ...row }) => [id, row]));
}

/** Null when somebody else wrote since this version: then nothing is written. */
export async function writeTurns(
  tx: Tx,
  id: string,
  after: { turns: Turns; version: number },
): Promise<TurnsNow | null> {
  const [row] = await tx
    .update(connectionTurns)
    .set({ turns: after.turns, version: after.version + 1 })
    .where(and(eq(connection, id), eq(version, after.version)))
    .returning({ at: clock });
  return row ? { turns: after.turns, version: after.version + 1, at: row.at } : null;
}
