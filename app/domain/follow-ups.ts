// Everything the portal does by itself, in one list: after an event, at once or on a later day.

import type { Role } from "./actors.ts";
import { addDays, type Day, dayOf, workingDaysBefore, workingDaysBetween } from "./calendar.ts";
import { dueIn } from "./carrying-out.ts";
import {
  answerLetterOf,
  calendarOfDossier,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  isExtensionVoid,
  isSought,
  mayGather,
  needsNoProof,
  soughtIn,
  supplementDueOn,
} from "./dossier.ts";
import type { DossierEvent, Slice } from "./events.ts";
import { handoverIn, handoverReminders, isHandoverOwed, lapsesUnasked } from "./handover.ts";
import { calendarNow } from "./holidays.ts";
import { holdEndsOn, reminderDays } from "./inquiries.ts";
import { keptIn } from "./later.ts";
import { isAnswer, isGiving, refusalLetters } from "./letters.ts";
import { alarms, milestonesOf } from "./milestones.ts";
import { noticeIn, noticeReminders, tellBy } from "./notices.ts";
import type { RefusalGround } from "./outcomes.ts";
import { isInTrouble, type PlanAim, planOf } from "./plans.ts";
import { waitsForAnswer } from "./questions.ts";
import { isSetByDecision } from "./restriction.ts";
import { isDecidedByPart } from "./rights.ts";
import { decidedBy } from "./second-person.ts";
import { isTask } from "./tasks.ts";

export const jobKinds = [
  "write-letter",
  "find-person",
  "tell-contact",
  "tell-mailbox-change",
  "send-code",
  "plan-gathering",
  "gather-slice",
  "make-inquiries",
  "follow-inquiry",
  "build-bundle",
  "announce-answer",
  "tell-staff",
  "warn-of-deadline",
  "note-unproven",
  "note-unanswered",
  "tell-tenant",
  "lapse-id-copy",
  "erase-id-copy",
  "release-use",
  "draw-plan",
  "start-plan",
  "carry-out-step",
  "tell-recipients",
  "keep-later",
  "hand-over",
] as const;
export type JobKind = (typeof jobKinds)[number];

/** What to do, about which part of the dossier. Kind and subject together occur once in a dossier. */
export type FollowUp = { kind: JobKind; subject: string; notBefore?: Day | Date };

/** Working days before the last day on which staff are warned. */
export const warningDays = Object.values(alarms);

/**
 * Who hears of a warning beside the handler, who hears of each: the privacy officer of the second, and on the day itself
 * the director too.
 */
export function alsoWarned(daysLeft: number): Role[] {
  if (daysLeft <= alarms["alarm-director"]) return ["privacy-officer", "director"];
  return daysLeft <= alarms["alarm-officer"] ? ["privacy-officer"] : [];
}

/** Where one role alone may be the second person, whoever has it hears that something waits: no list shows it to them. */
function toSecond(dossier: Dossier, proposed: string): FollowUp[] {
  return decidedBy(dossier) ? [{ kind: "tell-staff", subject: `second-awaited/${proposed}` }] : [];
}

/** What follows from an event. The dossier is the one after all events of the same command. */
export function followUps(event: DossierEvent, dossier: Dossier): FollowUp[] {
  const follows = after[event.type] as Following<typeof event> | undefined;
  return follows?.(event, dossier) ?? [];
}

type Following<Event> = (event: Event, dossier: Dossier) => FollowUp[];

