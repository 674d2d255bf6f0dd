import { expect, test } from "vitest";
import { breachReportDue, type Flag, flags, holdsRetention } from "#app/domain/flags.ts";
import { at } from "#tests/support/dossiers.ts";

test.each([
  ["in the week", "2026-11-24", "2026-11-27"],
  ["over a weekend", "2026-11-27", "2026-11-30"],
  ["over Christmas", "2026-12-24", "2026-12-27"],
] as const)("a breach is reported within 72 hours, also %s", (_, known, due) => {
  expect(breachReportDue(at(known, "16:20"))).toEqual(at(due, "16:20"));
});

test("the hours go on when the clock is put forward", () => {
  expect(breachReportDue(at("2027-03-26", "16:20"))).toEqual(at("2027-03-29", "17:20"));
});

const holding: Record<Flag, boolean> = { breach: false, court: true, complaint: true };
test.each(flags)("%s holds what would be erased, or not", (flag) => {
  const raised = (...names: Flag[]) => ({
    flags: names.map((name) => ({ flag: name, since: at("2026-12-04") })),
  });
  expect(holdsRetention(raised(flag))).toBe(holding[flag]);
  expect(holdsRetention(raised("breach", flag))).toBe(holding[flag]);
  expect(holdsRetention(raised())).toBe(false);
});
