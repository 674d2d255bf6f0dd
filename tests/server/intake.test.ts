// What came by letter, telephone, visit or e-mail: the clock runs from then, and the tenant hears what was written down.

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import { dueDayOf } from "#app/domain/dossier.ts";
import { speak } from "#app/domain/said.ts";
import { dayInWords, moment } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import {
  keepIntake,
  openOfTheSame,
  parseIntake,
  readIntake,
  saidOfIntake,
  takeIn,
  type Written,
} from "#app/server/intake.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { readBack } from "#app/server/read-back.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { dossiers, letters } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { filed, formData, idOf, intakeFields, typedDay } from "./steps.ts";

let desk: Desk;
let asker: Asker;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());

const said = saidOfIntake(textsIn("nl"));
const register = speak(exampleRegister, "nl");
const ago = (days: number) => addDays(dayOf(desk.office.now()), -days);

const fieldsOf = (change: Record<string, string> = {}, person: Asker = asker) => ({
  ...intakeFields(person, ago(2)),
  ...change,
});

function written(change: Record<string, string> = {}, person: Asker = asker): Written {
  const parsed = parseIntake(formData(fieldsOf(change, person)), said, desk.office.now(), register);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.answer;
}

async function drafted(change: Record<string, string> = {}, person: Asker = asker) {
  const stamp = await staffStamp(desk.office);
  const form = formData(fieldsOf(change, person));
  const id = await keepIntake(desk.office, staffIdOf(stamp), form, null);
  const draft = await readIntake(desk.office, staffIdOf(stamp), id);
  if (!draft) throw new Error("The draft is gone");
  return { draft, stamp };
}

const staffIdOf = ({ actor }: Awaited<ReturnType<typeof staffStamp>>) =>
  actor.kind === "staff" ? actor.staffId : "";

async function takenIn(change: Record<string, string> = {}, person: Asker = asker) {
  const { draft, stamp } = await drafted(change, person);
  const taken = await takeIn(desk.office, draft.row, written(change, person), stamp);
  if ("obstacle" in taken) throw new Error(taken.obstacle);
  return { number: taken.number, dossierId: await idOf(desk.office, taken.number), draft, stamp };
}

async function confirmationOf(dossierId: string) {
  const [row] = await desk.office.db
    .select()
    .from(letters)
    .where(and(eq(letters.dossierId, dossierId), eq(letters.kind, "acknowledgement")));
  const letter = row && (await readLetter(desk.office, dossierId, row.id));
  return { by: row?.by, text: JSON.stringify(letter), addressee: letter?.addressee };
}

const mailsAbout = (number: string, to: string) =>
  desk.mail.mails().filter((mail) => mail.to.includes(to) && mail.text.includes(number));

test("a letter of ten days ago: the month runs from its arrival, and the confirmation goes on paper", async () => {
  const lateReason = "De brief lag bij de afdeling Wonen van mevrouw Jansen.";
  const { number, dossierId } = await takenIn({ receivedOn: typedDay(ago(10)), lateReason });
  await workAll(desk.office);

  const dossier = await dossierNow(desk.office, dossierId);
  expect(dayOf(dossier.receivedAt)).toBe(ago(10));
  expect(dossier.channel).toBe("letter");
  const { dueUnpausedOn } = clockOf(dossier.receivedAt, "access", []);
  expect(dueDayOf(dossier)).toBe(dueUnpausedOn);
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, dossierId));
  expect(row).toMatchObject({ dueOn: dueUnpausedOn, receivedAt: dossier.receivedAt });

  const { by, text, addressee } = await confirmationOf(dossierId);
  expect(by).toBe("post");
  expect(addressee?.[0]).toBe(`${asker.firstNames} ${asker.lastName}`);
  expect(text).toContain(`Wij kregen uw brief op ${moment(dossier.receivedAt, "nl")}`);
  expect(text).toContain(dayInWords(dueUnpausedOn, "nl"));
  // Only the mailbox on file hears of it, as of every request from elsewhere.
  const mailed = mailsAbout(number, asker.mailbox ?? "nobody");
  expect(mailed.filter(({ text: mail }) => !mail.includes("Was u dat niet?"))).toEqual([]);

  const { events } = await readHistory(desk.office.db, dossierStream(dossierId));
  expect(events[0]?.actor.kind).toBe("staff");
  expect(JSON.stringify(events)).not.toContain("Jansen");
  const first = events[0]?.event;
  const kept = first?.type === "request-received" && first.lateReason;
  if (!kept) throw new Error("There is no reason");
  expect(await desk.office.vault.readText(desk.office.db, kept)).toBe(lateReason);
});

