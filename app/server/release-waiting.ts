// What waited for a connection goes on, where it was.

import { tellChanges } from "#db/changes.ts";
import type { Tx } from "#db/client.server.ts";
import { releaseFollowUps } from "#db/follow-ups.ts";
import { putJobs, type Queue } from "#db/queue.server.ts";

export async function releaseWaiting(queue: Queue, tx: Tx, connection: string, at: Date) {
  const waited = await releaseFollowUps(tx, connection, at);
  for (const [kind, ofKind] of Map.groupBy(waited, (row) => row.kind)) {
    await putJobs(queue, tx, kind, ofKind);
  }
  await tellChanges(tx, [...new Set(waited.map(({ dossierId }) => dossierId))]);
}
