// What was kept for a time goes by itself when that is over: it outlives its dossier, and somebody else approves it.

import type { AppLoadContext } from "@remix-run/node";
import { and, eq, isNull } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addDays, addMonths, dayOf, startOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import type { GroundCode } from "#app/domain/grounds.ts";
import { laterNews } from "#app/domain/later-news.ts";
import type { Notice } from "#app/domain/notices.ts";
import { planOf } from "#app/domain/plans.ts";
import type { TextRef } from "#app/domain/texts.ts";
import type { Wish } from "#app/domain/wishes.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { loader } from "#app/routes/staff/later.tsx";
import { carryOut } from "#app/server/carry-out.ts";
import { commandDecision, partsAsked } from "#app/server/deciding.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { eraseLaterDue } from "#app/server/erase-later.ts";
import { eraseAgain, forgetDue } from "#app/server/forgetting.ts";
import { askInquiryCode, enterInquiryCode } from "#app/server/inquiry-door.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { openSealed, readLater } from "#app/server/later.ts";
import { commandLater } from "#app/server/later-forms.ts";
import { answerNotice, requireRecipient } from "#app/server/notice-door.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandRecipients } from "#app/server/recipients.ts";
import { beginSession } from "#app/server/sessions.ts";
import type { Result } from "#app/server/staff-commands.ts";
import { doFollowUp } from "#app/server/work.ts";
import { verifyHistory } from "#db/history.ts";
import { findLaterByNumber } from "#db/laters.ts";
import { events, followUps, inquiries, letters, mails, plans, texts, tombstones } from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { findWrappedKeys } from "#db/vault.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { changingSource } from "#tests/support/changing-source.ts";
import {
  codeInMail,
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { registerWithoutTasks } from "#tests/support/registers.ts";
import { filed, formData, formOf, idOf, tenantStamp } from "./steps.ts";

/** One of who get a name has no mailbox. */
const register = {
  ...registerWithoutTasks,
  recipients: registerWithoutTasks.recipients.map((one) =>
    one.id === "R6" ? { ...one, mailbox: null } : one,
  ),
};
const mailboxOf = (id: string) => register.recipients.find((one) => one.id === id)?.mailbox ?? "";

let desk: Desk;
let asker: Asker;
let source: ReturnType<typeof changingSource>;
beforeAll(async () => {
  desk = await startOffice(undefined, {}, register);
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());
beforeEach(() => {
  source = changingSource("nieuwsbrief", ["set", "clear", "end", "mark", "remove"]);
  desk.office.gatherers.set(source.gatherer.id, source.gatherer);
});

const { staff, pages } = textsIn("nl");
const {
  decide,
  later: { errors: said },
} = staff;
const saidOfRecipients = { ...staff.recipients.errors, tooLong: pages.errors.tooLong };
const known = { knownAs: "T. Testhuurder\nDorpsstraat 1", customerNumber: "100234" };
const textsOfNews = textsIn("nl").emails.later.news;
const done = { obstacle: null };
const day = 24 * 3600_000;

/** An erasure of which the name was kept until a day, decided by two people and told; null: no day is known. */
async function kept(until: string | null, ground: GroundCode = "G17-3B-FISC") {
  const { office } = desk;
  const wish: Wish = { right: "erasure", elements: ["C1-01"], why: null, pause: false };
  const form = await formOf(office, asker, ["payments"]);
  const filing = { ...form, right: wish.right, wish, words: {} };
  const { number } = await receiveRequest(office, filing, tenantStamp(office, form.sessionId));
  await workAll(office);
  const dossierId = await idOf(office, number);
  const seen = { type: "identify-person", method: "counter", codeId: crypto.randomUUID() } as const;
  await carryOut(office, dossierId, [seen], await staffStamp(office, "sanne"));
  const { person } = await dossierNow(office, dossierId);
  if (person.state !== "found") throw new Error("Nobody was found");
  const { key } = person.person;
  source.keep("contacten/1", key, [{ field: "voornaam", element: "C1-01", value: "Marloes" }]);
  await workAll(office);
  const parts = await partsAsked(office, await readDossier(office.db, dossierId), null);
  expect(parts.map(({ element }) => element)).toEqual(["C1-01"]);
  const proposal = formData({ command: "propose-decision", parts: "1", "element-0": "C1-01" });
  proposal.set("purpose-0", "");
  proposal.set("verdict-0", "kept");
  proposal.set("ground-0", ground);
  proposal.set("facts-0", "De naam staat in de boekhouding.");
  proposal.set("until-0", until ?? "");
  const give = async (command: FormData, by: string) =>
    commandDecision({ office, dossierId, form: command, stamp: await staffStamp(office, by) }, decide.errors);
  expect(await give(proposal, "sanne")).toEqual({ obstacle: null });
  expect(await give(formData({ command: "approve-decision" }), "youssef")).toEqual({ obstacle: null });
  await workAll(office);
  expect((await dossierNow(office, dossierId)).answeredAt).not.toBeNull();
  return { number, dossierId, key };
}

async function storeOf(number: string) {
  const { db } = desk.office;
  const now = await readLater(db, await findLaterByNumber(db, number));
  if (!now) throw new Error("Nothing was kept");
  return now;
}

/** The sweep of an hour, and all that comes of it. */
async function sweep() {
  await eraseLaterDue(desk.office);
  await workAll(desk.office);
}

/** Until the morning of a day. */
const goTo = (on: string) =>
  desk.clock.pass(startOf(on as "2034-01-01").getTime() + 9 * 3600_000 - desk.office.now().getTime());

async function give(number: string, fields: Record<string, string>, by: string): Promise<Result> {
  const { id } = await storeOf(number);
  const stamp = await staffStamp(desk.office, by);
  return commandLater({ office: desk.office, dossierId: id, form: formData(fields), stamp }, said);
}

/** Who had what was erased: these of the register, and no others. */
async function choose(number: string, recipientIds: string[]): Promise<Notice[]> {
  const { id, later } = await storeOf(number);
  const notices = later.tellings[0]?.notices ?? [];
  const form = formData({ command: "choose-recipients", telling: "0", ...known });
  const chosen = notices.filter(({ recipientId }) => recipientIds.includes(recipientId));
  for (const { noticeId } of chosen) form.append("chosen", noticeId);
  expect(await giveOfRecipients(id, form, "sanne")).toEqual(done);
  return chosen;
}

async function giveOfRecipients(id: string, form: FormData, by: string): Promise<Result> {
  const stamp = await staffStamp(desk.office, by);
  const result = await commandRecipients(
    { office: desk.office, dossierId: id, form, stamp },
    saidOfRecipients,
  );
  await workAll(desk.office);
  return result;
}

async function approve(number: string, by: string) {
  const plan = planOf((await storeOf(number)).later.plans, "later");
  if (!plan) throw new Error("No plan was drawn");
  return give(number, { command: "approve-plan", planId: plan.planId, hash: plan.hash }, by);
}

/** What the desk heard of it, in order. */
function heard(number: string): string[] {
  const ours = desk.mail.mails().filter(({ text }) => text.includes(staffPaths.later(number)));
  const atDesk = ours.filter(({ to }) => to.join() === staffMailbox);
  return atDesk.flatMap(({ text }) => laterNews.filter((one) => text.includes(textsOfNews[one].heading)));
}

/** What no system does by itself: the first name in the housing system. */
async function settleTasks(number: string) {
  const plan = planOf((await storeOf(number)).later.plans, "later");
  expect((await storeOf(number)).row.attention).toBe("task");
  for (const { stepId, kind } of plan?.steps ?? []) {
    if (kind !== "task") continue;
    const how = { planId: plan?.planId ?? "", stepId, result: "done", proof: "In het systeem gewist." };
    expect(await give(number, { command: "settle-step", ...how }, "sanne")).toEqual(done);
  }
}

/** What the page of a colleague is made of. */
async function shownTo(subject: string, number: string) {
  const { office } = desk;
  const member = await findStaffBySubject(office.db, subject);
  const { setCookie } = await beginSession(office, "staff", member?.id ?? null);
  const headers = { cookie: setCookie.split(";")[0] ?? "" };
  const request = new Request(new URL(staffPaths.later(number), office.config.publicOrigin), { headers });
  return loader({ request, params: { number }, context: { office } as AppLoadContext });
}

async function mailboxOfStaff(subject: string) {
  return (await findStaffBySubject(desk.office.db, subject))?.email ?? staffMailbox;
}

const voornaam = () => source.records.get("contacten/1")?.fields.map(({ value }) => value);
const ledger = async (id: string) =>
  (await desk.office.ledger.entries()).filter(({ dossierId }) => dossierId === id).map(({ thing }) => thing);

test("what was kept until a day is drawn on that day, approved by another, done after a week, and nothing is left of it", async () => {
  const { number } = await kept("01-01-2034");
  const { id, later, row } = await storeOf(number);
  expect(later.parts).toMatchObject([{ element: "C1-01", grounds: ["G17-3B-FISC"], until: "2034-01-01" }]);
  expect(row.dueOn).toBe("2034-01-01");
  expect(Buffer.from(row.sealed ?? []).toString("latin1")).not.toContain("relaties");

  goTo("2033-12-31");
  await sweep();
  expect((await storeOf(number)).later.plans).toEqual([]);
  await forgetDue(desk.office);
  expect(await desk.office.db.select().from(tombstones).where(eq(tombstones.number, number))).toHaveLength(1);

  goTo("2034-01-01");
  await sweep();
  await sweep();
  const drawn = await storeOf(number);
  expect(drawn.later.plans).toHaveLength(1);
  expect(drawn.row.attention).toBe("approve");
  expect(heard(number)).toEqual(["drawn"]);
  expect(JSON.stringify(drawn.later)).not.toContain("Marloes");

  expect(await approve(number, "sanne")).toEqual({ obstacle: "own-proposal" });
  expect(await approve(number, "youssef")).toEqual(done);
  await sweep();
  expect(voornaam()).toEqual(["Marloes"]);
  desk.clock.pass(7 * day);
  await sweep();
  expect(source.writes.map(({ op }) => op)).toEqual(["remove"]);
  expect(await ledger(id)).toEqual([]);
  expect(heard(number)).toEqual(["drawn", "task"]);
  await settleTasks(number);
  expect(await ledger(id)).toEqual(["later/0"]);
  await workAll(desk.office);
  // Nobody else had it: nothing is left at once.
  expect((await storeOf(number)).row).toMatchObject({ attention: "recipients", forgetsOn: null });
  await choose(number, []);
  const left = await storeOf(number);
  expect(left.row).toMatchObject({ sealed: null, dueOn: null, attention: null, forgetsOn: "2036-01-09" });
  const { db } = desk.office;
  expect(await findWrappedKeys(db, [id])).toEqual(new Map());
  for (const table of [plans, texts, followUps]) {
    expect(await db.select().from(table).where(eq(table.dossierId, id))).toEqual([]);
  }

  goTo("2036-01-08");
  await sweep();
  expect(await findLaterByNumber(db, number)).not.toBeNull();
  goTo("2036-01-09");
  await sweep();
  expect(await findLaterByNumber(db, number)).toBeNull();
  const stream = `later:${id}`;
  expect(await db.select().from(events).where(eq(events.stream, stream))).toEqual([]);
  expect(await db.select().from(tombstones).where(eq(tombstones.stream, stream))).toHaveLength(1);
  expect((await verifyHistory(db)).breaks).toEqual([]);
});

test("who had what went later hears it by e-mail behind a code, confirms it, and the name they knew goes with the rest", async () => {
  const { office } = desk;
  const { number } = await kept("01-01-2034");
  const { id } = await storeOf(number);
  goTo("2034-01-01");
  await forgetDue(office);
  await sweep();
  const key = await office.vault.openKey(office.db, id);
  expect(openSealed(office, key, (await storeOf(number)).row).known?.lines[0]).toContain(asker.lastName);
  expect(await approve(number, "youssef")).toEqual(done);
  desk.clock.pass(8 * day);
  await sweep();
  await settleTasks(number);
  await workAll(office);
  expect(heard(number)).toEqual(["drawn", "task", "recipients"]);
  const [r5, ...others] = await choose(number, ["R5"]);
  if (!r5) throw new Error("Nobody was listed");
  expect(others).toEqual([]);
  const mailbox = mailboxOf("R5");
  const mailsTo = () =>
    desk.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));
  expect(mailsTo().map(({ subject }) => subject)).toEqual(["Een bericht van Woonstichting Voorbeeld"]);
  const words = JSON.stringify(await readLetter(office, id, r5.noticeId));
  for (const word of ["100234", "artikel 19 AVG"]) expect(words).toContain(word);
  for (const word of ["Marloes", "boekhouding", "Dorpsstraat"]) expect(words).not.toContain(word);

  // Silent, so reminded, then the desk and then the privacy officer.
  for (const passed of [8, 8, 8]) {
    desk.clock.pass(passed * day);
    await workAll(office);
  }
  expect(mailsTo()).toHaveLength(2);
  expect(heard(number)).toEqual(["drawn", "task", "recipients", "silent"]);
  const escalated = desk.mail.mails().filter(({ text }) => text.includes(textsOfNews.escalated.heading));
  expect(escalated.map(({ to }) => to)).toEqual([[await mailboxOfStaff("youssef")]]);

  const { id: sessionId, setCookie } = await beginSession(office, "contact", null);
  await askInquiryCode(office, r5.noticeId, sessionId, office.now());
  await workAll(office);
  const typed = codeInMail(desk, mailbox, number);
  await enterInquiryCode(office, { inquiryId: r5.noticeId, sessionId, typed }, office.now());
  const headers = { cookie: setCookie.split(";")[0] ?? "" };
  const page = new Request("https://privacy.voorbeeld.example/kennisgeving/x/bericht", { headers });
  const at = await requireRecipient(office, page, r5.noticeId);
  const answer = formData({ command: "confirm-notice", what: "processed" });
  const saidToRecipient = { ...pages.notice.errors, tooLong: pages.errors.tooLong };
  expect(await answerNotice(office, at, answer, saidToRecipient)).toEqual(done);
  // They read that it was noted; a day later nothing is left.
  expect((await requireRecipient(office, page, r5.noticeId)).notice.confirmed?.what).toBe("processed");
  await sweep();
  expect((await storeOf(number)).row.sealed).not.toBeNull();
  desk.clock.pass(day);
  await sweep();
  expect((await storeOf(number)).row).toMatchObject({ sealed: null, attention: null });
  expect(await findWrappedKeys(office.db, [id])).toEqual(new Map());
  for (const table of [plans, texts, followUps, letters, mails, inquiries]) {
    expect(await office.db.select().from(table).where(eq(table.dossierId, id))).toEqual([]);
  }
});

