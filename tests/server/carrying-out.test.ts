// What was decided is carried out in the sources: a frozen plan, another colleague, row by row, and once.

import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import type { PlanAim } from "#app/domain/plans.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { carryOutStep, startPlan } from "#app/server/carrying-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import type { Office } from "#app/server/office.ts";
import { commandRestriction } from "#app/server/restricting.ts";
import { mayAskRestrictions, restrictionsNow } from "#app/server/restrictions-list.ts";
import { planRows, plans } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { changingSource } from "#tests/support/changing-source.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import {
  type AskedPerson,
  approveNow,
  askedBy,
  type Case as Decided,
  decideBoth,
  giveOfPlan,
  planNow,
  seenAs,
} from "./decided.ts";
import { type Filed, formData, tenantStamp } from "./steps.ts";

let desk: Desk;
let asker: Asker;
let source: ReturnType<typeof changingSource>;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());
beforeEach(() => {
  source = changingSource("nieuwsbrief", ["set", "clear", "end", "mark", "remove"]);
  desk.office.gatherers.set(source.gatherer.id, source.gatherer);
});

const { restriction } = textsIn("nl").staff;
const done = { obstacle: null };
const day = 24 * 3600_000;

type Case = Decided & {
  /** What stands in the source, by field. */
  kept?: Record<string, { element: string; value: string }>;
};

const birthplace: Case = {
  wish: { right: "erasure", elements: ["C1-07", "C1-01"], why: null, pause: false },
  kept: {
    geboorteplaats: { element: "C1-07", value: "Soest" },
    voornaam: { element: "C1-01", value: "Marloes" },
  },
};

/** Somebody who showed enough, in sight or at two contacts, with records of theirs in the source. */
async function asked({ kept = {}, ...given }: Case, inSight = true): Promise<AskedPerson> {
  const request = await askedBy(desk, asker, given, inSight);
  const fields = Object.entries(kept).map(([field, one]) => ({ field, ...one }));
  if (fields.length > 0) source.keep("contacten/1", request.key, fields);
  await workAll(desk.office);
  return request;
}

/** Decided by two people, and its letter sent. */
async function decided(given: Case, before?: AskedPerson) {
  const request = before ?? (await asked(given));
  await decideBoth(desk, request, given);
  await workAll(desk.office);
  return request;
}

const plan = (request: Filed, aim?: PlanAim) => planNow(desk, request, aim);
const give = (request: Filed, fields: Record<string, string>, by?: string) =>
  giveOfPlan(desk, request, fields, by);
const approve = (request: Filed, by?: string) => approveNow(desk, request, by);

/** Every task of the newest plan, with a proof. */
async function settleTasks(request: Filed, aim: PlanAim = "decision") {
  const { planId, steps } = await plan(request, aim);
  for (const { stepId, kind } of steps) {
    if (kind !== "task") continue;
    const proof = { proof: "Gezocht op naam en adres.", result: "nothing-held" };
    expect(await give(request, { command: "settle-step", planId, stepId, ...proof }, "sanne")).toEqual(done);
  }
}

const stateOf = async (request: Filed) =>
  (await plan(request)).steps.filter(({ kind }) => kind === "change").map(({ state }) => state);

test("T-11 G14 what was decided is a dry run, then waits for another, then a week, and is done once; what is kept stays", async () => {
  const request = await decided(birthplace);
  const drawn = await plan(request);
  const mine = drawn.steps.filter(({ connection }) => connection === source.gatherer.id);
  expect(mine).toMatchObject([{ element: "C1-07", deed: "erase", kind: "change", count: 1 }]);
  expect(JSON.stringify(drawn)).not.toContain("Soest");
  expect(source.writes).toEqual([]);

  expect(await approve(request, "sanne")).toEqual({ obstacle: "own-proposal" });
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  expect(source.writes).toEqual([]);
  desk.clock.pass(8 * day);
  await workAll(desk.office);
  expect(source.writes.map(({ op, field }) => [op, field])).toEqual([["clear", "geboorteplaats"]]);
  expect(source.records.get("contacten/1")?.fields.map(({ field }) => field)).toEqual(["voornaam"]);
  await settleTasks(request);
  const { carriedOutAt } = await dossierNow(desk.office, request.dossierId);
  expect(carriedOutAt).not.toBeNull();
});

