// The whole way of an access request over HTTP, as stubborn as people are: what does not work is done again.

import { eq } from "drizzle-orm";
import { readConfig } from "#app/config.server.ts";
import { themes } from "#app/domain/records.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { beginSession } from "#app/server/sessions.ts";
import { dossiers } from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { codeFromLetter, codeFromMail } from "#tests/journeys/steps.ts";
import type { Asker } from "./askers.ts";
import { eventually } from "./eventually.ts";
import { newVisitor, type Visitor } from "./http-visitor.ts";
import type { Portal } from "./portal.ts";

const patience = 150_000;

/** An office on the portal's own database and folders, to look in from the test. */
export const officeOf = (portal: Portal) =>
  createOffice(readConfig({ ...portal.environment, FAILPOINTS: undefined }), "send");

export async function wholeWay(portal: Portal, office: Office, asker: Asker) {
  const { tenant, number } = await wayToAnswer(portal, office, asker);
  return { number, zip: await fetchAnswer(tenant, number) };
}

/** Until the answer lies ready for this visitor. */
export async function wayToAnswer(portal: Portal, office: Office, asker: Asker) {
  const tenant = newVisitor(portal.origin);
  const number = await file(tenant, asker);
  await prove({ portal, tenant, number }, "mailbox-on-file", asker.mailbox ?? "");
  await prove({ portal, tenant, number }, "letter-to-home", "");
  await untilPhase(portal, number, "reviewing");
  await review(portal, office, number);
  await untilPhase(portal, number, "answered");
  return { tenant, number };
}

export async function fetchAnswer(tenant: Visitor, number: string): Promise<Buffer> {
  await tenant.get(`/mijn/${number}/openen`);
  const { bytes } = await tenant.post(`/mijn/${number}/download`, {});
  return bytes;
}

export async function file(tenant: Visitor, asker: Asker): Promise<string> {
  const [birthYear = "", birthMonth = "", birthDay = ""] = asker.birthDate.split("-");
  const { birthDate: _, mailbox, ...who } = asker;
  await tenant.post("/verzoek/wat", { right: "access" });
  await tenant.post("/verzoek/voor-wie", { forWhom: "self" });
  await tenant.post("/verzoek/hoe-kent-u-ons", { relation: "tenant" });
  await tenant.post("/verzoek/wie", { ...who, birthYear, birthMonth, birthDay });
  await tenant.post("/verzoek/antwoord", { answerBy: mailbox ? "portal" : "post", email: mailbox ?? "" });
  await tenant.post("/verzoek/gegevens", { scope: "everything" });
  await tenant.post("/verzoek/nog-iets", { right: "no" });
  await tenant.post("/verzoek/controleren", {});
  const { text } = await tenant.get("/verzoek/ontvangen");
  const number = /AVG-\d{4}-\d{4}/.exec(text)?.[0];
  if (!number) throw new Error("The request was not received");
  return number;
}

type Way = "mailbox-on-file" | "letter-to-home";

type Proving = { portal: Portal; tenant: Visitor; number: string };

export async function prove({ portal, tenant, number }: Proving, way: Way, mailbox: string) {
  const page = `/mijn/${number}/bewijs`;
  const tried: string[] = [];
  for (let time = 1; time <= 2; time += 1) {
    const asked = new Date();
    await tenant.post(page, { command: "request-code", way });
    const code =
      way === "mailbox-on-file"
        ? await codeFromMail(portal, mailbox, number, asked)
        : await codeFromLetter(portal, number, tried);
    tried.push(code);
    const { status } = await tenant.post(page, { command: "give-proof", way, code });
    if (status === 302) return;
    // Asked again after the portal died: this code may have been counted already, or two letters are on their way.
    const { text } = await tenant.get(page);
    if ((text.match(/data-state="done"/g) ?? []).length >= (way === "mailbox-on-file" ? 1 : 2)) return;
  }
  throw new Error(`No code worked: ${way}`);
}

async function review(portal: Portal, office: Office, number: string) {
  const handler = await staffVisitor(portal, office, "sanne");
  await handler.post(staffPaths.dossier(number), { command: "take-dossier" });
  for (const theme of themes) {
    await handler.post(staffPaths.review(number, theme), {
      command: "decide-records",
      all: theme,
      decision: "give",
    });
  }
  await handler.post(`/medewerker/verzoeken/${number}/uitkomst`, { command: "propose-outcome" });
  const second = await staffVisitor(portal, office, "youssef");
  await second.post(staffPaths.preview(number), { command: "open-hidden", openReason: "Ik geef akkoord." });
  await second.get(staffPaths.preview(number));
  await second.post(`/medewerker/verzoeken/${number}/uitkomst`, { command: "approve-outcome" });
}

async function staffVisitor(portal: Portal, office: Office, subject: string): Promise<Visitor> {
  const member = await findStaffBySubject(office.db, subject);
  const { setCookie } = await beginSession(office, "staff", member?.id ?? null);
  return newVisitor(portal.origin, [setCookie]);
}

async function untilPhase(portal: Portal, number: string, phase: string) {
  await eventually(async () => {
    const [row] = await portal.db
      .select({ phase: dossiers.phase })
      .from(dossiers)
      .where(eq(dossiers.number, number));
    return row?.phase === phase ? true : null;
  }, patience);
}
