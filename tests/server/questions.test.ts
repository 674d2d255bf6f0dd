// A question to the tenant, from the desk and back: it stops the clock once they can know of it, and only then.

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, startOf } from "#app/domain/calendar.ts";
import { clockOfDossier, phaseOf } from "#app/domain/dossier.ts";
import type { Askable } from "#app/domain/questions.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { dueShown } from "#app/server/due-shown.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { noteUnanswered, noteUnproven, tellInterim } from "#app/server/questions.ts";
import { commandQuestions } from "#app/server/staff-questions.ts";
import { listOverdue, listQueue } from "#db/dossiers.ts";
import { dossiers, followUps } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { codeFor, enter, type Filed, filed, formData } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const said = { about: "a", words: "w", choice: "c", answer: "n", on: "o", reason: "r", withdrawal: "t" };
const words = "U huurt hier 31 jaar. Welke jaren wilt u zien?";

async function asking(change: Partial<Asker> = {}): Promise<Filed> {
  const request = await filed(desk.office, { ...askerFrom(desk.association, "D01"), ...change }, [
    "payments",
  ]);
  await workAll(desk.office);
  return request;
}

async function prove(request: Filed, ...ways: ("letter-to-home" | "mailbox-on-file")[]) {
  const mailbox = askerFrom(desk.association, "D01").mailbox ?? "";
  for (const way of ways) {
    await enter(desk.office, request, way, await codeFor(desk, request, way, mailbox));
  }
}

async function command({ dossierId }: Filed, typed: Record<string, string>, name?: string) {
  const stamp = await staffStamp(desk.office, name);
  return commandQuestions({ office: desk.office, dossierId, form: formData(typed), stamp }, said);
}

async function ask(request: Filed, about: Askable) {
  const asked = await command(request, { command: "ask-question", about, words });
  await workAll(desk.office);
  return asked;
}

const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);

async function only(request: Filed) {
  const [question] = (await now(request)).questions;
  if (!question) throw new Error("Nothing was asked");
  return question;
}

function never(what: string): never {
  throw new Error(what);
}

test("the clock stands still once the tenant can read the question, and its letter says until when", async () => {
  const request = await asking();
  expect(await ask(request, "identity")).toEqual({ obstacle: null });
  const dossier = await now(request);
  const { toldAt, questionId } = await only(request);
  expect(toldAt).toBeInstanceOf(Date);
  expect(clockOfDossier(dossier)).toMatchObject({ status: "suspended", dueOn: null });
  const letter = await readLetter(desk.office, request.dossierId, questionId);
  expect(JSON.stringify(letter)).toContain(words);
  const mails = desk.mail.mails().filter(({ text }) => text.includes(request.number));
  expect(mails.at(-1)?.text).toContain("De tijd staat stil tot u antwoordt.");
  expect(mails.map(({ text }) => text).join()).not.toContain(words);
});

test("who shows who they are has answered the question about it, and the clock goes on", async () => {
  const request = await asking();
  await ask(request, "identity");
  await prove(request, "letter-to-home");
  expect((await only(request)).closedAt).toBeNull();
  await prove(request, "mailbox-on-file");
  expect(await only(request)).toMatchObject({ answer: { choice: "proof" }, closedAt: expect.any(Date) });
  expect(clockOfDossier(await now(request)).status).toBe("running");
});

test("while the clock stands still no day is late, and the desk reads why", async () => {
  const request = await asking();
  const farAhead = addDays(dayOf(desk.office.now()), 100);
  const question = { today: farAhead, inAWeek: addDays(farAhead, 7), staffId: request.dossierId };
  const late = async () => {
    const rows = await listQueue(desk.office.db, { ...question, view: "late", page: 1 });
    return rows.find(({ number }) => number === request.number);
  };
  expect(dueShown((await late()) ?? never("not late"), farAhead).stands).toBeNull();
  await ask(request, "identity");
  expect(await late()).toBeUndefined();
  expect((await listOverdue(desk.office.db, farAhead, null)).map(({ number }) => number)).not.toContain(
    request.number,
  );
  const open = await listQueue(desk.office.db, { ...question, view: "open", page: 1 });
  const row = open.find(({ number }) => number === request.number) ?? never("not open");
  expect(dueShown(row, farAhead).stands).toBe("still");
});

test("who has no e-mail is asked by post, and the clock waits for the post", async () => {
  const request = await asking({ mailbox: null });
  await ask(request, "identity");
  const { letters, questions } = await now(request);
  expect(letters.find(({ letter }) => letter === "identity-question")?.by).toBe("post");
  expect(questions[0]?.toldAt).toBeInstanceOf(Date);
});

test("what somebody wants to see is asked, and read, only where they have shown who they are", async () => {
  const request = await asking();
  expect(await ask(request, "clarification")).toEqual({ obstacle: "identity-not-proven" });
  await prove(request, "letter-to-home");
  expect(await ask(request, "clarification")).toEqual({ obstacle: null });
  const dossier = await now(request);
  const kinds = (level: "A1" | "A2") =>
    lettersFor(level, dossier, desk.office.now()).map(({ letter }) => letter);
  expect(kinds("A1")).not.toContain("clarification");
  expect(kinds("A2")).toContain("clarification");
});