test("a plan that waits is mailed to who can approve it; a recipient whom no e-mail reaches is called, and excused by who may", async () => {
  const { office } = desk;
  const { number, dossierId } = await kept("01-01-2034");
  const { id } = await storeOf(number);
  goTo("2034-01-01");
  await sweep();
  const heardAwaited = () =>
    desk.mail
      .mails()
      .filter(
        ({ text }) => text.includes(textsOfNews.awaited.heading) && text.includes(staffPaths.later(number)),
      );
  expect(heardAwaited()).toEqual([]);
  desk.clock.pass(6 * day);
  await workAll(office);
  // Whoever can approve it, and nobody else: not who proposed the decision.
  const seconds = await Promise.all(["youssef", "marit"].map(mailboxOfStaff));
  expect(
    heardAwaited()
      .flatMap(({ to }) => to)
      .toSorted(),
  ).toEqual(seconds.toSorted());
  expect(await approve(number, "youssef")).toEqual(done);
  desk.clock.pass(8 * day);
  await sweep();
  await settleTasks(number);
  await workAll(office);
  desk.mail.setMood((to) => (to === mailboxOf("R2") ? "refuse" : "accept"));
  const stuck = await choose(number, ["R2", "R6"]);
  desk.mail.setMood(() => "accept");
  expect(heard(number).slice(-2)).toEqual(["silent", "silent"]);
  expect((await storeOf(number)).row.attention).toBe("silent");
  const { tellings, mayExcuse } = await shownTo("sanne", number);
  expect([tellings.length, mayExcuse]).toEqual([1, false]);
  const open = tellings[0]?.notices.filter(({ isOpen }) => isOpen).map(({ state, way }) => [state, way]);
  expect(open).toEqual([
    ["bounced", "mailbox"],
    ["to-call", "call"],
  ]);
  for (const { noticeId } of stuck) {
    const why = {
      command: "excuse-notice",
      noticeId,
      why: "disproportionate",
      reason: "Alleen in back-ups.",
    };
    expect(await giveOfRecipients(id, formData(why), "sanne")).toEqual({ obstacle: "not-your-task" });
    expect(await giveOfRecipients(id, formData(why), "youssef")).toEqual(done);
  }
  expect((await storeOf(number)).row.sealed).toBeNull();
  expect((await readDossier(office.db, dossierId)).events.at(-1)?.event.type).toBe("erased-later");
});

