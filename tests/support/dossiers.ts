// Ready-made dossiers, stamps and commands for tests of the core. Everything in it is invented.

import { Temporal } from "temporal-polyfill";
import type { Actor, Stamp } from "#app/domain/actors.ts";
import { addDays, type Day, legalTimeZone } from "#app/domain/calendar.ts";
import type { CodeWay, Command, CommandType } from "#app/domain/commands.ts";
import { type Decision, outcomeOf } from "#app/domain/decision.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent, Slice } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import type { FeeGround } from "#app/domain/fee.ts";
import type { Flag } from "#app/domain/flags.ts";
import type { AddedHoliday } from "#app/domain/holidays.ts";
import type { CopyResult } from "#app/domain/id-copy.ts";
import type { Caution, ContactKind, LoginMethod, ProofMethod, StaffMethod } from "#app/domain/identity.ts";
import { questionLetters } from "#app/domain/letters.ts";
import type { RefusalGround } from "#app/domain/outcomes.ts";
import { coolOffLasts, type PlanStep, type ProvenResult, type StepResult } from "#app/domain/plans.ts";
import type { AnswerChoice, Askable } from "#app/domain/questions.ts";
import type { ElementId, PersonRef, ReviewTally } from "#app/domain/records.ts";
import type { Capacity } from "#app/domain/representation.ts";
import type { DecidedRight } from "#app/domain/rights.ts";
import type { Wish } from "#app/domain/wishes.ts";

/** A moment on Dutch clocks. */
export function at(day: Day, time = "12:00"): Date {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(legalTimeZone);
  return new Date(moment.epochMilliseconds);
}

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type StampOn = (day: Day, time?: string) => Stamp;
const stampsOf =
  (actor: Actor): StampOn =>
  (day, time) => ({ actor, at: at(day, time) });

export const tenant = stampsOf({ kind: "tenant", sessionId: id(901) });
export const handler = stampsOf({ kind: "staff", staffId: id(801), role: "handler" });
export const otherHandler = stampsOf({ kind: "staff", staffId: id(802), role: "handler" });
export const privacyOfficer = stampsOf({ kind: "staff", staffId: id(803), role: "privacy-officer" });
export const director = stampsOf({ kind: "staff", staffId: id(804), role: "director" });
export const auditor = stampsOf({ kind: "staff", staffId: id(805), role: "auditor" });
export const system = stampsOf({ kind: "system" });
/** Who was asked to look, outside the desk. */
export const contact = stampsOf({ kind: "contact", inquiryId: id(161) });
/** The organisation to which a file goes. */
export const receiver = stampsOf({ kind: "receiver", handoverId: id(251) });
export const recipient = stampsOf({ kind: "recipient", noticeId: id(191) });

export const person: PersonRef = { connection: "housing", key: "relaties/1" };
export const namesake: PersonRef = { connection: "housing", key: "relaties/2" };
export const stranger: PersonRef = { connection: "housing", key: "relaties/3" };
export const codeIds = {
  "mailbox-given": id(1),
  "mailbox-on-file": id(2),
  "sms-on-file": id(8),
  "letter-to-home": id(3),
  "call-back": id(5),
  counter: id(6),
} as const satisfies Record<Exclude<ProofMethod, LoginMethod | "id-copy">, string>;
export const slices = [
  { sliceId: id(11), connection: "housing", resource: "relaties", theme: "personal" },
  { sliceId: id(12), connection: "housing", resource: "boekingen", theme: "payments" },
] as const satisfies Slice[];
export const tally: ReviewTally = { given: 2, withheld: 1, undecided: 0, masked: 1, digest: "digest-1" };
export const text = { textId: id(21), proof: "proof-of-a-text" };
/** The text that holds another address of the tenant. */
export const otherMailbox = { textId: id(23), proof: "proof-of-an-address" };
/** A copy of an identity document that was asked for, and the list of its pictures. */
export const copyId = id(161);
export const copyFiles = { textId: id(162), proof: "proof-of-a-list" };
export const fileId = id(31);
export const letterId = id(41);
export const questionId = id(95);
const mailId = id(51);

/** Of three parts one is done, one is kept, and one goes later by itself. */
export const decision: Decision = [
  { element: "C1-05", purpose: null, verdict: "done", grounds: [], reasons: ["E17-A"], until: null },
  { element: "C1-01", purpose: null, verdict: "kept", grounds: ["G17-NEED"], reasons: [], until: null },
  {
    element: "C2-02",
    purpose: null,
    verdict: "later",
    grounds: ["G17-3B-FISC"],
    reasons: [],
    until: "2034-01-01",
  },
];

export const planId = id(701);
/** What the housing system does by itself, and what a colleague looks up on paper. */
export const planSteps: PlanStep[] = [
  {
    stepId: id(711),
    connection: "housing",
    element: "C1-05",
    purpose: null,
    kind: "change",
    deed: "erase",
    count: 2,
  },
  {
    stepId: id(712),
    connection: "paper-files",
    element: "C1-05",
    purpose: null,
    kind: "task",
    deed: "erase",
    count: 0,
  },
];

