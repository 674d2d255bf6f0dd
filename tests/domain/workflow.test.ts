// Every command on its ordinary way: what was, who asks what, and what that gives.

import { expect, test } from "vitest";
import type { Stamp } from "#app/domain/actors.ts";
import { Command, type CommandType } from "#app/domain/commands.ts";
import { decide } from "#app/domain/decide.ts";
import { attentionOf, type Dossier, gapsOf, phaseOf } from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import {
  answeredWithGap,
  answerWrittenDownOn,
  answerWrittenOn,
  askedByEmployeeOn,
  askedForAnotherOn,
  askedOutsideOn,
  at,
  attachedOn,
  bothContacts,
  bundleMadeOn,
  byHandSlice,
  carriedOutOn,
  cautionSetOn,
  codeIds,
  codeRequestedOn,
  codeSentOn,
  commands,
  complaintFiledOn,
  complaintSettledOn,
  conflictNotedOn,
  contact,
  copyFiles,
  copyId,
  damagedOn,
  decision,
  decisionApprovedOn,
  decisionProposedOn,
  directFile,
  director,
  employee,
  feeAskedOn,
  feeProposedOn,
  fileId,
  flagRaisedOn,
  foundByHandOn,
  given,
  givenWith,
  handler,
  handoverAsked,
  handoverConfirmed,
  handoverFetched,
  handoverId,
  handoverSealed,
  handoverVerified,
  heldOn,
  id,
  idCopyAskedOn,
  idCopySentOn,
  identifiedOn,
  identityUnprovenOn,
  letterId,
  liftOn,
  lookedUpByHandOn,
  mailboxChangeAskedOn,
  mailRefusedOn,
  messageReadOn,
  messageReceivedOn,
  messageWrittenOn,
  mourning,
  namesake,
  notIdentifiedOn,
  noticeId,
  otherHandler,
  otherMailbox,
  person,
  personAmbiguousOn,
  personFoundOn,
  planApprovedOn,
  planDrawnOn,
  planId,
  plannedOn,
  planStartedOn,
  planSteps,
  privacyOfficer,
  proposedOn,
  provenOn,
  questionAnsweredOn,
  questionAskedOn,
  questionClosedOn,
  questionId,
  questionToldOn,
  questionUnansweredOn,
  receiver,
  recipient,
  recipientsChosenOn,
  recipientsListedOn,
  recipientWaitsOn,
  recorded,
  refusalProposedOn,
  refusedOn,
  restrictedOn,
  settledOn,
  slices,
  stepSettledOn,
  submittedOn,
  system,
  tally,
  tenant,
  text,
  until,
  waivedOn,
  wishedBy,
  wishes,
  withdrawnOn,
} from "#tests/support/dossiers.ts";

type Step = { past: Dossier | null; by: Stamp; command?: Command; gives: DossierEvent[] };

const { type: _, separatedFrom: ____, ...request } = commands["receive-request"];
const { type: __, ...bundle } = commands["record-bundle"];
const { type: ___, ...review } = commands["decide-records"];
const mailbox = { codeId: codeIds["mailbox-on-file"], way: "mailbox-on-file" } as const;
const mailId = commands["record-mail-accepted"].mailId;
const [first, second] = slices;
const afterFirst = [
  ...until("proven"),
  ...plannedOn("2026-11-27"),
  ...settledOn("2026-11-27", first, "done"),
];

/** Who reached one contact on file, where another is still missing. */
const oneContact = [...until("found"), ...provenOn("2026-11-25", "mailbox-on-file")];

const liftProposed = recorded(handler("2026-12-03"), {
  type: "lift-announced",
  on: "2026-12-17",
  reason: text,
});

/** All was shown for an erasure, and nothing is gathered. */
const erasing = wishedBy(wishes.erasure, ...bothContacts);
const parts = { decision, words: text } as const;

const { type: _plan, ...drawing } = commands["draw-plan"];
const planDrawn = { type: "plan-drawn" as const, ...drawing, version: 1 };

/** Decided, with a plan that waits for a second person. */
const planned = [
  ...erasing,
  ...decisionProposedOn("2026-11-26"),
  ...decisionApprovedOn("2026-11-27"),
  ...planDrawnOn("2026-11-27"),
];
const underWay = [...planned, ...planApprovedOn("2026-11-27"), ...planStartedOn("2026-12-04")];

