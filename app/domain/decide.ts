// The workflow: a dossier, a command and a stamp give the events that follow, or the obstacle in the way.

import { mayGive, type Role, type Stamp } from "./actors.ts";
import {
  answerQuestion,
  askQuestion,
  closeQuestion,
  noteUnanswered,
  questionsReadable,
  questionTold,
  readAnswer,
  stoppedObstacle,
  unprovenSince,
  whenProven,
} from "./asking.ts";
import { addDays, type Day, dayOf, earliest } from "./calendar.ts";
import {
  approvePlan,
  askPlan,
  drawPlan,
  recordStep,
  settleStepOf,
  startPlan,
  stopPlan,
  whenCarriedOut,
} from "./carrying-out.ts";
import { approveFee, dropFee, proposeFee, recordFeePaid } from "./charging.ts";
import type { Command } from "./commands.ts";
import { correctAnswer, correctReceipt } from "./corrections.ts";
import {
  announceLift,
  approveDecision,
  approveLift,
  liftTold,
  proposeDecision,
  releaseUse,
  restrictUse,
  returnLift,
} from "./deciding.ts";
import {
  answerLetterOf,
  authorityObstacle,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  endedAt,
  exportAvailableUntil,
  hasOpenComplaint,
  inApproval,
  isConfirmed,
  isDisputeOpen,
  isSought,
  isSupplementing,
  isUnproven,
  leftOut,
  levelOfDossier,
  mattersOf,
  mayAnswer,
  mayGather,
  mayRelease,
  mayShowBeforeFound,
  needsNoProof,
  pendingChange,
  phaseOf,
  soughtIn,
  stoppedAt,
  termMove,
} from "./dossier.ts";
import { isAskedTooSoon } from "./earlier.ts";
import type { DossierEvent, Slice } from "./events.ts";
import { evolve } from "./evolve.ts";
import { isFeeOpen, isFeeOverdue } from "./fee.ts";
import { type Flag, mostComplaints } from "./flags.ts";
import { exportTerm } from "./forgetting.ts";
import {
  askHandover,
  confirmReceipt,
  declineHandover,
  fetchHandover,
  handoverLetterObstacle,
  lapseHandover,
  noteBrokenHandover,
  noteHandoverReminder,
  recordHandover,
  refuseHandover,
  verifyReceiver,
  withdrawHandover,
} from "./handing-over.ts";
import { liftHold, noteHoldReview, recordForgotten, setHold } from "./holding.ts";
import {
  askIdCopy,
  closeIdCopy,
  judgeIdCopy,
  lapseIdCopy,
  sendIdCopy,
  whenCopyUseless,
} from "./id-copying.ts";
import {
  declineInquiry,
  endInquiry,
  makeInquiry,
  mayHandIn,
  noteReminder,
  reportFootage,
  whenInVain,
  widenInquiry,
} from "./inquiring.ts";
import { recordErasedLater } from "./later.ts";
import {
  answerLetters,
  isAnswer,
  isGiving,
  type LetterKind,
  questionLetters,
  refusalLetters,
} from "./letters.ts";
import { readMessage, sendMessage, writeMessage } from "./messaging.ts";
import {
  chooseRecipients,
  confirmNotice,
  declineNotice,
  excuseNotice,
  listRecipients,
  noteNoticeReminder,
  noticeLetterObstacle,
  recipientTold,
} from "./notifying.ts";
import { accessOutcome, fileOutcome, type ManifestGround } from "./outcomes.ts";
import { isLateEntry, isPossibleReceipt } from "./receipt.ts";
import { groundOfOthers, needsWeighing, type PersonRef } from "./records.ts";
import { isContactNews, mayNow, openingObstacle } from "./release.ts";
import { daysRelied, representations } from "./representation.ts";
import { isRestricted, isSetByDecision } from "./restriction.ts";
import { isDecidedByPart } from "./rights.ts";
import { conflictObstacle, isKeptFrom, secondObstacle } from "./second-person.ts";
import { asPart, isUnsettled, partNow, partsOf, partWith, slicesIn } from "./supplement.ts";
import { isTask, isWaivable } from "./tasks.ts";
import { isComplete, stopIn, type Wish } from "./wishes.ts";

export const obstacles = [
  "dossier-exists",
  "no-such-dossier",
  "not-your-task",
  "wish-does-not-fit",
  "already-done",
  "person-already-known",
  "person-unknown",
  "still-sought",
  "no-number-there",
  "not-a-candidate",
  "identity-not-proven",
  "no-mailbox",
  "release-held",
  "no-representative",
  "authority-not-shown",
  "authority-expired",
  "outside-authority",
  "extension-too-late",
  "already-asked",
  "second-round",
  "question-open",
  "identity-question-first",
  "impossible-moment",
  "request-withdrawn",
  "not-gathered-yet",
  "in-approval",
  "not-proposed",
  "records-undecided",
  "ground-missing",
  "not-weighed",
  "own-proposal",
  "proposer-involved",
  "director-decides",
  "officer-decides",
  "own-interest",
  "decisions-changed",
  "answer-changed",
  "answer-not-seen",
  "no-export",
  "export-expired",
  "downloads-used-up",
  "not-your-dossier",
  "colleague-away",
  "colleague-gone",
  "colleague-involved",
  "complaint-open",
  "complaints-used-up",
  "receipt-impossible",
  "late-reason-missing",
  "nothing-to-refuse",
  "facts-missing",
  "never-answered",
  "a-year-ago",
  "request-ended",
  "too-many-people",
  "someone-twice",
  "request-attached",
  "earlier-ended",
  "not-the-same-person",
  "asked-by-another",
  "asks-more",
  "earlier-not-proven",
  "not-earlier",
  "answered-already",
  "term-gets-longer",
  "said-in-portal",
  "messages-used-up",
  "no-more-messages",
  "given-already",
  "nothing-to-add",
  "copy-not-enough",
  "own-opening",
  "inquiry-over",
  "not-decided-by-part",
  "decided-by-part",
  "decision-incomplete",
  "nothing-to-restrict",
  "not-restricted",
  "notice-too-short",
  "nothing-to-carry-out",
  "no-such-plan",
  "plan-outdated",
  "plan-stopped",
  "plan-not-started",
  "step-under-way",
  "notice-over",
  "disputed-not-withdrawn",
  "handover-over",
  "handover-not-ready",
  "handovers-used-up",
  "no-fee-for-this",
  "fee-open",
  "fee-not-overdue",
] as const;
export type Obstacle = (typeof obstacles)[number];

