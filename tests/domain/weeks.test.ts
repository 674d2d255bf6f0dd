import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, daysBetween } from "#app/domain/calendar.ts";
import { firstOfMonth, lastOfMonth, weekOf, weeksOfMonth } from "#app/domain/weeks.ts";

test.each<[why: string, day: Day, number: number, monday: Day]>([
  ["an ordinary day", "2026-11-28", 48, "2026-11-23"],
  ["a Monday begins a week", "2026-11-30", 49, "2026-11-30"],
  ["a Sunday ends one", "2026-11-29", 48, "2026-11-23"],
  ["31 December can lie in week 1", "2025-12-31", 1, "2025-12-29"],
  ["a year with a week 53", "2026-12-31", 53, "2026-12-28"],
  ["1 January in week 53 of the year before", "2027-01-01", 53, "2026-12-28"],
  ["1 January in week 52 of the year before", "2023-01-01", 52, "2022-12-26"],
  ["1 January that is a Monday", "2029-01-01", 1, "2029-01-01"],
  ["the week in which summer time begins", "2026-03-29", 13, "2026-03-23"],
  ["the week in which it ends", "2026-10-25", 43, "2026-10-19"],
  ["before the days are counted from", "1969-12-31", 1, "1969-12-29"],
])("the week of a day: %s", (_, day, number, monday) => {
  const week = weekOf(day);
  expect([week.number, week.days[0]]).toEqual([number, monday]);
});

test.each<[why: string, day: Day, numbers: number[], first: Day, last: Day]>([
  ["begins on a Monday", "2026-06-17", [23, 24, 25, 26, 27], "2026-06-01", "2026-07-05"],
  ["begins on a Sunday", "2026-11-01", [44, 45, 46, 47, 48, 49], "2026-10-26", "2026-12-06"],
  ["February in four weeks", "2027-02-28", [5, 6, 7, 8], "2027-02-01", "2027-02-28"],
  ["February of a leap year", "2028-02-29", [5, 6, 7, 8, 9], "2028-01-31", "2028-03-05"],
  ["summer time begins", "2026-03-10", [9, 10, 11, 12, 13, 14], "2026-02-23", "2026-04-05"],
  ["summer time ends", "2026-10-25", [40, 41, 42, 43, 44], "2026-09-28", "2026-11-01"],
  ["the year ends in week 53", "2026-12-01", [49, 50, 51, 52, 53], "2026-11-30", "2027-01-03"],
  ["the year begins in week 53", "2027-01-31", [53, 1, 2, 3, 4], "2026-12-28", "2027-01-31"],
])("the weeks of a month: %s", (_, day, numbers, first, last) => {
  const weeks = weeksOfMonth(day);
  expect(weeks.map(({ number }) => number)).toEqual(numbers);
  expect([weeks[0]?.days[0], weeks.at(-1)?.days.at(-1)]).toEqual([first, last]);
});

test("any month stands whole in its weeks, each day once and in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (count) => {
      const day = addDays("1970-01-01", count);
      const days = weeksOfMonth(day).flatMap((week) => week.days);
      expect(days).toEqual(days.map((_, place) => addDays(days[0] ?? day, place)));
      expect(new Date(days[0] ?? "").getUTCDay()).toBe(1);
      expect(days).toContain(day);
      expect(days).toContain(firstOfMonth(day));
      expect(days).toContain(lastOfMonth(day));
      expect(daysBetween(lastOfMonth(day), days.at(-1) ?? day)).toBeLessThan(7);
      expect(daysBetween(days[0] ?? day, firstOfMonth(day))).toBeLessThan(7);
    }),
  );
});
