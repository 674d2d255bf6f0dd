// Public holidays that were added: who may, and what they do to the dates of a request.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, dayOf, nextWorkingDay } from "#app/domain/calendar.ts";
import { decide } from "#app/domain/decide.ts";
import { attentionOf, clockOfDossier, type Dossier, dueDayOf } from "#app/domain/dossier.ts";
import { evolve } from "#app/domain/evolve.ts";
import { followUps, warningDays } from "#app/domain/follow-ups.ts";
import {
  type AddedHoliday,
  type CalendarEvent,
  calendarAt,
  calendarNow,
  holidayObstacle,
  holidaysFrom,
  type Touched,
  touchedBy,
} from "#app/domain/holidays.ts";
import {
  answeredOn,
  at,
  commands,
  extendedOn,
  extensionToldOn,
  givenWith,
  handler,
  id,
  mourning,
  submittedOn,
  system,
  until,
} from "#tests/support/dossiers.ts";

const today: Day = "2026-11-25";
const dueAt: Day = "2026-12-23";

/** Looked at on a day with these holidays: the event, or the obstacle, and the dossier after it. */
function looked(holidays: AddedHoliday[], dossier: Dossier, day: Day) {
  const now = { ...dossier, holidays };
  const stamp = system(day);
  const decided = decide(now, commands["move-term"], stamp);
  if (typeof decided === "string") return { moved: decided, after: now };
  const after = decided.reduce<Dossier>((before, event) => evolve(before, { event, ...stamp }), now);
  return { moved: decided[0], after };
}

describe("the calendar", () => {
  const added: CalendarEvent = { type: "holiday-added", changeId: id(1), ...mourning(dueAt, today) };
  const removed: CalendarEvent = {
    type: "holiday-removed",
    changeId: id(2),
    day: dueAt,
    reason: "Vergissing",
  };

  test("holds a day from when it was added until it was taken back, and again when it is added again", () => {
    const holidays = holidaysFrom([
      { event: added, at: at("2026-11-25") },
      { event: removed, at: at("2026-11-27") },
      { event: added, at: at("2026-11-29") },
    ]);
    const held = (day: Day) => calendarAt(holidays, at(day)).has(dueAt);
    const days: Day[] = ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"];
    expect(days.map(held)).toEqual([false, true, true, false, false, true]);
    expect([...calendarNow(holidays).keys()]).toEqual([dueAt]);
  });

  test("a day that is taken back leaves the others", () => {
    const other: CalendarEvent = { ...added, day: "2026-12-24" };
    const holidays = holidaysFrom([
      { event: other, at: at("2026-11-25") },
      { event: added, at: at("2026-11-26") },
      { event: removed, at: at("2026-11-27") },
    ]);
    expect([...calendarNow(holidays).keys()]).toEqual(["2026-12-24"]);
    expect([...calendarAt(holidays, at("2026-11-26")).keys()]).toEqual(["2026-12-24", dueAt]);
  });

  test("a day that was added again is taken back again", () => {
    const days: Day[] = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"];
    const history = days.map((day, index) => ({ event: index % 2 ? removed : added, at: at(day) }));
    const holidays = holidaysFrom(history);
    expect(days.map((day) => calendarAt(holidays, at(day)).has(dueAt))).toEqual([true, false, true, false]);
    expect(calendarNow(holidays).size).toBe(0);
  });

  test("a day is taken back only when it is there", () => {
    expect(holidaysFrom([{ event: removed, at: at(today) }])).toEqual([]);
  });
});