export type Decided = DossierEvent[] | Obstacle;

export function decide(dossier: Dossier | null, command: Command, stamp: Stamp): Decided {
  if (!mayGive(stamp.actor, command.type)) return "not-your-task";
  if (command.type === "receive-request") return dossier ? "dossier-exists" : receive(command, stamp);
  if (!dossier) return "no-such-dossier";
  const decided =
    conflictObstacle(dossier, command.type, stamp.actor) ??
    stoppedObstacle(dossier, command, stamp) ??
    (decisions[command.type] as Deciding<Later>)(dossier, command, stamp);
  if (typeof decided === "string") return decided;
  const after = decided.reduce<Dossier>((before, event) => evolve(before, { event, ...stamp }), dossier);
  return [
    ...decided,
    ...whenProven(after, stamp),
    ...whenCopyUseless(after),
    ...whenInVain(dossier, after),
    ...whenCarriedOut(after),
  ];
}

type Deciding<Given> = (dossier: Dossier, command: Given, stamp: Stamp) => Decided;
type Later = Exclude<Command, Of<"receive-request">>;

const decisions: { [Type in Later["type"]]: Deciding<Of<Type>> } = {
  "take-dossier": (dossier, _, stamp) =>
    stamp.actor.kind === "staff" && dossier.handlerId !== stamp.actor.staffId
      ? [{ type: "dossier-taken", staffId: stamp.actor.staffId }]
      : "already-done",
  "record-person": recordPerson,
  "seek-person": (dossier, command) =>
    seekObstacle(dossier) ?? [
      { type: "person-sought", terms: command.terms, candidates: command.candidates },
    ],
  "find-by-hand": findByHand,
  "end-search": endSearch,
  "choose-person": choosePerson,
  "identify-person": identifyPerson,
  "show-authority": showAuthority,
  "propose-refusal": proposeRefusal,
  "approve-refusal": (dossier, _, stamp) => approveRefusal(dossier, stamp),
  "dispute-request": (dossier, command) =>
    dossier.cautions.includes("request-disputed")
      ? "already-done"
      : [
          { type: "request-disputed", codeId: command.codeId },
          { type: "caution-set", caution: "request-disputed", reason: null },
        ],
  "ask-mailbox-change": askMailboxChange,
  "withdraw-mailbox-change": (dossier, _, stamp) => withdrawMailboxChange(dossier, stamp),
  "stop-mailbox-change": stopMailboxChange,
  "note-contact": (dossier, command, stamp) => {
    const { type: _, ...seen } = command;
    return isContactNews(dossier, seen, stamp.at) ? [{ type: "contact-changed", ...seen }] : "already-done";
  },
  "set-caution": setCaution,
  "lift-caution": (dossier, command) =>
    dossier.cautions.includes(command.caution)
      ? [{ type: "caution-lifted", caution: command.caution, reason: command.reason }]
      : "already-done",
  "extend-term": extendTerm,
  "ask-question": askQuestion,
  "answer-question": answerQuestion,
  "read-answer": readAnswer,
  "close-question": closeQuestion,
  "note-unanswered": noteUnanswered,
  "note-unproven": (dossier) =>
    isUnproven(dossier) && !dossier.unprovenNoted ? [{ type: "identity-unproven" }] : "already-done",
  "withdraw-request": (dossier, command, { actor }) => {
    if (dossier.answeredAt) return "already-done";
    // To a stranger it would tell that the tenant is known here.
    if (actor.kind === "staff" && isDisputeOpen(dossier)) return "disputed-not-withdrawn";
    return [{ type: "request-withdrawn", reason: command.reason }];
  },
  "request-code": (dossier, command) =>
    dossier.codes.has(command.codeId)
      ? "already-done"
      : [{ type: "code-requested", codeId: command.codeId, way: command.way }],
  "record-code": recordCode,
  "give-proof": (dossier, command) =>
    dossier.codes.get(command.codeId) === "sent"
      ? [{ type: "proof-given", codeId: command.codeId, method: command.method }]
      : "already-done",
  // In every browser anew: what one has shown says nothing of another.
  "prove-by-login": proveByLogin,
  "plan-gathering": planGathering,
  "settle-slice": settleSlice,
  "hand-in": handIn,
  "refuse-file": refuseFile,
  "make-inquiry": makeInquiry,
  "widen-inquiry": widenInquiry,
  "note-reminder": noteReminder,
  "report-footage": reportFootage,
  "decline-inquiry": declineInquiry,
  "end-inquiry": endInquiry,
  "retry-source": (dossier, command) => retrySource(dossier, command.sliceId),
  "waive-slice": waiveSlice,
  "decide-records": decideRecords,
  "propose-outcome": proposeOutcome,
  "return-proposal": (dossier, command) =>
    phaseOf(dossier) === "approving"
      ? [{ type: "proposal-returned", reason: command.reason }]
      : "not-proposed",
  "approve-outcome": approveOutcome,
  "record-bundle": recordBundle,
  "refuse-bundle": (dossier, command) =>
    dossier.approval && !dossier.bundle ? [{ type: "bundle-refused", why: command.why }] : "already-done",
  "record-letter": recordLetter,
  "record-damage": (dossier, { fileId }) => {
    const { bundle, bundleDamaged } = asPart(dossier, partWith(dossier, fileId));
    return bundle?.fileId === fileId && !bundleDamaged
      ? [{ type: "bundle-damaged", fileId }]
      : "already-done";
  },
  "record-mail-refused": (_, command) => [
    { type: "mail-refused", mailId: command.mailId, mail: command.mail, why: command.why },
  ],
  "record-mail-accepted": (dossier, command, stamp) => [
    { type: "mail-accepted", mailId: command.mailId, mail: command.mail },
    ...(command.mail === "answer-ready" ? answeredNow(dossier, stamp) : []),
    ...(command.mail === "supplement-ready" ? suppliedNow(dossier) : []),
    ...(command.mail === "term-extended" ? toldNow(dossier) : []),
    ...(command.mail === "restriction-lifted" ? liftTold(dossier) : []),
    ...(command.mail === "notice" ? recipientTold(dossier, command.mailId) : []),
    ...questionsReadable(dossier, command.mail),
  ],
  "record-posting": (dossier, command, stamp) => {
    const posted = dossier.letters.find((letter) => letter.letterId === command.letterId);
    return [
      { type: "letter-posted", letterId: command.letterId },
      ...(posted && isAnswer(posted.letter) ? answeredNow(dossier, stamp) : []),
      ...(posted?.letter === "access-supplement" ? suppliedNow(dossier) : []),
      ...(posted?.letter === "extension" ? toldNow(dossier) : []),
      ...(posted?.letter === "restriction-lifted" ? liftTold(dossier) : []),
      ...(posted?.letter === "recipient-notice" ? recipientTold(dossier, posted.letterId) : []),
      ...(posted ? questionTold(dossier, posted.letterId) : []),
    ];
  },
  "record-download": (dossier, command, stamp) => {
    if (authorityObstacle(dossier, stamp.at)) return "authority-expired";
    return (
      openingObstacle(dossier, dossier.lastShown, stamp.at) ??
      downloadObstacle(asPart(dossier, partWith(dossier, command.fileId)), stamp.at) ?? [
        { type: "export-downloaded", fileId: command.fileId },
      ]
    );
  },
  "move-term": (dossier, _, stamp) => moveTerm(dossier, stamp),
  "add-note": (_, command) => [{ type: "note-added", note: command.note }],
  "assign-dossier": assignDossier,
  "note-conflict": noteConflict,
  "lift-conflict": (dossier, { staffId }) =>
    isKeptFrom(dossier, staffId) ? [{ type: "conflict-lifted", staffId }] : "already-done",
  "raise-flag": raiseFlag,
  "lower-flag": lowerFlag,
  "file-complaint": fileComplaint,
  "settle-complaint": settleComplaint,
  "propose-manifest-refusal": proposeManifestRefusal,
  "separate-request": separateRequest,
  "sort-request": sortRequest,
  "attach-request": attachRequest,
  "detach-request": detachRequest,
  "correct-receipt": correctReceipt,
  "correct-answer": correctAnswer,
  "send-message": sendMessage,
  "write-message": writeMessage,
  "read-message": readMessage,
  "ask-id-copy": askIdCopy,
  "send-id-copy": sendIdCopy,
  "judge-id-copy": judgeIdCopy,
  "close-id-copy": closeIdCopy,
  "lapse-id-copy": lapseIdCopy,
  "close-gap": closeGap,
  "propose-decision": proposeDecision,
  "approve-decision": (dossier, _, stamp) => approveDecision(dossier, stamp),
  "restrict-use": restrictUse,
  "announce-lift": announceLift,
  "approve-lift": (dossier, _, stamp) => approveLift(dossier, stamp),
  "return-lift": returnLift,
  "release-use": (dossier, _, stamp) => releaseUse(dossier, stamp),
  "draw-plan": drawPlan,
  "ask-plan": askPlan,
  "approve-plan": approvePlan,
  "start-plan": startPlan,
  "stop-plan": stopPlan,
  "record-step": recordStep,
  "settle-step": settleStepOf,
  "list-recipients": listRecipients,
  "choose-recipients": chooseRecipients,
  "note-notice-reminder": noteNoticeReminder,
  "confirm-notice": confirmNotice,
  "decline-notice": declineNotice,
  "excuse-notice": excuseNotice,
  "ask-handover": askHandover,
  "withdraw-handover": withdrawHandover,
  "record-handover": recordHandover,
  "verify-receiver": verifyReceiver,
  "confirm-receipt": confirmReceipt,
  "decline-handover": declineHandover,
  "fetch-handover": fetchHandover,
  "note-broken-handover": noteBrokenHandover,
  "note-handover-reminder": noteHandoverReminder,
  "lapse-handover": (dossier, _, stamp) => lapseHandover(dossier, stamp),
  "refuse-handover": refuseHandover,
  "set-hold": setHold,
  "lift-hold": liftHold,
  "note-hold-review": (dossier, _, stamp) => noteHoldReview(dossier, stamp),
  "record-forgotten": recordForgotten,
  "record-erased-later": recordErasedLater,
  "propose-fee": proposeFee,
  "approve-fee": (dossier, _, stamp) => approveFee(dossier, stamp),
  "record-fee-paid": (dossier) => recordFeePaid(dossier),
  "drop-fee": dropFee,
};

