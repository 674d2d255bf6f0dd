// Public holidays that no rule gives, such as a day of national mourning: who may add one, and what it does to a calendar.

import type { Role } from "./actors.ts";
import { addDays, addMonths, type Calendar, type Day, isWorkingDay, nextWorkingDay } from "./calendar.ts";
import type { Locale } from "./locale.ts";

/** What happens to the calendar. The source says where the state made the day a public holiday. */
export type CalendarEvent =
  | { type: "holiday-added"; changeId: string; day: Day; name: Record<Locale, string>; source: string }
  | { type: "holiday-removed"; changeId: string; day: Day; reason: string };

/** A day that somebody else made a public holiday (Reg. 1182/71, art. 2(1)), and from when until when we knew it as one. */
export type AddedHoliday = {
  day: Day;
  name: Record<Locale, string>;
  source: string;
  addedAt: Date;
  /** Set when it turned out to be none. */
  removedAt: Date | null;
};

export function holidaysFrom(history: readonly { event: CalendarEvent; at: Date }[]): AddedHoliday[] {
  const holidays: AddedHoliday[] = [];
  for (const { event, at } of history) {
    if (event.type === "holiday-added") {
      const { day, name, source } = event;
      holidays.push({ day, name, source, addedAt: at, removedAt: null });
    } else {
      const there = holidays.find(({ day, removedAt }) => day === event.day && removedAt === null);
      if (there) there.removedAt = at;
    }
  }
  return holidays;
}

const empty: Calendar = new Map();

/** The days off that were added and not taken back. */
export function calendarNow(holidays: readonly AddedHoliday[]): Calendar {
  return calendarOf(holidays.filter(({ removedAt }) => removedAt === null));
}

/** The same as it was known at a moment. */
export function calendarAt(holidays: readonly AddedHoliday[], at: Date): Calendar {
  return calendarOf(
    holidays.filter(({ addedAt, removedAt }) => addedAt <= at && (removedAt === null || removedAt > at)),
  );
}

function calendarOf(holidays: readonly AddedHoliday[]): Calendar {
  return holidays.length === 0 ? empty : new Map(holidays.map(({ day, name }) => [day, name]));
}

/** Days after which a holiday is no longer added or taken back: of what was due then the answer left, or is late anyway. */
const changedWithin = 31;

export type HolidayObstacle = "officer-only" | "day-off-already" | "not-added" | "long-ago" | "far-ahead";

type Wish = { type: CalendarEvent["type"]; day: Day; role: Role; today: Day };

/** Why a day cannot be added or taken back; null when nothing is in the way. */
export function holidayObstacle(
  holidays: readonly AddedHoliday[],
  { type, day, role, today }: Wish,
): HolidayObstacle | null {
  if (role !== "privacy-officer") return "officer-only";
  if (day < addDays(today, -changedWithin)) return "long-ago";
  const calendar = calendarNow(holidays);
  if (type === "holiday-removed") return calendar.has(day) ? null : "not-added";
  if (day > lastDayToAdd(today)) return "far-ahead";
  return isWorkingDay(day, calendar) ? null : "day-off-already";
}

/** More days off in a row than ever were, with some to spare. */
const longestBreak = 14;
/** By so many days months differ. */
const shortestMonth = 3;

/** The end of the year after next: further ahead nobody decrees. */
const lastDayToAdd = (today: Day) => `${Number(today.slice(0, 4)) + 2}-12-31` as Day;

export type Touched = { first: Day; last: Day; received: { first: Day; last: Day } };

/**
 * What a day can move that becomes a holiday, or was one: what is due from the first to the last day; and what is due
 * later because of more time, of which the tenant was told around the end of the first month, received on these days.
 */
export function touchedBy(day: Day, holidays: readonly AddedHoliday[]): Touched {
  const all: Calendar = new Map(
    [...holidays, { day, name: { nl: "", en: "" } }].map((one) => [one.day, one.name]),
  );
  const monthBefore = addMonths(day, -1);
  const received = {
    first: addDays(monthBefore, -(longestBreak + shortestMonth)),
    last: addDays(monthBefore, shortestMonth),
  };
  return { first: day, last: nextWorkingDay(day, all), received };
}