/** One of every command, such as fits the ready-made dossiers. */
export const commands = {
  "receive-request": {
    type: "receive-request",
    right: "access",
    number: "2026-0001",
    receiptId: id(61),
    registerVersion: 1,
    channel: "portal",
    scope: ["personal", "payments"],
    answerBy: "portal",
    hasMailbox: true,
    locale: "nl",
    applicant: { textId: id(22), proof: "proof-of-the-applicant" },
    onBehalf: null,
    relation: "tenant",
    receivedAt: null,
    lateReason: null,
    separatedFrom: null,
  },
  "take-dossier": { type: "take-dossier" },
  "record-person": { type: "record-person", found: { state: "found", person } },
  "seek-person": { type: "seek-person", terms: text, candidates: [person, namesake] },
  "choose-person": { type: "choose-person", person },
  "find-by-hand": {
    type: "find-by-hand",
    place: "personnel-records",
    key: "hash-of-a-number",
    file: text,
    contacts: ["mailbox", "home"],
  },
  "end-search": { type: "end-search", places: ["personnel-records"], reason: text },
  "identify-person": { type: "identify-person", method: "counter", codeId: codeIds.counter },
  "dispute-request": { type: "dispute-request", codeId: id(7) },
  "ask-mailbox-change": { type: "ask-mailbox-change", changeId: id(91), mailbox: otherMailbox },
  "withdraw-mailbox-change": { type: "withdraw-mailbox-change" },
  "stop-mailbox-change": { type: "stop-mailbox-change", codeId: id(92) },
  "note-contact": { type: "note-contact", contactId: id(93), contact: "mailbox", since: "2026-12-02" },
  "set-caution": { type: "set-caution", caution: "secret-address", reason: text },
  "lift-caution": { type: "lift-caution", caution: "secret-address", reason: text },
  "show-authority": { type: "show-authority", themes: ["payments"], until: "2027-02-28" },
  "propose-refusal": { type: "propose-refusal", reason: text },
  "approve-refusal": { type: "approve-refusal" },
  "extend-term": { type: "extend-term", months: 2, ground: "complex", reason: text },
  "ask-question": { type: "ask-question", questionId, about: "clarification", text },
  "answer-question": {
    type: "answer-question",
    questionId,
    choice: "own-words",
    answer: text,
    answeredAt: null,
  },
  "read-answer": { type: "read-answer", questionId },
  "close-question": { type: "close-question", questionId, reason: text },
  "note-unanswered": { type: "note-unanswered", questionId },
  "note-unproven": { type: "note-unproven" },
  "withdraw-request": { type: "withdraw-request", reason: null },
  "request-code": { type: "request-code", codeId: id(4), way: "letter-to-home" },
  "record-code": { type: "record-code", codeId: id(4), way: "letter-to-home", result: "sent" },
  "give-proof": { type: "give-proof", codeId: id(4), method: "letter-to-home" },
  "prove-by-login": { type: "prove-by-login", method: "portal-login" },
  "plan-gathering": { type: "plan-gathering", slices: [...slices] },
  "settle-slice": {
    type: "settle-slice",
    sliceId: slices[0].sliceId,
    attempt: 1,
    result: "done",
    records: 3,
  },
  "hand-in": { type: "hand-in", sliceId: id(13), records: 2, searched: text },
  "refuse-file": { type: "refuse-file", sliceId: id(13), why: "virus" },
  "make-inquiry": {
    type: "make-inquiry",
    inquiryId: id(161),
    connection: "personnel-records",
    sliceId: id(13),
    contact: text,
    dueOn: "2026-12-02",
  },
  "widen-inquiry": { type: "widen-inquiry", inquiryId: id(161), sliceId: id(13), dueOn: "2026-12-03" },
  "note-reminder": { type: "note-reminder", inquiryId: id(161), whom: "contact" },
  "report-footage": { type: "report-footage", inquiryId: id(161), overwrittenOn: "2026-11-20" },
  "decline-inquiry": { type: "decline-inquiry", inquiryId: id(161), why: "not-mine", reason: text },
  "end-inquiry": { type: "end-inquiry", inquiryId: id(161) },
  "retry-source": { type: "retry-source", sliceId: slices[0].sliceId },
  "waive-slice": { type: "waive-slice", sliceId: slices[0].sliceId, reason: text },
  "decide-records": {
    type: "decide-records",
    recordIds: [id(71)],
    decision: "withhold",
    ground: "rights-of-others",
    reason: text,
    masks: text,
    whose: { said: "other", reason: text },
    consents: text,
  },
  "propose-outcome": { type: "propose-outcome", tally },
  "return-proposal": { type: "return-proposal", reason: text },
  "approve-outcome": { type: "approve-outcome", tally, shown: { seen: "sum-1", now: "sum-1" } },
  "record-letter": { type: "record-letter", letterId, letter: "access-answer", by: "portal" },
  "record-bundle": {
    type: "record-bundle",
    fileId,
    digest: tally.digest,
    sha256: "5e",
    bytes: 4096,
    records: 2,
  },
  "refuse-bundle": { type: "refuse-bundle", why: "decisions-changed" },
  "record-damage": { type: "record-damage", fileId },
  "record-mail-refused": { type: "record-mail-refused", mailId, mail: "code", why: "refused" },
  "record-mail-accepted": { type: "record-mail-accepted", mailId, mail: "answer-ready" },
  "record-posting": { type: "record-posting", letterId },
  "record-download": { type: "record-download", fileId },
  "move-term": { type: "move-term" },
  "list-recipients": {
    type: "list-recipients",
    telling: 0,
    notices: [
      { noticeId: id(191), recipientId: "R5", elements: ["C1-05"], expected: true },
      { noticeId: id(192), recipientId: "R4", elements: ["C1-05"], expected: false },
    ],
  },
  "choose-recipients": {
    type: "choose-recipients",
    telling: 0,
    chosen: [{ noticeId: id(191), person: text }],
  },
  "note-notice-reminder": { type: "note-notice-reminder", noticeId: id(191), whom: "recipient" },
  "confirm-notice": { type: "confirm-notice", noticeId: id(191), what: "processed" },
  "decline-notice": { type: "decline-notice", noticeId: id(191), reason: text },
  "excuse-notice": { type: "excuse-notice", noticeId: id(191), why: "disproportionate", reason: text },
  "add-note": { type: "add-note", note: text },
  "send-message": { type: "send-message", messageId: id(141), text, files: null },
  "write-message": { type: "write-message", messageId: id(142), text },
  "read-message": { type: "read-message", messageId: id(141) },
  "ask-id-copy": { type: "ask-id-copy", copyId, reason: text },
  "send-id-copy": { type: "send-id-copy", copyId, files: copyFiles },
  "judge-id-copy": { type: "judge-id-copy", copyId, result: "fits", note: text },
  "close-id-copy": { type: "close-id-copy", copyId, reason: text },
  "lapse-id-copy": { type: "lapse-id-copy", copyId },
  "assign-dossier": { type: "assign-dossier", staffId: id(802), standing: "there" },
  "note-conflict": { type: "note-conflict", staffId: id(802), role: "handler", why: "own-handling" },
  "lift-conflict": { type: "lift-conflict", staffId: id(802) },
  "raise-flag": {
    type: "raise-flag",
    flag: "breach",
    knownSince: "2026-12-03T09:00:00.000Z",
    reason: text,
  },
  "lower-flag": { type: "lower-flag", flag: "breach", reason: text },
  "file-complaint": { type: "file-complaint", text: { textId: id(24), proof: "proof-of-a-complaint" } },
  "settle-complaint": { type: "settle-complaint", complaintId: id(24), reason: text },
  "propose-manifest-refusal": {
    type: "propose-manifest-refusal",
    ground: "excessive",
    facts: text,
    lastAskedOn: "2026-06-01",
  },
  "sort-request": {
    type: "sort-request",
    right: "objection",
    scope: [],
    wish: { right: "objection", against: "marketing", pause: false },
    further: [{ dossierId: id(605), number: "2026-0605" }],
  },
  "separate-request": {
    type: "separate-request",
    into: [{ dossierId: id(601), number: "2026-0601" }],
    someoneTwice: false,
  },
  "attach-request": {
    type: "attach-request",
    to: { dossierId: id(603), number: "2026-0603" },
    earlier: {
      right: "access",
      scope: ["personal", "payments"],
      receivedAt: "2026-11-16T11:00:00.000Z",
      person,
      forAnother: false,
      isOpen: true,
      isProven: true,
    },
  },
  "detach-request": { type: "detach-request" },
  "correct-receipt": { type: "correct-receipt", receivedAt: "2026-11-20T11:00:00.000Z", reason: text },
  "correct-answer": {
    type: "correct-answer",
    questionId,
    answeredAt: "2026-12-01T11:00:00.000Z",
    reason: text,
  },
  "close-gap": { type: "close-gap", sliceId: slices[1].sliceId, reason: text },
  "propose-decision": { type: "propose-decision", decision, words: text, faults: 0 },
  "approve-decision": { type: "approve-decision" },
  "restrict-use": { type: "restrict-use", ground: "R-SEED", elements: ["C2-02"] },
  "announce-lift": { type: "announce-lift", on: "2026-12-17", reason: text },
  "approve-lift": { type: "approve-lift" },
  "return-lift": { type: "return-lift", reason: text },
  "release-use": { type: "release-use" },
  "draw-plan": { type: "draw-plan", planId, aim: "decision", hash: "hash-1", steps: [...planSteps] },
  "ask-plan": { type: "ask-plan", aim: "decision" },
  "approve-plan": { type: "approve-plan", planId, hash: "hash-1" },
  "start-plan": { type: "start-plan", planId },
  "stop-plan": { type: "stop-plan", planId, reason: text },
  "record-step": { type: "record-step", planId, stepId: id(711), result: "done" },
  "settle-step": { type: "settle-step", planId, stepId: id(712), result: "done", proof: text },
  "set-hold": { type: "set-hold", ground: "court", reason: text, reviewOn: "2027-03-01" },
  "lift-hold": { type: "lift-hold", reason: text },
  "note-hold-review": { type: "note-hold-review" },
  "record-forgotten": { type: "record-forgotten", things: ["export"] },
  "record-erased-later": { type: "record-erased-later", elements: ["C1-01"] },
  "ask-handover": { type: "ask-handover", handoverId: id(251), receiver: text },
  "withdraw-handover": { type: "withdraw-handover" },
  "record-handover": {
    type: "record-handover",
    handoverId: id(251),
    fileId: id(252),
    sha256: "0a1b",
    bytes: 2048,
  },
  "verify-receiver": {
    type: "verify-receiver",
    handoverId: id(251),
    found: "trade-register",
    words: text,
  },
  "confirm-receipt": { type: "confirm-receipt", handoverId: id(251) },
  "decline-handover": { type: "decline-handover", handoverId: id(251) },
  "fetch-handover": { type: "fetch-handover", handoverId: id(251) },
  "note-broken-handover": { type: "note-broken-handover", handoverId: id(251) },
  "note-handover-reminder": {
    type: "note-handover-reminder",
    handoverId: id(251),
    whom: "receiver",
  },
  "lapse-handover": { type: "lapse-handover" },
  "refuse-handover": { type: "refuse-handover", reason: text },
  "propose-fee": { type: "propose-fee", ground: "excessive", cents: 1250, words: text, answeredBefore: true },
  "approve-fee": { type: "approve-fee" },
  "record-fee-paid": { type: "record-fee-paid" },
  "drop-fee": { type: "drop-fee", reason: text },
} as const satisfies { [Type in CommandType]: Extract<Command, { type: Type }> };