test("where the mailbox of the desk refuses to hear of a plan, who can approve it hears at once", async () => {
  const { number } = await kept("01-01-2034");
  goTo("2034-01-01");
  desk.mail.setMood((to) => (to === staffMailbox ? "refuse" : "accept"));
  await sweep();
  desk.mail.setMood(() => "accept");
  const ours = desk.mail.mails().filter(({ text }) => text.includes(staffPaths.later(number)));
  const seconds = await Promise.all(["marit", "youssef"].map(mailboxOfStaff));
  expect(ours.flatMap(({ to }) => to).toSorted()).toEqual(seconds);
});

test("what waits for a fact is asked, reckoned when it is known, and approved by another than who told it", async () => {
  const { number, dossierId } = await kept(null);
  const { row } = await storeOf(number);
  expect(row).toMatchObject({ dueOn: null, reviewOn: addMonths(dayOf(desk.office.now()), 12) });
  goTo(row.reviewOn ?? "");
  await sweep();
  await sweep();
  expect(heard(number)).toEqual(["review"]);
  const year = dayOf(desk.office.now()).slice(0, 4);
  const facts = {
    command: "note-facts",
    bookYear: String(Number(year) - 9),
    reason: "Volgens de boekhouding.",
  };
  expect(await give(number, { ...facts, bookYear: "vorig jaar" }, "youssef")).toEqual({
    errors: { bookYear: said.year },
  });
  expect(await give(number, facts, "youssef")).toEqual(done);
  await sweep();
  expect(await approve(number, "youssef")).toEqual({ obstacle: "own-proposal" });
  expect(await approve(number, "marit")).toEqual(done);
  desk.clock.pass(7 * day);
  await sweep();
  expect(source.writes).toHaveLength(1);
  desk.clock.pass(30 * day);
  await sweep();
  expect(heard(number)).toEqual(["review", "drawn", "task", "due"]);
  await settleTasks(number);
  const told = (await readDossier(desk.office.db, dossierId)).events.map(({ event }) => event);
  expect(told).toContainEqual({ type: "erased-later", elements: ["C1-01"] });
});

