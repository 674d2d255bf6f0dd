// A plan is drawn, begun and carried out in real systems while the process that does it dies again and again.

import { and, asc, eq, inArray, isNull, lte } from "drizzle-orm";
import { expect } from "vitest";
import { readDossier } from "#app/server/dossier-state.ts";
import { doFollowUp } from "#app/server/work.ts";
import { dossierStream, verifyHistory } from "#db/history.ts";
import type { QueueName } from "#db/queue.server.ts";
import { followUps, planRows, plans } from "#db/schema.ts";
import { approveNow, askedBy, type Case, decideBoth, planNow } from "#tests/server/decided.ts";
import type { Filed } from "#tests/server/steps.ts";
import { askerFrom } from "./askers.ts";
import { dossierNow, workAll } from "./office.ts";
import { archiveId, type DeskThatWrites } from "./real-writers.ts";
import { workInChild } from "./work-in-child.ts";

const day = 24 * 3600_000;

/** A birthplace stands in the archive only, first names in the housing system. */
export const toErase: Case = {
  wish: { right: "erasure", elements: ["C1-07", "C1-01"], why: null, pause: false },
  part: ({ element }) => (element === "C1-01" ? { verdict: "done", grounds: [], reasons: ["E17-A"] } : {}),
};

/** Gives how often it died in each kind of work. */
export async function carryOutWithDeaths(setting: DeskThatWrites, stride: number) {
  const { desk, archive } = setting;
  const { db } = desk.office;
  desk.housingSystem.written.length = 0;
  const request = await askedBy(desk, askerFrom(desk.association, "D01"), toErase);
  await archive.keepThree(request.key, { geboorteplaats: "Soest", telefoon: "0355550100" });
  await workAll(desk.office);
  await decideBoth(desk, request, toErase);

  const holds = async () => {
    expect((await verifyHistory(db, dossierStream(request.dossierId))).breaks).toEqual([]);
    const changed = await archive.changes();
    expect(new Set(changed).size).toBe(changed.length);
    const sent = desk.housingSystem.written.map(({ reference }) => reference);
    expect(new Set(sent).size).toBe(sent.length);
    // Nothing counts as done that the system did not do.
    const done = await db.$count(planRows, eq(planRows.state, "done"));
    expect(done).toBeLessThanOrEqual(changed.length + sent.length);
  };
  const deaths: Partial<Record<QueueName, number>> = {};
  const dieOn = async (kind: QueueName) => {
    for (const { id } of await dueOf(setting, request.dossierId, kind)) {
      deaths[kind] = (deaths[kind] ?? 0) + (await dyingOn(setting, { id, stride }, holds));
    }
  };

  await dieOn("draw-plan");
  expect(await db.$count(plans, eq(plans.dossierId, request.dossierId))).toBe(1);
  await workAll(desk.office);
  expect(await approveNow(desk, request)).toEqual({ obstacle: null });
  desk.clock.pass(8 * day);
  await dieOn("start-plan");
  expect(await archive.changes()).toEqual([]);
  await dieOn("carry-out-step");
  await workAll(desk.office);
  await expectAgreed(setting, request);
  return deaths;
}

/** Dies so many steps further each time, until it does not die. Gives how many times it did. */
async function dyingOn(
  { desk }: DeskThatWrites,
  { id, stride }: { id: string; stride: number },
  holds: () => Promise<void>,
): Promise<number> {
  for (let deaths = 0; ; deaths += 1) {
    const end = await workInChild(desk, id, { diesAt: 1 + deaths * stride });
    await holds();
    if (end === 0) return deaths;
    expect(end).toBe("SIGKILL");
  }
}

function dueOf({ desk: { office } }: DeskThatWrites, dossierId: string, kind: QueueName) {
  const isDue = and(isNull(followUps.doneAt), lte(followUps.dueAt, office.now()));
  return office.db
    .select({ id: followUps.id, subject: followUps.subject })
    .from(followUps)
    .where(and(eq(followUps.dossierId, dossierId), eq(followUps.kind, kind), isDue))
    .orderBy(asc(followUps.dueAt));
}

/** The housing system does what it is asked and its answer is lost: who reads it back dies, and who comes after that too. */
export async function loseAnswerAndDie({ desk, ...setting }: DeskThatWrites, request: Filed) {
  const { office, housingSystem } = desk;
  const { steps } = await planNow(desk, request);
  const { stepId = "" } = steps.find(({ connection }) => connection === "erp") ?? {};
  const states = async () =>
    (await office.db.select().from(planRows).where(eq(planRows.stepId, stepId))).map(({ state }) => state);
  const due = (kind: QueueName) => dueOf({ desk, ...setting }, request.dossierId, kind);
  for (const { id } of await due("start-plan")) await doFollowUp(office, id);
  const work = (await due("carry-out-step")).find(({ subject }) => subject.endsWith(stepId));
  housingSystem.written.length = 0;
  housingSystem.setFault(/^\/relaties\//, { kind: "reset-after-write", method: "PATCH" });
  expect(await workInChild(desk, work?.id ?? "", {})).toBe(0);
  const lost = await states();
  expect(lost.filter((state) => state === "unknown")).not.toEqual([]);
  for (const diesAt of [1, 2]) expect(await workInChild(desk, work?.id ?? "", { diesAt })).toBe("SIGKILL");
  housingSystem.clearFaults();
  await workAll(office);
  expect(await states()).toEqual(lost.map(() => "done"));
  const asked = housingSystem.written.map(({ reference }) => reference);
  expect([asked.length, new Set(asked).size]).toEqual([lost.length, lost.length]);
}

/** The systems, the rows of the plan and the history say the same, once. */
async function expectAgreed({ desk, archive }: DeskThatWrites, request: Filed) {
  const { office } = desk;
  const plan = await planNow(desk, request);
  const byConnection = Map.groupBy(plan.steps, ({ connection }) => connection);
  expect([...byConnection.keys()].toSorted()).toEqual(["erp", archiveId]);
  const { events } = await readDossier(office.db, request.dossierId);
  const settled = events.flatMap(({ event }) => (event.type === "step-settled" ? event.stepId : []));
  expect(settled.toSorted()).toEqual(plan.steps.map(({ stepId }) => stepId).toSorted());
  for (const step of plan.steps) {
    const rows = await office.db.select().from(planRows).where(eq(planRows.stepId, step.stepId));
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: step.count }, () => "done"));
    if (step.connection !== archiveId) {
      const sent = desk.housingSystem.written.map(({ reference }) => reference);
      expect(sent.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    }
  }
  expect(await archive.changes()).toEqual(["1: -, 0355550100", "2: -, 0355550100", "3: -, 0355550100"]);
  const open = await office.db
    .select({ kind: followUps.kind })
    .from(followUps)
    .where(
      and(
        eq(followUps.dossierId, request.dossierId),
        isNull(followUps.doneAt),
        inArray(followUps.kind, ["draw-plan", "start-plan", "carry-out-step"]),
      ),
    );
  expect(open).toEqual([]);
  expect((await dossierNow(office, request.dossierId)).carriedOutAt).not.toBeNull();
}
