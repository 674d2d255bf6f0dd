// The queue. It carries ids of follow-ups; the row in follow_ups is the truth.

import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { type JobKind, jobKinds } from "#app/domain/follow-ups.ts";
import type { Tx } from "./client.server.ts";

/**
 * What the domain plans, and what the shell plans itself: who signs in is looked for, a holiday moves terms, what was kept is erased, and the ways out of the house. A code has its own line: somebody
 * waits for it, whatever else a slow mail server is still to take.
 */
export type QueueName =
  | JobKind
  | "find-sign-in"
  | "send-inquiry-code"
  | "send-mail"
  | "send-code-mail"
  | "send-code-sms"
  | "print-letter"
  | "move-terms"
  | "erase-later";
export const queueNames: QueueName[] = [
  ...jobKinds,
  "find-sign-in",
  "send-inquiry-code",
  "send-mail",
  "send-code-mail",
  "send-code-sms",
  "print-letter",
  "move-terms",
  "erase-later",
];

/** Where jobs end that failed too often; staff see that work is late. */
const parked = "parked";

const tenYears = 10 * 366 * 24 * 3600;

/**
 * What fails is planned anew by us (`server/work.ts`); these tries are for a worker that died or hung.
 * pg-boss loses work by its own defaults: it deletes old jobs, retries twice and never notices a killed worker.
 */
const carefully = {
  retentionSeconds: tenYears,
  heartbeatSeconds: 10,
  expireInSeconds: 15 * 60,
  retryLimit: 12,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  deadLetter: parked,
  /** A new job wakes who does them. */
  notify: true,
};

/** How each process uses the queue: only the migration makes tables, only the worker supervises. */
const ways = {
  migrate: { migrate: true, createSchema: true, supervise: false },
  send: { migrate: false, createSchema: false, supervise: false },
  work: { migrate: false, createSchema: false, supervise: true },
} as const;

export async function openQueue(databaseUrl: string, way: keyof typeof ways) {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "privacyloket queue",
    max: way === "work" ? 4 : 2,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: way === "work",
    ...ways[way],
  });
  boss.on("error", () => {
    // pg-boss polls again by itself; a database that stays away ends the process through the watchdog.
  });
  await boss.start();
  if (way === "migrate") await makeQueues(boss);
  return boss;
}

export type Queue = PgBoss;

async function makeQueues(boss: PgBoss) {
  await boss.createQueue(parked, { retentionSeconds: tenYears });
  for (const name of queueNames) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, carefully);
    else await boss.createQueue(name, carefully);
  }
}

/** Puts a job in the caller's own transaction: it exists if and only if the follow-up does. */
export async function putJob(queue: Queue, tx: Tx, name: QueueName, followUpId: string, dueAt: Date) {
  await putJobs(queue, tx, name, [{ id: followUpId, dueAt }]);
}

/** The same for several follow-ups of a kind. */
export async function putJobs(
  queue: Queue,
  tx: Tx,
  name: QueueName,
  followUps: { id: string; dueAt: Date }[],
) {
  const now = new Date();
  // What is due has no moment: by the clock of a transaction, which stands still, it would be one to come, and wake nobody.
  const jobs = followUps.map(({ id, dueAt }) => ({
    data: { followUpId: id },
    ...(dueAt > now && { startAfter: dueAt }),
  }));
  await queue.insert(name, jobs, { db: fromDrizzle(tx, sql) });
}
