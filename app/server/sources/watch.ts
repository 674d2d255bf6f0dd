// What the sources are asked through: nothing while they stand still, and each answer is noted.

import { pausesFrom } from "#app/domain/connections.ts";
import type { Db, Tx } from "#db/client.server.ts";
import { saveAnswer } from "#db/connections.ts";
import { readConnections } from "#db/history.ts";
import { codeOf } from "../log.ts";
import { ConnectionPaused, type Watch } from "./watched.ts";

export const readPauses = async (tx: Tx) => pausesFrom((await readConnections(tx)).events);

/** Throws ConnectionPaused when a connection stands still. */
export async function refuseWhilePaused(tx: Tx, connection: string) {
  if ((await readPauses(tx)).has(connection)) throw new ConnectionPaused(connection);
}

export function watchOf(db: Db, now: () => Date): Watch {
  return {
    before: (connection) => refuseWhilePaused(db, connection),
    after: (connection, error) =>
      saveAnswer(db, connection, { at: now(), error: error === null ? null : codeOf(error) }),
  };
}