export function recorded(stamp: Stamp, ...events: DossierEvent[]): RecordedEvent[] {
  return events.map((event) => ({ event, ...stamp }));
}

/** The dossier after these pieces of history. */
export function given(...pasts: RecordedEvent[][]): Dossier {
  return givenWith([], ...pasts);
}

/** The same with public holidays that were added. */
export function givenWith(holidays: AddedHoliday[], ...pasts: RecordedEvent[][]): Dossier {
  const dossier = dossierFrom(pasts.flat(), holidays);
  if (!dossier) throw new Error("Nothing has happened yet");
  return dossier;
}

/** A day of national mourning, and when it was entered; taken back on another day, if it was. */
export function mourning(day: Day, added: Day, removed: Day | null = null): AddedHoliday {
  return {
    day,
    name: { nl: "een dag van nationale rouw", en: "a day of national mourning" },
    source: "Stcrt. 2026, 12345",
    addedAt: at(added),
    removedAt: removed && at(removed),
  };
}

type Received = Extract<DossierEvent, { type: "request-received" }>;

export function submittedOn(day: Day, time?: string, change: Partial<Received> = {}): RecordedEvent[] {
  const { type: _, separatedFrom: __, ...request } = commands["receive-request"];
  return recorded(tenant(day, time), {
    ...request,
    scope: [...request.scope],
    type: "request-received",
    ...change,
  });
}

