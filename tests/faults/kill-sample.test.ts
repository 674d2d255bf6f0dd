import { expect, test } from "vitest";
import { walkWithDeaths } from "#tests/support/walk-with-deaths.ts";

const minutes = 60_000;

test("the worker dies at six steps of the way, and all ends well by itself", {
  timeout: 6 * minutes,
}, async () => {
  expect(await walkWithDeaths({ worker: [2, 5, 9, 4, 13, 7] })).toEqual({ web: 0, worker: 6 });
});

test("the web process dies at four steps, and nothing is lost or done twice", {
  timeout: 4 * minutes,
}, async () => {
  expect(await walkWithDeaths({ web: [1, 2, 3, 4] })).toEqual({ web: 4, worker: 0 });
});
