// Scenarios of the law notes that begin with a letter or an e-mail: who asks, and what may be given on their word.

import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day, dayOf } from "#app/domain/calendar.ts";
import { attentionOf, clockOfDossier, levelOfDossier, phaseOf } from "#app/domain/dossier.ts";
import { canGo, elementsAsked } from "#app/domain/portability.ts";
import { type Theme, withholdGroundNames } from "#app/domain/records.ts";
import { speak } from "#app/domain/said.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { refusalShown } from "#app/routes/staff/refusal-shown.ts";
import { readApplicant } from "#app/server/applicant.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { changesSince, earlierOf } from "#app/server/earlier.ts";
import { openRecord } from "#app/server/found-records.ts";
import { keepIntake, parseIntake, readIntake, saidOfIntake, takeIn } from "#app/server/intake.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { boxes } from "#app/server/masks.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandRefusal } from "#app/server/refuse.ts";
import { keepPeople, parseAll, readPeople, separateRequest } from "#app/server/separate.ts";
import { commandAuthority } from "#app/server/staff-authority.ts";
import { commandReview } from "#app/server/staff-commands.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import type { Tx } from "#db/client.server.ts";
import { dossierKeys, records } from "#db/schema.ts";
import { findSessionDossier } from "#db/sessions.ts";
import { listStaff } from "#db/staff.ts";
import { canariesOf } from "#demo/association/canaries.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { bundleOf, mentionedIn, openBundle } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import {
  answered,
  approved,
  type Filed,
  filed,
  formData,
  formOf,
  gathered,
  idOf,
  intakeFields,
  outcomeOf,
  proposed,
  tenantStamp,
  typedDay,
} from "./steps.ts";