/** Why the export cannot be fetched now; null when it can. Ruling: 14 days, at most 60, three times. */
export function downloadObstacle(dossier: Dossier, at: Date): Obstacle | null {
  const until = exportAvailableUntil(dossier);
  if (!until || dossier.bundleDamaged || !answerIsReady(dossier)) return "no-export";
  if (dossier.downloads.length >= exportTerm.downloads) return "downloads-used-up";
  return dayOf(at) > until ? "export-expired" : null;
}

/** Whether the answer can be read: its letter is written, and the bundle made where there are data. */
export function answerIsReady(dossier: Dossier): boolean {
  if (stoppedAt(dossier)) return false;
  if (partNow(dossier) > 0) return dossier.bundle !== null && supplementLetter(dossier) !== undefined;
  const { bundle } = dossier;
  const answer = answerLetter(dossier);
  return answer !== null && isWritten(dossier, answer) && (!isGiving(answer) || bundle !== null);
}

function answerLetter(dossier: Dossier): LetterKind | null {
  const { refusal } = dossier;
  return refusal?.approvedBy ? refusalLetters[refusal.ground] : answerLetterOf(dossier);
}

/** What can be read of the answer and of what was added to it, the answer first; nothing before there is one. */
export function readableParts(dossier: Dossier): Dossier[] {
  return partsOf(dossier).filter(answerIsReady);
}

/** The last part that can be read; the answer where none can. */
export function lastReadable(dossier: Dossier): Dossier {
  return readableParts(dossier).at(-1) ?? asPart(dossier, 0);
}

/** The letter of the supplement that is made now, or was told last. */
export function supplementLetter(dossier: Dossier): Dossier["letters"][number] | undefined {
  return dossier.letters.filter(({ letter }) => letter === "access-supplement")[partNow(dossier) - 1];
}