test("the sources are asked each month whether the tenancy ended; a colleague hears it once and says what day counts", async () => {
  const { number, key } = await kept(null, "G17-NEED");
  const row = async () => (await storeOf(number)).row;
  const today = () => dayOf(desk.office.now());
  const begun = today();
  expect(await row()).toMatchObject({ dueOn: null, waitsForEnd: true, endAskedOn: begun });
  goTo(addMonths(begun, 1));
  await sweep();
  // Still a tenant: nobody hears anything.
  expect(await row()).toMatchObject({ endAskedOn: addMonths(begun, 1), reviewOn: addMonths(begun, 12) });
  expect(heard(number)).toEqual([]);

  const lastDay = addDays(today(), 5);
  const housing = postgres(desk.housingDatabaseUrl, { max: 1 });
  await housing`update huurovereenkomsten set einddatum = ${lastDay} where einddatum is null and ${key} = any(relaties)`;
  await housing.end();
  goTo(addDays(lastDay, 3));
  await sweep();
  expect((await storeOf(number)).later.endRead).toBeNull();
  goTo(addMonths(begun, 2));
  await sweep();
  await sweep();
  expect((await storeOf(number)).later.endRead).toMatchObject({ endedOn: lastDay, isSeen: false });
  expect(heard(number)).toEqual(["review"]);
  expect((await row()).dueOn).toBeNull();
  // The final settlement came later.
  const settled = addDays(lastDay, 20);
  const endedOn = settled.split("-").toReversed().join("-");
  const bookYear = String(Number(settled.slice(0, 4)) - 9);
  const facts = { command: "note-facts", endedOn, bookYear, reason: "De eindafrekening." };
  expect(await give(number, facts, "youssef")).toEqual(done);
  expect(await row()).toMatchObject({ waitsForEnd: false, reviewOn: null, dueOn: addMonths(settled, 24) });
});

