// Takes follow-ups from the queue and does them. Each may come twice: what was done is not done again.

import { pausesFrom } from "#app/domain/connections.ts";
import { isOfLater } from "#app/domain/later-news.ts";
import { tellChanges } from "#db/changes.ts";
import type { Tx } from "#db/client.server.ts";
import type { FollowUpRow } from "#db/follow-ups.ts";
import { beginFollowUp, endFollowUp, parkFollowUp, putOffFollowUp } from "#db/follow-ups.ts";
import { holdConnections } from "#db/history.ts";
import { putJob, type QueueName, queueNames } from "#db/queue.server.ts";
import { tellStaff, warnOfDeadline, writeLetter } from "./acknowledge.ts";
import { announceAnswer } from "./announce-answer.ts";
import { carryOutStep, startPlan } from "./carrying-out.ts";
import { tellTenant } from "./complaint.ts";
import { printLetter, sendMail, sendSms } from "./dispatch.ts";
import { tellContact } from "./dispute.ts";
import { drawPlan } from "./draw-plan.ts";
import { eraseLater } from "./erase-later.ts";
import { findPerson } from "./find-person.ts";
import { gatherSlice, planGathering } from "./gather.ts";
import { handOver } from "./handover.ts";
import { moveTerms } from "./holidays.ts";
import { eraseIdCopies, lapseIdCopy, tellOfIdCopy } from "./id-copies.ts";
import { followInquiry, makeInquiries } from "./inquiries.ts";
import { sendInquiryCode } from "./inquiry-door.ts";
import { keepLater } from "./later.ts";
import { tellOfLater } from "./later-news.ts";
import { codeOf, log } from "./log.ts";
import { tellMailboxChange } from "./mailbox-change.ts";
import { makeAnswer } from "./make-answer.ts";
import type { Office } from "./office.ts";
import { isTry, pauseAfter } from "./pauses.ts";
import { noteUnanswered, noteUnproven } from "./questions.ts";
import { tellRecipients } from "./recipients.ts";
import { releaseUse } from "./restricting.ts";
import { sendCode } from "./send-code.ts";
import { ConnectionHeld, ConnectionWaits } from "./sources/watched.ts";
import { findSignInAsked } from "./tenant-sign-in.ts";

export type Work = FollowUpRow & { id: string; tries: number };
type Worker = (office: Office, work: Work) => Promise<void>;

const workers: Record<QueueName, Worker> = {
  "write-letter": writeLetter,
  "find-person": findPerson,
  "tell-contact": tellContact,
  "find-sign-in": findSignInAsked,
  "tell-mailbox-change": tellMailboxChange,
  "send-code": sendCode,
  "plan-gathering": planGathering,
  "gather-slice": gatherSlice,
  "make-inquiries": makeInquiries,
  "follow-inquiry": followInquiry,
  "send-inquiry-code": sendInquiryCode,
  "build-bundle": makeAnswer,
  "announce-answer": announceAnswer,
  "tell-staff": (office, work) => (isOfLater(work) ? tellOfLater(office, work) : tellStaff(office, work)),
  "warn-of-deadline": warnOfDeadline,
  "note-unproven": noteUnproven,
  "note-unanswered": noteUnanswered,
  "send-mail": sendMail,
  "send-code-mail": sendMail,
  "send-code-sms": sendSms,
  "print-letter": printLetter,
  "move-terms": moveTerms,
  "tell-tenant": (office, work) =>
    work.subject.startsWith("id-copy/") ? tellOfIdCopy(office, work) : tellTenant(office, work),
  "lapse-id-copy": lapseIdCopy,
  "erase-id-copy": eraseIdCopies,
  "release-use": releaseUse,
  "draw-plan": drawPlan,
  "start-plan": startPlan,
  "carry-out-step": carryOutStep,
  "tell-recipients": tellRecipients,
  "keep-later": keepLater,
  "erase-later": eraseLater,
  "hand-over": handOver,
};

/** How many of a kind go at once: as many answers as are drawn at a time. Everything else mostly waits. */
const atOnce: Partial<Record<QueueName, number>> = {
  "build-bundle": 2,
  "gather-slice": 2,
  "send-mail": 2,
  "find-sign-in": 2,
  "send-code": 2,
  "send-inquiry-code": 2,
  "send-code-mail": 2,
  "send-code-sms": 2,
};

/** Works until the office closes. */
export async function workQueues(office: Office) {
  for (const name of queueNames) {
    for (let hand = 0; hand < (atOnce[name] ?? 1); hand += 1) await workQueue(office, name);
  }
}

/**
 * A new job wakes who does it; looking by itself finds what was put off to later, and what came while nobody listened.
 * Where there was one job there may be another: it is not waited for.
 */
const looking = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

async function workQueue(office: Office, name: QueueName) {
  const { queue } = office;
  let workerId = "";
  workerId = await queue.work<{ followUpId: string }>(name, { ...looking, batchSize: 1 }, async ([job]) => {
    if (!job) return;
    await doFollowUp(office, job.data.followUpId);
    queue.notifyWorker(workerId);
  });
}

/** Does one follow-up, if it still has to be done. What fails is put off, and comes back by itself. */
export async function doFollowUp(office: Office, followUpId: string) {
  const work = await beginFollowUp(office.db, followUpId);
  if (!work) return;
  const { dossierId, kind } = work;
  try {
    await workers[kind](office, work);
    office.failpoint();
    await endFollowUp(office.db, followUpId, office.now());
    log("info", { what: "done", followUpId, dossierId, kind });
  } catch (error) {
    const code = codeOf(error);
    const waits = error instanceof ConnectionWaits;
    log(waits ? "info" : "warn", {
      what: waits ? "waits" : "failed",
      followUpId,
      dossierId,
      kind,
      code,
    });
    const later = waits ? waitForConnection(office, work, error) : putOff(office, work, error);
    await later.catch((failure: unknown) => {
      // The queue keeps what is thrown: a library's message could hold data.
      throw new Error(codeOf(failure));
    });
  }
}

async function putOff(office: Office, { id, kind, tries }: Work, error: unknown) {
  const dueAt = new Date(office.now().getTime() + pauseAfter(kind, tries, error));
  await office.transaction(async (tx) => {
    await putOffFollowUp(tx, id, { dueAt, code: codeOf(error), counts: isTry(error) });
    await putJob(office.queue, tx, kind, id, dueAt);
  });
}

/** Has work wait until a connection goes again, or may be tried; where it goes already, it is done now. */
async function waitForConnection(office: Office, { id, kind, dossierId }: Work, why: ConnectionWaits) {
  const { connection } = why;
  await office.transaction(async (tx) => {
    const { events } = await holdConnections(tx);
    const until = pausesFrom(events).has(connection) ? "resumed" : await heldUntil(office, tx, why);
    // Who may try again is not chosen here: the first that comes does, and what it finds out tells the others.
    if (until) await parkFollowUp(tx, id, connection, until === "resumed" ? null : until);
    if (until instanceof Date) await putJob(office.queue, tx, kind, id, until);
    if (!until) {
      const dueAt = office.now();
      await putOffFollowUp(tx, id, { dueAt, code: why.code, counts: true });
      await putJob(office.queue, tx, kind, id, dueAt);
    }
    await tellChanges(tx, [dossierId]);
  });
}

async function heldUntil({ gates }: Office, tx: Tx, why: ConnectionWaits): Promise<Date | null> {
  const asking = why instanceof ConnectionHeld ? why.asking : "gathering";
  const hold = await gates.get(why.connection)?.holdNow(tx, asking);
  return hold ? new Date(hold.until) : null;
}
