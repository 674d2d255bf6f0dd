// The workflow: a dossier, a command and a stamp give the events that follow, or the obstacle in the way.

import { mayGive, type Stamp } from "./actors.ts";
import { dayOf } from "./calendar.ts";
import type { Command } from "./commands.ts";
import {
  type Dossier,
  deadlineOf,
  exportAvailableUntil,
  exportTerm,
  gapsOf,
  mayGather,
  mayOpenAnswer,
  phaseOf,
} from "./dossier.ts";
import type { DossierEvent, Slice } from "./events.ts";
import { accessOutcome } from "./outcomes.ts";

export const obstacles = [
  "dossier-exists",
  "no-such-dossier",
  "not-your-task",
  "right-not-offered",
  "already-done",
  "person-already-known",
  "person-unknown",
  "not-a-candidate",
  "identity-not-proven",
  "not-gathered-yet",
  "in-approval",
  "not-proposed",
  "records-undecided",
  "ground-missing",
  "own-proposal",
  "decisions-changed",
  "no-export",
  "export-expired",
  "downloads-used-up",
] as const;
export type Obstacle = (typeof obstacles)[number];

export type Decided = DossierEvent[] | Obstacle;

export function decide(dossier: Dossier | null, command: Command, stamp: Stamp): Decided {
  if (!mayGive(stamp.actor, command.type)) return "not-your-task";
  if (command.type === "receive-request") return dossier ? "dossier-exists" : receive(command);
  if (!dossier) return "no-such-dossier";

  switch (command.type) {
    case "take-dossier":
      return stamp.actor.kind === "staff" && dossier.handlerId !== stamp.actor.staffId
        ? [{ type: "dossier-taken", staffId: stamp.actor.staffId }]
        : "already-done";
    case "record-person":
      return recordPerson(dossier, command);
    case "seek-person":
      return dossier.person.state === "not-found" || dossier.person.state === "ambiguous"
        ? [{ type: "person-sought", terms: command.terms, candidates: command.candidates }]
        : "person-already-known";
    case "choose-person":
      return choosePerson(dossier, command);
    case "identify-person":
      return identifyPerson(dossier, command);
    case "dispute-request":
      return dossier.cautions.includes("request-disputed")
        ? "already-done"
        : [
            { type: "request-disputed", codeId: command.codeId },
            { type: "caution-set", caution: "request-disputed", reason: null },
          ];
    case "set-caution":
      return setCaution(dossier, command);
    case "lift-caution":
      return dossier.cautions.includes(command.caution)
        ? [{ type: "caution-lifted", caution: command.caution, reason: command.reason }]
        : "already-done";
    case "request-code":
      return dossier.codes.has(command.codeId)
        ? "already-done"
        : [{ type: "code-requested", codeId: command.codeId, way: command.way }];
    case "record-code":
      return recordCode(dossier, command);
    case "give-proof":
      return dossier.codes.get(command.codeId) === "sent"
        ? [{ type: "proof-given", codeId: command.codeId, method: command.method }]
        : "already-done";
    case "plan-gathering":
      return planGathering(dossier, command);
    case "settle-slice":
      return settleSlice(dossier, command);
    case "retry-source":
      return retrySource(dossier, command.sliceId);
    case "waive-slice":
      return waiveSlice(dossier, command);
    case "decide-records":
      return decideRecords(dossier, command);
    case "propose-outcome":
      return proposeOutcome(dossier, command);
    case "return-proposal":
      return phaseOf(dossier) === "approving"
        ? [{ type: "proposal-returned", reason: command.reason }]
        : "not-proposed";
    case "approve-outcome":
      return approveOutcome(dossier, command, stamp);
    case "record-bundle":
      return recordBundle(dossier, command);
    case "refuse-bundle":
      return dossier.approval && !dossier.bundle
        ? [{ type: "bundle-refused", why: command.why }]
        : "already-done";
    case "record-letter":
      return recordLetter(dossier, command);
    case "record-damage":
      return dossier.bundle?.fileId === command.fileId && !dossier.bundleDamaged
        ? [{ type: "bundle-damaged", fileId: command.fileId }]
        : "already-done";
    case "record-mail-refused":
      return [{ type: "mail-refused", mailId: command.mailId, mail: command.mail, why: command.why }];
    case "record-mail-accepted":
      return [
        { type: "mail-accepted", mailId: command.mailId, mail: command.mail },
        ...(command.mail === "answer-ready" ? answeredNow(dossier, stamp) : []),
      ];
    case "record-posting": {
      const posted = dossier.letters.find((letter) => letter.letterId === command.letterId);
      return [
        { type: "letter-posted", letterId: command.letterId },
        ...(posted?.letter === "access-answer" ? answeredNow(dossier, stamp) : []),
      ];
    }
    case "record-download":
      if (!mayOpenAnswer(dossier)) return "identity-not-proven";
      return downloadObstacle(dossier, stamp.at) ?? [{ type: "export-downloaded", fileId: command.fileId }];
  }
}