let desk: Desk;
let housing: postgres.Sql;
beforeAll(async () => {
  desk = await startOffice();
  housing = postgres(desk.housingDatabaseUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await housing.end();
  await desk.stop();
});

const register = speak(exampleRegister, "nl");
const ago = (days: number) => addDays(dayOf(desk.office.now()), -days);
const { staff, pages } = textsIn("nl");

/** Taken in by Sanne from an e-mail of two days ago, about somebody of the association. */
async function takenIn(person: Asker, change: Record<string, string>): Promise<string> {
  const form = formData({ ...intakeFields(person, ago(2)), channel: "email", ...change });
  const stamp = await staffStamp(desk.office);
  const staffId = stamp.actor.kind === "staff" ? stamp.actor.staffId : "";
  const draft = await readIntake(desk.office, staffId, await keepIntake(desk.office, staffId, form, null));
  const parsed = parseIntake(form, saidOfIntake(textsIn("nl")), desk.office.now(), register);
  if (!draft || !parsed.ok) throw new Error(JSON.stringify(parsed));
  const taken = await takeIn(desk.office, draft.row, parsed.answer, stamp);
  if ("obstacle" in taken) throw new Error(taken.obstacle);
  await workAll(desk.office);
  return idOf(desk.office, taken.number);
}

const asker = (about: Record<string, string>) =>
  Object.fromEntries(Object.entries(about).map(([name, value]) => [`asker-${name}`, value]));

const agency = asker({
  firstNames: "Wijkteam",
  lastName: "Soest",
  postcode: "3764 AB",
  houseNumber: "1",
  houseNumberAddition: "",
});

async function authority(dossierId: string, fields: Record<string, string | string[]>, by = "sanne") {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  const stamp = await staffStamp(desk.office, by);
  const done = await commandAuthority(
    { office: desk.office, dossierId, form, stamp },
    staff.authority.errors,
  );
  await workAll(desk.office);
  return done;
}

async function seen(dossierId: string) {
  const form = formData({ command: "identify-person", method: "counter", seen: "yes" });
  const said = { ...staff.identity.errors, search: pages.errors };
  await commandIdentity({ office: desk.office, dossierId, form, stamp: await staffStamp(desk.office) }, said);
  await workAll(desk.office);
}

async function refused(dossierId: string) {
  const proposal = { command: "propose-refusal", reason: "Niemand liet een bevoegdheid zien." };
  expect(await authority(dossierId, proposal)).toEqual({ obstacle: null });
  expect(await authority(dossierId, { command: "approve-refusal" }, "youssef")).toEqual({ obstacle: null });
  const dossier = await dossierNow(desk.office, dossierId);
  const letter = dossier.letters.find(({ letter: kind }) => kind === "not-competent");
  return {
    dossier,
    text: JSON.stringify(letter && (await readLetter(desk.office, dossierId, letter.letterId))),
  };
}

test("G4 a child of 9 asks alone: a parent is invited, the clock runs, and without one there is a refusal in time", async () => {
  const young = `${Number(dayOf(desk.office.now()).slice(0, 4)) - 9}`;
  const person = { ...askerFrom(desk.association, "D02"), birthDate: `${young}-01-15` };
  const dossierId = await takenIn(person, { forWhom: "self" });
  const dossier = await dossierNow(desk.office, dossierId);
  expect(dossier.onBehalf).toBe("child-under-12");
  expect(attentionOf(dossier)).toBe("authority-needed");
  expect(clockOfDossier(dossier)).toMatchObject({ status: "running", suspendedDays: 0 });
  expect(dossier.slices).toEqual([]);

  const ended = await refused(dossierId);
  expect([phaseOf(ended.dossier), ended.dossier.onTime]).toEqual(["answered", true]);
  expect(ended.text).toContain("Autoriteit Persoonsgegevens");
  expect(ended.text).toContain("rechtbank");
});

test("G6 an agency asks with somebody's consent: nothing on its word, and only what the mandate says", async () => {
  const dossierId = await takenIn(askerFrom(desk.association, "D01"), { forWhom: "mandate", ...agency });
  await seen(dossierId);
  expect((await dossierNow(desk.office, dossierId)).slices).toEqual([]);
  const shown = { command: "show-authority", seen: "yes", theme: ["payments"] };
  expect(await authority(dossierId, { ...shown, until: typedDay(ago(1)) })).toEqual({
    errors: { until: staff.authority.errors.untilPast },
  });
  expect(await authority(dossierId, { ...shown, until: "" })).toEqual({ obstacle: null });
  const { slices, answerBy } = await dossierNow(desk.office, dossierId);
  expect(new Set(slices.map(({ theme }) => theme))).toEqual(new Set(["payments"]));
  expect(answerBy).toBe("post");
});

test("G6 without a mandate the agency is refused, and hears not whether the person is known", async () => {
  const person = askerFrom(desk.association, "D01");
  const dossierId = await takenIn(person, { forWhom: "mandate", ...agency });
  const { dossier, text } = await refused(dossierId);
  expect(dossier.refusal?.ground).toBe("no-authority");
  expect(text).toContain("Wij zeggen hiermee niet of wij gegevens over deze persoon bewaren.");
  expect(text).not.toContain(person.birthDate);
});

test("G12 a lawyer asks during a dispute: the mandate is asked while the clock runs, and the dispute refuses nothing", async () => {
  const dossierId = await takenIn(askerFrom(desk.association, "D03"), { forWhom: "lawyer", ...agency });
  const before = await dossierNow(desk.office, dossierId);
  expect(clockOfDossier(before)).toMatchObject({ status: "running", suspendedDays: 0 });
  await seen(dossierId);
  await authority(dossierId, { command: "show-authority", seen: "yes", theme: ["payments"], until: "" });
  expect((await dossierNow(desk.office, dossierId)).slices.length).toBeGreaterThan(0);
  const proposal = { command: "propose-refusal", reason: "Er loopt een procedure." };
  expect(await authority(dossierId, proposal)).not.toEqual({ obstacle: null });
});

const letters = {
  reminder: "Wij schreven u dat de huur van mei nog niet is betaald.",
  advice: "Onze advocaat Zwaanhuis vindt de vordering zwak op het punt van de verjaring.",
  draft: "Concept van de dagvaarding: wij eisen ontbinding op 3 juni.",
  plan: "Op 2 juni gebeld over de betaling. Wij leggen beslag bij de Vliegerbank.",
};

/** The record in which this stands, decided by Sanne; every field of the form at once. */
async function decidedAs(dossierId: string, text: string, fields: Record<string, string>) {
  const { office } = desk;
  const rows = await office.db.select().from(records).where(eq(records.dossierId, dossierId));
  const opened = await Promise.all(rows.map(({ id }) => openRecord(office, office.db, dossierId, id)));
  const found = opened.find((one) => one?.record.fields.some(({ value }) => value === text));
  const form = formData({ recordId: found?.row.id ?? "", masks: "", ...fields });
  const result = await commandReview(
    { office, dossierId, form, stamp: await staffStamp(office) },
    staff.review.errors,
  );
  return "errors" in result ? Object.keys(result.errors).map((name) => name.split("-")[0]) : result.obstacle;
}

test("G12 what we wrote with our own lawyer is weighed item by item, and each ground stands in the answer with its article", {
  timeout: 2 * 60_000,
}, async () => {
  const { office } = desk;
  const erp = office.connectors.get("erp");
  if (!erp) throw new Error("There is no housing system");
  const personKey = desk.association.trickyPersons.D03?.id ?? "";
  office.connectors.set("erp", {
    ...erp,
    plan: () => [{ resource: "gesprekken", theme: "conversations" }],
    async *collect() {
      yield Object.entries(letters).map(([key, value]) => ({
        ...{ key: `gesprekken/${key}`, resource: "gesprekken", theme: "conversations" as const, personKey },
        ...{ title: "Bericht", whose: "self" as const, release: "review" as const },
        fields: [{ field: "gesprek.tekst", element: "I-02", label: "Tekst", value, freeText: true as const }],
      }));
    },
  });
  const dossierId = await takenIn(askerFrom(desk.association, "D03"), { forWhom: "lawyer", ...agency });
  await seen(dossierId);
  await authority(dossierId, { command: "show-authority", seen: "yes", theme: ["conversations"], until: "" });
  office.connectors.set("erp", erp);

  const decide = (text: string, fields: Record<string, string>) => decidedAs(dossierId, text, fields);
  const weighing = "Wij moeten vrij kunnen overleggen. De feiten zelf staan in de andere stukken.";
  expect(await decide(letters.reminder, { decision: "give" })).toBeNull();
  const advice = { decision: "withhold", ground: "own-lawyer", reason: "Dit is advies over deze zaak." };
  expect(await decide(letters.advice, advice)).toEqual(["weighing"]);
  expect(await decide(letters.advice, { ...advice, weighing })).toBeNull();
  const draft = { ...advice, ground: "court-proceedings", reason: "Een concept, nog niet ingediend." };
  expect(await decide(letters.draft, { ...draft, reason: "" })).toEqual(["reason", "weighing"]);
  expect(await decide(letters.draft, { ...draft, weighing })).toBeNull();
  const black = {
    decision: "give",
    alsoBlack: "Wij leggen beslag bij de Vliegerbank.",
    maskGround: "civil-claim",
  };
  expect(await decide(letters.plan, black)).toEqual(["weighing"]);
  expect(await decide(letters.plan, { ...black, weighing })).toBeNull();
  expect(await outcomeOf(office, dossierId, "propose-outcome", "sanne")).toEqual({ obstacle: null });
  const request = { dossierId, number: "", sessionId: "" };
  expect(await approved(office, request, "sanne")).toEqual({ obstacle: "own-proposal" });
  expect(await approved(office, request)).toEqual({ obstacle: null });
  await workAll(office);

  const bundle = await openBundle(desk, dossierId);
  expect(await mentionedIn(bundle, ["Zwaanhuis", "verjaring", "ontbinding", "Vliegerbank"])).toEqual([]);
  const data = String(bundle.get("data.json"));
  for (const given of [letters.reminder, "Op 2 juni gebeld", "UAVG art. 41 lid 1 onder j"]) {
    expect(data).toContain(given);
  }
  const dossier = await dossierNow(office, dossierId);
  expect(dossier.approval?.outcome).toBe("partly-granted");
  const written = dossier.letters.find(({ letter }) => letter === "access-answer");
  const text = JSON.stringify(written && (await readLetter(office, dossierId, written.letterId)));
  for (const point of ["f", "i", "j"]) {
    expect(text).toContain(`artikel 41 lid 1 onder ${point} Uitvoeringswet AVG`);
  }
  expect(text).toContain("Wij hebben 1 stuk niet meegegeven. Dit is overleg met onze advocaat.");
  expect(text).not.toContain(weighing);
});

const oneDay = 24 * 3600_000;
const fourMonths = 122;

async function refusing({ dossierId }: Filed, fields: Record<string, string>, by = "sanne") {
  const stamp = await staffStamp(desk.office, by);
  const given = { office: desk.office, dossierId, form: formData(fields), stamp };
  const done = await commandRefusal(given, staff.manifest.errors);
  await workAll(desk.office);
  await workAll(desk.office);
  return done;
}

async function earlierTo({ dossierId }: Filed) {
  const read = await readDossier(desk.office.db, dossierId);
  const earlier = await earlierOf(desk.office.db, dossierId, read.dossier);
  return { ...earlier, changes: await changesSince(desk.office, read, earlier?.last ?? null) };
}

/** How many statements something sends to the database. */
async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const { options } = desk.office.db.$client;
  let sent = 0;
  options.debug = () => {
    sent += 1;
  };
  await act();
  options.debug = false;
  return sent;
}