describe("a day is", () => {
  const there = [mourning("2026-12-23", "2026-11-24")];
  const officer = "privacy-officer";
  test.each([
    ["added", "holiday-added", "2026-12-22", officer, null],
    ["added when it is today", "holiday-added", today, officer, null],
    ["added a month afterwards", "holiday-added", "2026-10-26", officer, null],
    ["not added later than that", "holiday-added", "2026-10-23", officer, "long-ago"],
    ["not added by a handler", "holiday-added", "2026-12-22", "handler", "officer-only"],
    ["not added on a Sunday", "holiday-added", "2026-12-20", officer, "day-off-already"],
    ["not added on Christmas", "holiday-added", "2026-12-25", officer, "day-off-already"],
    ["not added twice", "holiday-added", "2026-12-23", officer, "day-off-already"],
    ["added at the end of the year after next", "holiday-added", "2028-12-29", officer, null],
    ["not added further ahead", "holiday-added", "2029-01-02", officer, "far-ahead"],
    ["taken back", "holiday-removed", "2026-12-23", officer, null],
    ["not taken back by a handler", "holiday-removed", "2026-12-23", "handler", "officer-only"],
    ["not taken back when it was never added", "holiday-removed", "2026-12-22", officer, "not-added"],
    ["not taken back when a rule gives it", "holiday-removed", "2026-12-25", officer, "not-added"],
  ] as const)("%s", (_, type, day, role, obstacle) => {
    expect(holidayObstacle(there, { type, day, role, today })).toBe(obstacle);
  });
});

describe("a day can be changed", () => {
  const change = (type: CalendarEvent["type"], day: Day, now: Day) =>
    holidayObstacle([mourning("2026-10-26", "2026-10-20")], {
      type,
      day,
      role: "privacy-officer",
      today: now,
    });
  test("for 31 days afterwards", () => {
    expect(change("holiday-removed", "2026-10-26", "2026-11-26")).toBeNull();
    expect(change("holiday-removed", "2026-10-26", "2026-11-27")).toBe("long-ago");
  });
  test("up to the last day of the year after next", () => {
    expect(change("holiday-added", "2031-12-31", "2029-01-02")).toBeNull();
    expect(change("holiday-added", "2032-01-02", "2029-01-02")).toBe("far-ahead");
  });
});

describe("a holiday can move", () => {
  test.each<[string, Day, AddedHoliday[], Touched]>([
    [
      "what is due until the next working day",
      "2026-12-22",
      [],
      { first: "2026-12-22", last: "2026-12-23", received: { first: "2026-11-05", last: "2026-11-25" } },
    ],
    [
      "what is due until the first day after others that were added, Christmas and a weekend",
      "2026-12-23",
      [mourning("2026-12-24", today)],
      { first: "2026-12-23", last: "2026-12-28", received: { first: "2026-11-06", last: "2026-11-26" } },
    ],
  ])("%s", (_, day, holidays, touched) => {
    expect(touchedBy(day, holidays)).toEqual(touched);
  });
});

