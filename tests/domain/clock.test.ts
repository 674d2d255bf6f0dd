import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Calendar,
  type Day,
  daysBetween,
  endOf,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBefore,
} from "#app/domain/calendar.ts";
import { askWithinDays, type ClockEvent, clockOf, impossibleIn, type Question } from "#app/domain/clock.ts";
import { explainedDates, stepsOf } from "#app/domain/clock-steps.ts";
import { milestonesOf } from "#app/domain/milestones.ts";
import { type Right, rightNames } from "#app/domain/rights.ts";
import { clockVectors } from "#tests/support/clock-vectors.ts";
import { at } from "#tests/support/dossiers.ts";
import { readEvents } from "../../scripts/clock-rows.ts";
import { slowClock } from "./slow-clock.ts";

const seconds = (moment: Date) => moment.toISOString().replace(".000Z", "Z");

test("the vectors hold 90 requests, of which 33 with something that happened since", () => {
  expect(clockVectors).toHaveLength(90);
  expect(clockVectors.filter(({ events }) => events !== "")).toHaveLength(33);
});

test.each(clockVectors)("$id, received $received, is due on $due: $why", (row) => {
  const clock = clockOf(new Date(row.received ?? ""), row.right as Right, readEvents(row.events ?? ""));
  const { received_local_date, suspended_days, extension_months, status, due, due_end_utc } = row;
  const { ext_notice_due, refusal_due, due_unpaused } = row;
  expect({
    received_local_date: clock.receivedOn,
    suspended_days: String(clock.suspendedDays),
    extension_months: String(clock.extensionMonths),
    status: clock.status.toUpperCase(),
    due: clock.dueOn ?? "",
    due_end_utc: clock.dueEnd ? seconds(clock.dueEnd) : "",
    ext_notice_due: clock.extensionNoticeDueOn,
    refusal_due: clock.refusalDueOn ?? "",
    due_unpaused: clock.dueUnpausedOn,
  }).toEqual({
    received_local_date,
    suspended_days,
    extension_months,
    status,
    due,
    due_end_utc,
    ext_notice_due,
    refusal_due,
    due_unpaused,
  });
});

const asked = (about: Question, day: Day): ClockEvent => ({ type: "asked", about, at: at(day) });
const answered = (about: Question, day: Day): ClockEvent => ({ type: "answered", about, at: at(day) });
const extended = (months: 1 | 2, day: Day): ClockEvent => ({ type: "extended", months, at: at(day) });
const may3 = at("2027-05-03", "11:00");

