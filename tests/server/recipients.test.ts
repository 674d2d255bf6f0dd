// Who had data is told what became of them, by an e-mail without a person in it or by post, and chased until they confirm
// (GDPR art. 19; scenarios G14 and G15 to their end with recipients).

import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "#app/domain/actors.ts";
import type { Decision } from "#app/domain/decision.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import type { Letter } from "#app/domain/letters.ts";
import { areRecipientsSettled, noticeIn } from "#app/domain/notices.ts";
import type { ElementId } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import type { Wish } from "#app/domain/wishes.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut, planJob } from "#app/server/carry-out.ts";
import { askInquiryCode, enterInquiryCode } from "#app/server/inquiry-door.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { answerNotice, requireRecipient } from "#app/server/notice-door.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandRecipients, tellRecipients } from "#app/server/recipients.ts";
import { beginSession } from "#app/server/sessions.ts";
import { saveSummary } from "#db/dossiers.ts";
import { append, dossierStream, readHistory } from "#db/history.ts";
import { listStaff } from "#db/staff.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { registerWithoutTasks } from "#tests/support/registers.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { codeFor, enter, type Filed, formData, formOf, idOf, tenantStamp } from "./steps.ts";

const register: Register = {
  ...registerWithoutTasks,
  recipients: registerWithoutTasks.recipients.map((recipient) =>
    recipient.id === "R6"
      ? { ...recipient, address: ["Automatisering Voorbeeldstad", "Postbus 4"] }
      : recipient,
  ),
};
const mailboxOf = (id: string) => register.recipients.find((one) => one.id === id)?.mailbox ?? "";
const { staff, pages } = textsIn("nl");
const day = 24 * 3600_000;
const done = { obstacle: null };

let desk: Desk;
let asker: Asker;
beforeAll(async () => {
  desk = await startOffice(undefined, {}, register);
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());

async function proven(wish: Wish): Promise<Filed> {
  const form = await formOf(desk.office, asker, ["payments"]);
  const stamp = tenantStamp(desk.office, form.sessionId);
  const { number } = await receiveRequest(
    desk.office,
    { ...form, right: wish.right, wish, words: {} },
    stamp,
  );
  await workAll(desk.office);
  const request = { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
  for (const way of ["mailbox-on-file", "letter-to-home"] as const) {
    await enter(desk.office, request, way, await codeFor(desk, request, way, asker.mailbox ?? ""));
  }
  await workAll(desk.office);
  return request;
}

const iban = { before: "NL00VERZ0123456789", after: "NL00VERZ9876543210" };

/** Decided by two people. */
async function decided({ dossierId }: Filed, elements: ElementId[], words: object[]) {
  const { office } = desk;
  const decision: Decision = elements.map((element) => ({
    element,
    purpose: null,
    verdict: "done",
    grounds: [],
    reasons: [],
    until: null,
  }));
  const proposed = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const sealed = await office.vault.keepText(tx, key, JSON.stringify({ parts: words }));
      return [{ type: "propose-decision", decision, words: sealed, faults: 0 }];
    },
    await staffStamp(office),
  );
  expect(proposed).toBeNull();
  const approval = await staffStamp(office, "youssef");
  expect(await carryOut(office, dossierId, [{ type: "approve-decision" }], approval)).toBeNull();
  await workAll(office);
}

/** As the portal notes it once every step of the plan is settled. */
async function carriedOut({ dossierId }: Filed, elements: ElementId[]) {
  const { office } = desk;
  const stamp = system(office.now());
  const event: DossierEvent = { type: "carried-out", elements };
  await office.transaction(async (tx) => {
    const past = await readHistory(tx, dossierStream(dossierId));
    await append(tx, [{ stream: dossierStream(dossierId), after: past, added: [event] }], stamp);
    const dossier = dossierFrom([...past.events, { event, ...stamp }]);
    if (!dossier) throw new Error("There is no such dossier");
    await saveSummary(tx, dossierId, past.version + 1, dossier);
    for (const { kind, subject } of followUps(event, dossier)) {
      await planJob(office, tx, dossierId, kind, subject, stamp.at);
    }
  });
  await workAll(office);
}

const known = { knownAs: "T. Testhuurder\nDorpsstraat 1, 3761 AA Soest", customerNumber: "100234" };

