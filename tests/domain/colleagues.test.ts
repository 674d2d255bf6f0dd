import { expect, test } from "vitest";
import type { Role } from "#app/domain/actors.ts";
import type { Day } from "#app/domain/calendar.ts";
import {
  type Colleague,
  isAway,
  obstacleToRole,
  type StaffObstacle,
  standingOf,
} from "#app/domain/colleagues.ts";

const officer = (id: string, canSignIn = true): Colleague => ({ id, role: "privacy-officer", canSignIn });
const handler = (id: string): Colleague => ({ id, role: "handler", canSignIn: true });

const [one, two, locked, sanne] = [
  officer("one"),
  officer("two"),
  officer("locked", false),
  handler("sanne"),
];
type Row = [
  string,
  Colleague[],
  { by: string | null; about: string; role: Role | null },
  StaffObstacle | null,
];

const table: Row[] = [
  ["one of two officers becomes a handler", [one, two], { by: "two", about: "one", role: "handler" }, null],
  ["one of two officers leaves", [one, two, sanne], { by: null, about: "one", role: null }, null],
  [
    "a handler becomes an officer",
    [one, sanne],
    { by: "one", about: "sanne", role: "privacy-officer" },
    null,
  ],
  ["a handler leaves", [one, sanne], { by: null, about: "sanne", role: null }, null],
  ["the first officer comes by command", [], { by: null, about: "one", role: "privacy-officer" }, null],
  ["the last officer stays one", [one, sanne], { by: null, about: "one", role: "privacy-officer" }, null],
  [
    "the last officer becomes a handler by command",
    [one, sanne],
    { by: null, about: "one", role: "handler" },
    "last-officer",
  ],
  ["the last officer leaves", [one, sanne], { by: null, about: "one", role: null }, "last-officer"],
  [
    "the other officer cannot sign in",
    [one, locked],
    { by: "locked", about: "one", role: "handler" },
    "last-officer",
  ],
  ["who cannot sign in leaves", [one, locked], { by: null, about: "locked", role: null }, null],
  [
    "the only officer could not sign in anyway",
    [locked, sanne],
    { by: null, about: "locked", role: null },
    null,
  ],
  ["an officer gives up the role", [one, two], { by: "one", about: "one", role: "handler" }, "own-role"],
  [
    "a handler gives a role",
    [one, sanne],
    { by: "sanne", about: "sanne", role: "privacy-officer" },
    "officer-only",
  ],
  [
    "somebody gives a role who left meanwhile",
    [one, sanne],
    { by: "two", about: "sanne", role: "privacy-officer" },
    "officer-only",
  ],
];

test.each(table)("%s: whether that may be", (_, colleagues, wish, obstacle) => {
  expect(obstacleToRole(colleagues, wish)).toBe(obstacle);
});

const there = { awayUntil: null, canSignIn: true };
test.each([
  ["who works here", there, "there"],
  ["who came back yesterday", { ...there, awayUntil: "2026-11-27" }, "there"],
  ["who is away today", { ...there, awayUntil: "2026-11-28" }, "away"],
  ["who cannot sign in", { ...there, canSignIn: false }, "gone"],
  ["who is away and cannot sign in", { awayUntil: "2026-12-31", canSignIn: false }, "gone"],
  ["who left", null, "gone"],
] as const)("%s stands at the desk on 28 November 2026 as they should", (_, colleague, standing) => {
  expect(standingOf(colleague, "2026-11-28")).toBe(standing);
});

const days: [Day | null, boolean][] = [
  [null, false],
  ["2026-11-27", false],
  ["2026-11-28", true],
  ["2026-12-31", true],
];

test.each(days)("who is away until %s is away on 28 November 2026: %s", (until, away) => {
  expect(isAway(until, "2026-11-28")).toBe(away);
});
