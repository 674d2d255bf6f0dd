import { expect, test } from "vitest";
import { walkWithDeaths } from "#tests/support/walk-with-deaths.ts";

const minutes = 60_000;

// In one walk: what a killed worker left behind comes back ten seconds later, and several deaths share that wait.
test("F01 F02 F04 the worker dies at five steps, the web process at five: nothing is lost or done twice", {
  timeout: 4 * minutes,
}, async () => {
  const deaths = { web: [1, 2, 3, 4, 5], worker: [2, 40, 3, 4, 12] };
  expect(await walkWithDeaths(deaths)).toEqual({ web: 5, worker: 5 });
});
