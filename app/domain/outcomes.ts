// What the association answers to the tenant.

import type { ReviewTally } from "./records.ts";

export const outcomes = ["granted", "partly-granted", "no-data-held"] as const;
export type Outcome = (typeof outcomes)[number];

/** The outcome of an access request that follows from its review: withholding or masking makes it partial. */
export function accessOutcome(tally: ReviewTally): Outcome {
  if (tally.withheld + tally.masked > 0) return "partly-granted";
  return tally.given > 0 ? "granted" : "no-data-held";
}