test("who called and has e-mail reads in the portal what we wrote down", async () => {
  const change = { channel: "phone", email: asker.mailbox ?? "", answerBy: "portal" };
  const { number, dossierId } = await takenIn(change);
  await workAll(desk.office);
  expect(mailsAbout(number, asker.mailbox ?? "")).toHaveLength(1);
  const { by, text } = await confirmationOf(dossierId);
  expect(by).toBe("portal");
  const { receivedAt } = await dossierNow(desk.office, dossierId);
  expect(text).toContain(`U belde ons op ${moment(receivedAt, "nl")}.`);
});

test("T-52 one form that is sent ten times at once: one dossier, one number, one confirmation", async () => {
  const { draft, stamp } = await drafted();
  const before = await desk.office.db.$count(dossiers);
  const sent = Array.from({ length: 10 }, () => takeIn(desk.office, draft.row, written(), stamp));
  const numbers = (await Promise.all(sent)).map((taken) => ("number" in taken ? taken.number : ""));
  expect(new Set(numbers).size).toBe(1);
  expect(await desk.office.db.$count(dossiers)).toBe(before + 1);
  const again = await readIntake(desk.office, staffIdOf(stamp), draft.row.id);
  expect(again?.row.dossierId).toBe(await idOf(desk.office, numbers[0] ?? ""));
  expect([...(again?.form ?? [])]).toEqual([]);
});

test("what is written down after its last day is told honestly, and staff are warned once", async () => {
  const lateReason = "Gevonden bij het opruimen.";
  const { number, dossierId } = await takenIn({ receivedOn: typedDay(ago(60)), lateReason });
  await workAll(desk.office);
  const { text } = await confirmationOf(dossierId);
  expect(text).toContain("U had ons antwoord moeten krijgen op");
  expect(text).not.toContain("U krijgt ons antwoord uiterlijk");
  const warned = mailsAbout(number, staffMailbox).filter(({ text: mail }) =>
    /laatste dag|werkdag/.test(mail),
  );
  expect(warned).toHaveLength(1);
  expect(warned[0]?.text).toContain("De laatste dag is voorbij");
});

test("of what is written down nearly too late the desk hears once how many working days are left", async () => {
  const receivedAt = written({ receivedOn: typedDay(ago(29)), lateReason: "Gevonden." }).intake.receivedAt;
  const { dueUnpausedOn } = clockOf(receivedAt, "access", []);
  const { number } = await takenIn({ receivedOn: typedDay(ago(29)), lateReason: "Gevonden." });
  await workAll(desk.office);
  const warned = mailsAbout(number, staffMailbox).filter(({ text }) => /laatste dag|werkdag/.test(text));
  expect(warned).toHaveLength(1);
  expect(warned[0]?.text.replaceAll(/\s+/g, " ")).toContain(dayInWords(dueUnpausedOn, "nl"));
});

test.each([
  ["the way it came", { channel: "portal" }, ["channel"]],
  ["the day", { receivedOn: "morgen" }, ["receivedOn"]],
  ["the time", { receivedTime: "24.00" }, ["receivedTime"]],
  ["a moment that is still to come", { receivedOn: "31-12-2099" }, ["receivedOn"]],
  ["a moment before the GDPR", { receivedOn: "24-05-2018" }, ["receivedOn"]],
  ["the right", { right: "no-right" }, ["right"]],
  ["what is wanted with it", { right: "erasure" }, ["erasure-all", "erasure-copy"]],
  ["for whom", { forWhom: "" }, ["forWhom"]],
  [
    "who asks for another",
    { forWhom: "curator" },
    ["asker-firstNames", "asker-lastName", "asker-postcode", "asker-houseNumber"],
  ],
  ["the relation", { relation: "" }, ["relation"]],
  ["what helps to find who worked here", { relation: "employee", scope: "" }, ["clue"]],
  ["the part", { scope: "some" }, ["theme"]],
  ["an e-mail address for an answer online", { answerBy: "portal" }, ["email"]],
  ["the language", { locale: "fr" }, ["locale"]],
  ["a name", { lastName: " " }, ["lastName"]],
  ["everything", { lastName: "", channel: "", scope: "" }, ["channel", "lastName", "scope"]],
] as const)("a form without %s is shown again", (_, change, wrong) => {
  const parsed = parseIntake(formData(fieldsOf(change)), said, desk.office.now(), register);
  expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual(wrong);
});

