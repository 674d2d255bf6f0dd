// How event by event a dossier comes to its present state.

import { dayOf } from "./calendar.ts";
import { withAnswerAt, withReceipt } from "./corrections.ts";
import {
  cameAfterProof,
  type Dossier,
  type Given,
  holdLasts,
  isDecisionWritten,
  isNewOn,
  mailboxInForce,
  mayAnswer,
  pendingChange,
} from "./dossier.ts";
import type { DossierEvent, RecordedEvent } from "./events.ts";
import { handoverIn, isDirect, noHanding, withTry } from "./handover.ts";
import type { AddedHoliday } from "./holidays.ts";
import type { IdCopy } from "./id-copy.ts";
import { contactOf, type ProofMethod } from "./identity.ts";
import type { Inquiry } from "./inquiries.ts";
import type { Message } from "./messages.ts";
import { type NoticeEvent, tellingsAfter } from "./notice-history.ts";
import { type Happened, happenedIn, withNotice, withTellings } from "./notices.ts";
import { type PlanEvent, plansAfter } from "./plan-history.ts";
import { planOf } from "./plans.ts";
import { allClosed, withQuestion } from "./questions.ts";
import type { PersonRef } from "./records.ts";
import type { Lift, Restriction } from "./restriction.ts";
import { partWith } from "./supplement.ts";

const noHolidays: readonly AddedHoliday[] = [];

/** The holidays are needed where a dossier begins; from then on it has them. */
export function evolve(
  dossier: Dossier | null,
  { event, actor, at }: RecordedEvent,
  holidays = noHolidays,
): Dossier {
  if (event.type === "request-received") return opened(event, at, holidays);
  if (!dossier) throw new Error(`A dossier cannot begin with ${event.type}`);
  const change = changes[event.type] as Change<typeof event>;
  return change(dossier, event, { actor, at });
}

export function dossierFrom(events: Iterable<RecordedEvent>, holidays = noHolidays): Dossier | null {
  let dossier: Dossier | null = null;
  for (const event of events) dossier = evolve(dossier, event, holidays);
  return dossier;
}

type Received = Extract<DossierEvent, { type: "request-received" }>;
type Later = Exclude<DossierEvent, Received>;
type Change<Event> = (dossier: Dossier, event: Event, by: Pick<RecordedEvent, "actor" | "at">) => Dossier;

function opened(event: Received, at: Date, holidays: readonly AddedHoliday[]): Dossier {
  return {
    number: event.number,
    right: event.right,
    receiptId: event.receiptId,
    registerVersion: event.registerVersion,
    channel: event.channel,
    scope: event.scope,
    answerBy: event.answerBy,
    hasMailbox: event.hasMailbox,
    locale: event.locale,
    applicant: event.applicant,
    receivedAt: event.receivedAt ? new Date(event.receivedAt) : at,
    recordedAt: at,
    receiptCorrectedAt: null,
    onBehalf: event.onBehalf ?? null,
    relation: event.relation ?? "tenant",
    authority: null,
    refusal: null,
    extension: null,
    fee: null,
    feesAsked: 0,
    questions: [],
    unprovenNoted: false,
    withdrawnAt: null,
    reopenings: 0,
    lettersBefore: 0,
    handlerId: null,
    person: { state: "sought" },
    byHand: null,
    searchedIn: null,
    searchTerms: null,
    codes: new Map(),
    proofs: [],
    lastShown: new Map(),
    viaNewContact: [],
    cautions: [],
    mailbox: null,
    mailboxChange: null,
    changeStoppedAt: null,
    newContacts: [],
    contactChangedAt: null,
    disputes: 0,
    slices: [],
    footage: event.footage ?? null,
    wish: event.wish ?? null,
    wishWords: event.wishWords ?? null,
    stopped: null,
    sortedInto: null,
    sortedFrom: null,
    inquiries: [],
    gathered: false,
    proposal: null,
    approval: null,
    decision: null,
    restriction: null,
    plans: [],
    plansAsked: [],
    carriedOutAt: null,
    tellings: [],
    handing: noHanding,
    approvals: 0,
    letters: [],
    bundle: null,
    bundleDamaged: false,
    bundleRefused: null,
    undelivered: [],
    answeredAt: null,
    onTime: null,
    downloads: [],
    holidays,
    holidaysSeenAt: at,
    termMoves: 0,
    assignments: 0,
    conflicts: [],
    flags: [],
    breaches: 0,
    complaints: [],
    separatedFrom: null,
    separatedInto: [],
    attached: null,
    detachments: 0,
    messages: [],
    idCopy: null,
    posted: [],
    hold: null,
    forgotten: {},
    ...nothingAdded,
  };
}

