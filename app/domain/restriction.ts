// Data that are not used for the time being (GDPR art. 18): on what, which, and when that ends.

import { addDays, type Day, dayOf } from "./calendar.ts";
import type { ReasonToGive } from "./grounds.ts";
import type { ElementId } from "./records.ts";
import type { Right } from "./rights.ts";
import type { TextRef } from "./texts.ts";

export const restrictionGrounds = [
  "R18-A",
  "R18-B",
  "R18-C",
  "R18-D",
  "R-SEED",
] as const satisfies ReasonToGive[];
export type RestrictionGround = (typeof restrictionGrounds)[number];

export function isRestrictionGround(reason: ReasonToGive): reason is RestrictionGround {
  return restrictionGrounds.some((ground) => ground === reason);
}

/** The end of it: the tenant hears of it before (GDPR art. 18(3)). */
export type Lift = {
  on: Day;
  reason: TextRef;
  by: string;
  approvedBy: string | null;
  /** When the letter could be read and its e-mail was accepted, or when it was posted. */
  toldAt: Date | null;
};

export type Restriction = {
  ground: RestrictionGround;
  /** Null: everything we hold of the person. */
  elements: ElementId[] | null;
  since: Date;
  lift: Lift | null;
  /** How many times its end was announced, with those of earlier restrictions of this dossier. */
  lifts: number;
  releasedAt: Date | null;
};

/** So long before the end it is announced: a letter must come first (ours; the law says only: before). */
export const liftNotice = 7;

/** The first day that can be announced. */
export const liftableFrom = (at: Date): Day => addDays(dayOf(at), liftNotice);

/** Whether data stand still at this moment. */
export function isRestricted({ restriction }: { restriction: Restriction | null }): boolean {
  return restriction !== null && restriction.releasedAt === null;
}

/** Whether a decision let data stand still: its letter tells that. Otherwise a colleague did. */
export function isSetByDecision({
  right,
  decision,
}: {
  right: Right;
  decision: { approvedBy: string | null } | null;
}): boolean {
  return right === "restriction" && Boolean(decision?.approvedBy);
}

/** Whether the tenant was told before the day itself; later it is announced anew. */
export function isToldBefore({ on, toldAt }: Lift): boolean {
  return toldAt !== null && dayOf(toldAt) < on;
}

/** Announced, but the tenant did not hear of it in time: it does not end by itself. */
export function isLiftVoid({ on, toldAt, approvedBy }: Lift, at: Date): boolean {
  if (toldAt) return dayOf(toldAt) >= on;
  return approvedBy !== null && dayOf(at) >= on;
}
