import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Answer,
  type Asking,
  changeBetween,
  defaultPace,
  type Ending,
  endTurn,
  holdBackOf,
  keepPlace,
  noTurns,
  type Pace,
  placeLasts,
  type Turns,
  takeTurn,
} from "#app/domain/turns.ts";

const at = Date.parse("2026-11-29T10:00:00Z");
const [second, minute] = [1000, 60_000];
const answered: Ending = { type: "answered" };
const failed = (rest: number | null = null): Ending => ({ type: "failed", code: "timeout", rest });
const pace = (change: Partial<Pace> = {}): Pace => ({ ...defaultPace, ...change });

const take = (turns: Turns, id: string, when = at, asking: Asking = "gathering", how = pace()) =>
  takeTurn(turns, { id, asking }, how, when);

/** Failures after one another, each at the moment the connection may be tried. */
function failing(times: number, from = at): { turns: Turns; when: number } {
  let turns = noTurns;
  let when = from;
  for (let time = 0; time < times; time += 1) {
    when = Math.max(when, turns.nextTryAt);
    turns = endTurn(take(turns, "t", when).turns, "t", failed(), when);
  }
  return { turns, when };
}

test("of two who may ask at once a third waits for a place, and gets that of who is done", () => {
  const two = take(take(noTurns, "a").turns, "b").turns;
  expect(take(two, "c").answer).toEqual({ full: true });
  expect(take(endTurn(two, "a", answered, at), "c").answer).toEqual({ goIn: 0 });
});

test("the place of whoever died is free once it said nothing for half a minute; who is there keeps it", () => {
  const two = take(take(noTurns, "a").turns, "b").turns;
  expect(take(two, "c", at + placeLasts - 1).answer).toEqual({ full: true });
  expect(take(two, "c", at + placeLasts).answer).toEqual({ goIn: 0 });
  const kept = ["a", "b"].reduce((turns, id) => keepPlace(turns, id, at + 20 * second), two);
  expect(take(kept, "c", at + placeLasts).answer).toEqual({ full: true });
  expect(keepPlace(noTurns, "a", at)).toBe(noTurns);
});

test("after a burst of one second's questions each waits for its moment", () => {
  let turns = noTurns;
  const waits = Array.from({ length: 8 }, () => {
    const taken = take(turns, "a");
    turns = taken.turns;
    return "goIn" in taken.answer ? taken.answer.goIn : null;
  });
  expect(waits).toEqual([0, 0, 0, 0, 0, 200, 400, 600]);
});

test("who waits in haste goes before every gathering, and after a moment of silence no longer", () => {
  const two = take(take(noTurns, "a").turns, "b").turns;
  const waits = take(two, "tenant", at, "haste").turns;
  const free = endTurn(waits, "a", answered, at);
  expect(take(free, "c").answer).toEqual({ full: true });
  expect(take(free, "tenant", at, "haste").answer).toEqual({ goIn: 0 });
  expect(take(free, "c", at + 2 * second).answer).toEqual({ goIn: 0 });
});

test("gatherings stand in line: who was done goes behind who came before, and of who died nobody waits for long", () => {
  let turns = take(take(noTurns, "a").turns, "b").turns;
  turns = take(turns, "c").turns;
  expect(take(turns, "c")).toEqual({ turns, answer: { full: true } });
  turns = take(turns, "d").turns;
  turns = endTurn(turns, "a", answered, at);
  for (const late of ["a", "d"]) expect(take(turns, late).answer).toEqual({ full: true });
  const next = take(turns, "c");
  expect(next.answer).toEqual({ goIn: 0 });
  expect(next.turns.waiting.map(({ id }) => id)).toEqual(["d"]);
  expect(take(turns, "a", at + 2 * second).answer).toEqual({ goIn: 0 });
});

test("who says again to be there keeps their place in the line", () => {
  let turns = take(take(noTurns, "a").turns, "b").turns;
  for (const id of ["c", "d"]) turns = take(turns, id).turns;
  for (const id of ["c", "d"]) turns = take(turns, id, at + 1.5 * second).turns;
  turns = endTurn(turns, "a", answered, at + 2 * second);
  expect(take(turns, "d", at + 3 * second).answer).toEqual({ full: true });
  expect(take(turns, "c", at + 3 * second).answer).toEqual({ goIn: 0 });
});

type Move = { gap: number; who: number; does: "ask" | "leave" | "fail" | "die"; haste: boolean };
const moves = fc.array(
  fc.record<Move>({
    gap: fc.integer({ min: 0, max: 900 }),
    who: fc.integer({ min: 0, max: 5 }),
    does: fc.constantFrom("ask", "ask", "ask", "leave", "leave", "fail", "die"),
    haste: fc.boolean(),
  }),
  { maxLength: 120 },
);

/** What comes of it: when each question was put, and who held places then. */
function play(all: Move[], how: Pace) {
  let turns = noTurns;
  let now = at;
  const starts: number[] = [];
  let mostAtOnce = 0;
  for (const { gap, who, does, haste } of all) {
    now += gap;
    const id = `worker ${who}`;
    if (does === "ask") {
      const taken = take(turns, id, now, haste ? "haste" : "gathering", how);
      turns = taken.turns;
      if ("goIn" in taken.answer) starts.push(now + taken.answer.goIn);
    }
    if (does === "leave") turns = endTurn(turns, id, answered, now);
    if (does === "fail") turns = endTurn(turns, id, failed(), now);
    mostAtOnce = Math.max(mostAtOnce, turns.places.filter(({ until }) => until > now).length);
  }
  return { starts, mostAtOnce };
}

const paces = fc.record({
  perSecond: fc.constantFrom(0.5, 1, 3, 5, 20),
  atOnce: fc.integer({ min: 1, max: 4 }),
  quiet: fc.constant(null),
});

