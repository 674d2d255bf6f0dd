// A connection that was stopped: nothing is asked of it, nothing fails, and all goes on where it was.

import { and, eq, isNull, lte } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { attentionOf, dueDayOf } from "#app/domain/dossier.ts";
import type { PersonRef, Theme } from "#app/domain/records.ts";
import { changeConnection, testConnection } from "#app/server/connections.ts";
import { type Gatherer, SourceError } from "#app/server/sources/source.ts";
import { readPauses } from "#app/server/sources/watch.ts";
import { watchedGatherer } from "#app/server/sources/watched.ts";
import { doFollowUp } from "#app/server/work.ts";
import { countUnsettled, readAnswers } from "#db/connections.ts";
import { listWaiting } from "#db/follow-ups.ts";
import { readConnections, verifyHistory } from "#db/history.ts";
import { followUps, slices } from "#db/schema.ts";
import { findTrouble } from "#db/trouble.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { forgetTurns, letTurnsPass } from "#tests/support/turns.ts";
import { type Filed, filed, gathered } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());
afterEach(async () => {
  await change("connection-resumed");
  await workAll(desk.office);
});

type Change = "connection-paused" | "connection-resumed";

async function change(type: Change, by = "youssef", reason = "De leverancier werkt eraan") {
  const { actor } = await staffStamp(desk.office, by);
  if (actor.kind !== "staff") throw new Error("A colleague stops a connection");
  const wish = { type, connection: "erp", reason };
  return changeConnection(desk.office, wish, { id: actor.staffId, role: actor.role });
}

const slicesOf = ({ dossierId }: Filed) =>
  desk.office.db.select().from(slices).where(eq(slices.dossierId, dossierId));
const gatheringOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, dossierId), eq(followUps.kind, "gather-slice")));

/** As soon as the slices of a request are planned the connection stands still. */
async function gatheredOfStopped(themes: Theme[] = ["payments"]): Promise<Filed> {
  const real = desk.office.connectors.get("erp");
  if (!real) throw new Error("No housing system");
  // Stopped by the first slice that wants to begin.
  desk.office.connectors.set("erp", {
    ...real,
    async *collect(resource, person, signal) {
      await change("connection-paused");
      yield* real.collect(resource, person, signal);
    },
  });
  try {
    return await gathered(desk, askerFrom(desk.association, "D01"), themes);
  } finally {
    desk.office.connectors.set("erp", real);
  }
}

test("while it stands still slices wait with their tries, and go on where they were once it goes again", async () => {
  const request = await gatheredOfStopped();
  const dueOn = dueDayOf(await dossierNow(desk.office, request.dossierId));
  for (const _ of [1, 2, 3]) await workAll(desk.office);
  const waiting = await slicesOf(request);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.every(({ state, lastError }) => state === "running" && lastError === null)).toBe(true);
  expect((await gatheringOf(request)).map(({ tries, waitsFor }) => [tries, waitsFor])).toEqual(
    waiting.map(() => [0, "erp"]),
  );
  expect(attentionOf(await dossierNow(desk.office, request.dossierId))).toBeNull();
  expect(dueDayOf(await dossierNow(desk.office, request.dossierId))).toBe(dueOn);
  expect((await countUnsettled(desk.office.db)).get("erp")).toEqual({ waiting: waiting.length, failed: 0 });
  const inAnHour = new Date(desk.office.now().getTime() + 3_600_000);
  expect((await findTrouble(desk.office.db, inAnHour)).lateWork).toBe(0);

  expect(await change("connection-resumed")).toBeNull();
  expect(await listWaiting(desk.office.db, [request.dossierId])).toEqual([]);
  expect(await workAll(desk.office)).toEqual([]);
  expect((await slicesOf(request)).every(({ state, tries }) => state !== "running" && tries === 1)).toBe(
    true,
  );
});