const after: { [Type in DossierEvent["type"]]?: Following<Extract<DossierEvent, { type: Type }>> } = {
  "request-received": (_, dossier) => [
    { kind: "write-letter", subject: "acknowledgement" },
    // Before anybody knows who asks: images are overwritten meanwhile.
    ...(dossier.footage ? [{ kind: "make-inquiries" as const, subject: "keep" }] : []),
    ...(isSought(dossier) && !soughtIn(dossier) ? [{ kind: "find-person" as const, subject: "" }] : []),
    { kind: "tell-staff", subject: "new-request" },
    ...warnings(dossier),
    noteUnproven(dossier),
  ],
  // The portal has stopped; the systems around it are told by a colleague.
  "marketing-stopped": (_, dossier) => [{ kind: "tell-staff", subject: "use-stopped" }, ...stopping(dossier)],
  "consent-stopped": (_, dossier) => [{ kind: "tell-staff", subject: "use-stopped" }, ...stopping(dossier)],
  "request-sorted": (_, dossier) => [
    { kind: "write-letter", subject: "acknowledgement/sorted" },
    ...planOnce(dossier, "sorted"),
  ],
  "question-asked": (event) => [{ kind: "write-letter", subject: `question/${event.questionId}` }],
  "question-told": (event, dossier) => whileUnanswered(dossier, event.questionId),
  "question-answered": (event, dossier) =>
    event.choice === "proof"
      ? warnings(dossier)
      : [...warnings(dossier), { kind: "tell-staff", subject: `question-answered/${event.questionId}` }],
  "question-closed": (_, dossier) => warnings(dossier),
  "request-withdrawn": () => [
    { kind: "write-letter", subject: "withdrawn" },
    { kind: "tell-staff", subject: "request-withdrawn" },
  ],
  "request-reopened": (_, dossier) => [
    ...planOnce(dossier, `reopened/${dossier.reopenings}`),
    ...warnings(dossier),
    { kind: "tell-staff", subject: `request-reopened/${dossier.reopenings}` },
  ],
  "term-extended": () => [{ kind: "write-letter", subject: "extension" }],
  "extension-told": (_, dossier) => (isExtensionVoid(dossier) ? [] : warnings(dossier)),
  "code-requested": (event) => [{ kind: "send-code", subject: event.codeId }],
  "person-found": (_, dossier) => whenFound(dossier),
  "person-chosen": (_, dossier) => whenFound(dossier),
  "person-found-by-hand": (_, dossier) => whenFound(dossier),
  "search-ended": (_, dossier) => planOnce(dossier, "nobody"),
  "request-disputed": (_, dossier) => [
    { kind: "tell-staff", subject: `request-disputed/${dossier.disputes}` },
  ],
  "mailbox-change-asked": (event, dossier) =>
    mailboxChangeTold.flatMap((whom) => tellOf(whom, event.changeId, dossier)),
  "mailbox-change-stopped": (event) => [{ kind: "tell-staff", subject: `change-stopped/${event.codeId}` }],
  "caution-lifted": (_, dossier) => planOnce(dossier, ""),
  "proof-given": (_, dossier) => planOnce(dossier, ""),
  "proof-by-login": (_, dossier) => planOnce(dossier, ""),
  "person-identified": (_, dossier) => planOnce(dossier, ""),
  // An authority that is shown again after it ended is a new start.
  "authority-shown": (event, dossier) => planOnce(dossier, event.until),
  "gathering-planned": ({ slices }) => [
    ...slices.filter((slice) => !isTask(slice)).map(({ sliceId }) => gathering(sliceId, 1)),
    ...reminders(slices),
    ...(slices.some(isTask) ? [{ kind: "make-inquiries" as const, subject: "look" }] : []),
  ],
  "inquiry-made": ({ inquiryId }, dossier) => whileAsked(dossier, inquiryId, "asked"),
  "inquiry-widened": ({ inquiryId }, dossier) => whileAsked(dossier, inquiryId, "widened"),
  "footage-reported": ({ inquiryId, overwrittenOn }) =>
    overwrittenOn ? [{ kind: "tell-staff", subject: `footage-gone/${inquiryId}` }] : [],
  "inquiry-declined": ({ inquiryId }) => [{ kind: "tell-staff", subject: `inquiry-declined/${inquiryId}` }],
  "inquiry-ended": ({ inquiryId }) => [{ kind: "follow-inquiry", subject: `ended/${inquiryId}` }],
  "slice-retried": ({ sliceId, attempt }, { slices }) =>
    slices.some((slice) => slice.sliceId === sliceId && isTask(slice)) ? [] : [gathering(sliceId, attempt)],
  "refusal-approved": (event, dossier) => [
    { kind: "write-letter", subject: refusalSubject(event.ground, dossier) },
  ],
  "outcome-approved": (_, dossier) => [{ kind: "build-bundle", subject: String(dossier.approvals) }],
  "decision-approved": (_, dossier) => {
    const { right, approvals } = dossier;
    if (!isDecidedByPart(right)) return [];
    return [
      { kind: "write-letter", subject: `${answerLetterOf(dossier)}/${approvals}` },
      ...(dueIn(dossier, "decision") ? [drawing("decision", approvals)] : []),
      // Whom nobody found, a colleague looks for.
      ...(dossier.stopped && dossier.person.state !== "found" ? [drawing("stop", approvals)] : []),
    ];
  },
  "use-restricted": (_, dossier) => [
    drawing("standstill", dossier.restriction?.lifts ?? 0),
    ...(isSetByDecision(dossier)
      ? []
      : [{ kind: "write-letter" as const, subject: `restriction-set/${dossier.restriction?.lifts ?? 0}` }]),
    ...listing(dossier),
  ],
  "use-released": (_, dossier) => [
    ...(planOf(dossier.plans, "standstill") ? [drawing("release", dossier.restriction?.lifts ?? 0)] : []),
    ...listing(dossier),
  ],
  "plan-asked": ({ aim }, { plansAsked }) => [
    { kind: "draw-plan", subject: `${aim}/asked/${plansAsked.length}` },
  ],
  "plan-drawn": ({ planId, by }, dossier) =>
    by ? [{ kind: "tell-staff", subject: `plan-drawn/${planId}` }, ...toSecond(dossier, planId)] : [],
  "refusal-proposed": ({ reason }, dossier) => toSecond(dossier, reason.textId),
  "outcome-proposed": ({ tally }, dossier) => toSecond(dossier, tally.digest),
  "decision-proposed": ({ words }, dossier) => toSecond(dossier, words.textId),
  "fee-proposed": ({ words }, dossier) => toSecond(dossier, words.textId),
  "lift-announced": ({ reason }, dossier) => toSecond(dossier, reason.textId),
  "plan-approved": ({ planId, startsAt }) => [
    { kind: "start-plan", subject: planId, notBefore: new Date(startsAt) },
  ],
  "plan-started": ({ planId, dueOn }, { plans }) => {
    const steps = plans.find((plan) => plan.planId === planId)?.steps ?? [];
    return [
      ...steps
        .filter(({ kind }) => kind === "change")
        .map(({ stepId }) => ({ kind: "carry-out-step" as const, subject: `${planId}/${stepId}` })),
      ...(steps.some(({ kind }) => kind === "task")
        ? [
            { kind: "tell-staff" as const, subject: `carry-out/${planId}` },
            { kind: "tell-staff" as const, subject: `carry-out-due/${planId}`, notBefore: dueOn },
          ]
        : []),
    ];
  },
  "step-settled": ({ stepId, result }) =>
    isInTrouble({ state: result }) ? [{ kind: "tell-staff", subject: `step-changed/${stepId}` }] : [],
  "fee-approved": (_, { feesAsked }) => [{ kind: "write-letter", subject: `fee/${feesAsked}` }],
  "lift-approved": (_, { restriction }) => [
    { kind: "write-letter", subject: `restriction-lifted/${restriction?.lifts ?? 0}` },
  ],
  "lift-told": (_, { restriction }) =>
    restriction?.lift
      ? [{ kind: "release-use", subject: String(restriction.lifts), notBefore: restriction.lift.on }]
      : [],
  "carried-out": (_, dossier) => listing(dossier),
  "recipients-listed": ({ telling, notices }, dossier) =>
    notices.length === 0 ? [] : whileChosen(dossier, telling),
  "recipients-chosen": ({ chosen }) => chosen.map(({ noticeId }) => noticeStep("tell", noticeId)),
  "recipient-told": ({ noticeId }, dossier) => whileSilent(dossier, noticeId),
  "notice-declined": ({ noticeId }) => [{ kind: "tell-staff", subject: `notice-declined/${noticeId}` }],
  "handover-asked": ({ handoverId }) => [handing("begin", handoverId)],
  "handover-sealed": ({ handoverId }, dossier) => whileNotFetched(dossier, handoverId),
  // It may break off on the way still.
  "handover-fetched": (_, dossier) => [handoverLetter(dossier, settledAfterFetching)],
  "handover-ended": ({ why }, dossier) => {
    const isTold = why !== "withdrawn" && dossier.answeredAt !== null;
    return [
      ...(isTold ? [handoverLetter(dossier)] : []),
      ...(why === "declined"
        ? [{ kind: "tell-staff" as const, subject: `handover-declined/${dossier.handing.ends}` }]
        : []),
    ];
  },
  // What the mail server will not have goes by post, or a colleague hears it.
  "mail-refused": ({ mail, mailId }) => [
    ...(mail === "notice" ? [noticeStep("bounced", mailId)] : []),
    ...(mail === "handover" ? [{ kind: "tell-staff" as const, subject: `handover-stuck/${mailId}` }] : []),
  ],
  "bundle-damaged": (event) => [{ kind: "build-bundle", subject: `damaged/${event.fileId}` }],
  "term-moved": (_, dossier) => [...warnings(dossier), ...whileOpen(dossier)],
  // By post the letter announces itself.
  "letter-written": (event) =>
    (isAnswer(event.letter) || isGiving(event.letter)) && event.by === "portal"
      ? [{ kind: "announce-answer", subject: event.letterId }]
      : [],
  "dossier-assigned": (event, dossier) => [
    { kind: "tell-staff", subject: `assigned/${dossier.assignments}/${event.staffId}` },
  ],
  "flag-raised": (event, dossier) =>
    event.flag === "breach" ? [{ kind: "tell-staff", subject: `breach-found/${dossier.breaches}` }] : [],
  "hold-review-due": (_, { hold }) =>
    hold ? [{ kind: "tell-staff", subject: `hold-review/${hold.reviewOn}` }] : [],
  "complaint-filed": (event) => [{ kind: "tell-staff", subject: `complaint-filed/${event.text.textId}` }],
  "complaint-settled": (event) => [
    { kind: "tell-tenant", subject: `complaint-settled/${event.complaintId}` },
  ],
  "request-attached": (_, { detachments }) => [
    { kind: "write-letter", subject: detachments > 0 ? `duplicate/${detachments}` : "duplicate" },
  ],
  "request-detached": (_, dossier) => [
    { kind: "write-letter", subject: `acknowledgement/${dossier.detachments}` },
    ...planOnce(dossier, `detached/${dossier.detachments}`),
    ...warnings(dossier),
  ],
  // What was planned for the day of before finds on that day whether there is still something to do.
  "receipt-corrected": (_, dossier) => [
    { kind: "write-letter", subject: `acknowledgement/corrected/${dossier.termMoves}` },
    ...warnings(dossier),
    noteUnproven(dossier),
    ...whileOpen(dossier),
  ],
  "answer-corrected": (event, dossier) => [
    ...warnings(dossier),
    ...(event.answeredAt === null ? whileUnanswered(dossier, event.questionId) : []),
  ],
  "message-received": (event) => [{ kind: "tell-staff", subject: `message-received/${event.messageId}` }],
  "message-written": (event) => [{ kind: "write-letter", subject: `message/${event.messageId}` }],
  "id-copy-asked": (event, dossier) => [...tellOfCopy(dossier), lapsing(event.copyId, event.until)],
  "id-copy-sent": (event) => [
    { kind: "tell-staff", subject: `id-copy-sent/${event.files.textId}` },
    lapsing(event.copyId, event.until),
  ],
  "id-copy-judged": (event, dossier) => [
    ...erasing(dossier),
    ...tellOfCopy(dossier),
    ...(event.until ? [lapsing(event.copyId, event.until)] : []),
  ],
  "id-copy-closed": (_, dossier) => [...erasing(dossier), ...tellOfCopy(dossier)],
  // Where it became needless something else happened, of which they hear.
  "id-copy-lapsed": (event, dossier) => [
    ...erasing(dossier),
    ...(event.why === "too-late" ? tellOfCopy(dossier) : []),
  ],
  "request-answered": (_, dossier) => [
    ...supplementReminder(dossier),
    ...lapsingUnasked(dossier),
    ...(keptIn(dossier).length > 0 ? [{ kind: "keep-later" as const, subject: "" }] : []),
  ],
  "supplement-told": (_, dossier) => supplementReminder(dossier),
};