/** One booking of this person comes, one gets another text and one goes; nothing else in their file. */
async function changeBookings(tag: string) {
  const personId = desk.association.trickyPersons[tag]?.id ?? "";
  const [one, other] = await housing`
    select * from boekingen where overeenkomst in
      (select id from huurovereenkomsten where ${personId} = any(relaties)) order by id limit 2`;
  if (!one || !other) throw new Error("This person has hardly any bookings");
  await housing`update boekingen set omschrijving = 'Verbeterd' where id = ${one.id}`;
  await housing`delete from boekingen where id = ${other.id}`;
  await housing`insert into boekingen ${housing({ ...other, id: "boeking-nieuw", code: "boeking-nieuw" })}`;
}

const repeated = { command: "propose-manifest-refusal", ground: "excessive" };
const facts = "Op 2 november vroeg u dit ook. Wij vroegen wat u nog mist, en u wilde dat niet zeggen.";

test("G16 a third request in eight months is not refused by itself: staff see what changed, write facts and need a second person", {
  timeout: 240_000,
}, async () => {
  const person = askerFrom(desk.association, "T10a");
  const first = await gathered(desk, person, ["payments"]);
  expect(await earlierTo(first)).toMatchObject({ requests: [], changes: "never-answered" });
  expect(await refusing(first, { ...repeated, facts })).toEqual({ obstacle: "never-answered" });
  await proposed(desk.office, first, ["payments"]);
  await approved(desk.office, first);
  await workAll(desk.office);

  desk.clock.pass(fourMonths * oneDay);
  const second = await answered(desk, person, ["payments"]);
  const nothing = { theme: "payments", added: 0, changed: 0, gone: 0 };
  expect(await earlierTo(second)).toMatchObject({ tooSoon: true, changes: [nothing] });

  desk.clock.pass(fourMonths * oneDay);
  await changeBookings("T10a");
  const unproven = await filed(desk.office, person, ["payments"]);
  await workAll(desk.office);
  expect(await refusing(unproven, { ...repeated, facts })).toEqual({ obstacle: "identity-not-proven" });
  const third = await gathered(desk, person, ["payments"]);
  const before = await dossierNow(desk.office, third.dossierId);
  expect([phaseOf(before), attentionOf(before), before.refusal]).toEqual(["reviewing", null, null]);
  const { requests, last, changes } = await earlierTo(third);
  expect(requests?.map(({ number }) => number)).toEqual([unproven.number, second.number, first.number]);
  expect(last?.number).toBe(second.number);
  const asked = await statementsOf(() => earlierOf(desk.office.db, third.dossierId, before));
  expect(asked).toBe(2);
  expect(changes).toEqual([{ theme: "payments", added: 1, changed: 1, gone: 1 }]);

  const elsewhere = await gathered(desk, person, ["contact"]);
  expect(await refusing(elsewhere, { ...repeated, facts })).toEqual({ obstacle: "never-answered" });

  expect(await refusing(third, { ...repeated, facts: "  " })).toEqual({
    errors: { facts: staff.manifest.errors.facts },
  });
  const bare = { type: "propose-manifest-refusal", ground: "excessive", facts: null } as const;
  const proposing = [{ ...bare, lastAskedOn: last?.receivedOn ?? null }];
  const stamp = await staffStamp(desk.office);
  expect(await carryOut(desk.office, third.dossierId, proposing, stamp)).toBe("facts-missing");
  expect(await refusing(third, { ...repeated, facts })).toEqual({ obstacle: null });
  expect(await refusing(third, { command: "approve-refusal" })).toEqual({ obstacle: "own-proposal" });
  expect((await dossierNow(desk.office, third.dossierId)).letters.map(({ letter }) => letter)).not.toContain(
    "refused",
  );
  expect(await refusing(third, { command: "approve-refusal" }, "youssef")).toEqual({ obstacle: null });

  const ended = await dossierNow(desk.office, third.dossierId);
  expect([phaseOf(ended), ended.onTime, ended.bundle]).toEqual(["answered", true, null]);
  const letter = ended.letters.find(({ letter: kind }) => kind === "refused");
  const text = JSON.stringify(letter && (await readLetter(desk.office, third.dossierId, letter.letterId)));
  expect(text).toContain(facts);
  expect(text.match(/Ons antwoord kwam op/g)).toHaveLength(2);
  expect(text).toContain("artikel 12 lid 5 onder b AVG");
  expect(text).toContain("rechtbank");
  expect(await refusing(third, { ...repeated, facts })).toEqual({ obstacle: "nothing-to-refuse" });

  // A browser that has shown nothing must not learn that this person had answers before.
  const seenAt = (level: "A1" | "A2") =>
    lettersFor(level, ended, desk.office.now()).map(({ letter: kind }) => kind);
  expect(seenAt("A1")).not.toContain("refused");
  expect(seenAt("A2")).toContain("refused");
});

