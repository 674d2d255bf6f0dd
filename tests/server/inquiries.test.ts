// Somebody outside the desk is asked: by an e-mail without a person in it, a typed code, and one part of one dossier.

import { afterAll, beforeAll, expect, test } from "vitest";
import { phaseOf } from "#app/domain/dossier.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { inquiryShown } from "#app/routes/tenant/inquiry-shown.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { answerInquiry } from "#app/server/inquiry-answer.ts";
import { askInquiryCode, enterInquiryCode, requireContact } from "#app/server/inquiry-door.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { demoStaff } from "#demo/association-services.ts";
import { askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { approved, type Filed, formData, formOf, gathered, idOf, proposed, tenantStamp } from "./steps.ts";

const asked = ["repairs-company", "entrance-cameras"];
const register: Register = {
  ...exampleRegister,
  sources: exampleRegister.sources.filter(({ id, task }) => !task || asked.includes(id)),
};
const [company, keeper] = asked.map(
  (source) => register.sources.find(({ id }) => id === source)?.task?.contact?.mailbox ?? "",
) as [string, string];
const { staff, pages } = textsIn("nl");
const day = 24 * 3600_000;

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice(undefined, {}, register);
});
afterAll(() => desk.stop());

const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);
const mailsTo = (mailbox: string, { number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));
const headingsTo = (mailbox: string, request: Filed) =>
  mailsTo(mailbox, request).map(({ text }) => text.trim().split("\n")[0]);
const fresh = (themes: Theme[]) => gathered(desk, askerFrom(desk.association, "D01"), themes);

async function inquiryAbout(request: Filed, connection: string) {
  const inquiry = (await now(request)).inquiries.find((one) => one.connection === connection);
  if (!inquiry) throw new Error(`Nobody was asked about ${connection}`);
  return inquiry;
}

/** A browser of somebody outside the desk. */
async function browser() {
  const { id, setCookie } = await beginSession(desk.office, "contact", null);
  const page = new Request("https://privacy.voorbeeld.example/opzoeken/x/vraag", {
    headers: { cookie: setCookie.split(";")[0] ?? "" },
  });
  return { sessionId: id, page };
}

function codeIn(mailbox: string, request: Filed): string {
  const codes = mailsTo(mailbox, request).flatMap(({ text }) => /\b\d{4} \d{4}\b/.exec(text)?.[0] ?? []);
  const code = codes.at(-1);
  if (!code) throw new Error("No code was mailed");
  return code;
}

async function openedBy(mailbox: string, request: Filed, connection: string) {
  const { office } = desk;
  const { inquiryId } = await inquiryAbout(request, connection);
  const at = await browser();
  await askInquiryCode(office, inquiryId, at.sessionId, office.now());
  await workAll(office);
  const typed = codeIn(mailbox, request);
  const entered = await enterInquiryCode(office, { inquiryId, sessionId: at.sessionId, typed }, office.now());
  expect(entered).toEqual({ state: "right" });
  return { ...at, inquiryId, typed };
}

async function answer(opened: { page: Request; inquiryId: string }, fields: Record<string, string>) {
  const { office } = desk;
  const at = await requireContact(office, opened.page, opened.inquiryId);
  const said = { ...pages.inquiry.errors, tooLong: pages.errors.tooLong };
  const result = await answerInquiry(office, at, formData(fields), said, {
    taken: [],
    wrong: null,
    viruses: 0,
  });
  await workAll(office);
  return result;
}

async function shownTo({ page, inquiryId }: { page: Request; inquiryId: string }) {
  return inquiryShown(desk.office, await requireContact(desk.office, page, inquiryId), "nl");
}

const statusOf = (refused: unknown) => (refused instanceof Response ? refused.status : refused);

test("a processor is asked by itself, reads who is meant behind a typed code, and says where they looked", async () => {
  const request = await fresh(["repairs"]);
  const [mail] = mailsTo(company, request);
  if (!mail) throw new Error("Nobody was asked");
  const asker = askerFrom(desk.association, "D01");
  expect(mail.subject).toBe("Een vraag van Woonstichting Voorbeeld");
  for (const personal of [asker.lastName, asker.postcode]) {
    expect(mail.text + mail.html).not.toContain(personal);
  }

  const opened = await openedBy(company, request, "repairs-company");
  const shown = await shownTo(opened);
  expect(shown.person).toMatchObject({ name: `${asker.firstNames} ${asker.lastName}` });
  expect(JSON.stringify(shown)).not.toContain(asker.mailbox);
  expect(shown.state).toBe("open");

  const sliceId = shown.sliceId ?? "";
  expect(await answer(opened, { command: "hand-in", nothing: "yes" })).toEqual({
    errors: { [`searched-${sliceId}`]: pages.inquiry.errors.searched },
  });
  const searched = "Planbord Zuurbier, vanaf 2019.";
  expect(await answer(opened, { command: "hand-in", nothing: "yes", searched })).toEqual({ obstacle: null });
  const after = await shownTo(opened);
  expect([after.state, after.receipt?.pieces, after.person]).toEqual(["answered", 0, null]);
  expect(phaseOf(await now(request))).toBe("reviewing");
  expect(foundIn(await dumpOf(desk.office.db), ["Zuurbier"])).toEqual([]);
});