const drawing = (aim: PlanAim, time: number): FollowUp => ({
  kind: "draw-plan",
  subject: `${aim}/${time}`,
});

/** The systems around the portal hear of it as soon as it is known whom it is about. */
function stopping(dossier: Dossier): FollowUp[] {
  return dossier.stopped && dossier.person.state === "found" ? [drawing("stop", 0)] : [];
}

function whenFound(dossier: Dossier): FollowUp[] {
  return [{ kind: "tell-contact", subject: "" }, ...planOnce(dossier, "found"), ...stopping(dossier)];
}

/** Who can have had the data of what happened now, in the register. */
function listing({ tellings }: Dossier): FollowUp[] {
  return tellings.flatMap(({ listedAt }, place) =>
    listedAt ? [] : [{ kind: "tell-recipients", subject: `list/${place}` }],
  );
}

const noticeStep = (step: string, about: string, notBefore?: Day): FollowUp => ({
  kind: "tell-recipients",
  subject: `${step}/${about}`,
  ...(notBefore && { notBefore }),
});

const handing = (step: string, about: string, notBefore?: Day): FollowUp => ({
  kind: "hand-over",
  subject: `${step}/${about}`,
  ...(notBefore && { notBefore }),
});

/** An hour: by then a download came through, or broke off. */
const settledAfterFetching = 3600_000;