const steps: Record<CommandType, Step> = {
  "draw-plan": {
    past: given(erasing, decisionProposedOn("2026-11-26"), decisionApprovedOn("2026-11-27")),
    by: system("2026-11-27"),
    gives: [{ ...planDrawn, by: staffIdOf(handler("2026-11-26")) }],
  },
  "ask-plan": {
    past: given(planned),
    by: handler("2026-11-28"),
    gives: [{ type: "plan-asked", aim: "decision" }],
  },
  "approve-plan": {
    past: given(planned),
    by: privacyOfficer("2026-11-28"),
    gives: [{ type: "plan-approved", planId, hash: "hash-1", startsAt: at("2026-12-05").toISOString() }],
  },
  "start-plan": {
    past: given(planned, planApprovedOn("2026-11-27")),
    by: system("2026-12-04"),
    gives: [{ type: "plan-started", planId, dueOn: "2026-12-11" }],
  },
  "stop-plan": {
    past: given(planned, planApprovedOn("2026-11-27")),
    by: handler("2026-12-01"),
    gives: [{ type: "plan-stopped", planId, reason: text }],
  },
  "record-step": {
    past: given(underWay),
    by: system("2026-12-04"),
    gives: [
      { type: "step-settled", planId, stepId: planSteps[0]?.stepId ?? "", result: "done", proof: null },
    ],
  },
  "settle-step": {
    past: given(underWay, stepSettledOn("2026-12-04", 0)),
    by: handler("2026-12-07"),
    gives: [
      { type: "step-settled", planId, stepId: planSteps[1]?.stepId ?? "", result: "done", proof: text },
      { type: "carried-out", elements: ["C1-05"] },
    ],
  },
  "list-recipients": {
    past: given(erasing, carriedOutOn("2026-12-07")),
    by: system("2026-12-07"),
    gives: recipientsListedOn("2026-12-07").map(({ event }) => event),
  },
  "choose-recipients": {
    past: given(erasing, carriedOutOn("2026-12-07"), recipientsListedOn("2026-12-07")),
    by: handler("2026-12-08"),
    gives: recipientsChosenOn("2026-12-08").map(({ event }) => event),
  },
  "note-notice-reminder": {
    past: given(recipientWaitsOn("2026-12-07")),
    by: system("2026-12-14"),
    gives: [{ type: "recipient-reminded", noticeId, whom: "recipient" }],
  },
  "confirm-notice": {
    past: given(recipientWaitsOn("2026-12-07")),
    by: recipient("2026-12-09"),
    gives: [{ type: "notice-confirmed", noticeId, what: "processed" }],
  },
  "decline-notice": {
    past: given(recipientWaitsOn("2026-12-07")),
    by: recipient("2026-12-09"),
    gives: [{ type: "notice-declined", noticeId, reason: text }],
  },
  "excuse-notice": {
    past: given(recipientWaitsOn("2026-12-07")),
    by: privacyOfficer("2026-12-09"),
    gives: [{ type: "notice-excused", noticeId, why: "disproportionate", reason: text }],
  },
  "ask-handover": {
    past: given(directFile),
    by: tenant("2026-12-04"),
    gives: [{ type: "handover-asked", handoverId, receiver: text, until: "2026-12-25" }],
  },
  "withdraw-handover": {
    past: given(handoverConfirmed),
    by: tenant("2026-12-08"),
    gives: [{ type: "handover-ended", why: "withdrawn", reason: null }],
  },
  "record-handover": {
    past: given(handoverAsked),
    by: system("2026-12-04"),
    gives: [{ type: "handover-sealed", handoverId, fileId: id(252), sha256: "0a1b", bytes: 2048 }],
  },
  "verify-receiver": {
    past: given(handoverSealed),
    by: handler("2026-12-07"),
    gives: [{ type: "receiver-verified", handoverId, found: "trade-register", words: text }],
  },
  "confirm-receipt": {
    past: given(handoverVerified),
    by: receiver("2026-12-08"),
    gives: [{ type: "receiver-confirmed", handoverId }],
  },
  "decline-handover": {
    past: given(handoverVerified),
    by: receiver("2026-12-08"),
    gives: [{ type: "handover-ended", why: "declined", reason: null }],
  },
  "fetch-handover": {
    past: given(handoverConfirmed),
    by: receiver("2026-12-08"),
    gives: [{ type: "handover-fetched", handoverId }],
  },
  "note-broken-handover": {
    past: given(handoverFetched),
    by: system("2026-12-08"),
    gives: [{ type: "handover-broken", handoverId }],
  },
  "note-handover-reminder": {
    past: given(handoverSealed),
    by: system("2026-12-11"),
    gives: [{ type: "handover-reminded", handoverId, whom: "receiver" }],
  },
  "lapse-handover": {
    past: given(directFile),
    by: system("2026-12-18"),
    gives: [{ type: "handover-ended", why: "lapsed", reason: null }],
  },
  "refuse-handover": {
    past: given(handoverSealed),
    by: handler("2026-12-07"),
    gives: [{ type: "handover-ended", why: "not-possible", reason: text }],
  },
  "propose-decision": {
    past: given(erasing),
    by: handler("2026-11-26"),
    gives: [{ type: "decision-proposed", outcome: "partly-granted", ...parts }],
  },
  "approve-decision": {
    past: given(erasing, decisionProposedOn("2026-11-26")),
    by: privacyOfficer("2026-11-27"),
    gives: [{ type: "decision-approved", outcome: "partly-granted" }],
  },
  "restrict-use": {
    past: given(erasing),
    by: handler("2026-11-26"),
    gives: [{ type: "use-restricted", ground: "R-SEED", elements: ["C2-02"] }],
  },
  "announce-lift": {
    past: given(erasing, restrictedOn("2026-11-26")),
    by: handler("2026-12-03"),
    gives: [{ type: "lift-announced", on: "2026-12-17", reason: text }],
  },
  "approve-lift": {
    past: given(erasing, restrictedOn("2026-11-26"), liftProposed),
    by: privacyOfficer("2026-12-04"),
    gives: [{ type: "lift-approved" }],
  },
  "return-lift": {
    past: given(erasing, restrictedOn("2026-11-26"), liftProposed),
    by: privacyOfficer("2026-12-04"),
    gives: [{ type: "lift-returned", reason: text }],
  },
  "propose-fee": {
    past: given(until("gathered")),
    by: handler("2026-12-01"),
    gives: [{ type: "fee-proposed", ground: "excessive", cents: 1250, words: text }],
  },
  "approve-fee": {
    past: given(until("gathered"), feeProposedOn("2026-12-01")),
    by: privacyOfficer("2026-12-02"),
    gives: [{ type: "fee-approved" }],
  },
  "record-fee-paid": {
    past: given(until("gathered"), feeAskedOn("2026-12-01")),
    by: handler("2026-12-03"),
    gives: [{ type: "fee-paid" }],
  },
  "drop-fee": {
    past: given(until("gathered"), feeAskedOn("2026-12-01")),
    by: handler("2026-12-03"),
    gives: [{ type: "fee-dropped", reason: text }],
  },
  "release-use": {
    past: given(erasing, restrictedOn("2026-11-26"), liftOn("2026-12-03", "2026-12-17", "2026-12-04")),
    by: system("2026-12-17"),
    gives: [{ type: "use-released" }],
  },
  "set-hold": {
    past: given(until("answered")),
    by: handler("2026-12-10"),
    gives: [{ type: "hold-set", ground: "court", reason: text, reviewOn: "2027-03-01" }],
  },
  "lift-hold": {
    past: given(until("answered"), heldOn("2026-12-10", "2027-03-01")),
    by: privacyOfficer("2026-12-11"),
    gives: [{ type: "hold-lifted", reason: text }],
  },
  "note-hold-review": {
    past: given(until("answered"), heldOn("2026-12-10", "2027-03-01")),
    by: system("2027-03-01"),
    gives: [{ type: "hold-review-due" }],
  },
  "record-forgotten": {
    past: given(until("answered")),
    by: system("2027-03-01"),
    gives: [{ type: "forgotten", things: ["export"] }],
  },
  "record-erased-later": {
    past: given(erasing, decisionProposedOn("2026-11-26"), decisionApprovedOn("2026-11-27")),
    by: system("2027-03-01"),
    gives: [{ type: "erased-later", elements: ["C1-01"] }],
  },
  "receive-request": {
    past: null,
    by: tenant("2026-11-23"),
    gives: [{ type: "request-received", ...request, scope: ["personal", "payments"] }],
  },
  "take-dossier": {
    past: given(until("submitted")),
    by: handler("2026-11-24"),
    gives: [{ type: "dossier-taken", staffId: staffIdOf(handler("2026-11-24")) }],
  },
  "record-person": {
    past: given(until("submitted")),
    by: system("2026-11-23"),
    gives: [{ type: "person-found", person }],
  },
  "seek-person": {
    past: given(until("submitted"), recorded(system("2026-11-23"), { type: "person-not-found" })),
    by: handler("2026-11-24"),
    gives: [{ type: "person-sought", terms: text, candidates: [person, namesake] }],
  },
  "choose-person": {
    past: given(until("submitted"), personAmbiguousOn("2026-11-23")),
    by: handler("2026-11-24"),
    gives: [{ type: "person-chosen", person }],
  },
  "find-by-hand": {
    past: given(askedByEmployeeOn("2026-11-23")),
    by: handler("2026-11-24"),
    gives: [{ type: "person-found-by-hand", person: employee, file: text, contacts: ["mailbox", "home"] }],
  },
  "end-search": {
    past: given(askedByEmployeeOn("2026-11-23")),
    by: handler("2026-11-24"),
    gives: [{ type: "search-ended", places: ["personnel-records"], reason: text }],
  },
  "identify-person": {
    past: given(until("found")),
    by: handler("2026-11-24"),
    gives: [{ type: "person-identified", method: "counter", codeId: codeIds.counter }],
  },
  "dispute-request": {
    past: given(until("found")),
    by: tenant("2026-11-24"),
    gives: [
      { type: "request-disputed", codeId: commands["dispute-request"].codeId },
      { type: "caution-set", caution: "request-disputed", reason: null },
    ],
  },
  "ask-mailbox-change": {
    past: given(until("proven")),
    by: tenant("2026-11-27"),
    gives: [{ type: "mailbox-change-asked", changeId: id(91), mailbox: otherMailbox }],
  },
  "withdraw-mailbox-change": {
    past: given(until("proven"), mailboxChangeAskedOn("2026-11-27")),
    by: tenant("2026-11-28"),
    gives: [{ type: "mailbox-change-withdrawn", changeId: id(91) }],
  },
  "stop-mailbox-change": {
    past: given(until("proven"), mailboxChangeAskedOn("2026-11-27")),
    by: tenant("2026-11-28"),
    gives: [
      { type: "mailbox-change-stopped", codeId: id(92) },
      { type: "caution-set", caution: "change-stopped", reason: null },
    ],
  },
  "note-contact": {
    past: given(until("proven")),
    by: system("2026-12-02"),
    gives: [{ type: "contact-changed", contactId: id(93), contact: "mailbox", since: "2026-12-02" }],
  },
  "set-caution": {
    past: given(until("found")),
    by: handler("2026-11-24"),
    gives: [{ type: "caution-set", caution: "secret-address", reason: text }],
  },
  "lift-caution": {
    past: given(until("found"), cautionSetOn("2026-11-24", "secret-address")),
    by: privacyOfficer("2026-11-25"),
    gives: [{ type: "caution-lifted", caution: "secret-address", reason: text }],
  },
  "show-authority": {
    past: given(askedForAnotherOn("2026-11-23", "bewindvoerder")),
    by: handler("2026-11-24"),
    gives: [{ type: "authority-shown", themes: ["payments"], until: "2027-02-28" }],
  },
  "propose-refusal": {
    past: given(askedForAnotherOn("2026-11-23", "heir")),
    by: handler("2026-11-24"),
    gives: [{ type: "refusal-proposed", ground: "deceased", reason: text }],
  },
  "propose-manifest-refusal": {
    past: given(until("gathered")),
    by: handler("2026-12-04"),
    gives: [{ type: "refusal-proposed", ground: "excessive", reason: text }],
  },
  "approve-refusal": {
    past: given(askedForAnotherOn("2026-11-23", "heir"), refusalProposedOn("2026-11-24")),
    by: privacyOfficer("2026-11-25"),
    gives: [{ type: "refusal-approved", ground: "deceased" }],
  },
  "extend-term": {
    past: given(until("proven")),
    by: handler("2026-12-04"),
    gives: [{ type: "term-extended", months: 2, ground: "complex", reason: text }],
  },
  "ask-question": {
    past: given(until("proven")),
    by: handler("2026-11-27"),
    gives: [{ type: "question-asked", questionId, about: "clarification", text }],
  },
  "answer-question": {
    past: given(until("proven"), questionAskedOn("2026-11-27", "clarification")),
    by: tenant("2026-11-28"),
    gives: [
      {
        type: "question-answered",
        questionId,
        choice: "own-words",
        answer: text,
        answeredAt: at("2026-11-28").toISOString(),
      },
    ],
  },
  "read-answer": {
    past: given(
      until("proven"),
      questionAskedOn("2026-11-27", "clarification"),
      questionAnsweredOn("2026-11-28"),
    ),
    by: handler("2026-11-30"),
    gives: [{ type: "answer-read", questionId }],
  },
  "close-question": {
    past: given(until("proven"), questionAskedOn("2026-11-27", "clarification")),
    by: handler("2026-12-11"),
    gives: [{ type: "question-closed", questionId, reason: text }],
  },
  "note-unanswered": {
    past: given(
      until("proven"),
      questionAskedOn("2026-11-27", "clarification"),
      questionToldOn("2026-11-27"),
    ),
    by: system("2026-12-11"),
    gives: [{ type: "question-unanswered", questionId }],
  },
  "note-unproven": {
    past: given(until("found")),
    by: system("2026-11-26"),
    gives: [{ type: "identity-unproven" }],
  },
  "withdraw-request": {
    past: given(until("proven")),
    by: tenant("2026-11-28"),
    gives: [{ type: "request-withdrawn", reason: null }],
  },
  "request-code": {
    past: given(until("found")),
    by: tenant("2026-11-23"),
    command: { type: "request-code", ...mailbox },
    gives: [{ type: "code-requested", ...mailbox }],
  },
  "record-code": {
    past: given(until("found"), codeRequestedOn("2026-11-23", "mailbox-on-file")),
    by: system("2026-11-23"),
    command: { type: "record-code", ...mailbox, result: "sent" },
    gives: [{ type: "code-sent", ...mailbox }],
  },
  "give-proof": {
    past: given(until("found"), codeSentOn("2026-11-23", "mailbox-on-file")),
    by: tenant("2026-11-23"),
    command: { type: "give-proof", codeId: mailbox.codeId, method: "mailbox-on-file" },
    gives: [{ type: "proof-given", codeId: mailbox.codeId, method: "mailbox-on-file" }],
  },
  "prove-by-login": {
    past: given(until("found")),
    by: tenant("2026-11-23"),
    gives: [{ type: "proof-by-login", method: "portal-login" }],
  },
  "plan-gathering": {
    past: given(until("found"), provenOn("2026-11-24", "mailbox-on-file")),
    by: system("2026-11-24"),
    gives: [{ type: "gathering-planned", slices: [first, second] }],
  },
  "settle-slice": {
    past: given(until("proven"), plannedOn("2026-11-27")),
    by: system("2026-11-27"),
    gives: [{ type: "slice-settled", sliceId: first.sliceId, attempt: 1, result: "done", records: 3 }],
  },
  "hand-in": {
    past: given(
      askedByEmployeeOn("2026-11-23"),
      foundByHandOn("2026-11-24"),
      identifiedOn("2026-11-24", "counter"),
      recorded(system("2026-11-24"), { type: "gathering-planned", slices: [byHandSlice] }),
    ),
    by: handler("2026-11-25"),
    gives: [
      {
        type: "slice-settled",
        sliceId: byHandSlice.sliceId,
        attempt: 1,
        result: "done",
        records: 2,
        searched: text,
      },
      { type: "data-gathered", records: 2 },
    ],
  },
  "retry-source": {
    past: given(until("proven"), plannedOn("2026-11-27"), settledOn("2026-11-27", first, "failed")),
    by: handler("2026-11-28"),
    gives: [{ type: "slice-retried", sliceId: first.sliceId, attempt: 2 }],
  },
  "waive-slice": {
    past: given(until("proven"), plannedOn("2026-11-27"), settledOn("2026-11-27", first, "failed")),
    by: privacyOfficer("2026-11-28"),
    gives: [{ type: "slice-waived", sliceId: first.sliceId, reason: text }],
  },
  "decide-records": {
    past: given(until("gathered")),
    by: handler("2026-11-30"),
    gives: [{ type: "records-decided", ...review, recordIds: [...review.recordIds] }],
  },
  "propose-outcome": {
    past: given(until("gathered")),
    by: handler("2026-12-01"),
    gives: [{ type: "outcome-proposed", outcome: "partly-granted", tally }],
  },
  "return-proposal": {
    past: given(until("proposed")),
    by: privacyOfficer("2026-12-02"),
    gives: [{ type: "proposal-returned", reason: text }],
  },
  "approve-outcome": {
    past: given(until("proposed")),
    by: privacyOfficer("2026-12-02"),
    gives: [{ type: "outcome-approved", outcome: "partly-granted", tally, shown: "sum-1" }],
  },
  "record-letter": {
    past: given(until("approved"), bundleMadeOn("2026-12-03")),
    by: system("2026-12-03"),
    gives: [{ type: "letter-written", letterId, letter: "access-answer", by: "portal" }],
  },
  "record-bundle": {
    past: given(until("approved")),
    by: system("2026-12-03"),
    gives: [{ type: "bundle-made", ...bundle }],
  },
  "refuse-bundle": {
    past: given(until("approved")),
    by: system("2026-12-03"),
    gives: [{ type: "bundle-refused", why: "decisions-changed" }],
  },
  "record-damage": {
    past: given(until("answered")),
    by: system("2026-12-05"),
    gives: [{ type: "bundle-damaged", fileId }],
  },
  "record-mail-refused": {
    past: given(until("submitted")),
    by: system("2026-11-23"),
    gives: [{ type: "mail-refused", mailId, mail: "code", why: "refused" }],
  },
  "record-mail-accepted": {
    past: given(until("built")),
    by: system("2026-12-03"),
    gives: [
      { type: "mail-accepted", mailId, mail: "answer-ready" },
      { type: "request-answered", onTime: true },
    ],
  },
  "record-posting": {
    past: given(until("approved"), bundleMadeOn("2026-12-03"), answerWrittenOn("2026-12-03", "post")),
    by: system("2026-12-03"),
    gives: [
      { type: "letter-posted", letterId },
      { type: "request-answered", onTime: true },
    ],
  },
  "record-download": {
    past: given(until("answered")),
    by: tenant("2026-12-04"),
    gives: [{ type: "export-downloaded", fileId }],
  },
  "move-term": {
    past: givenWith([mourning("2026-12-23", "2026-11-25")], until("found")),
    by: system("2026-11-25"),
    gives: [{ type: "term-moved", from: "2026-12-23", to: "2026-12-24", because: "2026-12-23" }],
  },
  "refuse-file": {
    past: given(
      askedByEmployeeOn("2026-11-23"),
      foundByHandOn("2026-11-24"),
      identifiedOn("2026-11-24", "counter"),
      recorded(system("2026-11-24"), { type: "gathering-planned", slices: [byHandSlice] }),
    ),
    by: handler("2026-11-25"),
    gives: [{ type: "file-refused", sliceId: byHandSlice.sliceId, why: "virus" }],
  },
  "make-inquiry": {
    past: given(lookedUpByHandOn("2026-11-23")),
    by: handler("2026-11-25"),
    gives: [{ ...commands["make-inquiry"], type: "inquiry-made" }],
  },
  "widen-inquiry": {
    past: given(
      lookedUpByHandOn("2026-11-23", { footage: text }),
      askedOutsideOn("2026-11-23", null, "2026-11-23"),
    ),
    by: system("2026-11-25"),
    gives: [{ ...commands["widen-inquiry"], type: "inquiry-widened" }],
  },
  "note-reminder": {
    past: given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30")),
    by: system("2026-11-27"),
    gives: [{ type: "inquiry-reminded", inquiryId: id(161), whom: "contact" }],
  },
  "report-footage": {
    past: given(
      submittedOn("2026-11-23", "12:00", { footage: text }),
      askedOutsideOn("2026-11-23", null, "2026-11-23"),
    ),
    by: contact("2026-11-24"),
    gives: [{ ...commands["report-footage"], type: "footage-reported" }],
  },
  "decline-inquiry": {
    past: given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30")),
    by: contact("2026-11-24"),
    gives: [{ ...commands["decline-inquiry"], type: "inquiry-declined" }],
  },
  "end-inquiry": {
    past: given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30")),
    by: handler("2026-11-24"),
    gives: [{ type: "inquiry-ended", inquiryId: id(161), why: "taken-back" }],
  },
  "send-message": {
    past: given(until("proven")),
    by: tenant("2026-11-30"),
    gives: [{ type: "message-received", messageId: id(141), text, files: null }],
  },
  "write-message": {
    past: given(until("proven")),
    by: handler("2026-11-30"),
    gives: [{ type: "message-written", messageId: id(142), text }],
  },
  "read-message": {
    past: given(until("proven"), messageReceivedOn("2026-11-30")),
    by: handler("2026-12-01"),
    gives: [{ type: "message-read", messageId: id(141) }],
  },
  "ask-id-copy": {
    past: given(oneContact),
    by: handler("2026-11-30"),
    gives: [{ type: "id-copy-asked", copyId, reason: text, until: "2026-12-14" }],
  },
  "send-id-copy": {
    past: given(oneContact, idCopyAskedOn("2026-11-30", "2026-12-14")),
    by: tenant("2026-12-01"),
    gives: [{ type: "id-copy-sent", copyId, files: copyFiles, until: "2026-12-08" }],
  },
  "judge-id-copy": {
    past: given(
      oneContact,
      idCopyAskedOn("2026-11-30", "2026-12-14"),
      idCopySentOn("2026-12-01", "2026-12-08"),
    ),
    by: privacyOfficer("2026-12-02"),
    gives: [{ type: "id-copy-judged", copyId, result: "fits", note: text, until: null }],
  },
  "close-id-copy": {
    past: given(oneContact, idCopyAskedOn("2026-11-30", "2026-12-14")),
    by: handler("2026-12-01"),
    gives: [{ type: "id-copy-closed", copyId, reason: text }],
  },
  "lapse-id-copy": {
    past: given(oneContact, idCopyAskedOn("2026-11-30", "2026-12-14")),
    by: system("2026-12-15"),
    gives: [{ type: "id-copy-lapsed", copyId, why: "too-late" }],
  },
  "add-note": {
    past: given(until("answered")),
    by: handler("2026-12-10"),
    gives: [{ type: "note-added", note: text }],
  },
  "assign-dossier": {
    past: given(until("submitted")),
    by: privacyOfficer("2026-11-24"),
    gives: [{ type: "dossier-assigned", staffId: id(802) }],
  },
  "note-conflict": {
    past: given(until("submitted")),
    by: privacyOfficer("2026-12-01"),
    gives: [{ type: "conflict-noted", staffId: id(802), role: "handler", why: "own-handling" }],
  },
  "lift-conflict": {
    past: given(until("submitted"), conflictNotedOn("2026-12-01")),
    by: director("2026-12-02"),
    gives: [{ type: "conflict-lifted", staffId: id(802) }],
  },
  "raise-flag": {
    past: given(until("answered")),
    by: handler("2026-12-10"),
    gives: [
      { type: "flag-raised", flag: "breach", knownSince: commands["raise-flag"].knownSince, reason: text },
    ],
  },
  "lower-flag": {
    past: given(until("answered"), flagRaisedOn("2026-12-10", "breach")),
    by: privacyOfficer("2026-12-11"),
    gives: [{ type: "flag-lowered", flag: "breach", reason: text }],
  },
  "file-complaint": {
    past: given(until("submitted")),
    by: tenant("2026-11-30"),
    gives: complaintFiledOn("2026-11-30").map(({ event }) => event),
  },
  "settle-complaint": {
    past: given(until("answered"), complaintFiledOn("2026-12-10")),
    by: privacyOfficer("2026-12-14"),
    gives: [{ type: "complaint-settled", complaintId: id(24), reason: text }],
  },
  "separate-request": {
    past: given(until("proven")),
    by: handler("2026-12-04"),
    gives: [{ type: "request-separated", into: [{ dossierId: id(601), number: "2026-0601" }] }],
  },
  "sort-request": {
    past: given(
      submittedOn("2026-11-23", undefined, { right: "unsorted", scope: [], wish: { right: "unsorted" } }),
    ),
    by: handler("2026-12-04"),
    gives: [
      {
        type: "request-sorted",
        right: "objection",
        scope: [],
        wish: { right: "objection", against: "marketing", pause: false },
        further: [{ dossierId: id(605), number: "2026-0605" }],
      },
      { type: "marketing-stopped" },
    ],
  },
  "detach-request": {
    past: given(until("proven"), plannedOn("2026-11-27"), attachedOn("2026-12-03")),
    by: handler("2026-12-04"),
    gives: [
      { type: "request-detached" },
      { type: "slice-retried", sliceId: slices[0].sliceId, attempt: 2 },
      { type: "slice-retried", sliceId: slices[1].sliceId, attempt: 2 },
    ],
  },
  "correct-receipt": {
    past: given(until("proven")),
    by: handler("2026-12-04"),
    gives: [
      {
        type: "receipt-corrected",
        from: at("2026-11-23").toISOString(),
        receivedAt: "2026-11-20T11:00:00.000Z",
        reason: text,
      },
    ],
  },
  "correct-answer": {
    past: given(
      until("proven"),
      questionAskedOn("2026-11-27", "clarification"),
      questionToldOn("2026-11-27"),
      answerWrittenDownOn("2026-12-02"),
    ),
    by: handler("2026-12-04"),
    gives: [{ type: "answer-corrected", questionId, answeredAt: "2026-12-01T11:00:00.000Z", reason: text }],
  },
  "close-gap": {
    past: given(answeredWithGap),
    by: privacyOfficer("2026-12-07"),
    gives: [
      { type: "supplement-begun" },
      { type: "gap-closed", sliceId: second.sliceId, reason: text },
      { type: "data-gathered", records: 0 },
    ],
  },
  "attach-request": {
    past: given(until("proven")),
    by: handler("2026-12-04"),
    gives: [{ type: "request-attached", to: { dossierId: id(603), number: "2026-0603" } }],
  },
};

