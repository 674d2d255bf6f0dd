// Killed while it forgets: nothing half, and done again it comes to its end. Each step: `npm run test:long`.

import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetWithDeaths } from "#tests/support/forget-with-deaths.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

test("F04 killed while it forgets, at some steps of the parts and of the whole: nothing half, and at the end nothing left", {
  timeout: 180_000,
}, async () => {
  const { parts, whole } = await forgetWithDeaths(desk, 4);
  expect([parts > 1, whole > 0]).toEqual([true, true]);
});
