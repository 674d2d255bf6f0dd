// Another address for news of a request, and contacts that change in the housing system, while an answer lies ready.

import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { attentionOf, levelOfDossier } from "#app/domain/dossier.ts";
import type { EventType } from "#app/domain/events.ts";
import { newContactsOn } from "#app/domain/release.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { mailboxAt } from "#app/server/applicant.ts";
import { stopWithCode } from "#app/server/dispute.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { askMailboxChange } from "#app/server/mailbox-change.ts";
import { beginSession, renewSession } from "#app/server/sessions.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { sweep } from "#app/server/sweep.ts";
import { requireOpenAnswer } from "#app/server/tenant-answer.ts";
import { contactsSeen, dossiers, events, followUps, mails } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  codeInMail,
  type Desk,
  dossierNow,
  publicOrigin,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import {
  answered,
  approved,
  codeFor,
  enter,
  type Filed,
  filed,
  formData,
  gathered,
  proposed,
  tenantStamp,
} from "./steps.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const elsewhere = "ander.adres@voorbeeld.example";

let desk: Desk;
let housing: postgres.Sql;
let asker: Asker;
beforeAll(async () => {
  desk = await startOffice();
  housing = postgres(desk.housingDatabaseUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await housing.end();
  await desk.stop();
});

/** Each test has somebody of its own: a person is seen for the first time once. */
const people = ["D01", "D03", "T10a", "T10b", "T10c", "T10f", "T10g", "T10h"];
beforeEach(() => {
  const tag = people.shift();
  if (!tag) throw new Error("There is nobody left to ask");
  asker = askerFrom(desk.association, tag);
});

const given = () => asker.mailbox ?? "";
const ask = (request: Filed, mailbox = elsewhere) =>
  askMailboxChange(desk.office, request.dossierId, mailbox, tenantStamp(desk.office, request.sessionId));

async function asked(request: Filed, mailbox = elsewhere) {
  expect(await ask(request, mailbox)).toBeNull();
  await workAll(desk.office);
}

const told = (mailbox: string, kind: RegExp, { number }: Filed) =>
  desk.mail
    .mails()
    .filter(({ to, text }) => to.includes(mailbox) && text.includes(number) && kind.test(text));

async function stop({ number }: Filed, code: string): Promise<boolean> {
  const { id } = await beginSession(desk.office, "tenant", null);
  return stopWithCode(desk.office, "mailbox-change", { number, code }, tenantStamp(desk.office, id));
}

/** What the browser of the request meets that asks for the answer: "open", or the page that it is sent to. */
async function opening({ number, sessionId }: Filed): Promise<string> {
  const cookie = (await renewSession(desk.office, "tenant", sessionId)).split(";")[0] ?? "";
  const request = new Request(`${publicOrigin}/mijn/${number}/gegevens/persoon`, { headers: { cookie } });
  return requireOpenAnswer(desk.office, request, number).then(
    () => "open",
    (refused: Response) => refused.headers.get("location")?.split("/").at(-1) ?? String(refused.status),
  );
}

async function proveAnew(request: Filed, ...ways: ("mailbox-on-file" | "letter-to-home" | "sms-on-file")[]) {
  for (const way of ways) {
    const code = await codeFor(desk, request, way, given());
    expect((await enter(desk.office, request, way, code)).state).toBe("right");
  }
}

async function types({ dossierId }: Filed): Promise<EventType[]> {
  const { events } = await readDossier(desk.office.db, dossierId);
  return events.map(({ event }) => event.type);
}

const newsGoesTo = async ({ dossierId }: Filed) =>
  mailboxAt(desk.office, desk.office.db, await dossierNow(desk.office, dossierId), desk.office.now());

test("T-03 another address is told to the old one, holds the answer for 72 hours, and then asks everything anew", async () => {
  const request = await answered(desk, asker, ["personal"]);
  await proveAnew(request, "mailbox-on-file");
  expect(await opening(request)).toBe("open");
  await asked(request);
  expect(told(given(), /nieuwe e-mailadres/, request)).toHaveLength(1);
  expect(told(elsewhere, /Straks krijgt u hier/, request)).toHaveLength(1);
  expect(desk.mail.mails().some(({ text, to }) => to.includes(given()) && text.includes(elsewhere))).toBe(
    false,
  );
  expect([await opening(request), await newsGoesTo(request)]).toEqual(["openen", given()]);

  desk.clock.pass(72 * hour - minute);
  expect([await opening(request), await newsGoesTo(request)]).toEqual(["openen", given()]);
  desk.clock.pass(minute);
  await workAll(desk.office);
  expect([await opening(request), await newsGoesTo(request)]).toEqual(["bewijs", elsewhere]);
  expect(told(elsewhere, /Uw antwoord is klaar/, request)).toHaveLength(1);
  await proveAnew(request, "letter-to-home");
  expect(await opening(request)).toBe("bewijs");
  await proveAnew(request, "mailbox-on-file");
  expect(await opening(request)).toBe("open");
});

test("T-03 the old address stops it: the change is void, the desk is told, and codes alone open nothing", async () => {
  const request = await answered(desk, asker, ["personal"]);
  await asked(request);
  const code = codeInMail(desk, given(), request.number);
  expect(await stop(request, "11111111")).toBe(false);
  expect(await stop({ ...request, number: "AVG-2026-9999" }, code)).toBe(false);
  expect(await stop(request, code)).toBe(true);
  expect(await stop(request, code)).toBe(false);
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect([attentionOf(dossier), dossier.mailboxChange]).toEqual(["change-stopped", null]);
  expect(await types(request)).toContain("mailbox-change-stopped");
  expect(told(staffMailbox, /e-mailadres is gestopt/, request)).toHaveLength(1);
  desk.clock.pass(73 * hour);
  await workAll(desk.office);
  expect(await newsGoesTo(request)).toBe(given());
  await proveAnew(request, "letter-to-home", "mailbox-on-file");
  expect(await opening(request)).toBe("bewijs");
});

test("T-03 below two contacts nobody moves the news, a code that came too late stops nothing, and asking again begins anew", async () => {
  const alone = await filed(desk.office, asker, ["personal"]);
  await workAll(desk.office);
  await proveAnew(alone, "mailbox-on-file");
  expect(await ask(alone)).toBe("identity-not-proven");

  const request = await gathered(desk, asker, ["personal"]);
  await asked(request);
  const first = codeInMail(desk, given(), request.number);
  desk.clock.pass(48 * hour);
  await asked(request, "weer.een.ander@voorbeeld.example");
  desk.clock.pass(48 * hour);
  await workAll(desk.office);
  expect(await newsGoesTo(request)).toBe(given());
  expect(await stop(request, first)).toBe(false);
  desk.clock.pass(24 * hour);
  expect(await newsGoesTo(request)).toBe("weer.een.ander@voorbeeld.example");
  expect(await stop(request, codeInMail(desk, given(), request.number))).toBe(false);
});

test("the contact on file is told too where that is another address; telling twice sends one e-mail", async () => {
  const own = "eigen.adres@voorbeeld.example";
  const request = await gathered(desk, asker, ["personal"]);
  await asked(request, own);
  desk.clock.pass(72 * hour);
  await proveAnew(request, "letter-to-home", "mailbox-on-file");
  await asked(request);
  expect(told(own, /nieuwe e-mailadres/, request)).toHaveLength(1);
  expect(told(given(), /nieuwe e-mailadres/, request)).toHaveLength(2);
  await desk.office.db
    .update(followUps)
    .set({ doneAt: null })
    .where(and(eq(followUps.dossierId, request.dossierId), eq(followUps.kind, "tell-mailbox-change")));
  await workAll(desk.office);
  expect(told(given(), /nieuwe e-mailadres/, request)).toHaveLength(2);
  expect(await stop(request, codeInMail(desk, own, request.number))).toBe(true);
});

test("T-03 the address stands sealed in the dossier: no event, job or row names it", async () => {
  const request = await gathered(desk, asker, ["personal"]);
  await asked(request);
  const rows = JSON.stringify([
    await desk.office.db.select({ entry: events.entry }).from(events),
    await desk.office.db.select().from(followUps),
    await desk.office.db.select().from(dossiers),
    (await desk.office.db.select().from(mails)).map(({ sealed }) => Buffer.from(sealed ?? "").toString()),
  ]);
  expect(rows).not.toContain(elsewhere);
  const seen = JSON.stringify(await desk.office.db.select().from(contactsSeen));
  expect(seen).not.toContain("@");
});

async function moveMailbox(address: string) {
  await housing`update contactgegevens set waarde = ${address} where waarde = ${given()}`;
  asker = { ...asker, mailbox: address };
}

test("T-03 a mailbox that changed in the housing system since the proofs holds the answer, and counts for less for 30 days", async () => {
  const request = await answered(desk, asker, ["personal"]);
  await proveAnew(request, "mailbox-on-file");
  expect(await opening(request)).toBe("open");
  desk.clock.pass(day);
  await moveMailbox("overgenomen@voorbeeld.example");
  await proveAnew(request, "mailbox-on-file");
  expect(await opening(request)).toBe("openen");
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect(newContactsOn(dossier, desk.office.now()).map(({ contact }) => contact)).toEqual(["mailbox"]);

  desk.clock.pass(72 * hour);
  expect(await opening(request)).toBe("bewijs");
  await proveAnew(request, "letter-to-home", "mailbox-on-file");
  expect(await opening(request)).toBe("bewijs");
  expect((await types(request)).filter((type) => type === "contact-changed")).toHaveLength(1);
  desk.clock.pass(30 * day);
  await proveAnew(request, "letter-to-home", "mailbox-on-file");
  expect(await opening(request)).toBe("open");
});

test("T-03 an answer on paper waits too when the home changed since the proofs, until the tenant was seen", async () => {
  const request = await filed(desk.office, { ...asker, mailbox: null }, ["personal"]);
  await workAll(desk.office);
  await proveAnew(request, "letter-to-home", "mailbox-on-file");
  await workAll(desk.office);
  await proposed(desk.office, request, ["personal"]);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await housing`update adressen set huisnummer = '998' where postcode = ${asker.postcode}`;
  expect(await workAll(desk.office)).toEqual(["release-held"]);
  desk.clock.pass(72 * hour);
  expect(await workAll(desk.office)).toEqual(["identity-not-proven"]);
  await identified(request, "counter", "seen");
  desk.clock.pass(hour);
  expect(await workAll(desk.office)).toEqual([]);
  expect((await dossierNow(desk.office, request.dossierId)).answeredAt).not.toBeNull();
});

async function identified({ dossierId }: Filed, method: "counter" | "call-back", box: "seen" | "spoke") {
  const form = formData({ command: "identify-person", method, [box]: "yes" });
  const said = { ...textsIn("nl").staff.identity.errors, search: textsIn("nl").pages.errors };
  await commandIdentity({ office: desk.office, dossierId, form, stamp: await staffStamp(desk.office) }, said);
}

test("T-03 what was there at our first look is not new; what came later proves half, also when it was called", async () => {
  const first = await gathered(desk, asker, ["personal"]);
  expect(levelOfDossier(await dossierNow(desk.office, first.dossierId))).toBe("A3");
  await moveMailbox("later@voorbeeld.example");
  await housing`update contactgegevens set waarde = '06-00000099' where soort = 'MOB' and relatie in
    (select relatie from contactgegevens where waarde = ${given()})`;
  const second = await gathered(desk, asker, ["personal"]);
  expect(levelOfDossier(await dossierNow(desk.office, second.dossierId))).toBe("A2");
  await identified(second, "call-back", "spoke");
  const dossier = await dossierNow(desk.office, second.dossierId);
  expect([levelOfDossier(dossier), dossier.viaNewContact.toSorted()]).toEqual([
    "A2",
    ["call-back", "mailbox-on-file"],
  ]);
  desk.clock.pass(367 * day);
  await sweep(desk.office);
  expect(await desk.office.db.select().from(contactsSeen)).toEqual([]);
});
