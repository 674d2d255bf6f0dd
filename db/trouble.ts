import {
  and,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  ne,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import type { QueueName } from "./queue.server.ts";
import { followUps, mails } from "./schema.ts";

const minute = 60_000;
const mailQueues: QueueName[] = ["send-mail", "send-code-mail"];
const triesToNotice = 5;

/** Why an e-mail waits that nothing is wrong with: its mailbox had enough of them today. */
export const mailboxHadEnough = "mailbox-had-enough";

/** The mail that a follow-up sends; guarded, since other follow-ups have subjects that are no ids. */
const mailOf = sql`case when ${inArray(followUps.kind, mailQueues)} then ${followUps.subject}::uuid end`;

/**
 * What does not go on by itself: e-mail that has waited for five minutes, and other work that is a quarter of an hour
 * late or failed again and again. What waits for a day to come, some for each open dossier, is not looked through.
 */
export async function findTrouble(tx: Tx, now: Date) {
  const before = (minutes: number) => new Date(now.getTime() - minutes * minute);
  const [mail] = await tx
    .select({ since: min(mails.createdAt) })
    .from(followUps)
    .innerJoin(mails, eq(mails.id, mailOf))
    .where(
      and(
        isNull(followUps.doneAt),
        inArray(followUps.kind, mailQueues),
        lt(mails.createdAt, before(5)),
        or(isNull(followUps.lastError), ne(followUps.lastError, mailboxHadEnough)),
      ),
    );
  const failing = and(gte(followUps.tries, triesToNotice), isNotNull(followUps.lastError));
  const [work] = await tx
    .select({ late: count() })
    .from(followUps)
    .where(
      and(
        isNull(followUps.doneAt),
        // What waits for a connection that was stopped on purpose is not late.
        isNull(followUps.waitsFor),
        notInArray(followUps.kind, mailQueues),
        or(lt(followUps.dueAt, before(15)), failing),
      ),
    );
  return { mailWaitingSince: mail?.since ?? null, lateWork: work?.late ?? 0 };
}
