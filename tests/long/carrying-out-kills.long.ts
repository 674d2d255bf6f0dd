// Killed at every step of carrying out: nothing done twice, and nothing forgotten.

import { afterAll, beforeAll, expect, test } from "vitest";
import { carryOutWithDeaths } from "#tests/support/carry-out-with-deaths.ts";
import { type DeskThatWrites, startDeskThatWrites } from "#tests/support/real-writers.ts";

let setting: DeskThatWrites;
beforeAll(async () => {
  setting = await startDeskThatWrites();
});
afterAll(() => setting.stop());

test("F04 killed at every step while a plan is drawn, begun and carried out in two systems: nothing done twice, nothing forgotten", {
  timeout: 600_000,
}, async () => {
  const deaths = await carryOutWithDeaths(setting, 1);
  expect(deaths["draw-plan"]).toBeGreaterThan(1);
  expect(deaths["start-plan"]).toBeGreaterThan(1);
  expect(deaths["carry-out-step"]).toBeGreaterThan(8);
});
