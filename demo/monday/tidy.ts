// The queue holds a job for every follow-up of the past month. The worker would spend its first minute on them.

import { isNull } from "drizzle-orm";
import type { Office } from "#app/server/office.ts";
import { putJob, type QueueName, queueNames } from "#db/queue.server.ts";
import { followUps } from "#db/schema.ts";

/** Ends the jobs of what was done; what is left to do gets a fresh one before its old one ends. */
export async function forgetWhatIsDone(office: Office) {
  const rows = await office.db.select({ id: followUps.id }).from(followUps).where(isNull(followUps.doneAt));
  const left = new Set(rows.map(({ id }) => id));
  for (const name of queueNames) await forget(office, name, left);
}

async function forget(office: Office, name: QueueName, left: Set<string>) {
  const jobs = await office.queue.fetch<{ followUpId: string }>(name, { batchSize: 1000 });
  for (const { data } of jobs) {
    if (left.has(data.followUpId)) await putJob(office.queue, office.db, name, data.followUpId, office.now());
  }
  if (jobs.length > 0) {
    await office.queue.complete(
      name,
      jobs.map(({ id }) => id),
    );
  }
}
