// The dossier, and how event by event it comes to its present state.

import { addDays, type Calendar, type Day, dayOf, daysBetween } from "./calendar.ts";
import { type Clock, type ClockEvent, clockOf } from "./clock.ts";
import type { RecordedEvent, Slice } from "./events.ts";
import type { Complaint, Raised } from "./flags.ts";
import { type AddedHoliday, calendarAt, calendarNow } from "./holidays.ts";
import {
  type AssuranceLevel,
  type Caution,
  type ContactKind,
  contactOf,
  levelFor,
  levelOf,
  type ProofMethod,
  suffices,
} from "./identity.ts";
import type { LetterKind } from "./letters.ts";
import type { Locale } from "./locale.ts";
import type { ExtensionMonths, Outcome, RefusalGround } from "./outcomes.ts";
import { type AskedQuestion, allClosed, openQuestion, questionsOnClock, withQuestion } from "./questions.ts";
import type { Channel } from "./receipt.ts";
import type { PersonRef, ReviewTally, Theme } from "./records.ts";
import { isPlace, type Place, placeOf, type Relation } from "./relation.ts";
import { type Capacity, type Representation, representations } from "./representation.ts";
import type { Right } from "./rights.ts";
import type { TextRef } from "./texts.ts";

export const phases = [
  "identity-needed",
  "gathering",
  "reviewing",
  "approving",
  "preparing",
  "answered",
  "withdrawn",
] as const;
export type Phase = (typeof phases)[number];

export const sliceStates = ["running", "done", "empty", "failed", "waived"] as const;
export type SliceState = (typeof sliceStates)[number];

export type Dossier = {
  number: string;
  right: Right;
  receiptId: string;
  registerVersion: number;
  channel: Channel;
  /** When it truly came in, from which the clock runs. */
  receivedAt: Date;
  scope: Theme[];
  answerBy: "portal" | "post";
  hasMailbox: boolean;
  locale: Locale;
  applicant: TextRef;
  onBehalf: Capacity | null;
  /** As who the person is known here. */
  relation: Relation;
  /** What was shown of the authority of who asks about another. */
  authority: { themes: Theme[]; until: Day } | null;
  /** No data for who may not ask about another. */
  refusal: { by: string; ground: RefusalGround; approvedBy: string | null } | null;
  /** More time, once decided; it counts from when the tenant was told. */
  extension: { months: ExtensionMonths; toldAt: Date | null } | null;
  questions: AskedQuestion[];
  /** Days after receipt nobody had shown yet who asks. */
  unprovenNoted: boolean;
  withdrawnAt: Date | null;
  /** How many times it went on after it had ended because nobody knew who asks, and with how many letters last. */
  reopenings: number;
  lettersBefore: number;
  /** Under which name and birth date a colleague found the candidates; null where those of the request did. */
  searchTerms: TextRef | null;
  handlerId: string | null;
  person:
    | { state: "sought" | "not-found" }
    | { state: "ambiguous"; candidates: PersonRef[] }
    | { state: "found"; person: PersonRef };
  /** What a colleague wrote of the place where they found the person; null where a connection found them. */
  byHand: { file: TextRef; contacts: ContactKind[] } | null;
  /** Where colleagues looked who found nobody; null while the search is not over. */
  searchedIn: Place[] | null;
  codes: Map<string, "requested" | "sent" | "not-sent" | "used">;
  proofs: ProofMethod[];
  /** When each way was last shown. */
  lastShown: Map<ProofMethod, Date>;
  /** The ways whose last proof reached a contact that was new in the housing system. */
  viaNewContact: ProofMethod[];
  cautions: Caution[];
  /** Where news goes instead of where the request said, and since when; null while nothing changed. */
  mailbox: { address: TextRef; since: Date } | null;
  /** The last change that was asked and not taken back: pending until its moment, in force from then. */
  mailboxChange: { changeId: string; address: TextRef; from: Date } | null;
  /** When the address from before last stopped a change. */
  changeStoppedAt: Date | null;
  /** What came to the person's contacts in the housing system after we first looked. */
  newContacts: { contactId: string; contact: ContactKind; since: Day }[];
  /** When we last found that such a contact had come after a proof. */
  contactChangedAt: Date | null;
  /** How many times the contact on file said that it was somebody else. */
  disputes: number;
  slices: (Slice & { state: SliceState; attempt: number; records: number })[];
  gathered: boolean;
  proposal: { by: string; outcome: Outcome; tally: ReviewTally } | null;
  approval: { by: string; outcome: Outcome; tally: ReviewTally; at: Date } | null;
  /** How many times an outcome was approved; more than once only after a refused build. */
  approvals: number;
  letters: { letterId: string; letter: LetterKind; by: "portal" | "post"; at: Date }[];
  bundle: { fileId: string; at: Date } | null;
  /** The bundle is no longer what was stored: it is made again. */
  bundleDamaged: boolean;
  bundleRefused: "foreign-record" | "decisions-changed" | null;
  /** Kinds of e-mail of which the last one did not arrive. */
  undelivered: string[];
  answeredAt: Date | null;
  onTime: boolean | null;
  downloads: Day[];
  /** Public holidays that were added: they come with reading, and are no event of the dossier. */
  holidays: readonly AddedHoliday[];
  /** At which moment's holidays somebody last looked whether they move the last day. */
  holidaysSeenAt: Date;
  /** How many times a holiday moved the last day. */
  termMoves: number;
  /** How many times somebody handed it to a colleague. */
  assignments: number;
  flags: Raised[];
  /** How many times a breach was found. */
  breaches: number;
  complaints: Complaint[];
};