/** The opening of a request about somebody else, with the care that it asks for. */
export function askedForAnotherOn(
  day: Day,
  onBehalf: Capacity,
  change: Partial<Received> = {},
): RecordedEvent[] {
  return [
    ...submittedOn(day, "12:00", { onBehalf, ...change }),
    ...recorded(tenant(day), { type: "caution-set", caution: "on-behalf", reason: null }),
  ];
}

export function authorityShownOn(day: Day, until: Day = "2027-02-28"): RecordedEvent[] {
  return recorded(handler(day), { type: "authority-shown", themes: ["payments"], until });
}

export function refusalProposedOn(
  day: Day,
  by: StampOn = handler,
  ground: RefusalGround = "deceased",
): RecordedEvent[] {
  return recorded(by(day), { type: "refusal-proposed", ground, reason: text });
}

export function refusalApprovedOn(day: Day, ground: RefusalGround = "deceased"): RecordedEvent[] {
  return recorded(privacyOfficer(day), { type: "refusal-approved", ground });
}

export function feeProposedOn(day: Day, ground: FeeGround = "excessive"): RecordedEvent[] {
  return recorded(handler(day), { type: "fee-proposed", ground, cents: 1250, words: text });
}

export function feeAskedOn(day: Day, ground: FeeGround = "excessive"): RecordedEvent[] {
  return [...feeProposedOn(day, ground), ...recorded(privacyOfficer(day), { type: "fee-approved" })];
}

export function extendedOn(day: Day, months: 1 | 2 = 2): RecordedEvent[] {
  return recorded(handler(day), { type: "term-extended", months, ground: "complex", reason: text });
}

export function extensionToldOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "extension-told" });
}

export function questionAskedOn(day: Day, about: Askable, question = questionId): RecordedEvent[] {
  return recorded(handler(day), { type: "question-asked", questionId: question, about, text });
}

export function questionToldOn(day: Day, question = questionId): RecordedEvent[] {
  return recorded(system(day), { type: "question-told", questionId: question });
}

/** The letter that asks it, before the tenant was told of it. */
export function questionWrittenOn(
  day: Day,
  about: Askable,
  by: "portal" | "post" = "portal",
): RecordedEvent[] {
  const letter = questionLetters[about];
  return recorded(system(day), { type: "letter-written", letterId: questionId, letter, by });
}

