// A plan as a page shows it, whoever it belongs to: its steps, where it stands, and what its reader may do.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayGive } from "#app/domain/actors.ts";
import { coolOffOf, isFinished, isInTrouble, isUnderWay, type Plan } from "#app/domain/plans.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { placeIn } from "#app/server/carrying-out.ts";
import type { StaffAtDesk } from "#app/server/guard.ts";
import type { PlanShown, PlanStage, PlanStepShown } from "#app/ui/staff/carrying-out.tsx";
import { listRowsOf, type StepTally, tallyPlan } from "#db/plans.ts";
import type { StaffMember } from "#db/staff.ts";
import { sourceNamed } from "./slices-shown.ts";

export type Showing = {
  office: LoaderFunctionArgs["context"]["office"];
  /** Of the dossier, or of what was kept for a time: whose key the places are sealed with. */
  dossierId: string;
  desk: StaffAtDesk;
  register: SpokenRegister;
  colleagues: StaffMember[];
};

/** What is in the reader's way, and whether another plan can be asked, or was. */
export type Standing = Pick<PlanShown, "unproven" | "halted" | "blocked" | "canAsk" | "asked">;

export async function planShown(showing: Showing, plan: Plan, standing: Standing): Promise<PlanShown> {
  const { office, desk, colleagues } = showing;
  const { planId, aim, version, hash, by, approvedBy, startsAt, stoppedAt, dueOn } = plan;
  const named = (staffId: string | null) => colleagues.find(({ id }) => id === staffId)?.name ?? null;
  const stage = stageOf(plan);
  const tallies = await tallyPlan(office.db, planId);
  const steps: PlanStepShown[] = [];
  for (const step of plan.steps) {
    const shown = await stepShown(showing, plan, step, tallies);
    steps.push({ ...shown, canSettle: shown.canSettle && !standing.halted });
  }
  const may = (type: "approve-plan" | "ask-plan" | "stop-plan") => mayGive(desk.stamp.actor, type);
  const at = stoppedAt ?? startsAt;
  return {
    planId,
    aim,
    version,
    hash,
    stage,
    at: at && shownMoment(at, staffLocale),
    proposedBy: named(by),
    approvedBy: named(approvedBy),
    erases: coolOffOf(plan.steps) > 0,
    unproven: standing.unproven,
    halted: standing.halted,
    blocked: may("approve-plan") ? standing.blocked : "not-your-task",
    canStop: may("stop-plan") && stage !== "finished" && stage !== "stopped",
    canAsk: may("ask-plan") && isToMend(plan) && standing.canAsk,
    asked: standing.asked,
    dueOn: stage === "under-way" && dueOn ? shownDay(dueOn, staffLocale) : null,
    steps,
  };
}

function stageOf(plan: Plan): PlanStage {
  if (plan.stoppedAt) return "stopped";
  if (plan.startedAt) return isFinished(plan) ? "finished" : "under-way";
  return plan.approvedBy ? "approved" : "to-approve";
}

/** Before anybody approved it, when it was stopped, or when something in it hampers. */
function isToMend({ steps, stoppedAt, startedAt, approvedBy }: Plan): boolean {
  return stoppedAt !== null || (!startedAt && !approvedBy) || steps.some(isInTrouble);
}

const placesShown = 20;

async function stepShown(
  { office, dossierId, desk, register }: Showing,
  plan: Plan,
  step: Plan["steps"][number],
  tallies: StepTally[],
): Promise<PlanStepShown> {
  const { stepId, connection, element, purpose, deed, kind, count, state, proof } = step;
  const own = tallies.filter((tally) => tally.stepId === stepId);
  const key = await office.vault.openKey(office.db, dossierId);
  const rows = await listRowsOf(office.db, stepId, placesShown);
  const isOpen = kind === "task" ? state === "open" : isInTrouble({ state });
  return {
    stepId,
    where: sourceNamed(connection, register),
    deed,
    name: nameOf({ element, purpose }, plan, register),
    kind,
    count,
    state,
    done: own.filter((tally) => tally.state === "done").reduce((sum, { rows: some }) => sum + some, 0),
    codes: own.flatMap(({ code }) => code ?? []),
    places: rows.map((row) => {
      const { title, label } = placeIn(office, key, row);
      return label ? `${title}: ${label}` : title;
    }),
    proof: proof && (await office.vault.readText(office.db, proof)),
    canSettle: isOpen && isUnderWay(plan) && mayGive(desk.stamp.actor, "settle-step"),
  };
}

function nameOf(
  { element, purpose }: Pick<Plan["steps"][number], "element" | "purpose">,
  { aim }: Plan,
  { elements, purposes }: SpokenRegister,
): string {
  const texts = textsIn(staffLocale).staff.carryingOut;
  const use = purposes.find(({ id }) => id === purpose)?.label;
  const listed = elements.find(({ id }) => id === element)?.label;
  if (listed) return use ? `${listed} (${use})` : listed;
  if (use) return use;
  if (aim === "stop") return texts.advertising;
  return aim === "decision" ? texts.otherwise : texts.everything;
}