test("T-11 a record that changed between approval and execution stops its step; a new plan needs a new approval", async () => {
  const request = await decided(birthplace);
  const first = await plan(request);
  await approve(request);
  source.keep("contacten/1", request.key, [{ field: "geboorteplaats", element: "C1-07", value: "Baarn" }]);
  desk.clock.pass(8 * day);
  await workAll(desk.office);
  expect(source.writes).toEqual([]);
  expect(await stateOf(request)).toEqual(["changed"]);

  expect(await give(request, { command: "ask-plan", aim: "decision" }, "sanne")).toEqual(done);
  await workAll(desk.office);
  const second = await plan(request);
  expect(second.version).toBe(2);
  const old = { command: "approve-plan", planId: first.planId, hash: first.hash };
  expect(await give(request, old)).toEqual({ obstacle: "plan-outdated" });
  expect(await approve(request)).toEqual(done);
  desk.clock.pass(8 * day);
  await workAll(desk.office);
  expect(source.writes).toHaveLength(1);
});

test("an approved erasure that is stopped in its week is not done", async () => {
  const request = await decided(birthplace);
  const { planId } = await plan(request);
  await approve(request);
  expect(await give(request, { command: "stop-plan", planId, reason: "" })).toMatchObject({ errors: {} });
  expect(await give(request, { command: "stop-plan", planId, reason: "De huurder belde." })).toEqual(done);
  desk.clock.pass(8 * day);
  await workAll(desk.office);
  expect(source.writes).toEqual([]);
});

test("an erasure that began goes no further when somebody says that it was not them, until they are in sight", async () => {
  const request = await decided(birthplace, await asked(birthplace, false));
  const { planId } = await plan(request);
  await approve(request);
  desk.clock.pass(8 * day);
  await startPlan(desk.office, { dossierId: request.dossierId, subject: planId });
  const codeId = crypto.randomUUID();
  await carryOut(
    desk.office,
    request.dossierId,
    [{ type: "dispute-request", codeId }],
    tenantStamp(desk.office, request.sessionId),
  );
  await workAll(desk.office);
  expect([source.writes, await stateOf(request)]).toEqual([[], ["open"]]);
  await seenAs(desk, request, "counter");
  desk.clock.pass(day);
  await workAll(desk.office);
  expect([source.writes.length, await stateOf(request)]).toEqual([1, ["done"]]);
});

test.each(["before", "after"] as const)(
  "what fell silent %s it was done is read, compared and done once",
  async (silence) => {
    const request = await decided(birthplace);
    await approve(request);
    desk.clock.pass(8 * day);
    source.state.silence = silence;
    await workAll(desk.office);
    const early = source.writes.length;
    expect(early).toBe(silence === "after" ? 1 : 0);
    const states = await stateOf(request);
    expect(states).toEqual([silence === "after" ? "done" : "unknown"]);
  },
);

test("a correction is written only where it stands as the tenant said, and is begun at once", async () => {
  const request = await decided({
    wish: { right: "rectification", items: [{ element: "C1-09" }], pause: false },
    words: { corrections: [{ what: "mijn telefoon", now: "06 11111111", wanted: "06 22222222" }] },
    kept: {
      telefoon: { element: "C1-09", value: "06 11111111" },
      werk: { element: "C1-09", value: "06 33333333" },
    },
  });
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  const fields = source.records.get("contacten/1")?.fields.map(({ field, value }) => [field, value]);
  expect(fields).toEqual([
    ["telefoon", "06 22222222"],
    ["werk", "06 33333333"],
  ]);
});

test("marketing that was stopped is ended in the source before anybody decides, without a second person", async () => {
  source = changingSource("nieuwsbrief", ["end"]);
  desk.office.gatherers.set(source.gatherer.id, source.gatherer);
  const { key } = await asked(birthplace);
  source.keep("contacten/1", key, [
    { field: "nieuwsbrief", element: "I-02", value: "ja" },
    { field: "telefoon", element: "C1-09", value: "06 11111111" },
  ]);
  const request = await asked({ wish: { right: "objection", against: "marketing", pause: false } });
  await workAll(desk.office);
  expect(source.writes.map(({ op, field }) => [op, field])).toEqual([["end", "nieuwsbrief"]]);
  const { decision } = await dossierNow(desk.office, request.dossierId);
  expect(decision).toBeNull();
});

