// How what was decided is carried out: a plan is drawn, looked at by a second person, begun, and settled step by step.

import type { Stamp } from "./actors.ts";
import { addDays, dayOf, nextWorkingDay } from "./calendar.ts";
import type { Command } from "./commands.ts";
import {
  authorityObstacle,
  calendarOfDossier,
  type Dossier,
  mayAnswer,
  mayRelease,
  needsNoProof,
} from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import {
  coolOffOf,
  type Deed,
  isFinished,
  isInTrouble,
  isSettled,
  needsSecondPerson,
  type Plan,
  type PlanAim,
  type PlanStep,
  planAims,
  planOf,
  taskDays,
} from "./plans.ts";
import type { ElementId } from "./records.ts";
import { isRestricted } from "./restriction.ts";
import { secondObstacle } from "./second-person.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

/** What is to be done with an element, or, where there is none, with a use. */
export type Due = { deed: Deed; element: ElementId | null; purpose: string | null; place: number };
/** Null for the elements: everything that is held. */
export type DueNow = { parts: Due[]; everything: Deed | null };

/** What a plan of this aim is for, as the dossier stands; null where there is nothing to do. */
export function dueIn(dossier: Dossier, aim: PlanAim): DueNow | null {
  switch (aim) {
    case "standstill":
      return isRestricted(dossier) ? ofRestriction(dossier, "restrict") : null;
    case "release":
      return dossier.restriction?.releasedAt && planOf(dossier.plans, "standstill")
        ? ofRestriction(dossier, "release")
        : null;
    case "stop":
      return ofStop(dossier);
    case "decision":
      return ofDecision(dossier);
    // What was kept for a time has a store of its own: `later.ts`.
    case "later":
      return null;
  }
}

function ofRestriction({ restriction }: Dossier, deed: Deed): DueNow {
  const elements = restriction?.elements ?? null;
  if (!elements) return { parts: [], everything: deed };
  const parts = elements.map((element, place) => ({ deed, element, purpose: null, place }));
  return { parts, everything: null };
}

function ofStop({ stopped }: Dossier): DueNow | null {
  if (!stopped) return null;
  const purposes = stopped.what === "consent" ? stopped.purposes : [null];
  const parts = purposes.map((purpose, place) => ({ deed: "stop" as const, element: null, purpose, place }));
  return { parts, everything: null };
}

const deedOf = { rectification: "correct", erasure: "erase", objection: "stop", consent: "erase" } as const;

/** What stays as it is, or goes later, is in no plan. A restriction has a plan of its own as soon as it is set. */
function ofDecision(dossier: Dossier): DueNow | null {
  const { decision, right } = dossier;
  if (!decision?.approvedBy || !(right in deedOf)) return null;
  // What stopped with the message itself is told by that plan; of consent the data go that nothing else needs.
  if (right === "objection" && needsNoProof(dossier)) return null;
  const deed = deedOf[right as keyof typeof deedOf];
  const parts = decision.decision.flatMap(({ verdict, element, purpose }, place) => {
    const isDue = verdict === "done" && (right !== "consent" || element !== null);
    return isDue ? [{ deed, element, purpose, place }] : [];
  });
  return parts.length > 0 ? { parts, everything: null } : null;
}

/** Which plans must be finished before what was decided is carried out. */
function aimsOf(dossier: Dossier): PlanAim[] {
  return planAims.filter(
    (aim) =>
      aim !== "release" && (aim !== "standstill" || dossier.right === "restriction") && dueIn(dossier, aim),
  );
}

/** Whether something is still to be done after the answer; false where nothing was ever to be done. */
export function isCarryingOut(dossier: Dossier): boolean {
  return dossier.carriedOutAt === null && isToCarryOut(dossier);
}

function isToCarryOut(dossier: Dossier): boolean {
  const isDone = dossier.decision?.decision.some(({ verdict }) => verdict === "done") ?? false;
  return isDone && dossier.decision?.approvedBy != null && aimsOf(dossier).length > 0;
}