test("a hold on a request of the same person keeps it, and a day that is set later does too", async () => {
  const { number, dossierId } = await kept("01-01-2030");
  goTo("2030-01-01");
  const { office } = desk;
  const reviewOn = addDays(dayOf(office.now()), 30);
  const reason = await office.vault.keepText(
    office.db,
    await office.vault.openKey(office.db, dossierId),
    "Rechtszaak.",
  );
  const command = { type: "set-hold", ground: "court", reason, reviewOn } as const;
  expect(await carryOut(office, dossierId, [command], await staffStamp(office, "youssef"))).toBeNull();
  await sweep();
  expect((await storeOf(number)).later.plans).toEqual([]);
  const lift = { type: "lift-hold", reason } as const;
  expect(await carryOut(office, dossierId, [lift], await staffStamp(office, "youssef"))).toBeNull();
  desk.clock.pass(day);
  await sweep();
  expect((await storeOf(number)).row.attention).toBe("approve");

  const { planId } = planOf((await storeOf(number)).later.plans, "later") ?? {};
  const later = { command: "set-day", part: "0", on: "01-06-2030", reason: "Er loopt nog een zaak." };
  expect(await give(number, later, "sanne")).toEqual({ obstacle: "step-under-way" });
  const stop = { command: "stop-plan", planId: planId ?? "", reason: "Er loopt nog een zaak." };
  expect(await give(number, stop, "sanne")).toEqual(done);
  expect((await storeOf(number)).row).toMatchObject({ attention: "stopped", dueOn: null });
  expect(await give(number, later, "sanne")).toEqual(done);
  expect((await storeOf(number)).row).toMatchObject({ attention: null, dueOn: "2030-06-01" });
  goTo("2030-06-01");
  await sweep();
  expect((await storeOf(number)).row.attention).toBe("approve");
});

