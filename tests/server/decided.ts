// What is decided part by part, from the request to the plan: at an office inside the test, as tenant and colleagues do it.

import { type PlanAim, planOf } from "#app/domain/plans.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { commandCarryingOut } from "#app/server/carrying-out.ts";
import { commandDecision, type PartToDecide, partsAsked } from "#app/server/deciding.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { receiveRequest } from "#app/server/receive.ts";
import type { Result } from "#app/server/staff-commands.ts";
import type { Asker } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, workAll } from "#tests/support/office.ts";
import { type Filed, formData, formOf, idOf, tenantStamp } from "./steps.ts";

const { decide, carryingOut } = textsIn("nl").staff;

export type AskedPerson = Filed & { key: string };

export type Case = {
  wish: Wish;
  words?: WishWords;
  part?: (part: PartToDecide) => Partial<PartToDecide>;
};

/** Somebody who showed enough, in sight or at two contacts. */
export async function askedBy(
  desk: Desk,
  asker: Asker,
  { wish, words = {} }: Case,
  inSight = true,
): Promise<AskedPerson> {
  const { office } = desk;
  const form = await formOf(office, asker, ["payments"]);
  const { number } = await receiveRequest(
    office,
    { ...form, right: wish.right, wish, words },
    tenantStamp(office, form.sessionId),
  );
  await workAll(office);
  const request = { dossierId: await idOf(office, number), number, sessionId: form.sessionId };
  // At the counter: no letter has to be drawn for it.
  await seenAs(desk, request, inSight ? "counter" : "call-back");
  if (!inSight) {
    const login = { type: "prove-by-login", method: "portal-login" } as const;
    await carryOut(office, request.dossierId, [login], tenantStamp(office, form.sessionId));
  }
  const { person } = await dossierNow(office, request.dossierId);
  if (person.state !== "found") throw new Error("Nobody was found");
  return { ...request, key: person.person.key };
}

export async function seenAs({ office }: Desk, { dossierId }: Filed, method: "counter" | "call-back") {
  const seen = { type: "identify-person", method, codeId: crypto.randomUUID() } as const;
  await carryOut(office, dossierId, [seen], await staffStamp(office, "sanne"));
}

/** Decided by two people; nothing that follows has been done yet. */
export async function decideBoth({ office }: Desk, { dossierId }: Filed, given: Case) {
  const parts = (await partsAsked(office, await readDossier(office.db, dossierId), null)).map((part) => ({
    ...part,
    ...given.part?.(part),
  }));
  const form = formData({ command: "propose-decision", parts: String(parts.length) });
  for (const [place, part] of parts.entries()) {
    form.set(`element-${place}`, part.element ?? "");
    form.set(`purpose-${place}`, part.purpose ?? "");
    form.set(`verdict-${place}`, part.verdict);
    for (const ground of part.grounds) form.append(`ground-${place}`, ground);
    for (const reason of part.reasons) form.append(`why-${place}`, reason);
    form.set(`facts-${place}`, part.facts || "Het is nagekeken.");
    form.set(`before-${place}`, part.before ?? "");
    form.set(`after-${place}`, part.after ?? "");
  }
  const approval = formData({ command: "approve-decision" });
  for (const [by, step] of [
    ["sanne", form],
    ["youssef", approval],
  ] as const) {
    const stamp = await staffStamp(office, by);
    const result = await commandDecision({ office, dossierId, form: step, stamp }, decide.errors);
    if (!("obstacle" in result) || result.obstacle) throw new Error(JSON.stringify(result));
  }
}

export async function planNow({ office }: Desk, { dossierId }: Filed, aim: PlanAim = "decision") {
  const found = planOf((await dossierNow(office, dossierId)).plans, aim);
  if (!found) throw new Error("No plan was drawn");
  return found;
}

/** A command of the page of carrying out. */
export async function giveOfPlan(
  { office }: Desk,
  { dossierId }: Filed,
  fields: Record<string, string>,
  by = "youssef",
): Promise<Result> {
  const given = { office, dossierId, form: formData(fields), stamp: await staffStamp(office, by) };
  return commandCarryingOut(given, carryingOut.errors);
}

export async function approveNow(desk: Desk, request: Filed, by = "youssef"): Promise<Result> {
  const { planId, hash } = await planNow(desk, request);
  return giveOfPlan(desk, request, { command: "approve-plan", planId, hash }, by);
}
