// Lets time pass for a connection: its clock is the database's.

import { noTurns, type Turns } from "#app/domain/turns.ts";
import type { Office } from "#app/server/office.ts";
import { readTurns, writeTurns } from "#db/connection-turns.ts";

/** As if so many milliseconds went by: what lasts until a moment ends so much sooner. */
export async function letTurnsPass({ db }: Pick<Office, "db">, connection: string, ms: number) {
  const { turns, version } = await readTurns(db, connection);
  const earlier = (at: number) => at - ms;
  const passed: Turns = {
    ...turns,
    fullUntil: earlier(turns.fullUntil),
    places: turns.places.map(({ id, until }) => ({ id, until: earlier(until) })),
    waiting: turns.waiting.map((one) => ({ ...one, until: earlier(one.until) })),
    nextTryAt: earlier(turns.nextTryAt),
    restUntil: earlier(turns.restUntil),
  };
  if (!(await writeTurns(db, connection, { turns: passed, version }))) {
    throw new Error("Somebody asks this connection while time passes");
  }
}

/** As if it was never asked. */
export async function forgetTurns({ db }: Pick<Office, "db">, connection: string) {
  const { version } = await readTurns(db, connection);
  await writeTurns(db, connection, { turns: noTurns, version });
}
