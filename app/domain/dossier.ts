// The dossier as it is, and what follows from that.

import { addDays, type Calendar, type Day, dayOf, daysBetween, nextWorkingDay } from "./calendar.ts";
import { type Clock, type ClockEvent, clockOf } from "./clock.ts";
import type { DossierRef } from "./commands.ts";
import type { Conflict } from "./conflicts.ts";
import type { Decision, DecisionOutcome } from "./decision.ts";
import type { Slice } from "./events.ts";
import { type Fee, isFeeOpen, isFeeProposed } from "./fee.ts";
import type { Complaint, Raised } from "./flags.ts";
import { exportTerm, type Forgettable, type Hold } from "./forgetting.ts";
import { type Handing, isHandoverStuck, isReceiverToVerify } from "./handover.ts";
import { type AddedHoliday, calendarAt, calendarNow } from "./holidays.ts";
import { type IdCopy, isCopyWaiting } from "./id-copy.ts";
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
import type { Inquiry } from "./inquiries.ts";
import { answerLetters, type LetterKind } from "./letters.ts";
import type { Locale } from "./locale.ts";
import { isUnread, type Message } from "./messages.ts";
import {
  areRecipientsSettled,
  isRecipientStuck,
  isToChoose,
  recipientsDueOn,
  type Telling,
} from "./notices.ts";
import type { ExtensionMonths, Outcome, RefusalGround } from "./outcomes.ts";
import { isInTrouble, isUnderWay, type Plan, type PlanAim, planAims, planOf } from "./plans.ts";
import { type AskedQuestion, isToRead, isUnanswered, openQuestion, questionsOnClock } from "./questions.ts";
import type { Channel } from "./receipt.ts";
import type { PersonRef, ReviewTally, Theme } from "./records.ts";
import { type Place, placeOf, type Relation } from "./relation.ts";
import { type Capacity, type Representation, representations } from "./representation.ts";
import { isRestricted, type Restriction } from "./restriction.ts";
import { isDecidedByPart, type Right } from "./rights.ts";
import { isTask } from "./tasks.ts";
import type { TextRef } from "./texts.ts";
import type { Stop, Wish } from "./wishes.ts";

export const phases = [
  "identity-needed",
  "gathering",
  "reviewing",
  "approving",
  "preparing",
  "answered",
  "withdrawn",
  "attached",
] as const;
export type Phase = (typeof phases)[number];

/** "waived": the answer goes out without it; "closed": after that answer, it turned out that nobody can ever fill it. */
export const sliceStates = ["running", "done", "empty", "failed", "waived", "closed"] as const;
export type SliceState = (typeof sliceStates)[number];