describe("the last day of a request", () => {
  test.each([
    ["moves to the next working day", "2026-11-23", ["2026-12-23"], "2026-12-24"],
    ["moves over Christmas and a weekend", "2026-11-24", ["2026-12-24"], "2026-12-28"],
    ["moves over two days that were added", "2026-11-23", ["2026-12-23", "2026-12-24"], "2026-12-28"],
    ["stays when another day is added", "2026-11-23", ["2026-12-22", "2026-12-24"], "2026-12-23"],
    ["moves when it was moved to the day that is added", "2026-11-19", ["2026-12-21"], "2026-12-22"],
  ] as const)("%s", (_, received, days, dueOn) => {
    const holidays = days.map((day) => mourning(day, "2026-11-24"));
    expect(dueDayOf(givenWith(holidays, submittedOn(received)))).toBe(dueOn);
  });

  test("is written down when it moves, with both days and the holiday; once", () => {
    const holidays = [mourning(dueAt, today)];
    const { moved, after } = looked(holidays, givenWith([], until("found")), today);
    expect(moved).toEqual({ type: "term-moved", from: dueAt, to: "2026-12-24", because: dueAt });
    expect(looked(holidays, after, "2026-11-26").moved).toBe("already-done");
  });

  test("is written down again when the day turns out to be no holiday", () => {
    const { after } = looked([mourning(dueAt, today)], givenWith([], until("found")), today);
    const back = looked([mourning(dueAt, today, "2026-11-27")], after, "2026-11-27");
    expect(back.moved).toEqual({ type: "term-moved", from: "2026-12-24", to: dueAt, because: dueAt });
    expect(dueDayOf(back.after)).toBe(dueAt);
  });

  test("is not moved by a day that was added and taken back before anybody looked", () => {
    const holidays = [mourning(dueAt, today, "2026-11-26")];
    expect(looked(holidays, givenWith([], until("found")), "2026-11-26").moved).toBe("already-done");
  });

  test("of a request that came after the day was added is no move", () => {
    const received = givenWith([mourning("2026-12-28", today)], submittedOn("2026-11-28"));
    expect(dueDayOf(received)).toBe("2026-12-29");
    expect(looked([...received.holidays], received, "2026-11-29").moved).toBe("already-done");
  });

  test("of an answered request stays what it was", () => {
    const holidays = [mourning(dueAt, "2026-12-04")];
    const answered = givenWith(holidays, until("answered"));
    expect(dueDayOf(answered)).toBe(dueAt);
    expect(looked(holidays, answered, "2026-12-04").moved).toBe("already-done");
    const known = givenWith(
      [mourning(dueAt, "2026-12-02", "2026-12-05")],
      until("built"),
      answeredOn("2026-12-03"),
    );
    expect(dueDayOf(known)).toBe("2026-12-24");
  });

  test("is moved by the portal alone", () => {
    const moves = givenWith([mourning(dueAt, today)], until("found"));
    expect(decide(moves, commands["move-term"], handler(today))).toBe("not-your-task");
  });

  test("an extension that was told a day late was told in time when that day is added", () => {
    const late = [submittedOn("2026-11-23"), extendedOn("2026-12-22"), extensionToldOn("2026-12-24")];
    const before = givenWith([], ...late);
    expect([dueDayOf(before), attentionOf(before)]).toEqual([dueAt, "extension-late"]);
    const { moved, after } = looked([mourning(dueAt, "2026-12-28")], before, "2026-12-28");
    expect(moved).toEqual({ type: "term-moved", from: dueAt, to: "2027-02-23", because: dueAt });
    expect(attentionOf(after)).not.toBe("extension-late");
    const back = looked([mourning(dueAt, "2026-12-28", "2026-12-29")], after, "2026-12-29");
    expect(back.moved).toEqual({ type: "term-moved", from: "2027-02-23", to: dueAt, because: dueAt });
  });

  test("a last day that moved warns anew, and once more when it moves back", () => {
    const first = looked([mourning(dueAt, today)], givenWith([], until("found")), today);
    const back = looked([mourning(dueAt, today, "2026-11-27")], first.after, "2026-11-27");
    const planned = [first, back].map(({ moved, after }) =>
      typeof moved === "object"
        ? followUps(moved, after).map(({ subject, notBefore }) => [subject, notBefore])
        : [],
    );
    expect(planned).toEqual([
      [
        ["5/2026-12-24/1", "2026-12-16"],
        ["2/2026-12-24/1", "2026-12-21"],
        ["0/2026-12-24/1", "2026-12-24"],
      ],
      [
        ["5/2026-12-23/2", "2026-12-16"],
        ["2/2026-12-23/2", "2026-12-21"],
        ["0/2026-12-23/2", "2026-12-23"],
      ],
    ]);
    expect(warningDays).toHaveLength(3);
  });
});

const spread = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-01-01", days));
const few = fc.array(spread, { maxLength: 8 }).map((days) => days.map((day) => mourning(day, "2025-12-01")));
const extension = fc.constantFrom<Day | null>(null, "2026-01-01", "2027-01-01");
const runs = { numRuns: 1000 };

