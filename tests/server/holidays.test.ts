// A public holiday that was added: which open requests move, and that each moves once.

import { and, eq, isNull, like, ne, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { addDays, type Day, dayOf, nextWorkingDay } from "#app/domain/calendar.ts";
import { calendarOfDossier, clockOfDossier, dueDayOf } from "#app/domain/dossier.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { carryOutIn } from "#app/server/carry-out.ts";
import { readDossier, readHolidays } from "#app/server/dossier-state.ts";
import { changeHoliday, type HolidayWish, previewMoves } from "#app/server/holidays.ts";
import { connect } from "#db/client.server.ts";
import { verifyHistory } from "#db/history.ts";
import { dossiers, events, followUps } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { workInChild } from "#tests/support/work-in-child.ts";
import { type Filed, filed } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const name = { nl: "een dag van nationale rouw", en: "a day of national mourning" };
const adding = (day: Day): HolidayWish => ({
  type: "holiday-added",
  day,
  name,
  source: "Stcrt. 2026, 12345",
});
const removing = (day: Day): HolidayWish => ({ type: "holiday-removed", day, reason: "Besluit ingetrokken" });

async function change(wish: HolidayWish, by = "youssef") {
  const { actor } = await staffStamp(desk.office, by);
  if (actor.kind !== "staff") throw new Error("A colleague changes the calendar");
  return changeHoliday(desk.office, wish, { id: actor.staffId, role: actor.role });
}

// Each test begins with the calendar of the rules.
afterEach(async () => {
  for (const { day, removedAt } of await readHolidays(desk.office.db)) {
    if (removedAt === null) await change(removing(day));
  }
  await workAll(desk.office);
});

async function received(tag = "D01"): Promise<Filed> {
  const request = await filed(desk.office, askerFrom(desk.association, tag), ["payments"]);
  await workAll(desk.office);
  return request;
}

const dueNow = async ({ dossierId }: Filed) => dueDayOf(await dossierNow(desk.office, dossierId));

async function rowOf({ dossierId }: Filed) {
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, dossierId));
  return row;
}

async function movesOf({ dossierId }: Filed) {
  const past = await readDossier(desk.office.db, dossierId);
  return past.events.flatMap(({ event, actor }) =>
    event.type === "term-moved" ? [{ ...event, by: actor.kind }] : [],
  );
}

/** Whether every row says what its history and the calendar say. */
async function rowsHold() {
  const { db } = desk.office;
  for (const { id, version, dueOn } of await db.select().from(dossiers)) {
    const { dossier, events: past } = await readDossier(db, id);
    expect([version, dueOn]).toEqual([past.length, dueDayOf(dossier)]);
  }
  expect((await verifyHistory(db)).breaks).toEqual([]);
}

test("what is due on the day moves, as was shown before; list, history, warnings and explanation follow", async () => {
  const request = await received();
  const [dueOn, before] = [await dueNow(request), await rowOf(request)];
  const next = nextWorkingDay(addDays(dueOn, 1));
  const shown = await previewMoves(desk.office, adding(dueOn), 50);
  expect(shown.first).toContainEqual({ number: request.number, from: dueOn, to: next });
  expect(await rowOf(request)).toEqual(before);

  expect(await change(adding(dueOn))).toBeNull();
  expect(await workAll(desk.office)).toEqual([]);
  expect(await movesOf(request)).toEqual([
    { type: "term-moved", from: dueOn, to: next, because: dueOn, by: "system" },
  ]);
  expect((await rowOf(request))?.dueOn).toBe(next);
  const warnings = await desk.office.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, request.dossierId), like(followUps.subject, `%/${next}/1`)));
  expect(warnings).toHaveLength(3);
  const dossier = await dossierNow(desk.office, request.dossierId);
  const why = (locale: "nl" | "en") =>
    explainDue(clockOfDossier(dossier), locale, calendarOfDossier(dossier)).join(" ");
  expect(why("nl")).toContain(`${dayInFull(dueOn, "nl")} is een dag van nationale rouw.`);
  expect(why("en")).toContain(`${dayInFull(dueOn, "en")} is a day of national mourning.`);
  await rowsHold();
});

test("a day that turns out to be no holiday moves back what it moved, as was shown before", async () => {
  const request = await received();
  const dueOn = await dueNow(request);
  await change(adding(dueOn));
  await workAll(desk.office);
  const next = await dueNow(request);
  const shown = await previewMoves(desk.office, removing(dueOn), 50);
  expect(shown.first).toContainEqual({ number: request.number, from: next, to: dueOn });
  expect(await change(removing(dueOn))).toBeNull();
  await workAll(desk.office);
  expect((await movesOf(request)).map(({ from, to, because }) => [from, to, because])).toEqual([
    [dueOn, next, dueOn],
    [next, dueOn, dueOn],
  ]);
  await rowsHold();
});