test.each(Object.entries(steps))("%s", (type, { past, by, command, gives }) => {
  expect(decide(past, command ?? commands[type as CommandType], by)).toEqual(gives);
});

test.each(Object.values(commands))("$type is understood as it is written", (command) => {
  expect(Command.parse(command)).toEqual(command);
});

test("whoever asked in the message of another has its clock, and no reason for being late is asked", () => {
  const from = { dossierId: id(602), number: "2026-0602" };
  const receivedAt = at("2026-11-23").toISOString();
  const separated = { ...commands["receive-request"], separatedFrom: from, receivedAt } as const;
  const by = handler("2026-12-04");
  const child = { ...separated, onBehalf: "parent-under-12" } as const;
  expect(decide(null, separated, by)).toEqual([
    { type: "request-received", ...request, receivedAt },
    { type: "separated-from", from },
  ]);
  expect(decide(null, child, by)).toMatchObject([
    { type: "request-received", onBehalf: "parent-under-12" },
    { type: "separated-from" },
    { type: "caution-set", caution: "on-behalf" },
  ]);
});

test("a dossier may go from one colleague to another", () => {
  const taken = recorded(handler("2026-11-24"), {
    type: "dossier-taken",
    staffId: staffIdOf(handler("2026-11-24")),
  });
  const dossier = given(until("submitted"), taken);
  expect(dossier.handlerId).toBe(staffIdOf(handler("2026-11-24")));
  const next = otherHandler("2026-11-25");
  expect(decide(dossier, { type: "take-dossier" }, next)).toEqual([
    { type: "dossier-taken", staffId: staffIdOf(next) },
  ]);
});