test("whatever else asks it waits too: finding the person", async () => {
  await change("connection-paused");
  const request = await filed(desk.office, askerFrom(desk.association, "D01"), ["payments"]);
  await workAll(desk.office);
  expect((await dossierNow(desk.office, request.dossierId)).person.state).toBe("sought");
  expect(await listWaiting(desk.office.db, [request.dossierId])).toContainEqual(
    expect.objectContaining({ kind: "find-person", waitsFor: "erp" }),
  );
  await change("connection-resumed");
  await workAll(desk.office);
  expect((await dossierNow(desk.office, request.dossierId)).person.state).toBe("found");
});

test("the privacy officer stops it, once, with a reason that stays in the chained history", async () => {
  expect(await change("connection-paused", "sanne")).toBe("officer-only");
  expect(await change("connection-resumed")).toBe("not-paused");
  expect(await change("connection-paused")).toBeNull();
  expect(await change("connection-paused")).toBe("paused-already");
  const pause = (await readPauses(desk.office.db)).get("erp");
  expect([pause?.reason, pause?.by.kind]).toEqual(["De leverancier werkt eraan", "staff"]);
  expect((await verifyHistory(desk.office.db)).breaks).toEqual([]);
});

test("two officers at once stop it once", async () => {
  const both = await Promise.all([change("connection-paused"), change("connection-paused")]);
  expect(both.toSorted()).toEqual(["paused-already", null].toSorted());
});

test("a test asks the housing system about nobody, also while it stands still", async () => {
  await change("connection-paused");
  expect(await testConnection(desk.office, "erp")).toBeNull();
  const answers = (await readAnswers(desk.office.db)).get("erp");
  expect([answers?.testError, answers?.failingSince]).toEqual([null, null]);
  expect(answers?.testedAt).not.toBeNull();
});

test("a failure is kept as a code, with the moment since when; a good answer ends it", async () => {
  const real = desk.office.connectors.get("erp");
  if (!real) throw new Error("No housing system");
  const failing = { ...real, check: () => Promise.reject(new SourceError("timeout", true)) };
  desk.office.connectors.set("erp", failing);
  expect(await testConnection(desk.office, "erp")).toBe("timeout");
  const first = (await readAnswers(desk.office.db)).get("erp")?.failingSince;
  desk.clock.pass(60_000);
  await testConnection(desk.office, "erp");
  desk.office.connectors.set("erp", real);
  const failed = (await readAnswers(desk.office.db)).get("erp");
  expect([failed?.lastError, failed?.failingSince]).toEqual(["timeout", first]);
  expect(failed?.lastFailedAt?.getTime()).toBeGreaterThan(first?.getTime() ?? 0);
  await testConnection(desk.office, "erp");
  expect((await readAnswers(desk.office.db)).get("erp")).toMatchObject({
    failingSince: null,
    lastError: "timeout",
    testError: null,
  });
});

