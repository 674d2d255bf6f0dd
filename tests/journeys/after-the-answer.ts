// What follows an answer until nothing is open: a plan that is approved and carried out, recipients that are told and
// confirm it, use that goes on. As colleagues and recipients do it, in a browser; only the days pass by another clock.

import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { isOpenNotice } from "#app/domain/notices.ts";
import { isUnderWay } from "#app/domain/plans.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { commandCarryingOut } from "#app/server/carrying-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { doFollowUp } from "#app/server/work.ts";
import { dossiers, followUps } from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { eventually } from "#tests/support/eventually.ts";
import { onPhone, portal } from "./setting.ts";
import { codeFromMail, untilShown } from "./steps.ts";

const minute = 60_000;
const provenHow = "Gezocht op nummer en naam, en gedaan.";
const day = 24 * 3600_000;

const dossierPage = (number: string, part: string) => `/medewerker/verzoeken/${number}/${part}`;

async function idOf(number: string): Promise<string> {
  const [row] = await portal.db.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.number, number));
  if (!row) throw new Error(`There is no ${number}`);
  return row.id;
}

/** Another colleague looks at what will happen where, and agrees. */
export async function approvePlan(desk: Page, number: string) {
  await desk.goto(dossierPage(number, "uitvoeren"));
  const agree = desk.getByRole("button", { name: "Geef akkoord op dit plan" });
  await untilShown(desk, () => agree.count());
  await agree.click();
  await agree.waitFor({ state: "detached" });
}

/** Every task of a plan that has begun, with its proof. */
export async function settleTasks(desk: Page, number: string) {
  await desk.goto(dossierPage(number, "uitvoeren"));
  const tasks = desk.locator("details").filter({ hasText: "Ik heb dit gedaan" });
  await untilShown(desk, () => tasks.count());
  let proven = await desk.getByText("Bewijs:").count();
  for (let left = await tasks.count(); left > 0; left -= 1) {
    const task = tasks.first();
    if ((await task.getAttribute("open")) === null) await task.getByText("Ik heb dit gedaan").click();
    await task.getByRole("radio", { name: "Gedaan" }).check({ force: true });
    await task.getByLabel("Waar keek u, en wat deed u?").fill(provenHow);
    await task.getByRole("button", { name: /^Meld dit klaar/ }).click();
    await desk.getByText("Bewijs:").nth(proven).waitFor();
    proven += 1;
  }
}

export async function untilCarriedOut(desk: Page, number: string) {
  await desk.goto(dossierPage(number, "uitvoeren"));
  await untilShown(desk, () => desk.getByText("Alles is uitgevoerd op").count());
}

/** A colleague says who had the data: these. */
export async function tellRecipients(desk: Page, number: string, names: string[]) {
  await desk.goto(dossierPage(number, "ontvangers"));
  const tell = desk.getByRole("button", { name: "Licht deze ontvangers in" });
  await untilShown(desk, () => tell.count());
  for (const box of await desk.getByRole("checkbox").all()) await box.uncheck({ force: true });
  for (const name of names) await desk.getByRole("checkbox", { name }).check({ force: true });
  const customerNumber = desk.getByLabel("Klantnummer");
  if ((await customerNumber.count()) > 0) await customerNumber.fill("100234");
  await tell.click();
  await tell.waitFor({ state: "detached" });
}

/** Each that was told by e-mail opens the page behind its own code, and confirms. */
export async function recipientsConfirm(number: string) {
  const { dossier } = await readDossier(portal.db, await idOf(number));
  const open = dossier.tellings.flatMap(({ notices }) => notices.filter(isOpenNotice));
  expect(open).not.toEqual([]);
  await onPhone(async (phone) => {
    for (const { noticeId, recipientId } of open) {
      const mailbox = exampleRegister.recipients.find(({ id }) => id === recipientId)?.mailbox ?? "";
      await phone.goto(await noticeLink(mailbox, noticeId));
      const asked = new Date();
      await phone.getByRole("button", { name: "Mail mij een code" }).click();
      await phone.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, mailbox, number, asked));
      await phone.getByRole("button", { name: "Open het bericht" }).click();
      await phone.getByRole("radio", { name: "Wij hebben het verwerkt" }).check({ force: true });
      await phone.getByRole("button", { name: "Bevestig dit" }).click();
      await phone.getByRole("heading", { name: "Uw bevestiging is ontvangen", level: 1 }).waitFor();
    }
  });
}

function noticeLink(mailbox: string, noticeId: string): Promise<string> {
  return eventually(() => {
    const [mail] = portal.mail
      .mails()
      .filter(({ to, text }) => to.includes(mailbox) && text.includes(noticeId));
    return /http\S+\/kennisgeving\/[0-9a-f-]{36}/.exec(mail?.text ?? "")?.[0] ?? null;
  }, minute);
}

/**
 * Some days later, by an office whose clock is so far: it does what falls due of these until then, and a colleague does the
 * tasks of what begins in those days. The database lets nobody do them in a browser of today.
 */
export async function daysLater(days: number, numbers: string[]) {
  const later = () => new Date(Date.now() + days * day);
  const office = await createOffice(readConfig({ ...process.env, ...portal.environment }), "send", later);
  const ids = await Promise.all(numbers.map(idOf));
  try {
    // What is due today the worker does.
    await eventually(async () => ((await dueBy(new Date(), ids)).length === 0 ? true : null), minute);
    await doDue(office, ids);
    for (const id of ids) await settleLater(office, id);
    await doDue(office, ids);
  } finally {
    await office.close();
  }
}

const dueBy = (at: Date, ids: string[]) =>
  portal.db
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(inArray(followUps.dossierId, ids), isNull(followUps.doneAt), lte(followUps.dueAt, at)));

async function doDue(office: Office, ids: string[]) {
  for (let due = await dueBy(office.now(), ids); due.length > 0; due = await dueBy(office.now(), ids)) {
    for (const { id } of due) await doFollowUp(office, id);
  }
}

async function settleLater(office: Office, dossierId: string) {
  const sanne = await findStaffBySubject(office.db, "sanne");
  if (!sanne) throw new Error("Nobody here is called sanne");
  const actor = { kind: "staff", staffId: sanne.id, role: sanne.role } as const;
  const { dossier } = await readDossier(office.db, dossierId);
  for (const { planId, steps } of dossier.plans.filter(isUnderWay)) {
    for (const { stepId } of steps.filter(({ kind, state }) => kind === "task" && state === "open")) {
      const form = new FormData();
      const said = { command: "settle-step", planId, stepId, result: "done", proof: provenHow };
      for (const [name, value] of Object.entries(said)) form.set(name, value);
      const given = { office, dossierId, form, stamp: { actor, at: office.now() } };
      expect(await commandCarryingOut(given, textsIn("nl").staff.carryingOut.errors)).toEqual({
        obstacle: null,
      });
    }
  }
}

/** Nothing is open any more: the day is known on which the dossier itself goes. */
export async function expectClosed(desk: Page, number: string) {
  await desk.goto(dossierPage(number, "bewaren"));
  const goes = desk.locator("dl.rows > div").filter({ hasText: "2 jaar nadat alles klaar is" });
  await goes.waitFor();
  expect(await goes.textContent()).toMatch(/\d{4}/);
}
