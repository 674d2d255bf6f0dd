import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLetter } from "#app/server/kept-letters.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { sortRequest } from "#app/server/sort.ts";
import { dossiers, receipts, sessionDossiers } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { formOf, idOf, tenantStamp } from "./steps.ts";

let desk: Desk;
let asker: Asker;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());

async function send(form: Awaited<ReturnType<typeof formOf>>) {
  return receiveRequest(desk.office, form, tenantStamp(desk.office, form.sessionId));
}

async function counted() {
  return {
    receipts: await desk.office.db.$count(receipts),
    dossiers: await desk.office.db.$count(dossiers),
  };
}

const mailsAbout = (number: string) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(asker.mailbox ?? "") && text.includes(number));

test("T-52 one form that is sent twenty times at once: one receipt, one dossier, one number, one e-mail", async () => {
  const form = await formOf(desk.office, asker);
  const before = await counted();
  const sendings = Array.from({ length: 20 }, async () => {
    const { id: sessionId } = await beginSession(desk.office, "tenant", null);
    return { sessionId, ...(await send({ ...form, sessionId })) };
  });
  const received = await Promise.all(sendings);
  expect(new Set(received.map(({ number }) => number)).size).toBe(1);
  expect(received.filter(({ again }) => !again)).toHaveLength(1);
  expect(await counted()).toEqual({ receipts: before.receipts + 1, dossiers: before.dossiers + 1 });

  await workAll(desk.office);
  const number = received[0]?.number ?? "";
  expect(mailsAbout(number)).toHaveLength(1);
  const shown = await desk.office.db
    .select()
    .from(sessionDossiers)
    .where(eq(sessionDossiers.dossierId, await idOf(desk.office, number)));
  expect(shown.map(({ sessionId }) => sessionId).toSorted()).toEqual(
    received.map(({ sessionId }) => sessionId).toSorted(),
  );
});

test("whoever got no answer sends again, and gets the number that was given then", async () => {
  const form = await formOf(desk.office, asker);
  const first = await send(form);
  await workAll(desk.office);
  desk.clock.pass(3600_000);
  expect(await send(form)).toEqual({ number: first.number, numbers: [first.number], again: true });
  await workAll(desk.office);
  expect(mailsAbout(first.number)).toHaveLength(1);
});

test("ten forms at once get ten numbers in a row", async () => {
  const forms = await Promise.all(Array.from({ length: 10 }, () => formOf(desk.office, asker)));
  const received = await Promise.all(forms.map(send));
  const places = received.map(({ number }) => Number(number.slice(-4))).toSorted((a, b) => a - b);
  expect(places).toEqual(places.map((_, i) => (places[0] ?? 0) + i));
});

test("the moment of receipt is ours, and a second sending does not move it", async () => {
  const form = await formOf(desk.office, asker);
  const before = desk.office.now();
  const { number } = await send(form);
  const after = desk.office.now();
  desk.clock.pass(24 * 3600_000);
  await send(form);
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.number, number));
  expect(row?.receivedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(row?.receivedAt.getTime()).toBeLessThanOrEqual(after.getTime());
});

test("a number belongs to the year in which the message came, as the clock of the Netherlands counts it", async () => {
  const form = await formOf(desk.office, asker);
  const at = new Date("2026-12-31T23:30:00Z");
  const { number } = await receiveRequest(desk.office, form, {
    ...tenantStamp(desk.office, form.sessionId),
    at,
  });
  expect(number).toBe("AVG-2027-0001");
});

const marketing = {
  right: "objection" as const,
  scope: [],
  wish: { right: "objection" as const, against: "marketing" as const, pause: false },
};
const correction = {
  right: "rectification" as const,
  scope: ["personal" as const],
  wish: { right: "rectification" as const, items: [{ element: "C1-02" }], pause: true },
  words: { corrections: [{ what: "", now: "Zonnevelt", wanted: "Zonneveld" }] },
};

const textOf = async (dossierId: string, letterId = "") =>
  JSON.stringify(await readLetter(desk.office, dossierId, letterId));

