// The steps behind a date, one by one, as they are read out to whoever asks how it came about.

import { describe, expect, test } from "vitest";
import type { Calendar, Day } from "#app/domain/calendar.ts";
import { type ClockEvent, clockOf } from "#app/domain/clock.ts";
import { stepsOf } from "#app/domain/clock-steps.ts";
import { at } from "#tests/support/dossiers.ts";

const asked = (day: Day): ClockEvent => ({ type: "asked", about: "identity", at: at(day) });
const answered = (day: Day): ClockEvent => ({ type: "answered", about: "identity", at: at(day) });
const extended = (months: 1 | 2, day: Day): ClockEvent => ({ type: "extended", months, at: at(day) });
const stepsFrom = (received: Day, events: ClockEvent[] = [], calendar?: Calendar) =>
  stepsOf(clockOf(at(received), "access", events, calendar), calendar);

describe("the last day of a request", () => {
  test("is a month after its receipt, and nothing more where that is a working day", () => {
    const steps = stepsFrom("2027-05-03");
    const plain = [
      { type: "received", on: "2027-05-03" },
      { type: "months-added", from: "2027-05-03", months: 1, to: "2027-06-03", clampedFrom: null },
    ];
    expect(steps).toEqual({
      dueOn: plain,
      extensionNoticeDueOn: plain,
      refusalDueOn: plain,
      dueUnpausedOn: plain,
    });
  });

  test("of 31 January is clamped to February, and rolls over a Sunday", () => {
    expect(stepsFrom("2027-01-31").dueOn).toEqual([
      { type: "received", on: "2027-01-31" },
      { type: "months-added", from: "2027-01-31", months: 1, to: "2027-02-28", clampedFrom: 31 },
      {
        type: "rolled",
        from: "2027-02-28",
        over: [{ day: "2027-02-28", because: "sunday" }],
        to: "2027-03-01",
      },
    ]);
  });

  test("rolls over each day off in a row, those that were added too", () => {
    const name = { nl: "nationale rouw", en: "national mourning" };
    const calendar: Calendar = new Map([["2027-06-07", name]]);
    expect(stepsFrom("2027-05-05", [], calendar).dueOn.at(-1)).toEqual({
      type: "rolled",
      from: "2027-06-05",
      over: [
        { day: "2027-06-05", because: "saturday" },
        { day: "2027-06-06", because: "sunday" },
        { day: "2027-06-07", because: name },
      ],
      to: "2027-06-08",
    });
  });

  test("comes later by the days that stood still; the day without them and that of the notice do not", () => {
    const steps = stepsFrom("2027-05-03", [asked("2027-05-05"), answered("2027-05-10")]);
    const month = {
      type: "months-added",
      from: "2027-05-03",
      months: 1,
      to: "2027-06-03",
      clampedFrom: null,
    };
    const received = { type: "received", on: "2027-05-03" };
    const later = [
      received,
      month,
      { type: "stood-still", days: 5, from: "2027-05-06", until: "2027-05-10" },
      { type: "days-added", from: "2027-06-03", days: 5, to: "2027-06-08" },
    ];
    expect(steps).toEqual({
      dueOn: later,
      extensionNoticeDueOn: [received, month],
      refusalDueOn: later,
      dueUnpausedOn: [received, month],
    });
  });

  test("is none while the clock stands still, whatever stood still before", () => {
    const events = [asked("2027-05-04"), answered("2027-05-06"), asked("2027-05-07")];
    const { dueOn, refusalDueOn, dueUnpausedOn } = stepsFrom("2027-05-03", events);
    const still = [
      { type: "received", on: "2027-05-03" },
      { type: "stands-still", since: "2027-05-07" },
    ];
    expect(dueOn).toEqual(still);
    expect(refusalDueOn).toEqual(still);
    expect(dueUnpausedOn.map(({ type }) => type)).toEqual(["received", "months-added"]);
  });

  test("with more time says by how much, and adds it in one step; a refusal and the notice get no more", () => {
    const steps = stepsFrom("2027-05-03", [extended(2, "2027-05-20")]);
    const received = { type: "received", on: "2027-05-03" };
    const longer = [
      received,
      { type: "extended", months: 2 },
      { type: "months-added", from: "2027-05-03", months: 3, to: "2027-08-03", clampedFrom: null },
    ];
    const month = {
      type: "months-added",
      from: "2027-05-03",
      months: 1,
      to: "2027-06-03",
      clampedFrom: null,
    };
    expect(steps).toEqual({
      dueOn: longer,
      extensionNoticeDueOn: [received, month],
      refusalDueOn: [received, month],
      dueUnpausedOn: longer,
    });
  });
});
