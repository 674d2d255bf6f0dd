// Somebody files in a tenant's name from a mailbox of their own (the notes' T-01, scenario G10).

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, startOf } from "#app/domain/calendar.ts";
import { attentionOf, levelOfDossier, phaseOf, wasAnswerGiven } from "#app/domain/dossier.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { stopWithCode } from "#app/server/dispute.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { beginSession } from "#app/server/sessions.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { commandQuestions } from "#app/server/staff-questions.ts";
import { files, followUps, rateLimits } from "#db/schema.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  codeInMail,
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { ask, codeFor, enter, type Filed, filed, formData, tenantStamp } from "./steps.ts";

const day = 24 * 3600_000;
const impostorsMailbox = "iemand.anders@voorbeeld.example";

let desk: Desk;
let victim: Asker;
let victimsMailbox: string;
beforeAll(async () => {
  desk = await startOffice();
  victim = askerFrom(desk.association, "D01");
  victimsMailbox = victim.mailbox ?? "";
});
afterAll(() => desk.stop());

const mailsTo = (mailbox: string, { number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));

/** Each on a day of its own: a mailbox gets so many of these a day. */
async function filedByImpostor(): Promise<Filed> {
  await desk.office.db.delete(rateLimits);
  const request = await filed(desk.office, { ...victim, mailbox: impostorsMailbox }, ["personal"]);
  await workAll(desk.office);
  return request;
}

async function dispute(request: Filed, code: string): Promise<boolean> {
  const { id } = await beginSession(desk.office, "tenant", null);
  return stopWithCode(desk.office, "request", { number: request.number, code }, tenantStamp(desk.office, id));
}

const denialCode = (request: Filed) => codeInMail(desk, victimsMailbox, request.number);
const wrongOf = (code: string) => (code.startsWith("1") ? "2" : "1").repeat(8);

test("T-01 the contact on file is told at once, neutrally, and the stranger's mailbox learns nothing", async () => {
  const request = await filedByImpostor();
  const [told, ...more] = mailsTo(victimsMailbox, request);
  expect(more).toEqual([]);
  expect(told?.subject).toBe(`Bericht over uw verzoek ${request.number}`);
  const own = foreignCanaries(desk.association, "nobody").filter((canary) => canary.length > 3);
  const leaked = [told, ...mailsTo(impostorsMailbox, request)].flatMap((mail) =>
    own.filter((canary) => mail?.text.includes(canary)),
  );
  expect(leaked).toEqual([]);
  expect(levelOfDossier(await dossierNow(desk.office, request.dossierId))).toBe("A0");
});

test("whoever files from the mailbox on file is not asked whether it was them", async () => {
  const request = await filed(desk.office, { ...victim, mailbox: victimsMailbox.toUpperCase() }, [
    "personal",
  ]);
  await workAll(desk.office);
  expect(mailsTo(victimsMailbox, request).filter(({ text }) => text.includes("Was u dat niet"))).toEqual([]);
});

test("G10 the owner says that it was not them: nothing goes on by codes, and the desk is told", async () => {
  const request = await filedByImpostor();
  expect(await dispute(request, denialCode(request))).toBe(true);
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect([attentionOf(dossier), dossier.cautions]).toEqual(["request-disputed", ["request-disputed"]]);
  expect(mailsTo(staffMailbox, request).some(({ text }) => text.includes("dit was ik niet"))).toBe(true);

  const before = mailsTo(victimsMailbox, request).length;
  expect(await ask(desk.office, request, "mailbox-on-file")).toBe(true);
  await workAll(desk.office);
  expect(mailsTo(victimsMailbox, request)).toHaveLength(before);
});

test("G10 a stranger who already holds a code gets nothing gathered by it after that", async () => {
  const request = await filedByImpostor();
  const code = denialCode(request);
  const stolen = await codeFor(desk, request, "letter-to-home");
  expect(await dispute(request, code)).toBe(true);
  expect((await enter(desk.office, request, "letter-to-home", stolen)).state).toBe("right");
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect([phaseOf(dossier), dossier.slices]).toEqual(["identity-needed", []]);
});