const nothingAdded = { given: [], takenUp: [], supplementToldAt: null };

const changes: { [Type in Later["type"]]: Change<Extract<Later, { type: Type }>> } = {
  "marketing-stopped": (dossier, _, { at }) => ({ ...dossier, stopped: { what: "marketing", at } }),
  "consent-stopped": (dossier, { purposes }, { at }) => ({
    ...dossier,
    stopped: { what: "consent", purposes, at },
  }),
  // The words in which it was asked stay with it, where the right has none of its own.
  "request-sorted": (dossier, { right, scope, wish, wishWords, further }) => ({
    ...dossier,
    right,
    scope,
    wish: wish ?? null,
    wishWords: wishWords ?? dossier.wishWords,
    sortedInto: further,
    // The tenant hears anew what was understood.
    lettersBefore: dossier.letters.length,
  }),
  "sorted-from": (dossier, { from }) => ({ ...dossier, sortedFrom: from }),
  "dossier-taken": (dossier, event) => ({ ...dossier, handlerId: event.staffId }),
  "person-found": (dossier, event) => ({ ...found(dossier, event.person), byHand: null }),
  "person-chosen": (dossier, event) => ({ ...found(dossier, event.person), byHand: null }),
  "person-found-by-hand": (dossier, event) => ({
    ...found(dossier, event.person),
    byHand: { file: event.file, contacts: event.contacts },
  }),
  "search-ended": (dossier, event) => ({
    ...dossier,
    person: { state: "not-found" },
    searchedIn: event.places,
  }),
  "person-ambiguous": (dossier, event) => ({
    ...dossier,
    person: { state: "ambiguous", candidates: event.candidates },
  }),
  // Whoever was found before stays to be chosen from when a new search finds nobody.
  "person-sought": (dossier, event) =>
    event.candidates.length === 0
      ? dossier
      : {
          ...dossier,
          person: { state: "ambiguous", candidates: event.candidates },
          searchTerms: event.terms,
        },
  "person-not-found": (dossier) => ({ ...dossier, person: { state: "not-found" } }),
  // The code is with the person already: it was said, not sent.
  "person-identified": (dossier, event, { at }) => ({
    ...dossier,
    codes: new Map(dossier.codes).set(event.codeId, "sent"),
    ...withProof(dossier, event.method, at),
  }),
  "caution-set": (dossier, event) =>
    withCaution({ ...dossier, cautions: [...dossier.cautions, event.caution] }),
  "caution-lifted": (dossier, event) => ({
    ...dossier,
    cautions: dossier.cautions.filter((caution) => caution !== event.caution),
  }),
  "code-requested": (dossier, event) => ({
    ...dossier,
    codes: new Map(dossier.codes).set(event.codeId, "requested"),
  }),
  "code-sent": (dossier, event) => ({ ...dossier, codes: new Map(dossier.codes).set(event.codeId, "sent") }),
  "code-not-sent": (dossier, event) => ({
    ...dossier,
    codes: new Map(dossier.codes).set(event.codeId, "not-sent"),
  }),
  "proof-given": (dossier, event, { at }) => ({
    ...dossier,
    codes: new Map(dossier.codes).set(event.codeId, "used"),
    ...withProof(dossier, event.method, at),
  }),
  "proof-by-login": (dossier, event, { at }) => ({ ...dossier, ...withProof(dossier, event.method, at) }),
  // The one before takes effect by itself when its moment comes; only one that did not is replaced.
  "mailbox-change-asked": (dossier, event, { at }) => {
    const { changeId, mailbox: address } = event;
    const from = new Date(at.getTime() + holdLasts);
    return { ...dossier, mailbox: mailboxInForce(dossier, at), mailboxChange: { changeId, address, from } };
  },
  "mailbox-change-withdrawn": (dossier, _, { at }) => withoutPendingChange(dossier, at),
  "mailbox-change-stopped": (dossier, event, { at }) => ({
    ...withoutPendingChange(dossier, at),
    codes: new Map(dossier.codes).set(event.codeId, "used"),
    changeStoppedAt: at,
  }),
  "contact-changed": (dossier, event, { at }) => {
    const { contactId, contact, since } = event;
    return {
      ...dossier,
      newContacts: [...dossier.newContacts, { contactId, contact, since }],
      contactChangedAt: cameAfterProof(dossier, since) ? at : dossier.contactChangedAt,
    };
  },
  "gathering-planned": (dossier, event) => ({
    ...dossier,
    slices: event.slices.map((slice) => ({ ...slice, state: "running", attempt: 1, records: 0 })),
  }),
  "slice-settled": (dossier, event, { actor, at }) => {
    const settled = withSlice(dossier, event.sliceId, { state: event.result, records: event.records });
    return actor.kind === "contact" ? withInquiry(settled, actor.inquiryId, { answeredAt: at }) : settled;
  },
  "inquiry-made": (dossier, { type: _, ...made }, { at }) => ({
    ...dossier,
    inquiries: [...dossier.inquiries, { ...made, askedAt: at, ...unanswered }],
  }),
  "inquiry-widened": (dossier, { type: _, inquiryId, ...widened }) =>
    withInquiry(dossier, inquiryId, widened),
  "inquiry-reminded": (dossier, { inquiryId, whom }, { at }) => ({
    ...dossier,
    inquiries: dossier.inquiries.map((inquiry) =>
      inquiry.inquiryId === inquiryId
        ? { ...inquiry, reminders: [...inquiry.reminders, { whom, at, dueOn: inquiry.dueOn }] }
        : inquiry,
    ),
  }),
  // Where nothing else was asked, that they are gone is the answer.
  "footage-reported": (dossier, { inquiryId, overwrittenOn }, { at }) => {
    const { sliceId } = dossier.inquiries.find((inquiry) => inquiry.inquiryId === inquiryId) ?? {};
    return withInquiry(dossier, inquiryId, {
      footage: { at, overwrittenOn },
      ...(overwrittenOn && sliceId === null && { answeredAt: at }),
    });
  },
  "inquiry-declined": (dossier, { inquiryId, why, reason }, { at }) =>
    withInquiry(dossier, inquiryId, { declined: { why, reason, at } }),
  "inquiry-ended": (dossier, { inquiryId, why }, { at }) =>
    withInquiry(dossier, inquiryId, { ended: { why, at } }),
  // A source that is asked again opens the gathering again; what it gave before makes way.
  "slice-retried": (dossier, event) => ({
    ...withSlice(dossier, event.sliceId, { state: "running", attempt: event.attempt }),
    takenUp: takenUpNow(dossier, event.sliceId),
    gathered: false,
  }),
  "slice-waived": (dossier, event) => withSlice(dossier, event.sliceId, { state: "waived" }),
  "data-gathered": (dossier) => ({ ...dossier, gathered: true }),
  "records-decided": (dossier) => ({ ...dossier, bundleRefused: null }),
  "outcome-proposed": (dossier, event, { actor }) => ({
    ...dossier,
    proposal: { by: staffIdOf(actor), outcome: event.outcome, tally: event.tally },
  }),
  "proposal-returned": (dossier) => ({ ...dossier, proposal: null, refusal: null, decision: null }),
  "authority-shown": (dossier, event) => ({
    ...dossier,
    authority: { themes: event.themes, until: event.until },
  }),
  "term-extended": (dossier, event) => ({ ...dossier, extension: { months: event.months, toldAt: null } }),
  "extension-told": (dossier, _, { at }) => ({
    ...dossier,
    extension: dossier.extension && { ...dossier.extension, toldAt: at },
  }),
  "question-asked": (dossier, event, { at }) => {
    const { questionId, about, text } = event;
    const none = { askedAt: at, toldAt: null, closedAt: null, answer: null, isOverdue: false };
    return { ...dossier, questions: [...dossier.questions, { questionId, about, text, ...none }] };
  },
  "question-told": (dossier, event, { at }) => ({
    ...dossier,
    questions: withQuestion(dossier.questions, event.questionId, { toldAt: at }),
  }),
  "question-answered": (dossier, event, { actor }) => {
    const { questionId, choice, answer: text, answeredAt, files = null } = event;
    const writtenDown = actor.kind === "staff" && choice !== "proof";
    const answered = {
      closedAt: new Date(answeredAt),
      answer: { choice, text, files, isRead: choice === "proof", writtenDown },
    };
    return { ...dossier, questions: withQuestion(dossier.questions, questionId, answered) };
  },
  "answer-read": (dossier, event) => ({
    ...dossier,
    questions: dossier.questions.map((asked) =>
      asked.questionId === event.questionId && asked.answer
        ? { ...asked, answer: { ...asked.answer, isRead: true } }
        : asked,
    ),
  }),
  "question-closed": (dossier, event, { at }) => ({
    ...dossier,
    questions: withQuestion(dossier.questions, event.questionId, { closedAt: at }),
  }),
  "question-unanswered": (dossier, event) => ({
    ...dossier,
    questions: withQuestion(dossier.questions, event.questionId, { isOverdue: true }),
  }),
  "identity-unproven": (dossier) => ({ ...dossier, unprovenNoted: true }),
  "request-withdrawn": (dossier, _, { at }) => ({
    ...dossier,
    questions: allClosed(dossier.questions, at),
    withdrawnAt: at,
  }),
  "request-reopened": (dossier) => ({
    ...dossier,
    refusal: null,
    answeredAt: null,
    onTime: null,
    reopenings: dossier.reopenings + 1,
    lettersBefore: dossier.letters.length,
  }),
  "refusal-proposed": (dossier, event, { actor }) => ({
    ...dossier,
    refusal: { by: staffIdOf(actor), ground: event.ground, approvedBy: null },
  }),
  "refusal-approved": (dossier, _, { actor, at }) => ({
    ...dossier,
    questions: allClosed(dossier.questions, at),
    refusal: dossier.refusal && { ...dossier.refusal, approvedBy: staffIdOf(actor) },
  }),
  "outcome-approved": (dossier, event, { actor, at }) => ({
    ...dossier,
    approval: {
      by: staffIdOf(actor),
      outcome: event.outcome,
      tally: event.tally,
      at,
      ...(event.shown && { shown: event.shown }),
    },
    approvals: dossier.approvals + 1,
    bundleRefused: null,
  }),
  "decision-proposed": (dossier, { type: _, ...proposed }, { actor, at }) => ({
    ...dossier,
    decision: { ...proposed, by: staffIdOf(actor), approvedBy: null, at },
  }),
  "decision-approved": (dossier, _, { actor, at }) => ({
    ...dossier,
    decision: dossier.decision && { ...dossier.decision, approvedBy: staffIdOf(actor), at },
    approvals: dossier.approvals + 1,
  }),
  "use-restricted": (dossier, { type: _, ...restricted }, { at }) => ({
    ...dossier,
    restriction: {
      ...restricted,
      since: at,
      lift: null,
      lifts: dossier.restriction?.lifts ?? 0,
      releasedAt: null,
    },
    tellings: withTellings(dossier.tellings, [{ kind: "restricted", elements: restricted.elements }], at),
  }),
  "lift-announced": (dossier, { on, reason }, { actor }) => ({
    ...dossier,
    restriction: dossier.restriction && {
      ...dossier.restriction,
      lift: { on, reason, by: staffIdOf(actor), approvedBy: null, toldAt: null },
    },
  }),
  "lift-approved": (dossier, _, { actor }) => {
    const approved = withLift(dossier, { approvedBy: staffIdOf(actor) });
    return withRestriction(approved, { lifts: (dossier.restriction?.lifts ?? 0) + 1 });
  },
  "lift-returned": (dossier) => withRestriction(dossier, { lift: null }),
  "lift-told": (dossier, _, { at }) => withLift(dossier, { toldAt: at }),
  "plan-asked": (dossier, { aim }, { actor }) => {
    const after = planOf(dossier.plans, aim)?.planId ?? null;
    return { ...dossier, plansAsked: [...dossier.plansAsked, { aim, after, by: staffIdOf(actor) }] };
  },
  "plan-drawn": withPlanEvent,
  "plan-approved": withPlanEvent,
  "plan-stopped": withPlanEvent,
  "plan-started": withPlanEvent,
  "step-settled": withPlanEvent,
  "use-released": (dossier, _, { at }) => ({
    ...withRestriction(dossier, { releasedAt: at }),
    tellings: withTellings(dossier.tellings, releasedIn(dossier), at),
  }),
  "carried-out": (dossier, { elements }, { at }) => ({
    ...dossier,
    carriedOutAt: at,
    tellings: withTellings(dossier.tellings, happenedIn(dossier, elements), at),
  }),
  "recipients-listed": withNoticeEvent,
  "recipients-chosen": withNoticeEvent,
  "recipient-told": withNoticeEvent,
  "recipient-reminded": withNoticeEvent,
  "notice-confirmed": withNoticeEvent,
  "notice-declined": withNoticeEvent,
  "notice-excused": withNoticeEvent,
  "handover-asked": (dossier, { type: _, ...asked }, { at }) => ({
    ...dossier,
    handing: {
      ...dossier.handing,
      tries: [...dossier.handing.tries, { ...asked, askedAt: at, ...untaken }],
      over: null,
    },
  }),
  "handover-sealed": (dossier, { fileId, sha256, bytes }) =>
    withHandover(dossier, { file: { fileId, sha256, bytes } }),
  "receiver-verified": (dossier, { found, words }, { at }) =>
    withHandover(dossier, { verified: { found, words, at } }),
  "receiver-confirmed": (dossier, _, { at }) => withHandover(dossier, { confirmedAt: at }),
  "handover-fetched": (dossier, _, { at }) => withHandoverOver(dossier, { why: "fetched", reason: null, at }),
  "handover-broken": (dossier) => ({ ...dossier, handing: { ...dossier.handing, over: null } }),
  "handover-reminded": (dossier, { whom }, { at }) =>
    withHandover(dossier, { reminders: [...(dossier.handing.tries.at(-1)?.reminders ?? []), { whom, at }] }),
  "handover-ended": (dossier, { why, reason }, { at }) => withHandoverOver(dossier, { why, reason, at }),
  "fee-proposed": (dossier, { ground, cents, words }, { actor }) => ({
    ...dossier,
    fee: { by: staffIdOf(actor), ground, cents, words, approvedBy: null, askedAt: null, paidAt: null },
  }),
  "fee-approved": (dossier, _, { actor, at }) => ({
    ...dossier,
    fee: dossier.fee && { ...dossier.fee, approvedBy: staffIdOf(actor), askedAt: at },
    feesAsked: dossier.feesAsked + 1,
  }),
  "fee-paid": (dossier, _, { at }) => ({ ...dossier, fee: dossier.fee && { ...dossier.fee, paidAt: at } }),
  "fee-dropped": (dossier) => ({ ...dossier, fee: null }),
  "bundle-refused": (dossier, event) => ({
    ...dossier,
    proposal: null,
    approval: null,
    bundleRefused: event.why,
  }),
  // Made again it is the same answer: its term goes on.
  "bundle-made": (dossier, event, { at }) =>
    withPart(dossier, event.part ?? 0, ({ bundle }) => ({
      bundle: { fileId: event.fileId, at: bundle?.at ?? at, records: event.records },
      bundleDamaged: false,
    })),
  "bundle-damaged": (dossier, event) =>
    withPart(dossier, partWith(dossier, event.fileId), () => ({ bundleDamaged: true })),
  "letter-written": (dossier, event, { at }) => {
    const { letterId, letter, by } = event;
    return { ...dossier, letters: [...dossier.letters, { letterId, letter, by, at }] };
  },
  "request-answered": (dossier, event, { at }) => {
    const owed = isDirect(dossier) && (dossier.bundle?.records ?? 0) > 0;
    return { ...dossier, answeredAt: at, onTime: event.onTime, handing: { ...dossier.handing, owed } };
  },
  "export-downloaded": (dossier, event, { at }) =>
    withPart(dossier, partWith(dossier, event.fileId), ({ downloads }) => ({
      downloads: [...downloads, dayOf(at)],
    })),
  "mail-accepted": (dossier, event) => ({
    ...dossier,
    undelivered: dossier.undelivered.filter((mail) => mail !== event.mail),
  }),
  "mail-refused": (dossier, event) => ({
    ...withBounce(dossier, event),
    undelivered: isOfNotice(event.mail)
      ? dossier.undelivered
      : [...new Set([...dossier.undelivered, event.mail])],
  }),
  // The caution is an event of its own.
  "request-disputed": (dossier) => ({ ...dossier, disputes: dossier.disputes + 1 }),
  // What follows from it is an event of its own.
  "letter-posted": (dossier, _, { at }) => ({ ...dossier, posted: [...dossier.posted, at] }),
  // The last day itself follows from the holidays.
  "term-moved": (dossier, _, { at }) => ({
    ...dossier,
    holidaysSeenAt: at,
    termMoves: dossier.termMoves + 1,
  }),
  // A note decides nothing.
  "note-added": (dossier) => dossier,
  "file-refused": (dossier) => dossier,
  "dossier-assigned": (dossier, event) => ({
    ...dossier,
    handlerId: event.staffId,
    assignments: dossier.assignments + 1,
  }),
  // Whoever is in it themselves does not handle it any more.
  "conflict-noted": (dossier, { type: _, ...conflict }) => ({
    ...dossier,
    conflicts: [...dossier.conflicts, conflict],
    handlerId: dossier.handlerId === conflict.staffId ? null : dossier.handlerId,
  }),
  "conflict-lifted": (dossier, { staffId }) => ({
    ...dossier,
    conflicts: dossier.conflicts.filter((conflict) => conflict.staffId !== staffId),
  }),
  "flag-raised": (dossier, event, { at }) => {
    const { flag, knownSince } = event;
    return {
      ...dossier,
      flags: [...dossier.flags, { flag, since: knownSince ? new Date(knownSince) : at }],
      breaches: dossier.breaches + (flag === "breach" ? 1 : 0),
    };
  },
  "flag-lowered": (dossier, event) => ({
    ...dossier,
    flags: dossier.flags.filter(({ flag }) => flag !== event.flag),
  }),
  "complaint-filed": (dossier, event, { at }) => {
    const filed = { complaintId: event.text.textId, at, settledAt: null };
    return { ...dossier, complaints: [...dossier.complaints, filed] };
  },
  "complaint-settled": (dossier, event, { at }) => ({
    ...dossier,
    complaints: dossier.complaints.map((complaint) =>
      complaint.complaintId === event.complaintId ? { ...complaint, settledAt: at } : complaint,
    ),
  }),
  "request-separated": (dossier, event) => ({
    ...dossier,
    separatedInto: [...dossier.separatedInto, ...event.into],
  }),
  "separated-from": (dossier, event) => ({ ...dossier, separatedFrom: event.from }),
  "request-attached": (dossier, event, { at }) => ({
    ...dossier,
    questions: allClosed(dossier.questions, at),
    attached: { to: event.to, at },
  }),
  "request-detached": (dossier) => ({
    ...dossier,
    attached: null,
    detachments: dossier.detachments + 1,
    lettersBefore: dossier.letters.length,
  }),
  "receipt-corrected": (dossier, event, { at }) => withReceipt(dossier, event.receivedAt, at),
  "answer-corrected": withAnswerAt,
  "message-received": (dossier, { type: _, ...message }, { at }) =>
    withMessage(dossier, { ...message, by: "tenant", at, isRead: false }),
  "message-written": (dossier, { type: _, ...message }, { at }) =>
    withMessage(dossier, { ...message, files: null, by: "staff", at, isRead: false }),
  "message-read": (dossier, event) => ({
    ...dossier,
    messages: dossier.messages.map((message) =>
      message.messageId === event.messageId ? { ...message, isRead: true } : message,
    ),
  }),
  "id-copy-asked": (dossier, { copyId, reason, until }, { actor, at }) => {
    const none = { round: 0, sent: null, note: null };
    const asked = { copyId, openedBy: staffIdOf(actor), reason, since: at, until };
    return { ...dossier, idCopy: { ...asked, state: "asked", ...none } };
  },
  "id-copy-sent": (dossier, { files, until }, { actor, at }) => {
    const sent = { files, sessionId: actor.kind === "tenant" ? actor.sessionId : "", at };
    return withIdCopy(dossier, { state: "sent", since: at, until, sent, note: null }, 1);
  },
  // It counts from when it was sent: what came to the contacts on file after that is not shown by it.
  "id-copy-judged": (dossier, { result, note, until }, { at }) => {
    const shown = dossier.idCopy?.sent?.at ?? at;
    const after = withIdCopy(dossier, { ...over(result, at), note, ...(until && { until }) });
    return result === "fits" ? { ...after, ...withProof(after, "id-copy", shown) } : after;
  },
  "id-copy-closed": (dossier, _, { at }) => withIdCopy(dossier, over("closed", at)),
  "id-copy-lapsed": (dossier, { why }, { at }) => withIdCopy(dossier, over(why, at)),
  // What was told stays as it was made; what is found now goes the same way once more.
  "supplement-begun": (dossier) => {
    const { proposal, approval, bundle, bundleDamaged, downloads, supplementToldAt } = dossier;
    return {
      ...dossier,
      given: [...dossier.given, { proposal, approval, bundle, bundleDamaged, downloads, supplementToldAt }],
      supplementToldAt: null,
      proposal: null,
      approval: null,
      bundle: null,
      bundleDamaged: false,
      bundleRefused: null,
      downloads: [],
      gathered: false,
    };
  },
  "gap-closed": (dossier, event) => ({
    ...withSlice(dossier, event.sliceId, { state: "closed", records: 0 }),
    takenUp: takenUpNow(dossier, event.sliceId),
  }),
  "supplement-told": (dossier, _, { at }) => ({ ...dossier, supplementToldAt: at }),
  "hold-set": (dossier, { ground, reason, reviewOn }, { at }) => ({
    ...dossier,
    hold: { ground, reason, reviewOn, since: dossier.hold?.since ?? at, isReviewDue: false },
  }),
  // What is kept has a store of its own, which outlives the dossier.
  "erased-later": (dossier) => dossier,
  "hold-review-due": (dossier) => ({
    ...dossier,
    hold: dossier.hold && { ...dossier.hold, isReviewDue: true },
  }),
  "hold-lifted": (dossier) => ({ ...dossier, hold: null }),
  forgotten: (dossier, { things }, { at }) => ({
    ...dossier,
    forgotten: { ...dossier.forgotten, ...Object.fromEntries(things.map((thing) => [thing, dayOf(at)])) },
  }),
};

