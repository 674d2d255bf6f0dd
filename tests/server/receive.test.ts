import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { dossiers, receipts, sessionDossiers } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, startOffice, workAll } from "#tests/support/office.ts";
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
  expect(await send(form)).toEqual({ number: first.number, again: true });
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