test("of several candidates, or of none, nobody is found yet", () => {
  const dossier = given(until("submitted"));
  const by = system("2026-11-23");
  const candidates = [person, namesake];
  expect(decide(dossier, { type: "record-person", found: { state: "ambiguous", candidates } }, by)).toEqual([
    { type: "person-ambiguous", candidates },
  ]);
  expect(decide(dossier, { type: "record-person", found: { state: "not-found" } }, by)).toEqual([
    { type: "person-not-found" },
  ]);
});

test.each(["no-person", "no-contact"] as const)("a code that could not be sent says %s", (why) => {
  const dossier = given(until("found"), codeRequestedOn("2026-11-23", "mailbox-on-file"));
  const command: Command = { type: "record-code", ...mailbox, result: why };
  expect(decide(dossier, command, system("2026-11-23"))).toEqual([
    { type: "code-not-sent", ...mailbox, why },
  ]);
});

test("with the last slice all has been gathered", () => {
  const settle = { ...commands["settle-slice"], sliceId: second.sliceId, records: 4 };
  expect(decide(given(afterFirst), settle, system("2026-11-27"))).toEqual([
    { type: "slice-settled", sliceId: second.sliceId, attempt: 1, result: "done", records: 4 },
    { type: "data-gathered", records: 7 },
  ]);
});