/** A request that went on after it had ended has its letters once more. */
function isWritten({ letters, lettersBefore }: Dossier, kind: LetterKind): boolean {
  return letters.slice(lettersBefore).some(({ letter }) => letter === kind);
}

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

function receive(
  { type: _, separatedFrom, sortedFrom, ...request }: Of<"receive-request">,
  { actor, at }: Stamp,
): Decided {
  // A tenant sends by the portal, at this moment; what comes in any other way a colleague takes in.
  const linked = separatedFrom ?? sortedFrom;
  const byStaff = request.channel !== "portal" || Boolean(linked);
  if (byStaff !== (actor.kind === "staff")) return "not-your-task";
  if (actor.kind === "tenant" && request.receivedAt !== null) return "receipt-impossible";
  if (!isComplete(request)) return "wish-does-not-fit";
  const receivedAt = request.receivedAt === null ? at : new Date(request.receivedAt);
  if (!isPossibleReceipt(receivedAt, at)) return "receipt-impossible";
  // The message itself was taken in before: that it was of several people, or in somebody's own words, is the reason.
  if (isLateEntry(receivedAt, at) && !request.lateReason && !linked) return "late-reason-missing";
  return [
    { type: "request-received", ...request },
    ...(separatedFrom ? [{ type: "separated-from" as const, from: separatedFrom }] : []),
    ...(sortedFrom ? [{ type: "sorted-from" as const, from: sortedFrom }] : []),
    ...(request.onBehalf === null
      ? []
      : [{ type: "caution-set" as const, caution: "on-behalf" as const, reason: null }]),
    ...stopped(request.wish),
  ];
}

/** Before anybody looked at it, and whoever asks: nothing is weighed (law notes, A.4). */
function stopped(wish: Wish | undefined): DossierEvent[] {
  const stop = stopIn(wish);
  if (!stop) return [];
  return stop.what === "marketing"
    ? [{ type: "marketing-stopped" }]
    : [{ type: "consent-stopped", purposes: stop.purposes }];
}

function sortRequest(dossier: Dossier, { type: _, ...sorted }: Of<"sort-request">): Decided {
  if (dossier.right !== "unsorted" || dossier.answeredAt) return "already-done";
  if (inApproval(dossier)) return "in-approval";
  if (sorted.right === "unsorted" || !isComplete(sorted)) return "wish-does-not-fit";
  return [{ type: "request-sorted", ...sorted }, ...stopped(sorted.wish)];
}

// A reminder is the same request, and a wider one is not (law notes, A.3). Two people may ask about the same person, and
// of somebody who has shown nothing yet the letter would tell that a request of theirs is running.
function attachRequest(dossier: Dossier, { to, earlier }: Of<"attach-request">): Decided {
  const { person, answeredAt, refusal, right, scope, receivedAt } = dossier;
  if (answeredAt || refusal?.approvedBy) return "request-ended";
  if (inApproval(dossier)) return "in-approval";
  if (!earlier.isOpen) return "earlier-ended";
  if (!isSamePerson(person, earlier.person)) return "not-the-same-person";
  if (dossier.onBehalf !== null || earlier.forAnother) return "asked-by-another";
  // Only of a copy it can be seen that nothing more is asked.
  if (right !== "access" || right !== earlier.right) return "asks-more";
  if (scope.some((theme) => !earlier.scope.includes(theme))) return "asks-more";
  if (new Date(earlier.receivedAt) >= receivedAt) return "not-earlier";
  if (!mayGather(dossier)) return "identity-not-proven";
  return earlier.isProven ? [{ type: "request-attached", to }] : "earlier-not-proven";
}

// What a source gave meanwhile was not taken in: it is asked once more.
function detachRequest({ attached, slices }: Dossier): Decided {
  if (!attached) return "already-done";
  const unsettled = slices.filter(({ state, resource }) => state === "running" && !isTask({ resource }));
  return [
    { type: "request-detached" },
    ...unsettled.map(({ sliceId, attempt }) => ({
      type: "slice-retried" as const,
      sliceId,
      attempt: attempt + 1,
    })),
  ];
}

function isSamePerson(found: Dossier["person"], other: PersonRef | null): boolean {
  if (found.state !== "found" || !other) return false;
  return found.person.connection === other.connection && found.person.key === other.key;
}

/** What a later request of the same must know of this one. */
export function asEarlier(dossier: Dossier): Of<"attach-request">["earlier"] {
  const { right, scope, receivedAt, person, onBehalf, refusal } = dossier;
  return {
    right,
    scope,
    receivedAt: receivedAt.toISOString(),
    person: person.state === "found" ? person.person : null,
    forAnother: onBehalf !== null,
    isOpen: endedAt(dossier) === null && !refusal?.approvedBy,
    isProven: mayGather(dossier),
  };
}

/** Out of one message at once; a household larger than that is looked at twice (ours). */
export const mostSeparated = 10;

/** Why others who asked in the same message cannot get a dossier of their own from here; null when they can. */
export function separateObstacle({ answeredAt, withdrawnAt, attached, refusal }: Dossier): Obstacle | null {
  if (withdrawnAt) return "request-withdrawn";
  if (attached) return "request-attached";
  return answeredAt || refusal?.approvedBy ? "request-ended" : null;
}

// Everybody has their own right (GDPR art. 15), so each gets an own number, own proof and own answer, on one clock.
function separateRequest(dossier: Dossier, { into, someoneTwice }: Of<"separate-request">): Decided {
  const obstacle = separateObstacle(dossier);
  if (obstacle) return obstacle;
  if (into.length > mostSeparated) return "too-many-people";
  return someoneTwice ? "someone-twice" : [{ type: "request-separated", into }];
}

