// A date that was written down wrongly: what is stored, what is planned, and who may put it right.

import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stamp } from "#app/domain/actors.ts";
import { addDays, dayOf, momentOn } from "#app/domain/calendar.ts";
import { dueDayOf } from "#app/domain/dossier.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { correct, correctionIn } from "#app/server/corrections.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { typedIn } from "#app/server/forms.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { commandQuestions } from "#app/server/staff-questions.ts";
import { dossiers, events, followUps } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { type Filed, filed, formData, gathered } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { correct: texts, questions } = textsIn("nl").staff;
const inWords = (day: string) => day.split("-").toReversed().join("-");

/** What comes of a form that a colleague sends: the errors in it, the obstacle, or null. */
async function send({ dossierId }: Filed, fields: Record<string, string>, stamp: Stamp) {
  const form = formData(fields);
  const { dossier } = await readDossier(desk.office.db, dossierId);
  const filled = correctionIn(typedIn(form), dossier, texts.errors, stamp.at);
  if ("errors" in filled) return filled.errors;
  const result = await correct({ office: desk.office, dossierId, form, stamp }, filled);
  return "errors" in result ? result.errors : result.obstacle;
}

const receipt = { command: "correct-receipt", receivedTime: "9.05", reason: "Zij belde eerst." };

test("an earlier receipt moves the list, the warnings and the history, and its reason is sealed", async () => {
  const asked = await filed(desk.office, askerFrom(desk.association, "D01"));
  await workAll(desk.office);
  const before = await dossierNow(desk.office, asked.dossierId);
  const came = addDays(dayOf(before.receivedAt), -9);
  const stamp = await staffStamp(desk.office);
  expect(await send(asked, { ...receipt, receivedOn: inWords(came) }, stamp)).toBeNull();

  const after = await dossierNow(desk.office, asked.dossierId);
  expect(after.receivedAt).toEqual(momentOn(came, "09:05"));
  expect(dueDayOf(after) < dueDayOf(before)).toBe(true);
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, asked.dossierId));
  expect(row).toMatchObject({ receivedAt: after.receivedAt, dueOn: dueDayOf(after) });
  const planned = await desk.office.db
    .select({ subject: followUps.subject })
    .from(followUps)
    .where(and(eq(followUps.dossierId, asked.dossierId), like(followUps.subject, `%/${dueDayOf(after)}/1`)));
  expect(planned).toHaveLength(3);
  await workAll(desk.office);
  const confirmed = (await dossierNow(desk.office, asked.dossierId)).letters;
  expect(confirmed.map(({ letter }) => letter)).toEqual(["acknowledgement", "acknowledgement"]);
  const letters = await Promise.all(
    confirmed.map(({ letterId }) => readLetter(desk.office, asked.dossierId, letterId)),
  );
  const [first, second] = letters.map((letter) => JSON.stringify(letter));
  const different = textsIn("nl").letters.acknowledgement.corrected;
  expect(first).not.toContain(different);
  expect(second).toContain(different);
  expect(second).toContain(dayInWords(dueDayOf(after), "nl"));
  const kept = JSON.stringify(await desk.office.db.select().from(events));
  expect(kept).toContain("receipt-corrected");
  expect(kept).not.toContain(receipt.reason);
});

test.each([
  ["no date", { receivedOn: "31-02-2026" }, { receivedOn: texts.errors.on }],
  ["no time", { receivedTime: "25.00" }, { receivedTime: texts.errors.time }],
  ["no reason", { reason: " " }, { reason: texts.errors.reason }],
  ["after it was written down", { receivedOn: "01-01-2099" }, { receivedOn: texts.errors.future }],
  ["before the GDPR", { receivedOn: "24-05-2018" }, { receivedOn: texts.errors.tooEarly }],
])("a receipt is not corrected with %s", async (_, change, errors) => {
  const asked = await filed(desk.office, askerFrom(desk.association, "D01"));
  const before = await dossierNow(desk.office, asked.dossierId);
  const fields = { ...receipt, receivedOn: inWords(addDays(dayOf(before.receivedAt), -9)), ...change };
  expect(await send(asked, fields, await staffStamp(desk.office))).toEqual(errors);
  expect(await dossierNow(desk.office, asked.dossierId)).toEqual(before);
});

test("that an answer never came only the privacy officer says, and then the question is open again", async () => {
  const asked = await gathered(desk, askerFrom(desk.association, "D01"));
  const stamp = await staffStamp(desk.office);
  const given = { office: desk.office, dossierId: asked.dossierId, stamp };
  const words = { command: "ask-question", about: "clarification", words: "Welk jaar bedoelt u?" };
  expect(await commandQuestions({ ...given, form: formData(words) }, questions.errors)).toEqual({
    obstacle: null,
  });
  await workAll(desk.office);
  const { questionId } = (await dossierNow(desk.office, asked.dossierId)).questions[0] ?? { questionId: "" };
  const came = { command: "answer-question", questionId, choice: "everything", on: inWords(dayOf(stamp.at)) };
  const now = { ...stamp, at: desk.office.now() };
  expect(await commandQuestions({ ...given, stamp: now, form: formData(came) }, questions.errors)).toEqual({
    obstacle: null,
  });

  const form = {
    command: "correct-answer",
    questionId,
    what: "none",
    on: "",
    answerReason: "Ander dossier.",
  };
  const missing = { what: texts.errors.what, answerReason: texts.errors.reason };
  expect(await send(asked, { ...form, what: "", answerReason: "" }, now)).toEqual(missing);
  expect(await send(asked, { ...form, what: "other" }, now)).toEqual({ on: texts.errors.on });
  const handler = { ...now, actor: { ...now.actor, role: "handler" } as Stamp["actor"] };
  const officer = { ...now, actor: { ...now.actor, role: "privacy-officer" } as Stamp["actor"] };
  expect(await send(asked, form, handler)).toBe("term-gets-longer");
  expect(await send(asked, form, officer)).toBeNull();
  const open = await dossierNow(desk.office, asked.dossierId);
  expect(open.questions[0]).toMatchObject({ closedAt: null, answer: null });
  expect(await send(asked, form, officer)).toBe("already-done");
});
