import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { byHandResource, isTask, isWaivable, tasksFor } from "#app/domain/tasks.ts";

const today = "2026-11-27" as Day;
const task = (theme: "documents" | "cases", days: number) => ({
  theme,
  elements: ["C3-04"],
  instruction: "Kijk in de map.",
  days,
});
const sources = [
  { id: "erp" },
  { id: "paper-files", task: task("documents", 7) },
  { id: "cameras", task: task("documents", 2) },
  { id: "care-files", task: task("cases", 7) },
];

test("for each theme that was asked, every place of it is looked in, by a working day of its own", () => {
  expect(tasksFor(sources, ["documents", "payments"], today)).toEqual([
    { connection: "paper-files", resource: byHandResource, theme: "documents", dueOn: "2026-12-04" },
    { connection: "cameras", resource: byHandResource, theme: "documents", dueOn: "2026-11-30" },
  ]);
});

test("nobody looks for a theme that was not asked, and never by hand where there is a connection", () => {
  expect(tasksFor(sources, ["payments"], today)).toEqual([]);
  expect(tasksFor([{ id: "erp" }], ["documents"], today)).toEqual([]);
});

test.each([
  ["boekingen", "failed", true],
  ["boekingen", "running", false],
  ["boekingen", "done", false],
  [byHandResource, "failed", true],
  [byHandResource, "running", true],
  [byHandResource, "empty", false],
  [byHandResource, "waived", false],
] as const)("an answer goes out without %s that is %s: %s", (resource, state, waivable) => {
  expect(isWaivable({ resource, state })).toBe(waivable);
  expect(isTask({ resource })).toBe(resource === byHandResource);
});
