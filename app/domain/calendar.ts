// Days as people write them. A legal term runs in days, never in milliseconds.

import { Temporal } from "temporal-polyfill";

/** A calendar day, "2026-02-28". Days compare with < and never shift with a time zone. */
export type Day = `${number}-${number}-${number}`;

/** The zone in which the association lives and in which a legal day begins and ends. */
export const legalTimeZone = "Europe/Amsterdam";

/** The local day of an instant in the Netherlands. */
export function dayOf(at: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(legalTimeZone)
    .toPlainDate()
    .toString() as Day;
}

/** The instant at which a local day has ended: the first instant of the next day. */
export function endOf(day: Day): Date {
  return startOf(addDays(day, 1));
}

/** The first instant of a local day. */
export function startOf(day: Day): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(legalTimeZone);
  return new Date(start.epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** A month ends on the same date, or on the last day of a shorter month: Reg. 1182/71, art. 3(2)(c). */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: "constrain" }).toString() as Day;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

/** A term that ends on a day off ends with the next working day: Reg. 1182/71, art. 3(4). */
export function nextWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

/** The working day that lies `count` working days before a day. */
export function workingDaysBefore(day: Day, count: number): Day {
  const before = addDays(day, -1);
  if (count === 0) return day;
  return workingDaysBefore(before, isWorkingDay(before) ? count - 1 : count);
}

/** All days but weekends and public holidays: Reg. 1182/71, art. 2(2). */
export function isWorkingDay(day: Day): boolean {
  const date = Temporal.PlainDate.from(day);
  return date.dayOfWeek < 6 && !publicHolidays(date.year).includes(day);
}

/**
 * Dutch public holidays of a year: Algemene termijnenwet, art. 3(1), and Good Friday, art. 3(2).
 * 5 May counts every year. Days equated by royal decree (art. 3(3)) do not count: equated only for
 * that Act, while this term is European (our choice, the earlier date).
 */
export function publicHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  const april27 = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  const kingsDay = april27.dayOfWeek === 7 ? april27.subtract({ days: 1 }) : april27;
  return [
    `${year}-01-01` as Day,
    addDays(easter, -2),
    addDays(easter, 1),
    kingsDay.toString() as Day,
    `${year}-05-05` as Day,
    addDays(easter, 39),
    addDays(easter, 50),
    `${year}-12-25` as Day,
    `${year}-12-26` as Day,
  ];
}

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
