import { expect, test } from "vitest";
import type { Actor } from "#app/domain/actors.ts";
import {
  type ConnectionEvent,
  connectionObstacle,
  connectionStanding,
  failureKind,
  pausesFrom,
} from "#app/domain/connections.ts";

const actor: Actor = { kind: "staff", staffId: "officer", role: "privacy-officer" };
const at = new Date("2026-11-28T10:00:00Z");
const past = (...events: ConnectionEvent[]) => events.map((event) => ({ event, actor, at }));
const circuit = (type: "circuit-opened" | "circuit-closed", connection: string): ConnectionEvent => ({
  type,
  changeId: "3",
  connection,
  code: "timeout",
});
const paused = (connection: string): ConnectionEvent => ({
  type: "connection-paused",
  changeId: "1",
  connection,
  reason: "Onderhoud",
});
const resumed = (connection: string): ConnectionEvent => ({
  type: "connection-resumed",
  changeId: "2",
  connection,
});

test("a connection stands still from when it was stopped until it goes again, and no other with it", () => {
  const pauses = pausesFrom(past(paused("erp"), paused("archief"), resumed("erp")));
  expect([...pauses.keys()]).toEqual(["archief"]);
  expect(pauses.get("archief")).toEqual({ connection: "archief", reason: "Onderhoud", by: actor, since: at });
  expect([...pausesFrom(past(paused("erp"), resumed("erp"), paused("erp"))).keys()]).toEqual(["erp"]);
});

test("that it gives no answer, or one again, neither stops a connection nor sets it going", () => {
  const [opened, closed] = [circuit("circuit-opened", "erp"), circuit("circuit-closed", "erp")];
  expect([...pausesFrom(past(opened)).keys()]).toEqual([]);
  expect([...pausesFrom(past(opened, paused("erp"), closed)).keys()]).toEqual(["erp"]);
});

test.each([
  ["connection-paused", "handler", [], "officer-only"],
  ["connection-resumed", "handler", ["erp"], "officer-only"],
  ["connection-paused", "privacy-officer", [], null],
  ["connection-paused", "privacy-officer", ["archief"], null],
  ["connection-paused", "privacy-officer", ["erp"], "paused-already"],
  ["connection-resumed", "privacy-officer", ["erp"], null],
  ["connection-resumed", "privacy-officer", ["archief"], "not-paused"],
] as const)("%s by a %s while %j stand still: %s", (type, role, still, obstacle) => {
  const pauses = pausesFrom(past(...still.map(paused)));
  expect(connectionObstacle(pauses, { type, connection: "erp", role })).toBe(obstacle);
});

test.each([
  [undefined, false, "never-asked"],
  [{ lastGoodAt: null, failingSince: null }, false, "never-asked"],
  [{ lastGoodAt: at, failingSince: null }, false, "works"],
  [{ lastGoodAt: at, failingSince: at }, false, "fails"],
  [{ lastGoodAt: null, failingSince: at }, false, "fails"],
  [{ lastGoodAt: at, failingSince: at }, true, "paused"],
  [undefined, true, "paused"],
] as const)("answers %j, stopped %s: %s", (answers, isPaused, standing) => {
  expect(connectionStanding(answers, isPaused)).toBe(standing);
  expect(connectionStanding(answers, isPaused, true)).toBe(isPaused ? "paused" : "open");
});

test.each([
  ["address-refused", "address-refused"],
  ["timeout", "no-answer"],
  ["stopped", "no-answer"],
  ["sql-timeout", "no-answer"],
  ["unreachable", "unreachable"],
  ["sql-unreachable", "unreachable"],
  ["http-500", "own-error"],
  ["http-429", "own-error"],
  ["sql-53300", "own-error"],
  ["http-403", "access-refused"],
  ["token-refused", "access-refused"],
  ["sql-28P01", "access-refused"],
  ["sql-42501", "access-refused"],
  ["columns-differ", "not-as-agreed"],
  ["sql-42P01", "not-as-agreed"],
  ["http-404", "not-as-agreed"],
  ["not-json", "not-as-agreed"],
] as const)("%s is told as %s", (code, kind) => {
  expect(failureKind(code)).toBe(kind);
});