/** Once the last step of the last plan is settled, after the decision: then who had the data is told (GDPR art. 19). */
export function whenCarriedOut(dossier: Dossier): DossierEvent[] {
  if (!isCarryingOut(dossier)) return [];
  const all = aimsOf(dossier).every((aim) => {
    const plan = planOf(dossier.plans, aim);
    return plan !== null && plan.startedAt !== null && isFinished(plan);
  });
  if (!all) return [];
  const done = (dossier.decision?.decision ?? []).filter(({ verdict }) => verdict === "done");
  const elements = [...new Set(done.flatMap(({ element }) => element ?? []))];
  return [{ type: "carried-out", elements }];
}

export function drawPlan(
  dossier: Dossier,
  { planId, aim, hash, steps }: Of<"draw-plan">,
  { at }: Stamp,
): DossierEvent[] | "already-done" | "nothing-to-carry-out" {
  const { plans } = dossier;
  if (plans.some((plan) => plan.planId === planId)) return "already-done";
  if (!dueIn(dossier, aim)) return "nothing-to-carry-out";
  const version = (planOf(plans, aim)?.version ?? 0) + 1;
  const by = proposerOf(dossier, aim, steps);
  const drawn: DossierEvent = { type: "plan-drawn", planId, aim, version, hash, by, steps };
  return by ? [drawn] : [drawn, started(dossier, planId, at)];
}

/** Whose proposal a plan is: who had it drawn, or who proposed the decision; null where it needs no second person. */
export function proposerOf(dossier: Dossier, aim: PlanAim, steps: Pick<PlanStep, "deed">[]): string | null {
  if (!needsSecondPerson(steps)) return null;
  const asked = dossier.plansAsked.findLast((one) => one.aim === aim)?.by ?? null;
  return asked ?? dossier.decision?.by ?? null;
}

function started(dossier: Dossier, planId: string, at: Date): DossierEvent {
  const dueOn = nextWorkingDay(addDays(dayOf(at), taskDays), calendarOfDossier(dossier));
  return { type: "plan-started", planId, dueOn };
}

type Planned = Pick<Dossier, "plans">;

/** Why this plan counts no more; null while it does. */
export function outdated(
  { plans }: Planned,
  planId: string,
): "no-such-plan" | "plan-outdated" | "plan-stopped" | null {
  const plan = plans.find((one) => one.planId === planId);
  if (!plan) return "no-such-plan";
  if (planOf(plans, plan.aim) !== plan) return "plan-outdated";
  return plan.stoppedAt ? "plan-stopped" : null;
}

const withId = ({ plans }: Planned, planId: string) => plans.find((plan) => plan.planId === planId);

/** Why this colleague cannot approve it; null when they can. */
export function approvePlanObstacle(dossier: Dossier, planId: string, { actor, at }: Stamp) {
  const past = outdated(dossier, planId);
  const plan = withId(dossier, planId);
  if (past || !plan) return past ?? "no-such-plan";
  if (plan.startedAt || plan.approvedBy) return "already-done";
  const second = plan.by === null ? null : secondObstacle(dossier, plan.by, actor);
  if (second) return second;
  return mayCarryOut(dossier, plan) ? authorityObstacle(dossier, at) : "identity-not-proven";
}

/**
 * Whether enough is shown, as things stand, for what a plan does: since the decision somebody may have said that it was
 * not them. What is corrected or erased asks what data ask, whatever the right (the notes' ruling 13); only of consent that
 * nobody proved a colleague looks, and no connection does anything.
 */
export function mayCarryOut(dossier: Dossier, { steps }: Pick<Plan, "steps">): boolean {
  const isChanged = needsSecondPerson(steps.filter(({ kind }) => kind === "change"));
  return mayAnswer(dossier) && (!isChanged || mayRelease(dossier));
}

