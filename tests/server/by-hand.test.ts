// Who stands in no housing system: a colleague looks, writes down what is kept, and the answer goes its usual way.

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attentionOf, levelOfDossier, phaseOf } from "#app/domain/dossier.ts";
import type { Relation } from "#app/domain/relation.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type Clues, readApplicant } from "#app/server/applicant.ts";
import { openRecord } from "#app/server/found-records.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandReview } from "#app/server/staff-commands.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { handInTask } from "#app/server/tasks.ts";
import { listDossiersOfPerson } from "#db/dossiers.ts";
import { listSlices } from "#db/records.ts";
import { followUps, records } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { openBundle } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import {
  approved,
  ask,
  enter,
  type Filed,
  formData,
  formOf,
  idOf,
  outcomeOf,
  proposed,
  tenantStamp,
} from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { staff, pages } = textsIn("nl");
const marga = {
  firstNames: "Marga",
  lastName: "ter Horst",
  birthDate: "1968-02-11",
  postcode: "3764 AB",
  houseNumber: "12",
  houseNumberAddition: "",
  mailbox: "marga@elders.example",
};
const clues: Clues = { period: "Van maart 2009 tot juni 2021.", department: "Wijkbeheer" };

async function filedAs(relation: Relation, written: Clues = clues, mailbox: string | null = marga.mailbox) {
  const form = await formOf(desk.office, { ...marga, mailbox });
  const { number } = await receiveRequest(
    desk.office,
    { ...form, relation, applicant: { ...form.applicant, clues: written } },
    tenantStamp(desk.office, form.sessionId),
  );
  await workAll(desk.office);
  return { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
}

async function atIdentity({ dossierId }: Filed, fields: Record<string, string>) {
  const said = { ...staff.identity.errors, search: pages.errors };
  const stamp = await staffStamp(desk.office);
  const given = { office: desk.office, dossierId, form: formData(fields), stamp };
  const result = await commandIdentity(given, said);
  await workAll(desk.office);
  return result;
}

async function handIn({ dossierId }: Filed, fields: Record<string, string>) {
  const [slice] = await listSlices(desk.office.db, dossierId);
  const form = formData({ command: "hand-in", sliceId: slice?.id ?? "", searched: "In de map.", ...fields });
  const stamp = await staffStamp(desk.office);
  const said = { ...staff.tasks.errors, tooLong: pages.errors.tooLong };
  return handInTask({ office: desk.office, dossierId, form, stamp }, said);
}

const wrongIn = async ({ dossierId }: Filed, wrong: string) => {
  const [slice] = await listSlices(desk.office.db, dossierId);
  return { errors: { [`written-${slice?.id}`]: wrong } };
};

const found = (key: string) => ({
  command: "find-by-hand",
  place: "personnel-records",
  key,
  contacts: "phone",
});
const seen = { command: "identify-person", method: "counter", seen: "yes" };
const nobody = { command: "end-search", places: "camera-system", searchReason: "Ingang B, 18.00-18.30 uur." };
const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);

async function answerOf(request: Filed): Promise<string> {
  const { letters } = await now(request);
  const written = letters.find(({ letter }) => letter === "access-answer");
  return JSON.stringify(written && (await readLetter(desk.office, request.dossierId, written.letterId)));
}

test("the housing system is not asked for who rents nothing, and a colleague is told to look", async () => {
  const request = await filedAs("employee");
  const { db } = desk.office;
  const kinds = await db
    .select({ kind: followUps.kind })
    .from(followUps)
    .where(eq(followUps.dossierId, request.dossierId));
  expect(kinds.map(({ kind }) => kind)).not.toContain("find-person");
  const dossier = await now(request);
  expect([dossier.person.state, attentionOf(dossier)]).toEqual(["sought", "person-sought-by-hand"]);
  expect((await readApplicant(desk.office, db, dossier.applicant)).clues).toEqual(clues);
});

async function review({ dossierId }: Filed, title: string, fields: Record<string, string>) {
  const { office } = desk;
  const rows = await office.db.select().from(records).where(eq(records.dossierId, dossierId));
  const opened = await Promise.all(rows.map(({ id }) => openRecord(office, office.db, dossierId, id)));
  const recordId = opened.find((found) => found?.record.title.startsWith(title))?.row.id ?? "";
  const form = formData({ recordId, masks: "", ...fields });
  const given = { office, dossierId, form, stamp: await staffStamp(office) };
  const result = await commandReview(given, staff.review.errors);
  return "errors" in result ? { errors: result.errors, at: recordId } : result;
}

