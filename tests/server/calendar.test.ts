// The days of the law on a real database, and the address at which a calendar program reads them.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, addMonths, type Day, dayOf } from "#app/domain/calendar.ts";
import { lastOfMonth } from "#app/domain/weeks.ts";
import { endCalendarFeed, makeCalendarFeed, readCalendarFeed } from "#app/server/calendar-feed.ts";
import { type CalendarQuestion, calendarShown } from "#app/server/calendar-shown.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { extendTerm } from "#app/server/extension.ts";
import type { Tx } from "#db/client.server.ts";
import { calendarMost, listFalling, listOverdue, listStepping } from "#db/dossiers.ts";
import { calendarFeeds, dossiers } from "#db/schema.ts";
import { changeRole, endStaff, findStaffBySubject, saveStaff } from "#db/staff.ts";
import { canariesOf } from "#demo/association/canaries.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, publicOrigin, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { eventsIn, readCalendar } from "#tests/support/read-calendar.ts";
import { codeFor, enter, type Filed, filed, formData } from "./steps.ts";

const msOfDay = 86_400_000;

let desk: Desk;
let own: Filed;
let extended: Filed;
beforeAll(async () => {
  desk = await startOffice();
  const asker = askerFrom(desk.association, "D01");
  own = await filed(desk.office, asker);
  extended = await filed(desk.office, asker, ["payments"]);
  await workAll(desk.office);
  const way = "letter-to-home";
  await enter(desk.office, extended, way, await codeFor(desk, extended, way));
  const { office } = desk;
  const stamp = await staffStamp(office);
  const given = { office, dossierId: extended.dossierId, form: formData({}), stamp };
  await extendTerm(given, { months: 2, ground: "complex", reason: "Uw dossier is groot." });
  await carryOut(office, own.dossierId, [{ type: "take-dossier" }], stamp);
  await workAll(office);
});
afterAll(() => desk.stop());

const today = () => dayOf(desk.office.now());
const idOf = async (subject: string) => (await findStaffBySubject(desk.office.db, subject))?.id ?? "";
const tokenIn = (address: string) => address.split("/").at(-1) ?? "";

async function rowOf({ dossierId }: Filed) {
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, dossierId));
  if (!row) throw new Error("A dossier has no row");
  return row;
}

async function shown(question: Partial<CalendarQuestion>) {
  const asked = {
    view: "agenda",
    day: today(),
    today: today(),
    own: false,
    steps: false,
    ...question,
  } as const;
  return calendarShown(desk.office, asked, await idOf("sanne"));
}

test("each dossier stands on its last day, in a month, a week and a list", async () => {
  for (const request of [own, extended]) {
    const { dueOn: day } = await rowOf(request);
    for (const view of ["month", "week", "agenda"] as const) {
      const { list } = await shown({ view, day });
      const there = list.find((one) => one.day.iso === day);
      expect(there?.items).toContainEqual({ number: request.number, what: ["last-day"] });
    }
  }
});

test("a month has its whole weeks, a week all its days, a list only the days on which something falls", async () => {
  const { dueOn: day } = await rowOf(own);
  const month = await shown({ view: "month", day });
  const days = month.weeks.flatMap((week) => week.days);
  expect(days.length % 7).toBe(0);
  expect(days.find(({ outside }) => !outside)?.date).toBe(1);
  expect(days.findLast(({ outside }) => !outside)?.day.iso).toBe(lastOfMonth(day));
  expect((await shown({ view: "week", day })).list).toHaveLength(7);
  expect((await shown({ view: "agenda", day: addMonths(day, 24) })).list).toEqual([]);
});

test("of one's own are those that one handles, and the desk's own steps come when asked for", async () => {
  const { dueOn } = await rowOf(own);
  const days = async (asked: Partial<CalendarQuestion>) => {
    const { list } = await shown({ day: dueOn, ...asked });
    return list.flatMap(({ items }) => items.map(({ number }) => number));
  };
  expect(await days({ own: true })).toEqual([own.number]);
  const { dueOn: later } = await rowOf(extended);
  expect(await days({ own: true, day: later })).toEqual([]);
  const steps = await shown({ steps: true });
  expect(JSON.stringify(steps.list)).toContain("triage");
  expect(JSON.stringify((await shown({})).list)).not.toContain("triage");
});

test("rows from before the calendar say after the migration what saving says", async () => {
  const { db } = desk.office;
  const before = await Promise.all([rowOf(own), rowOf(extended)]);
  expect(before.map(({ extensionMonths }) => extensionMonths)).toEqual([0, 2]);
  await db.update(dossiers).set({ extensionMonths: 0, extensionNoticeOn: null });
  const file = fileURLToPath(new URL("../../db/migrations/0016_calendar.sql", import.meta.url));
  for (const statement of readFileSync(file, "utf8").split("--> statement-breakpoint")) {
    if (/^UPDATE/m.test(statement)) await db.execute(sql.raw(statement));
  }
  expect(await Promise.all([rowOf(own), rowOf(extended)])).toEqual(before);
});

/** With three thousand more open dossiers, few of them late; gone when `act` is done. */
async function amongMany(act: (tx: Tx) => Promise<void>) {
  const one = await rowOf(own);
  const many = Array.from({ length: 3000 }, (_, place) => ({
    ...one,
    id: crypto.randomUUID(),
    number: `AVG-2020-${place}`,
    dueOn: addDays(one.dueOn, (place % 2000) - 100),
    extensionNoticeOn: addDays(one.dueOn, (place % 2000) - 130),
  }));
  const undone = new Error("undone");
  const acting = desk.office.db.transaction(async (tx) => {
    for (const part of [many.slice(0, 1500), many.slice(1500)]) await tx.insert(dossiers).values(part);
    await tx.execute(sql`analyze dossiers`);
    await act(tx);
    throw undone;
  });
  await expect(acting).rejects.toBe(undone);
}

