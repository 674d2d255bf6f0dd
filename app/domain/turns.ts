// How we ask a source: not too often, not too much at once, and hardly while it does not answer. Whoever asks keeps to it
// together, in whatever process: this decides from what they all know.

import { addDays, type Day, dayOf, momentOn } from "./calendar.ts";

const second = 1000;
const minute = 60 * second;

/** Of one day, "22:00" to "06:00", as Dutch clocks show it. */
export type QuietHours = { from: string; until: string };

/** What its owner finds agreeable. */
export type Pace = { perSecond: number; atOnce: number; quiet: QuietHours | null };

/** The standard knows no "too many": so be modest unasked. */
export const defaultPace: Pace = { perSecond: 5, atOnce: 2, quiet: null };

/** Moments are milliseconds since 1970, by one clock for all. */
export type Turns = {
  /** When all questions up to now fit the pace, one after another: ahead of the clock after a burst. */
  fullUntil: number;
  /** Who asks now. A place of somebody who died ends by itself. */
  places: Held[];
  /** Who stands before a full house, in the order of coming; a gathering lets who is in haste go first. */
  waiting: Waiting[];
  /** How many times after one another it gave no answer, since when, and the code of the last. */
  failures: number;
  failingSince: number | null;
  lastCode: string | null;
  /** After so many failures: not before this. */
  nextTryAt: number;
  /** As the source itself asked. */
  restUntil: number;
};
type Held = { id: string; until: number };
type Waiting = Held & { inHaste: boolean };

export const noTurns: Turns = {
  fullUntil: 0,
  places: [],
  waiting: [],
  failures: 0,
  failingSince: null,
  lastCode: null,
  nextTryAt: 0,
  restUntil: 0,
};

/** A place ends so long after its holder last said to be there. */
export const placeLasts = 30 * second;
/** Who waits says so again before that; of who died nobody waits for longer. */
const waitLasts = 2 * second;
/** After so many failures no more than one try a minute. */
export const carefulAfter = 5;
/** After so many the connection is open, as a circuit is: colleagues are told. */
export const opensAfter = 10;
const longestPause = 15 * minute;
/** However long a source asks to be left alone. */
export const longestRest = 5 * minute;

/**
 * `gathering` can wait for days; for `haste` a person waits: who asks, or who looks at a page. A `trial` is made by a
 * colleague who wants to know now.
 */
export type Asking = "gathering" | "haste" | "trial";

/** Why nothing is asked, and until when. */
export type HoldBack = { why: "rests" | "no-answer" | "quiet-hours"; until: number };

export type Answer =
  /** To go after so many milliseconds. */
  | { goIn: number }
  /** Every place is taken: ask again soon. */
  | { full: true }
  | { hold: HoldBack };

/** Asks for a turn, or with a place for one more question. */
export function takeTurn(
  turns: Turns,
  { id, asking }: { id: string; asking: Asking },
  pace: Pace,
  at: number,
): { turns: Turns; answer: Answer } {
  const places = turns.places.filter(({ until }) => until > at);
  const waiting = turns.waiting.filter(({ until }) => until > at);
  const hasPlace = places.some((place) => place.id === id);
  const hold = hasPlace || asking === "trial" ? null : holdBackOf(turns, pace, asking, at);
  if (hold) return { turns, answer: { hold } };
  const isCareful = turns.failures >= carefulAfter;
  const free = (isCareful ? 1 : pace.atOnce) - places.length;
  if (!hasPlace && free <= 0 && isCareful && asking !== "trial") {
    return { turns, answer: { hold: { why: "no-answer", until: at + minute } } };
  }
  if (!hasPlace && aheadOf(waiting, { id, asking }) >= free) {
    const line = standing(waiting, { id, asking }, at);
    return { turns: line === waiting ? turns : { ...turns, waiting: line }, answer: { full: true } };
  }
  const { start, fullUntil } = slotOf(turns, pace, at);
  const place = { id, until: start + placeLasts };
  return {
    turns: {
      ...turns,
      fullUntil,
      places: [...places.filter((one) => one.id !== id), place],
      waiting: waiting.filter((one) => one.id !== id),
      // The one try of this minute, also when whoever makes it dies.
      nextTryAt: isCareful ? Math.max(turns.nextTryAt, at + minute) : turns.nextTryAt,
    },
    answer: { goIn: start - at },
  };
}