/** In the file of somebody who worked here, from colleagues who read it. */
const file = [
  "Functioneringsgesprek 2019\nGoed gewerkt.\nWil meer uren.",
  "Verlof\n12 dagen",
  "E-mail over het rooster\nInge Vuurstra is al weken ziek. Marga neemt haar dienst over.",
  "Advies van onze advocaat\nMr. Quist raadt aan om te schikken voor drie maanden loon.",
].join("\n\n\n");

test("G11 a former employee gets what a colleague found and wrote down, after a visit", async () => {
  const request = await filedAs("employee");
  expect(await atIdentity(request, { command: "find-by-hand" })).toEqual({
    errors: { place: staff.identity.errors.place, key: staff.identity.errors.key },
  });
  expect(await atIdentity(request, found("Personeelsnummer 0417"))).toEqual({ obstacle: null });
  expect(await atIdentity(request, found("Personeelsnummer 0418"))).toEqual({
    obstacle: "person-already-known",
  });
  expect((await now(request)).slices).toEqual([]);
  await atIdentity(request, seen);
  expect(attentionOf(await now(request))).toBe("hand-in-needed");

  const { written, both } = staff.tasks.errors;
  expect(await handIn(request, {})).toEqual(await wrongIn(request, written));
  expect(await handIn(request, { written: "Iets", nothing: "yes" })).toEqual(await wrongIn(request, both));
  expect(await handIn(request, { written: file })).toEqual({ obstacle: null });
  const dossier = await now(request);
  expect([phaseOf(dossier), dossier.slices[0]?.records]).toEqual(["reviewing", 4]);
  // Colleagues keep their privacy; the advice of our lawyer stays behind on a ground with a name, after a weighing.
  const black = { decision: "give", alsoBlack: "Inge Vuurstra is al weken ziek." };
  expect(await review(request, "E-mail", black)).toEqual({ obstacle: null });
  const advice = { decision: "withhold", ground: "own-lawyer", reason: "Dit is advies over zijn ontslag." };
  const unweighed = await review(request, "Advies", advice);
  expect(unweighed).toMatchObject({
    errors: { [`weighing-${"at" in unweighed && unweighed.at}`]: expect.anything() },
  });
  const weighing = "Zonder vertrouwen is er geen advies. De feiten zelf krijgt zij wel.";
  expect(await review(request, "Advies", { ...advice, weighing })).toEqual({ obstacle: null });
  expect(await proposed(desk.office, request)).toEqual({ obstacle: null });
  // Of somebody who worked here the director is the second person (law notes, F.6), and hears that it waits.
  await workAll(desk.office);
  const waiting = desk.mail.mails().filter(({ subject, text }) => text.includes("wacht op u") && subject);
  expect(waiting.map(({ to, text }) => [to.join(), text.includes(request.number)])).toEqual([
    ["marit.hoekstra@voorbeeld.example", true],
  ]);
  expect(await approved(desk.office, request)).toEqual({ obstacle: "director-decides" });
  expect(await approved(desk.office, request, "marit")).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect((await now(request)).answeredAt).not.toBeNull();
  const letter = await answerOf(request);
  expect(letter).toContain("de personeelsadministratie");
  expect(letter).toContain("Dit is overleg met onze advocaat.");
  expect(letter).toContain("artikel 41 lid 1 onder i Uitvoeringswet AVG");
  const data = String((await openBundle(desk, request.dossierId)).get("data.json"));
  for (const hers of ["Wil meer uren", "neemt haar dienst over"]) expect(data).toContain(hers);
  for (const others of ["Vuurstra", "Quist", "schikken", weighing]) expect(data).not.toContain(others);
});

test("two requests of one person stand together, and no event tells where that person stands", async () => {
  const [one, two] = [await filedAs("employee"), await filedAs("employee")];
  await atIdentity(one, found("Personeelsnummer WB-733104829"));
  await atIdentity(two, found("personeelsnummer WB-733104829"));
  const { person } = await now(one);
  if (person.state !== "found") throw new Error("Nobody was found");
  const others = await listDossiersOfPerson(desk.office.db, person.person, one.dossierId);
  expect(others.map(({ number }) => number)).toEqual([two.number]);
  expect(foundIn(await dumpOf(desk.office.db), ["WB-733104829", "733104829", "Wijkbeheer"])).toEqual([]);
});

