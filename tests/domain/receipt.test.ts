// How and when a request can have come in (GDPR art. 12(3); EDPB 01/2022, §§52-57).

import { expect, test } from "vitest";
import {
  type Channel,
  channels,
  intakeChannels,
  isLateEntry,
  isPossibleReceipt,
  isSpoken,
} from "#app/domain/receipt.ts";

test("a colleague takes in whatever came by another way than the portal", () => {
  expect(intakeChannels).toEqual(["letter", "phone", "visit", "email"]);
});

test("whoever asked aloud hears back what was understood", () => {
  const spoken: Channel[] = channels.filter((channel) => isSpoken(channel));
  expect(spoken).toEqual(["phone", "visit"]);
});

const written = new Date("2026-12-04T09:00:00Z");

test.each([
  // Days of the calendar in Amsterdam, not hours.
  ["on the same day", "2026-12-04T00:00:00Z", false],
  ["three days later", "2026-11-30T23:30:00Z", false],
  ["four days later", "2026-11-30T22:30:00Z", true],
])("what is written down %s needs a reason: %s, %s", (_, receivedAt, isLate) => {
  expect(isLateEntry(new Date(receivedAt), written)).toBe(isLate);
});

test.each([
  ["at this very moment", "2026-12-04T09:00:00Z", true],
  ["a moment from now", "2026-12-04T09:00:00.001Z", false],
  ["on the first day of the GDPR", "2018-05-24T22:00:00Z", true],
  ["just before it", "2018-05-24T21:59:59Z", false],
])("whether something can have come in %s, %s: %s", (_, receivedAt, isPossible) => {
  expect(isPossibleReceipt(new Date(receivedAt), written)).toBe(isPossible);
});