/** Why the export cannot be fetched now; null when it can. Ruling: 14 days, at most 60, three times. */
export function downloadObstacle(dossier: Dossier, at: Date): Obstacle | null {
  const until = exportAvailableUntil(dossier);
  if (!until || dossier.bundleDamaged || !answerIsReady(dossier)) return "no-export";
  if (dossier.downloads.length >= exportTerm.downloads) return "downloads-used-up";
  return dayOf(at) > until ? "export-expired" : null;
}

/** Whether the answer can be read: the bundle is made and its letter is written. */
export function answerIsReady(dossier: Dossier): boolean {
  return dossier.bundle !== null && dossier.letters.some((letter) => letter.letter === "access-answer");
}

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

function receive({ type: _, ...request }: Of<"receive-request">): Decided {
  if (request.right !== "access") return "right-not-offered";
  return [{ type: "request-received", ...request }];
}

function recordPerson(dossier: Dossier, { found }: Of<"record-person">): Decided {
  if (dossier.person.state !== "sought") return "already-done";
  switch (found.state) {
    case "found":
      return [{ type: "person-found", person: found.person }];
    case "ambiguous":
      return [{ type: "person-ambiguous", candidates: found.candidates }];
    case "not-found":
      return [{ type: "person-not-found" }];
  }
}

// Only while nobody is known: a proof counts for the person whose contact data the code went to.
function choosePerson(dossier: Dossier, { person }: Of<"choose-person">): Decided {
  if (dossier.person.state !== "ambiguous") return "person-already-known";
  const known = dossier.person.candidates.some(
    (candidate) => candidate.connection === person.connection && candidate.key === person.key,
  );
  return known ? [{ type: "person-chosen", person }] : "not-a-candidate";
}

// Whoever spoke to somebody knows with whom: a number or a document is held against the person in the system.
function identifyPerson(dossier: Dossier, { method, codeId }: Of<"identify-person">): Decided {
  if (dossier.person.state !== "found") return "person-unknown";
  if (dossier.codes.has(codeId)) return "already-done";
  return [{ type: "person-identified", method, codeId }];
}

function setCaution(dossier: Dossier, { caution, reason }: Of<"set-caution">): Decided {
  if (dossier.cautions.includes(caution)) return "already-done";
  return [{ type: "caution-set", caution, reason }];
}

function recordCode(dossier: Dossier, { codeId, way, result }: Of<"record-code">): Decided {
  if (dossier.codes.get(codeId) !== "requested") return "already-done";
  if (result === "sent") return [{ type: "code-sent", codeId, way }];
  return [{ type: "code-not-sent", codeId, way, why: result }];
}

function planGathering(dossier: Dossier, { slices }: Of<"plan-gathering">): Decided {
  if (dossier.slices.length > 0) return "already-done";
  if (!mayGather(dossier)) return "identity-not-proven";
  return [{ type: "gathering-planned", slices }];
}