export type Dossier = {
  number: string;
  right: Right;
  receiptId: string;
  registerVersion: number;
  channel: Channel;
  /** When it truly came in, from which the clock runs. */
  receivedAt: Date;
  /** When it was written down: never before it came. */
  recordedAt: Date;
  /** When a colleague last put right when it came. */
  receiptCorrectedAt: Date | null;
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
  /** Of which camera images, in the words of who asks; null where none were asked. */
  footage: TextRef | null;
  /** What is wanted of another right than access, and the words of it (sealed WishWords). */
  wish: Wish | null;
  wishWords: TextRef | null;
  /** What ended as soon as it was said; null where nothing did. */
  stopped: (Stop & { at: Date }) | null;
  /** The dossiers of the further rights to which somebody's own words came; null while nobody sorted them. */
  sortedInto: DossierRef[] | null;
  /** On one of those: the dossier that had the words. */
  sortedFrom: DossierRef | null;
  /** Whom we asked to look outside the desk, in their order. */
  inquiries: Inquiry[];
  gathered: boolean;
  proposal: { by: string; outcome: Outcome; tally: ReviewTally } | null;
  approval: { by: string; outcome: Outcome; tally: ReviewTally; at: Date; shown?: string } | null;
  /** What was decided on each part of another right than access, and when it was proposed, or approved since. */
  decision: {
    by: string;
    outcome: DecisionOutcome;
    decision: Decision;
    /** Sealed DecisionWords. */
    words: TextRef;
    approvedBy: string | null;
    at: Date;
  } | null;
  /** What is not used for the time being, or was not. */
  restriction: Restriction | null;
  /** All that were drawn, of each aim in the order of their versions. */
  plans: Plan[];
  /** By whom a plan was asked anew, and after which. */
  plansAsked: { aim: PlanAim; after: string | null; by: string }[];
  /** When what was decided stood in every source; null before, and where nothing is carried out. */
  carriedOutAt: Date | null;
  /** What happened to the data of which others hear, in its order. */
  tellings: Telling[];
  /** Of a file that goes to another organisation directly. */
  handing: Handing;
  /** What is asked to be paid, or was; null where nothing is, and where it was let go. */
  fee: Fee | null;
  /** How many times costs were asked. */
  feesAsked: number;
  /** How many times an outcome or a decision was approved; more than once only after a refused build. */
  approvals: number;
  letters: { letterId: string; letter: LetterKind; by: "portal" | "post"; at: Date }[];
  bundle: { fileId: string; at: Date; records: number } | null;
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
  /** How many times a holiday or a correction moved the clock. */
  termMoves: number;
  /** How many times somebody handed it to a colleague. */
  assignments: number;
  /** Colleagues who are in it themselves. */
  conflicts: Conflict[];
  flags: Raised[];
  /** How many times a breach was found. */
  breaches: number;
  complaints: Complaint[];
  /** The dossier of who asked in the same message, and those of others that came out of this one. */
  separatedFrom: DossierRef | null;
  separatedInto: DossierRef[];
  /** The earlier dossier in which it goes on. */
  attached: { to: DossierRef; at: Date } | null;
  /** How many times it went on by itself after that. */
  detachments: number;
  /** In their order. */
  messages: Message[];
  /** The last copy of an identity document that a colleague asked for; null where nobody did. */
  idCopy: IdCopy | null;
  /** What was told before the supplement that is made now, or was told last; the answer comes first. */
  given: Given[];
  /** The gaps of the answer that were taken up again, and in which supplement: 1 is the first. */
  takenUp: { sliceId: string; part: number }[];
  /** When the last supplement was told; null while it is made, and while there is none. */
  supplementToldAt: Date | null;
  /** When each letter went by post. */
  posted: Date[];
  /** Why nothing of it may go; null where nobody said so. */
  hold: Hold | null;
  /** When something of each thing last went because its term was over. */
  forgotten: Partial<Record<Forgettable, Day>>;
};

/** What was told, as it was made. */
export type Given = Pick<Dossier, "proposal" | "approval" | "bundle" | "bundleDamaged" | "downloads"> & {
  supplementToldAt: Date | null;
};

/** Days within which the desk wants to fill a gap of the answer (ours). */
export const supplementAfter = 14;

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

/** What works at once for anybody: no marketing any more, and consent taken back (GDPR art. 21(3), 7(3)). */
export function needsNoProof({ right, wish }: Pick<Dossier, "right" | "wish">): boolean {
  return right === "consent" || (wish?.right === "objection" && wish.against === "marketing");
}

/**
 * Whether the answer asks what data ask. What only stops something asks less than what gives, changes or erases data (the
 * notes' ruling 13); but what goes to the home of somebody for whom another asks, tells where that is known (T-05).
 */
export function isAnswerGuarded({ right, wish, onBehalf }: Dossier): boolean {
  if (needsNoProof({ right, wish })) return false;
  const stops = right === "restriction" || right === "objection";
  return !stops || (onBehalf !== null && representations[onBehalf].answerTo === "person");
}