describe("what the vectors leave open", () => {
  test("a question that is asked again while it is open was asked the first time", () => {
    const events = [
      asked("identity", "2027-05-05"),
      asked("identity", "2027-05-08"),
      answered("identity", "2027-05-10"),
    ];
    expect(clockOf(may3, "access", events).suspendedDays).toBe(5);
  });

  test("a question on day 8 stops nothing, also when it is asked again; one on day 7 does", () => {
    const late = [asked("identity", "2027-05-11"), asked("identity", "2027-05-12")];
    expect(clockOf(may3, "access", late).status).toBe("running");
    expect(clockOf(may3, "access", [asked("identity", "2027-05-10")]).status).toBe("suspended");
  });

  test("a question on day 20 counts while an earlier one stops the clock", () => {
    const events = [
      asked("identity", "2027-05-04"),
      asked("clarification", "2027-05-23"),
      answered("identity", "2027-05-24"),
      answered("clarification", "2027-05-30"),
    ];
    expect(clockOf(may3, "access", events)).toMatchObject({
      suspendedDays: 26,
      standstills: [{ from: "2027-05-04", until: "2027-05-30" }],
    });
  });

  test("while one question is open, the days of another that is closed are known", () => {
    const events = [
      asked("identity", "2027-05-04"),
      asked("clarification", "2027-05-10"),
      answered("identity", "2027-05-14"),
    ];
    expect(clockOf(may3, "access", events)).toMatchObject({
      status: "suspended",
      suspendedDays: 10,
      suspendedSince: "2027-05-04",
      dueOn: null,
      dueEnd: null,
      refusalDueOn: null,
      dueUnpausedOn: "2027-06-03",
    });
  });

  test("a question that was closed unanswered and reopened adds nothing for the time between", () => {
    const events = [
      asked("clarification", "2027-05-04"),
      answered("clarification", "2027-05-18"),
      asked("clarification", "2027-05-24"),
      answered("clarification", "2027-05-26"),
    ];
    expect(clockOf(may3, "access", events).suspendedDays).toBe(16);
  });

  test("at one instant a question comes before its answer, and one month before two", () => {
    const events = [answered("identity", "2027-05-04"), asked("identity", "2027-05-04")];
    expect(clockOf(may3, "access", events).status).toBe("running");
    const extensions = [extended(2, "2027-05-04"), extended(1, "2027-05-04")];
    expect(clockOf(may3, "access", extensions).extensionMonths).toBe(1);
  });

  test("a late notice does not take the place of one in time, nor does one from before the receipt", () => {
    expect(clockOf(may3, "access", [extended(2, "2027-06-04")]).extensionMonths).toBe(0);
    expect(clockOf(may3, "access", [extended(2, "2027-05-01"), extended(1, "2027-06-03")])).toMatchObject({
      extensionMonths: 1,
    });
  });

  test("an answer that nobody asked for has no effect, and neither has a question from before the receipt", () => {
    const events = [answered("identity", "2027-05-10"), asked("identity", "2027-05-02")];
    expect(clockOf(may3, "access", events).suspendedDays).toBe(0);
  });

  test("a public holiday that was added counts as one", () => {
    const mourning: Calendar = new Map([["2027-06-03", { nl: "dag van nationale rouw", en: "mourning" }]]);
    expect(clockOf(may3, "access", [], mourning)).toMatchObject({
      dueOn: "2027-06-04",
      extensionNoticeDueOn: "2027-06-04",
      refusalDueOn: "2027-06-04",
      dueUnpausedOn: "2027-06-04",
    });
    expect(isWorkingDay("2027-06-03", mourning)).toBe(false);
    expect(workingDaysBefore("2027-06-04", 1, mourning)).toBe("2027-06-02");
  });
});

describe("what cannot have happened", () => {
  test.each<[string, ClockEvent[], string | undefined]>([
    ["nothing", [], undefined],
    ["a question before the receipt", [asked("identity", "2027-05-02")], "before-receipt"],
    ["an answer without a question", [answered("identity", "2027-05-04")], "not-asked"],
    [
      "an answer to another",
      [asked("identity", "2027-05-04"), answered("authority", "2027-05-05")],
      "not-asked",
    ],
    [
      "two answers to one question",
      [
        asked("identity", "2027-05-04"),
        answered("identity", "2027-05-05"),
        answered("identity", "2027-05-06"),
      ],
      "not-asked",
    ],
    [
      "one answer, recorded twice and before its question",
      [
        answered("identity", "2027-05-05"),
        asked("identity", "2027-05-04"),
        answered("identity", "2027-05-05"),
      ],
      undefined,
    ],
  ])("%s", (_, events, why) => {
    expect(impossibleIn(may3, events)?.why).toBe(why);
  });
});