test("sources that hold nothing also make the gathering complete", () => {
  const past = [...until("proven"), ...plannedOn("2026-11-27"), ...settledOn("2026-11-27", first, "empty")];
  const settle = {
    ...commands["settle-slice"],
    sliceId: second.sliceId,
    result: "empty",
    records: 0,
  } as const;
  expect(decide(given(past), settle, system("2026-11-27"))).toContainEqual({
    type: "data-gathered",
    records: 0,
  });
});

test("a source that failed keeps the gathering open, in whatever order", () => {
  const fails = {
    ...commands["settle-slice"],
    sliceId: second.sliceId,
    result: "failed",
    records: 0,
  } as const;
  expect(decide(given(afterFirst), fails, system("2026-11-27"))).toHaveLength(1);
  const past = [...until("proven"), ...plannedOn("2026-11-27"), ...settledOn("2026-11-27", first, "failed")];
  const settle = { ...commands["settle-slice"], sliceId: second.sliceId };
  expect(decide(given(past), settle, system("2026-11-27"))).toHaveLength(1);
});

test("a source that answers at its second attempt completes the gathering", () => {
  const retried = recorded(handler("2026-11-28"), {
    type: "slice-retried",
    sliceId: second.sliceId,
    attempt: 2,
  });
  const past = [...afterFirst, ...settledOn("2026-11-27", second, "failed"), ...retried];
  const settle = { ...commands["settle-slice"], sliceId: second.sliceId, attempt: 2, records: 1 };
  expect(decide(given(past), settle, system("2026-11-28"))).toEqual([
    { type: "slice-settled", sliceId: second.sliceId, attempt: 2, result: "done", records: 1 },
    { type: "data-gathered", records: 4 },
  ]);
});