async function command(
  { dossierId }: Filed,
  fields: Record<string, string>,
  chosen: string[] = [],
  by = "sanne",
) {
  const form = formData(fields);
  for (const noticeId of chosen) form.append("chosen", noticeId);
  const said = { ...staff.recipients.errors, tooLong: pages.errors.tooLong };
  const stamp = await staffStamp(desk.office, by);
  const result = await commandRecipients({ office: desk.office, dossierId, form, stamp }, said);
  await workAll(desk.office);
  return result;
}

async function noticesOf({ dossierId }: Filed, place = 0) {
  const { tellings } = await dossierNow(desk.office, dossierId);
  return tellings[place]?.notices ?? [];
}
async function noticeTo(request: Filed, recipientId: string, place = 0): Promise<string> {
  const notice = (await noticesOf(request, place)).find((one) => one.recipientId === recipientId);
  if (!notice) throw new Error(`${recipientId} is not listed`);
  return notice.noticeId;
}

const mailsTo = (mailbox: string, { number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));

const headingsTo = (mailbox: string, request: Filed) =>
  mailsTo(mailbox, request).map(({ text }) => text.trim().split("\n")[0]);

async function browser() {
  const { id, setCookie } = await beginSession(desk.office, "contact", null);
  const page = new Request("https://privacy.voorbeeld.example/kennisgeving/x/bericht", {
    headers: { cookie: setCookie.split(";")[0] ?? "" },
  });
  return { sessionId: id, page };
}

/** A browser of a recipient in which the code was typed that came by e-mail. */
async function openedBy(mailbox: string, request: Filed, noticeId: string) {
  const { office } = desk;
  const at = await browser();
  await askInquiryCode(office, noticeId, at.sessionId, office.now());
  await workAll(office);
  const typed = mailsTo(mailbox, request)
    .flatMap(({ text }) => /\b\d{4} \d{4}\b/.exec(text)?.[0] ?? [])
    .at(-1);
  if (!typed) throw new Error("No code was mailed");
  const entered = await enterInquiryCode(
    office,
    { inquiryId: noticeId, sessionId: at.sessionId, typed },
    office.now(),
  );
  expect(entered).toEqual({ state: "right" });
  return at.page;
}

async function answer(page: Request, noticeId: string, fields: Record<string, string>) {
  const at = await requireRecipient(desk.office, page, noticeId);
  const said = { ...pages.notice.errors, tooLong: pages.errors.tooLong };
  const result = await answerNotice(desk.office, at, formData(fields), said);
  await workAll(desk.office);
  return result;
}

const textOf = (letter: Letter | null) => JSON.stringify(letter?.blocks ?? null);
const statusOf = (refused: unknown) => (refused instanceof Response ? refused.status : refused);

