// What is decided on each part of a request that asks for something else than a copy. Facts only: words are sealed apart.

import { z } from "zod";
import type { Day } from "./calendar.ts";
import { groundCodes, reasonsToGiveNames } from "./grounds.ts";
import { ElementId } from "./records.ts";

/**
 * What happens with one part. Done: corrected, erased, restricted, no longer used, handed over. Kept: as it is, until a
 * day or for as long as the ground lasts. Later: erased by itself when the relation ends.
 */
export const verdicts = ["done", "kept", "later"] as const;
export type Verdict = (typeof verdicts)[number];

export const DecidedPart = z.object({
  /** The element of the register; null: a part that is in no list. */
  element: ElementId.nullable(),
  /** Of several uses the one that it is about: id of the purpose; null: all of them. */
  purpose: z.string().nullable(),
  verdict: z.enum(verdicts),
  /** Why it is not done, or not yet. */
  grounds: z.array(z.enum(groundCodes)),
  /** On what it is done. */
  reasons: z.array(z.enum(reasonsToGiveNames)),
  /** The day from which it can go; null where no day is known. */
  until: z.iso
    .date()
    .transform((day) => day as Day)
    .nullable(),
});
export type DecidedPart = z.infer<typeof DecidedPart>;

const Words = z.string().max(4000);

/** The balancing test of an objection, all four of its fields: GDPR art. 21(1). */
export const Weighing = z.object({
  ourInterest: Words,
  theirSituation: Words,
  alternatives: Words,
  conclusion: Words,
});
export type Weighing = z.infer<typeof Weighing>;

/** What colleagues wrote with a decision, sealed: of each part in its order, as the tenant will read it. */
export const DecisionWords = z.object({
  parts: z.array(
    z.object({
      /** The facts of this case, or the article where a ground asks for one. */
      facts: Words,
      /** Of a correction what stood there, and what stands there now. */
      before: Words.optional(),
      after: Words.optional(),
    }),
  ),
  weighing: Weighing.optional(),
});
export type DecisionWords = z.infer<typeof DecisionWords>;

export const Decision = z.array(DecidedPart).min(1);
export type Decision = z.infer<typeof Decision>;

export const decidedOutcomes = ["granted", "partly-granted", "refused"] as const;
export type DecidedOutcome = (typeof decidedOutcomes)[number];
/** Or nothing was found of it at all (law notes, C.2): then there is nothing to decide. */
export type DecisionOutcome = DecidedOutcome | "no-data-held";

/** Of a part of which nothing is held. */
export const isNotHeld = ({ grounds }: Pick<DecidedPart, "grounds">): boolean =>
  grounds.length > 0 && grounds.every((ground) => ground === "G-NOD");

/** All of it, some of it, or nothing; what goes later by itself is not given now. */
export function outcomeOf(decision: Decision): DecisionOutcome {
  if (decision.every(isNotHeld)) return "no-data-held";
  const done = decision.filter(({ verdict }) => verdict === "done").length;
  if (done === decision.length) return "granted";
  return done > 0 ? "partly-granted" : "refused";
}