test("an answer that came by telephone counts from when it came, and nothing typed is lost over an error", async () => {
  const request = await asking();
  await prove(request, "letter-to-home");
  await ask(request, "clarification");
  const { questionId } = await only(request);
  const wrong = { command: "answer-question", questionId, choice: "own-words", answer: "", on: "morgen" };
  expect(await command(request, wrong)).toEqual({ errors: { answer: "n", on: "o" } });
  const [year, month, day] = dayOf(desk.office.now()).split("-");
  const right = { ...wrong, answer: "Alleen vanaf 2020.", on: `${day}-${month}-${year}` };
  expect(await command(request, { ...right, on: "1-1-2020" })).toEqual({ obstacle: "impossible-moment" });
  expect(await command(request, right)).toEqual({ obstacle: null });
  const { answer } = await only(request);
  expect(answer).toMatchObject({ choice: "own-words", isRead: false });
  expect(await command(request, { command: "read-answer", questionId })).toEqual({ obstacle: null });
  expect((await only(request)).answer?.isRead).toBe(true);
});

test("a question that nobody answers is looked at again, and told of at the end of the month", async () => {
  const request = await asking();
  await ask(request, "identity");
  const { questionId, toldAt } = await only(request);
  const planned = await desk.office.db
    .select()
    .from(followUps)
    .where(eq(followUps.dossierId, request.dossierId));
  const dueOf = (kind: string, subject: string) =>
    planned.find((job) => job.kind === kind && job.subject === subject)?.dueAt;
  const waited = dueOf("note-unanswered", questionId);
  expect(waited && dayOf(waited)).toBe(addDays(dayOf(toldAt ?? new Date()), 30));
  const lastDay = clockOfDossier(await now(request)).extensionNoticeDueOn;
  const told = dueOf("write-letter", `interim/${questionId}`);
  expect(told && dayOf(told)).toBe(lastDay);

  await noteUnanswered(desk.office, { dossierId: request.dossierId, subject: questionId });
  expect((await only(request)).isOverdue).toBe(true);
  const job = { dossierId: request.dossierId, id: crypto.randomUUID() };
  const written = async () => (await now(request)).letters.map(({ letter }) => letter);
  await tellInterim(desk.office, job, questionId);
  expect(await written(), "planned for a day that moved since").not.toContain("interim");
  await tellInterim({ ...desk.office, now: () => startOf(lastDay) }, job, questionId);
  expect(await written()).toContain("interim");
});

test("the desk hears after three days that nobody has shown who asks", async () => {
  const request = await asking();
  await noteUnproven(desk.office, request);
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, request.dossierId));
  expect(row?.attention).toBe("identity-unproven");
});

test("a request ends where nobody shows who asks, with two colleagues, and goes on with a later proof", async () => {
  const request = await asking();
  await ask(request, "identity");
  const refusing = { command: "propose-refusal", reason: "Geen antwoord." };
  expect(await command(request, refusing)).toEqual({ obstacle: "identity-question-first" });
  const { toldAt } = await only(request);
  const later = startOf(addDays(dayOf(toldAt ?? new Date()), 31));
  const stamp = { ...(await staffStamp(desk.office)), at: later };
  const given = { office: desk.office, dossierId: request.dossierId, stamp };
  expect(await commandQuestions({ ...given, form: formData(refusing) }, said)).toEqual({ obstacle: null });
  expect(await command(request, { command: "approve-refusal" })).toEqual({ obstacle: "own-proposal" });
  const second = await staffStamp(desk.office, "youssef");
  const office = { ...desk.office, now: () => later };
  await carryOut(office, request.dossierId, [{ type: "approve-refusal" }], { ...second, at: later });
  await workAll(office);
  const ended = await now(request);
  expect(phaseOf(ended)).toBe("answered");
  expect(ended.letters.map(({ letter }) => letter)).toContain("not-identified");

  await prove(request, "letter-to-home", "mailbox-on-file");
  await workAll(office);
  const again = await now(request);
  expect([again.answeredAt, again.reopenings]).toEqual([null, 1]);
  expect(again.slices.length).toBeGreaterThan(0);
});

test("a second question of a kind has a letter of its own", async () => {
  const request = await asking();
  await prove(request, "letter-to-home");
  for (const _ of ["first", "second"]) {
    expect(await ask(request, "clarification")).toEqual({ obstacle: null });
    const { questionId } = (await now(request)).questions.at(-1) ?? { questionId: "" };
    const close = { command: "close-question", questionId, about: "clarification" };
    expect(await command(request, { ...close, "reason-clarification": "Niet meer nodig." })).toEqual({
      obstacle: null,
    });
  }
  const { letters, questions } = await now(request);
  expect(questions.map(({ toldAt }) => toldAt)).toEqual([expect.any(Date), expect.any(Date)]);
  expect(letters.filter(({ letter }) => letter === "clarification")).toHaveLength(2);
});

test("a request that was taken back is confirmed, leaves the list of open ones, and nothing goes on", async () => {
  const request = await asking();
  expect(await command(request, { command: "withdraw-request" })).toEqual({ errors: { withdrawal: "t" } });
  const why = { command: "withdraw-request", withdrawal: "Belde vanmorgen." };
  expect(await command(request, why)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const dossier = await now(request);
  expect(phaseOf(dossier)).toBe("withdrawn");
  expect(dossier.letters.map(({ letter }) => letter)).toContain("withdrawn");
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, request.dossierId));
  expect(row).toMatchObject({ answeredAt: null, endedAt: dossier.withdrawnAt, attention: null });
  expect(await ask(request, "identity")).toEqual({ obstacle: "request-withdrawn" });
});
