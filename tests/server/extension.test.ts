// More time for a request, from the desk to the tenant: it counts once they can know of it.

import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day, dayOf, startOf } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import { dueDayOf } from "#app/domain/dossier.ts";
import { extendTerm, extensionIn } from "#app/server/extension.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { dossiers, followUps } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { codeFor, enter, type Filed, filed, formData } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const said = { months: "m", ground: "g", reason: "r" };
const reason = "Uw dossier is heel groot. Wij lezen elke brief na.";

/** Filed by somebody who has shown enough for the data to be looked for. */
async function proven(change: Partial<Asker> = {}): Promise<Filed> {
  const known = askerFrom(desk.association, "D01");
  const request = await filed(desk.office, { ...known, ...change }, ["payments"]);
  await workAll(desk.office);
  const way = "letter-to-home";
  await enter(desk.office, request, way, await codeFor(desk, request, way));
  return request;
}

async function extend({ dossierId }: Filed, at: Date | null = null) {
  const stamp = await staffStamp(desk.office);
  const given = {
    office: desk.office,
    dossierId,
    form: formData({}),
    stamp: { ...stamp, at: at ?? stamp.at },
  };
  return extendTerm(given, { months: 2, ground: "complex", reason });
}

async function letterOf({ dossierId }: Filed) {
  const { letters } = await dossierNow(desk.office, dossierId);
  const written = letters.find(({ letter }) => letter === "extension");
  return { written, letter: written && (await readLetter(desk.office, dossierId, written.letterId)) };
}

const dueWith = (received: Date, months: 1 | 2) =>
  clockOf(received, "access", [{ at: received, type: "extended", months }]).dueUnpausedOn;

test("the tenant reads why, and from the accepted e-mail on the new date holds everywhere", async () => {
  const request = await proven();
  expect(await extend(request)).toEqual({ obstacle: null });
  const before = await dossierNow(desk.office, request.dossierId);
  expect(before.extension?.toldAt).toBeNull();
  await workAll(desk.office);

  const dossier = await dossierNow(desk.office, request.dossierId);
  const dueOn = dueWith(dossier.receivedAt, 2);
  expect(dossier.extension?.toldAt).toBeInstanceOf(Date);
  expect(dueDayOf(dossier)).toBe(dueOn);
  expect(dueOn > dueDayOf(before)).toBe(true);
  const { letter, written } = await letterOf(request);
  expect(written?.by).toBe("portal");
  expect(JSON.stringify(letter)).toContain(reason);

  const { db } = desk.office;
  const [row] = await db.select().from(dossiers).where(eq(dossiers.id, request.dossierId));
  expect(row?.dueOn).toBe(dueOn);
  const warnings = await db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, request.dossierId), like(followUps.subject, `%/${dueOn}`)));
  expect(warnings.map(({ subject }) => subject).toSorted()).toEqual(
    ["0", "2", "5"].map((left) => `${left}/${dueOn}`),
  );
  const mails = desk.mail.mails().filter(({ text }) => text.includes(request.number));
  expect(mails.at(-1)?.subject).not.toContain("tijd");
  expect(mails.at(-1)?.text).not.toContain(reason);
});

test("who has no e-mail is told by post", async () => {
  const request = await proven({ mailbox: null });
  await extend(request);
  await workAll(desk.office);
  expect((await letterOf(request)).written?.by).toBe("post");
  expect((await dossierNow(desk.office, request.dossierId)).extension?.toldAt).toBeInstanceOf(Date);
});

test("after the first month there is no more time, and it is given once", async () => {
  const request = await proven();
  const dossier = await dossierNow(desk.office, request.dossierId);
  const lastDay: Day = dueDayOf(dossier);
  expect(await extend(request, startOf(addDays(lastDay, 1)))).toEqual({ obstacle: "extension-too-late" });
  expect(await extend(request)).toEqual({ obstacle: null });
  expect(await extend(request)).toEqual({ obstacle: "already-done" });
  expect(dayOf(desk.office.now()) <= lastDay).toBe(true);
});

test("the form names what is missing, and takes nothing but what it offers", () => {
  expect(extensionIn({}, said)).toEqual({ errors: said });
  const typed = { months: "3", ground: "few-hands", reason: " " };
  expect(extensionIn(typed, said)).toEqual({ errors: said });
  expect(extensionIn({ months: "1", ground: "complex", reason }, said)).toEqual({
    extension: { months: 1, ground: "complex", reason },
  });
});