test("each list is found by an index among many dossiers, and none is longer than a screen can be", async () => {
  await amongMany(async (tx) => {
    const span = { from: today(), to: addDays(today(), 30), handlerId: null };
    const falling = listFalling(tx, span);
    const plan = JSON.stringify(await tx.execute(sql`explain ${falling.getSQL()}`));
    expect(plan).toContain("dossiers_open_by_due");
    expect(plan).toContain("dossiers_open_by_notice");
    expect((await falling).length).toBeLessThan(200);
    const late = listOverdue(tx, today(), null);
    expect(JSON.stringify(await tx.execute(sql`explain ${late.getSQL()}`))).toContain("dossiers_open_by_due");
    const all = { from: addDays(today(), -2000), to: addDays(today(), 2000), handlerId: null };
    expect(await listStepping(tx, all)).toHaveLength(calendarMost);
  });
});

test("a calendar program reads numbers and days, no names and no right", async () => {
  const address = await makeCalendarFeed(desk.office, await idOf("sanne"), false);
  expect(address).toMatch(new RegExp(`^${publicOrigin}/medewerker/kalender/abonnement/[\\w-]{43}\\.ics$`));
  const file = (await readCalendarFeed(desk.office, tokenIn(address))) ?? "";
  const days = eventsIn(readCalendar(file)).map((event) => ({
    summary: event.SUMMARY,
    day: event["DTSTART;VALUE=DATE"],
    uid: event.UID,
  }));
  const expected = await Promise.all(
    [own, extended].map(async (request) => ({
      summary: `Laatste dag dossier ${request.number}`,
      day: (await rowOf(request)).dueOn.replaceAll("-", ""),
      uid: `${request.number}-last-day@${new URL(publicOrigin).host}`,
    })),
  );
  expect(days).toEqual(expected);
  const { lastName, firstNames, postcode } = askerFrom(desk.association, "D01");
  const asker = desk.association.trickyPersons.D01;
  for (const personal of [lastName, firstNames, postcode, "inzage", "access"]) {
    expect(file.toLowerCase()).not.toContain(personal.toLowerCase());
  }
  for (const canary of canariesOf(desk.association, asker?.id ?? "")) expect(file).not.toContain(canary);
});

test("only the hash of the address is kept, and the dossiers of others stay out where that was asked", async () => {
  const token = tokenIn(await makeCalendarFeed(desk.office, await idOf("sanne"), true));
  const rows = await desk.office.db.select().from(calendarFeeds);
  expect(JSON.stringify(rows)).not.toContain(token.replace(".ics", ""));
  const file = (await readCalendarFeed(desk.office, token)) ?? "";
  expect(eventsIn(readCalendar(file)).map(({ SUMMARY }) => SUMMARY)).toEqual([
    `Laatste dag dossier ${own.number}`,
  ]);
});

type Ending = [why: string, end: (staffId: string) => Promise<unknown>];
test.each<Ending>([
  ["it was made anew", (id) => makeCalendarFeed(desk.office, id, false)],
  ["it was switched off", (id) => endCalendarFeed(desk.office, id)],
  [
    "the colleague has another role",
    async (about) => {
      const change = {
        about,
        role: "privacy-officer",
        by: await idOf("youssef"),
        at: desk.office.now(),
      } as const;
      await desk.office.db.transaction((tx) => changeRole(tx, change));
    },
  ],
  [
    "the colleague left, and also once back",
    async () => {
      await endStaff(desk.office.db, { subject: "nieuw" }, desk.office.now());
      await addNew();
    },
  ],
])("an address reads nothing any more when %s", async (_, end) => {
  await addNew();
  const id = await idOf("nieuw");
  const token = tokenIn(await makeCalendarFeed(desk.office, id, false));
  expect(await readCalendarFeed(desk.office, token)).not.toBeNull();
  await end(id);
  expect(await readCalendarFeed(desk.office, token)).toBeNull();
});

const addNew = () =>
  saveStaff(desk.office.db, {
    subject: "nieuw",
    name: "Nieuw",
    email: "n@voorbeeld.example",
    role: "handler",
  });

test.each(["", ".ics", "a.ics", `${"a".repeat(43)}`, `${"a".repeat(43)}.ics`, `${"a".repeat(42)}%.ics`])(
  "nobody has the address %j",
  async (feed) => {
    expect(await readCalendarFeed(desk.office, feed)).toBeNull();
  },
);

test("what is late stands on top of the page, and in the program says so", async () => {
  const token = tokenIn(await makeCalendarFeed(desk.office, await idOf("sanne"), false));
  const { dueOn } = await rowOf(own);
  const passed: Day = addDays(dueOn, 3);
  desk.clock.pass(Date.parse(passed) - Date.parse(today()) + msOfDay);
  const { overdue } = await shown({ own: true });
  expect(overdue.count).toBe(1);
  expect(overdue.items).toMatchObject([{ number: own.number, daysLate: 4 }]);
  const file = (await readCalendarFeed(desk.office, token)) ?? "";
  expect(eventsIn(readCalendar(file)).map(({ SUMMARY }) => SUMMARY)).toEqual([
    `Te laat: Laatste dag dossier ${own.number}`,
    `Laatste dag dossier ${extended.number}`,
  ]);
});
