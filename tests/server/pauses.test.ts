import { expect, test } from "vitest";
import { isTry, NotYet, pauseAfter } from "#app/server/pauses.ts";
import { SourceError } from "#app/server/sources/source.ts";

const second = 1000;
const hour = 3600 * second;
const asking = (retryAfterSeconds: number) => new SourceError("http-429", true, { retryAfterSeconds });

test("a source is left alone twice as long each time, an hour at most", () => {
  const pauses = [1, 2, 3, 6, 20].map((tries) => pauseAfter("gather-slice", tries, new Error()) / second);
  expect(pauses).toEqual([2, 4, 8, 64, 3600]);
});

test("a source that asks for rest gets it, a day at most, and never less than otherwise", () => {
  expect(pauseAfter("gather-slice", 1, asking(90))).toBe(90 * second);
  expect(pauseAfter("gather-slice", 6, asking(1))).toBe(64 * second);
  expect(pauseAfter("gather-slice", 1, asking(10 ** 9))).toBe(24 * hour);
});

test("what waits for our own work looks again soon, and once a minute in the end", () => {
  const pauses = [1, 2, 10, 100].map((tries) => pauseAfter("send-code", tries, new NotYet("x")) / second);
  expect(pauses).toEqual([2, 4, 20, 60]);
});

test("what waits for a moment that it knows was no try; whatever failed was", () => {
  expect(isTry(new NotYet("held", 24 * hour))).toBe(false);
  for (const error of [new NotYet("x"), asking(90), new Error()]) expect(isTry(error)).toBe(true);
});
