// A dossier that goes from one colleague to another: who may, to whom, and who hears of it.

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { assignDossier } from "#app/server/assign.ts";
import { countQueue, listQueue } from "#db/dossiers.ts";
import { followUps } from "#db/schema.ts";
import { endStaff, findStaffBySubject, saveAway, saveStaff } from "#db/staff.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { type Filed, filed, formData } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
  const anouk = { subject: "anouk", name: "Anouk de Wit", email: "anouk@voorbeeld.example" };
  await saveStaff(desk.office.db, { ...anouk, role: "handler" });
});
afterAll(() => desk.stop());

const said = { error: "choose" };
const fresh = () => filed(desk.office, askerFrom(desk.association, "D01"), ["personal"]);

async function idOf(subject: string): Promise<string> {
  const member = await findStaffBySubject(desk.office.db, subject);
  if (!member) throw new Error(`Nobody here is called ${subject}`);
  return member.id;
}

async function assign({ dossierId }: Filed, by: string, staffId: string) {
  const form = formData({ staffId });
  const stamp = await staffStamp(desk.office, by);
  return assignDossier({ office: desk.office, dossierId, form, stamp }, said);
}

const toldTo = (address: string, { number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(address) && text.includes(number));

async function queueOf(subject: string, view: "open" | "mine" | "nobody") {
  const today = dayOf(desk.office.now());
  const question = { view, today, inAWeek: addDays(today, 7), staffId: await idOf(subject) };
  const rows = await listQueue(desk.office.db, { ...question, page: 1 });
  expect((await countQueue(desk.office.db, question))[view]).toBe(rows.length);
  return rows;
}

test("who gets a dossier hears it at their own address, by number and date only, and finds it under theirs", async () => {
  const request = await fresh();
  expect(await assign(request, "youssef", await idOf("sanne"))).toEqual({ obstacle: null });
  expect(await assign(request, "sanne", await idOf("anouk"))).toEqual({ obstacle: null });
  await workAll(desk.office);
  const [told, ...more] = toldTo("anouk@voorbeeld.example", request);
  expect(more).toEqual([]);
  const { lastName } = askerFrom(desk.association, "D01");
  expect(`${told?.subject}${told?.text}${told?.html}`).not.toContain(lastName);
  // It went on before Sanne's e-mail was written: there is nothing for her to do.
  const sanne = await findStaffBySubject(desk.office.db, "sanne");
  expect(toldTo(sanne?.email ?? "", request)).toEqual([]);
  expect((await queueOf("anouk", "mine")).map(({ number }) => number)).toEqual([request.number]);
});

test("a dossier that comes back to somebody is told to them again", async () => {
  const request = await fresh();
  const [sanne, anouk] = [await idOf("sanne"), await idOf("anouk")];
  for (const staffId of [anouk, sanne, anouk]) {
    await assign(request, "youssef", staffId);
    await workAll(desk.office);
  }
  expect(toldTo("anouk@voorbeeld.example", request)).toHaveLength(2);
  const planned = await desk.office.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, request.dossierId), eq(followUps.kind, "tell-staff")));
  for (const { subject } of planned) expect(subject).toMatch(/^new-request$|^assigned\/\d\/[0-9a-f-]{36}$/);
});

test("a handler hands over what is theirs only, and to nobody who is away, left, or is not there", async () => {
  const { db } = desk.office;
  const request = await fresh();
  const [sanne, anouk] = [await idOf("sanne"), await idOf("anouk")];
  expect(await assign(request, "sanne", anouk)).toEqual({ obstacle: "not-your-dossier" });
  await assign(request, "youssef", sanne);
  await saveAway(db, anouk, addDays(dayOf(desk.office.now()), 3));
  expect(await assign(request, "sanne", anouk)).toEqual({ obstacle: "colleague-away" });
  await saveAway(db, anouk, null);
  expect(await assign(request, "sanne", crypto.randomUUID())).toEqual({ obstacle: "colleague-gone" });
  for (const staffId of ["", "anouk"]) {
    expect(await assign(request, "sanne", staffId)).toEqual({ errors: { staffId: said.error } });
  }
  expect((await dossierNow(desk.office, request.dossierId)).handlerId).toBe(sanne);
});

test("what somebody handled who left the desk is of nobody, and can be handed on", async () => {
  const { db } = desk.office;
  const request = await fresh();
  const anouk = await idOf("anouk");
  await assign(request, "youssef", anouk);
  const numbers = async () => (await queueOf("sanne", "nobody")).map(({ number }) => number);
  expect(await numbers()).not.toContain(request.number);
  await endStaff(db, { subject: "anouk" }, desk.office.now());
  expect(await numbers()).toContain(request.number);
  const row = (await queueOf("sanne", "open")).find(({ number }) => number === request.number);
  expect(row?.handler).toBeNull();
  expect(await assign(request, "youssef", anouk)).toEqual({ obstacle: "already-done" });
  expect(await assign(request, "youssef", await idOf("sanne"))).toEqual({ obstacle: null });
  expect(await numbers()).not.toContain(request.number);
});