test("a day on which nothing is due moves nothing, and writes nothing to any request", async () => {
  const request = await received();
  const day = nextWorkingDay(addDays(await dueNow(request), 40));
  const count = () => desk.office.db.$count(events, like(events.stream, "dossier:%"));
  const before = await count();
  expect(await previewMoves(desk.office, adding(day), 50)).toEqual({ count: 0, first: [] });
  expect(await change(adding(day))).toBeNull();
  await workAll(desk.office);
  expect(await count()).toBe(before);
});

test("only the privacy officer changes the calendar, and nobody adds a day twice", async () => {
  const day = nextWorkingDay(addDays(dayOf(desk.office.now()), 60));
  const before = await desk.office.db.$count(events);
  expect(await change(adding(day), "sanne")).toBe("officer-only");
  expect(await change(removing(day))).toBe("not-added");
  expect(await desk.office.db.$count(events)).toBe(before);
  const twice = await Promise.all([change(adding(day)), change(adding(day))]);
  expect(twice.toSorted()).toEqual([null, "day-off-already"].toSorted());
});

test("a request that is on its way in while the calendar changes moves too", async () => {
  const request = await received();
  const dueOn = await dueNow(request);
  const take = [{ type: "take-dossier" }] as const;
  const stamp = await staffStamp(desk.office);
  const other = connect(desk.environment.DATABASE_URL, { connections: 1 });
  try {
    let added: ReturnType<typeof change> = Promise.resolve(null);
    await other.transaction(async (tx) => {
      await carryOutIn(desk.office, tx, request.dossierId, [...take], stamp);
      added = change(adding(dueOn));
      await someoneWaits();
    });
    expect(await added).toBeNull();
  } finally {
    await other.$client.end();
  }
  await workAll(desk.office);
  expect(await movesOf(request)).toHaveLength(1);
  await rowsHold();
});

/** Somebody waits to change the calendar until those who write with it are done. */
async function someoneWaits() {
  await eventually(async () => {
    const rows = await desk.office.db.execute(
      sql`select 1 from pg_locks where locktype = 'advisory' and not granted`,
    );
    return rows.length > 0 ? true : null;
  });
}

/** As many requests that came in at the same moment, each with a history of its own. */
async function copies({ dossierId }: Filed, many: number) {
  await desk.office.db.execute(sql`
    with copies as (select gen_random_uuid() as id, n from generate_series(1, ${many}::int) n),
    histories as (
      insert into events (stream, version, entry, hash)
      select stream, 1, entry, encode(sha256(convert_to(concat(e'\\n', stream, e'\\n1\\n', entry), 'UTF8')), 'hex')
      from (select 'dossier:' || copies.id as stream, entry from copies, events
        where stream = ${`dossier:${dossierId}`} and version = 1) received)
    insert into dossiers (id, number, receipt_id, "right", version, phase, level, received_at, due_on, register_version, applicant_text_id)
    select copies.id, ${copied} || n, receipt_id, "right", 1, 'identity-needed', 'A0', received_at, due_on, register_version, applicant_text_id
    from copies, dossiers where dossiers.id = ${dossierId}`);
}

const copied = "AVG-2020-";
const ofCopies = like(dossiers.number, `${copied}%`);
const forgetCopies = () => desk.office.db.delete(dossiers).where(ofCopies);

test("F04 the worker dies while it moves terms: begun again, each has moved once", {
  timeout: 120_000,
}, async () => {
  const { db } = desk.office;
  const request = await received();
  const dueOn = await dueNow(request);
  await copies(request, 230);
  await change(adding(dueOn));
  const [job] = await db
    .select()
    .from(followUps)
    .where(and(eq(followUps.kind, "move-terms"), isNull(followUps.doneAt)));
  // A failpoint lies before and after the end of each transaction: it dies within the second one.
  expect(await workInChild(desk, job?.id ?? "", { diesAt: 3 })).toBe("SIGKILL");
  const moved = () => db.$count(dossiers, and(ofCopies, ne(dossiers.dueOn, dueOn)));
  const half = await moved();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(200);
  expect(await workInChild(desk, job?.id ?? "", {})).toBe(0);
  expect(await moved()).toBe(230);
  for (const { id } of await db.select({ id: dossiers.id }).from(dossiers).where(ofCopies)) {
    expect(await movesOf({ ...request, dossierId: id })).toHaveLength(1);
  }
  await rowsHold();
  await forgetCopies();
});

test("pages of five hundred leave nothing out", async () => {
  const request = await received();
  const dueOn = await dueNow(request);
  const before = (await previewMoves(desk.office, adding(dueOn), 50)).count;
  await copies(request, 1_100);
  const { count, first } = await previewMoves(desk.office, adding(dueOn), 50);
  expect(count).toBe(before + 1_100);
  expect(first).toHaveLength(50);
  await forgetCopies();
});