/** Nobody shows who asks, so two colleagues end the request. */
async function endedByDesk({ dossierId }: Filed) {
  const { office } = desk;
  const { errors } = textsIn("nl").staff.questions;
  const give = async (typed: Record<string, string>, at: Date) => {
    const stamp = { ...(await staffStamp(office)), at };
    return commandQuestions({ office, dossierId, form: formData(typed), stamp }, errors);
  };
  const question = { command: "ask-question", about: "identity", words: "Kunt u laten zien wie u bent?" };
  expect(await give(question, office.now())).toEqual({ obstacle: null });
  await workAll(office);
  const later = startOf(addDays(dayOf(office.now()), 31));
  const refusal = { command: "propose-refusal", reason: "De huurder zei aan de telefoon: dit was ik niet." };
  expect(await give(refusal, later)).toEqual({ obstacle: null });
  const second = { ...(await staffStamp(office, "youssef")), at: later };
  await carryOut(office, dossierId, [{ type: "approve-refusal" }], second);
  await workAll({ ...office, now: () => later });
}

test("G10 the owner denies: closed, logged and checked for a breach, and the stranger reads what a nobody reads", async () => {
  const request = await filedByImpostor();
  await dispute(request, denialCode(request));
  const nobody = await filed(
    desk.office,
    { ...victim, lastName: "Nergenshuizen", mailbox: impostorsMailbox },
    ["personal"],
  );
  await workAll(desk.office);
  await endedByDesk(request);
  await endedByDesk(nobody);

  const { dossier, events } = await readDossier(desk.office.db, request.dossierId);
  expect([phaseOf(dossier), attentionOf(dossier), dossier.slices]).toEqual(["answered", null, []]);
  expect(dossier.refusal?.ground).toBe("not-identified");
  const logged = events.map(({ event }) => event.type);
  for (const type of ["request-disputed", "refusal-proposed", "refusal-approved"])
    expect(logged).toContain(type);
  const kept = await desk.office.db.select().from(files).where(eq(files.dossierId, request.dossierId));
  expect([kept, dossier.idCopy], "no copy of an identity document").toEqual([[], null]);

  const read = (one: Filed) =>
    mailsTo(impostorsMailbox, one).map(({ subject, text }) =>
      `${subject}\n${text}`.replaceAll(one.number, "").replaceAll(/\d{1,2}[:.]\d{2} uur/g, ""),
    );
  expect(read(request).length).toBeGreaterThan(1);
  expect(read(request)).toEqual(read(nobody));
  const letters = async (one: Filed) => (await dossierNow(desk.office, one.dossierId)).letters;
  expect((await letters(request)).map(({ letter }) => letter)).toEqual(
    (await letters(nobody)).map(({ letter }) => letter),
  );

  expect(wasAnswerGiven(dossier)).toBe(false);
});

test("the tenant who asked after all, and comes to the counter, gets the answer gathered", async () => {
  const request = await filedByImpostor();
  await dispute(request, denialCode(request));
  const form = formData({ command: "identify-person", method: "counter", seen: "yes" });
  const stamp = await staffStamp(desk.office);
  const { staff, pages } = textsIn("nl");
  const said = { ...staff.identity.errors, search: pages.errors };
  await commandIdentity({ office: desk.office, dossierId: request.dossierId, form, stamp }, said);
  await workAll(desk.office);
  expect(phaseOf(await dossierNow(desk.office, request.dossierId))).toBe("reviewing");
});

test("the code stops a request once, of its own number, for sixty days, and fifty wrong ones do not use it up", async () => {
  const request = await filedByImpostor();
  const other = await filedByImpostor();
  const code = denialCode(request);
  for (let count = 0; count < 50; count += 1) expect(await dispute(request, wrongOf(code))).toBe(false);
  expect(await dispute(other, code)).toBe(false);
  expect(
    await stopWithCode(
      desk.office,
      "request",
      { number: "AVG-2026-9999", code },
      tenantStamp(desk.office, other.sessionId),
    ),
  ).toBe(false);
  expect(await dispute(request, code.replace(" ", ""))).toBe(true);
  expect(await dispute(request, code)).toBe(false);
  const late = denialCode(other);
  desk.clock.pass(60 * day);
  expect(await dispute(other, late)).toBe(false);
});

test("a code that was never asked for takes none of the five that may be asked", async () => {
  const request = await filedByImpostor();
  const asked = [];
  for (let count = 0; count < 6; count += 1) {
    asked.push(await ask(desk.office, request, "mailbox-on-file"));
    desk.clock.pass(60_000);
  }
  expect(asked).toEqual([true, true, true, true, true, false]);
});

test("telling twice sends one mail with one code", async () => {
  const request = await filedByImpostor();
  const [work] = await desk.office.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, request.dossierId), eq(followUps.kind, "tell-contact")));
  await desk.office.db
    .update(followUps)
    .set({ doneAt: null })
    .where(eq(followUps.id, work?.id ?? ""));
  await workAll(desk.office);
  expect(mailsTo(victimsMailbox, request)).toHaveLength(1);
});
