// What the association answers to the tenant.

import type { ReviewTally } from "./records.ts";

export const outcomes = ["granted", "partly-granted", "no-data-held"] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * The outcome of an access request that follows from its review. Withholding, masking and a source that could
 * not be read make it partial: "no data held" would be more than we know.
 */
export function accessOutcome(tally: Omit<ReviewTally, "digest">, gaps: number): Outcome {
  if (tally.withheld + tally.masked + gaps > 0) return "partly-granted";
  return tally.given > 0 ? "granted" : "no-data-held";
}
