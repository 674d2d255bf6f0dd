// What somebody may be asked to pay, never for a first copy: GDPR art. 12(5)(a) and 15(3). Waiting for it is a state of
// the request and stops no clock (the notes' ruling 10).

import { z } from "zod";
import { addDays, type Day, dayOf } from "./calendar.ts";
import type { TextRef } from "./texts.ts";

export const feeGrounds = {
  /** What was given before is asked once more. */
  "extra-copy": { article: "AVG art. 15 lid 3" },
  unfounded: { article: "AVG art. 12 lid 5 onder a" },
  excessive: { article: "AVG art. 12 lid 5 onder a" },
} as const;
export type FeeGround = keyof typeof feeGrounds;
export const feeGroundNames = Object.keys(feeGrounds) as [FeeGround, ...FeeGround[]];

export type Fee = {
  by: string;
  ground: FeeGround;
  cents: number;
  /** Sealed FeeWords. */
  words: TextRef;
  approvedBy: string | null;
  askedAt: Date | null;
  paidAt: Date | null;
};

/** What the tenant reads of it: how the amount was reckoned, what proves the ground, and how to pay. */
export const FeeWords = z.object({ calculation: z.string(), facts: z.string(), pay: z.string() });
export type FeeWords = z.infer<typeof FeeWords>;

/** Days to pay; the law has no term (ours). */
export const feePaidWithin = 14;

/** More than this is no administrative cost of a copy, but a slip of the keyboard (ours). */
export const mostCents = 100_000;

type WithFee = { fee: Fee | null };

/** One colleague proposed it, and no second one decided. */
export function isFeeProposed({ fee }: WithFee): boolean {
  return fee !== null && fee.approvedBy === null;
}

/** It was asked, and nothing was paid. */
export function isFeeOpen({ fee }: WithFee): boolean {
  return fee !== null && fee.approvedBy !== null && fee.paidAt === null;
}

/** The last day to pay, of a fee that is asked at a moment. */
export const payableUntil = (askedAt: Date): Day => addDays(dayOf(askedAt), feePaidWithin);

/** Whether it was asked, not paid, and its last day is over. */
export function isFeeOverdue({ fee }: WithFee, at: Date): boolean {
  return isFeeOpen({ fee }) && fee?.askedAt != null && dayOf(at) > payableUntil(fee.askedAt);
}
