import { setTimeout as wait } from "node:timers/promises";
import { isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { planJob } from "#app/server/carry-out.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { workQueues } from "#app/server/work.ts";
import { followUps } from "#db/schema.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

let desk: Desk;
let worker: Office;

beforeAll(async () => {
  desk = await startOffice();
  worker = await createOffice(readConfig(desk.environment), "work");
  await workQueues(worker);
});
afterAll(async () => {
  await worker.close();
  await desk.stop();
});

/** How many seconds it takes until so many letters that are printed already were looked at, one after the other. */
async function secondsFor(letters: number): Promise<number> {
  const { office } = desk;
  const begun = performance.now();
  await office.transaction(async (tx) => {
    for (let place = 0; place < letters; place += 1) {
      await planJob(office, tx, crypto.randomUUID(), "print-letter", crypto.randomUUID(), office.now());
    }
  });
  while ((await office.db.select().from(followUps).where(isNull(followUps.doneAt))).length > 0) {
    await wait(20);
  }
  return (performance.now() - begun) / 1000;
}

test("a new job wakes who does it, and the next is not waited for", async () => {
  // Looking by itself is every two seconds: thirty jobs would be a minute's.
  expect(await secondsFor(30)).toBeLessThan(20);
});

test("who has nothing to do is woken by the first job", async () => {
  const times = [];
  for (let round = 0; round < 10; round += 1) times.push(await secondsFor(1));
  // Each would wait a second for it, were it only looked for.
  expect(times.toSorted((one, other) => one - other)[5]).toBeLessThan(0.7);
});
