import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, isWorkingDay } from "#app/domain/calendar.ts";
import { deadline } from "#app/domain/deadline.ts";
import { at } from "#tests/support/dossiers.ts";

const vectors = parse<Record<string, string>>(
  readFileSync(join(import.meta.dirname, "deadline-vectors.csv")),
  { columns: true },
);
const plain = vectors.filter(({ events }) => events === "");

test("the vectors hold 57 plain requests among 90", () => {
  expect(vectors).toHaveLength(90);
  expect(plain).toHaveLength(57);
});

test.each(plain)("$id, received $received, is due on $due: $why", (row) => {
  const { receivedOn, dueOn, dueEnd, extensionNoticeDueOn, refusalDueOn } = deadline(
    new Date(row.received ?? ""),
  );
  expect({
    received_local_date: receivedOn,
    due: dueOn,
    due_end_utc: dueEnd.toISOString().replace(".000Z", "Z"),
    ext_notice_due: extensionNoticeDueOn,
    refusal_due: refusalDueOn,
    due_unpaused: dueOn,
  }).toEqual({
    received_local_date: row.received_local_date,
    due: row.due,
    due_end_utc: row.due_end_utc,
    ext_notice_due: row.ext_notice_due,
    refusal_due: row.refusal_due,
    due_unpaused: row.due_unpaused,
  });
});

const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((moment) => new Date(moment));

test("no request is due on a day off", () => {
  fc.assert(fc.property(moments, (receivedAt) => isWorkingDay(deadline(receivedAt).dueOn)));
});

test("a request received later is never due earlier", () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one];
      expect(deadline(earlier).dueOn <= deadline(later).dueOn).toBe(true);
    }),
  );
});

test("the last day ends with the first instant of the day after", () => {
  fc.assert(
    fc.property(moments, (receivedAt) => {
      const { dueOn, dueEnd } = deadline(receivedAt);
      expect(dayOf(dueEnd)).toBe(addDays(dueOn, 1));
      expect(dayOf(new Date(dueEnd.getTime() - 1))).toBe(dueOn);
    }),
  );
});

test.each([
  ["the Thursday before the clock goes forward", "2027-02-25", "2027-03-25T23:00:00.000Z"],
  ["the Monday after the clock went forward", "2028-02-27", "2028-03-27T22:00:00.000Z"],
  ["the Friday before the clock goes back", "2026-09-23", "2026-10-23T22:00:00.000Z"],
  ["the Monday after the clock went back", "2026-09-25", "2026-10-26T23:00:00.000Z"],
] as const)("a last day on %s ends at Dutch midnight", (_, day, end) => {
  expect(deadline(at(day)).dueEnd.toISOString()).toBe(end);
});

test.each([
  ["2027-01-29", "2027-03-01", "28 February 2027 is a Sunday"],
  ["2028-01-31", "2028-02-29", "a leap year"],
  ["2026-08-31", "2026-09-30", "30 days"],
  ["2027-05-31", "2027-06-30", "30 days"],
  ["2027-10-31", "2027-11-30", "30 days"],
] as const)("a request of %s is due on %s, as the month ends sooner (%s)", (day, due, _) => {
  expect(deadline(at(day)).dueOn).toBe(due);
});

test("a weekend or holiday at the start or within the month adds nothing", () => {
  expect(deadline(at("2026-12-25")).dueOn).toBe("2027-01-25");
  expect(deadline(at("2027-04-17")).dueOn).toBe("2027-05-18");
});