test("G15 what is contested stands still in the source at once, is put right, and is released after its letter; what no system can is a colleague's", async () => {
  const contested: Case = {
    wish: { right: "rectification", items: [{ element: "C2-02" }], pause: true },
    words: { corrections: [{ what: "mijn achterstand", now: "400 euro", wanted: "0 euro" }] },
    kept: { achterstand: { element: "C2-02", value: "400 euro" } },
  };
  const request = await asked(contested);
  const other = changingSource("incasso", []);
  other.state.readable = false;
  desk.office.gatherers.set("incasso", other.gatherer);
  const form = formData({ command: "restrict-use", restrictGround: "R18-A" });
  const stamp = await staffStamp(desk.office, "sanne");
  const given = { office: desk.office, dossierId: request.dossierId, form, stamp };
  expect(await commandRestriction(given, restriction.errors)).toEqual(done);
  await workAll(desk.office);
  desk.office.gatherers.delete("incasso");
  expect(source.writes.map(({ op }) => op)).toEqual(["mark"]);
  const still = (await restrictionsNow(desk.office)).filter(({ key }) => key === request.key);
  expect(still).toMatchObject([{ connection: "erp", elements: ["C2-02"] }]);
  const { steps } = await plan(request, "standstill");
  const byHand = steps.filter(({ kind }) => kind === "task");
  expect(byHand.map(({ connection }) => connection)).toContain("incasso");
  for (const { deed } of byHand) expect(deed).toBe("restrict");

  await decided(contested, request);
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  expect(source.writes.map(({ op, value }) => [op, value])).toEqual([
    ["mark", undefined],
    ["set", "0 euro"],
  ]);
  expect((await dossierNow(desk.office, request.dossierId)).carriedOutAt).not.toBeNull();

  const on = addDays(dayOf(desk.office.now()), 8).split("-").reverse().join("-");
  const lift = { command: "announce-lift", on, liftReason: "Het is verbeterd.", found: "Alles is betaald." };
  const giveLift = async (fields: Record<string, string>, by: string) =>
    commandRestriction(
      { ...given, form: formData(fields), stamp: await staffStamp(desk.office, by) },
      restriction.errors,
    );
  expect(await giveLift(lift, "sanne")).toEqual(done);
  expect(await giveLift({ command: "approve-lift" }, "youssef")).toEqual(done);
  await workAll(desk.office);
  desk.clock.pass(9 * day);
  await workAll(desk.office);
  const released = await plan(request, "release");
  expect(released.steps.map(({ connection, kind, deed }) => [connection, kind, deed])).toContainEqual([
    source.gatherer.id,
    "task",
    "release",
  ]);
  expect((await restrictionsNow(desk.office)).filter(({ key }) => key === request.key)).toEqual([]);
});

class Death extends Error {}

/** The same office, that dies at the place it passes as the nth: nothing after it happens any more. */
function mortal(office: Office, fatal: number): Office {
  let passed = 0;
  const failpoint = () => {
    passed += 1;
    if (passed === fatal) throw new Death();
  };
  return {
    ...office,
    failpoint,
    async transaction(work) {
      const result = await office.transaction(async (tx) => {
        const made = await work(tx);
        failpoint();
        return made;
      });
      failpoint();
      return result;
    },
  };
}