test("a code opens one question, in the browser that asked for it, once", async () => {
  const { office } = desk;
  const request = await fresh(["repairs", "documents"]);
  const opened = await openedBy(company, request, "repairs-company");
  const other = await inquiryAbout(request, "entrance-cameras");
  expect(statusOf(await requireContact(office, opened.page, other.inquiryId).catch((error) => error))).toBe(
    404,
  );
  const nobodys = crypto.randomUUID();
  expect(statusOf(await requireContact(office, opened.page, nobodys).catch((error) => error))).toBe(404);

  const elsewhere = await browser();
  const { inquiryId, typed } = opened;
  const wrong = { state: "wrong", triesLeft: 4 };
  for (const sessionId of [elsewhere.sessionId, opened.sessionId]) {
    expect(await enterInquiryCode(office, { inquiryId, sessionId, typed }, office.now())).toEqual(wrong);
  }
  await askInquiryCode(office, inquiryId, elsewhere.sessionId, office.now());
  await workAll(office);
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    const guess = { inquiryId, sessionId: elsewhere.sessionId, typed: "00000000" };
    expect(await enterInquiryCode(office, guess, office.now())).toEqual({ state: "wrong", triesLeft });
  }
  const late = { inquiryId, sessionId: elsewhere.sessionId, typed: codeIn(company, request) };
  expect(await enterInquiryCode(office, late, office.now())).toEqual({ state: "too-many-tries" });
});

test("of what nobody was asked the same is kept, and nothing is mailed", async () => {
  const { office } = desk;
  const { sessionId } = await browser();
  const before = desk.mail.mails().length;
  const inquiryId = crypto.randomUUID();
  await askInquiryCode(office, inquiryId, sessionId, office.now());
  expect(await workAll(office)).toEqual([]);
  expect(desk.mail.mails().length).toBe(before);
  const guess = { inquiryId, sessionId, typed: "12345678" };
  expect(await enterInquiryCode(office, guess, office.now())).toEqual({ state: "wrong", triesLeft: 4 });
});

test("who says that it is not up to them is asked nothing more, and the desk hears it", async () => {
  const request = await fresh(["repairs"]);
  const opened = await openedBy(company, request, "repairs-company");
  const reason = "Dat doet sinds mei Zoutkamp Installaties.";
  expect(await answer(opened, { command: "decline-inquiry", why: "not-mine", reason })).toEqual({
    obstacle: null,
  });
  const after = await shownTo(opened);
  expect([after.state, after.person]).toEqual(["declined", null]);
  expect(headingsTo(staffMailbox, request)).toContain(textsIn("nl").emails.inquiryDeclined.heading);
  expect(foundIn(await dumpOf(desk.office.db), ["Zoutkamp"])).toEqual([]);
  desk.clock.pass(20 * day);
  await workAll(desk.office);
  expect((await inquiryAbout(request, "repairs-company")).reminders).toEqual([]);
});

test("who does not answer is reminded, then the handler hears it, then the privacy officer", async () => {
  const request = await fresh(["repairs"]);
  const sanne = await staffStamp(desk.office);
  expect(await carryOut(desk.office, request.dossierId, [{ type: "take-dossier" }], sanne)).toBeNull();
  for (let passed = 0; passed < 16; passed += 1) {
    desk.clock.pass(day);
    await workAll(desk.office);
  }
  const { reminders, dueOn } = await inquiryAbout(request, "repairs-company");
  expect(reminders.map(({ whom }) => whom)).toEqual(["contact", "handler", "officer"]);
  expect(reminders.every((reminder) => reminder.dueOn === dueOn)).toBe(true);
  const { inquiry, inquiryLate } = textsIn("nl").emails;
  expect(headingsTo(company, request)).toEqual([inquiry.headings.look, inquiry.headings.reminder]);
  for (const subject of ["sanne", "youssef"]) {
    const mailbox = demoStaff.find((one) => one.subject === subject)?.email ?? "";
    expect(headingsTo(mailbox, request), subject).toContain(inquiryLate.heading);
  }
});

async function askedByVisitor() {
  const { office } = desk;
  const form = await formOf(office, askerFrom(desk.association, "D01"));
  const clues = { whenAndWhere: "Ingang B, 14 november van 18.00 tot 18.30 uur", looks: "Een paarse hoed" };
  const applicant = { ...form.applicant, clues };
  const stamp = tenantStamp(office, form.sessionId);
  const { number } = await receiveRequest(office, { ...form, relation: "visitor", applicant }, stamp);
  await workAll(office);
  return { dossierId: await idOf(office, number), number, sessionId: form.sessionId };
}

