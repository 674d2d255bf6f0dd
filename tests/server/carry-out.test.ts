import { eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { followUps as followUpsOf } from "#app/domain/follow-ups.ts";
import { carryOut, carryOutIn, planJob } from "#app/server/carry-out.ts";
import { readHolidays } from "#app/server/dossier-state.ts";
import { changeHoliday } from "#app/server/holidays.ts";
import { saveSummary } from "#db/dossiers.ts";
import { dossierStream, readHistory, verifyHistory } from "#db/history.ts";
import { dossiers, followUps } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { dumpOf } from "../db/dump.ts";
import { approved, filed, gathered, proposed, tenantStamp } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const asker = (tag = "D01") => askerFrom(desk.association, tag);

async function jobsOf(dossierId: string) {
  const rows = await desk.office.db.execute<{ name: string; id: string }>(sql`
    select job.name, job.data->>'followUpId' as id from pgboss.job
    join follow_ups on follow_ups.id::text = job.data->>'followUpId' where dossier_id = ${dossierId}`);
  return rows.map(({ name, id }) => `${name} ${id}`).toSorted();
}

async function plannedFor(dossierId: string) {
  return desk.office.db.select().from(followUps).where(eq(followUps.dossierId, dossierId));
}

test("of a list of commands with an obstacle nothing is written: no event, no follow-up, no job", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, asker());
  const before = await dumpOf(office.db);
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      await planJob(office, tx, dossierId, "send-mail", crypto.randomUUID(), office.now());
      return [
        { type: "request-code", codeId: crypto.randomUUID(), way: "mailbox-given" },
        { type: "give-proof", codeId: crypto.randomUUID(), method: "mailbox-given" },
      ];
    },
    tenantStamp(office, crypto.randomUUID()),
  );
  expect(obstacle).toBe("already-done");
  expect(await dumpOf(office.db)).toEqual(before);
});

test("a list of commands is carried out in its order, each seeing what the one before did", async () => {
  const { office } = desk;
  const { dossierId, sessionId } = await filed(office, asker());
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  const asked = [first, second].map(
    (codeId) => ({ type: "request-code", codeId, way: "mailbox-given" }) as const,
  );
  expect(await carryOut(office, dossierId, asked, tenantStamp(office, sessionId))).toBeNull();
  expect([...(await dossierNow(office, dossierId)).codes.keys()]).toEqual([first, second]);
});

test("when the transaction of the caller breaks, nothing of the request remains", async () => {
  const { office } = desk;
  const before = await dumpOf(office.db);
  const broken = office.db.transaction(async (tx) => {
    const key = await office.vault.makeKey(tx, crypto.randomUUID());
    const applicant = await office.vault.keepText(tx, key, "Somebody");
    await carryOutIn(
      office,
      tx,
      key.dossierId,
      [
        {
          type: "receive-request",
          right: "access",
          number: "AVG-2026-9000",
          receiptId: crypto.randomUUID(),
          registerVersion: 1,
          channel: "portal",
          scope: ["personal"],
          answerBy: "portal",
          hasMailbox: true,
          locale: "nl",
          applicant,
          onBehalf: null,
          relation: "tenant",
          receivedAt: null,
          lateReason: null,
          separatedFrom: null,
        },
      ],
      tenantStamp(office, crypto.randomUUID()),
    );
    throw new Error("the caller's own");
  });
  await expect(broken).rejects.toThrow("the caller's own");
  expect(await dumpOf(office.db)).toEqual(before);
});

test("nothing can be asked of a dossier that is not there", async () => {
  const taken = carryOut(
    desk.office,
    crypto.randomUUID(),
    [{ type: "take-dossier" }],
    await staffStamp(desk.office),
  );
  expect(await taken).toBe("no-such-dossier");
});

test("every event has its follow-ups, and every follow-up one job of the queue", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, asker());
  const { events } = await readHistory(office.db, dossierStream(dossierId));
  const dossier = await dossierNow(office, dossierId);
  const wanted = events
    .flatMap(({ event }) => followUpsOf(event, dossier))
    .map(({ kind, subject }) => `${kind} ${subject}`);
  const planned = await plannedFor(dossierId);
  expect(planned.map(({ kind, subject }) => `${kind} ${subject}`).toSorted()).toEqual(wanted.toSorted());
  expect(await jobsOf(dossierId)).toEqual(planned.map(({ kind, id }) => `${kind} ${id}`).toSorted());
});