type Lift = () => Promise<void>;

/** What keeps everything of a person where it is; each gives what ends it. */
function holdsOn(
  dossierId: string,
): Record<"restriction" | "hold" | "court" | "complaint", () => Promise<Lift>> {
  const { office } = desk;
  const give = async (by: string, asked: (reason: TextRef) => Command[], to = dossierId) => {
    const key = await office.vault.openKey(office.db, to);
    const words = JSON.stringify({ reason: "Er loopt iets.", found: "Het is klaar." });
    const commands = asked(await office.vault.keepText(office.db, key, words));
    expect(await carryOut(office, to, commands, await staffStamp(office, by))).toBeNull();
  };
  return {
    // Of another request, that still runs.
    restriction: async () => {
      const { dossierId: other } = await filed(office, asker, ["personal"]);
      await workAll(office);
      await give(
        "sanne",
        () => [
          { type: "identify-person", method: "counter", codeId: crypto.randomUUID() },
          { type: "restrict-use", ground: "R18-A", elements: ["C1-01"] },
        ],
        other,
      );
      return async () => {
        const on = addDays(dayOf(office.now()), 14);
        await give("sanne", (reason) => [{ type: "announce-lift", on, reason }], other);
        await give("youssef", () => [{ type: "approve-lift" }], other);
        await workAll(office);
        desk.clock.pass(15 * day);
        await workAll(office);
        expect((await dossierNow(office, other)).restriction?.releasedAt).not.toBeNull();
      };
    },
    hold: async () => {
      const reviewOn = addDays(dayOf(office.now()), 300);
      await give("youssef", (reason) => [{ type: "set-hold", ground: "court", reason, reviewOn }]);
      return () => give("youssef", (reason) => [{ type: "lift-hold", reason }]);
    },
    court: async () => {
      const flag = "court" as const;
      await give("youssef", (reason) => [{ type: "raise-flag", flag, knownSince: null, reason }]);
      return () => give("youssef", (reason) => [{ type: "lower-flag", flag, reason }]);
    },
    complaint: async () => {
      const key = await office.vault.openKey(office.db, dossierId);
      const text = await office.vault.keepText(office.db, key, "Ik ben het er niet mee eens.");
      const stamp = tenantStamp(office, crypto.randomUUID());
      expect(await carryOut(office, dossierId, [{ type: "file-complaint", text }], stamp)).toBeNull();
      return async () => {
        await give("marit", (reason) => [{ type: "settle-complaint", complaintId: text.textId, reason }]);
        await give("youssef", (reason) => [{ type: "lower-flag", flag: "complaint", reason }]);
      };
    },
  };
}

