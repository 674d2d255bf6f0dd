// A legal hold on what the portal keeps, and the record of what it forgot.

import type { Stamp } from "./actors.ts";
import { addDays, type Day, dayOf } from "./calendar.ts";
import type { Command } from "./commands.ts";
import type { Dossier } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { longestReview } from "./forgetting.ts";
import { dueToGo } from "./forgetting-days.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

/** The days on which a hold can be looked at again. */
export function reviewDays(at: Date): { from: Day; to: Day } {
  const today = dayOf(at);
  return { from: addDays(today, 1), to: addDays(today, longestReview) };
}

/** Also on a dossier that is held already: then the ground, the reason and the day are these. */
export function setHold(
  _: Dossier,
  { ground, reason, reviewOn }: Of<"set-hold">,
  { at }: Stamp,
): DossierEvent[] | "impossible-moment" {
  const { from, to } = reviewDays(at);
  if (reviewOn < from || reviewOn > to) return "impossible-moment";
  return [{ type: "hold-set", ground, reason, reviewOn }];
}

export function liftHold({ hold }: Dossier, { reason }: Of<"lift-hold">): DossierEvent[] | "already-done" {
  return hold ? [{ type: "hold-lifted", reason }] : "already-done";
}

export function noteHoldReview({ hold }: Dossier, { at }: Stamp): DossierEvent[] | "already-done" {
  if (!hold || hold.isReviewDue || dayOf(at) < hold.reviewOn) return "already-done";
  return [{ type: "hold-review-due" }];
}

/** Only what is due goes; the dossier as a whole leaves no events. */
export function recordForgotten(
  dossier: Dossier,
  { things }: Of<"record-forgotten">,
  { at }: Stamp,
): DossierEvent[] | "already-done" {
  const due = dueToGo(dossier, dayOf(at));
  return things.every((thing) => due.includes(thing)) ? [{ type: "forgotten", things }] : "already-done";
}
