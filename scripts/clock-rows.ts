// One row of a file of requests: read strictly, counted, and written as a row again.

import { z } from "zod";
import { type Clock, type ClockEvent, clockOf, impossibleIn, type Question } from "#app/domain/clock.ts";
import { type Right, rightNames } from "#app/domain/rights.ts";

export const columnsIn = ["id", "received", "right", "events"] as const;
export const columnsOut = [
  "id",
  "status",
  "suspended_days",
  "extension_months",
  "due",
  "due_end_utc",
  "ext_notice_due",
  "refusal_due",
  "due_unpaused",
] as const;

export type RowIn = Record<(typeof columnsIn)[number], string>;

/** What is wrong with a row, in words for whoever made the file. */
export class BadRow extends Error {}

/** The dates of a request, as the columns of `columnsOut`; throws a `BadRow` when it cannot be read. */
export function countRow({ id, received, right, events }: RowIn): string[] {
  if (id === "") throw new BadRow("no id");
  const receivedAt = readInstant(received);
  if (!isRight(right)) throw new BadRow(`unknown right ${shown(right)}`);
  const happened = readEvents(events);
  const impossible = impossibleIn(receivedAt, happened);
  if (impossible) throw new BadRow(`${whys[impossible.why]}: ${written(impossible.event)}`);
  return [id, ...datesOf(clockOf(receivedAt, right, happened))];
}

/** "ID_ASKED@2027-03-03T10:00:00+01:00|EXTEND:2@2027-03-20T10:00:00+01:00" */
export function readEvents(text: string): ClockEvent[] {
  return text === "" ? [] : text.split("|").map(readEvent);
}

const questions = { ID: "identity", CL: "clarification", AUTH: "authority" } as const satisfies Record<
  string,
  Question
>;
const eventShape = /^(?:(ID|CL|AUTH)_(ASKED|OK)|EXTEND:([12]))@(.*)$/s;
const whys = { "before-receipt": "before the receipt", "not-asked": "answer without question" };

function readEvent(text: string): ClockEvent {
  const [, question, done, months, instant] = eventShape.exec(text) ?? [];
  if (instant === undefined) throw new BadRow(`unknown event ${shown(text)}`);
  const at = readInstant(instant);
  if (months) return { type: "extended", months: months === "1" ? 1 : 2, at };
  const about = questions[question as keyof typeof questions];
  return { type: done === "ASKED" ? "asked" : "answered", about, at };
}

// A moment without an offset would depend on the machine. The years are those in which all dates have four digits.
const instants = z.iso.datetime({ offset: true });
const [firstYear, lastYear] = [1900, 2999];

function readInstant(text: string): Date {
  const at = new Date(text);
  const isIn = at.getUTCFullYear() >= firstYear && at.getUTCFullYear() <= lastYear;
  if (instants.safeParse(text).success && isIn) return at;
  throw new BadRow(`${shown(text)} is no instant such as 2027-03-05T10:00:00+01:00`);
}

function isRight(text: string): text is Right {
  return rightNames.some((right) => right === text);
}

function datesOf(clock: Clock): string[] {
  return [
    clock.status.toUpperCase(),
    String(clock.suspendedDays),
    String(clock.extensionMonths),
    clock.dueOn ?? "",
    clock.dueEnd ? inSeconds(clock.dueEnd) : "",
    clock.extensionNoticeDueOn,
    clock.refusalDueOn ?? "",
    clock.dueUnpausedOn,
  ];
}

function written(event: ClockEvent): string {
  const names = { identity: "ID", clarification: "CL", authority: "AUTH" };
  const name =
    event.type === "extended"
      ? `EXTEND:${event.months}`
      : `${names[event.about]}_${event.type === "asked" ? "ASKED" : "OK"}`;
  return `${name}@${inSeconds(event.at)}`;
}

const inSeconds = (at: Date) => at.toISOString().replace(".000Z", "Z");

const longest = 60;

/** As it stands in the file, without what could steer a terminal. */
export function shown(text: string): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
