// Everything the portal does by itself, in one list: after an event, at once or on a later day.

import { addDays, type Day, dayOf, workingDaysBefore, workingDaysBetween } from "./calendar.ts";
import {
  calendarOfDossier,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  isExtensionVoid,
  isSought,
  mayGather,
  soughtIn,
} from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { isAnswer, refusalLetters } from "./letters.ts";
import { alarms, milestonesOf } from "./milestones.ts";
import type { RefusalGround } from "./outcomes.ts";
import { waitsForAnswer } from "./questions.ts";

export const jobKinds = [
  "write-letter",
  "find-person",
  "tell-contact",
  "tell-mailbox-change",
  "send-code",
  "plan-gathering",
  "gather-slice",
  "build-bundle",
  "announce-answer",
  "tell-staff",
  "warn-of-deadline",
  "note-unproven",
  "note-unanswered",
  "tell-tenant",
] as const;
export type JobKind = (typeof jobKinds)[number];

/** What to do, about which part of the dossier. Kind and subject together occur once in a dossier. */
export type FollowUp = { kind: JobKind; subject: string; notBefore?: Day | Date };

/** Working days before the last day on which staff are warned. */
export const warningDays = Object.values(alarms);

/** What follows from an event. The dossier is the one after all events of the same command. */
export function followUps(event: DossierEvent, dossier: Dossier): FollowUp[] {
  switch (event.type) {
    case "request-received":
      return [
        { kind: "write-letter", subject: "acknowledgement" },
        ...(isSought(dossier) && !soughtIn(dossier) ? [{ kind: "find-person" as const, subject: "" }] : []),
        { kind: "tell-staff", subject: "new-request" },
        ...warnings(dossier),
        noteUnproven(dossier),
      ];
    case "question-asked":
      return [{ kind: "write-letter", subject: `question/${event.questionId}` }];
    case "question-told":
      return whileUnanswered(dossier, event.questionId);
    case "question-answered":
      return event.choice === "proof"
        ? warnings(dossier)
        : [...warnings(dossier), { kind: "tell-staff", subject: `question-answered/${event.questionId}` }];
    case "question-closed":
      return warnings(dossier);
    case "request-withdrawn":
      return [
        { kind: "write-letter", subject: "withdrawn" },
        { kind: "tell-staff", subject: "request-withdrawn" },
      ];
    case "request-reopened":
      return [
        ...planOnce(dossier, `reopened/${dossier.reopenings}`),
        ...warnings(dossier),
        { kind: "tell-staff", subject: `request-reopened/${dossier.reopenings}` },
      ];
    case "term-extended":
      return [{ kind: "write-letter", subject: "extension" }];
    case "extension-told":
      return isExtensionVoid(dossier) ? [] : warnings(dossier);
    case "code-requested":
      return [{ kind: "send-code", subject: event.codeId }];
    case "person-found":
    case "person-chosen":
    case "person-found-by-hand":
      return [{ kind: "tell-contact", subject: "" }, ...planOnce(dossier, "found")];
    case "search-ended":
      return planOnce(dossier, "nobody");
    case "request-disputed":
      return [{ kind: "tell-staff", subject: `request-disputed/${dossier.disputes}` }];
    case "mailbox-change-asked":
      return mailboxChangeTold.flatMap((whom) => tellOf(whom, event.changeId, dossier));
    case "mailbox-change-stopped":
      return [{ kind: "tell-staff", subject: `change-stopped/${event.codeId}` }];
    case "caution-lifted":
    case "proof-given":
    case "proof-by-login":
    case "person-identified":
      return planOnce(dossier, "");
    // An authority that is shown again after it ended is a new start.
    case "authority-shown":
      return planOnce(dossier, event.until);
    case "gathering-planned":
      return event.slices.map(({ sliceId }) => ({ kind: "gather-slice", subject: `${sliceId}/1` }));
    case "slice-retried":
      return [{ kind: "gather-slice", subject: `${event.sliceId}/${event.attempt}` }];
    case "refusal-approved":
      return [{ kind: "write-letter", subject: refusalSubject(event.ground, dossier) }];
    case "outcome-approved":
      return [{ kind: "build-bundle", subject: String(dossier.approvals) }];
    case "bundle-damaged":
      return [{ kind: "build-bundle", subject: `damaged/${event.fileId}` }];
    case "term-moved":
      return warnings(dossier);
    // By post the letter announces itself.
    case "letter-written":
      return isAnswer(event.letter) && event.by === "portal"
        ? [{ kind: "announce-answer", subject: event.letterId }]
        : [];
    case "dossier-assigned":
      return [{ kind: "tell-staff", subject: `assigned/${dossier.assignments}/${event.staffId}` }];
    case "flag-raised":
      return event.flag === "breach"
        ? [{ kind: "tell-staff", subject: `breach-found/${dossier.breaches}` }]
        : [];
    case "complaint-filed":
      return [{ kind: "tell-staff", subject: `complaint-filed/${event.text.textId}` }];
    case "complaint-settled":
      return [{ kind: "tell-tenant", subject: `complaint-settled/${event.complaintId}` }];
    default:
      return [];
  }
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
    { kind: "note-unanswered", subject: questionId, notBefore: addDays(told, waitsForAnswer[asked.about]) },
    ...(told <= monthEnd
      ? [{ kind: "write-letter" as const, subject: `interim/${questionId}`, notBefore: monthEnd }]
      : []),
  ];
}

/** By then a colleague asks who it is: later a question does not stop the clock. */
function noteUnproven(dossier: Dossier): FollowUp {
  const { question } = milestonesOf(clockOfDossier(dossier), calendarOfDossier(dossier));
  return { kind: "note-unproven", subject: "", notBefore: question };
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
  const { termMoves } = dossier;
  return [left, dueDayOf(dossier), ...(termMoves > 0 ? [termMoves] : [])].join("/");
}

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

function planOnce(dossier: Dossier, subject: string): FollowUp[] {
  return mayGather(dossier) && dossier.slices.length === 0 ? [{ kind: "plan-gathering", subject }] : [];
}
