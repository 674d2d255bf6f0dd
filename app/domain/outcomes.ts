// What the association answers to the tenant.

import type { TakenTally } from "./portability.ts";
import type { ReviewTally } from "./records.ts";

export const outcomes = ["granted", "partly-granted", "no-data-held"] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Why a request ends without data: who asks may not ask about somebody else, is not known to be who they say, or asks
 * what is manifestly unfounded or excessive.
 */
export const refusalGrounds = {
  /** The GDPR is not about the dead. */
  deceased: { code: "G-DECEASED", article: "overweging 27 AVG" },
  /** Who asks did not show who they are, though they were asked. */
  "not-identified": { code: "G12-6", article: "AVG art. 12 lid 2 en 6" },
  "no-authority": { code: "G-AUTH", article: "AVG art. 12 lid 6, UAVG art. 5" },
  /** What is asked is plainly not what this right is for. */
  unfounded: { code: "G12-5-U", article: "AVG art. 12 lid 5 onder b" },
  /** The same was asked again too soon: EDPB 01/2022, §185. */
  excessive: { code: "G12-5-E", article: "AVG art. 12 lid 5 onder b" },
  /** Proven abuse, which is excessive too, after whatever time. */
  abuse: { code: "G12-5-E", article: "AVG art. 12 lid 5 onder b" },
  /** What may be asked for it was asked, and nobody paid. */
  "fee-unpaid": { code: "FEE-UNPAID", article: "AVG art. 12 lid 5 onder a, art. 15 lid 3" },
} as const;
export type RefusalGround = keyof typeof refusalGrounds;
/** What the association must prove, with facts that the tenant reads: GDPR art. 12(5), last sentence. */
export const manifestGrounds = [
  "unfounded",
  "excessive",
  "abuse",
  "fee-unpaid",
] as const satisfies RefusalGround[];
export type ManifestGround = (typeof manifestGrounds)[number];
/** The grounds on which somebody may not ask about another. */
export type AuthorityGround = Exclude<RefusalGround, "not-identified" | ManifestGround>;

/** A refusal that tells nothing of what is kept. */
export type SilentGround = Exclude<RefusalGround, ManifestGround>;

export function isManifest(ground: RefusalGround): ground is ManifestGround {
  return manifestGrounds.some((manifest) => manifest === ground);
}

/** Why a month is not enough: GDPR art. 12(3), second sentence. Too few hands alone is no reason (EDPB 01/2022, §163). */
export const extensionGrounds = ["complex", "many-requests"] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];

/** By how much a term can be extended: GDPR art. 12(3). */
export const extensionMonths = [1, 2] as const;
export type ExtensionMonths = (typeof extensionMonths)[number];

/**
 * The outcome of a file to take along: `carried` goes with it, `left` was found and stays (GDPR art. 20), and `leftOut`
 * could not be found. What was not asked for counts for nothing.
 */
export function fileOutcome({ carried, left }: TakenTally, leftOut: number): Outcome {
  if (left + leftOut > 0) return "partly-granted";
  return carried > 0 ? "granted" : "no-data-held";
}

/**
 * The outcome of an access request that follows from its review. Withholding, masking and what was left out (a
 * source that could not be read, a theme outside the authority of who asks) make it partial: "no data held" would
 * be more than we know.
 */
export function accessOutcome(tally: Omit<ReviewTally, "digest">, leftOut: number): Outcome {
  if (tally.withheld + tally.masked + leftOut > 0) return "partly-granted";
  return tally.given > 0 ? "granted" : "no-data-held";
}
