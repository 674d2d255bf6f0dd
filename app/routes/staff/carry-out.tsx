import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  approvePlanObstacle,
  askPlanObstacle,
  isCarryingOut,
  mayCarryOut,
} from "#app/domain/carrying-out.ts";
import { type Dossier, mayRelease, needsNoProof } from "#app/domain/dossier.ts";
import { isFinished, type Plan, planAims, planOf } from "#app/domain/plans.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { commandCarryingOut } from "#app/server/carrying-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier, type StaffAtDesk } from "#app/server/guard.ts";
import { registerOf } from "#app/server/post.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type CarryingOutProps, CarryingOutScreen, type PlanShown } from "#app/ui/staff/carrying-out.tsx";
import { listStaff } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { planShown, type Standing } from "./plan-shown.ts";

export const meta = titled(({ staff }) => staff.carryingOut.title);

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
    desk,
    register: await registerOf(office.db, dossier, staffLocale),
    colleagues: await listStaff(office.db),
  };
  const shown: PlanShown[] = [];
  for (const plan of now) shown.push(await planShown(showing, plan, standingOf(dossier, plan, desk)));
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

function standingOf(dossier: Dossier, plan: Plan, { stamp }: StaffAtDesk): Standing {
  return {
    unproven: needsNoProof(dossier) && !mayRelease(dossier),
    halted: isHalted(dossier, plan),
    blocked: approvePlanObstacle(dossier, plan.planId, stamp),
    canAsk: askPlanObstacle(dossier, plan.aim) === null,
    asked: dossier.plansAsked.some(({ aim, after }) => aim === plan.aim && after === plan.planId),
  };
}

/** Since it was approved somebody may have said that it was not them. */
function isHalted(dossier: Dossier, plan: Plan): boolean {
  const isBegun = plan.approvedBy !== null || plan.startedAt !== null;
  return isBegun && !plan.stoppedAt && !isFinished(plan) && !mayCarryOut(dossier, plan);
}