function handoverLetter({ handing: { over, ends } }: Dossier, later = 0): FollowUp {
  const subject = `handover/${ends}`;
  if (!over || later === 0) return { kind: "write-letter", subject };
  return { kind: "write-letter", subject, notBefore: new Date(over.at.getTime() + later) };
}

/** A colleague looks up and calls the organisation; it is reminded, then the handler is, and then it lapses. */
function whileNotFetched(dossier: Dossier, handoverId: string): FollowUp[] {
  const handover = handoverIn(dossier, handoverId);
  if (!handover) return [];
  return [
    { kind: "tell-staff", subject: `handover-asked/${handoverId}` },
    ...handoverReminders(handover, calendarNow(dossier.holidays)).map(({ whom, on }) =>
      handing(whom, handoverId, on),
    ),
    handing("lapse", handoverId, addDays(handover.until, 1)),
  ];
}

function lapsingUnasked(dossier: Dossier): FollowUp[] {
  const { answeredAt } = dossier;
  return answeredAt && isHandoverOwed(dossier)
    ? [handing("lapse", "unasked", lapsesUnasked(answeredAt))]
    : [];
}

/** The desk hears that somebody must say who had the data; on the last day the handler and the privacy officer do. */
function whileChosen(dossier: Dossier, place: number): FollowUp[] {
  const telling = dossier.tellings[place];
  if (!telling) return [];
  const day = tellBy(telling, calendarNow(dossier.holidays));
  return [
    { kind: "tell-staff", subject: `recipients-listed/${place}` },
    noticeStep("unchosen", String(place), day),
  ];
}