const withGap = [
  ...afterFirst,
  ...settledOn("2026-11-27", second, "failed"),
  ...waivedOn("2026-11-30", second),
  ...recorded(privacyOfficer("2026-11-30"), { type: "data-gathered", records: 3 }),
];

test("the last source without an answer may be waived, which completes the gathering with what was found", () => {
  const failed = [...afterFirst, ...settledOn("2026-11-27", second, "failed")];
  const waive: Command = { ...commands["waive-slice"], sliceId: second.sliceId };
  expect(attentionOf(given(failed))).toBe("source-failed");
  expect(decide(given(failed), waive, privacyOfficer("2026-11-30"))).toEqual([
    { type: "slice-waived", sliceId: second.sliceId, reason: text },
    { type: "data-gathered", records: 3 },
  ]);
  expect(attentionOf(given(withGap))).toBeNull();
  expect(gapsOf(given(withGap))).toMatchObject([second]);
});

test("an answer with a gap is never the whole, nor a denial", () => {
  for (const found of [2, 0]) {
    const counted = { given: found, withheld: 0, masked: 0, undecided: 0, digest: "digest-2" };
    const propose: Command = { type: "propose-outcome", tally: counted };
    expect(decide(given(withGap), propose, handler("2026-12-01"))).toEqual([
      { type: "outcome-proposed", outcome: "partly-granted", tally: counted },
    ]);
  }
});

