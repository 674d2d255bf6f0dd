// The forms about what was kept for a time: a fact or a day that a colleague knows, and what they do with its plan.

import { z } from "zod";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { approveLaterObstacle, type LaterCommand, mayBeSet } from "#app/domain/later.ts";
import type { LaterFacts } from "#app/domain/later-days.ts";
import { coolOffOf, provenResults } from "#app/domain/plans.ts";
import type { Tx } from "#db/client.server.ts";
import { approvePlanRow, schedulePlan, settleRowsOf, stopPlanRow } from "#db/plans.ts";
import { mostProof, planNow } from "./carrying-out.ts";
import { type FormErrors, parseDay, textIn } from "./forms.ts";
import { changeLater } from "./later.ts";
import { type Given, keepReason, type Result } from "./staff-commands.ts";

export type SaidOfLater = Record<"day" | "dayAhead" | "year" | "reason" | "proof" | "result", string>;

/**
 * The commands of its page, whose id stands for the dossier's: note-facts (endedOn, bookYear, incomeYear, claimEndedOn,
 * reason), set-day (part, on, reason), ask-plan, approve-plan (planId, hash), stop-plan (planId, reason), settle-step
 * (planId, stepId, result, proof).
 */
export async function commandLater(given: Given, said: SaidOfLater): Promise<Result> {
  switch (textIn(given.form, "command")) {
    case "note-facts":
      return noteFacts(given, said);
    case "set-day":
      return setDay(given, said);
    case "ask-plan":
      return {
        obstacle: await changeLater(given.office, given.dossierId, { type: "ask-plan" }, given.stamp),
      };
    case "approve-plan":
      return approve(given);
    case "stop-plan":
      return stop(given, said);
    case "settle-step":
      return settle(given, said);
    default:
      throw new Response(null, { status: 400 });
  }
}

const oldestYear = 1990;

function yearIn(form: FormData, name: string, at: Date): number | null | "wrong" {
  const typed = textIn(form, name);
  if (!typed) return null;
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
  return year >= oldestYear && year <= Number(dayOf(at).slice(0, 4)) ? year : "wrong";
}

function dayIn(form: FormData, name: string): Day | null | "wrong" {
  const typed = textIn(form, name);
  return typed ? (parseDay(typed) ?? "wrong") : null;
}

/** What the form says is known now; an empty field is not known. */
async function noteFacts(given: Given, said: SaidOfLater): Promise<Result> {
  const { form, stamp } = given;
  const typed = {
    endedOn: dayIn(form, "endedOn"),
    bookYear: yearIn(form, "bookYear", stamp.at),
    incomeYear: yearIn(form, "incomeYear", stamp.at),
    claimEndedOn: dayIn(form, "claimEndedOn"),
  };
  const isYear = (name: string) => name === "bookYear" || name === "incomeYear";
  const wrong = Object.entries(typed).filter(([, value]) => value === "wrong");
  const why = textIn(form, "reason");
  const errors: FormErrors = {
    ...Object.fromEntries(wrong.map(([name]) => [name, isYear(name) ? said.year : said.day])),
    ...(!why && { reason: said.reason }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return changed(given, why, (reason) => ({ type: "note-facts", facts: typed as LaterFacts, reason }));
}

async function setDay(given: Given, said: SaidOfLater): Promise<Result> {
  const { form, stamp } = given;
  const part = z.coerce.number().int().nonnegative().parse(textIn(form, "part"));
  const on = parseDay(textIn(form, "on"));
  const why = textIn(form, "reason");
  const errors = {
    ...(!on && { [`on-${part}`]: said.day }),
    ...(on && !mayBeSet(on, dayOf(stamp.at)) && { [`on-${part}`]: said.dayAhead }),
    ...(!why && { [`reason-${part}`]: said.reason }),
  };
  if (!on || Object.keys(errors).length > 0) return { errors };
  return changed(given, why, (reason) => ({ type: "set-day", part, on, reason }));
}

type Reason = Awaited<ReturnType<typeof keepReason>>;

/** A command that holds what a colleague wrote, sealed in the same transaction; and what the tables know of it too. */
async function changed(
  given: Given,
  why: string,
  commandOf: (reason: Reason) => LaterCommand,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<Result> {
  const { office, dossierId, stamp } = given;
  const asked = async (tx: Tx) => {
    await also(tx);
    return commandOf(await keepReason(given, tx, why));
  };
  return { obstacle: await changeLater(office, dossierId, asked, stamp) };
}

async function approve({ office, dossierId, form, stamp }: Given): Promise<Result> {
  const planId = z.uuid().parse(textIn(form, "planId"));
  const command = { type: "approve-plan", planId, hash: textIn(form, "hash") } as const;
  const obstacle = await changeLater(
    office,
    dossierId,
    async (tx, later) => {
      const plan = later.plans.find((one) => one.planId === planId);
      const { actor, at } = stamp;
      const isIn = plan?.hash === command.hash && !approveLaterObstacle(later, planId, actor);
      if (isIn && actor.kind === "staff") {
        await approvePlanRow(tx, planId, { staffId: actor.staffId, at });
        await schedulePlan(tx, planId, new Date(at.getTime() + coolOffOf(plan.steps)));
      }
      return command;
    },
    stamp,
  );
  return { obstacle };
}

async function stop(given: Given, said: SaidOfLater): Promise<Result> {
  const { form, stamp } = given;
  const planId = z.uuid().parse(textIn(form, "planId"));
  const why = textIn(form, "reason");
  if (!why) return { errors: { [`reason-${planId}`]: said.reason } };
  return changed(
    given,
    why,
    (reason) => ({ type: "stop-plan", planId, reason }),
    (tx) => stopPlanRow(tx, planId, stamp.at),
  );
}

async function settle(given: Given, said: SaidOfLater): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const planId = z.uuid().parse(textIn(form, "planId"));
  const stepId = z.uuid().parse(textIn(form, "stepId"));
  const result = provenResults.find((name) => name === textIn(form, "result"));
  const why = textIn(form, "proof");
  const errors = {
    ...(!result && { [`result-${stepId}`]: said.result }),
    ...((!why || why.length > mostProof) && { [`proof-${stepId}`]: said.proof }),
  };
  if (!result || Object.keys(errors).length > 0) return { errors };
  const obstacle = await changeLater(
    office,
    dossierId,
    async (tx, later) => {
      // The table has no kind words for what the workflow refuses.
      if (planNow(later, planId)) await settleRowsOf(tx, stepId, stamp.at);
      const proof = await keepReason(given, tx, why);
      return { type: "settle-step", planId, stepId, result, proof };
    },
    stamp,
  );
  return { obstacle };
}
