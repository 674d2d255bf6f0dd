import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generateAssociation } from "#demo/association/association.ts";
import { firstDayIn } from "#demo/first-day.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "privacyloket-first-day-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the demo keeps the day on which it began", () => {
  expect(firstDayIn(folder, new Date("2026-11-26T23:30:00Z"))).toBe("2026-11-27");
  expect(firstDayIn(folder, new Date("2027-03-01T12:00:00Z"))).toBe("2026-11-27");
});

test("a demo from before that keeps the ledgers that it has", () => {
  writeFileSync(join(folder, "secrets.json"), "{}");
  expect(firstDayIn(folder, new Date("2026-11-26T12:00:00Z"))).toBe("2026-01-01");
});

test("the ledgers end in the month before the demo began", () => {
  const { bookings } = generateAssociation({ profile: "small", today: "2026-11-27" });
  const last = bookings
    .map(({ boekdatum }) => boekdatum)
    .toSorted()
    .at(-1);
  expect(last?.slice(0, 7)).toBe("2026-10");
});