function whileSilent(dossier: Dossier, noticeId: string): FollowUp[] {
  const toldAt = noticeIn(dossier, noticeId)?.notice.toldAt;
  if (!toldAt) return [];
  return noticeReminders(toldAt, calendarNow(dossier.holidays)).map(({ whom, on }) =>
    noticeStep(whom, noticeId, on),
  );
}

/** A copy that was compared on the way is erased there and then; this is for whatever came between. */
function erasing({ idCopy }: Dossier): FollowUp[] {
  return idCopy && idCopy.round > 0
    ? [{ kind: "erase-id-copy", subject: `${idCopy.copyId}/${idCopy.round}` }]
    : [];
}

function tellOfCopy({ idCopy }: Dossier): FollowUp[] {
  if (!idCopy) return [];
  const { copyId, round, state } = idCopy;
  return [{ kind: "tell-tenant", subject: `id-copy/${copyId}/${round}/${state}` }];
}

/** The morning after the last day. */
const lapsing = (copyId: string, until: Day): FollowUp => ({
  kind: "lapse-id-copy",
  subject: `${copyId}/${until}`,
  notBefore: addDays(until, 1),
});

/** What was asked, its reminders, and of images that are kept for somebody unproven the day on which that ends. */
function whileAsked(dossier: Dossier, inquiryId: string, first: "asked" | "widened"): FollowUp[] {
  const inquiry = dossier.inquiries.find((asked) => asked.inquiryId === inquiryId);
  if (!inquiry) return [];
  const { askedAt, dueOn, sliceId } = inquiry;
  const [askedOn, keepOnly] = [dayOf(askedAt), sliceId === null];
  const days = reminderDays({ askedOn, dueOn, keepOnly }, calendarOfDossier(dossier));
  return [
    { kind: "follow-inquiry", subject: `${first}/${inquiryId}` },
    ...days.map(({ whom, on }) => ({
      kind: "follow-inquiry" as const,
      subject: `${whom}/${inquiryId}/${dueOn}`,
      notBefore: on,
    })),
    ...(keepOnly
      ? [{ kind: "follow-inquiry" as const, subject: `lapse/${inquiryId}`, notBefore: holdEndsOn(askedOn) }]
      : []),
  ];
}

/** The desk hears of a gap that is still open on the day by which it should be filled, once for each part. */
function supplementReminder(dossier: Dossier): FollowUp[] {
  const day = supplementDueOn(dossier);
  return day ? [{ kind: "tell-staff", subject: `supplement-due/${day}`, notBefore: day }] : [];
}

