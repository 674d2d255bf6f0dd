import { expect, test } from "vitest";
import { type Role, roles } from "#app/domain/actors.ts";
import { jobKinds } from "#app/domain/follow-ups.ts";
import { heldAs, type Unlocking, unlockObstacle } from "#app/domain/recovery.ts";

const ready: Unlocking = { replayed: true, proposedBy: null, unlocked: false };
const proposed: Unlocking = { ...ready, proposedBy: "one" };
const officer = { id: "one", role: "privacy-officer" } as const;
const director = { id: "two", role: "director" } as const;

test.each([
  ["propose", ready, officer, null],
  ["propose", ready, director, null],
  ["propose", proposed, director, null],
  ["propose", { ...ready, replayed: false }, officer, "not-ready"],
  ["propose", { ...proposed, unlocked: true }, officer, "already-open"],
  ["unlock", ready, director, "not-proposed"],
  ["unlock", proposed, officer, "same-person"],
  ["unlock", proposed, director, null],
  ["unlock", { ...proposed, replayed: false }, director, "not-ready"],
] as const)("to %s when it stands so: %o, by %o: %s", (step, state, who, obstacle) => {
  expect(unlockObstacle(step, state, who)).toBe(obstacle);
});

test("only a privacy officer and a director open a portal", () => {
  const may = (role: Role) => unlockObstacle("unlock", proposed, { id: "two", role }) === null;
  expect(roles.filter(may)).toEqual(["privacy-officer", "director"]);
});

test("whatever tells somebody something is held after a restore", () => {
  const tells = jobKinds.filter((kind) => /^(write|announce|send|tell|warn|release|follow|make)-/.test(kind));
  expect(tells.filter((kind) => heldAs[kind] === null)).toEqual([]);
});