test("G16 a year after the last answered request came in nothing is a repetition, and what was not kept is not guessed", async () => {
  const person = askerFrom(desk.association, "T10c");
  const first = await answered(desk, person, ["payments"]);
  desk.clock.pass(366 * oneDay);
  const again = await gathered(desk, person, ["payments"]);
  expect((await earlierTo(again)).tooSoon).toBe(false);
  expect(await refusing(again, { ...repeated, facts })).toEqual({ obstacle: "a-year-ago" });
  expect((await dossierNow(desk.office, again.dossierId)).refusal).toBeNull();

  await desk.office.db.delete(records).where(eq(records.dossierId, first.dossierId));
  expect((await earlierTo(again)).changes).toBe("not-kept");
  await desk.office.db.delete(dossierKeys).where(eq(dossierKeys.dossierId, first.dossierId));
  expect((await earlierTo(again)).changes).toBe("not-kept");
});

test("a refusal as manifestly unfounded goes by post to who wants paper, also before anybody showed who they are", async () => {
  const request = await filed(desk.office, { ...askerFrom(desk.association, "T10b"), mailbox: null });
  await workAll(desk.office);
  const asked = { command: "propose-manifest-refusal", ground: "unfounded", facts };
  expect(await refusing(request, asked)).toEqual({ obstacle: null });
  expect(await refusing(request, { command: "return-proposal", reason: "Welke brief?" }, "youssef")).toEqual({
    obstacle: null,
  });
  expect(await refusing(request, asked)).toEqual({ obstacle: null });
  expect(await refusing(request, { command: "approve-refusal" }, "youssef")).toEqual({ obstacle: null });
  const { letters, answeredAt } = await dossierNow(desk.office, request.dossierId);
  expect(letters).toContainEqual(expect.objectContaining({ letter: "refused", by: "post" }));
  expect(answeredAt).not.toBeNull();
});

