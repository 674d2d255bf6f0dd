// When things happened, counted back from now.

import { addDays, type Day, dayOf, nextWorkingDay, startOf } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import type { Life, Received, Step } from "./plan.ts";

const minute = 60_000;
/** What a step may take, codes and letters included. */
const room = 5 * minute;

/** The moments of a life in their order: its receipt, then each of its steps. None lies after now. */
export function momentsOf({ received, steps }: Life, now: Date): { received: Date; steps: Date[] } {
  const receivedAt = receiptOf(received, now);
  const latest = (left: number) => now.getTime() - left * room;
  let previous = receivedAt.getTime();
  const moments = steps.map((step, place) => {
    const planned = Math.max(momentOf(step, dayOf(receivedAt)).getTime(), previous + room);
    previous = Math.min(planned, latest(steps.length - place));
    return new Date(previous);
  });
  return { received: receivedAt, steps: moments };
}

function receiptOf(received: Received, now: Date): Date {
  if ("minutesAgo" in received) return new Date(now.getTime() - received.minutesAgo * minute);
  const today = dayOf(now);
  const day = "daysAgo" in received ? addDays(today, -received.daysAgo) : receiptDueIn(today, received.dueIn);
  return clockOn(day, received.at);
}

function momentOf([day, at, by]: Step, receivedOn: Day): Date {
  const planned = addDays(receivedOn, day);
  return clockOn(by === "tenant" ? planned : nextWorkingDay(planned), at);
}

/** The first day of receipt that is due so many working days from today, or as soon after as there is one. */
function receiptDueIn(today: Day, workingDays: number): Day {
  const dueOn = workingDaysAfter(nextWorkingDay(today), workingDays);
  const longestTerm = 40;
  let day = addDays(dueOn, -longestTerm);
  while (clockOf(startOf(day), "access", []).dueUnpausedOn < dueOn) day = addDays(day, 1);
  return day;
}

function workingDaysAfter(day: Day, count: number): Day {
  return count === 0 ? day : workingDaysAfter(nextWorkingDay(addDays(day, 1)), count - 1);
}

function clockOn(day: Day, at: string): Date {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return new Date(startOf(day).getTime() + (hours * 60 + minutes) * minute);
}