/** A bucket of one second's questions that fills steadily (generic cell rate algorithm). */
function slotOf({ fullUntil }: Turns, { perSecond }: Pace, at: number) {
  const interval = second / perSecond;
  const bucket = Math.max(0, second - interval);
  const start = Math.max(at, fullUntil - bucket);
  return { start, fullUntil: Math.max(fullUntil, start) + interval };
}

type Asker = { id: string; asking: Asking };

/** How many go before. Without a line whoever just left the house would be in again first, and others never. */
function aheadOf(waiting: Waiting[], { id, asking }: Asker): number {
  if (asking === "trial") return 0;
  const place = waiting.findIndex((one) => one.id === id);
  const [earlier, later] = place === -1 ? [waiting, []] : [waiting.slice(0, place), waiting.slice(place + 1)];
  const inHaste = (line: Waiting[]) => line.filter((one) => one.inHaste).length;
  return asking === "haste" ? inHaste(earlier) : earlier.length + inHaste(later);
}

// Written anew only when it soon ends, so that who waits writes little.
function standing(waiting: Waiting[], { id, asking }: Asker, at: number): Waiting[] {
  const mine = { id, until: at + waitLasts, inHaste: asking !== "gathering" };
  const stood = waiting.find((one) => one.id === id);
  if (!stood) return [...waiting, mine];
  return stood.until > at + waitLasts / 2 ? waiting : waiting.map((one) => (one.id === id ? mine : one));
}

/** Says that the holder of a place is still there. */
export function keepPlace(turns: Turns, id: string, at: number): Turns {
  if (!turns.places.some((place) => place.id === id)) return turns;
  const places = turns.places.map((place) => (place.id === id ? { id, until: at + placeLasts } : place));
  return { ...turns, places };
}

/** Why this connection is not asked now; null when it is. */
export function holdBackOf(turns: Turns, { quiet }: Pace, asking: Asking, at: number): HoldBack | null {
  if (at < turns.restUntil) return { why: "rests", until: turns.restUntil };
  if (turns.failures >= carefulAfter && at < turns.nextTryAt) {
    return { why: "no-answer", until: turns.nextTryAt };
  }
  const quietUntil = quiet && asking === "gathering" ? quietEnd(quiet, at) : null;
  return quietUntil === null ? null : { why: "quiet-hours", until: quietUntil };
}

function quietEnd({ from, until }: QuietHours, at: number): number | null {
  const today = dayOf(new Date(at));
  const ends = [addDays(today, -1), today].flatMap((day: Day) => {
    const end = momentOn(until > from ? day : addDays(day, 1), until).getTime();
    return momentOn(day, from).getTime() <= at && at < end ? [end] : [];
  });
  return ends[0] ?? null;
}

/** How a question ended. `unclear`: whoever asked left before there was an answer. */
export type Ending =
  | { type: "answered" }
  | { type: "unclear" }
  /** `rest`: how long the source asks to be left alone, in milliseconds. */
  | { type: "failed"; code: string; rest: number | null };

/** Gives a place back, with what came of it. */
export function endTurn(turns: Turns, id: string, ending: Ending, at: number): Turns {
  const left = {
    ...turns,
    places: turns.places.filter((place) => place.id !== id),
    waiting: turns.waiting.filter((one) => one.id !== id),
  };
  if (ending.type === "unclear") return left;
  if (ending.type === "answered") {
    return { ...left, failures: 0, failingSince: null, lastCode: null, nextTryAt: 0 };
  }
  const failures = turns.failures + 1;
  const rest = Math.min(ending.rest ?? 0, longestRest);
  return {
    ...left,
    failures,
    failingSince: turns.failingSince ?? at,
    lastCode: ending.code,
    nextTryAt: at + pauseAfter(failures),
    restUntil: Math.max(turns.restUntil, at + rest),
  };
}

function pauseAfter(failures: number): number {
  if (failures < carefulAfter) return 0;
  const doublings = Math.max(0, failures - opensAfter);
  return Math.min(minute * 2 ** doublings, longestPause);
}

export const isOpen = ({ failures }: Pick<Turns, "failures">) => failures >= opensAfter;

/** Whether the connection opened or closed between these two, as a circuit does; and whether those who wait may go on. */
export function changeBetween(before: Turns, after: Turns) {
  const closes = before.failures >= carefulAfter && after.failures === 0;
  return {
    event:
      isOpen(before) === isOpen(after) ? null : isOpen(after) ? ("opened" as const) : ("closed" as const),
    goOn: closes,
  };
}