test("where a refusal is proposed stands what came back of a refusal, and nothing that came back of an outcome", async () => {
  const request = await gathered(desk, askerFrom(desk.association, "D01"), ["contact"]);
  const cameBack = async () => {
    const { dossier, events } = await readDossier(desk.office.db, request.dossierId);
    const eyes = { colleagues: await listStaff(desk.office.db), reader: "" };
    return (await refusalShown(desk.office, dossier, events, eyes)).returned?.reason;
  };
  const back = (reason: string) => refusing(request, { command: "return-proposal", reason }, "youssef");
  await proposed(desk.office, request, ["contact"]);
  expect(await back("Kijk het nog eens na.")).toEqual({ obstacle: null });
  expect(await cameBack()).toBeUndefined();
  await refusing(request, { command: "propose-manifest-refusal", ground: "unfounded", facts });
  await back("Welke brief?");
  expect(await cameBack()).toBe("Welke brief?");
});

const called = (firstNames: string, birthDate: Day, about: Record<string, string>) => {
  const { mailbox: _, ...home } = askerFrom(desk.association, "D01");
  return other({ ...home, firstNames, birthDate, mailbox: null }, about);
};

function other({ mailbox, ...person }: Asker, about: Record<string, string>): Record<string, string> {
  const [birthYear = "", birthMonth = "", birthDay = ""] = person.birthDate.split("-");
  const email = mailbox ?? "";
  const known = { ...person, birthYear, birthMonth, birthDay, relation: "tenant", clue: "", locale: "nl" };
  return { ...known, email, answerBy: mailbox ? "portal" : "post", ...about };
}

const bornAgo = (years: number): Day => `${Number(dayOf(desk.office.now()).slice(0, 4)) - years}-01-15`;
const saidApart = { ...saidOfIntake(textsIn("nl")), ...staff.separate.errors };

/** The list of Sanne, and what is in it once it is read again. */
async function listed(dossierId: string, people: Record<string, string>[]) {
  const { office } = desk;
  const stamp = await staffStamp(office);
  const staffId = stamp.actor.kind === "staff" ? stamp.actor.staffId : "";
  const dossier = await dossierNow(office, dossierId);
  const draftId = await keepPeople(office, staffId, dossier.number, people, null);
  const kept = await readPeople(office, staffId, dossier.number, draftId);
  if (!kept) throw new Error("The list is gone");
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const parsed = parseAll(kept.people, { dossier, applicant }, saidApart);
  return { separated: { dossierId, row: kept.draft.row, people: parsed }, stamp };
}

