import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  dayOffOn,
  daysBetween,
  endOf,
  holidaysBetween,
  isWorkingDay,
  momentOn,
  nextWorkingDay,
  publicHolidays,
  startOf,
  workingDaysBefore,
  workingDaysBetween,
} from "#app/domain/calendar.ts";

const hour = 3600_000;

test.each([
  ["2026-11-23", "14:05", "2026-11-23T13:05:00.000Z"],
  ["2026-07-01", "00:00", "2026-06-30T22:00:00.000Z"],
  ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
] as const)("what Dutch clocks call %s %s is %s", (day, time, instant) => {
  expect(momentOn(day, time).toISOString()).toBe(instant);
});

test("as many working days lie between as one counts back", () => {
  for (const left of [0, 1, 2, 5, 10]) {
    const before = workingDaysBefore("2026-12-28", left);
    expect(workingDaysBetween(before, "2026-12-28")).toBe(left);
  }
  expect(workingDaysBetween("2026-12-29", "2026-12-28")).toBe(0);
});

// New Year, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit Monday, Christmas.
test.each([
  [2024, "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26"],
  [2025, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26"],
  [2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26"],
  [2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26"],
  [2028, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26"],
  [2031, "01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26"],
  [2035, "01-01 03-23 03-26 04-27 05-05 05-03 05-14 12-25 12-26"],
] as const)("the public holidays of %i are %s", (year, holidays) => {
  expect(publicHolidays(year)).toEqual(holidays.split(" ").map((day) => `${year}-${day}`));
});

test.each([
  "2024-04-01",
  "2025-04-21",
  "2026-04-06",
  "2027-03-29",
  "2028-04-17",
  "2029-04-02",
  "2030-04-22",
  "2031-04-14",
  "2032-03-29",
  "2033-04-18",
  "2034-04-10",
  "2035-03-26",
] as const)("%s is Easter Monday", (day) => {
  expect(publicHolidays(Number(day.slice(0, 4)))[2]).toBe(day);
});

// Where rules of thumb fail: the two exceptions of Gauss, the latest day there is, and other centuries.
test.each([
  "1954-04-18",
  "1981-04-19",
  "1999-04-04",
  "2038-04-25",
  "2049-04-18",
  "2076-04-19",
  "2100-03-28",
] as const)("%s is Easter Sunday", (day) => {
  expect(publicHolidays(Number(day.slice(0, 4)))[2]).toBe(addDays(day, 1));
});

test("King's Day moves to the Saturday when 27 April is a Sunday, and only then", () => {
  expect(publicHolidays(2025)).toContain("2025-04-26");
  expect(publicHolidays(2025)).not.toContain("2025-04-27");
  expect(publicHolidays(2024)).toContain("2024-04-27");
  expect(isWorkingDay("2026-04-27")).toBe(false);
  expect(isWorkingDay("2025-04-28")).toBe(true);
});

test("the public holidays from one day to another stand in their order, over the turn of a year too", () => {
  expect(holidaysBetween("2026-12-25", "2027-03-29")).toEqual([
    { day: "2026-12-25", holiday: "christmas" },
    { day: "2026-12-26", holiday: "boxing-day" },
    { day: "2027-01-01", holiday: "new-year" },
    { day: "2027-03-26", holiday: "good-friday" },
    { day: "2027-03-29", holiday: "easter-monday" },
  ]);
  expect(holidaysBetween("2026-12-27", "2026-12-31")).toEqual([]);
});

test.each([
  ["a Friday", "2026-11-27", null],
  ["a Saturday", "2026-11-28", "saturday"],
  ["a Sunday", "2026-11-29", "sunday"],
  ["Boxing Day, also on a Saturday", "2026-12-26", "boxing-day"],
  ["Ascension Day and 5 May at once", "2016-05-05", "liberation-day"],
] as const)("why nobody works on %s", (_, day, why) => {
  expect(dayOffOn(day)).toBe(why);
});

test("5 May is a day off every year, not only every fifth", () => {
  expect([2025, 2026, 2027, 2028].every((year) => !isWorkingDay(`${year}-05-05` as Day))).toBe(true);
});

test.each([
  "2024-05-10",
  "2024-12-27",
  "2025-05-30",
  "2026-01-02",
  "2026-05-15",
  "2027-05-07",
  "2028-04-28",
  "2028-05-26",
] as const)("%s, equated by royal decree, is a working day all the same", (day) => {
  expect(isWorkingDay(day)).toBe(true);
});

test.each(["2026-12-24", "2026-12-31", "2026-05-01", "2026-04-02", "2026-02-16"] as const)(
  "%s is no public holiday, whatever people think",
  (day) => {
    expect(isWorkingDay(day)).toBe(true);
  },
);

test.each([
  ["2026-12-23", 0, "2026-12-23"],
  ["2026-12-23", 1, "2026-12-22"],
  ["2026-12-23", 2, "2026-12-21"],
  ["2026-12-23", 5, "2026-12-16"],
  ["2026-04-07", 1, "2026-04-02"],
  ["2026-04-07", 5, "2026-03-27"],
  ["2027-01-04", 2, "2026-12-30"],
] as const)("%s less %i working days is %s", (day, count, before) => {
  expect(workingDaysBefore(day, count)).toBe(before);
});

const days = fc.integer({ min: 0, max: 4400 }).map((count) => addDays("2024-01-01", count));

test("between a day and the one so many working days before it lie as many working days", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 15 }), (day, count) => {
      const before = workingDaysBefore(day, count);
      const between = Array.from({ length: daysBetween(before, day) }, (_, i) => addDays(before, i));
      expect(between.filter((each) => isWorkingDay(each))).toHaveLength(count);
      expect(isWorkingDay(before)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("the next working day is the first one that is not over", () => {
  fc.assert(
    fc.property(days, (day) => {
      const next = nextWorkingDay(day);
      const skipped = Array.from({ length: daysBetween(day, next) }, (_, i) => addDays(day, i));
      expect(isWorkingDay(next)).toBe(true);
      expect(skipped.filter((each) => isWorkingDay(each))).toEqual([]);
    }),
  );
});

test("a month later is the same date, or the last day of a shorter month", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 3 }), (day, months) => {
      const later = addMonths(day, months);
      const isSameDate = later.slice(8) === day.slice(8);
      const isLastDay = addDays(later, 1).endsWith("-01") && later.slice(8) < day.slice(8);
      expect(isSameDate || isLastDay).toBe(true);
      const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(monthOf(later) - monthOf(day)).toBe(months);
    }),
  );
});