const over = (state: IdCopy["state"], at: Date) => ({ state, since: at, sent: null });

function withIdCopy(dossier: Dossier, change: Partial<IdCopy>, more = 0): Dossier {
  const { idCopy } = dossier;
  return idCopy ? { ...dossier, idCopy: { ...idCopy, ...change, round: idCopy.round + more } } : dossier;
}

/** What a recipient did not get stands with that recipient: it then goes by post, or a colleague calls. */
const isOfNotice = (mail: string) =>
  mail === "notice" || mail === "notice-reminder" || mail === "handover" || mail === "handover-reminder";

const releasedIn = ({ restriction }: Dossier): Happened[] =>
  restriction ? [{ kind: "released", elements: restriction.elements }] : [];

function withBounce(dossier: Dossier, { mail, mailId }: { mail: string; mailId: string }): Dossier {
  if (handoverIn(dossier, mailId) && mail === "handover") return withHandover(dossier, { bounced: true });
  return withNoticeOf(dossier, mailId, () => ({ bounced: true }));
}

function withNoticeOf(dossier: Dossier, noticeId: string, change: Parameters<typeof withNotice>[2]): Dossier {
  return { ...dossier, tellings: withNotice(dossier.tellings, noticeId, change) };
}

const untaken = { file: null, bounced: false, verified: null, confirmedAt: null, reminders: [] };

