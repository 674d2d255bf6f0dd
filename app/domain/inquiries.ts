// Whom we ask to look outside the desk: a colleague, or a processor (GDPR art. 28(3)(e)). Each has one part of one
// dossier; of camera images first only to keep them, since they are overwritten soon.

import { addDays, type Calendar, type Day, nextWorkingDay, workingDaysBefore } from "./calendar.ts";
import type { TextRef } from "./texts.ts";

/** Processors are asked for their part in this many days at most (law notes A: day 7). */
export const processorsAskedWithin = 7;

/** In how many days images that somebody unproven has us keep are let go (the notes' ruling 16). */
export const holdLastsDays = 14;

/** Whom a reminder goes to: first who should look, then who handles the dossier, then the privacy officer. */
export const reminded = ["contact", "handler", "officer"] as const;
export type Reminded = (typeof reminded)[number];

export const declineReasons = ["not-mine", "not-in-time"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why nobody needs to look any more, where no answer came. */
export type InquiryEnding = "taken-back" | "lapsed" | "not-needed";

export type Inquiry = {
  inquiryId: string;
  /** The source of the register, or the place, about which they are asked. */
  connection: string;
  /** What they look up; null while they only keep images. */
  sliceId: string | null;
  /** Their name, mailbox and language. */
  contact: TextRef;
  askedAt: Date;
  dueOn: Day;
  reminders: { whom: Reminded; at: Date; dueOn: Day }[];
  /** What they said of the images: kept, or overwritten since a day. */
  footage: { at: Date; overwrittenOn: Day | null } | null;
  declined: { why: DeclineReason; reason: TextRef; at: Date } | null;
  answeredAt: Date | null;
  ended: { why: InquiryEnding; at: Date } | null;
};

/**
 * When who should look, who handles the dossier and the privacy officer hear that it waits: the working day before, the
 * first after, and two more later; of images, which are overwritten meanwhile, the day after that (ours).
 */
export function reminderDays(
  { askedOn, dueOn, keepOnly }: { askedOn: Day; dueOn: Day; keepOnly: boolean },
  calendar?: Calendar,
): { whom: Reminded; on: Day }[] {
  const before = workingDaysBefore(dueOn, 1, calendar);
  const late = nextWorkingDay(addDays(dueOn, 1), calendar);
  const second = nextWorkingDay(addDays(late, 1), calendar);
  const officer = keepOnly ? second : nextWorkingDay(addDays(second, 1), calendar);
  return [
    ...(before > askedOn ? [{ whom: "contact" as const, on: before }] : []),
    { whom: "handler", on: late },
    { whom: "officer", on: officer },
  ];
}

/** When images that are kept for somebody unproven are let go. */
export const holdEndsOn = (askedOn: Day): Day => addDays(askedOn, holdLastsDays);

/** Since when images were overwritten, as who keeps them said: the first of such days. */
export function overwrittenOn(inquiries: Inquiry[]): Day | null {
  return inquiries.flatMap(({ footage }) => footage?.overwrittenOn ?? []).toSorted()[0] ?? null;
}

/** What tells camera images, as who looks reads it, in their order; the last is for who looks them up alone. */
export const footageFacts = ["words", "address", "entrance", "day", "from", "until", "looks"] as const;
export type FootageFact = (typeof footageFacts)[number];
