// Days as people write them. A legal term runs in days, never in milliseconds.

import { Temporal } from "temporal-polyfill";
import type { Locale } from "./locale.ts";

/** A calendar day, "2026-02-28". Days compare with < and never shift with a time zone. */
export type Day = `${number}-${number}-${number}`;

/** The zone in which the association lives and in which a legal day begins and ends. */
export const legalTimeZone = "Europe/Amsterdam";

/** Days off beside weekends and the public holidays of `publicHolidays`, each with its name. */
export type Calendar = ReadonlyMap<Day, Record<Locale, string>>;

const noDaysAdded: Calendar = new Map();

const milliseconds = 86_400_000;

/** The local day of an instant in the Netherlands. */
export function dayOf(at: Date): Day {
  const time = at.getTime();
  const offset = offsetOn(Math.floor(time / milliseconds)) ?? offsetAt(time);
  return dayNumbered(Math.floor((time + offset) / milliseconds));
}

/** The instant at which a local day has ended: the first instant of the next day. */
export function endOf(day: Day): Date {
  return startOf(addDays(day, 1));
}

/** The first instant of a local day. */
export function startOf(day: Day): Date {
  const midnight = numberOf(day) * milliseconds;
  // Dutch midnight is an hour or two before that of UTC, so the day before in UTC holds it.
  const offset = offsetOn(numberOf(day) - 1);
  if (offset !== null) return new Date(midnight - offset);
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(legalTimeZone).epochMilliseconds);
}

/** The instant that Dutch clocks call so; of an hour that comes twice the first, and of one that is left out the next. */
export function momentOn(day: Day, time: string): Date {
  const there = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(legalTimeZone);
  return new Date(there.epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return dayNumbered(numberOf(day) + days);
}

export const earliest = (one: Day, other: Day): Day => (one < other ? one : other);

/** A month ends on the same date, or on the last day of a shorter month: Reg. 1182/71, art. 3(2)(c). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const first = Date.UTC(year, month - 1 + months, 1) / milliseconds;
  const last = Date.UTC(year, month + months, 1) / milliseconds - 1;
  return dayNumbered(Math.min(first + date - 1, last));
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** A term that ends on a day off ends with the next working day: Reg. 1182/71, art. 3(4). */
export function nextWorkingDay(day: Day, calendar: Calendar = noDaysAdded): Day {
  return isWorkingDay(day, calendar) ? day : nextWorkingDay(addDays(day, 1), calendar);
}

/** The working day that lies `count` working days before a day. */
export function workingDaysBefore(day: Day, count: number, calendar: Calendar = noDaysAdded): Day {
  const before = addDays(day, -1);
  if (count === 0) return day;
  return workingDaysBefore(before, isWorkingDay(before, calendar) ? count - 1 : count, calendar);
}

/** So many working days after a day. */
export function workingDaysAfter(day: Day, count: number, calendar: Calendar = noDaysAdded): Day {
  const next = addDays(day, 1);
  if (count === 0) return day;
  return workingDaysAfter(next, isWorkingDay(next, calendar) ? count - 1 : count, calendar);
}

/** The working days after a day, up to and with another that is not earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar = noDaysAdded): number {
  if (to <= from) return 0;
  return workingDaysBetween(from, addDays(to, -1), calendar) + (isWorkingDay(to, calendar) ? 1 : 0);
}

/** All days but weekends and public holidays: Reg. 1182/71, art. 2(2). */
export function isWorkingDay(day: Day, calendar: Calendar = noDaysAdded): boolean {
  return weekendOn(day) === null && !holidaysIn(yearOf(day)).has(day) && !calendar.has(day);
}

/** What a day is called on which nobody works. */
export type Holiday = keyof ReturnType<typeof holidaysByRule>;
export type DayOff = "saturday" | "sunday" | Holiday | Record<Locale, string>;

/** Why a day is no working day; a holiday at the weekend is called by its name. Null for a working day. */
export function dayOffOn(day: Day, calendar: Calendar = noDaysAdded): DayOff | null {
  return holidaysIn(yearOf(day)).get(day) ?? calendar.get(day) ?? weekendOn(day);
}

/** Dutch public holidays of a year, in the order of the law. */
export function publicHolidays(year: number): Day[] {
  return Object.values(holidaysByRule(year));
}

/** The public holidays from one day to another, in their order. */
export function holidaysBetween(first: Day, last: Day): { day: Day; holiday: Holiday }[] {
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, place) => yearOf(first) + place);
  return years
    .flatMap((year) => [...holidaysIn(year)])
    .map(([day, holiday]) => ({ day, holiday }))
    .filter(({ day }) => day >= first && day <= last)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * Algemene termijnenwet, art. 3(1), and Good Friday, art. 3(2). 5 May counts every year. Days equated by
 * royal decree (art. 3(3)) do not count: equated only for that Act, while this term is European (our choice,
 * the earlier date).
 */
function holidaysByRule(year: number) {
  const easter = easterSunday(year);
  const april27 = `${year}-04-27` as Day;
  return {
    "new-year": `${year}-01-01` as Day,
    "good-friday": addDays(easter, -2),
    "easter-monday": addDays(easter, 1),
    "kings-day": weekendOn(april27) === "sunday" ? addDays(april27, -1) : april27,
    "liberation-day": `${year}-05-05` as Day,
    ascension: addDays(easter, 39),
    "whit-monday": addDays(easter, 50),
    christmas: `${year}-12-25` as Day,
    "boxing-day": `${year}-12-26` as Day,
  };
}

const holidaysIn = keepByNumber((year) => {
  const named = Object.entries(holidaysByRule(year)) as [Holiday, Day][];
  // In a year like 2016 two fall on one day: the first of the list names it.
  return new Map(named.reverse().map(([holiday, day]) => [day, holiday]));
});

function weekendOn(day: Day): "saturday" | "sunday" | null {
  const weekday = (numberOf(day) + thursday) % 7;
  return weekday === 6 ? "saturday" : weekday === 0 ? "sunday" : null;
}

const yearOf = (day: Day) => Number(day.slice(0, 4));

// The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }).toString() as Day;
}

// Days are counted from 1 January 1970, a Thursday: a dossier asks for some twenty of them, a list for thousands.
const thursday = 4;

function numberOf(day: Day): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date) / milliseconds;
}

const partsOf = (day: Day) => [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8))] as const;

const dayNumbered = keepByNumber(
  (number) => new Date(number * milliseconds).toISOString().slice(0, 10) as Day,
);

/** What the Netherlands are ahead of UTC on a day in UTC; null on one on which that changes. */
const offsetOn = keepByNumber((number) => {
  const [first, last] = [offsetAt(number * milliseconds), offsetAt((number + 1) * milliseconds - 1)];
  return first === last ? first : null;
});

function offsetAt(time: number): number {
  const there = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(legalTimeZone);
  return there.offsetNanoseconds / 1e6;
}

function keepByNumber<Made>(make: (number: number) => Made) {
  const made = new Map<number, Made>();
  return (number: number): Made => {
    const known = made.get(number);
    if (known !== undefined) return known;
    const fresh = make(number);
    made.set(number, fresh);
    return fresh;
  };
}
