// What carrying out a decision is made of: a frozen plan of steps, bound to its hash (T-11 of the threat model).

import { z } from "zod";
import type { Day } from "./calendar.ts";
import { ElementId } from "./records.ts";
import type { TextRef } from "./texts.ts";

/**
 * For what a plan is: what stands still, and stands still no longer (GDPR art. 18); what ended when it was said (21(3),
 * 7(3)); what was decided; what was kept for a time that is over, which has no dossier any more. Each aim has plans of
 * its own, of which the newest counts.
 */
export const planAims = ["standstill", "release", "stop", "decision", "later"] as const;
export type PlanAim = (typeof planAims)[number];

export const deeds = ["correct", "erase", "restrict", "release", "stop"] as const;
export type Deed = (typeof deeds)[number];

/** "change": the connection does it; "task": a colleague does, and says how it was proven. */
export const stepKinds = ["change", "task"] as const;
export type StepKind = (typeof stepKinds)[number];

/** The same deed on the same element in one place. Which records these are is sealed: a plan of many is one line here. */
export const PlanStep = z.object({
  stepId: z.uuid(),
  /** The connection, or the place in the register where a colleague looks. */
  connection: z.string(),
  /** Null: what is in no list of the register. */
  element: ElementId.nullable(),
  /** Of several uses the one that ends; null: all of them. */
  purpose: z.string().nullable(),
  kind: z.enum(stepKinds),
  deed: z.enum(deeds),
  /** How many places it is about; 0: nobody has looked yet. */
  count: z.int().nonnegative(),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** How a connection's step ended: all of it done, or a place that was changed since, that said no, or that is silent. */
export const stepResults = ["done", "changed", "refused", "unknown"] as const;
export type StepResult = (typeof stepResults)[number];

export const provenResults = ["done", "nothing-held"] as const;
export type ProvenResult = (typeof provenResults)[number];

export type StepState = "open" | StepResult | "nothing-held";

/**
 * How one place stands. "asked" is written before a source is asked: whoever finds it knows that it may have happened.
 */
export const planRowStates = ["waiting", "asked", "done", "changed", "refused", "unknown"] as const;
export type PlanRowState = (typeof planRowStates)[number];

export type Plan = {
  planId: string;
  aim: PlanAim;
  /** Among those of its aim. */
  version: number;
  hash: string;
  /** Whose proposal it is: who had it drawn, or who proposed the decision. Null: it needs no second person. */
  by: string | null;
  approvedBy: string | null;
  /** When it begins, once it is approved. */
  startsAt: Date | null;
  startedAt: Date | null;
  /** By when the tasks in it should be done. */
  dueOn: Day | null;
  stoppedAt: Date | null;
  steps: (PlanStep & { state: StepState; proof: TextRef | null })[];
};

/** So long an approved erasure waits, so that it can still be stopped (T-11; ours). */
export const coolOffLasts = 7 * 24 * 3600_000;

/** Days in which a colleague does a task (ours; the law says: without undue delay). */
export const taskDays = 7;

type Steps = Pick<PlanStep, "deed">[];

/** What cannot be undone, and what pays to forge, asks a second person (law notes F.6; sources notes, part 4). */
export function needsSecondPerson(steps: Steps): boolean {
  return steps.some(({ deed }) => deed === "erase" || deed === "correct");
}

export function coolOffOf(steps: Steps): number {
  return steps.some(({ deed }) => deed === "erase") ? coolOffLasts : 0;
}

export const isSettled = ({ state }: { state: StepState }): boolean =>
  state === "done" || state === "nothing-held";

/** A colleague must look: it was not as decided, the source said no, or nobody knows. */
export const isInTrouble = ({ state }: { state: StepState }): boolean =>
  !isSettled({ state }) && state !== "open";

export const isFinished = ({ steps }: Pick<Plan, "steps">): boolean => steps.every(isSettled);

/** The newest of an aim: the only one that counts. */
export function planOf(plans: Plan[], aim: PlanAim): Plan | null {
  return plans.findLast((plan) => plan.aim === aim) ?? null;
}

/** What is done by it now. */
export function isUnderWay({ startedAt, stoppedAt, steps }: Plan): boolean {
  return startedAt !== null && stoppedAt === null && !isFinished({ steps });
}
