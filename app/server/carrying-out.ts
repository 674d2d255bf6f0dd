// Carries a plan out: begins it on its day, has connections change what it says, row by row, and takes colleagues' proof.

import { z } from "zod";
import { system } from "#app/domain/actors.ts";
import { approvePlanObstacle, mayCarryOut } from "#app/domain/carrying-out.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import {
  coolOffOf,
  type Plan,
  type PlanStep,
  planAims,
  planOf,
  provenResults,
  type StepResult,
} from "#app/domain/plans.ts";
import type { PersonRef, SourceRecord } from "#app/domain/records.ts";
import {
  approvePlanRow,
  listPlanRows,
  listUnsettled,
  markAsked,
  type PlanRow,
  schedulePlan,
  settleRow,
  settleRowsOf,
  stopPlanRow,
  tallyPlan,
} from "#db/plans.ts";
import { carryOut } from "./carry-out.ts";
import { gathererOf } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { fingerprintOf, hashOf } from "./draw-plan.ts";
import { textIn } from "./forms.ts";
import { codeOf } from "./log.ts";
import type { Office } from "./office.ts";
import { NotYet } from "./pauses.ts";
import { contentOf, type Place } from "./plan-places.ts";
import type { ChangeResult, Changer, ChangeStep } from "./sources/change.ts";
import { SourceError } from "./sources/source.ts";
import { refuseWhilePaused } from "./sources/watch.ts";
import { ConnectionWaits } from "./sources/watched.ts";
import { type Given, keepReason, type Result } from "./staff-commands.ts";
import type { DossierKey } from "./vault.ts";

/** On the day itself; nothing where it was stopped, or where another plan came. */
export async function startPlan(
  office: Office,
  { dossierId, subject }: { dossierId: string; subject: string },
) {
  const start = { type: "start-plan", planId: subject } as const;
  const obstacle = await carryOut(office, dossierId, [start], system(office.now()));
  // Until that is cleared up, or somebody stops it.
  if (obstacle === "identity-not-proven") throw new NotYet(obstacle, aDay);
}

const aDay = 24 * 3600_000;

const triesOfStep = 5;
const batchPatience = 5 * 60_000;

type Work = { dossierId: string; subject: string; tries: number };
type Step = { plan: Plan; step: PlanStep; person: PersonRef; key: DossierKey; changer: Changer };

/** Does one step of a plan, from where it was left. Throws while trying again may help. */
export async function carryOutStep(office: Office, work: Work) {
  const { dossier } = await readDossier(office.db, work.dossierId);
  const { plans, person } = dossier;
  const open = openStep(plans, work);
  if (!open || person.state !== "found") return;
  if (!mayCarryOut(dossier, open.plan)) throw new NotYet("identity-not-proven", aDay);
  const settled = await doStep(office, work, { plans, personKey: person.person.key });
  if (!settled) return;
  await carryOut(office, work.dossierId, [{ type: "record-step", ...settled }], system(office.now()));
}

type Whose = { plans: Plan[]; personKey: string };

/** Has a connection do a step. Gives what came of it; null where it counts no more, or is done. */
export async function doStep(office: Office, work: Work, { plans, personKey }: Whose) {
  const open = openStep(plans, work);
  if (!open) return null;
  const { plan, step } = open;
  await refuseWhilePaused(office.db, step.connection);
  const key = await office.vault.openKey(office.db, work.dossierId);
  await expectFrozen(office, work.dossierId, plan);
  const person = { connection: step.connection, key: personKey };
  const { changer } = gathererOf(office, person);
  if (!changer) throw new SourceError("changes-nothing", true);
  const isLast = work.tries >= triesOfStep;
  const isAll = await changeRows(office, { plan, step, person, key, changer }, isLast);
  // Stopped on the way, or another plan came.
  if (!isAll) return null;
  const result = await resultOf(office, plan, step.stepId);
  if (result === "unknown" && !isLast) throw new SourceError("outcome-unknown", true);
  return { planId: plan.planId, stepId: step.stepId, result };
}