test("several rights in one message: one receipt, each its own number, and two clicks make no more of them", async () => {
  const form = { ...(await formOf(desk.office, asker)), further: [correction, marketing] };
  const before = await counted();
  const { id: sessionId } = await beginSession(desk.office, "tenant", null);
  const [one, other] = await Promise.all([send(form), send({ ...form, sessionId })]);
  expect(await counted()).toEqual({ receipts: before.receipts + 1, dossiers: before.dossiers + 3 });
  expect(one.numbers).toEqual(other.numbers);
  expect(new Set(one.numbers).size).toBe(3);
  const made = await Promise.all(
    one.numbers.map(async (number) => dossierNow(desk.office, await idOf(desk.office, number))),
  );
  expect(new Set(made.map(({ receiptId }) => receiptId)).size).toBe(1);
  expect(made.map(({ right }) => right)).toEqual(["access", "rectification", "objection"]);
  // Words go with the right that they belong to.
  expect(made.map(({ wishWords }) => wishWords !== null)).toEqual([false, true, false]);
  const seen = await desk.office.db
    .select()
    .from(sessionDossiers)
    .where(eq(sessionDossiers.sessionId, sessionId));
  expect(seen).toHaveLength(3);
});

test("advertising stopped at the moment of receipt, for somebody who has shown nothing, and staff hear of it", async () => {
  const form = { ...(await formOf(desk.office, asker)), ...marketing };
  const { number } = await send(form);
  const dossierId = await idOf(desk.office, number);
  const dossier = await dossierNow(desk.office, dossierId);
  expect(dossier.stopped).toEqual({ what: "marketing", at: dossier.receivedAt });
  expect(dossier.proofs).toEqual([]);
  await workAll(desk.office);
  const told = desk.mail
    .mails()
    .filter(({ text }) => text.includes(number) && text.includes("Zet dit vandaag nog stop"));
  expect(told).toHaveLength(1);
  const { letters } = await dossierNow(desk.office, dossierId);
  expect(await textOf(dossierId, letters[0]?.letterId)).toContain("Wij zijn direct gestopt");
});

test("own words become rights on the clock of the message, once, and the tenant hears how they were understood", async () => {
  const unsorted = {
    right: "unsorted" as const,
    scope: [],
    wish: { right: "unsorted" as const },
    words: { situation: "Geen folders meer, en mijn naam klopt niet." },
  };
  const { number } = await send({ ...(await formOf(desk.office, asker)), ...unsorted });
  const dossierId = await idOf(desk.office, number);
  await workAll(desk.office);
  desk.clock.pass(24 * 3600_000);
  const sorted = { dossierId, asks: [correction, marketing] };
  const before = await counted();
  const sort = async () => sortRequest(desk.office, sorted, await staffStamp(desk.office));
  expect([await sort(), await sort()]).toEqual([{ obstacle: null }, { obstacle: "already-done" }]);
  expect(await counted()).toEqual({ ...before, dossiers: before.dossiers + 1 });
  const first = await dossierNow(desk.office, dossierId);
  const [beside] = first.sortedInto ?? [];
  const further = await dossierNow(desk.office, beside?.dossierId ?? "");
  expect([first.right, further.right]).toEqual(["rectification", "objection"]);
  expect([further.receiptId, further.receivedAt]).toEqual([first.receiptId, first.receivedAt]);
  expect(further.sortedFrom).toEqual({ dossierId, number });
  expect(further.stopped?.what).toBe("marketing");
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, dossierId));
  expect(row?.right).toBe("rectification");
  await workAll(desk.office);
  const { letters } = await dossierNow(desk.office, dossierId);
  expect(letters.map(({ letter }) => letter)).toEqual(["acknowledgement", "acknowledgement"]);
  const understood = await textOf(dossierId, letters[1]?.letterId);
  expect(understood).toContain("U wilt dat wij gegevens verbeteren: achternaam.");
  expect(understood).toContain(further.number);
});
