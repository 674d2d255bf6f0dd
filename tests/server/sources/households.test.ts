import { expect, test } from "vitest";
import { leaksIn } from "#tests/support/households.ts";

test("in the answers to everybody of 100 random households stands nothing of anybody else", async () => {
  let households = 0;
  for (const seed of ["one", "two", "three", "four"]) {
    const read = await leaksIn(seed);
    expect(read.leaks.slice(0, 5)).toEqual([]);
    expect(read.fields).toBeGreaterThan(10_000);
    households += read.households;
  }
  expect(households).toBe(100);
});