/** A request with or without more time, of which the tenant knew in the first month, or around its end. */
const requests = fc
  .record({ received: spread, extended: extension, told: fc.integer({ min: 1, max: 36 }) })
  .map(
    ({ received, extended, told }) =>
      (holidays: AddedHoliday[]) =>
        givenWith(
          holidays,
          submittedOn(received),
          extended ? [...extendedOn(received), ...extensionToldOn(addDays(received, told))] : [],
        ),
  );

test("a holiday never makes a last day earlier, and without it the old one is back", () => {
  fc.assert(
    fc.property(requests, few, spread, (request, holidays, day) => {
      const extra = mourning(day, "2025-12-02");
      const [before, after] = [request(holidays), request([...holidays, extra])];
      expect(dueDayOf(after) >= dueDayOf(before)).toBe(true);
      const { extensionNoticeDueOn, dueUnpausedOn } = clockOfDossier(before);
      expect(clockOfDossier(after).extensionNoticeDueOn >= extensionNoticeDueOn).toBe(true);
      expect(clockOfDossier(after).dueUnpausedOn >= dueUnpausedOn).toBe(true);
      const removed = { ...extra, removedAt: at("2025-12-03") };
      const back = request([...holidays, removed]);
      expect(clockOfDossier(back)).toEqual(clockOfDossier(before));
    }),
    runs,
  );
});

test("no last day is on a holiday, and what moves was due on that day", () => {
  fc.assert(
    fc.property(requests, few, spread, (request, holidays, day) => {
      const extra = mourning(day, "2025-12-02");
      const [before, after] = [request(holidays), request([...holidays, extra])];
      expect(calendarNow(after.holidays).has(dueDayOf(after))).toBe(false);
      if (dueDayOf(after) !== dueDayOf(before)) expect(dueDayOf(before)).toBe(day);
    }),
    runs,
  );
});

test("what a holiday moves, or moved, is found among the last days near it, and those of more time", () => {
  fc.assert(
    fc.property(requests, few, spread, (request, holidays, day) => {
      const all = [...holidays, mourning(day, "2025-12-02")];
      const [before, after] = [request(holidays), request(all)];
      const touched = touchedBy(day, all);
      if (dueDayOf(before) === dueDayOf(after)) return;
      for (const dossier of [before, after]) expect(isAmong(dossier, touched)).toBe(true);
    }),
    runs,
  );
});

function isAmong(dossier: Dossier, { first, last, received }: Touched): boolean {
  const [dueOn, receivedOn] = [dueDayOf(dossier), dayOf(dossier.receivedAt)];
  if (dueOn >= first && dueOn <= last) return true;
  return dueOn > last && receivedOn >= received.first && receivedOn <= received.last;
}

test("whoever looks once after every change has written down the last day of now", () => {
  const changes = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 3 }), after: fc.integer({ min: 1, max: 5 }) }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(changes, fc.boolean(), (made, always) => {
      const holidays: AddedHoliday[] = [];
      let dossier = givenWith([], submittedOn("2026-11-23"));
      let written = dueDayOf(dossier);
      let now: Day = "2026-11-24";
      for (const [place, { day, after }] of made.entries()) {
        now = addDays(now, after);
        const changed = addDays(dueAt, day);
        const there = holidays.find((one) => one.day === changed && one.removedAt === null);
        if (there) there.removedAt = at(now);
        else holidays.push(mourning(changed, now));
        if (!always && place < made.length - 1) continue;
        const { moved, after: next } = looked(structuredClone(holidays), dossier, now);
        if (typeof moved === "object" && moved.type === "term-moved") {
          expect(moved.from).toBe(written);
          written = moved.to;
        }
        dossier = next;
      }
      expect(written).toBe(dueDayOf(dossier));
      expect(written).toBe(nextWorkingDay(dueAt, calendarNow(dossier.holidays)));
      expect(dayOf(dossier.receivedAt)).toBe("2026-11-23");
    }),
    { numRuns: 300 },
  );
});