// Each time anew, for what the document says: never for more than the law lets it be about, nor for longer.
function showAuthority(dossier: Dossier, shown: Of<"show-authority">, { at }: Stamp): Decided {
  const { onBehalf, scope, slices, refusal } = dossier;
  if (onBehalf === null) return "no-representative";
  if (refusal) return refusal.approvedBy ? "already-done" : "in-approval";
  const { proof, matters } = representations[onBehalf];
  if (proof === null) return "outside-authority";
  if (shown.themes.some((theme) => !matters.includes(theme))) return "outside-authority";
  if (scope.length > 0 && !scope.some((theme) => shown.themes.includes(theme))) return "outside-authority";
  if (slices.some(({ theme }) => !shown.themes.includes(theme))) return "outside-authority";
  const today = dayOf(at);
  if (shown.until < today || shown.until > addDays(today, daysRelied)) return "authority-expired";
  return [{ type: "authority-shown", themes: shown.themes, until: shown.until }];
}

// It waits for no proof: who gets no data needs to show nothing.
function proposeRefusal(dossier: Dossier, { reason }: Of<"propose-refusal">, { at }: Stamp): Decided {
  if (dossier.refusal?.approvedBy || dossier.answeredAt) return "already-done";
  if (inApproval(dossier)) return "in-approval";
  if (authorityObstacle(dossier, at)) {
    const ground = dossier.onBehalf === "heir" ? "deceased" : "no-authority";
    return [{ type: "refusal-proposed", ground, reason }];
  }
  if (mayAnswer(dossier)) return "already-done";
  return unprovenSince(dossier, at)
    ? [{ type: "refusal-proposed", ground: "not-identified", reason }]
    : "identity-question-first";
}

// Nothing is refused by itself, and never without facts: the association must prove it (GDPR art. 12(5)).
function proposeManifestRefusal(
  dossier: Dossier,
  { ground, facts, lastAskedOn }: Of<"propose-manifest-refusal">,
  { at }: Stamp,
): Decided {
  const obstacle = manifestObstacle(dossier, { ground, lastAskedOn }, at);
  if (obstacle) return obstacle;
  return facts ? [{ type: "refusal-proposed", ground, reason: facts }] : "facts-missing";
}

/** Why a request cannot be called manifestly unfounded or excessive now; null when that can be proposed. */
export function manifestObstacle(
  dossier: Dossier,
  { ground, lastAskedOn }: { ground: ManifestGround; lastAskedOn: Day | null },
  at: Date,
): Obstacle | null {
  if (dossier.answeredAt || dossier.withdrawnAt || dossier.refusal?.approvedBy) return "nothing-to-refuse";
  if (inApproval(dossier)) return "in-approval";
  if (ground === "fee-unpaid" && !isFeeOverdue(dossier, at)) return "fee-not-overdue";
  return (
    authorityObstacle(dossier, at) ?? (ground === "excessive" ? repeatObstacle(dossier, lastAskedOn) : null)
  );
}

// Whose earlier answers count must be certain; an impostor would also read that they were given.
function repeatObstacle(dossier: Dossier, lastAskedOn: Day | null): Obstacle | null {
  if (dossier.person.state !== "found") return "person-unknown";
  if (!mayRelease(dossier)) return "identity-not-proven";
  if (!lastAskedOn) return "never-answered";
  return isAskedTooSoon(lastAskedOn, dayOf(dossier.receivedAt)) ? null : "a-year-ago";
}

/**
 * Why the term cannot be extended now: once, and never after the first month (GDPR art. 12(3), third sentence). Of
 * somebody who has shown nothing yet it is not known whether the request is complex, and the reason would tell that
 * there are data.
 */
export function extensionObstacle(dossier: Dossier, at: Date): Obstacle | null {
  if (dossier.extension || dossier.answeredAt || dossier.refusal?.approvedBy) return "already-done";
  if (isTooLateToExtend(dossier, at)) return "extension-too-late";
  return mayGather(dossier) ? null : "identity-not-proven";
}

function extendTerm(dossier: Dossier, { type: _, ...extension }: Of<"extend-term">, { at }: Stamp): Decided {
  return extensionObstacle(dossier, at) ?? [{ type: "term-extended", ...extension }];
}

// Later: that day became a holiday. Earlier: it was none after all. So it is the earlier of the two either way.
function moveTerm(dossier: Dossier, { at }: Stamp): Decided {
  const move = termMove(dossier, at);
  if (!move) return "already-done";
  const { from, to } = move;
  return [{ type: "term-moved", from, to, because: earliest(from, to) }];
}

function isTooLateToExtend(dossier: Dossier, at: Date): boolean {
  return dayOf(at) > clockOfDossier(dossier).extensionNoticeDueOn;
}

function toldNow({ extension }: Dossier): DossierEvent[] {
  return extension && !extension.toldAt ? [{ type: "extension-told" }] : [];
}

function approveRefusal(dossier: Dossier, { actor }: Stamp): Decided {
  const { refusal } = dossier;
  if (!refusal) return "not-proposed";
  if (refusal.approvedBy) return "already-done";
  const second = secondObstacle(dossier, refusal.by, actor);
  if (second) return second;
  // Since it was proposed somebody may have said that it was not them.
  if (refusal.ground === "excessive" && !mayRelease(dossier)) return "identity-not-proven";
  // Or the money came.
  if (refusal.ground === "fee-unpaid" && !isFeeOpen(dossier)) return "fee-not-overdue";
  return [{ type: "refusal-approved", ground: refusal.ground }];
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
  if (isPersonSettled(dossier)) return "in-approval";
  const known = dossier.person.candidates.some(
    (candidate) => candidate.connection === person.connection && candidate.key === person.key,
  );
  return known ? [{ type: "person-chosen", person }] : "not-a-candidate";
}

/** Why colleagues cannot look for the person now: they are known, or the housing system is still asked. */
export function seekObstacle(dossier: Dossier): Obstacle | null {
  const { state } = dossier.person;
  if (state === "found" || !isSought(dossier)) return "person-already-known";
  if (state === "sought" && !soughtIn(dossier)) return "still-sought";
  return isPersonSettled(dossier) ? "in-approval" : null;
}

// Whoever shows who they are after a request ended because nobody knew, must be found first.
function isPersonSettled(dossier: Dossier): boolean {
  const { refusal } = dossier;
  return inApproval(dossier) && !(refusal?.ground === "not-identified" && refusal.approvedBy);
}

// Also of who says to be a tenant and stands in no housing system: people know better than forms who they are.
function findByHand(dossier: Dossier, { place, key, file, contacts }: Of<"find-by-hand">): Decided {
  const person = { connection: place, key };
  return seekObstacle(dossier) ?? [{ type: "person-found-by-hand", person, file, contacts }];
}