/** What a connection is still to do of a plan that counts. */
function openStep(plans: Plan[], { subject }: Work) {
  const [planId = "", stepId = ""] = subject.split("/").slice(-2);
  const plan = planNow({ plans }, planId);
  const step = plan?.steps.find((one) => one.stepId === stepId);
  return plan && step?.kind === "change" && step.state === "open" ? { plan, step } : null;
}

export function planNow({ plans }: Pick<Dossier, "plans">, planId: string): Plan | null {
  const plan = plans.find((one) => one.planId === planId);
  if (!plan?.startedAt || plan.stoppedAt) return null;
  return planOf(plans, plan.aim) === plan ? plan : null;
}

/** What is done is exactly what was approved, row by row. */
async function expectFrozen(office: Office, dossierId: string, { planId, aim, hash, steps }: Plan) {
  const rows = await listPlanRows(office.db, planId);
  const bare = steps.map(({ state: _, proof: __, ...step }) => step);
  if (hashOf({ planId, dossierId, aim, steps: bare, rows }) !== hash) {
    throw new SourceError("plan-was-changed", false);
  }
}

/** False where the plan counted no more on the way. */
async function changeRows(office: Office, step: Step, isLast: boolean): Promise<boolean> {
  let after = -1;
  for (;;) {
    const rows = await listUnsettled(office.db, step.step.stepId, after);
    const last = rows.at(-1);
    if (!last) return true;
    after = last.place;
    // From here on it may have happened: whoever finds it so reads before anything is written.
    const asked = await markAsked(
      office.db,
      rows.map(({ id }) => id),
      office.now(),
    );
    office.failpoint();
    if (asked < rows.length) return false;
    await changeSome(office, step, rows, isLast);
  }
}

async function changeSome(office: Office, step: Step, rows: PlanRow[], isLast: boolean) {
  const changes = rows.map((row) => changeOf(office, step, row));
  const signal = AbortSignal.timeout(batchPatience);
  const { changer } = step;
  if (changer.applyAll) {
    const results = await changer.applyAll(changes, signal);
    office.failpoint();
    let failure: unknown = null;
    // What is known of the others is written down first.
    for (const [place, row] of rows.entries()) {
      await settle(office, row, results[place], isLast).catch((error: unknown) => {
        failure ??= error;
      });
    }
    if (failure) throw failure;
    return;
  }
  for (const [place, row] of rows.entries()) {
    const change = changes[place];
    if (!change) continue;
    const result = await changer
      .apply(change.change, change.isAsDecided, signal)
      .catch((error: unknown) => asSourceError(error));
    office.failpoint();
    await settle(office, row, result, isLast);
  }
}

function asSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  throw error;
}

/** Written as soon as it is known. What was not begun waits for the next try, the last time for a colleague. */
async function settle(
  office: Office,
  row: PlanRow,
  result: ChangeResult | Error | undefined,
  isLast: boolean,
) {
  const now = office.now();
  if (result === undefined || result instanceof Error) {
    const error = asSourceError(result ?? new SourceError("no-result", true));
    if (error instanceof ConnectionWaits || (error.retryable && !isLast)) throw error;
    await settleRow(office.db, row.id, "refused", codeOf(error), now);
  } else if (result.state === "done" || result.state === "done-before") {
    await settleRow(office.db, row.id, "done", null, now);
  } else if (result.state === "changed-since") await settleRow(office.db, row.id, "changed", null, now);
  else await settleRow(office.db, row.id, result.state, result.code, now);
  office.failpoint();
}

