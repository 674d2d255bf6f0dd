// Killed at every step of forgetting: nothing half, and done again it comes to its end.

import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetWithDeaths } from "#tests/support/forget-with-deaths.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

test("F04 killed at every step of forgetting, first the parts and then the whole: nothing half, and at the end nothing left", {
  timeout: 180_000,
}, async () => {
  const { parts, whole } = await forgetWithDeaths(desk, 1);
  expect([parts > 6, whole > 4]).toEqual([true, true]);
});