/** It came on paper or by telephone, and a colleague wrote it down on the same day. */
export function answerWrittenDownOn(day: Day, question = questionId): RecordedEvent[] {
  const answeredAt = at(day).toISOString();
  const answer = { choice: "own-words", answer: text, answeredAt } as const;
  return recorded(handler(day), { type: "question-answered", questionId: question, ...answer });
}

export function questionAnsweredOn(
  day: Day,
  choice: AnswerChoice | "proof" = "own-words",
  question = questionId,
): RecordedEvent[] {
  const answer = choice === "own-words" ? text : null;
  const answeredAt = at(day).toISOString();
  return recorded(tenant(day), {
    type: "question-answered",
    questionId: question,
    choice,
    answer,
    answeredAt,
  });
}

export function questionClosedOn(day: Day, question = questionId): RecordedEvent[] {
  return recorded(handler(day), { type: "question-closed", questionId: question, reason: text });
}

export function questionUnansweredOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "question-unanswered", questionId });
}

export function identityUnprovenOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "identity-unproven" });
}

export function withdrawnOn(day: Day): RecordedEvent[] {
  return recorded(tenant(day), { type: "request-withdrawn", reason: null });
}

/** Somebody who never showed who they are, though they were asked; and the letter that says so. */
export function notIdentifiedOn(day: Day): RecordedEvent[] {
  return [
    ...refusalProposedOn(day, handler, "not-identified"),
    ...refusalApprovedOn(day, "not-identified"),
    ...recorded(system(day), { type: "letter-written", letterId, letter: "not-identified", by: "portal" }),
    ...answeredOn(day),
  ];
}

export function personFoundOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "person-found", person });
}

/** The opening of a request of somebody who worked here, in no housing system. */
export function askedByEmployeeOn(day: Day): RecordedEvent[] {
  return submittedOn(day, "12:00", { relation: "employee" });
}

export const employee: PersonRef = { connection: "personnel-records", key: "hash-of-a-number" };
export const byHandSlice = {
  sliceId: id(13),
  connection: "personnel-records",
  resource: "by-hand",
  theme: "personal",
} as const satisfies Slice;

export function foundByHandOn(day: Day, contacts: ContactKind[] = ["mailbox", "home"]): RecordedEvent[] {
  return recorded(handler(day), { type: "person-found-by-hand", person: employee, file: text, contacts });
}

export function searchEndedOn(day: Day): RecordedEvent[] {
  return recorded(handler(day), { type: "search-ended", places: ["personnel-records"], reason: text });
}

export function personAmbiguousOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "person-ambiguous", candidates: [person, namesake] });
}

export function codeRequestedOn(day: Day, way: CodeWay): RecordedEvent[] {
  return recorded(tenant(day), { type: "code-requested", codeId: codeIds[way], way });
}

export function codeSentOn(day: Day, way: CodeWay): RecordedEvent[] {
  const sent = recorded(system(day), { type: "code-sent", codeId: codeIds[way], way });
  return [...codeRequestedOn(day, way), ...sent];
}

export function provenOn(day: Day, ...methods: CodeWay[]): RecordedEvent[] {
  return methods.flatMap((method) => [
    ...codeSentOn(day, method),
    ...recorded(tenant(day), { type: "proof-given", codeId: codeIds[method], method }),
  ]);
}

export function identifiedOn(day: Day, method: StaffMethod): RecordedEvent[] {
  return recorded(handler(day), { type: "person-identified", method, codeId: codeIds[method] });
}

export function loggedInOn(day: Day, method: LoginMethod): RecordedEvent[] {
  return recorded(tenant(day), { type: "proof-by-login", method });
}

export function mailboxChangeAskedOn(day: Day, changeId = id(91)): RecordedEvent[] {
  return recorded(tenant(day), { type: "mailbox-change-asked", changeId, mailbox: otherMailbox });
}

export function mailboxChangeStoppedOn(day: Day): RecordedEvent[] {
  return recorded(
    tenant(day),
    { type: "mailbox-change-stopped", codeId: id(92) },
    { type: "caution-set", caution: "change-stopped", reason: null },
  );
}

/** A contact on file that is new; found on the day that it is first seen, or later. */
export function contactChangedOn(day: Day, contact: ContactKind, since: Day = day): RecordedEvent[] {
  return recorded(system(day, "11:00"), { type: "contact-changed", contactId: id(93), contact, since });
}

export function cautionSetOn(day: Day, caution: Caution): RecordedEvent[] {
  return recorded(handler(day), { type: "caution-set", caution, reason: text });
}

export function plannedOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "gathering-planned", slices: [...slices] });
}

export function settledOn(
  day: Day,
  slice: Slice,
  result: "done" | "empty" | "failed",
  attempt = 1,
): RecordedEvent[] {
  const { sliceId } = slice;
  const records = result === "done" ? 3 : 0;
  return recorded(system(day), { type: "slice-settled", sliceId, attempt, result, records });
}

export function waivedOn(day: Day, { sliceId }: Slice): RecordedEvent[] {
  return recorded(privacyOfficer(day), { type: "slice-waived", sliceId, reason: text });
}

export function gatheredOn(day: Day): RecordedEvent[] {
  return [
    ...plannedOn(day),
    ...slices.flatMap((slice) => settledOn(day, slice, "done")),
    ...recorded(system(day), { type: "data-gathered", records: 6 }),
  ];
}