test("whoever asks, leaves, fails and dies in whatever order: never more at once, nor more in any stretch of time", () => {
  fc.assert(
    fc.property(moves, paces, (all, how) => {
      const { starts, mostAtOnce } = play(all, how);
      expect(mostAtOnce).toBeLessThanOrEqual(how.atOnce);
      const sorted = starts.toSorted((one, other) => one - other);
      sorted.forEach((from, first) => {
        sorted.slice(first).forEach((until, count) => {
          const allowed = Math.max(1, how.perSecond) + ((until - from) / second) * how.perSecond;
          expect(count + 1).toBeLessThanOrEqual(allowed + 0.001);
        });
      });
    }),
  );
});

test("from five failures in a row no more than one try a minute is made, whoever asks and whatever comes of it", () => {
  fc.assert(
    fc.property(moves, (all) => {
      let { turns, when } = failing(5);
      const tries: number[] = [];
      for (const [i, { gap, does, haste }] of all.entries()) {
        when += gap * 40;
        const taken = take(turns, `turn ${i}`, when, haste ? "haste" : "gathering");
        turns = taken.turns;
        if (!("goIn" in taken.answer)) continue;
        tries.push(when);
        // Some fail, and some die without a word.
        if (does !== "die") turns = endTurn(turns, `turn ${i}`, failed(), when);
      }
      const gaps = tries.slice(1).map((time, i) => time - (tries[i] ?? 0));
      expect(gaps.every((gap) => gap >= minute)).toBe(true);
    }),
  );
});

test.each([
  [1, 0],
  [4, 0],
  [5, 1],
  [9, 1],
  [10, 1],
  [11, 2],
  [13, 8],
  [14, 15],
  [40, 15],
])("after %i failures in a row the next try is %i minutes later", (times, minutes) => {
  const { turns, when } = failing(times);
  expect(turns.nextTryAt - when).toBe(minutes * minute);
  expect(turns.failures).toBe(times);
});

test("it opens at ten failures in a row, one try goes through when it is time, and an answer closes it", () => {
  const nine = failing(9).turns;
  const { turns: open, when } = failing(10);
  expect(changeBetween(nine, open)).toEqual({ event: "opened", goOn: false });
  expect([open.failingSince, open.lastCode]).toEqual([at, "timeout"]);
  const later = when + minute;
  expect(take(open, "a", later - 1).answer).toEqual({ hold: { why: "no-answer", until: later } });

  const tried = take(open, "a", later);
  expect(tried.answer).toEqual({ goIn: 0 });
  expect(take(tried.turns, "b", later).answer).toEqual({ hold: { why: "no-answer", until: later + minute } });
  const closed = endTurn(tried.turns, "a", answered, later);
  expect(changeBetween(open, closed)).toEqual({ event: "closed", goOn: true });
  expect(take(closed, "b", later).answer).toEqual({ goIn: 0 });
  expect(closed).toMatchObject({ failures: 0, failingSince: null, lastCode: null });
});

test("a colleague may try at once; what they find out counts", () => {
  const { turns, when } = failing(12);
  const tried = take(turns, "colleague", when, "trial");
  expect(tried.answer).toEqual({ goIn: 0 });
  expect(endTurn(tried.turns, "colleague", failed(), when).failures).toBe(13);
  expect(endTurn(tried.turns, "colleague", answered, when).failures).toBe(0);
});

test("an answer between failures begins the count anew; who left before the answer counts for nothing", () => {
  const four = failing(4).turns;
  expect(endTurn(four, "t", answered, at).failures).toBe(0);
  expect(endTurn(four, "t", { type: "unclear" }, at).failures).toBe(4);
});

test.each([
  [90 * second, 90 * second],
  [24 * 3600 * second, 5 * minute],
])("a source that asks for %i ms of rest is asked nothing for %i, whoever asks", (asked, rest) => {
  const turns = endTurn(noTurns, "a", failed(asked), at);
  for (const asking of ["gathering", "haste"] as const) {
    expect(take(turns, "b", at + rest - 1, asking).answer).toEqual<Answer>({
      hold: { why: "rests", until: at + rest },
    });
    expect(take(turns, "b", at + rest, asking).answer).toEqual({ goIn: 0 });
  }
  // An answer to what was asked before does not end it.
  expect(endTurn(turns, "c", answered, at).restUntil).toBe(at + rest);
});

test.each([
  ["22:00", "06:00", "2026-11-29T20:59:59Z", null],
  ["22:00", "06:00", "2026-11-29T21:00:00Z", "2026-11-30T05:00:00Z"],
  ["22:00", "06:00", "2026-11-30T04:59:59Z", "2026-11-30T05:00:00Z"],
  ["22:00", "06:00", "2026-11-30T05:00:00Z", null],
  ["01:00", "05:00", "2026-07-01T00:30:00Z", "2026-07-01T03:00:00Z"],
  // The night in which the clock goes forward: from one o'clock until three is one hour.
  ["01:00", "03:00", "2027-03-28T00:30:00Z", "2027-03-28T01:00:00Z"],
  ["01:00", "03:00", "2027-03-28T01:00:00Z", null],
])(
  "in the quiet hours from %s until %s a gathering at %s waits until %s, and a tenant does not",
  (from, until, when, end) => {
    const quiet = pace({ quiet: { from, until } });
    const moment = Date.parse(when);
    expect(holdBackOf(noTurns, quiet, "gathering", moment)).toEqual(
      end && { why: "quiet-hours", until: Date.parse(end) },
    );
    expect(holdBackOf(noTurns, quiet, "haste", moment)).toBeNull();
  },
);