test("G13 a family of five asks for everything: each gets a dossier of their own on the clock of the message", async () => {
  const { office } = desk;
  const partner = askerFrom(desk.association, "D02");
  const firstId = await takenIn(askerFrom(desk.association, "D01"), { forWhom: "self" });
  const { separated, stamp } = await listed(firstId, [
    other(partner, { forWhom: "self" }),
    called("Veerle", bornAgo(14), { forWhom: "self" }),
    called("Storm", bornAgo(9), { forWhom: "child" }),
    called("Pim", bornAgo(6), { forWhom: "child" }),
  ]);
  const twice = [separateRequest(office, separated, stamp), separateRequest(office, separated, stamp)];
  expect(await Promise.all(twice)).toEqual([{ obstacle: null }, { obstacle: null }]);
  await workAll(office);

  const first = await dossierNow(office, firstId);
  expect(first.separatedInto.length).toBe(4);
  const others = await Promise.all(first.separatedInto.map(({ dossierId }) => dossierNow(office, dossierId)));
  const family = [first, ...others];
  expect(new Set(family.map(({ number }) => number)).size).toBe(5);
  for (const { receivedAt, channel, scope, right } of others) {
    expect({ receivedAt, channel, scope, right }).toEqual({
      receivedAt: first.receivedAt,
      channel: first.channel,
      scope: first.scope,
      right: first.right,
    });
  }
  expect(others.map(({ separatedFrom }) => separatedFrom?.number)).toEqual(others.map(() => first.number));
  expect(family.map(({ onBehalf }) => onBehalf)).toEqual([
    null,
    null,
    null,
    "parent-under-12",
    "parent-under-12",
  ]);
  expect(others.map(attentionOf).slice(2)).toEqual(["authority-needed", "authority-needed"]);

  const [partnerRef, childRef] = first.separatedInto;
  const [partnerDossier, childDossier] = others;
  for (const [ref, dossier] of [
    [partnerRef, partnerDossier],
    [childRef, childDossier],
  ] as const) {
    const letter = dossier?.letters.find(({ letter: kind }) => kind === "acknowledgement");
    const text = JSON.stringify(letter && (await readLetter(office, ref?.dossierId ?? "", letter.letterId)));
    expect(text).toContain(textsIn("nl").letters.acknowledgement.together);
    expect(text).not.toContain("Marloes");
    expect(text).not.toContain(first.number);
  }

  // What one shows counts for nobody else.
  await seen(firstId);
  expect((await dossierNow(office, firstId)).proofs).toEqual(["counter"]);
  for (const { dossierId } of first.separatedInto) {
    const { proofs, slices } = await dossierNow(office, dossierId);
    expect({ proofs, slices }).toEqual({ proofs: [], slices: [] });
  }

  const [marloes, jorrit] = ["D01", "D02"].map((tag) => desk.association.trickyPersons[tag]?.id ?? "");
  const joint = desk.association.contracts.find(({ relaties }) => relaties.includes(jorrit ?? ""));
  expect(joint?.relaties).toEqual([marloes, jorrit]);
  for (const { dossierId, tag, partnerId } of [
    { dossierId: firstId, tag: "D01", partnerId: jorrit },
    { dossierId: partnerRef?.dossierId ?? "", tag: "D02", partnerId: marloes },
  ]) {
    const bundle = await bundleOf(desk, dossierId, tag);
    expect(await mentionedIn(bundle, [joint?.code ?? "none"])).not.toEqual([]);
    expect(await mentionedIn(bundle, canariesOf(desk.association, partnerId ?? ""))).toEqual([]);
  }
});

test("G13 whoever has a dossier of the message gets no second one, and a young child is asked for", async () => {
  const firstId = await takenIn(askerFrom(desk.association, "D03"), { forWhom: "self" });
  const partner = other(askerFrom(desk.association, "D02"), { forWhom: "self" });
  const once = await listed(firstId, [partner]);
  expect(await separateRequest(desk.office, once.separated, once.stamp)).toEqual({ obstacle: null });
  const again = await listed(firstId, [partner]);
  expect(await separateRequest(desk.office, again.separated, again.stamp)).toEqual({
    obstacle: "someone-twice",
  });
  const people = Array.from({ length: 11 }, (_, place) =>
    called(`Kind ${"abcdefghijk"[place]}`, bornAgo(15), { forWhom: "self" }),
  );
  const many = await listed(firstId, people);
  expect(await separateRequest(desk.office, many.separated, many.stamp)).toEqual({
    obstacle: "too-many-people",
  });
  expect((await dossierNow(desk.office, firstId)).separatedInto.length).toBe(1);

  const alone = [called("Pim", bornAgo(6), { forWhom: "self" })];
  expect((await listed(firstId, alone)).separated.people).toEqual([]);
  const grown = [called("Pim", bornAgo(16), { forWhom: "child" })];
  expect((await listed(firstId, grown)).separated.people).toEqual([]);
  const himself = [other(askerFrom(desk.association, "D03"), { forWhom: "self" })];
  expect((await listed(firstId, himself)).separated.people).toEqual([]);
});