function endSearch(dossier: Dossier, { places, reason }: Of<"end-search">): Decided {
  if (dossier.searchedIn) return "already-done";
  return seekObstacle(dossier) ?? [{ type: "search-ended", places, reason }];
}

// Whoever spoke to somebody knows with whom: a number or a document is held against the person in the system, and a
// document, where nothing else can be, against the request.
function identifyPerson(dossier: Dossier, { method, codeId }: Of<"identify-person">): Decided {
  const known = dossier.person.state === "found";
  if (!known && !(method === "counter" && mayShowBeforeFound(dossier))) return "person-unknown";
  if (method === "call-back" && dossier.byHand && !dossier.byHand.contacts.includes("phone")) {
    return "no-number-there";
  }
  if (dossier.codes.has(codeId)) return "already-done";
  return [{ type: "person-identified", method, codeId }];
}

// Whoever took over one mailbox must not be able to move the news to another (T-03): two contacts, and three days.
function askMailboxChange(
  dossier: Dossier,
  { changeId, mailbox }: Of<"ask-mailbox-change">,
  { at }: Stamp,
): Decided {
  if (!dossier.hasMailbox) return "no-mailbox";
  if (!mayNow("change-mailbox", dossier, dossier.lastShown, at)) return "identity-not-proven";
  return [{ type: "mailbox-change-asked", changeId, mailbox }];
}

function withdrawMailboxChange(dossier: Dossier, { at }: Stamp): Decided {
  const change = pendingChange(dossier, at);
  if (!change) return "already-done";
  if (!mayNow("change-mailbox", dossier, dossier.lastShown, at)) return "identity-not-proven";
  return [{ type: "mailbox-change-withdrawn", changeId: change.changeId }];
}

// Also of a change that was withdrawn meanwhile: whoever asked for it had shown enough to open the answer.
function stopMailboxChange(dossier: Dossier, { codeId }: Of<"stop-mailbox-change">, { at }: Stamp): Decided {
  if (dossier.codes.get(codeId) === "used") return "already-done";
  const known = dossier.cautions.includes("change-stopped");
  if (known && !pendingChange(dossier, at)) return "already-done";
  const stopped: DossierEvent = { type: "mailbox-change-stopped", codeId };
  return known ? [stopped] : [stopped, { type: "caution-set", caution: "change-stopped", reason: null }];
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

// The person's own sign-in does not show that another may ask for them.
function proveByLogin(dossier: Dossier, { method }: Of<"prove-by-login">): Decided {
  if (dossier.onBehalf !== null) return "outside-authority";
  // An account here is one of a connection.
  const known = dossier.person.state === "found" && !dossier.byHand;
  return known || (method === "eid" && mayShowBeforeFound(dossier))
    ? [{ type: "proof-by-login", method }]
    : "person-unknown";
}

function planGathering(dossier: Dossier, { slices }: Of<"plan-gathering">, { at }: Stamp): Decided {
  if (dossier.slices.length > 0 || dossier.gathered || dossier.refusal?.approvedBy) return "already-done";
  if (needsNoProof(dossier) || dossier.decision) return "already-done";
  const obstacle = authorityObstacle(dossier, at);
  if (obstacle) return obstacle;
  const matters = mattersOf(dossier);
  if (dossier.onBehalf && slices.some(({ theme }) => !matters.includes(theme))) return "outside-authority";
  if (!mayGather(dossier)) return "identity-not-proven";
  if (slices.length > 0) {
    return dossier.person.state === "found" ? [{ type: "gathering-planned", slices }] : "person-unknown";
  }
  // Only who has shown who they are hears that nothing is kept (ruling 15).
  if (!dossier.searchedIn) return "person-unknown";
  // Nobody is on file: a code to a contact on file cannot have been theirs.
  if (levelOfDossier(dossier) < "A4") return "identity-not-proven";
  return [{ type: "data-gathered", records: 0 }];
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

function handIn(dossier: Dossier, { sliceId, records, searched }: Of<"hand-in">, { actor }: Stamp): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (!slice || !isTask(slice) || !mayHandIn(dossier, sliceId, actor)) return "not-your-task";
  if (slice.state !== "running") return "already-done";
  const { attempt } = slice;
  const result = records > 0 ? "done" : "empty";
  return [
    { type: "slice-settled", sliceId, attempt, result, records, searched },
    ...gatheredWith(dossier, slice, records),
  ];
}

/** Noted only: who brought it can hand in without it. */
function refuseFile(dossier: Dossier, { sliceId, why }: Of<"refuse-file">, { actor }: Stamp): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (!slice || !isTask(slice) || !mayHandIn(dossier, sliceId, actor)) return "not-your-task";
  return slice.state === "running" ? [{ type: "file-refused", sliceId, why }] : "already-done";
}

/** All is gathered when no other slice is still to be asked, or failed without anybody accepting that. */
function gatheredWith(dossier: Dossier, slice: Slice, found: number): DossierEvent[] {
  const others = dossier.slices.filter(({ sliceId }) => sliceId !== slice.sliceId);
  if (others.some(({ state }) => state === "running" || state === "failed")) return [];
  const counted = others.filter((other) => isUnsettled(dossier, other));
  return [{ type: "data-gathered", records: counted.reduce((sum, other) => sum + other.records, found) }];
}

function retrySource(dossier: Dossier, sliceId: string): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (!slice || slice.state === "running") return "already-done";
  const taking = takeUp(dossier, slice);
  if (typeof taking === "string") return taking;
  return [...taking, { type: "slice-retried", sliceId, attempt: slice.attempt + 1 }];
}

// What was told is never changed: what comes after it is told by itself.
function takeUp(dossier: Dossier, slice: Dossier["slices"][number]): Decided {
  if (!isUnsettled(dossier, slice) || dossier.decision?.approvedBy) return "given-already";
  if (dossier.answeredAt && !isSupplementing(dossier)) return [{ type: "supplement-begun" }];
  return inApproval(dossier) ? "in-approval" : [];
}