const withHandover = (dossier: Dossier, change: Parameters<typeof withTry>[1]): Dossier => ({
  ...dossier,
  handing: withTry(dossier.handing, change),
});

function withHandoverOver(dossier: Dossier, over: NonNullable<Dossier["handing"]["over"]>): Dossier {
  const { handing } = dossier;
  return { ...dossier, handing: { ...handing, over, ends: handing.ends + 1 } };
}

const unanswered = { reminders: [], footage: null, declined: null, answeredAt: null, ended: null };

function withInquiry(dossier: Dossier, inquiryId: string, change: Partial<Inquiry>): Dossier {
  return {
    ...dossier,
    inquiries: dossier.inquiries.map((inquiry) =>
      inquiry.inquiryId === inquiryId ? { ...inquiry, ...change } : inquiry,
    ),
  };
}

function withMessage(dossier: Dossier, message: Message): Dossier {
  return { ...dossier, messages: [...dossier.messages, message] };
}

function takenUpNow({ takenUp, given }: Dossier, sliceId: string): Dossier["takenUp"] {
  if (given.length === 0) return takenUp;
  return [...takenUp.filter((other) => other.sliceId !== sliceId), { sliceId, part: given.length }];
}

/** Changes what is made now, or what was told before it. */
function withPart(dossier: Dossier, part: number, change: (made: Given) => Partial<Given>): Dossier {
  return part === dossier.given.length
    ? { ...dossier, ...change(dossier) }
    : {
        ...dossier,
        given: dossier.given.map((made, place) => (place === part ? { ...made, ...change(made) } : made)),
      };
}