test("a gap that is asked again opens the gathering, and its answer closes it", () => {
  const retry: Command = { ...commands["retry-source"], sliceId: second.sliceId };
  const again = { type: "slice-retried", sliceId: second.sliceId, attempt: 2 } as const;
  expect(decide(given(withGap), retry, handler("2026-12-01"))).toEqual([again]);
  const asked = given(withGap, recorded(handler("2026-12-01"), again));
  expect(asked.gathered).toBe(false);
  expect(phaseOf(asked)).toBe("gathering");
  const settle = { ...commands["settle-slice"], sliceId: second.sliceId, attempt: 2, records: 4 };
  expect(decide(asked, settle, system("2026-12-01"))).toEqual([
    { type: "slice-settled", sliceId: second.sliceId, attempt: 2, result: "done", records: 4 },
    { type: "data-gathered", records: 7 },
  ]);
});

test.each([
  ["granted", { given: 2, withheld: 0, masked: 0 }],
  ["partly-granted", { given: 2, withheld: 1, masked: 0 }],
  ["partly-granted", { given: 2, withheld: 0, masked: 1 }],
  ["partly-granted", { given: 0, withheld: 1, masked: 0 }],
  ["no-data-held", { given: 0, withheld: 0, masked: 0 }],
] as const)("the outcome is %s when the review gives %j", (outcome, counts) => {
  const counted = { ...counts, undecided: 0, digest: "digest-2" };
  const command: Command = { type: "propose-outcome", tally: counted };
  expect(decide(given(until("gathered")), command, handler("2026-12-01"))).toEqual([
    { type: "outcome-proposed", outcome, tally: counted },
  ]);
});

test("the privacy officer may propose, and a handler approve", () => {
  const proposed = given(until("gathered"), proposedOn("2026-12-01", privacyOfficer));
  expect(decide(proposed, commands["approve-outcome"], handler("2026-12-02"))).toHaveLength(1);
});

test("whoever proposed may take the proposal back", () => {
  expect(decide(given(until("proposed")), commands["return-proposal"], handler("2026-12-01"))).toHaveLength(
    1,
  );
});

test("an e-mail that announces no answer answers nothing", () => {
  const accepted = { ...commands["record-mail-accepted"], mail: "request-received" };
  expect(decide(given(until("built")), accepted, system("2026-12-03"))).toEqual([
    { type: "mail-accepted", mailId, mail: "request-received" },
  ]);
});

const asked = [
  ...until("found"),
  ...questionAskedOn("2026-11-25", "identity"),
  ...questionToldOn("2026-11-25"),
];
const clarifying = [...until("proven"), ...questionAskedOn("2026-11-27", "clarification")];
const clarified = [...clarifying, ...questionToldOn("2026-11-27"), ...questionAnsweredOn("2026-11-28")];
const late = identityUnprovenOn("2026-11-26");

const phases: [string, RecordedEvent[], string][] = [
  ["submitted", until("submitted"), "identity-needed"],
  ["known but unproven", until("found"), "identity-needed"],
  [
    "in a mailbox that was given",
    [...until("found"), ...provenOn("2026-11-24", "mailbox-given")],
    "identity-needed",
  ],
  ["proven", until("proven"), "gathering"],
  ["gathered", until("gathered"), "reviewing"],
  ["proposed", until("proposed"), "approving"],
  ["approved", until("approved"), "preparing"],
  ["built", until("built"), "preparing"],
  ["answered", until("answered"), "answered"],
  ["approved, and then refused", [...until("approved"), ...refusedOn("2026-12-03")], "reviewing"],
  ["withdrawn", [...until("built"), ...withdrawnOn("2026-12-03")], "withdrawn"],
  ["attached", [...until("proven"), ...attachedOn("2026-12-03")], "attached"],
  [
    "refused for who it is, once",
    [...asked, ...refusalProposedOn("2026-12-25", handler, "not-identified")],
    "approving",
  ],
  ["refused for who it is, by two", [...asked, ...notIdentifiedOn("2026-12-25").slice(0, 2)], "preparing"],
  ["refused for who it is, and told", [...asked, ...notIdentifiedOn("2026-12-25")], "answered"],
];

test.each(phases)("a dossier that is %s", (_, past, phase) => {
  expect(phaseOf(given(past))).toBe(phase);
});

const seen = identifiedOn("2026-12-01", "counter");