const moments = fc
  .integer({ min: Date.UTC(2026, 0, 2) / 60_000, max: Date.UTC(2030, 2, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

type Past = { receivedAt: Date; right: Right; events: ClockEvent[] };

/** Distinct instants, as two things in one minute have an order that only we chose. */
const pasts: fc.Arbitrary<Past> = fc
  .record({
    receivedAt: moments,
    right: fc.constantFrom("access" as Right, ...rightNames),
    happened: fc.uniqueArray(
      fc.record({
        minutes: fc.oneof(fc.integer({ min: 1, max: 9 * 1440 }), fc.integer({ min: 1, max: 100 * 1440 })),
        what: fc.constantFrom(
          ...(["identity", "clarification", "authority"] as const).flatMap((about) => [
            { type: "asked" as const, about },
            { type: "answered" as const, about },
          ]),
          { type: "extended" as const, months: 1 as const },
          { type: "extended" as const, months: 2 as const },
        ),
      }),
      { selector: ({ minutes }) => minutes, maxLength: 12 },
    ),
  })
  .map(({ receivedAt, right, happened }) => ({
    receivedAt,
    right,
    events: happened.map(({ minutes, what }) => ({
      ...what,
      at: new Date(receivedAt.getTime() + minutes * 60_000),
    })),
  }));

const clockIn = ({ receivedAt, right, events }: Past) => clockOf(receivedAt, right, events);
const runs = { numRuns: 1000 };

describe("whatever happens", () => {
  test("nothing is due on a day off, and the last day ends with the first instant of the next", () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const clock = clockIn(past);
        for (const date of explainedDates) {
          const day = clock[date];
          if (day) expect(isWorkingDay(day)).toBe(true);
        }
        expect(clock.dueEnd).toEqual(clock.dueOn && endOf(clock.dueOn));
        expect(clock.dueOn === null).toBe(clock.status === "suspended");
      }),
      runs,
    );
  });

  test("a request received later is never due earlier", () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const [first, second] = [clockOf(earlier, "access", []), clockOf(later, "access", [])];
        expect((first.dueOn ?? "") <= (second.dueOn ?? "")).toBe(true);
      }),
      runs,
    );
  });

  test("a standstill never shortens", () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const extensions = past.events.filter(({ type }) => type === "extended");
        const { dueOn, dueUnpausedOn, refusalDueOn, extensionNoticeDueOn } = clockIn(past);
        const straight = clockIn({ ...past, events: extensions });
        expect(dueUnpausedOn).toBe(straight.dueOn);
        if (dueOn) expect(dueOn >= dueUnpausedOn).toBe(true);
        if (refusalDueOn) expect(refusalDueOn >= extensionNoticeDueOn).toBe(true);
      }),
      runs,
    );
  });

  test("the answer is due within three months and the days that stood still, rolled", () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const { dueOn, receivedOn, suspendedDays } = clockIn(past);
        const limit = nextWorkingDay(addDays(addMonths(receivedOn, 3), suspendedDays));
        if (dueOn) expect(dueOn <= limit).toBe(true);
      }),
      runs,
    );
  });

  test("only the instants of events count, not the order of recording nor how often they were recorded", () => {
    const shuffled = pasts.chain((past) =>
      fc.record({
        past: fc.constant(past),
        events: fc.shuffledSubarray([...past.events, ...past.events], {
          minLength: past.events.length * 2,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ past, events }) => {
        expect(clockIn({ ...past, events })).toEqual(clockIn(past));
        expect(impossibleIn(past.receivedAt, events)?.why).toBe(
          impossibleIn(past.receivedAt, past.events)?.why,
        );
      }),
      runs,
    );
  });

  test("also when much happens at one instant the order of recording does not matter", () => {
    const atOnce = pasts.chain((past) =>
      fc.record({
        past: fc.constant(past),
        events: fc.shuffledSubarray(past.events, { minLength: past.events.length }),
      }),
    );
    const coarse = (events: readonly ClockEvent[]) =>
      events.map((event) => ({ ...event, at: new Date(Math.ceil(event.at.getTime() / 864e5) * 864e5) }));
    fc.assert(
      fc.property(atOnce, ({ past, events }) => {
        expect(clockIn({ ...past, events: coarse(events) })).toEqual(
          clockIn({ ...past, events: coarse(past.events) }),
        );
      }),
      runs,
    );
  });

  test("a second clock that walks from midnight to midnight agrees", () => {
    fc.assert(
      fc.property(pasts, ({ receivedAt, right, events }) => {
        expect(clockOf(receivedAt, right, events)).toMatchObject(slowClock(receivedAt, right, events));
      }),
      runs,
    );
  });

  test("the standstills are in order, apart, and as long as is said", () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const { standstills, suspendedDays, suspendedSince } = clockIn(past);
        for (const [index, { from, until }] of standstills.entries()) {
          if (until !== null) expect(from < until).toBe(true);
          const next = standstills[index + 1];
          if (next) expect(until !== null && until < next.from).toBe(true);
        }
        const closed = standstills.map(({ from, until }) => (until ? daysBetween(from, until) : 0));
        if (suspendedSince === null) expect(closed.reduce((sum, days) => sum + days, 0)).toBe(suspendedDays);
        else expect(standstills.at(-1)).toEqual({ from: suspendedSince, until: null });
      }),
      runs,
    );
  });

  test("the steps lead from the receipt to each date without a gap", () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const clock = clockIn(past);
        const steps = stepsOf(clock);
        for (const date of explainedDates) {
          let day = clock.receivedOn;
          for (const step of steps[date]) {
            if (!("to" in step)) continue;
            expect(step.from).toBe(day);
            day = step.to;
          }
          if (clock[date]) expect(day).toBe(clock[date]);
          else expect(steps[date].at(-1)).toEqual({ type: "stands-still", since: clock.suspendedSince });
        }
      }),
      runs,
    );
  });

  test("every milestone is a working day between the receipt and the law's date", () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const clock = clockIn(past);
        for (const [name, day] of Object.entries(milestonesOf(clock))) {
          if (day === null) {
            expect(clock.status).toBe("suspended");
            continue;
          }
          expect(isWorkingDay(day)).toBe(true);
          expect(day >= clock.receivedOn).toBe(true);
          const limit = name.startsWith("extension") ? clock.extensionNoticeDueOn : clock.dueOn;
          if (limit) expect(day <= limit).toBe(true);
          if (name.startsWith("question"))
            expect(daysBetween(clock.receivedOn, day)).toBeLessThanOrEqual(askWithinDays);
        }
      }),
      runs,
    );
  });
});