test("that there is nothing is said only to who was seen, and names where we looked", async () => {
  const request = await filedAs("visitor", { whenAndWhere: "Ingang B" }, null);
  expect(await atIdentity(request, { command: "end-search" })).toEqual({
    errors: { places: staff.identity.errors.places, searchReason: staff.identity.errors.searchReason },
  });
  expect(await atIdentity(request, nobody)).toEqual({ obstacle: null });
  const searched = await now(request);
  expect([attentionOf(searched), phaseOf(searched)]).toEqual([null, "identity-needed"]);
  expect(await outcomeOf(desk.office, request.dossierId, "propose-outcome", "sanne")).toEqual({
    obstacle: "not-gathered-yet",
  });
  await atIdentity(request, seen);
  expect(await proposed(desk.office, request)).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const { answeredAt, proposal } = await now(request);
  expect([answeredAt !== null, proposal?.outcome]).toEqual([true, "no-data-held"]);
  const letter = await answerOf(request);
  expect(letter).toContain("de camerabeelden");
  for (const used of ["Marga ter Horst", "11 februari 1968", "Ingang B"]) expect(letter).toContain(used);
  expect(letter).not.toContain("het huursysteem");
  // On paper to the address of the request: who was seen gave it.
  expect(letter).toContain("3764 AB 12");
});

test("who is seen before anybody looked is found later, and then the gathering begins", async () => {
  const request = await filedAs("visitor", { whenAndWhere: "Ingang B" });
  await atIdentity(request, seen);
  expect((await now(request)).slices).toEqual([]);
  await atIdentity(request, { ...found("Camera 2, 18.04 uur"), place: "camera-system", contacts: "" });
  expect((await now(request)).slices).toHaveLength(1);
  expect(
    await atIdentity(request, { command: "identify-person", method: "call-back", spoke: "yes" }),
  ).toEqual({ obstacle: "no-number-there" });
  expect(await handIn(request, { nothing: "yes" })).toEqual({ obstacle: null });
  expect(phaseOf(await now(request))).toBe("reviewing");
});

test("after a search that ended a colleague can still find the person, until two people say there is nothing", async () => {
  const request = await filedAs("other", { acquaintance: "Een klacht" });
  await atIdentity(request, { ...nobody, places: "other-records" });
  await atIdentity(request, seen);
  expect((await now(request)).gathered).toBe(true);
  await atIdentity(request, { ...found("Map 3"), place: "other-records" });
  const again = await now(request);
  expect([again.gathered, again.slices.length, again.searchedIn]).toEqual([false, 1, null]);

  const other = await filedAs("other", { acquaintance: "Een klacht" });
  await atIdentity(other, { ...nobody, places: "other-records" });
  await atIdentity(other, seen);
  await proposed(desk.office, other);
  expect(await atIdentity(other, found("Map 4"))).toEqual({ obstacle: "in-approval" });
});

test("a tenant who says to be somebody else is found in the housing system after all", async () => {
  const tenant = askerFrom(desk.association, "D01");
  const request = await filedAs("other", { acquaintance: "Weet ik niet" });
  const [birthYear = "", birthMonth = "", birthDay = ""] = tenant.birthDate.split("-");
  const search = { command: "seek-person", lastName: tenant.lastName, birthYear, birthMonth, birthDay };
  expect(await atIdentity(request, search)).toEqual({ obstacle: null });
  expect((await now(request)).person.state).toBe("ambiguous");
});

test("a code that is asked for somebody in no system goes nowhere, found or not", async () => {
  const [known, unknown] = [await filedAs("employee"), await filedAs("employee")];
  await atIdentity(known, found("Personeelsnummer 99"));
  const verdicts = [];
  for (const request of [known, unknown]) {
    for (const way of ["mailbox-on-file", "letter-to-home"] as const) {
      verdicts.push([
        await ask(desk.office, request, way),
        await enter(desk.office, request, way, "00000000"),
      ]);
    }
    await workAll(desk.office);
    expect(levelOfDossier(await now(request))).toBe("A0");
  }
  expect(verdicts.slice(0, 2)).toEqual(verdicts.slice(2));
  expect([...(await now(known)).codes.values(), ...(await now(unknown)).codes.values()]).toEqual(
    Array(4).fill("not-sent"),
  );
});
