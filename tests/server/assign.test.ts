// A dossier that goes from one colleague to another: who may, to whom, and who hears of it.

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day, dayOf, startOf, workingDaysBefore } from "#app/domain/calendar.ts";
import { dueDayOf } from "#app/domain/dossier.ts";
import { assignDossier } from "#app/server/assign.ts";
import { liftConflict, noteConflict } from "#app/server/conflicts.ts";
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

test("a dossier goes to nobody who only decides or reads, nor to whom it is about", async () => {
  const request = await fresh();
  for (const subject of ["marit", "tom"]) {
    expect(await assign(request, "youssef", await idOf(subject))).toEqual({ obstacle: "colleague-gone" });
  }
  await assign(request, "youssef", await idOf("sanne"));
  const said = { conflictOf: "who", conflictWhy: "why" };
  const note = async (by: string, fields: Record<string, string>) => {
    const given = {
      office: desk.office,
      dossierId: request.dossierId,
      stamp: await staffStamp(desk.office, by),
    };
    return noteConflict({ ...given, form: formData(fields) }, said);
  };
  expect(await note("sanne", { conflictOf: crypto.randomUUID() })).toEqual({ errors: said });
  const conflictOf = await idOf("sanne");
  expect(await note("youssef", { conflictOf, conflictWhy: "own-handling" })).toEqual({ obstacle: null });
  expect((await dossierNow(desk.office, request.dossierId)).handlerId).toBeNull();
  expect(await assign(request, "youssef", conflictOf)).toEqual({ obstacle: "colleague-involved" });
  expect(await note("sanne", { conflictOf, conflictWhy: "own-request" })).toEqual({
    obstacle: "own-interest",
  });
  const form = formData({ conflictOf });
  const lift = async (by: string) => {
    const stamp = await staffStamp(desk.office, by);
    return liftConflict({ office: desk.office, dossierId: request.dossierId, form, stamp });
  };
  expect(await lift("youssef")).toEqual({ obstacle: "not-your-task" });
  expect(await lift("marit")).toEqual({ obstacle: null });
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

/** Nine in the morning of a day that is still to come. */
function passTo(day: Day) {
  desk.clock.pass(startOf(day).getTime() + 9 * 3600_000 - desk.office.now().getTime());
}

test("five working days before the last one its handler hears of it, then the officer too, on the day the director too", async () => {
  const request = await fresh();
  await assign(request, "youssef", await idOf("sanne"));
  await workAll(desk.office);
  const dueOn = dueDayOf(await dossierNow(desk.office, request.dossierId));
  const names = ["privacyteam", "sanne.bakker", "youssef.kaya", "marit.hoekstra", "tom.jansma", "anouk"];
  const warned = () =>
    names.flatMap((name) => {
      const mails = toldTo(`${name}@voorbeeld.example`, request);
      return mails.filter(({ text }) => /laatste dag|werkdag/.test(text)).map(() => name);
    });
  const heard = [];
  for (const left of [5, 2, 0]) {
    passTo(workingDaysBefore(dueOn, left));
    await workAll(desk.office);
    heard.push(warned());
  }
  const [first, second, last] = [
    ["privacyteam", "sanne.bakker"],
    ["privacyteam", "sanne.bakker", "youssef.kaya"],
    ["privacyteam", "sanne.bakker", "youssef.kaya", "marit.hoekstra"],
  ] as const;
  expect(heard[0]).toEqual(first);
  expect(heard[1]?.toSorted()).toEqual([...first, ...second].toSorted());
  expect(heard[2]?.toSorted()).toEqual([...first, ...second, ...last].toSorted());
  const { lastName } = askerFrom(desk.association, "D01");
  const toDirector = toldTo("marit.hoekstra@voorbeeld.example", request).map(({ subject }) => subject);
  expect(toDirector.join()).not.toContain(lastName);
});