test("ruling 16: at submission who keeps the images reads where and when, and after 14 days that it ends", async () => {
  const request = await askedByVisitor();
  const opened = await openedBy(keeper, request, "entrance-cameras");
  const shown = await shownTo(opened);
  expect([shown.sliceId, shown.person]).toEqual([null, null]);
  expect(shown.footage).toEqual([{ label: "words", value: "Ingang B, 14 november van 18.00 tot 18.30 uur" }]);
  expect(JSON.stringify(shown)).not.toContain("paarse hoed");
  expect(await answer(opened, { command: "report-footage", kept: "yes" })).toEqual({ obstacle: null });

  desk.clock.pass(15 * day);
  await workAll(desk.office);
  const { inquiry } = textsIn("nl").emails;
  expect((await inquiryAbout(request, "entrance-cameras")).ended?.why).toBe("lapsed");
  expect(mailsTo(keeper, request).at(-1)?.text).toContain("weten na 14 dagen nog niet wie dit vroeg");
  expect(headingsTo(keeper, request).at(-1)).toBe(inquiry.headings.lapsed);
  // It was kept: nobody is bothered meanwhile.
  expect((await inquiryAbout(request, "entrance-cameras")).reminders).toEqual([]);
});

test("a request that is taken back lets the images go, and who keeps them hears it", async () => {
  const request = await askedByVisitor();
  const stamp = tenantStamp(desk.office, request.sessionId);
  const stop = { type: "withdraw-request", reason: null } as const;
  expect(await carryOut(desk.office, request.dossierId, [stop], stamp)).toBeNull();
  await workAll(desk.office);
  const { inquiry } = textsIn("nl").emails;
  expect(headingsTo(keeper, request)).toEqual([inquiry.headings.keep, inquiry.headings.letGo]);
});

test("who shows who they are has the same keeper look the images up, by what to recognise them", async () => {
  const { office } = desk;
  const asker = askerFrom(desk.association, "D01");
  const form = await formOf(office, asker, ["documents"]);
  const footage = {
    address: "Zilverpad 7",
    entrance: "ingang B",
    day: "2026-11-14",
    from: "18:00",
    until: "18:30",
    looks: "Een paarse hoed",
  };
  const stamp = tenantStamp(office, form.sessionId);
  const { number } = await receiveRequest(office, { ...form, footage }, stamp);
  const request = { dossierId: await idOf(office, number), number, sessionId: form.sessionId };
  await workAll(office);
  const opened = await openedBy(keeper, request, "entrance-cameras");
  expect((await shownTo(opened)).footage.map(({ label }) => label)).not.toContain("looks");

  const seen = { command: "identify-person", method: "counter", seen: "yes" };
  const said = { ...staff.identity.errors, search: pages.errors };
  const given = { office, dossierId: request.dossierId, stamp: await staffStamp(office) };
  await commandIdentity({ ...given, form: formData(seen) }, said);
  await workAll(office);
  const widened = await shownTo(opened);
  expect(widened.sliceId).not.toBeNull();
  expect(widened.footage).toContainEqual({ label: "looks", value: "Een paarse hoed" });
  const { inquiry } = textsIn("nl").emails;
  expect(headingsTo(keeper, request).filter((heading) => heading !== inquiry.code.heading)).toEqual([
    inquiry.headings.keep,
    inquiry.headings.look,
  ]);
  const written = "Beeld van 18.04 uur\nEen persoon loopt naar binnen.";
  const found = { command: "hand-in", written, searched: "Camera 2" };
  expect(await answer(opened, found)).toEqual({ obstacle: null });
  expect(phaseOf(await now(request))).toBe("reviewing");
  expect(foundIn(await dumpOf(office.db), ["paarse hoed", "Zilverpad 7"])).toEqual([]);
});

test("G8 of images that were overwritten the answer says so, and since which day", async () => {
  const { office } = desk;
  const request = await askedByVisitor();
  const opened = await openedBy(keeper, request, "entrance-cameras");
  const gone = { command: "report-footage", kept: "no" };
  expect(await answer(opened, { ...gone, goneOn: "31-12-2099" })).toEqual({
    errors: { goneOn: pages.inquiry.errors.goneOn },
  });
  expect(await answer(opened, { ...gone, goneOn: "28-11-2026" })).toEqual({ obstacle: null });
  expect(headingsTo(staffMailbox, request)).toContain(textsIn("nl").emails.footageGone.heading);

  const said = { ...staff.identity.errors, search: pages.errors };
  const given = { office, dossierId: request.dossierId, stamp: await staffStamp(office) };
  const ended = { command: "end-search", places: "camera-system", searchReason: "Overschreven." };
  expect(await commandIdentity({ ...given, form: formData(ended) }, said)).toEqual({ obstacle: null });
  const seen = { command: "identify-person", method: "counter", seen: "yes" };
  await commandIdentity({ ...given, form: formData(seen) }, said);
  await workAll(office);
  expect(await proposed(office, request)).toEqual({ obstacle: null });
  expect(await approved(office, request)).toEqual({ obstacle: null });
  await workAll(office);
  const { approval, letters } = await now(request);
  expect(approval?.outcome).toBe("no-data-held");
  const letter = letters.find((one) => one.letter === "access-answer");
  const text = JSON.stringify(letter && (await readLetter(office, request.dossierId, letter.letterId)));
  expect(text).toContain("zij zijn overschreven op 28 november 2026");
});
