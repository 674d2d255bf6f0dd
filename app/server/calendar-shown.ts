// The days of a month, a week or an agenda with what falls on them.

import { agendaOf, type Falling, type OpenDossier, type Span } from "#app/domain/agenda.ts";
import { addDays, addMonths, type Day, type DayOff, dayOffOn, daysBetween } from "#app/domain/calendar.ts";
import { firstOfMonth, lastOfMonth, weekOf, weeksOfMonth } from "#app/domain/weeks.ts";
import { dayInFull, monthInWords, shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { calendarMost, listFalling, listOverdue, listStepping } from "#db/dossiers.ts";
import type { Office } from "./office.ts";

export const calendarViews = ["month", "week", "agenda"] as const;
export type CalendarView = (typeof calendarViews)[number];
export type CalendarQuestion = { view: CalendarView; day: Day; today: Day; own: boolean; steps: boolean };

/** Ours: what a day of a month and of a list has room for. */
const roomInMonth = 3;
const roomInList = 25;
const overdueShown = 10;
const agendaDays = 30;

/** The days asked for, with what falls on them; from `office.db`, in one question for the days and one for what is late. */
export async function calendarShown(office: Office, question: CalendarQuestion, staffId: string) {
  const { view, today, own, steps } = question;
  const handlerId = own ? staffId : null;
  const span = spanOf(question);
  const withSteps = steps && view !== "month";
  const list = withSteps ? listStepping : listFalling;
  const rows = await list(office.db, { ...span, handlerId });
  const late = await listOverdue(office.db, today, handlerId);
  const falling = agendaOf(rows, span, withSteps);
  const shown = (day: Day, room: number) =>
    dayShown({ day, question, falling: falling.get(day) ?? [], room });
  const days = daysIn(span);
  return {
    title: titleOf(question, span),
    weeks:
      view === "month"
        ? weeksOfMonth(question.day).map((week) => ({
            number: week.number,
            days: week.days.map((day) => shown(day, roomInMonth)),
          }))
        : [],
    list: days
      .filter((day) => view === "week" || falling.has(day))
      .filter((day) => view !== "month" || isInMonth(day, question.day))
      .map((day) => shown(day, roomInList)),
    overdue: { count: late.length, items: late.slice(0, overdueShown).map(overdueOf(today)) },
    tooMany: rows.length === calendarMost ? calendarMost : null,
    ...around(question),
  };
}

function spanOf({ view, day }: CalendarQuestion): Span {
  if (view === "agenda") return { from: day, to: addDays(day, agendaDays - 1) };
  const weeks = view === "week" ? [weekOf(day)] : weeksOfMonth(day);
  return { from: weeks[0]?.days[0] ?? day, to: weeks.at(-1)?.days.at(-1) ?? day };
}

/** The day to which the links lead that go back and on. */
function around({ view, day }: CalendarQuestion): { previous: Day; next: Day } {
  if (view === "month")
    return { previous: addMonths(firstOfMonth(day), -1), next: addDays(lastOfMonth(day), 1) };
  const days = view === "week" ? 7 : agendaDays;
  return { previous: addDays(day, -days), next: addDays(day, days) };
}

function titleOf({ view, day }: CalendarQuestion, { from, to }: Span): string {
  const { calendar } = textsIn(staffLocale).staff;
  if (view === "month") return monthInWords(day, staffLocale);
  const [first, last] = [dayInFull(from, staffLocale), dayInFull(to, staffLocale)];
  return view === "week"
    ? calendar.weekTitle(weekOf(day).number, first, last)
    : calendar.agendaTitle(first, last);
}

type DayWanted = { day: Day; question: CalendarQuestion; falling: Falling[]; room: number };

function dayShown({ day, question, falling, room }: DayWanted) {
  const off = dayOffOn(day);
  return {
    day: shownDay(day, staffLocale),
    date: Number(day.slice(8)),
    outside: question.view === "month" && !isInMonth(day, question.day),
    isToday: day === question.today,
    isPast: day < question.today,
    isOff: off !== null,
    holiday: off && holidayName(off),
    items: falling.slice(0, room),
    more: Math.max(0, falling.length - room),
  };
}

function holidayName(off: DayOff): string | null {
  if (typeof off === "object") return off[staffLocale];
  return off === "saturday" || off === "sunday" ? null : textsIn(staffLocale).clock.holidays[off];
}

const overdueOf = (today: Day) => (dossier: OpenDossier) => ({
  number: dossier.number,
  due: shownDay(dossier.dueOn, staffLocale),
  daysLate: daysBetween(dossier.dueOn, today),
});

const isInMonth = (day: Day, month: Day) => day.slice(0, 7) === month.slice(0, 7);

const daysIn = ({ from, to }: Span) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => addDays(from, place));