describe("a source that gives no answer", () => {
  const down = { kind: "error", status: 503 } as const;
  const system = () => desk.housingSystem;
  const events = async () =>
    (await readConnections(desk.office.db)).events.map(({ event }) => event.type).filter(isOfCircuit);
  const isOfCircuit = (type: string) => type.startsWith("circuit-");

  /** A minute later everything that is due is done, each once. */
  async function passMinute() {
    await letTurnsPass(desk.office, "erp", 60_000);
    desk.clock.pass(60_000);
    await doAllOnce();
  }

  async function doAllOnce() {
    const due = await desk.office.db
      .select()
      .from(followUps)
      .where(
        and(
          eq(followUps.kind, "gather-slice"),
          isNull(followUps.doneAt),
          lte(followUps.dueAt, desk.office.now()),
        ),
      )
      // Otherwise chance may give one of them all the tries, and with the fifth it is a gap.
      .orderBy(followUps.tries, followUps.id);
    for (const { id } of due) await doFollowUp(desk.office, id);
  }

  async function planned(themes: Theme[]): Promise<Filed> {
    await change("connection-resumed");
    const request = await gatheredOfStopped(themes);
    await forgetTurns(desk.office, "erp");
    await change("connection-resumed");
    return request;
  }
  const askedOf = async (request: Filed) =>
    (await slicesOf(request)).filter(({ connection }) => connection === "erp");
  afterEach(async () => {
    system().clearFaults();
    await forgetTurns(desk.office, "erp");
  });

  test("is tried once a minute from the fifth failure, opens at the tenth, and all goes on at its first answer", async () => {
    const request = await planned(["payments", "contract", "personal", "repairs", "conversations"]);
    const told = (await events()).length;
    system().setFault(/./, down);
    await doAllOnce();
    const first = await askedOf(request);
    expect(first.length).toBeGreaterThan(6);
    expect(first.filter(({ lastError }) => lastError === "http-503")).toHaveLength(5);
    // The others wait: it cost them no try, and nothing failed.
    expect(first.filter(({ tries, lastTryAt }) => tries === 0 && lastTryAt === null)).toHaveLength(
      first.length - 5,
    );
    for (const _ of [6, 7, 8, 9]) await passMinute();
    expect(await events()).toHaveLength(told);
    await passMinute();
    expect((await events()).slice(told)).toEqual(["circuit-opened"]);
    const tried = await askedOf(request);
    expect(tried.reduce((sum, { tries }) => sum + tries, 0)).toBe(10);
    expect(tried.every(({ state }) => state === "running")).toBe(true);
    const waiting = await listWaiting(desk.office.db, [request.dossierId]);
    expect(waiting.every(({ waitsFor }) => waitsFor === "erp")).toBe(true);
    expect(attentionOf(await dossierNow(desk.office, request.dossierId))).toBeNull();

    system().clearFaults();
    await letTurnsPass(desk.office, "erp", 60_000);
    desk.clock.pass(60_000);
    expect(await workAll(desk.office)).toEqual([]);
    expect((await events()).slice(told)).toEqual(["circuit-opened", "circuit-closed"]);
    expect((await askedOf(request)).every(({ state }) => ["done", "empty"].includes(state))).toBe(true);
    expect((await verifyHistory(desk.office.db)).breaks).toEqual([]);
  });

  test("a colleague who tries it now sets all that waits going, without waiting for the minute", async () => {
    const request = await planned(["payments", "contract", "personal", "repairs", "conversations"]);
    system().setFault(/./, down);
    await doAllOnce();
    expect(await testConnection(desk.office, "erp")).toBe("http-503");
    expect((await listWaiting(desk.office.db, [request.dossierId])).length).toBeGreaterThan(0);
    system().clearFaults();
    expect(await testConnection(desk.office, "erp")).toBeNull();
    expect(await listWaiting(desk.office.db, [request.dossierId])).toEqual([]);
    expect(await workAll(desk.office)).toEqual([]);
    expect((await askedOf(request)).every(({ state }) => state !== "running")).toBe(true);
  });
});

const person: PersonRef = { connection: "archief", key: "P1" };
const { signal } = new AbortController();

/** A source that is watched, and what was noted of it. */
function watchedSource(collect: Gatherer["collect"]) {
  const noted: (string | null)[] = [];
  const source = { id: "archief", plan: () => [], check: async () => {}, collect };
  const watch = {
    before: async () => {},
    after: async (_: string, error: unknown) => {
      noted.push(error instanceof SourceError ? error.code : null);
    },
  };
  return { source: watchedGatherer(source, watch), noted };
}

async function read(source: Gatherer) {
  for await (const _ of source.collect("lijst", person, signal));
}

test("an answer counts when all of it came; that somebody has no number there is an answer", async () => {
  const good = watchedSource(async function* () {
    yield [];
  });
  await read(good.source);
  expect(good.noted).toEqual([null]);
  const unknown = watchedSource(async function* () {
    yield [];
    throw new SourceError("no-customer-number", false);
  });
  await expect(read(unknown.source)).rejects.toThrow("no-customer-number");
  expect(unknown.noted).toEqual([null]);
});

test("a failure of the system that it asks first is noted of that one", async () => {
  const error = new SourceError("http-500", true);
  const failing = () =>
    watchedSource(async function* () {
      yield [];
      throw error;
    });
  const [first, asking] = [failing(), failing()];
  await expect(read(first.source)).rejects.toThrow("http-500");
  await expect(read(asking.source)).rejects.toThrow("http-500");
  expect([first.noted, asking.noted]).toEqual([["http-500"], []]);
});
