// The connections as the desk looks after them: stopped with a reason, set going again, and tested.

import type { Role } from "#app/domain/actors.ts";
import {
  type ConnectionEvent,
  type ConnectionObstacle,
  connectionObstacle,
  pausesFrom,
} from "#app/domain/connections.ts";
import { saveAnswer } from "#db/connections.ts";
import { appendToConnections, lockConnections } from "#db/history.ts";
import { gathererOf } from "./contact-on-file.ts";
import { codeOf } from "./log.ts";
import type { Office } from "./office.ts";
import { releaseWaiting } from "./release-waiting.ts";

type ConnectionWish =
  | { type: "connection-paused"; connection: string; reason: string }
  | { type: "connection-resumed"; connection: string };

/** Stops a connection or sets it going. Gives what is in the way; null when it was done. */
export async function changeConnection(
  office: Office,
  wish: ConnectionWish,
  { id, role }: { id: string; role: Role },
): Promise<ConnectionObstacle | null> {
  return office.transaction(async (tx) => {
    const history = await lockConnections(tx);
    const at = office.now();
    const obstacle = connectionObstacle(pausesFrom(history.events), { ...wish, role });
    if (obstacle) return obstacle;
    const event: ConnectionEvent = { ...wish, changeId: crypto.randomUUID() };
    await appendToConnections(tx, history, event, { actor: { kind: "staff", staffId: id, role }, at });
    if (wish.type === "connection-resumed") await releaseWaiting(office.queue, tx, wish.connection, at);
    return null;
  });
}

/** In milliseconds: whoever asks looks at a page. */
const testPatience = 10_000;

/** Asks a connection whether it answers, also while it stands still. Gives the code of what went wrong; null: nothing. */
export async function testConnection(office: Office, connection: string): Promise<string | null> {
  const error = await gathererOf(office, { connection })
    .check(AbortSignal.timeout(testPatience))
    .then(
      () => null,
      (failure: unknown) => codeOf(failure),
    );
  await saveAnswer(office.db, connection, { at: office.now(), error }, true);
  return error;
}