// For ever without a part of the answer: somebody answers for that, and a second person approves what the tenant reads.
function closeGap(dossier: Dossier, { sliceId, reason }: Of<"close-gap">): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (!slice || !dossier.answeredAt) return "already-done";
  if (slice.state !== "waived" && !isWaivable(slice)) return "already-done";
  const taking = takeUp(dossier, slice);
  if (typeof taking === "string") return taking;
  return [...taking, { type: "gap-closed", sliceId, reason }, ...gatheredWith(dossier, slice, 0)];
}

// The answer is to be complete (GDPR art. 15); without a source it goes out only when somebody answers for that.
function waiveSlice(dossier: Dossier, { sliceId, reason }: Of<"waive-slice">): Decided {
  const slice = dossier.slices.find((candidate) => candidate.sliceId === sliceId);
  if (!slice || !isWaivable(slice)) return "already-done";
  return [{ type: "slice-waived", sliceId, reason }, ...gatheredWith(dossier, slice, 0)];
}

function decideRecords(dossier: Dossier, command: Of<"decide-records">): Decided {
  if (!dossier.gathered) return "not-gathered-yet";
  if (inApproval(dossier)) return "in-approval";
  if (command.decision === "withhold" && !(command.ground && command.reason)) return "ground-missing";
  // What is of somebody else stays behind, on their ground alone, unless they agreed.
  const isAgreed =
    command.decision === "give" && command.whose?.said === "other" && Boolean(command.consents);
  const isOfOthers = command.whose !== null && command.whose.said !== "self" && !isAgreed;
  if (isOfOthers && command.ground !== groundOfOthers) return "ground-missing";
  const { type: _, maskGrounds = [], weighing, ...decided } = command;
  const grounds = decided.ground ? [decided.ground, ...maskGrounds] : maskGrounds;
  const isWeighed = grounds.some(needsWeighing);
  // Item by item, never a file as a whole: UAVG art. 41(1) and (2).
  if (isWeighed && (!weighing || decided.recordIds.length > 1)) return "not-weighed";
  return [{ type: "records-decided", ...decided, ...(isWeighed && weighing && { weighing }) }];
}

function proposeOutcome(dossier: Dossier, { tally, taken }: Of<"propose-outcome">): Decided {
  if (isDecidedByPart(dossier.right)) return "decided-by-part";
  if (!dossier.gathered) return "not-gathered-yet";
  if (inApproval(dossier)) return "in-approval";
  if (isFeeOpen(dossier)) return "fee-open";
  if (dossier.questions.some(({ about, closedAt }) => about === "clarification" && !closedAt)) {
    return "question-open";
  }
  if (tally.undecided > 0) return "records-undecided";
  if (partNow(dossier) > 0 && slicesIn(dossier).length === 0) return "nothing-to-add";
  const missing = leftOut(dossier);
  const outcome = taken ? fileOutcome(taken, missing) : accessOutcome(tally, missing);
  return [{ type: "outcome-proposed", outcome, tally }];
}

// Two persons, and the second approves exactly what the first proposed, and what they saw of it (law notes, F.7). An
// answer waits for its A3: ruling 13.
function approveOutcome(
  dossier: Dossier,
  { tally, shown, refused }: Of<"approve-outcome">,
  { actor, at }: Stamp,
): Decided {
  if (!dossier.proposal) return "not-proposed";
  if (dossier.approval) return "already-done";
  const second = secondObstacle(dossier, dossier.proposal.by, actor);
  if (second) return second;
  if (tally.digest !== dossier.proposal.tally.digest) return "decisions-changed";
  if (shown && shown.seen !== shown.now) return "answer-changed";
  // Whoever answers for what is black in it, or about others who agreed, has seen how it leaves.
  if (!shown && !refused && tally.masked + (tally.consented ?? 0) > 0) return "answer-not-seen";
  const obstacle = mayRelease(dossier) ? authorityObstacle(dossier, at) : "identity-not-proven";
  if (obstacle) return obstacle;
  const { outcome, tally: proposed } = dossier.proposal;
  return [{ type: "outcome-approved", outcome, tally: proposed, ...(shown && { shown: shown.seen }) }];
}

function recordBundle(dossier: Dossier, { type: _, ...made }: Of<"record-bundle">): Decided {
  const { part = 0 } = made;
  if (part > partNow(dossier)) return "already-done";
  const { approval, bundle, bundleDamaged } = asPart(dossier, part);
  if (!approval || (bundle && !bundleDamaged)) return "already-done";
  if (approval.tally.digest !== made.digest) return "decisions-changed";
  return [{ type: "bundle-made", ...made }];
}

function recordLetter(dossier: Dossier, { type: _, ...letter }: Of<"record-letter">, { at }: Stamp): Decided {
  return letterObstacle(dossier, letter, at) ?? [{ type: "letter-written", ...letter }];
}

type Writing = Pick<Of<"record-letter">, "letter" | "letterId">;

function letterObstacle(dossier: Dossier, { letter, letterId }: Writing, at: Date): Obstacle | null {
  const { bundle, extension, refusal, questions, withdrawnAt, decision, right } = dossier;
  switch (letter) {
    // As often as a code is asked for.
    case "identity-code":
      return null;
    case "acknowledgement":
      return isConfirmed(dossier) ? "already-done" : null;
    case "identity-question":
    case "clarification":
      return questionLetterObstacle(dossier, { letter, letterId });
    case "message":
      return messageLetterObstacle(dossier, letterId);
    case "recipient-notice":
      return noticeLetterObstacle(dossier, letterId);
    case "handover":
      return handoverLetterObstacle(dossier);
    case "access-answer":
    case "portability-answer":
      if (letter !== answerLetters[dossier.right]) return "not-proposed";
      if (!bundle) return "no-export";
      break;
    case "access-supplement":
      if (partNow(dossier) === 0 || !bundle) return "no-export";
      return supplementLetter(dossier) ? "already-done" : null;
    case "extension":
      if (!extension) return "not-proposed";
      if (isTooLateToExtend(dossier, at)) return "extension-too-late";
      break;
    case "not-competent":
    case "not-identified":
    case "refused":
      if (!refusal?.approvedBy || refusalLetters[refusal.ground] !== letter) return "not-proposed";
      break;
    case "rectification-answer":
    case "erasure-answer":
    case "restriction-answer":
    case "objection-answer":
    case "consent-stopped":
    case "nothing-found":
      if (!decision?.approvedBy || !isDecidedByPart(right) || answerLetterOf(dossier) !== letter) {
        return "not-proposed";
      }
      break;
    case "restriction-set":
      return standstillLetterObstacle(dossier);
    case "restriction-lifted":
      return liftLetterObstacle(dossier, at);
    case "fee":
      return feeLetterObstacle(dossier);
    case "interim":
      if (questions.every(({ closedAt }) => closedAt)) return "already-done";
      break;
    case "withdrawn":
      if (!withdrawnAt) return "not-proposed";
      break;
    case "duplicate":
      if (!dossier.attached) return "not-proposed";
  }
  return isWritten(dossier, letter) ? "already-done" : null;
}