/** Whether enough was shown for this request to be answered. */
export function mayAnswer(dossier: Dossier): boolean {
  if (needsNoProof(dossier)) return true;
  return isAnswerGuarded(dossier) ? mayRelease(dossier) : mayGather(dossier);
}

/** Why who asks about another may not go on now; null when nobody does, or the authority holds. */
export function authorityObstacle(
  { onBehalf, authority }: Dossier,
  at: Date,
): "authority-not-shown" | "authority-expired" | null {
  if (onBehalf === null) return null;
  if (!authority) return "authority-not-shown";
  return dayOf(at) > authority.until ? "authority-expired" : null;
}

/** Two people: from the first to the second nothing of it changes. */
export function inApproval({ proposal, approval, refusal, decision, fee }: Dossier): boolean {
  return Boolean(proposal ?? approval ?? refusal ?? decision) || isFeeProposed({ fee });
}

/** The letter that answers: where nothing was found to decide about, the one that says so. */
export function answerLetterOf({ right, decision }: Pick<Dossier, "right" | "decision">): LetterKind | null {
  return decision?.outcome === "no-data-held" ? "nothing-found" : answerLetters[right];
}

/** Whether the letter of what was decided is written. */
export function isDecisionWritten(dossier: Dossier): boolean {
  const { right, letters, lettersBefore } = dossier;
  if (!isDecidedByPart(right)) return false;
  return letters.slice(lettersBefore).some(({ letter }) => letter === answerLetterOf(dossier));
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
  if (dossier.attached) return "attached";
  if (dossier.answeredAt && !isSupplementing(dossier)) return "answered";
  if (dossier.approval || dossier.refusal?.approvedBy || dossier.decision?.approvedBy) return "preparing";
  if (inApproval(dossier)) return "approving";
  if (dossier.gathered || isToDecide(dossier)) return "reviewing";
  return dossier.slices.length > 0 || mayGather(dossier) ? "gathering" : "identity-needed";
}

/** Where what is asked is decided part by part, and nothing is being gathered for it. */
function isToDecide(dossier: Dossier): boolean {
  return isDecidedByPart(dossier.right) && dossier.slices.length === 0 && mayAnswer(dossier);
}

/** Whether it is asked that data stand still meanwhile, and they do not (GDPR art. 18(1)(a) and (d)). */
export function isPauseOwed(dossier: Dossier): boolean {
  const { wish, restriction } = dossier;
  const isAsked = wish !== null && "pause" in wish && wish.pause && !needsNoProof(dossier);
  return isAsked && !restriction && !inApproval(dossier) && mayGather(dossier);
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
  "hold-review",
  "message-unread",
  "id-copy-waits",
  "supplement-owed",
  "pause-asked",
  "plan-to-approve",
  "step-changed",
  "task-to-carry-out",
  "restricted-still",
  "to-sort",
  "recipients-to-choose",
  "recipient-silent",
  "receiver-to-verify",
  "handover-stuck",
  "fee-proposed",
  "fee-open",
] as const;
export type Attention = (typeof attentions)[number];

export function hasOpenComplaint({ complaints }: Dossier): boolean {
  return complaints.some(({ settledAt }) => settledAt === null);
}

// A refusal ends it, and gave nothing; the caution stays, so that no code opens it again.
export const isDisputeOpen = ({ cautions, refusal }: Dossier): boolean =>
  cautions.includes("request-disputed") && !refusal?.approvedBy;

/** Whether an answer left that gave something: what a stranger may have seen of the person (GDPR art. 33(1)). */
export function wasAnswerGiven({ answeredAt, refusal, given }: Dossier): boolean {
  return given.length > 0 || (answeredAt !== null && !refusal);
}