export function proposedOn(day: Day, by: StampOn = handler): RecordedEvent[] {
  return recorded(by(day), { type: "outcome-proposed", outcome: "partly-granted", tally });
}

export function approvedOn(day: Day, by: StampOn = privacyOfficer): RecordedEvent[] {
  return recorded(by(day), { type: "outcome-approved", outcome: "partly-granted", tally });
}

export function refusedOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "bundle-refused", why: "decisions-changed" });
}

export function bundleMadeOn(day: Day): RecordedEvent[] {
  const { type: _, ...made } = commands["record-bundle"];
  return recorded(system(day), { type: "bundle-made", ...made });
}

export function damagedOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "bundle-damaged", fileId });
}

export function mailRefusedOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "mail-refused", mailId, mail: "code", why: "refused" });
}

export function answerWrittenOn(day: Day, by: "portal" | "post" = "portal"): RecordedEvent[] {
  return recorded(system(day), { type: "letter-written", letterId, letter: "access-answer", by });
}

export function answeredOn(day: Day): RecordedEvent[] {
  return recorded(
    system(day),
    { type: "mail-accepted", mailId, mail: "answer-ready" },
    { type: "request-answered", onTime: true },
  );
}

export function downloadedOn(...days: Day[]): RecordedEvent[] {
  return days.flatMap((day) => recorded(tenant(day), { type: "export-downloaded", fileId }));
}

/** The other handler is in it themselves, unless it says who. */
export function conflictNotedOn(day: Day, of: StampOn = otherHandler): RecordedEvent[] {
  const { actor } = of(day);
  if (actor.kind !== "staff") return [];
  const { staffId, role } = actor;
  return recorded(handler(day), { type: "conflict-noted", staffId, role, why: "own-handling" });
}

export function flagRaisedOn(day: Day, flag: Flag): RecordedEvent[] {
  const knownSince = flag === "breach" ? at(day).toISOString() : null;
  return recorded(handler(day), { type: "flag-raised", flag, knownSince, reason: text });
}

/** Each of its own text; the first also raises the flag. */
export function complaintFiledOn(day: Day, place = 0): RecordedEvent[] {
  const filed = { textId: id(24 + place), proof: "proof-of-a-complaint" };
  return recorded(
    tenant(day),
    { type: "complaint-filed", text: filed },
    ...(place === 0
      ? [{ type: "flag-raised", flag: "complaint", knownSince: null, reason: null } as const]
      : []),
  );
}

export function complaintSettledOn(day: Day): RecordedEvent[] {
  return recorded(privacyOfficer(day), { type: "complaint-settled", complaintId: id(24), reason: text });
}

/** The plain way of an access request, due on Wednesday 23 December 2026. */
const way = {
  submitted: submittedOn("2026-11-23"),
  found: personFoundOn("2026-11-23"),
  proven: provenOn("2026-11-26", "mailbox-on-file", "letter-to-home"),
  gathered: gatheredOn("2026-11-27"),
  proposed: proposedOn("2026-12-01"),
  approved: approvedOn("2026-12-02"),
  built: [...bundleMadeOn("2026-12-03"), ...answerWrittenOn("2026-12-03")],
  answered: answeredOn("2026-12-03"),
};

/** The history of the plain way, up to and with a step. */
export function until(step: keyof typeof way): RecordedEvent[] {
  const steps = Object.entries(way);
  const last = steps.findIndex(([name]) => name === step);
  return steps.slice(0, last + 1).flatMap(([, events]) => events);
}

/** It goes on in an earlier request of the same person. */
export function attachedOn(day: Day): RecordedEvent[] {
  return recorded(handler(day), { type: "request-attached", to: { ...commands["attach-request"].to } });
}

export function messageReceivedOn(day: Day, messageId = id(141)): RecordedEvent[] {
  return recorded(tenant(day), { type: "message-received", messageId, text, files: null });
}

export function messageWrittenOn(day: Day, messageId = id(142)): RecordedEvent[] {
  return recorded(handler(day), { type: "message-written", messageId, text });
}

export function messageReadOn(day: Day, messageId = id(141)): RecordedEvent[] {
  return recorded(handler(day), { type: "message-read", messageId });
}

/** A colleague asks for a masked copy of an identity document. */
export function idCopyAskedOn(day: Day, until: Day, by: StampOn = handler): RecordedEvent[] {
  return recorded(by(day), { type: "id-copy-asked", copyId, reason: text, until });
}

export function idCopySentOn(day: Day, until: Day, files = copyFiles): RecordedEvent[] {
  return recorded(tenant(day), { type: "id-copy-sent", copyId, files, until });
}

export function idCopyJudgedOn(day: Day, result: CopyResult, until: Day | null = null): RecordedEvent[] {
  return recorded(otherHandler(day), { type: "id-copy-judged", copyId, result, note: text, until });
}