// Whoever is found after a search that ended with nobody is looked for anew.
function found(dossier: Dossier, person: PersonRef): Dossier {
  return {
    ...dossier,
    person: { state: "found", person },
    searchedIn: null,
    gathered: dossier.searchedIn === null && dossier.gathered,
  };
}

function withProof(dossier: Dossier, method: ProofMethod, at: Date) {
  const others = dossier.viaNewContact.filter((way) => way !== method);
  const contact = contactOf(method);
  const isNew = dossier.newContacts.some(
    (seen) => seen.contact === contact && isNewOn(seen.since, dayOf(at)),
  );
  return {
    proofs: [...dossier.proofs, method],
    lastShown: new Map(dossier.lastShown).set(method, at),
    viaNewContact: isNew ? [...others, method] : others,
  };
}

function withoutPendingChange(dossier: Dossier, at: Date): Dossier {
  return pendingChange(dossier, at) ? { ...dossier, mailboxChange: null } : dossier;
}

/** An approval was given for less care: while nothing is made of it yet, it is asked again. */
function withCaution(dossier: Dossier): Dossier {
  if (dossier.bundle || mayAnswer(dossier)) return dossier;
  const decision = isDecisionWritten(dossier) ? dossier.decision : null;
  return { ...dossier, proposal: null, approval: null, decision };
}

