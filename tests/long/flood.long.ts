// A thousand requests in one person's name. Many at once wait for each other here, so this is no test of every day.

import { and, count, eq, inArray, isNull, lte } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limitedActs } from "#app/server/rate-limits.ts";
import { doFollowUp } from "#app/server/work.ts";
import { dossiers, followUps, letters, rateLimits, receipts, sessionDossiers } from "#db/schema.ts";
import { mailboxHadEnough } from "#db/trouble.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";
import { filed } from "../server/steps.ts";

const many = 1000;
const atOnce = 10;
const perDay = limitedActs["mail-unasked"].points;

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

/** Several at a time, as in a real flood. */
async function each<T>(list: T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...list];
  const work = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** What is due now, until nothing is. */
async function workDue(): Promise<void> {
  const { office } = desk;
  for (;;) {
    const due = await office.db
      .select({ id: followUps.id })
      .from(followUps)
      .where(and(isNull(followUps.doneAt), lte(followUps.dueAt, office.now())));
    if (due.length === 0) return;
    await each(due, ({ id }) => doFollowUp(office, id));
  }
}

test("T-37 a thousand requests in one name: each is kept with its receipt, and its mailbox hears five times a day", async () => {
  const { office } = desk;
  const asker = { ...askerFrom(desk.association, "D01"), mailbox: "overstroomd@voorbeeld.example" };
  const heard = () => desk.mail.mails().filter(({ to }) => to.includes(asker.mailbox)).length;
  const numbers = new Set<string>();
  await each([...Array(many).keys()], async () => {
    numbers.add((await filed(office, asker)).number);
  });
  await workDue();
  expect(numbers.size).toBe(many);
  const countIn = async (table: typeof dossiers | typeof receipts) =>
    (await office.db.select({ rows: count() }).from(table))[0]?.rows;
  expect([await countIn(dossiers), await countIn(receipts)]).toEqual([many, many]);
  const written = await office.db.select().from(letters).where(eq(letters.kind, "acknowledgement"));
  expect(new Set(written.map(({ dossierId }) => dossierId)).size).toBe(many);
  // Nobody proved anything, so that none goes on in another and no browser sees a second one.
  const phases = await office.db.selectDistinct({ phase: dossiers.phase }).from(dossiers);
  expect(phases.map(({ phase }) => phase)).not.toContain("attached");
  const seen = await office.db.select().from(sessionDossiers);
  expect(new Set(seen.map(({ sessionId }) => sessionId)).size).toBe(seen.length);

  expect(heard()).toBe(perDay);
  const waiting = await office.db
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(isNull(followUps.doneAt), eq(followUps.lastError, mailboxHadEnough)));
  // And as many that ask who is on file whether it was them.
  expect(waiting).toHaveLength(2 * (many - perDay));
  // The next day.
  await office.db.delete(rateLimits);
  await office.db
    .update(followUps)
    .set({ dueAt: office.now() })
    .where(
      inArray(
        followUps.id,
        waiting.map(({ id }) => id),
      ),
    );
  await workDue();
  expect(heard()).toBe(2 * perDay);
});