function refusalSubject(ground: RefusalGround, { reopenings }: Dossier): string {
  return reopenings > 0 ? `${refusalLetters[ground]}/${reopenings}` : refusalLetters[ground];
}

/**
 * Once nobody answered for long a colleague looks again; at the end of the first month the tenant hears where the
 * request stands (a strict reading of GDPR art. 12(4); ours).
 */
function whileUnanswered(dossier: Dossier, questionId: string): FollowUp[] {
  const asked = dossier.questions.find((question) => question.questionId === questionId);
  if (!asked?.toldAt) return [];
  const told = dayOf(asked.toldAt);
  const { extensionNoticeDueOn: monthEnd } = clockOfDossier(dossier);
  return [
    {
      kind: "note-unanswered",
      subject: moved(questionId, dossier),
      notBefore: addDays(told, waitsForAnswer[asked.about]),
    },
    ...(told <= monthEnd
      ? [
          {
            kind: "write-letter" as const,
            subject: moved(`interim/${questionId}`, dossier),
            notBefore: monthEnd,
          },
        ]
      : []),
  ];
}

function whileOpen(dossier: Dossier): FollowUp[] {
  const open = dossier.questions.filter(({ closedAt }) => !closedAt);
  return open.flatMap(({ questionId }) => whileUnanswered(dossier, questionId));
}

/** By then a colleague asks who it is: later a question does not stop the clock. */
function noteUnproven(dossier: Dossier): FollowUp {
  const { question } = milestonesOf(clockOfDossier(dossier), calendarOfDossier(dossier));
  return { kind: "note-unproven", subject: moved("", dossier), notBefore: question };
}

/**
 * What a warning says on the day it comes: how many working days are left, or that the last day is over. Of those that
 * come at once, because the request was written down late, only the last one speaks.
 */
export function warningOn(dueOn: Day, planned: number, today: Day): number | "over" | "silent" {
  const hasCome = (left: number) => workingDaysBefore(dueOn, left) <= today;
  if (warningDays.some((left) => left < planned && hasCome(left))) return "silent";
  return today > dueOn ? "over" : workingDaysBetween(today, dueOn);
}

/** What moves the last day plans them anew; those of another last day say nothing when they come. */
function warnings(dossier: Dossier): FollowUp[] {
  const dueOn = dueDayOf(dossier);
  return warningDays.map((left) => ({
    kind: "warn-of-deadline",
    subject: warningSubject(left, dossier),
    notBefore: workingDaysBefore(dueOn, left, calendarOfDossier(dossier)),
  }));
}

/** Moved away and back it is the same day, and what was planned for it before may have been passed over meanwhile. */
export function warningSubject(left: number, dossier: Dossier): string {
  return moved(`${left}/${dueDayOf(dossier)}`, dossier);
}

const moved = (subject: string, { termMoves }: Dossier) =>
  termMoves > 0 ? `${subject}/${termMoves}` : subject;

/** Who hears of a change of address: each by an e-mail of its own, the new address once more when it counts. */
export const mailboxChangeTold = ["before", "on-file", "new", "in-force"] as const;

function tellOf(
  whom: (typeof mailboxChangeTold)[number],
  changeId: string,
  { mailboxChange }: Dossier,
): FollowUp[] {
  const told = { kind: "tell-mailbox-change", subject: `${whom}/${changeId}` } as const;
  if (whom !== "in-force") return [told];
  return mailboxChange?.changeId === changeId ? [{ ...told, notBefore: mailboxChange.from }] : [];
}

const gathering = (sliceId: string, attempt: number): FollowUp => ({
  kind: "gather-slice",
  subject: `${sliceId}/${attempt}`,
});

/** Of what colleagues should have brought the desk hears on the day, once for all of that day. */
function reminders(slices: Slice[]): FollowUp[] {
  const days = new Set(slices.flatMap(({ dueOn }) => dueOn ?? []));
  return [...days].map((day) => ({ kind: "tell-staff", subject: `task-due/${day}`, notBefore: day }));
}

function planOnce(dossier: Dossier, subject: string): FollowUp[] {
  if (needsNoProof(dossier) || dossier.decision || dossier.scope.length === 0) return [];
  return mayGather(dossier) && dossier.slices.length === 0 ? [{ kind: "plan-gathering", subject }] : [];
}