test("G1 an ex-partner asks for the tenancy file: what is joint is given, and what is the other's own is black", {
  timeout: 2 * 60_000,
}, async () => {
  const { office, association } = desk;
  const request = await filed(office, askerFrom(association, "D01"));
  await workAll(office);
  const caution = async (tx: Tx) => {
    const key = await office.vault.openKey(tx, request.dossierId);
    const reason = await office.vault.keepText(tx, key, "Zij zijn net uit elkaar.");
    return [{ type: "set-caution" as const, caution: "recent-split" as const, reason }];
  };
  expect(await carryOut(office, request.dossierId, caution, await staffStamp(office))).toBeNull();
  const bundle = await bundleOf(desk, request.dossierId, "D01");

  const dossier = await dossierNow(office, request.dossierId);
  expect([levelOfDossier(dossier), dossier.approval?.outcome]).toEqual(["A4", "partly-granted"]);
  const data = JSON.parse(String(bundle.get("data.json")));
  expect(JSON.stringify(data)).toContain("AVG art. 15 lid 4");
  const [own, former] = ["D01", "D02"].map((tag) => association.trickyPersons[tag]?.id ?? "") as [
    string,
    string,
  ];
  const joint = association.contracts.filter(({ relaties }) =>
    [own, former].every((id) => relaties.includes(id)),
  );
  expect(joint.length).toBeGreaterThan(0);
  type Given = { theme: Theme; records: { resource: string; fields: { value: unknown }[] }[] };
  const givenOf = (theme: Theme) =>
    (data.themes as Given[]).find((one) => one.theme === theme)?.records ?? [];
  for (const { code } of joint) expect(JSON.stringify(givenOf("contract"))).toContain(code);
  // The contract first, then the parts of its price.
  const resources = [...new Set(givenOf("contract").map(({ resource }) => resource))];
  expect(resources).toEqual(resources.toSorted());
  expect(resources.length).toBeGreaterThan(1);
  const ledger = givenOf("payments").filter(({ resource }) => resource === "boekingen");
  expect(ledger.length).toBeGreaterThan(0);

  // The other's name, address, telephone, mailbox, account: nothing of it in any file.
  const theirs = canariesOf(association, former);
  const contacts = association.contactDetails.filter(
    ({ relatie, detailSoort }) => relatie === former && detailSoort !== "ICE",
  );
  expect(theirs).toEqual(expect.arrayContaining([former, askerFrom(association, "D02").mailbox]));
  expect(theirs.filter((text) => contacts.some(({ waarde }) => waarde === text)).length).toBeGreaterThan(1);
  expect(await mentionedIn(bundle, theirs)).toEqual([]);

  // Each has a dossier and a person of their own, and the browser of the one does not open that of the other.
  const other = await filed(office, askerFrom(association, "D02"), ["contract"]);
  await workAll(office);
  expect(await findSessionDossier(office.db, request.sessionId, request.dossierId)).not.toBeNull();
  expect(await findSessionDossier(office.db, request.sessionId, other.dossierId)).toBeNull();
  expect((await dossierNow(office, other.dossierId)).person).toEqual({
    state: "found",
    person: { connection: "erp", key: former },
  });
});

const report = {
  reporter: "Wietske Appelhof",
  phone: "06-11223399",
  clue: "schuin boven de fietsenstalling",
  about: "In de nacht van 12 mei stond de muziek tot drie uur aan.",
};