test("F04 it dies at every step of carrying out: nothing is done twice, and nothing is forgotten", async () => {
  const request = await decided(birthplace);
  const drawn = await plan(request);
  await approve(request);
  desk.clock.pass(8 * day);
  const step = drawn.steps.find(({ kind }) => kind === "change");
  const start = { dossierId: request.dossierId, subject: drawn.planId };
  const work = { ...start, subject: `${drawn.planId}/${step?.stepId}`, tries: 1 };
  const dies = async (act: (office: Office) => Promise<void>, fatal: number) => {
    await expect(act(mortal(desk.office, fatal))).rejects.toBeInstanceOf(Death);
  };
  // With the beginning written, and after that.
  for (const fatal of [1, 2]) await dies((office) => startPlan(office, start), fatal);
  // Said that it is asked; done, and not written down; written down; the step recorded, and after that.
  for (const fatal of [1, 2, 3, 1, 2]) await dies((office) => carryOutStep(office, work), fatal);
  expect(source.writes.map(({ field }) => field)).toEqual(["geboorteplaats"]);
  await workAll(desk.office);
  expect(source.writes).toHaveLength(1);
  const { events } = await readDossier(desk.office.db, request.dossierId);
  const settled = events.flatMap(({ event }) => (event.type === "step-settled" ? event.stepId : []));
  expect(settled).toEqual([step?.stepId]);
  const states = await desk.office.db.select().from(planRows).where(eq(planRows.planId, drawn.planId));
  expect(states.filter(({ stepId }) => stepId === step?.stepId).map(({ state }) => state)).toEqual(["done"]);
});

const cause = (attempt: PromiseLike<unknown>) =>
  Promise.resolve(attempt).then(
    () => "nothing",
    (error: Error) => `${error.message} ${String(error.cause)}`,
  );

test("T-11 the database itself refuses another's approval, an old plan, a changed row and what has not begun", async () => {
  const { db } = desk.office;
  const request = await decided(birthplace);
  const first = await plan(request);
  const [row] = await db.select().from(planRows).where(eq(planRows.planId, first.planId));
  const [kept] = await db.select().from(plans).where(eq(plans.id, first.planId));
  if (!row || !kept) throw new Error("The plan has no rows");
  const now = desk.office.now();
  const set = (change: Partial<typeof plans.$inferInsert>) =>
    cause(db.update(plans).set(change).where(eq(plans.id, first.planId)));
  const setRow = (change: Partial<typeof planRows.$inferInsert>) =>
    cause(db.update(planRows).set(change).where(eq(planRows.id, row.id)));

  expect(await set({ approvedBy: kept.drawnBy, approvedAt: now })).toMatch("two_persons_carry_out");
  expect(await set({ startsAt: now })).toMatch("approved_before_it_starts");
  expect(await set({ needsSecond: false })).toMatch("frozen");
  expect(await set({ coolOffSeconds: 0 })).toMatch("frozen");
  expect(await set({ hash: "another" })).toMatch("frozen");
  expect(await setRow({ state: "done", settledAt: now })).toMatch("not begun");

  expect(await approve(request)).toEqual(done);
  expect(await setRow({ state: "done", settledAt: now })).toMatch("not begun");
  expect(await setRow({ fingerprint: "another" })).toMatch("frozen");
  const added = { ...row, id: crypto.randomUUID(), place: 99 };
  expect(await cause(db.insert(planRows).values(added))).toMatch("nothing is added");

  const newer = { ...kept, id: crypto.randomUUID(), approvedBy: null, approvedAt: null, startsAt: null };
  const before = { ...newer, version: 1, aim: "stop" as const, approvedBy: crypto.randomUUID() };
  expect(await cause(db.insert(plans).values(before))).toMatch("unapproved");
  await db.insert(plans).values({ ...newer, version: 2 });
  const late = new Date(now.getTime() + 9 * day);
  expect(await setRow({ state: "done", settledAt: late })).toMatch("counts no more");
  await db.insert(plans).values({ ...newer, id: crypto.randomUUID(), version: 3 });
  const second = cause(
    db.update(plans).set({ approvedBy: crypto.randomUUID(), approvedAt: now }).where(eq(plans.id, newer.id)),
  );
  expect(await second).toMatch("older plan");
  await db.execute(sql`delete from plans where dossier_id = ${request.dossierId}`);
});

test("which data stand still is told to whoever has the token, and to nobody where there is none", () => {
  const asking = (token: string | null, header?: string) => {
    const config = { ...desk.office.config, restrictionsToken: token };
    const headers: HeadersInit = header ? { Authorization: header } : {};
    return mayAskRestrictions({ ...desk.office, config }, new Request("http://localhost/", { headers }));
  };
  const token = "t".repeat(32);
  expect(asking(null, `Bearer ${token}`)).toBeNull();
  expect(asking(token)).toBe(false);
  expect(asking(token, `Bearer ${token}x`)).toBe(false);
  expect(asking(token, `Bearer ${token}`)).toBe(true);
});