/** An answer without its second slice, told on 3 December 2026. */
export const answeredWithGap: RecordedEvent[] = [
  ...until("proven"),
  ...plannedOn("2026-11-27"),
  ...settledOn("2026-11-27", slices[0], "done"),
  ...settledOn("2026-11-27", slices[1], "failed"),
  ...waivedOn("2026-11-30", slices[1]),
  ...recorded(privacyOfficer("2026-11-30"), { type: "data-gathered", records: 3 }),
  ...proposedOn("2026-12-01"),
  ...approvedOn("2026-12-02"),
  ...bundleMadeOn("2026-12-02"),
  ...answerWrittenOn("2026-12-02"),
  ...answeredOn("2026-12-03"),
];

/** The second slice is asked again after the answer. */
export function takenUpOn(day: Day): RecordedEvent[] {
  return recorded(
    handler(day),
    { type: "supplement-begun" },
    { type: "slice-retried", sliceId: slices[1].sliceId, attempt: 2 },
  );
}

export const supplementFileId = id(32);
export const supplementLetterId = id(42);

/** What the second slice holds after all, on its way to the tenant. */
const ofSupplement = {
  takenUp: takenUpOn("2026-12-07"),
  gathered: [
    ...settledOn("2026-12-07", slices[1], "done", 2),
    ...recorded(system("2026-12-07"), { type: "data-gathered", records: 3 }),
  ],
  proposed: proposedOn("2026-12-08"),
  approved: approvedOn("2026-12-08"),
  made: recorded(system("2026-12-08"), {
    ...exampleBundle(),
    fileId: supplementFileId,
    part: 1,
  }),
  written: recorded(system("2026-12-08"), {
    type: "letter-written",
    letterId: supplementLetterId,
    letter: "access-supplement",
    by: "portal",
  }),
  told: recorded(
    system("2026-12-09"),
    { type: "mail-accepted", mailId: id(53), mail: "supplement-ready" },
    { type: "supplement-told" },
  ),
};

function exampleBundle() {
  const { type: _, ...made } = commands["record-bundle"];
  return { type: "bundle-made" as const, ...made };
}

/** An answer with a gap, and what was added to it as far as this step. */
export function supplementUntil(step: keyof typeof ofSupplement): RecordedEvent[] {
  const steps = Object.keys(ofSupplement) as (keyof typeof ofSupplement)[];
  return [
    ...answeredWithGap,
    ...steps.slice(0, steps.indexOf(step) + 1).flatMap((name) => ofSupplement[name]),
  ];
}

/** A colleague's or processor's question of its own, about what is looked up by hand; without a slice to keep images. */
export function askedOutsideOn(day: Day, sliceId: string | null, dueOn: Day): RecordedEvent[] {
  const { type: _, ...asking } = commands["make-inquiry"];
  return recorded(system(day), { type: "inquiry-made", ...asking, sliceId, dueOn });
}

/** Who worked here, was seen and is looked up by hand. */
export function lookedUpByHandOn(day: Day, change: Partial<Received> = {}): RecordedEvent[] {
  return [
    ...submittedOn(day, "12:00", { relation: "employee", ...change }),
    ...foundByHandOn(day),
    ...identifiedOn(day, "counter"),
    ...recorded(system(day), { type: "gathering-planned", slices: [byHandSlice] }),
  ];
}

/** What somebody can ask that is decided part by part; an erasure asks to wait with everything meanwhile. */
export const wishes = {
  rectification: { right: "rectification", items: [{ element: "C2-02" }, { element: null }], pause: true },
  erasure: { right: "erasure", elements: null, why: null, pause: true },
  restriction: { right: "restriction", elements: ["C2-02"], why: "inaccurate" },
  objection: { right: "objection", against: "nuisance-or-fraud", pause: false },
  consent: { right: "consent", purposes: ["S2"] },
} as const satisfies { [Asked in DecidedRight]: Extract<Wish, { right: Asked }> };

export const noMarketing = { right: "objection", against: "marketing", pause: false } as const satisfies Wish;

export function wishedOn(day: Day, wish: Wish, change: Partial<Received> = {}): RecordedEvent[] {
  return submittedOn(day, "12:00", { right: wish.right, wish: structuredClone(wish), ...change });
}

/** Somebody found, who showed themselves by these ways; nothing was gathered. */
export function wishedBy(wish: Wish, ...ways: CodeWay[]): RecordedEvent[] {
  return [
    ...wishedOn("2026-11-23", wish),
    ...personFoundOn("2026-11-23"),
    ...provenOn("2026-11-25", ...ways),
  ];
}

/** As much as opens anything. */
export const bothContacts = ["mailbox-on-file", "letter-to-home"] as const satisfies CodeWay[];

export function decisionProposedOn(day: Day, by: StampOn = handler, parts = decision): RecordedEvent[] {
  const outcome = outcomeOf(parts);
  return recorded(by(day), { type: "decision-proposed", outcome, decision: parts, words: text });
}

export function decisionApprovedOn(day: Day, parts = decision): RecordedEvent[] {
  return recorded(privacyOfficer(day), { type: "decision-approved", outcome: outcomeOf(parts) });
}

export function restrictedOn(day: Day): RecordedEvent[] {
  const { ground, elements } = commands["restrict-use"];
  return recorded(handler(day), { type: "use-restricted", ground, elements: [...elements] });
}

/** It stands in every source. */
export function carriedOutOn(day: Day, elements: ElementId[] = ["C1-05"]): RecordedEvent[] {
  return recorded(system(day), { type: "carried-out", elements });
}