test("G14 a correction is told to who had the data, each as they know the tenant, and confirmed by each in its way", async () => {
  const { office } = desk;
  const request = await proven({ right: "rectification", items: [{ element: "C2-01" }], pause: false });
  await decided(request, ["C2-01"], [{ facts: "", ...iban }]);
  expect((await dossierNow(office, request.dossierId)).tellings).toEqual([]);
  await carriedOut(request, ["C2-01"]);

  const listed = await noticesOf(request);
  expect(listed.map(({ recipientId, expected }) => [recipientId, expected])).toEqual([
    ["R5", true],
    ["R6", true],
    ["R8", true],
  ]);
  expect(mailsTo(staffMailbox, request).at(-1)?.text).toContain("Zeg wie deze gegevens had");
  expect(mailsTo(mailboxOf("R5"), request)).toEqual([]);

  const ids = listed.map(({ noticeId }) => noticeId);
  const choosing = { command: "choose-recipients", telling: "0", ...known };
  expect(await command(request, { ...choosing, customerNumber: " " }, ids)).toEqual({
    errors: { "customerNumber-0": staff.recipients.errors.customerNumber },
  });
  expect(await command(request, choosing, ids)).toEqual(done);

  const [announced] = mailsTo(mailboxOf("R5"), request);
  expect(announced?.subject).toBe("Een bericht van Woonstichting Voorbeeld");
  for (const personal of [asker.lastName, "Testhuurder", "100234", iban.after, "rekening"]) {
    expect((announced?.text ?? "") + announced?.html).not.toContain(personal);
  }
  const [r5, r6, r8] = ids as [string, string, string];
  const letters = await Promise.all(ids.map((id) => readLetter(office, request.dossierId, id)));
  expect(textOf(letters[0] ?? null)).toContain("100234");
  expect(textOf(letters[0] ?? null)).not.toContain("Testhuurder");
  expect(textOf(letters[1] ?? null)).toContain("T. Testhuurder, Dorpsstraat 1");
  for (const letter of letters) {
    expect(textOf(letter)).toContain(iban.after);
    expect(textOf(letter)).not.toContain(iban.before);
  }
  // By post, to who has no mailbox in the register.
  expect(letters[2]?.addressee[0]).toBe("Bank van Nergens");
  const { letters: written } = await dossierNow(office, request.dossierId);
  expect(written.filter(({ letter }) => letter === "recipient-notice").map(({ by }) => by)).toEqual([
    "portal",
    "portal",
    "post",
  ]);
  // Nobody reads on the tenant's page what was written to somebody else.
  const shown = lettersFor("A4", await dossierNow(office, request.dossierId), office.now());
  expect(shown.map(({ letter }) => letter)).not.toContain("recipient-notice");

  const page = await openedBy(mailboxOf("R5"), request, r5);
  expect(await answer(page, r5, { command: "confirm-notice" })).toEqual({
    errors: { what: pages.notice.errors.what },
  });
  await expect(requireRecipient(office, page, r6).catch(statusOf)).resolves.toBe(404);
  expect(await answer(page, r5, { command: "confirm-notice", what: "processed" })).toEqual(done);
  expect(await answer(page, r5, { command: "confirm-notice", what: "not-held" })).toEqual({
    obstacle: "notice-over",
  });

  const law = "Artikel 52 AWR: 7 jaar bewaren.";
  const other = await openedBy(mailboxOf("R6"), request, r6);
  expect(await answer(other, r6, { command: "decline-notice", reason: law })).toEqual(done);
  expect(mailsTo(staffMailbox, request).at(-1)?.text).toContain("kan iets niet verwerken");
  const why = {
    command: "excuse-notice",
    noticeId: r6,
    why: "disproportionate",
    reason: "Alleen in back-ups.",
  };
  expect(await command(request, why)).toEqual({ obstacle: "not-your-task" });
  expect(await command(request, why, [], "youssef")).toEqual(done);
  expect(areRecipientsSettled(await dossierNow(office, request.dossierId))).toBe(false);
  expect(await command(request, { command: "confirm-notice", noticeId: r8, what: "processed" })).toEqual(
    done,
  );
  const settled = await dossierNow(office, request.dossierId);
  expect(areRecipientsSettled(settled)).toBe(true);
  expect(noticeIn(settled, r8)?.notice.confirmed?.by).toBe("staff");

  const dump = await dumpOf(office.db);
  expect(foundIn(dump, [law, "Alleen in back-ups.", "Testhuurder", "100234", iban.after])).toEqual([]);
});

test("each job done twice tells nobody twice", async () => {
  const { office } = desk;
  const request = await proven({ right: "erasure", elements: ["C1-07"], why: null, pause: false });
  await decided(request, ["C1-07"], [{ facts: "" }]);
  await carriedOut(request, ["C1-07"]);
  const work = (subject: string) => ({ dossierId: request.dossierId, id: crypto.randomUUID(), subject });
  await tellRecipients(office, work("list/0"));
  const ids = (await noticesOf(request)).map(({ noticeId }) => noticeId);
  expect(ids).toHaveLength(2);
  await command(request, { command: "choose-recipients", telling: "0", ...known }, ids);
  for (const id of ids) await tellRecipients(office, work(`tell/${id}`));
  await workAll(office);
  expect(await noticesOf(request)).toMatchObject(ids.map((noticeId) => ({ noticeId })));
  for (const recipient of ["R5", "R6"]) expect(mailsTo(mailboxOf(recipient), request)).toHaveLength(1);
  const { letters } = await dossierNow(office, request.dossierId);
  expect(letters.filter(({ letter }) => letter === "recipient-notice")).toHaveLength(2);
  const [letter] = await Promise.all(ids.map((id) => readLetter(office, request.dossierId, id)));
  expect(textOf(letter ?? null)).toContain("eboorteplaats");
  expect(textOf(letter ?? null)).toContain("artikel 19 AVG");
});

