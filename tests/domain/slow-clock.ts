// The clock once more, as slowly and differently as can be: it walks from one local midnight to the next and
// asks of each day what it is. It shares nothing with app/domain but the types.

import type { Clock, ClockEvent } from "#app/domain/clock.ts";
import type { Right } from "#app/domain/rights.ts";

const easters = ["2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13"];
const sinceEaster = [-2, 1, 39, 50];
const fixed = ["01-01", "05-05", "12-25", "12-26"];
const local = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

const dateOf = (at: Date) => local.format(at);
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const later = (day: string, days: number) =>
  new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

function isOff(day: string): boolean {
  const weekday = noon(day).getUTCDay();
  if (weekday === 0 || weekday === 6 || fixed.includes(day.slice(5))) return true;
  if (day.endsWith("-04-27")) return true;
  return easters.some((easter) => sinceEaster.some((days) => later(easter, days) === day));
}

function roll(day: string): string {
  let last = day;
  while (isOff(last)) last = later(last, 1);
  return last;
}

function months(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  for (let last = date; ; last -= 1) {
    const tried = new Date(Date.UTC(year, month - 1 + count, last));
    if (tried.getUTCDate() === last) return tried.toISOString().slice(0, 10);
  }
}

type Open = { about: string; asked: string; answered: string | null; counts: boolean };

export function slowClock(receivedAt: Date, right: Right, events: readonly ClockEvent[]) {
  const received = dateOf(receivedAt);
  const noticeBy = roll(months(received, 1));
  const found: Open[] = [];
  let extension = 0;
  for (const event of [...events].sort((one, other) => one.at.getTime() - other.at.getTime())) {
    const day = dateOf(event.at);
    if (event.type === "extended") {
      if (extension === 0 && day <= noticeBy) extension = event.months;
      continue;
    }
    const open = found.find(({ about, answered }) => about === event.about && answered === null);
    if (event.type === "answered") {
      if (open) open.answered = day;
    } else if (!open) {
      const inTime = [
        later(received, 7),
        ...found
          .filter(({ counts }) => counts)
          .map(({ answered }) => (answered === null ? "9999-12-31" : later(answered, 7))),
      ].some((limit) => day <= limit);
      const stops = event.about === "identity" || (event.about === "clarification" && right === "access");
      found.push({ about: event.about, asked: day, answered: null, counts: inTime && stops });
    }
  }
  const counting = found.filter(({ counts }) => counts);
  const stops = counting.some(({ answered }) => answered === null);
  let stood = 0;
  for (let day = received; day < later(received, 400); day = later(day, 1)) {
    if (counting.some(({ asked, answered }) => answered !== null && asked < day && day <= answered))
      stood += 1;
  }
  const end = (count: number) => (stops ? null : roll(later(months(received, count), stood)));
  return {
    status: stops ? "suspended" : "running",
    receivedOn: received,
    suspendedDays: stood,
    extensionMonths: extension,
    dueOn: end(1 + extension),
    extensionNoticeDueOn: noticeBy,
    refusalDueOn: end(1),
    dueUnpausedOn: roll(months(received, 1 + extension)),
  } as Partial<Clock>;
}
