// What the same person asked before: GDPR art. 12(5), EDPB Guidelines 01/2022, §185.

import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import {
  changesBetween,
  earlierRequests,
  freeFrom,
  type Held,
  isAskedTooSoon,
  type RequestOfPerson,
} from "#app/domain/earlier.ts";
import { at } from "#tests/support/dossiers.ts";

let made = 0;
function askedOn(
  received: Day,
  answered: Day | null,
  change: Partial<RequestOfPerson> = {},
): RequestOfPerson {
  made += 1;
  return {
    dossierId: `dossier-${made}`,
    number: `AVG-${made}`,
    right: "access",
    scope: ["payments", "personal"],
    receivedAt: at(received),
    answeredAt: answered && at(answered),
    ...change,
  };
}

const now: Parameters<typeof earlierRequests>[1] = {
  right: "access",
  scope: ["payments"],
  receivedAt: at("2026-11-23"),
};

describe("by its interval a request can be too soon", () => {
  test.each<[string, Day, Day, boolean]>([
    ["the same day", "2026-11-23", "2026-11-23", true],
    ["eight months later", "2026-03-23", "2026-11-23", true],
    ["a day less than a year later", "2025-11-24", "2026-11-23", true],
    ["a year later to the day", "2025-11-23", "2026-11-23", false],
    ["many years later", "2019-01-01", "2026-11-23", false],
    ["in a leap year, the day before the last of February", "2024-02-29", "2025-02-27", true],
    ["in a leap year, on the last of February", "2024-02-29", "2025-02-28", false],
  ])("%s", (_, last, received, tooSoon) => {
    expect(isAskedTooSoon(last, received)).toBe(tooSoon);
    expect(received < freeFrom(last)).toBe(tooSoon);
  });
});

test("the third request in eight months names both before it, the newest first, and counts from the last", () => {
  const first = askedOn("2026-03-23", "2026-04-10");
  const second = askedOn("2026-07-01", "2026-07-20");
  expect(earlierRequests([first, second], now)).toEqual({
    requests: [
      {
        dossierId: second.dossierId,
        number: second.number,
        receivedOn: "2026-07-01",
        answeredOn: "2026-07-20",
        daysBefore: 145,
        alike: true,
      },
      expect.objectContaining({ number: first.number, daysBefore: 245 }),
    ],
    last: expect.objectContaining({ number: second.number }),
    tooSoon: true,
    freeFrom: "2027-07-01",
  });
});

test("who never asked before asks nothing too soon", () => {
  expect(earlierRequests([], now)).toEqual({ requests: [], last: null, tooSoon: false, freeFrom: null });
});

test("a request without an answer about data is named, and makes no later one too soon", () => {
  const open = askedOn("2026-11-01", null);
  const { requests, last, tooSoon } = earlierRequests([open], now);
  expect([requests.length, last, tooSoon]).toEqual([1, null, false]);
});

test("the last answer counts, also where something else was asked in between", () => {
  const answered = askedOn("2026-05-01", "2026-05-20");
  const { last } = earlierRequests([askedOn("2026-10-01", null), answered], now);
  expect(last?.number).toBe(answered.number);
});

test("an answer about something else is named, and repeats nothing", () => {
  const other = askedOn("2026-10-01", "2026-10-20", { scope: ["repairs"] });
  const { requests, last, tooSoon } = earlierRequests([other], now);
  expect([requests.map(({ alike }) => alike), last, tooSoon]).toEqual([[false], null, false]);
});

test("a request for another right, and one that came later, are none of the earlier ones", () => {
  const others = [
    askedOn("2026-10-01", "2026-10-20", { right: "erasure" }),
    askedOn("2026-11-24", "2026-11-25"),
  ];
  expect(earlierRequests(others, now).requests).toEqual([]);
});

test("from one receipt to the next: how long the answer took makes nothing too soon", () => {
  const slow = askedOn("2025-11-20", "2026-02-20");
  expect(earlierRequests([slow], now).tooSoon).toBe(false);
});

const held = (themes: Record<string, Record<string, string>>): Held =>
  new Map(
    Object.entries(themes).map(([theme, marks]) => [theme, new Map(Object.entries(marks))]),
  ) as unknown as Held;

test("per theme it is counted what is new, what became different and what is gone", () => {
  const then = held({ payments: { a: "1", b: "2", c: "3" }, personal: { p: "1" } });
  const now = held({ payments: { b: "2", c: "4", d: "5", e: "6" }, personal: { p: "1" } });
  expect(changesBetween(then, now)).toEqual([
    { theme: "personal", added: 0, changed: 0, gone: 0 },
    { theme: "payments", added: 2, changed: 1, gone: 1 },
  ]);
});

test("a theme that only one of both asked about is not compared", () => {
  const then = held({ payments: { a: "1" } });
  const now = held({ payments: { a: "1" }, personal: { p: "1" } });
  expect(changesBetween(then, now)).toEqual([{ theme: "payments", added: 0, changed: 0, gone: 0 }]);
});