export function attentionOf(dossier: Dossier): Attention | null {
  // Hours count here, whatever else there is to do.
  if (dossier.flags.some(({ flag }) => flag === "breach")) return "breach-found";
  const review = dossier.hold?.isReviewDue ? "hold-review" : null;
  if (stoppedAt(dossier)) {
    return hasOpenComplaint(dossier) ? "complaint-open" : (review ?? recipientsWait(dossier));
  }
  if (isDisputeOpen(dossier)) return "request-disputed";
  if (dossier.cautions.includes("change-stopped")) return "change-stopped";
  if (hasOpenComplaint(dossier)) return "complaint-open";
  if (review) return review;
  if (dossier.onBehalf !== null && !dossier.authority && !dossier.refusal) return "authority-needed";
  if (dossier.refusal?.approvedBy) return null;
  if (dossier.questions.some(isToRead)) return "question-answered";
  if (dossier.questions.some(isUnanswered)) return "question-unanswered";
  // It may not lie here longer than it must.
  if (isCopyWaiting(dossier.idCopy)) return "id-copy-waits";
  if (dossier.messages.some(isUnread)) return "message-unread";
  if (dossier.right === "unsorted" && !dossier.answeredAt) return "to-sort";
  if (isFeeProposed(dossier)) return "fee-proposed";
  if (isFeeOpen(dossier) && !dossier.answeredAt) return "fee-open";
  if (isPauseOwed(dossier)) return "pause-asked";
  if (dossier.person.state === "sought" && soughtIn(dossier)) return "person-sought-by-hand";
  if (dossier.person.state === "not-found" && !dossier.searchedIn) return "person-not-found";
  if (dossier.person.state === "ambiguous") return "person-ambiguous";
  if (isExtensionVoid(dossier) && !dossier.answeredAt) return "extension-late";
  if (dossier.bundleRefused) return "bundle-refused";
  if (dossier.slices.some((slice) => slice.state === "failed")) return "source-failed";
  if (dossier.slices.some((slice) => slice.state === "running" && isTask(slice))) return "hand-in-needed";
  if ([dossier, ...dossier.given].some(({ bundleDamaged }) => bundleDamaged)) return "bundle-damaged";
  if (dossier.undelivered.length > 0 && !dossier.answeredAt) return "mail-refused";
  if (isSupplementing(dossier) && dossier.undelivered.includes("supplement-ready")) return "mail-refused";
  if (isSupplementOwed(dossier)) return "supplement-owed";
  const carrying = carryingAttention(dossier);
  if (carrying) return carrying;
  if (isLiftToThinkOf(dossier)) return "restricted-still";
  const waits = recipientsWait(dossier) ?? handoverWaits(dossier);
  if (waits) return waits;
  const isLate = dossier.unprovenNoted || dossier.questions.some(({ about }) => about === "identity");
  return isLate && isUnproven(dossier) ? "identity-unproven" : null;
}

/** What was not as decided comes first: it waits for nobody else. */
function carryingAttention({ plans }: Dossier): Attention | null {
  const now = planAims.flatMap((aim) => planOf(plans, aim) ?? []);
  const underWay = now.filter(isUnderWay);
  if (underWay.some(({ steps }) => steps.some(isInTrouble)) || now.some(({ stoppedAt }) => stoppedAt)) {
    return "step-changed";
  }
  if (now.some(({ startedAt, approvedBy }) => !startedAt && !approvedBy)) return "plan-to-approve";
  const hasTask = underWay.some(({ steps }) =>
    steps.some(({ kind, state }) => kind === "task" && state === "open"),
  );
  return hasTask ? "task-to-carry-out" : null;
}

function recipientsWait(dossier: Dossier): Attention | null {
  if (isToChoose(dossier)) return "recipients-to-choose";
  return isRecipientStuck(dossier) ? "recipient-silent" : null;
}

function handoverWaits(dossier: Dossier): Attention | null {
  if (isHandoverStuck(dossier)) return "handover-stuck";
  return isReceiverToVerify(dossier) ? "receiver-to-verify" : null;
}