export const handoverId = commands["fetch-handover"].handoverId;

/** Answered on 3 December 2026, with a file that the tenant wants to go to another organisation. */
export const directFile: RecordedEvent[] = [
  ...wishedBy({ right: "portability", elements: null, to: "other", format: "json" }, ...bothContacts),
  ...gatheredOn("2026-11-27"),
  ...proposedOn("2026-12-01"),
  ...approvedOn("2026-12-02"),
  ...bundleMadeOn("2026-12-03"),
  ...recorded(system("2026-12-03"), {
    type: "letter-written",
    letterId,
    letter: "portability-answer",
    by: "portal",
  }),
  ...answeredOn("2026-12-03"),
];

/** Said by the tenant on 4 December, sealed and announced; it can be fetched until the 25th. */
export const handoverAsked: RecordedEvent[] = [
  ...directFile,
  ...recorded(tenant("2026-12-04"), {
    type: "handover-asked",
    handoverId,
    receiver: text,
    until: "2026-12-25",
  }),
];
const { type: _handover, ...sealedFile } = commands["record-handover"];
export const handoverSealed: RecordedEvent[] = [
  ...handoverAsked,
  ...recorded(system("2026-12-04"), { type: "handover-sealed", ...sealedFile }),
];
export const handoverVerified: RecordedEvent[] = [
  ...handoverSealed,
  ...recorded(handler("2026-12-07"), {
    type: "receiver-verified",
    handoverId,
    found: "trade-register",
    words: text,
  }),
];
export const handoverConfirmed: RecordedEvent[] = [
  ...handoverVerified,
  ...recorded(receiver("2026-12-08"), { type: "receiver-confirmed", handoverId }),
];
export const handoverFetched: RecordedEvent[] = [
  ...handoverConfirmed,
  ...recorded(receiver("2026-12-08"), { type: "handover-fetched", handoverId }),
];

export const noticeId = commands["confirm-notice"].noticeId;

/** Who can have had the data of the first telling. */
export function recipientsListedOn(day: Day, telling = 0): RecordedEvent[] {
  const notices = commands["list-recipients"].notices.map(({ elements, ...rest }) => ({
    ...rest,
    elements: [...elements],
  }));
  return recorded(system(day), { type: "recipients-listed", telling, notices });
}

/** The first of them had the data. */
export function recipientsChosenOn(day: Day): RecordedEvent[] {
  return recorded(handler(day), {
    type: "recipients-chosen",
    telling: 0,
    chosen: [{ noticeId, person: text }],
  });
}

export function recipientToldOn(day: Day): RecordedEvent[] {
  return recorded(system(day), { type: "recipient-told", noticeId });
}

/** Erased and told to one recipient, who said nothing yet. */
export function recipientWaitsOn(day: Day): RecordedEvent[] {
  return [
    ...wishedBy(wishes.erasure, ...bothContacts),
    ...decisionProposedOn(day),
    ...decisionApprovedOn(day),
    ...carriedOutOn(day),
    ...recipientsListedOn(day),
    ...recipientsChosenOn(day),
    ...recipientToldOn(day),
  ];
}

export function heldOn(day: Day, reviewOn: Day): RecordedEvent[] {
  return recorded(handler(day), { type: "hold-set", ground: "court", reason: text, reviewOn });
}

/** Announced, approved, and told where a day for that is given. */
export function liftOn(day: Day, on: Day, toldOn: Day | null = null): RecordedEvent[] {
  return [
    ...recorded(handler(day), { type: "lift-announced", on, reason: text }),
    ...recorded(privacyOfficer(day), { type: "lift-approved" }),
    ...(toldOn ? recorded(system(toldOn), { type: "lift-told" }) : []),
  ];
}

/** Drawn by the portal, for who proposed the decision. */
export function planDrawnOn(day: Day, change: Partial<PlanDrawn> = {}): RecordedEvent[] {
  const { type: _, ...drawn } = commands["draw-plan"];
  const by = actorId(handler(day));
  return recorded(system(day), { type: "plan-drawn", ...drawn, version: 1, by, ...change });
}
type PlanDrawn = Extract<DossierEvent, { type: "plan-drawn" }>;

const actorId = ({ actor }: Stamp) => (actor.kind === "staff" ? actor.staffId : "");

export function planApprovedOn(day: Day, plan = planId): RecordedEvent[] {
  const startsAt = new Date(at(day).getTime() + coolOffLasts).toISOString();
  return recorded(privacyOfficer(day), { type: "plan-approved", planId: plan, hash: "hash-1", startsAt });
}

export function planStartedOn(day: Day, plan = planId): RecordedEvent[] {
  return recorded(system(day), { type: "plan-started", planId: plan, dueOn: addDays(day, 7) });
}

export function stepSettledOn(
  day: Day,
  place: 0 | 1,
  result: StepResult | ProvenResult = "done",
): RecordedEvent[] {
  const stepId = planSteps[place]?.stepId ?? "";
  const [by, proof] = place === 0 ? [system(day), null] : [handler(day), text];
  return recorded(by, { type: "step-settled", planId, stepId, result, proof });
}