test("what was planned or done before is left as it is when it is planned again", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, asker());
  await workAll(office);
  const before = await plannedFor(dossierId);
  const jobs = await jobsOf(dossierId);
  await office.db.transaction(async (tx) => {
    for (const { kind, subject } of before) await planJob(office, tx, dossierId, kind, subject, office.now());
  });
  expect(await plannedFor(dossierId)).toEqual(before);
  expect(await jobsOf(dossierId)).toEqual(jobs);
  expect(before.filter(({ doneAt }) => doneAt).length).toBeGreaterThan(3);
});

test("T-52 of twenty approvals at once exactly one counts, and no row differs from its history", async () => {
  const { office } = desk;
  const request = await gathered(desk, asker(), ["personal"]);
  expect(await proposed(office, request, ["personal"])).toEqual({ obstacle: null });
  expect(await approved(office, request, "sanne")).toEqual({ obstacle: "own-proposal" });

  const answers = await Promise.all(Array.from({ length: 20 }, () => approved(office, request)));
  expect(answers.filter((answer) => "obstacle" in answer && answer.obstacle === null)).toHaveLength(1);
  expect(answers.filter((answer) => "obstacle" in answer && answer.obstacle === "already-done")).toHaveLength(
    19,
  );
  const { events } = await readHistory(office.db, dossierStream(request.dossierId));
  expect(events.filter(({ event }) => event.type === "outcome-approved")).toHaveLength(1);
  const builds = (await plannedFor(request.dossierId)).filter(({ kind }) => kind === "build-bundle");
  expect(builds).toHaveLength(1);
  expect((await verifyHistory(office.db)).breaks).toEqual([]);
});

test("twenty colleagues who take a dossier at once: each sees the one before, and the history is whole", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, asker("D03"));
  const [sanne, youssef] = [await staffStamp(office), await staffStamp(office, "youssef")];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      carryOut(office, dossierId, [{ type: "take-dossier" }], i % 2 ? sanne : youssef),
    ),
  );
  const { events } = await readHistory(office.db, dossierStream(dossierId));
  const takers = events.flatMap(({ event }) => (event.type === "dossier-taken" ? event.staffId : []));
  expect(takers.every((taker, i) => taker !== takers[i - 1])).toBe(true);
  expect(await verifyHistory(office.db, dossierStream(dossierId))).toEqual({
    entries: events.length,
    breaks: [],
  });
});

test("the row of every dossier can be rebuilt from its history and the calendar", async () => {
  const { office } = desk;
  const { actor } = await staffStamp(office, "youssef");
  if (actor.kind !== "staff") throw new Error("A colleague changes the calendar");
  const [first] = await office.db.select().from(dossiers).where(isNull(dossiers.answeredAt)).limit(1);
  const name = { nl: "een dag van nationale rouw", en: "a day of national mourning" };
  const day = first?.dueOn ?? dayOf(office.now());
  await changeHoliday(
    office,
    { type: "holiday-added", day, name, source: "Stcrt. 2026, 12345" },
    { id: actor.staffId, role: actor.role },
  );
  await workAll(office);
  const holidays = await readHolidays(office.db);
  const before = await office.db.select().from(dossiers).orderBy(dossiers.id);
  expect(before.find(({ id }) => id === first?.id)?.dueOn).not.toBe(day);
  expect(before.length).toBeGreaterThan(4);
  for (const { id } of before) {
    const { events, version } = await readHistory(office.db, dossierStream(id));
    const dossier = dossierFrom(events, holidays);
    await office.db.delete(dossiers).where(eq(dossiers.id, id));
    if (dossier) await saveSummary(office.db, id, version, dossier);
  }
  expect(await office.db.select().from(dossiers).orderBy(dossiers.id)).toEqual(before);
});

test("only the portal itself may record what it did", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, asker("T10d"));
  const record = { type: "record-person", found: { state: "not-found" } } as const;
  expect(await carryOut(office, dossierId, [record], await staffStamp(office))).toBe("not-your-task");
  expect(await carryOut(office, dossierId, [record], system(office.now()))).toBeNull();
});