test("each hold alone keeps a plan from being drawn, begun and done, for as long as it takes, and uses up no tries", {
  timeout: 30_000,
}, async () => {
  source = changingSource("nieuwsbrief", ["remove"]);
  desk.office.gatherers.set(source.gatherer.id, source.gatherer);
  const { number, dossierId } = await kept("01-01-2032");
  const { id } = await storeOf(number);
  const { hold, restriction, court, complaint } = holdsOn(dossierId);
  const standing = async () => {
    const plan = planOf((await storeOf(number)).later.plans, "later");
    if (!plan) return "not drawn";
    if (!plan.startedAt) return "not begun";
    return plan.steps.find(({ kind }) => kind === "change")?.state;
  };
  const waiting = async () => {
    const { dossierId: of, kind, doneAt } = followUps;
    const isOfIt = and(eq(of, id), eq(kind, "erase-later"), isNull(doneAt));
    return desk.office.db.select().from(followUps).where(isOfIt);
  };
  const doOne = async () => {
    for (const one of await waiting()) await doFollowUp(desk.office, one.id);
  };
  /** One after the other, so that there is no moment without any. */
  const keepsIt = async (at: string, by: Record<string, () => Promise<Lift>>) => {
    let lift: Lift | null = null;
    for (const [name, set] of Object.entries(by)) {
      const next = await set();
      await lift?.();
      await eraseLaterDue(desk.office);
      await doOne();
      await doOne();
      expect([name, await standing()]).toEqual([name, at]);
      lift = next;
    }
    await lift?.();
  };

  goTo("2032-01-01");
  await keepsIt("not drawn", { hold, court, complaint });
  await sweep();
  expect(await approve(number, "youssef")).toEqual(done);
  desk.clock.pass(7 * day);
  await keepsIt("not begun", { hold, court, complaint });
  await doOne();
  // All three ask the same; a restriction costs the most to make.
  await keepsIt("open", { hold, restriction, court, complaint });

  expect((await waiting()).map(({ tries }) => tries)).toEqual([0]);
  source.state.silence = "down";
  await doOne();
  expect(await standing()).toBe("open");
  source.state.silence = "none";
  source.keep("contacten/1", source.records.get("contacten/1")?.personKey ?? "", [
    { field: "voornaam", element: "C1-01", value: "Maria" },
  ]);
  await sweep();
  expect(await standing()).toBe("changed");
  expect(source.writes).toEqual([]);
  expect(heard(number)).toEqual(["drawn", "task", "due", "changed"]);
});

test("T-50 what was erased from the sources after a backup is erased from the store again, by the ledger", async () => {
  const { number } = await kept("01-01-2031");
  const { id } = await storeOf(number);
  const at = "2031-01-09T09:00:00.000Z";
  await eraseAgain(desk.office, [{ at, thing: "later/0", dossierId: id }]);
  await eraseAgain(desk.office, [{ at, thing: "later/0", dossierId: id }]);
  const { row, later } = await storeOf(number);
  expect(later.parts[0]?.erasedOn).toBe("2031-01-09");
  expect(row.sealed).toBeNull();
  expect(await findWrappedKeys(desk.office.db, [id])).toEqual(new Map());
});