test("G7 who is accused of nuisance gets what was said of them, and not who said it", async () => {
  const erp = desk.office.connectors.get("erp");
  if (!erp) throw new Error("There is no housing system");
  const personKey = desk.association.trickyPersons.D03?.id ?? "";
  const { reporter, phone, clue, about } = report;
  desk.office.connectors.set("erp", {
    ...erp,
    plan: () => [{ resource: "overlast", theme: "cases" }],
    async *collect() {
      yield [
        {
          key: "overlast/1",
          resource: "overlast",
          theme: "cases",
          title: "Melding van overlast",
          whose: "self",
          personKey,
          release: "review",
          fields: [
            {
              field: "overlast.verslag",
              element: "I-10",
              label: "Verslag",
              value: `${reporter} woont ${clue} en belde op ${phone}. ${about}`,
              freeText: true,
            },
          ],
        },
      ];
    },
  });
  const { office } = desk;
  const request = await gathered(desk, askerFrom(desk.association, "D03"), ["cases"]);
  desk.office.connectors.set("erp", erp);
  const [row] = await office.db.select().from(records).where(eq(records.dossierId, request.dossierId));
  const said = staff.review.errors;
  for (const alsoBlack of [reporter, phone, clue]) {
    const opened = await openRecord(office, office.db, request.dossierId, row?.id ?? "");
    const kept = opened?.masks.passages.map((_, place) => [boxes.kept(place), "on"]) ?? [];
    const fields = { recordId: row?.id ?? "", decision: "give", masks: opened?.row.masksId ?? "", alsoBlack };
    const form = formData({ ...fields, ...Object.fromEntries(kept) });
    const given = { office, dossierId: request.dossierId, form, stamp: await staffStamp(office) };
    expect(await commandReview(given, said)).toEqual({ obstacle: null });
  }
  expect(await outcomeOf(office, request.dossierId, "propose-outcome", "sanne")).toEqual({ obstacle: null });
  expect(await approved(office, request, "sanne")).toEqual({ obstacle: "own-proposal" });
  expect(await approved(office, request)).toEqual({ obstacle: null });
  await workAll(office);

  // What was weighed is kept: each passage with its ground, under the event of who decided.
  const weighed = await openRecord(office, office.db, request.dossierId, row?.id ?? "");
  expect(weighed?.masks.passages).toEqual(
    [reporter, phone, clue].map((text) => ({ text, ground: "rights-of-others" })),
  );
  const { events } = await readDossier(office.db, request.dossierId);
  const decisions = events.filter(({ event }) => event.type === "records-decided");
  expect(decisions.at(-1)).toMatchObject({
    event: { decision: "give", masks: { textId: weighed?.row.masksId } },
    actor: { kind: "staff", role: "handler" },
  });

  const bundle = await openBundle(desk, request.dossierId);
  expect(await mentionedIn(bundle, [reporter, "Appelhof", phone, clue])).toEqual([]);
  // No blanket refusal: all of the report but for these words.
  const data = JSON.parse(String(bundle.get("data.json")));
  expect(JSON.stringify(data)).toContain(about);
  expect(data.themes).toMatchObject([{ theme: "cases", records: [{ title: "Melding van overlast" }] }]);
  const { approval, letters } = await dossierNow(office, request.dossierId);
  expect(approval?.outcome).toBe("partly-granted");
  const written = letters.find(({ letter }) => letter === "access-answer");
  const text = JSON.stringify(written && (await readLetter(office, request.dossierId, written.letterId)));
  expect(text).toContain("andere bewoners");
  expect(text).toContain("artikel 15 lid 4 AVG");
});

// That their keeper puts them aside on the day itself, and since when they are overwritten: `inquiries.test.ts`.
test("G8 a visitor asks for images: they are put aside on the first day, and of what was overwritten we say where we looked", async () => {
  const { office } = desk;
  const form = await formOf(office, askerFrom(desk.association, "D01"));
  const clues = { whenAndWhere: "Ingang B, 14 november van 18.00 tot 18.30 uur" };
  const applicant = { ...form.applicant, clues };
  const stamp = tenantStamp(office, form.sessionId);
  const { number } = await receiveRequest(office, { ...form, relation: "visitor", applicant }, stamp);
  await workAll(office);
  const dossierId = await idOf(office, number);
  expect(attentionOf(await dossierNow(office, dossierId))).toBe("person-sought-by-hand");
  expect(staff.attentions["person-sought-by-hand"].what).toContain("zet ze vandaag nog apart");

  const said = { ...staff.identity.errors, search: pages.errors };
  const ended = { command: "end-search", places: "camera-system", searchReason: "Overschreven na 28 dagen." };
  const given = { office, dossierId, form: formData(ended), stamp: await staffStamp(office) };
  expect(await commandIdentity(given, said)).toEqual({ obstacle: null });
  await workAll(office);
  await seen(dossierId);
  const request = { dossierId, number, sessionId: form.sessionId };
  expect(await proposed(office, request)).toEqual({ obstacle: null });
  expect(await approved(office, request)).toEqual({ obstacle: null });
  await workAll(office);
  const { approval, letters } = await dossierNow(office, dossierId);
  expect(approval?.outcome).toBe("no-data-held");
  const written = letters.find(({ letter }) => letter === "access-answer");
  const text = JSON.stringify(written && (await readLetter(office, dossierId, written.letterId)));
  for (const told of ["de camerabeelden", "14 november"]) expect(text).toContain(told);

  // Images and sound are looked for alike, others in them are to be hidden, and neither is a file to take along.
  const keeper = exampleRegister.sources.find(({ task }) => task?.footage)?.task;
  expect(keeper?.instruction).toMatch(/beelden of geluid.*Laat anderen onherkenbaar maken/s);
  expect(keeper?.elements).toEqual(["V-01", "V-02"]);
  const asked = elementsAsked(null, register.elements);
  expect(["V-01", "V-02"].filter((element) => canGo(element, asked))).toEqual([]);
});