const lookedAt: [string, RecordedEvent[], string | null][] = [
  ["nothing is the matter", until("found"), null],
  [
    "nobody was found",
    [...until("submitted"), ...recorded(system("2026-11-23"), { type: "person-not-found" })],
    "person-not-found",
  ],
  ["two were found", [...until("submitted"), ...personAmbiguousOn("2026-11-23")], "person-ambiguous"],
  ["a source failed", [...afterFirst, ...settledOn("2026-11-27", second, "failed")], "source-failed"],
  ["the bundle was refused", [...until("approved"), ...refusedOn("2026-12-03")], "bundle-refused"],
  ["the bundle was damaged", [...until("answered"), ...damagedOn("2026-12-05")], "bundle-damaged"],
  [
    "the damaged bundle was made again",
    [...until("answered"), ...damagedOn("2026-12-05"), ...bundleMadeOn("2026-12-05")],
    null,
  ],
  ["an e-mail was refused", [...until("submitted"), ...mailRefusedOn("2026-11-23")], "mail-refused"],
  [
    "a later e-mail of that kind was accepted",
    [
      ...until("submitted"),
      ...mailRefusedOn("2026-11-23"),
      ...recorded(system("2026-11-24"), { type: "mail-accepted", mailId, mail: "code" }),
    ],
    null,
  ],
  ["the tenant sent a message", [...until("proven"), ...messageReceivedOn("2026-11-30")], "message-unread"],
  [
    "the message was read",
    [...until("proven"), ...messageReceivedOn("2026-11-30"), ...messageReadOn("2026-12-01")],
    null,
  ],
  ["a colleague wrote a message", [...until("proven"), ...messageWrittenOn("2026-11-30")], null],
  ["the tenant is asked", asked, null],
  ["the tenant answered", clarified, "question-answered"],
  [
    "the answer was read",
    [...clarified, ...recorded(handler("2026-11-30"), { type: "answer-read", questionId })],
    null,
  ],
  ["a proof was the answer", [...asked, ...questionAnsweredOn("2026-12-01", "proof"), ...seen], null],
  ["nobody answered", [...asked, ...questionUnansweredOn("2026-12-25")], "question-unanswered"],
  [
    "nobody answered what they were asked to see",
    [...clarifying, ...questionToldOn("2026-11-27"), ...questionUnansweredOn("2026-12-11")],
    "question-unanswered",
  ],
  [
    "that question was closed",
    [
      ...clarifying,
      ...questionToldOn("2026-11-27"),
      ...questionUnansweredOn("2026-12-11"),
      ...questionClosedOn("2026-12-11"),
    ],
    null,
  ],
  [
    "the request ended because nobody answered",
    [...asked, ...questionUnansweredOn("2026-12-25"), ...notIdentifiedOn("2026-12-28")],
    null,
  ],
  ["nobody has shown yet who asks", [...until("found"), ...late], "identity-unproven"],
  ["somebody did", [...until("found"), ...late, ...provenOn("2026-11-27", "mailbox-on-file")], null],
  ["they are asked", [...until("found"), ...late, ...questionAskedOn("2026-11-27", "identity")], null],
  [
    "they were asked, and the question was closed",
    [...asked, ...questionClosedOn("2026-12-01")],
    "identity-unproven",
  ],
  [
    "nobody has shown who asks, and it is withdrawn",
    [...until("found"), ...late, ...withdrawnOn("2026-11-27")],
    null,
  ],
  ["an answer waits in what was withdrawn", [...clarified, ...withdrawnOn("2026-11-30")], null],
  ["an e-mail was refused after the answer", [...until("answered"), ...mailRefusedOn("2026-12-05")], null],
  [
    "decisions were made after a refusal",
    [
      ...until("approved"),
      ...refusedOn("2026-12-03"),
      ...recorded(handler("2026-12-03"), {
        type: "records-decided",
        ...review,
        recordIds: [...review.recordIds],
      }),
    ],
    null,
  ],
  [
    "it was approved anew after a refusal",
    [
      ...until("approved"),
      ...refusedOn("2026-12-03"),
      ...proposedOn("2026-12-04"),
      ...recorded(privacyOfficer("2026-12-04"), {
        type: "outcome-approved",
        outcome: "partly-granted",
        tally,
      }),
    ],
    null,
  ],
  [
    "a breach was found, whatever else there is",
    [
      ...until("submitted"),
      ...cautionSetOn("2026-11-24", "request-disputed"),
      ...flagRaisedOn("2026-11-25", "breach"),
    ],
    "breach-found",
  ],
  ["it is before a court", [...until("answered"), ...flagRaisedOn("2026-12-10", "court")], null],
  ["a tenant complained", [...until("answered"), ...complaintFiledOn("2026-12-10")], "complaint-open"],
  [
    "the board answered one of two complaints",
    [
      ...until("answered"),
      ...complaintFiledOn("2026-12-10"),
      ...complaintFiledOn("2026-12-11", 1),
      ...complaintSettledOn("2026-12-14"),
    ],
    "complaint-open",
  ],
  [
    "the board answered",
    [...until("answered"), ...complaintFiledOn("2026-12-10"), ...complaintSettledOn("2026-12-14")],
    null,
  ],
];

test.each(lookedAt)("what a colleague must look at when %s", (_, past, attention) => {
  expect(attentionOf(given(past))).toBe(attention);
});

test("a damaged bundle is made again once, and its term goes on", () => {
  const damaged = given(until("answered"), damagedOn("2026-12-05"));
  const again = { ...commands["record-bundle"], fileId: id(32) };
  expect(decide(damaged, commands["record-damage"], system("2026-12-05"))).toBe("already-done");
  expect(decide(damaged, again, system("2026-12-05"))).toEqual([{ ...again, type: "bundle-made" }]);
  const { type: _, ...made } = again;
  const mended = given(
    until("answered"),
    damagedOn("2026-12-05"),
    recorded(system("2026-12-05"), { type: "bundle-made", ...made }),
  );
  expect(mended.bundle).toEqual({ ...damaged.bundle, fileId: id(32) });
  expect(decide(mended, again, system("2026-12-06"))).toBe("already-done");
  expect(decide(mended, commands["record-damage"], system("2026-12-06"))).toBe("already-done");
});

test("a history begins with the request, and never ends in an exception of its own", () => {
  expect(() => given(personFoundOn("2026-11-23"))).toThrow("cannot begin with person-found");
  expect(() => given(submittedOn("2026-11-23"), proposedOn("2026-12-01", system))).toThrow("Only staff");
});

function staffIdOf({ actor }: Stamp): string {
  return actor.kind === "staff" ? actor.staffId : "";
}
