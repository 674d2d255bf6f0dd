// What happens to a make-believe dossier, stage by stage, as commands of whoever may give them.

import { type Role, type Stamp, system } from "#app/domain/actors.ts";
import type { CodeWay, Command } from "#app/domain/commands.ts";
import { type ReviewTally, themes } from "#app/domain/records.ts";
import type { TextRef } from "#app/domain/texts.ts";

export type Act = { stamp: Stamp; commands: Command[] };
type Worker = Extract<Role, "handler" | "privacy-officer">;
export type Colleagues = Record<Worker, string>;

/** The connection that the benchmarks gather from, and the only person in it. */
export const benchPerson = { connection: "bench", key: "1" };

const tally: ReviewTally = { given: 12, withheld: 0, undecided: 0, masked: 0, digest: "" };

export const staffStamp = (colleagues: Colleagues, role: Worker, at: Date): Stamp => ({
  actor: { kind: "staff", staffId: colleagues[role], role },
  at,
});

const tenantStamp = (at: Date): Stamp => ({ actor: { kind: "tenant", sessionId: crypto.randomUUID() }, at });

type Received = { number: string; receiptId: string; registerVersion: number; applicant: TextRef };

export function reception(received: Received, at: Date): Act {
  const command: Command = {
    type: "receive-request",
    right: "access",
    channel: "portal",
    scope: [...themes],
    answerBy: "portal",
    onBehalf: null,
    relation: "tenant",
    receivedAt: null,
    lateReason: null,
    separatedFrom: null,
    hasMailbox: true,
    locale: "nl",
    ...received,
  };
  return { stamp: tenantStamp(at), commands: [command] };
}

/** The person is found and proves enough to read the answer. */
export function proof(at: Date, person = benchPerson): Act[] {
  const found = { state: "found", person } as const;
  return [
    { stamp: system(at), commands: [{ type: "record-person", found }] },
    ...proofBy("mailbox-on-file", at),
    ...proofBy("letter-to-home", at),
  ];
}

function proofBy(way: CodeWay, at: Date): Act[] {
  const codeId = crypto.randomUUID();
  return [
    { stamp: tenantStamp(at), commands: [{ type: "request-code", codeId, way }] },
    { stamp: system(at), commands: [{ type: "record-code", codeId, way, result: "sent" }] },
    { stamp: tenantStamp(at), commands: [{ type: "give-proof", codeId, method: way }] },
  ];
}

/** From taken by a colleague to answered, each stage with what it takes. */
export function laterStages(colleagues: Colleagues, at: Date): Act[][] {
  const handler = staffStamp(colleagues, "handler", at);
  const second = staffStamp(colleagues, "privacy-officer", at);
  return [
    [{ stamp: handler, commands: [{ type: "take-dossier" }] }],
    proof(at),
    [{ stamp: system(at), commands: gathering() }],
    [{ stamp: handler, commands: [{ type: "propose-outcome", tally }] }],
    [{ stamp: second, commands: [{ type: "approve-outcome", tally }] }],
    [{ stamp: system(at), commands: answer() }],
  ];
}

function gathering(): Command[] {
  const sliceId = crypto.randomUUID();
  const { connection } = benchPerson;
  return [
    { type: "plan-gathering", slices: [{ sliceId, connection, resource: "boekingen", theme: "payments" }] },
    { type: "settle-slice", sliceId, attempt: 1, result: "done", records: tally.given },
  ];
}

function answer(): Command[] {
  const [fileId, letterId, mailId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  return [
    { type: "record-bundle", fileId, digest: "", sha256: "", bytes: 1, records: tally.given },
    { type: "record-letter", letterId, letter: "access-answer", by: "portal" },
    { type: "record-mail-accepted", mailId, mail: "answer-ready" },
  ];
}
