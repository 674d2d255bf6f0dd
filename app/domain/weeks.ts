// Days in weeks and months, as a calendar on the wall has them. Weeks begin on Monday and are numbered by ISO 8601.

import { addDays, addMonths, type Day, daysBetween } from "./calendar.ts";

export type Week = { number: number; days: Day[] };

/** The week of a day. A week belongs to the year of its Thursday: 1 January can lie in week 53 or 1. */
export function weekOf(day: Day): Week {
  const monday = mondayOf(day);
  const thursday = addDays(monday, 3);
  const newYear = `${thursday.slice(0, 4)}-01-01` as Day;
  const days = Array.from({ length: 7 }, (_, place) => addDays(monday, place));
  return { number: Math.floor(daysBetween(newYear, thursday) / 7) + 1, days };
}

/** The whole weeks that hold the month of a day. */
export function weeksOfMonth(day: Day): Week[] {
  const [first, last] = [firstOfMonth(day), lastOfMonth(day)];
  const count = daysBetween(mondayOf(first), mondayOf(last)) / 7 + 1;
  return Array.from({ length: count }, (_, place) => weekOf(addDays(first, place * 7)));
}

export const firstOfMonth = (day: Day) => `${day.slice(0, 8)}01` as Day;

export const lastOfMonth = (day: Day) => addDays(addMonths(firstOfMonth(day), 1), -1);

const someMonday: Day = "1970-01-05";

function mondayOf(day: Day): Day {
  const since = daysBetween(someMonday, day) % 7;
  return addDays(day, -(since < 0 ? since + 7 : since));
}