/** The day by which recipients should be told, or should have confirmed; null when that is done. */
export function recipientsDayOf(dossier: Dossier): Day | null {
  return areRecipientsSettled(dossier) ? null : recipientsDueOn(dossier, calendarNow(dossier.holidays));
}

/** A question was looked at and answered: use stands still no longer than that, unless that itself was asked. */
function isLiftToThinkOf(dossier: Dossier): boolean {
  if (!dossier.answeredAt || dossier.right === "restriction") return false;
  return isRestricted(dossier) && !dossier.restriction?.lift;
}

/** When nothing more was to be done: answered, taken back, or going on in another dossier. */
export function endedAt(dossier: Dossier): Date | null {
  return dossier.answeredAt ?? stoppedAt(dossier);
}

/** When it ended without an answer of its own. */
export function stoppedAt({ withdrawnAt, attached }: Dossier): Date | null {
  return withdrawnAt ?? attached?.at ?? null;
}

/** Nobody has shown yet who asks, and no question about it waits for an answer. */
export function isUnproven(dossier: Dossier): boolean {
  const { answeredAt, refusal, questions } = dossier;
  if (answeredAt || refusal || !isSought(dossier) || needsNoProof(dossier)) return false;
  return !mayGather(dossier) && !openQuestion(questions, "identity");
}

/** Whether the tenant has a confirmation of receipt, with the date as it stands. */
export function isConfirmed({ letters, lettersBefore, receiptCorrectedAt }: Dossier): boolean {
  return letters
    .slice(lettersBefore)
    .some(
      ({ letter, at }) => letter === "acknowledgement" && (!receiptCorrectedAt || at >= receiptCorrectedAt),
    );
}

/** Whether a supplement to the answer is being made. */
export function isSupplementing({ given, supplementToldAt }: Dossier): boolean {
  return given.length > 0 && !supplementToldAt;
}

/** Whether something that the answer was without is still to be given, or told; a refusal owes nothing. */
export function isSupplementOwed(dossier: Dossier): boolean {
  if (!dossier.answeredAt || dossier.refusal || dossier.decision) return false;
  return isSupplementing(dossier) || gapsOf(dossier).length > 0;
}

/** By when a supplement should be told: without undue delay, which we hold to be so many days (ours). */
export function supplementDueOn(dossier: Dossier): Day | null {
  const { answeredAt, given } = dossier;
  if (!answeredAt || !isSupplementOwed(dossier)) return null;
  const before = dossier.supplementToldAt ?? given.at(-1)?.supplementToldAt ?? answeredAt;
  return nextWorkingDay(addDays(dayOf(before), supplementAfter), calendarNow(dossier.holidays));
}

/** How much of what was asked the answer is without: sources, and themes outside the authority of who asks. */
export function leftOut(dossier: Dossier): number {
  if (dossier.given.length > 0) return closedIn(dossier).length;
  return gapsOf(dossier).length + dossier.scope.length - mattersOf(dossier).length;
}

/** The slices without which the answer goes out: it says so. */
export function gapsOf({ slices }: Dossier): Slice[] {
  return slices.filter(({ state }) => state === "waived");
}

/** Of a supplement: what nobody can ever fill. */
export function closedIn({ slices, takenUp, given }: Dossier): Slice[] {
  const now = takenUp.filter(({ part }) => part === given.length).map(({ sliceId }) => sliceId);
  return slices.filter(({ sliceId, state }) => state === "closed" && now.includes(sliceId));
}

/** The last day on which the export can be fetched; null while there is none. */
export function exportAvailableUntil(dossier: Pick<Dossier, "bundle" | "downloads">): Day | null {
  if (!dossier.bundle) return null;
  const atMost = addDays(dayOf(dossier.bundle.at), exportTerm.daysAfterRelease);
  const [first] = dossier.downloads;
  if (!first) return atMost;
  const afterFirst = addDays(first, exportTerm.daysAfterFirstDownload);
  if (afterFirst > atMost) return atMost;
  return afterFirst;
}
