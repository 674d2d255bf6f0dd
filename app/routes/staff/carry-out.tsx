import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayGive } from "#app/domain/actors.ts";
import {
  approvePlanObstacle,
  askPlanObstacle,
  isCarryingOut,
  mayCarryOut,
} from "#app/domain/carrying-out.ts";
import { type Dossier, mayRelease, needsNoProof } from "#app/domain/dossier.ts";
import {
  coolOffOf,
  isFinished,
  isInTrouble,
  isUnderWay,
  type Plan,
  planAims,
  planOf,
} from "#app/domain/plans.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { commandCarryingOut, placeIn } from "#app/server/carrying-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier, type StaffAtDesk } from "#app/server/guard.ts";
import { registerOf } from "#app/server/post.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import {
  type CarryingOutProps,
  CarryingOutScreen,
  type PlanShown,
  type PlanStage,
  type PlanStepShown,
} from "#app/ui/staff/carrying-out.tsx";
import { listRowsOf, type StepTally, tallyPlan } from "#db/plans.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { sourceNamed } from "./slices-shown.ts";

export const meta = titled(({ staff }) => staff.carryingOut.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<CarryingOutProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "outcome");
  const { dossier } = await readDossier(office.db, dossierId);
  const { plans, carriedOutAt } = dossier;
  const now = planAims.flatMap((aim) => planOf(plans, aim) ?? []);
  const refused = refusedForm(context);
  const showing = {
    office,
    dossierId,
    dossier,
    desk,
    register: await registerOf(office.db, dossier, staffLocale),
    colleagues: await listStaff(office.db),
  };
  const shown: PlanShown[] = [];
  for (const plan of now) shown.push(await planShown(showing, plan));
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    carriedOutAt: carriedOutAt && shownMoment(carriedOutAt, staffLocale),
    drawing: isCarryingOut(dossier) && now.every(({ aim }) => aim !== "decision" && aim !== "stop"),
    plans: shown,
    mustSignIn: !desk.fresh,
    typed: refused?.typed ?? {},
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

const forbidden = 403;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "records");
  const form = await request.formData();
  const here = staffPaths.carryOut(params.number ?? "");
  // The page says to sign in first.
  if (textIn(form, "command") === "approve-plan" && !desk.fresh) return redirect(here);
  const given = { office, dossierId, form, stamp: desk.stamp };
  const result = await commandCarryingOut(given, textsIn(staffLocale).staff.carryingOut.errors);
  const answer = answerForm(context, form, result, here);
  const isOwn = "obstacle" in result && result.obstacle === "own-proposal";
  return isOwn ? data(null, { status: forbidden }) : answer;
}

export default function StaffCarryOutPage() {
  return <CarryingOutScreen {...(useLoaderData<typeof loader>() as CarryingOutProps)} />;
}

type Showing = {
  office: Office;
  dossierId: string;
  dossier: Dossier;
  desk: StaffAtDesk;
  register: SpokenRegister;
  colleagues: StaffMember[];
};

async function planShown(showing: Showing, plan: Plan): Promise<PlanShown> {
  const { office, dossier, desk, colleagues } = showing;
  const { planId, aim, version, hash, by, approvedBy, startsAt, stoppedAt, dueOn } = plan;
  const named = (staffId: string | null) => colleagues.find(({ id }) => id === staffId)?.name ?? null;
  const stage = stageOf(plan);
  const tallies = await tallyPlan(office.db, planId);
  const steps: PlanStepShown[] = [];
  for (const step of plan.steps) steps.push(await stepShown(showing, plan, step, tallies));
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
    unproven: needsNoProof(dossier) && !mayRelease(dossier),
    halted: isHalted(dossier, plan),
    blocked: may("approve-plan") ? approvePlanObstacle(dossier, planId, desk.stamp) : "not-your-task",
    canStop: may("stop-plan") && stage !== "finished" && stage !== "stopped",
    canAsk: may("ask-plan") && isToMend(plan) && askPlanObstacle(dossier, aim) === null,
    asked: dossier.plansAsked.some((asked) => asked.aim === aim && asked.after === planId),
    dueOn: stage === "under-way" && dueOn ? shownDay(dueOn, staffLocale) : null,
    steps,
  };
}

/** Since it was approved somebody may have said that it was not them. */
function isHalted(dossier: Dossier, plan: Plan): boolean {
  const isBegun = plan.approvedBy !== null || plan.startedAt !== null;
  return isBegun && !plan.stoppedAt && !isFinished(plan) && !mayCarryOut(dossier, plan);
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
  { office, dossierId, dossier, desk, register }: Showing,
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
    canSettle:
      isOpen && isUnderWay(plan) && !isHalted(dossier, plan) && mayGive(desk.stamp.actor, "settle-step"),
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