test.each([
  ["winter, the last second", "2027-02-09T22:59:59Z", "2027-02-09"],
  ["winter, midnight", "2027-02-09T23:00:00Z", "2027-02-10"],
  ["summer, the last second", "2027-06-08T21:59:59Z", "2027-06-08"],
  ["summer, midnight", "2027-06-08T22:00:00Z", "2027-06-09"],
  ["New Year, midnight", "2027-12-31T23:00:00Z", "2028-01-01"],
  ["the hour that comes twice, first time", "2026-10-25T00:30:00Z", "2026-10-25"],
  ["the hour that comes twice, second time", "2026-10-25T01:30:00Z", "2026-10-25"],
  ["the evening after the clock went back", "2026-10-25T22:30:00Z", "2026-10-25"],
  ["the second before the clock goes forward", "2027-03-28T00:59:59Z", "2027-03-28"],
  ["the second after it", "2027-03-28T01:00:00Z", "2027-03-28"],
] as const)("the Dutch day in %s", (_, moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day);
});

test.each([
  ["2026-11-23", 24],
  ["2027-03-28", 23],
  ["2026-10-25", 25],
] as const)("%s has %i hours", (day, hours) => {
  expect((endOf(day).getTime() - startOf(day).getTime()) / hour).toBe(hours);
});

test("days count on and back", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(daysBetween("2026-11-23", "2026-12-23")).toBe(30);
  expect(daysBetween("2026-12-23", "2026-11-23")).toBe(-30);
  expect(daysBetween("2027-03-28", "2027-03-29")).toBe(1);
});