function settleSlice(dossier: Dossier, command: Of<"settle-slice">): Decided {
  const slice = dossier.slices.find(({ sliceId }) => sliceId === command.sliceId);
  if (slice?.state !== "running" || slice.attempt !== command.attempt) return "already-done";
  const { type: _, ...settled } = command;
  // An attempt that broke off half-way brings nothing: an answer is never made of half a source.
  const records = command.result === "done" ? command.records : 0;
  const event: DossierEvent = { type: "slice-settled", ...settled, records };
  return command.result === "failed" ? [event] : [event, ...gatheredWith(dossier, slice, records)];
}

/** All is gathered when no other slice is still to be asked, or failed without anybody accepting that. */
function gatheredWith(dossier: Dossier, slice: Slice, found: number): DossierEvent[] {
  const others = dossier.slices.filter(({ sliceId }) => sliceId !== slice.sliceId);
  if (others.some(({ state }) => state === "running" || state === "failed")) return [];
  return [{ type: "data-gathered", records: others.reduce((sum, other) => sum + other.records, found) }];
}

function retrySource(dossier: Dossier, sliceId: string): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (!slice || slice.state === "running") return "already-done";
  if (dossier.proposal || dossier.approval) return "in-approval";
  return [{ type: "slice-retried", sliceId, attempt: slice.attempt + 1 }];
}

// The answer is to be complete (GDPR art. 15); without a source it goes out only when somebody answers for that.
function waiveSlice(dossier: Dossier, { sliceId, reason }: Of<"waive-slice">): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (slice?.state !== "failed") return "already-done";
  return [{ type: "slice-waived", sliceId, reason }, ...gatheredWith(dossier, slice, 0)];
}

function decideRecords(dossier: Dossier, command: Of<"decide-records">): Decided {
  if (!dossier.gathered) return "not-gathered-yet";
  if (dossier.proposal || dossier.approval) return "in-approval";
  if (command.decision === "withhold" && !(command.ground && command.reason)) return "ground-missing";
  const { type: _, ...decided } = command;
  return [{ type: "records-decided", ...decided }];
}

function proposeOutcome(dossier: Dossier, { tally }: Of<"propose-outcome">): Decided {
  if (!dossier.gathered) return "not-gathered-yet";
  if (dossier.proposal || dossier.approval) return "in-approval";
  if (tally.undecided > 0) return "records-undecided";
  return [{ type: "outcome-proposed", outcome: accessOutcome(tally, gapsOf(dossier).length), tally }];
}

// Two persons, and the second approves exactly what the first proposed. An answer waits for its A3: ruling 13.
function approveOutcome(dossier: Dossier, { tally }: Of<"approve-outcome">, { actor }: Stamp): Decided {
  if (!dossier.proposal) return "not-proposed";
  if (dossier.approval) return "already-done";
  if (actor.kind === "staff" && actor.staffId === dossier.proposal.by) return "own-proposal";
  if (tally.digest !== dossier.proposal.tally.digest) return "decisions-changed";
  if (!mayOpenAnswer(dossier)) return "identity-not-proven";
  return [{ type: "outcome-approved", outcome: dossier.proposal.outcome, tally: dossier.proposal.tally }];
}

function recordBundle(dossier: Dossier, { type: _, ...made }: Of<"record-bundle">): Decided {
  if (!dossier.approval || (dossier.bundle && !dossier.bundleDamaged)) return "already-done";
  if (dossier.approval.tally.digest !== made.digest) return "decisions-changed";
  return [{ type: "bundle-made", ...made }];
}

function recordLetter(dossier: Dossier, { type: _, ...letter }: Of<"record-letter">): Decided {
  if (letter.letter === "access-answer" && !dossier.bundle) return "no-export";
  const once = letter.letter !== "identity-code";
  if (once && dossier.letters.some((written) => written.letter === letter.letter)) return "already-done";
  return [{ type: "letter-written", ...letter }];
}

// An answer counts from the moment it can be read and its announcement was accepted, or from posting.
function answeredNow(dossier: Dossier, { at }: Stamp): DossierEvent[] {
  if (dossier.answeredAt || !answerIsReady(dossier)) return [];
  return [{ type: "request-answered", onTime: dayOf(at) <= deadlineOf(dossier).dueOn }];
}