test("G15 processors are told both times, and whoever stays silent is chased as far as the privacy officer", async () => {
  const { office } = desk;
  const request = await proven({ right: "rectification", items: [{ element: "C2-02" }], pause: true });
  const still = { type: "restrict-use", ground: "R18-A", elements: ["C2-02"] } as const;
  const restricted = await carryOut(
    office,
    request.dossierId,
    [{ ...still, elements: [...still.elements] }],
    await staffStamp(office),
  );
  expect(restricted).toBeNull();
  await workAll(office);
  expect((await noticesOf(request)).map(({ recipientId, expected }) => [recipientId, expected])).toEqual([
    ["R5", true],
    ["R6", true],
    ["R7", false],
  ]);
  // Nobody chooses: on the last day who handles it and the privacy officer hear it.
  desk.clock.pass(7 * day);
  await workAll(office);
  const officer = (await staffMailboxes()).youssef ?? "";
  expect(headingsTo(officer, request)).toContain("Vandaag moeten ontvangers het weten");

  const [r5, r7] = [await noticeTo(request, "R5"), await noticeTo(request, "R7")];
  await command(request, { command: "choose-recipients", telling: "0", ...known }, [r5]);
  expect(textOf(await readLetter(office, request.dossierId, r5))).toContain("gebruik ze niet");
  expect(await readLetter(office, request.dossierId, r7)).toBeNull();

  desk.clock.pass(11 * day);
  await workAll(office);
  expect(headingsTo(mailboxOf("R5"), request)).toEqual([
    "Er is een bericht voor u over gegevens",
    "Er wacht nog een bericht op uw bevestiging",
  ]);
  desk.clock.pass(20 * day);
  await workAll(office);
  expect(headingsTo(officer, request)).toContain("Een ontvanger bevestigde nog niet");
  const { reminders } = (await noticesOf(request))[0] ?? {};
  expect(reminders?.map(({ whom }) => whom)).toEqual(["recipient", "handler", "officer"]);

  const liftOn = new Date(office.now().getTime() + 10 * day)
    .toISOString()
    .slice(0, 10) as `${number}-${number}-${number}`;
  const lifted = await carryOut(
    office,
    request.dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, request.dossierId);
      const words = JSON.stringify({ reason: "Het klopt nu.", found: "Het was anders." });
      return [{ type: "announce-lift", on: liftOn, reason: await office.vault.keepText(tx, key, words) }];
    },
    await staffStamp(office),
  );
  expect(lifted).toBeNull();
  const approval = await staffStamp(office, "youssef");
  expect(await carryOut(office, request.dossierId, [{ type: "approve-lift" }], approval)).toBeNull();
  await workAll(office);
  desk.clock.pass(11 * day);
  await workAll(office);
  const again = await noticesOf(request, 1);
  expect(again.map(({ recipientId, expected }) => [recipientId, expected])).toEqual([["R5", true]]);
  await command(request, { command: "choose-recipients", telling: "1", ...known }, [
    again[0]?.noticeId ?? "",
  ]);
  expect(textOf(await readLetter(office, request.dossierId, again[0]?.noticeId ?? ""))).toContain(
    "weer worden gebruikt",
  );
});

test("what the mail server will not have goes by post where an address is known", async () => {
  const { office } = desk;
  const request = await proven({ right: "erasure", elements: ["C1-05"], why: null, pause: false });
  await decided(request, ["C1-05"], [{ facts: "" }]);
  await carriedOut(request, ["C1-05"]);
  desk.mail.setMood((to) => (to === mailboxOf("R6") ? "refuse" : "accept"));
  const r6 = await noticeTo(request, "R6");
  await command(request, { command: "choose-recipients", telling: "0", ...known }, [r6]);
  desk.mail.setMood(() => "accept");
  await workAll(office);
  const notice = noticeIn(await dossierNow(office, request.dossierId), r6)?.notice;
  expect([notice?.bounced, notice?.toldAt !== null]).toEqual([true, true]);
});

async function staffMailboxes(): Promise<Record<string, string>> {
  const members = await listStaff(desk.office.db);
  return Object.fromEntries(members.map(({ subject, email }) => [subject, email ?? staffMailbox]));
}