// Nobody is asked what they have answered already.
function questionLetterObstacle(dossier: Dossier, { letter, letterId }: Writing): Obstacle | null {
  const asked = dossier.questions.find(({ questionId }) => questionId === letterId);
  if (!asked || questionLetters[asked.about] !== letter) return "not-proposed";
  const isPast = asked.closedAt !== null || dossier.letters.some((written) => written.letterId === letterId);
  return isPast ? "already-done" : null;
}

// Once for every time that a colleague lets data stand still; after a yes to that request its answer tells it.
function standstillLetterObstacle(dossier: Dossier): Obstacle | null {
  const { restriction, letters } = dossier;
  if (!restriction || !isRestricted(dossier) || isSetByDecision(dossier)) return "not-restricted";
  const isTold = letters.some(({ letter, at }) => letter === "restriction-set" && at >= restriction.since);
  return isTold ? "already-done" : null;
}

// Once for every time that an end was announced, and before it comes (GDPR art. 18(3)).
function liftLetterObstacle({ restriction, letters }: Dossier, at: Date): Obstacle | null {
  if (!restriction?.lift?.approvedBy) return "not-proposed";
  if (letters.filter(({ letter }) => letter === "restriction-lifted").length >= restriction.lifts) {
    return "already-done";
  }
  return dayOf(at) < restriction.lift.on ? null : "notice-too-short";
}

// Once for every time that costs were asked.
function feeLetterObstacle(dossier: Dossier): Obstacle | null {
  if (!isFeeOpen(dossier)) return "not-proposed";
  const written = dossier.letters.filter(({ letter }) => letter === "fee").length;
  return written >= dossier.feesAsked ? "already-done" : null;
}

// On paper, for who has no mailbox.
function messageLetterObstacle({ messages, letters }: Dossier, letterId: string): Obstacle | null {
  const isOurs = messages.some(({ messageId, by }) => messageId === letterId && by === "staff");
  if (!isOurs) return "not-proposed";
  return letters.some((written) => written.letterId === letterId) ? "already-done" : null;
}

// An answer counts from the moment it can be read and its announcement was accepted, or from posting.
function answeredNow(dossier: Dossier, { at }: Stamp): DossierEvent[] {
  if (dossier.answeredAt || !answerIsReady(dossier)) return [];
  return [{ type: "request-answered", onTime: dayOf(at) <= dueDayOf(dossier) }];
}

// It changes nothing about the answer, which stays the one by which the term is judged (law notes A.1: one answer).
function suppliedNow(dossier: Dossier): DossierEvent[] {
  return isSupplementing(dossier) && answerIsReady(dossier) ? [{ type: "supplement-told" }] : [];
}

// Nobody says so of themselves and goes on: from here on they neither see it nor do anything in it.
function noteConflict(dossier: Dossier, { type: _, ...conflict }: Of<"note-conflict">): Decided {
  return isKeptFrom(dossier, conflict.staffId) ? "already-done" : [{ type: "conflict-noted", ...conflict }];
}

// A handler gives away what is theirs, officer and director whatever waits; taking something is a command of its own.
function assignDossier(
  dossier: Dossier,
  { staffId, standing }: Of<"assign-dossier">,
  { actor }: Stamp,
): Decided {
  const { handlerId } = dossier;
  if (handlerId === staffId) return "already-done";
  const mayAssign = actor.kind === "staff" && mayHandOver(handlerId, actor);
  if (!mayAssign) return "not-your-dossier";
  if (isKeptFrom(dossier, staffId)) return "colleague-involved";
  if (standing === "there") return [{ type: "dossier-assigned", staffId }];
  return standing === "away" ? "colleague-away" : "colleague-gone";
}

/** Whether a colleague may hand over a dossier of this handler. */
export function mayHandOver(handlerId: string | null, by: { staffId: string; role: Role }): boolean {
  return by.role === "privacy-officer" || by.role === "director" || handlerId === by.staffId;
}

const isRaised = ({ flags }: Dossier, flag: Flag) => flags.some((raised) => raised.flag === flag);

function raiseFlag(dossier: Dossier, { flag, knownSince, reason }: Of<"raise-flag">, { at }: Stamp): Decided {
  if (isRaised(dossier, flag)) return "already-done";
  const since = flag === "breach" ? (knownSince ?? at.toISOString()) : null;
  return [{ type: "flag-raised", flag, knownSince: since, reason }];
}

// After the board's answer a complaint's flag goes on: the authority and the court stay open, and a person says when not.
function lowerFlag(dossier: Dossier, { flag, reason }: Of<"lower-flag">): Decided {
  if (!isRaised(dossier, flag)) return "already-done";
  if (flag === "complaint" && hasOpenComplaint(dossier)) return "complaint-open";
  return [{ type: "flag-lowered", flag, reason }];
}

function fileComplaint(dossier: Dossier, { text }: Of<"file-complaint">): Decided {
  if (dossier.complaints.some(({ complaintId }) => complaintId === text.textId)) return "already-done";
  if (dossier.complaints.length >= mostComplaints) return "complaints-used-up";
  const filed: DossierEvent = { type: "complaint-filed", text };
  return isRaised(dossier, "complaint")
    ? [filed]
    : [filed, { type: "flag-raised", flag: "complaint", knownSince: null, reason: null }];
}

function settleComplaint({ complaints }: Dossier, { type: _, ...answer }: Of<"settle-complaint">): Decided {
  const open = complaints.find(({ complaintId }) => complaintId === answer.complaintId);
  return open?.settledAt === null ? [{ type: "complaint-settled", ...answer }] : "already-done";
}