test("a reason is asked for what came more than three days ago, and not before", () => {
  const errorsOn = (days: number) => {
    const form = formData(fieldsOf({ receivedOn: typedDay(ago(days)), receivedTime: "00.00" }));
    const parsed = parseIntake(form, said, desk.office.now(), register);
    return parsed.ok ? [] : Object.keys(parsed.errors);
  };
  expect([0, 3, 4].map(errorsOn)).toEqual([[], [], ["lateReason"]]);
});

const mother = { firstNames: "Ans", lastName: "Bos", postcode: "3764 AB", houseNumber: "1" };
const ofMother = Object.fromEntries(Object.entries(mother).map(([name, value]) => [`asker-${name}`, value]));

test("with a mandate the answer goes to the person on paper, whatever was chosen", async () => {
  const change = { ...ofMother, forWhom: "mandate", answerBy: "portal", email: "ans@voorbeeld.example" };
  const { dossierId } = await takenIn(change);
  const dossier = await dossierNow(desk.office, dossierId);
  expect(dossier).toMatchObject({ onBehalf: "mandate", answerBy: "post", cautions: ["on-behalf"] });
  expect(readBack(written(change), { on: "2026-12-23", over: false }, register)).toContain(
    "Ons antwoord gaat op papier naar die persoon.",
  );
});

test("whoever called hears in their own language what was understood", () => {
  const change = { channel: "phone", locale: "en", email: "a@voorbeeld.example", answerBy: "portal" };
  const call = written(change);
  expect(readBack(call, { on: "2026-12-23", over: false }, speak(exampleRegister, "en"))).toEqual([
    "You ask for a copy of all the data that we hold about you.",
    `Your request came in on ${moment(call.intake.receivedAt, "en")}.`,
    "You will get our answer no later than Wednesday 23 December 2026.",
    "You read the answer on our website.",
    "We confirm this by e-mail.",
    "Is that right?",
  ]);
});

test("a draft opens for the colleague who wrote it, for a day, as it was typed", async () => {
  const { draft, stamp } = await drafted({ lastName: " van den  Berg" });
  const { id } = draft.row;
  expect(draft.form.get("lastName")).toBe(" van den  Berg");
  expect(await readIntake(desk.office, staffIdOf(await staffStamp(desk.office, "youssef")), id)).toBeNull();
  const form = formData(fieldsOf());
  form.append("theme", "payments");
  form.append("theme", "repairs");
  expect(await keepIntake(desk.office, staffIdOf(stamp), form, draft)).toBe(id);
  const changed = await readIntake(desk.office, staffIdOf(stamp), id);
  expect(changed?.form.getAll("theme")).toEqual(["payments", "repairs"]);
  desk.clock.pass(25 * 3600_000);
  expect(await readIntake(desk.office, staffIdOf(stamp), id)).toBeNull();
});

test("open requests of the same person are found by the person, or by name and birth date", async () => {
  const twin = askerFrom(desk.association, "D02");
  const found = await filed(desk.office, asker);
  await workAll(desk.office);
  const unknown = { ...asker, lastName: "Nergenshuizen" };
  const unfound = await filed(desk.office, unknown);
  await workAll(desk.office);
  const numbersOf = async (person: Asker) =>
    (await openOfTheSame(desk.office, written({}, person))).dossiers.map(({ number }) => number);
  expect(await numbersOf(asker)).toContain(found.number);
  expect(await numbersOf(asker)).not.toContain(unfound.number);
  expect(await numbersOf({ ...unknown, lastName: "NERGENSHUIZEN" })).toEqual([unfound.number]);
  expect(await numbersOf(twin)).toEqual([]);
});