export function approvePlan(
  dossier: Dossier,
  { planId, hash }: Of<"approve-plan">,
  stamp: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof approvePlanObstacle>> {
  const obstacle = approvePlanObstacle(dossier, planId, stamp);
  const plan = withId(dossier, planId);
  if (obstacle || !plan) return obstacle ?? "no-such-plan";
  // Exactly what they looked at.
  if (plan.hash !== hash) return "plan-outdated";
  const startsAt = new Date(stamp.at.getTime() + coolOffOf(plan.steps));
  const approved: DossierEvent = { type: "plan-approved", planId, hash, startsAt: startsAt.toISOString() };
  return startsAt > stamp.at ? [approved] : [approved, started(dossier, planId, stamp.at)];
}

/** After the days in which it could be stopped; nothing where it was, or where it was doubted meanwhile who asks. */
export function startPlan(dossier: Dossier, { planId }: Of<"start-plan">, { at }: Stamp) {
  const plan = withId(dossier, planId);
  if (!plan || outdated(dossier, planId) || plan.startedAt) return "already-done";
  if (!plan.startsAt || at < plan.startsAt) return "already-done";
  return mayCarryOut(dossier, plan) ? [started(dossier, planId, at)] : "identity-not-proven";
}

export function stopPlan(dossier: Planned, { planId, reason }: Of<"stop-plan">) {
  const past = outdated(dossier, planId);
  if (past) return past;
  const plan = withId(dossier, planId);
  if (!plan || (plan.startedAt && isFinished(plan))) return "already-done";
  return [{ type: "plan-stopped" as const, planId, reason }];
}

/** Why no plan can be drawn anew; null when one can. */
export function askPlanObstacle(dossier: Dossier, aim: PlanAim) {
  const plan = planOf(dossier.plans, aim);
  if (!plan || !dueIn(dossier, aim)) return "nothing-to-carry-out";
  const isAsked = dossier.plansAsked.some((asked) => asked.aim === aim && asked.after === plan.planId);
  if (isAsked || (plan.startedAt && !plan.stoppedAt && isFinished(plan))) return "already-done";
  return null;
}

export function askPlan(dossier: Dossier, { aim }: Of<"ask-plan">) {
  return askPlanObstacle(dossier, aim) ?? [{ type: "plan-asked" as const, aim }];
}

type Found = { plan: Plan; step: Plan["steps"][number] };

/** A step of a plan that is carried out now. */
function stepNow(dossier: Planned, planId: string, stepId: string) {
  const past = outdated(dossier, planId);
  const plan = withId(dossier, planId);
  if (past || !plan) return past ?? "no-such-plan";
  if (!plan.startedAt) return "plan-not-started";
  const step = plan.steps.find((one) => one.stepId === stepId);
  return step ? ({ plan, step } satisfies Found) : "no-such-plan";
}

/** What a connection did; once it is settled it stays so. */
export function recordStep(dossier: Planned, { planId, stepId, result }: Of<"record-step">) {
  const now = stepNow(dossier, planId, stepId);
  if (typeof now === "string") return now;
  if (now.step.kind !== "change" || now.step.state !== "open") return "already-done";
  return [{ type: "step-settled" as const, planId, stepId, result, proof: null }];
}

/** By a colleague, with where and how: a task, or what a connection did not do. */
export function settleStep(dossier: Planned, { planId, stepId, result, proof }: Of<"settle-step">) {
  const now = stepNow(dossier, planId, stepId);
  if (typeof now === "string") return now;
  if (isSettled(now.step)) return "already-done";
  if (now.step.kind === "change" && !isInTrouble(now.step)) return "step-under-way";
  return [{ type: "step-settled" as const, planId, stepId, result, proof }];
}

/** Of a request: not while it is doubted who asked. */
export function settleStepOf(dossier: Dossier, command: Of<"settle-step">) {
  const now = stepNow(dossier, command.planId, command.stepId);
  const isDoubted = typeof now !== "string" && !isSettled(now.step) && !mayCarryOut(dossier, now.plan);
  return isDoubted ? "identity-not-proven" : settleStep(dossier, command);
}

/** What colleagues proved of earlier plans of an aim: nobody does it twice. */
export function isProvenBefore({ plans }: Planned, aim: PlanAim, step: Omit<PlanStep, "stepId" | "count">) {
  return plans.some(
    (plan) =>
      plan.aim === aim &&
      plan.steps.some(
        (one) =>
          one.kind === "task" &&
          isSettled(one) &&
          one.connection === step.connection &&
          one.element === step.element &&
          one.purpose === step.purpose &&
          one.deed === step.deed,
      ),
  );
}
