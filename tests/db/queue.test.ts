import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addDays, type Day } from "#app/domain/calendar.ts";
import { queueTabs } from "#app/ui/staff/queue.tsx";
import { connect, type Db } from "#db/client.server.ts";
import { countedMost, countQueue, listQueue, type QueueView, queueViews } from "#db/dossiers.ts";
import { dossiers, staff } from "#db/schema.ts";
import { findStaffBySubject, saveStaff } from "#db/staff.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let db: Db;
let [here, gone] = ["", ""];

const today = "2026-03-02" as Day;
const inAWeek = addDays(today, 7);

beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, { connections: 2 });
  here = await colleague("sanne");
  gone = await colleague("anouk", new Date("2026-02-01T10:00:00Z"));
});
beforeEach(() => db.delete(dossiers));
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

async function colleague(subject: string, leftAt: Date | null = null): Promise<string> {
  const member = { subject, name: subject, email: `${subject}@voorbeeld.example`, role: "handler" } as const;
  await saveStaff(db, member);
  const id = (await findStaffBySubject(db, subject))?.id ?? "";
  if (leftAt) await db.update(staff).set({ leftAt }).where(eq(staff.id, id));
  return id;
}

type Summary = typeof dossiers.$inferInsert;

let last = 0;
const summary = (changed: Partial<Summary>): Summary => {
  last += 1;
  return {
    id: crypto.randomUUID(),
    number: `AVG-2026-${String(last).padStart(4, "0")}`,
    receiptId: crypto.randomUUID(),
    right: "access",
    version: 1,
    phase: "reviewing",
    level: "A3",
    receivedAt: new Date("2026-02-20T10:00:00Z"),
    dueOn: addDays(today, 20),
    registerVersion: 1,
    applicantTextId: crypto.randomUUID(),
    handlerId: here,
    ...changed,
  };
};

const ended = { phase: "answered", endedAt: new Date("2026-03-01T10:00:00Z") } as const;

test.each<[string, Partial<Summary>, QueueView[]]>([
  ["somebody's who is at the desk", {}, ["open", "mine"]],
  ["nobody's", { handlerId: null }, ["open", "nobody"]],
  ["somebody's who left the desk", { handlerId: "gone" }, ["open", "nobody"]],
  ["due in six days", { dueOn: addDays(today, 6) }, ["open", "mine", "week"]],
  ["due in a week", { dueOn: inAWeek }, ["open", "mine"]],
  ["due today", { dueOn: today }, ["open", "mine", "week"]],
  ["due yesterday", { dueOn: addDays(today, -1) }, ["open", "mine", "week", "late"]],
  [
    "due yesterday if it did not stand still",
    { dueOn: addDays(today, -1), standsStill: true },
    ["open", "mine"],
  ],
  ["waiting for a second person", { phase: "approving" }, ["open", "mine", "approval"]],
  ["of whom nobody knows who asks", { phase: "identity-needed" }, ["open", "mine", "unproven"]],
  ["answered, with a plan that waits", { ...ended, attention: "plan-to-approve" }, ["ended", "to-carry-out"]],
  [
    "ended, late, of somebody who left",
    { ...ended, handlerId: "gone", dueOn: addDays(today, -9) },
    ["ended"],
  ],
])("a request that is %s is in its views, and is counted there only", async (_, changed, views) => {
  // Their ids are there only when the test runs.
  const handlerId = changed.handlerId === "gone" ? gone : changed.handlerId;
  await db
    .insert(dossiers)
    .values(summary({ ...changed, ...(handlerId === undefined ? {} : { handlerId }) }));
  for (const view of queueViews) {
    const question = { view, today, inAWeek, staffId: here };
    const rows = await listQueue(db, { ...question, page: 1 });
    expect([view, rows.length]).toEqual([view, views.includes(view) ? 1 : 0]);
    expect([view, (await countQueue(db, question))[view]]).toEqual([view, rows.length]);
  }
});

test("each view has its tab on the page", () => {
  expect(queueTabs.toSorted()).toEqual(queueViews.toSorted());
});

test("a view is counted as far as anybody wants to know, and further when it is looked at", async () => {
  const { beside, lookedAt } = countedMost;
  const many = async (count: number, changed: Partial<Summary>) => {
    for (let from = 0; from < count; from += 1000) {
      const rows = Array.from({ length: Math.min(1000, count - from) }, () => summary(changed));
      await db.insert(dossiers).values(rows);
    }
  };
  await many(lookedAt + 1, { handlerId: null, dueOn: addDays(today, -1) });
  await many(beside + 1, { ...ended, handlerId: here });
  await many(1, { phase: "identity-needed", handlerId: here });
  const most = { open: beside, nobody: beside, week: beside, late: beside, ended: beside };
  const rest = {
    ...most,
    mine: 1,
    unproven: 1,
    approval: 0,
    supplement: 0,
    recipients: 0,
    "to-carry-out": 0,
  };
  const counted = (view: QueueView) => countQueue(db, { view, today, inAWeek, staffId: here });
  expect(await counted("mine")).toEqual(rest);
  expect(await counted("open")).toEqual({ ...rest, open: lookedAt });
  expect(await counted("ended")).toEqual({ ...rest, ended: beside + 1 });
});
