// Who outside the desk may be asked to look, and what they may say of it.

import type { Actor, Stamp } from "./actors.ts";
import { dayOf } from "./calendar.ts";
import type { Command } from "./commands.ts";
import { type Dossier, endedAt, isSupplementing, mayGather } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { holdEndsOn, type Inquiry } from "./inquiries.ts";
import { isTask } from "./tasks.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;
type Decided =
  | DossierEvent[]
  | "not-your-task"
  | "already-done"
  | "already-asked"
  | "inquiry-over"
  | "impossible-moment";

/** Whether what was asked still waits for an answer: that of nobody else came, and the dossier goes on. */
export function isOpenInquiry(dossier: Dossier, inquiry: Inquiry): boolean {
  const { sliceId, answeredAt, declined, ended } = inquiry;
  if (answeredAt || ended || declined?.why === "not-mine" || hasStopped(dossier)) return false;
  return sliceId === null || isRunning(dossier, sliceId);
}

function hasStopped(dossier: Dossier): boolean {
  if (dossier.refusal?.approvedBy) return true;
  return endedAt(dossier) !== null && !isSupplementing(dossier);
}

const isRunning = ({ slices }: Dossier, sliceId: string) =>
  slices.some((slice) => slice.sliceId === sliceId && slice.state === "running" && isTask(slice));

/** Who was asked for what is not needed any more: somebody else looked, or the dossier stopped. They must hear that. */
export function whenInVain(before: Dossier, after: Dossier): DossierEvent[] {
  const wereOpen = before.inquiries.filter((inquiry) => isOpenInquiry(before, inquiry));
  return wereOpen.flatMap(({ inquiryId }) => {
    const inquiry = inquiryOf(after, inquiryId);
    if (!inquiry || isOpenInquiry(after, inquiry)) return [];
    const isSaid = inquiry.answeredAt || inquiry.ended || inquiry.declined?.why === "not-mine";
    return isSaid ? [] : [{ type: "inquiry-ended", inquiryId, why: "not-needed" }];
  });
}

const inquiryOf = ({ inquiries }: Dossier, inquiryId: string) =>
  inquiries.find((inquiry) => inquiry.inquiryId === inquiryId);

/** A colleague hands in whatever lies open; who was asked only what they were asked. */
export function mayHandIn(dossier: Dossier, sliceId: string, actor: Actor): boolean {
  if (actor.kind !== "contact") return true;
  const inquiry = inquiryOf(dossier, actor.inquiryId);
  return inquiry?.sliceId === sliceId && inquiry.answeredAt === null && isOpenInquiry(dossier, inquiry);
}

// Images are kept before anybody knows who asks: they are overwritten meanwhile. Looked up they are only after.
export function makeInquiry(dossier: Dossier, { type: _, ...made }: Of<"make-inquiry">): Decided {
  if (inquiryOf(dossier, made.inquiryId) || hasStopped(dossier)) return "already-done";
  const { sliceId, connection } = made;
  if (sliceId === null && !dossier.footage) return "not-your-task";
  if (sliceId !== null && !isRunning(dossier, sliceId)) return "not-your-task";
  const isAsked = dossier.inquiries.some(
    (other) => other.sliceId === sliceId && other.connection === connection && isOpenInquiry(dossier, other),
  );
  return isAsked ? "already-asked" : [{ type: "inquiry-made", ...made }];
}

export function widenInquiry(dossier: Dossier, { inquiryId, sliceId, dueOn }: Of<"widen-inquiry">): Decided {
  const inquiry = inquiryOf(dossier, inquiryId);
  if (!inquiry || inquiry.sliceId !== null || !isOpenInquiry(dossier, inquiry)) return "already-done";
  return isRunning(dossier, sliceId)
    ? [{ type: "inquiry-widened", inquiryId, sliceId, dueOn }]
    : "not-your-task";
}

/** Once for each day by which it should be there. */
export function noteReminder(dossier: Dossier, { inquiryId, whom }: Of<"note-reminder">): Decided {
  const inquiry = inquiryOf(dossier, inquiryId);
  if (!inquiry || !isOpenInquiry(dossier, inquiry)) return "already-done";
  const isTold = inquiry.reminders.some(
    (reminder) => reminder.whom === whom && reminder.dueOn === inquiry.dueOn,
  );
  return isTold ? "already-done" : [{ type: "inquiry-reminded", inquiryId, whom }];
}

export function reportFootage(
  dossier: Dossier,
  { inquiryId, overwrittenOn }: Of<"report-footage">,
  { actor, at }: Stamp,
): Decided {
  const inquiry = ownInquiry(dossier, inquiryId, actor);
  if (!inquiry || !dossier.footage) return "not-your-task";
  if (!isOpenInquiry(dossier, inquiry)) return "inquiry-over";
  if (overwrittenOn && overwrittenOn > dayOf(at)) return "impossible-moment";
  // What is gone is gone; what was kept can still turn out to be overwritten.
  if (inquiry.footage && (inquiry.footage.overwrittenOn || !overwrittenOn)) return "already-done";
  return [{ type: "footage-reported", inquiryId, overwrittenOn }];
}

export function declineInquiry(
  dossier: Dossier,
  { type: _, ...declined }: Of<"decline-inquiry">,
  { actor }: Stamp,
): Decided {
  const inquiry = ownInquiry(dossier, declined.inquiryId, actor);
  if (!inquiry) return "not-your-task";
  return isOpenInquiry(dossier, inquiry) ? [{ type: "inquiry-declined", ...declined }] : "inquiry-over";
}

function ownInquiry(dossier: Dossier, inquiryId: string, actor: Actor): Inquiry | undefined {
  return actor.kind === "contact" && actor.inquiryId === inquiryId
    ? inquiryOf(dossier, inquiryId)
    : undefined;
}

// By itself only what was kept for somebody of whom nothing is known after 14 days (the notes' ruling 16).
export function endInquiry(
  dossier: Dossier,
  { inquiryId }: Of<"end-inquiry">,
  { actor, at }: Stamp,
): Decided {
  const inquiry = inquiryOf(dossier, inquiryId);
  if (!inquiry || !isOpenInquiry(dossier, inquiry)) return "already-done";
  if (actor.kind === "staff") return [{ type: "inquiry-ended", inquiryId, why: "taken-back" }];
  const lapses =
    inquiry.sliceId === null && !mayGather(dossier) && dayOf(at) >= holdEndsOn(dayOf(inquiry.askedAt));
  return lapses ? [{ type: "inquiry-ended", inquiryId, why: "lapsed" }] : "already-done";
}