function withPlanEvent(dossier: Dossier, event: PlanEvent, by: Pick<RecordedEvent, "actor" | "at">): Dossier {
  return { ...dossier, plans: plansAfter(dossier.plans, { event, ...by }) };
}

function withNoticeEvent(
  dossier: Dossier,
  event: NoticeEvent,
  by: Pick<RecordedEvent, "actor" | "at">,
): Dossier {
  return { ...dossier, tellings: tellingsAfter(dossier.tellings, { event, ...by }) };
}

function withRestriction(dossier: Dossier, change: Partial<Restriction>): Dossier {
  return { ...dossier, restriction: dossier.restriction && { ...dossier.restriction, ...change } };
}

function withLift(dossier: Dossier, change: Partial<Lift>): Dossier {
  const lift = dossier.restriction?.lift;
  return lift ? withRestriction(dossier, { lift: { ...lift, ...change } }) : dossier;
}

function withSlice(dossier: Dossier, sliceId: string, change: Partial<Dossier["slices"][number]>): Dossier {
  return {
    ...dossier,
    slices: dossier.slices.map((slice) => (slice.sliceId === sliceId ? { ...slice, ...change } : slice)),
  };
}

function staffIdOf(actor: RecordedEvent["actor"]): string {
  if (actor.kind !== "staff") throw new Error("Only staff can propose and approve");
  return actor.staffId;
}
