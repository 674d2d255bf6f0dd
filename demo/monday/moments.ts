// When things happened, counted back from now.

import { addDays, type Day, dayOf, nextWorkingDay, startOf } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import type { Life, Player, Received } from "./plan.ts";

const minute = 60_000;
/** What a step may take, codes and letters included. */
const room = 5 * minute;

export type Moments = {
  received: Date;
  /** When its dossier was opened: at once in the portal, later where a colleague takes in a letter. */
  opened: Date;
  steps: Date[];
};

/** The moments of a life, in their order. None lies after now. */
export function momentsOf({ received, takenIn, steps }: Life, now: Date): Moments {
  const receivedAt = receiptOf(received, now);
  const opened = takenIn ? momentOf(takenIn, dayOf(receivedAt)) : receivedAt;
  const latest = (left: number) => now.getTime() - left * room;
  let previous = opened.getTime();
  const moments = steps.map((step, place) => {
    const [day, at, by] = step;
    const planned = Math.max(momentOf({ day, at, by }, dayOf(receivedAt)).getTime(), previous + room);
    previous = Math.min(planned, latest(steps.length - place));
    return new Date(previous);
  });
  return { received: receivedAt, opened, steps: moments };
}

function receiptOf(received: Received, now: Date): Date {
  if ("minutesAgo" in received) return new Date(now.getTime() - received.minutesAgo * minute);
  const today = dayOf(now);
  const day = "daysAgo" in received ? addDays(today, -received.daysAgo) : receiptDueIn(today, received.dueIn);
  return clockOn(day, received.at);
}

function momentOf({ day, at, by }: { day: number; at: string; by: Player }, receivedOn: Day): Date {
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