/** How long an export can be fetched: from its first completed download, and at most from its release. */
export const exportTerm = { daysAfterFirstDownload: 14, daysAfterRelease: 60, downloads: 3 } as const;

const noHolidays: readonly AddedHoliday[] = [];

/** The holidays are needed where a dossier begins; from then on it has them. */
export function evolve(
  dossier: Dossier | null,
  { event, actor, at }: RecordedEvent,
  holidays = noHolidays,
): Dossier {
  if (event.type === "request-received") {
    const { type: _, lateReason: __, ...received } = event;
    return {
      ...received,
      receivedAt: event.receivedAt ? new Date(event.receivedAt) : at,
      onBehalf: event.onBehalf ?? null,
      relation: event.relation ?? "tenant",
      authority: null,
      refusal: null,
      extension: null,
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
      gathered: false,
      proposal: null,
      approval: null,
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
      flags: [],
      breaches: 0,
      complaints: [],
    };
  }
  if (!dossier) throw new Error(`A dossier cannot begin with ${event.type}`);

  switch (event.type) {
    case "dossier-taken":
      return { ...dossier, handlerId: event.staffId };
    case "person-found":
    case "person-chosen":
      return { ...found(dossier, event.person), byHand: null };
    case "person-found-by-hand":
      return {
        ...found(dossier, event.person),
        byHand: { file: event.file, contacts: event.contacts },
      };
    case "search-ended":
      return { ...dossier, person: { state: "not-found" }, searchedIn: event.places };
    case "person-ambiguous":
      return { ...dossier, person: { state: "ambiguous", candidates: event.candidates } };
    // Whoever was found before stays to be chosen from when a new search finds nobody.
    case "person-sought":
      return event.candidates.length === 0
        ? dossier
        : {
            ...dossier,
            person: { state: "ambiguous", candidates: event.candidates },
            searchTerms: event.terms,
          };
    case "person-not-found":
      return { ...dossier, person: { state: "not-found" } };
    // The code is with the person already: it was said, not sent.
    case "person-identified":
      return {
        ...dossier,
        codes: new Map(dossier.codes).set(event.codeId, "sent"),
        ...withProof(dossier, event.method, at),
      };
    case "caution-set":
      return withCaution({ ...dossier, cautions: [...dossier.cautions, event.caution] });
    case "caution-lifted":
      return { ...dossier, cautions: dossier.cautions.filter((caution) => caution !== event.caution) };
    case "code-requested":
      return { ...dossier, codes: new Map(dossier.codes).set(event.codeId, "requested") };
    case "code-sent":
      return { ...dossier, codes: new Map(dossier.codes).set(event.codeId, "sent") };
    case "code-not-sent":
      return { ...dossier, codes: new Map(dossier.codes).set(event.codeId, "not-sent") };
    case "proof-given":
      return {
        ...dossier,
        codes: new Map(dossier.codes).set(event.codeId, "used"),
        ...withProof(dossier, event.method, at),
      };
    case "proof-by-login":
      return { ...dossier, ...withProof(dossier, event.method, at) };
    // The one before takes effect by itself when its moment comes; only one that did not is replaced.
    case "mailbox-change-asked": {
      const { changeId, mailbox: address } = event;
      const from = new Date(at.getTime() + holdLasts);
      return { ...dossier, mailbox: mailboxInForce(dossier, at), mailboxChange: { changeId, address, from } };
    }
    case "mailbox-change-withdrawn":
      return withoutPendingChange(dossier, at);
    case "mailbox-change-stopped":
      return {
        ...withoutPendingChange(dossier, at),
        codes: new Map(dossier.codes).set(event.codeId, "used"),
        changeStoppedAt: at,
      };
    case "contact-changed": {
      const { contactId, contact, since } = event;
      return {
        ...dossier,
        newContacts: [...dossier.newContacts, { contactId, contact, since }],
        contactChangedAt: cameAfterProof(dossier, since) ? at : dossier.contactChangedAt,
      };
    }
    case "gathering-planned":
      return {
        ...dossier,
        slices: event.slices.map((slice) => ({ ...slice, state: "running", attempt: 1, records: 0 })),
      };
    case "slice-settled":
      return withSlice(dossier, event.sliceId, { state: event.result, records: event.records });
    // A source that is asked again opens the gathering again; what it gave before makes way.
    case "slice-retried":
      return {
        ...withSlice(dossier, event.sliceId, { state: "running", attempt: event.attempt }),
        gathered: false,
      };
    case "slice-waived":
      return withSlice(dossier, event.sliceId, { state: "waived" });
    case "data-gathered":
      return { ...dossier, gathered: true };
    case "records-decided":
      return { ...dossier, bundleRefused: null };
    case "outcome-proposed":
      return { ...dossier, proposal: { by: staffIdOf(actor), outcome: event.outcome, tally: event.tally } };
    case "proposal-returned":
      return { ...dossier, proposal: null, refusal: null };
    case "authority-shown":
      return { ...dossier, authority: { themes: event.themes, until: event.until } };
    case "term-extended":
      return { ...dossier, extension: { months: event.months, toldAt: null } };
    case "extension-told":
      return { ...dossier, extension: dossier.extension && { ...dossier.extension, toldAt: at } };
    case "question-asked": {
      const { questionId, about, text } = event;
      const none = { askedAt: at, toldAt: null, closedAt: null, answer: null, isOverdue: false };
      return { ...dossier, questions: [...dossier.questions, { questionId, about, text, ...none }] };
    }
    case "question-told":
      return { ...dossier, questions: withQuestion(dossier.questions, event.questionId, { toldAt: at }) };
    case "question-answered": {
      const { questionId, choice, answer: text, answeredAt } = event;
      const answered = {
        closedAt: new Date(answeredAt),
        answer: { choice, text, isRead: choice === "proof" },
      };
      return { ...dossier, questions: withQuestion(dossier.questions, questionId, answered) };
    }
    case "answer-read":
      return {
        ...dossier,
        questions: dossier.questions.map((asked) =>
          asked.questionId === event.questionId && asked.answer
            ? { ...asked, answer: { ...asked.answer, isRead: true } }
            : asked,
        ),
      };
    case "question-closed":
      return { ...dossier, questions: withQuestion(dossier.questions, event.questionId, { closedAt: at }) };
    case "question-unanswered":
      return {
        ...dossier,
        questions: withQuestion(dossier.questions, event.questionId, { isOverdue: true }),
      };
    case "identity-unproven":
      return { ...dossier, unprovenNoted: true };
    case "request-withdrawn":
      return { ...dossier, questions: allClosed(dossier.questions, at), withdrawnAt: at };
    case "request-reopened":
      return {
        ...dossier,
        refusal: null,
        answeredAt: null,
        onTime: null,
        reopenings: dossier.reopenings + 1,
        lettersBefore: dossier.letters.length,
      };
    case "refusal-proposed":
      return { ...dossier, refusal: { by: staffIdOf(actor), ground: event.ground, approvedBy: null } };
    case "refusal-approved":
      return {
        ...dossier,
        questions: allClosed(dossier.questions, at),
        refusal: dossier.refusal && { ...dossier.refusal, approvedBy: staffIdOf(actor) },
      };
    case "outcome-approved":
      return {
        ...dossier,
        approval: { by: staffIdOf(actor), outcome: event.outcome, tally: event.tally, at },
        approvals: dossier.approvals + 1,
        bundleRefused: null,
      };
    case "bundle-refused":
      return { ...dossier, proposal: null, approval: null, bundleRefused: event.why };
    case "bundle-made":
      // Made again it is the same answer: its term goes on.
      return {
        ...dossier,
        bundle: { fileId: event.fileId, at: dossier.bundle?.at ?? at },
        bundleDamaged: false,
      };
    case "bundle-damaged":
      return { ...dossier, bundleDamaged: true };
    case "letter-written": {
      const { letterId, letter, by } = event;
      return { ...dossier, letters: [...dossier.letters, { letterId, letter, by, at }] };
    }
    case "request-answered":
      return { ...dossier, answeredAt: at, onTime: event.onTime };
    case "export-downloaded":
      return { ...dossier, downloads: [...dossier.downloads, dayOf(at)] };
    case "mail-accepted":
      return { ...dossier, undelivered: dossier.undelivered.filter((mail) => mail !== event.mail) };
    case "mail-refused":
      return { ...dossier, undelivered: [...new Set([...dossier.undelivered, event.mail])] };
    // The caution is an event of its own.
    case "request-disputed":
      return { ...dossier, disputes: dossier.disputes + 1 };
    // What follows from it is an event of its own.
    case "letter-posted":
      return dossier;
    // The last day itself follows from the holidays.
    case "term-moved":
      return { ...dossier, holidaysSeenAt: at, termMoves: dossier.termMoves + 1 };
    // A note decides nothing.
    case "note-added":
      return dossier;
    case "dossier-assigned":
      return { ...dossier, handlerId: event.staffId, assignments: dossier.assignments + 1 };
    case "flag-raised": {
      const { flag, knownSince } = event;
      return {
        ...dossier,
        flags: [...dossier.flags, { flag, since: knownSince ? new Date(knownSince) : at }],
        breaches: dossier.breaches + (flag === "breach" ? 1 : 0),
      };
    }
    case "flag-lowered":
      return { ...dossier, flags: dossier.flags.filter(({ flag }) => flag !== event.flag) };
    case "complaint-filed": {
      const filed = { complaintId: event.text.textId, at, settledAt: null };
      return { ...dossier, complaints: [...dossier.complaints, filed] };
    }
    case "complaint-settled":
      return {
        ...dossier,
        complaints: dossier.complaints.map((complaint) =>
          complaint.complaintId === event.complaintId ? { ...complaint, settledAt: at } : complaint,
        ),
      };
  }
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

export function dossierFrom(events: Iterable<RecordedEvent>, holidays = noHolidays): Dossier | null {
  let dossier: Dossier | null = null;
  for (const event of events) dossier = evolve(dossier, event, holidays);
  return dossier;
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

/** For how long a contact counts as new in the housing system (the notes' ruling 17). */
const newFor = 30;

export const isNewOn = (since: Day, today: Day): boolean => daysBetween(since, today) < newFor;

/** Whether something was shown at contacts on file before, or on the day that, another contact came. */
export function cameAfterProof({ lastShown }: Dossier, since: Day): boolean {
  return [...lastShown].some(([method, at]) => contactOf(method) !== null && dayOf(at) <= since);
}

/** For how long nothing is released after a change of contact data (the notes' ruling 14). */
export const holdLasts = 72 * 3600_000;

/** Where news goes at a moment instead of where the request said; null while nothing changed. */
export function mailboxInForce({ mailbox, mailboxChange }: Dossier, at: Date): Dossier["mailbox"] {
  return mailboxChange && mailboxChange.from <= at
    ? { address: mailboxChange.address, since: mailboxChange.from }
    : mailbox;
}

/** The change of address that still waits for its moment. */
export function pendingChange({ mailboxChange }: Dossier, at: Date): Dossier["mailboxChange"] {
  return mailboxChange && mailboxChange.from > at ? mailboxChange : null;
}

function withoutPendingChange(dossier: Dossier, at: Date): Dossier {
  return pendingChange(dossier, at) ? { ...dossier, mailboxChange: null } : dossier;
}

/** An approval was given for less care: while nothing is made of it yet, it is asked again. */
function withCaution(dossier: Dossier): Dossier {
  return dossier.bundle || mayRelease(dossier) ? dossier : { ...dossier, proposal: null, approval: null };
}

/**
 * Whether the answer may leave. On paper, to the person's own home, it waits for no representative in sight: the
 * person confirmed it themselves (T-05 of the threat model).
 */
export function mayRelease(dossier: Dossier): boolean {
  return levelOfDossier(dossier) >= levelToRelease(dossier);
}

export function levelToRelease({ onBehalf, answerBy, cautions }: Dossier): AssuranceLevel {
  const toThePerson =
    onBehalf !== null && representations[onBehalf].answerTo === "person" && answerBy === "post";
  return levelFor(
    "open-answer",
    toThePerson ? cautions.filter((caution) => caution !== "on-behalf") : cautions,
  );
}

/** Whether anybody is looked for: not where nothing could ever be shown. */
export function isSought({ onBehalf }: Pick<Dossier, "onBehalf">): boolean {
  return onBehalf === null || representations[onBehalf].proof !== null;
}

/** Where a colleague looks for the person; null where the housing system is asked, or nobody is looked for. */
export function soughtIn(dossier: Pick<Dossier, "onBehalf" | "relation">): Place | null {
  return isSought(dossier) ? placeOf(dossier.relation) : null;
}

/** Whether who asks can show themselves before anybody is found: then it is the request that they fit. */
export function mayShowBeforeFound(dossier: Dossier): boolean {
  return dossier.person.state === "found" || dossier.searchedIn !== null || soughtIn(dossier) !== null;
}

/**
 * Where the fresh code goes that opens the answer. The mailbox on file is that of the person: who asks for them reads
 * their own, and so does who is in no system, after they were in sight.
 */
export function wayToOpen({ onBehalf, byHand, searchedIn }: Dossier): "mailbox-given" | "mailbox-on-file" {
  return onBehalf !== null || byHand !== null || searchedIn !== null ? "mailbox-given" : "mailbox-on-file";
}

/** What to show before anything is looked for; "child": a parent must come; "nothing": nothing gives a right. */
export type ToShow = NonNullable<Representation["proof"]> | "child" | "nothing";

/** What who asks for another must still show; null once a colleague saw it, and for who asks about themselves. */
export function toShow({ onBehalf, authority }: Dossier): ToShow | null {
  if (onBehalf === null || authority) return null;
  if (onBehalf === "child-under-12") return "child";
  return representations[onBehalf].proof ?? "nothing";
}

/** The themes of the request that who asks may ask about: all of them for themselves. */
export function mattersOf({ scope, onBehalf, authority }: Dossier): Theme[] {
  if (onBehalf === null) return scope;
  return scope.filter((theme) => authority?.themes.includes(theme));
}

/** Whether who asks has shown enough for the data to be looked for. */
export function mayGather(dossier: Dossier): boolean {
  if (dossier.onBehalf !== null && !dossier.authority) return false;
  return suffices(levelOfDossier(dossier), "gather-data", dossier.cautions);
}

/** The holidays that count for a dossier: once it has ended, those that were known then. */
export function calendarOfDossier(dossier: Dossier): Calendar {
  const ended = endedAt(dossier);
  return ended ? calendarAt(dossier.holidays, ended) : calendarNow(dossier.holidays);
}

/** The clock of a request, after all that moved it. */
export function clockOfDossier(dossier: Dossier): Clock {
  return clockWith(dossier, calendarOfDossier(dossier));
}

function clockWith(dossier: Dossier, calendar: Calendar): Clock {
  return clockOf(dossier.receivedAt, dossier.right, clockEventsOf(dossier), calendar);
}

export function clockEventsOf({ extension, questions }: Dossier): ClockEvent[] {
  const asked = questionsOnClock(questions);
  return extension?.toldAt
    ? [...asked, { at: extension.toldAt, type: "extended", months: extension.months }]
    : asked;
}

/** The last day as lists and warnings hold it: while the clock stands still, the day on which it would have ended. */
export function dueDayOf(dossier: Dossier): Day {
  return dueDayWith(dossier, calendarOfDossier(dossier));
}

function dueDayWith(dossier: Dossier, calendar: Calendar): Day {
  const { dueOn, dueUnpausedOn } = clockWith(dossier, calendar);
  return dueOn ?? dueUnpausedOn;
}

/** From where to where the holidays that are known at a moment move the last day; null when they do not. */
export function termMove(dossier: Dossier, at: Date): { from: Day; to: Day } | null {
  if (dossier.answeredAt) return null;
  const from = dueDayWith(dossier, calendarAt(dossier.holidays, dossier.holidaysSeenAt));
  const to = dueDayWith(dossier, calendarAt(dossier.holidays, at));
  return from === to ? null : { from, to };
}

/** The tenant was told of more time after the first month, too late: there is none. */
export function isExtensionVoid(dossier: Dossier): boolean {
  return Boolean(dossier.extension?.toldAt) && clockOfDossier(dossier).extensionMonths === 0;
}

export function levelOfDossier(dossier: Dossier): AssuranceLevel {
  return levelOf(dossier.proofs, dossier.viaNewContact);
}

export function phaseOf(dossier: Dossier): Phase {
  if (dossier.withdrawnAt) return "withdrawn";
  if (dossier.answeredAt) return "answered";
  if (dossier.approval || dossier.refusal?.approvedBy) return "preparing";
  if (dossier.proposal || dossier.refusal) return "approving";
  if (dossier.gathered) return "reviewing";
  return dossier.slices.length > 0 || mayGather(dossier) ? "gathering" : "identity-needed";
}

/** What a colleague must look at before the dossier can go on by itself. */
export const attentions = [
  "request-disputed",
  "change-stopped",
  "authority-needed",
  "question-answered",
  "question-unanswered",
  "identity-unproven",
  "person-sought-by-hand",
  "person-not-found",
  "person-ambiguous",
  "extension-late",
  "hand-in-needed",
  "source-failed",
  "bundle-refused",
  "bundle-damaged",
  "mail-refused",
  "breach-found",
  "complaint-open",
] as const;
export type Attention = (typeof attentions)[number];

export function hasOpenComplaint({ complaints }: Dossier): boolean {
  return complaints.some(({ settledAt }) => settledAt === null);
}

export function attentionOf(dossier: Dossier): Attention | null {
  // Hours count here, whatever else there is to do.
  if (dossier.flags.some(({ flag }) => flag === "breach")) return "breach-found";
  if (dossier.withdrawnAt) return hasOpenComplaint(dossier) ? "complaint-open" : null;
  if (dossier.cautions.includes("request-disputed")) return "request-disputed";
  if (dossier.cautions.includes("change-stopped")) return "change-stopped";
  if (hasOpenComplaint(dossier)) return "complaint-open";
  if (dossier.onBehalf !== null && !dossier.authority && !dossier.refusal) return "authority-needed";
  if (dossier.refusal?.approvedBy) return null;
  if (dossier.questions.some(({ answer }) => answer && !answer.isRead)) return "question-answered";
  if (dossier.questions.some(({ closedAt, isOverdue }) => isOverdue && !closedAt))
    return "question-unanswered";
  if (dossier.person.state === "sought" && soughtIn(dossier)) return "person-sought-by-hand";
  if (dossier.person.state === "not-found" && !dossier.searchedIn) return "person-not-found";
  if (dossier.person.state === "ambiguous") return "person-ambiguous";
  if (isExtensionVoid(dossier) && !dossier.answeredAt) return "extension-late";
  if (dossier.bundleRefused) return "bundle-refused";
  if (dossier.slices.some((slice) => slice.state === "failed")) return "source-failed";
  if (dossier.slices.some(({ state, connection }) => state === "running" && isPlace(connection))) {
    return "hand-in-needed";
  }
  if (dossier.bundleDamaged) return "bundle-damaged";
  if (dossier.undelivered.length > 0 && !dossier.answeredAt) return "mail-refused";
  const isLate = dossier.unprovenNoted || dossier.questions.some(({ about }) => about === "identity");
  return isLate && isUnproven(dossier) ? "identity-unproven" : null;
}

/** When nothing more was to be done: answered, or taken back. */
export function endedAt({ answeredAt, withdrawnAt }: Dossier): Date | null {
  return answeredAt ?? withdrawnAt;
}

/** Nobody has shown yet who asks, and no question about it waits for an answer. */
export function isUnproven(dossier: Dossier): boolean {
  const { answeredAt, refusal, questions } = dossier;
  if (answeredAt || refusal || !isSought(dossier)) return false;
  return !mayGather(dossier) && !openQuestion(questions, "identity");
}

/** How much of what was asked the answer is without: sources, and themes outside the authority of who asks. */
export function leftOut(dossier: Dossier): number {
  return gapsOf(dossier).length + dossier.scope.length - mattersOf(dossier).length;
}

/** The slices without which the answer goes out: it says so. */
export function gapsOf({ slices }: Dossier): Slice[] {
  return slices.filter(({ state }) => state === "waived");
}

/** The last day on which the export can be fetched; null while there is none. */
export function exportAvailableUntil(dossier: Dossier): Day | null {
  if (!dossier.bundle) return null;
  const atMost = addDays(dayOf(dossier.bundle.at), exportTerm.daysAfterRelease);
  const [first] = dossier.downloads;
  if (!first) return atMost;
  const afterFirst = addDays(first, exportTerm.daysAfterFirstDownload);
  if (afterFirst > atMost) return atMost;
  return afterFirst;
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