describe("milestones", () => {
  const received = at("2027-06-01");
  const asked3 = asked("identity", "2027-06-03");

  test("count from receipt, on the working day before", () => {
    expect(milestonesOf(clockOf(received, "access", []))).toEqual({
      triage: "2027-06-02",
      question: "2027-06-04",
      "question-at-latest": "2027-06-08",
      "extension-decided": "2027-06-15",
      "extension-sent": "2027-06-25",
      "processors-asked": "2027-06-08",
      gathered: "2027-06-15",
      reviewed: "2027-06-22",
      "decision-sent": "2027-06-25",
      "alarm-handler": "2027-06-24",
      "alarm-officer": "2027-06-29",
      "alarm-director": "2027-07-01",
    });
  });

  test("move with the days that stood still, except those whose limit does not move", () => {
    const clock = clockOf(received, "access", [asked3, answered("identity", "2027-06-13")]);
    expect(milestonesOf(clock)).toMatchObject({
      question: "2027-06-04",
      "extension-sent": "2027-06-25",
      "processors-asked": "2027-06-18",
      gathered: "2027-06-25",
      reviewed: "2027-07-02",
      "decision-sent": "2027-07-06",
      "alarm-director": "2027-07-12",
    });
  });

  test("have no day while the clock stands still, but for what must be done before", () => {
    expect(milestonesOf(clockOf(received, "access", [asked3]))).toMatchObject({
      triage: "2027-06-02",
      "extension-sent": "2027-06-25",
      gathered: null,
      "decision-sent": null,
      "alarm-director": null,
    });
  });

  test("are counted back from the new date after an extension", () => {
    const clock = clockOf(received, "access", [extended(2, "2027-06-20")]);
    expect(clock.dueOn).toBe("2027-09-01");
    expect(milestonesOf(clock)).toMatchObject({
      gathered: "2027-08-03",
      reviewed: "2027-08-18",
      "decision-sent": "2027-08-25",
      "alarm-handler": "2027-08-25",
    });
  });

  test("of a request in February keep three working days between the decision and the last day", () => {
    const clock = clockOf(at("2027-02-01"), "access", []);
    expect([milestonesOf(clock)["decision-sent"], clock.dueOn]).toEqual(["2027-02-24", "2027-03-01"]);
  });

  test("of a request on Good Friday begin on the first day that somebody works", () => {
    expect(milestonesOf(clockOf(at("2027-03-26"), "access", []))).toMatchObject({
      triage: "2027-03-30",
      question: "2027-03-30",
      "question-at-latest": "2027-04-02",
    });
  });

  test("keep clear of the association's own closing days, which move no date of the law", () => {
    const closed: Calendar = new Map([["2027-06-25", { nl: "bedrijfsuitje", en: "outing" }]]);
    const clock = clockOf(received, "access", []);
    expect(milestonesOf(clock, closed)).toMatchObject({
      "decision-sent": "2027-06-24",
      "alarm-handler": "2027-06-23",
      "alarm-director": clock.dueOn,
    });
  });

  test("of a last day on which the association is closed come the working day before", () => {
    const closed: Calendar = new Map([["2027-07-01", { nl: "bedrijfsuitje", en: "outing" }]]);
    expect(milestonesOf(clockOf(received, "access", []), closed)["alarm-director"]).toBe("2027-06-30");
  });
});