function changeOf(office: Office, { person, key, step }: Step, row: PlanRow): ChangeStep {
  const place = placeIn(office, key, row);
  if (place.op === "look") throw new Error("A place for a colleague in a step of a connection");
  const { resource, recordKey, op, field, value } = place;
  return {
    change: {
      operationId: row.id,
      person,
      resource,
      recordKey,
      op,
      field,
      ...(value !== undefined && { value }),
    },
    isAsDecided: (found: SourceRecord) =>
      fingerprintOf(office, key, step.connection, place, contentOf(found, field)) === row.fingerprint,
  };
}

export function placeIn({ vault }: Office, key: DossierKey, { id, sealed }: Pick<PlanRow, "id" | "sealed">) {
  return JSON.parse(vault.openWithKey(key, sealed, id).toString()) as Place;
}

/** The worst of its rows: what changed since comes first, since a new plan mends it. */
async function resultOf(office: Office, { planId }: Plan, stepId: string): Promise<StepResult> {
  const states = (await tallyPlan(office.db, planId))
    .filter((tally) => tally.stepId === stepId)
    .map(({ state }) => state);
  if (states.includes("changed")) return "changed";
  if (states.includes("refused")) return "refused";
  return states.every((state) => state === "done") ? "done" : "unknown";
}

export type SaidOfCarryingOut = Record<"reason" | "proof" | "result", string>;

/** The commands of its page: approve-plan (planId, hash), stop-plan (reason), ask-plan (aim), settle-step (proof, result). */
export async function commandCarryingOut(given: Given, said: SaidOfCarryingOut): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "approve-plan":
      return { obstacle: await approve(given) };
    case "stop-plan":
      return stop(given, said);
    case "ask-plan": {
      const aim = z.enum(planAims).parse(textIn(form, "aim"));
      return { obstacle: await carryOut(office, dossierId, [{ type: "ask-plan", aim }], stamp) };
    }
    case "settle-step":
      return settleByHand(given, said);
    default:
      throw new Response(null, { status: 400 });
  }
}

async function approve({ office, dossierId, form, stamp }: Given) {
  const planId = z.uuid().parse(textIn(form, "planId"));
  const command = { type: "approve-plan", planId, hash: textIn(form, "hash") } as const;
  return carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const plan = dossier?.plans.find((one) => one.planId === planId);
      const isIn = dossier && plan?.hash === command.hash && !approvePlanObstacle(dossier, planId, stamp);
      if (isIn && stamp.actor.kind === "staff") {
        await approvePlanRow(tx, planId, { staffId: stamp.actor.staffId, at: stamp.at });
        await schedulePlan(tx, planId, new Date(stamp.at.getTime() + coolOffOf(plan.steps)));
      }
      return [command];
    },
    stamp,
  );
}

async function stop(given: Given, said: SaidOfCarryingOut): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const planId = z.uuid().parse(textIn(form, "planId"));
  const why = textIn(form, "reason");
  if (!why) return { errors: { [`reason-${planId}`]: said.reason } };
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      await stopPlanRow(tx, planId, stamp.at);
      return [{ type: "stop-plan", planId, reason: await keepReason(given, tx, why) }];
    },
    stamp,
  );
  return { obstacle };
}

export const mostProof = 2000;

async function settleByHand(given: Given, said: SaidOfCarryingOut): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const planId = z.uuid().parse(textIn(form, "planId"));
  const stepId = z.uuid().parse(textIn(form, "stepId"));
  const result = provenResults.find((name) => name === textIn(form, "result"));
  const proof = textIn(form, "proof");
  const errors = {
    ...(!result && { [`result-${stepId}`]: said.result }),
    ...((!proof || proof.length > mostProof) && { [`proof-${stepId}`]: said.proof }),
  };
  if (!result || Object.keys(errors).length > 0) return { errors };
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      // The table has no kind words for what the workflow refuses.
      if (dossier && planNow(dossier, planId)) await settleRowsOf(tx, stepId, stamp.at);
      return [{ type: "settle-step", planId, stepId, result, proof: await keepReason(given, tx, proof) }];
    },
    stamp,
  );
  return { obstacle };
}
