import { afterAll, beforeAll, expect, test } from "vitest";
import { attentionOf } from "#app/domain/dossier.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { verdict } from "#app/server/find-person.ts";
import type { Candidate } from "#app/server/sources/source.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { ask, codeFor, enter, filed, tenantStamp } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const asker = (tag: string) => askerFrom(desk.association, tag);
const keyOf = (tag: string) => desk.association.trickyPersons[tag]?.id ?? "";

async function personFor(who: Asker) {
  const request = await filed(desk.office, who, ["personal"]);
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  return { request, dossier, person: dossier.person };
}

test.each(["D01", "D02", "D03", "T03", "T09", "T10a", "T10b", "T10c", "T10d", "T10f", "T10g", "T10h"])(
  "%s is found, whatever the name looks like",
  async (tag) => {
    const { person } = await personFor(asker(tag));
    expect(person).toEqual({ state: "found", person: { connection: "erp", key: keyOf(tag) } });
  },
);

test.each([
  ["T01", "T02"],
  ["T04", "T05"],
])("%s and %s share name and birth date: a colleague chooses", async (one, other) => {
  const { person, dossier } = await personFor(asker(one));
  expect(person.state).toBe("ambiguous");
  const keys = person.state === "ambiguous" ? person.candidates.map(({ key }) => key) : [];
  expect(keys.toSorted()).toEqual([keyOf(one), keyOf(other)].toSorted());
  expect(attentionOf(dossier)).toBe("person-ambiguous");
});

test("of T10e we keep no first name to compare with: a colleague looks", async () => {
  const { person } = await personFor(asker("T10e"));
  expect(person).toEqual({ state: "ambiguous", candidates: [{ connection: "erp", key: keyOf("T10e") }] });
});

test("of T09 each spelling finds the one person", async () => {
  const who = asker("T09");
  for (const lastName of [who.lastName.normalize("NFD"), "Gokce-Luczynski", who.lastName.toUpperCase()]) {
    expect((await personFor({ ...who, lastName })).person.state).toBe("found");
  }
});

test.each([
  ["another address", { postcode: "3768 ZZ" }],
  ["another first name", { firstNames: "Petronella" }],
])("a namesake with %s is for a colleague, never found by itself", async (_, change) => {
  expect((await personFor({ ...asker("D01"), ...change })).person.state).toBe("ambiguous");
});

test("another birth date or last name finds nobody", async () => {
  const who = asker("D01");
  for (const change of [{ birthDate: "1911-01-01" }, { lastName: "Nergenshuizen" }]) {
    const { person, dossier } = await personFor({ ...who, ...change });
    expect(person).toEqual({ state: "not-found" });
    expect(attentionOf(dossier)).toBe("person-not-found");
  }
});

test("T-10 found needs every trait, and that nobody else comes near", () => {
  const traits: Candidate["agrees"] = ["last-name", "first-name", "birth-date", "address"];
  const candidate = (agrees: Candidate["agrees"]): Candidate => ({
    person: { connection: "erp", key: "R1" },
    agrees,
    contradicts: [],
    preview: { name: "", birthDate: "", address: "" },
  });
  expect(verdict([candidate(traits)]).state).toBe("found");
  expect(verdict([candidate(traits), candidate(["last-name", "birth-date"])]).state).toBe("ambiguous");
  for (const missing of traits) {
    expect(verdict([candidate(traits.filter((trait) => trait !== missing))]).state).toBe("ambiguous");
  }
  expect(verdict([]).state).toBe("not-found");
});

test("after a colleague chose, the code goes to the one who was chosen and works", async () => {
  const who = asker("T04");
  const { request } = await personFor(who);
  const stamp = await staffStamp(desk.office);
  const choose = (tag: string) =>
    carryOut(
      desk.office,
      request.dossierId,
      [{ type: "choose-person", person: { connection: "erp", key: keyOf(tag) } }],
      stamp,
    );
  expect(await choose("D01")).toBe("not-a-candidate");
  expect(await choose("T04")).toBeNull();
  expect(await choose("T05")).toBe("person-already-known");
  const mailed = desk.mail.mails().length;
  const code = await codeFor(desk, request, "mailbox-on-file", who.mailbox ?? "");
  expect(
    desk.mail
      .mails()
      .slice(mailed)
      .map(({ to }) => to),
  ).toEqual([[who.mailbox]]);
  expect(await enter(desk.office, request, "mailbox-on-file", code)).toEqual({ state: "right" });
});

test("a code asked while the person is still sought waits, and goes when the person is found", async () => {
  desk.housingSystem.setFault(/natuurlijk-personen/, { kind: "error", status: 503 });
  const who = asker("D03");
  const request = await filed(desk.office, who, ["personal"]);
  desk.housingSystem.clearFaults();
  const code = await codeFor(desk, request, "mailbox-on-file", who.mailbox ?? "");
  expect(await enter(desk.office, request, "mailbox-on-file", code)).toEqual({ state: "right" });
});

test("a code asked of a request that was taken back before the person was found waits for nobody", async () => {
  const request = await filed(desk.office, asker("D03"), ["personal"]);
  await ask(desk.office, request, "letter-to-home");
  const takenBack = { type: "withdraw-request", reason: null } as const;
  await carryOut(desk.office, request.dossierId, [takenBack], tenantStamp(desk.office, request.sessionId));
  expect(await workAll(desk.office)).toEqual([]);
  const { letters } = await dossierNow(desk.office, request.dossierId);
  expect(letters.map(({ letter }) => letter)).not.toContain("identity-code");
});

test("who is not found gets the same confirmation by e-mail as who is", async () => {
  const confirmationTo = async (who: Asker) => {
    const { request } = await personFor(who);
    const [mail] = desk.mail
      .mails()
      .filter(({ text, to }) => text.includes(request.number) && to.includes(who.mailbox ?? ""));
    return {
      subject: mail?.subject.replaceAll(request.number, ""),
      text: mail?.text.replaceAll(request.number, ""),
    };
  };
  const known = asker("D01");
  const unknown = { ...known, lastName: "Nergenshuizen" };
  const minute = /\d{1,2}[:.]\d{2} uur/g;
  const [one, other] = [await confirmationTo(known), await confirmationTo(unknown)];
  expect(other.text?.replaceAll(minute, "")).toBe(one.text?.replaceAll(minute, ""));
  expect(other.subject).toBe(one.subject);
});
