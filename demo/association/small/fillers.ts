// The many without a story: enough of them to make the numbers of a small association.

import { fakerNL, fakerPL, fakerTR } from "@faker-js/faker";
import type { Draw } from "../draw.ts";
import { between, pick } from "../draw.ts";
import type { Gender } from "../names.ts";
import type { Figure, Stay } from "./stories.ts";
import { figure } from "./stories.ts";

type Names = { first: Record<Gender, string[]>; last: string[] };

const lists = [fakerNL, fakerTR, fakerNL, fakerPL].map(
  ({ rawDefinitions: { person } }): Names => ({
    first: { V: long(person?.first_name?.female), M: long(person?.first_name?.male) },
    last: long(person?.last_name?.generic),
  }),
);

// Short names hide in ordinary words; names of two words would fall apart.
function long(names: readonly string[] | undefined): string[] {
  return (names ?? []).filter((name) => /^\p{Lu}\p{Ll}{5,}$/u.test(name));
}

export type Namer = (gender: Gender, place: number) => Figure;

/**
 * Two given names each. No two people have both names in common, and no name of the avoided ones is among
 * them, so that a search for somebody's two names finds only that person.
 */
export function namerFor(draw: Draw, avoid: string[]): Namer {
  const taken = new Set<string>();
  const forbidden = avoid.map((name) => name.toLowerCase());
  const free = (name: string) => forbidden.every((other) => !overlap(name.toLowerCase(), other));
  const pools = lists.map(({ first, last }) => ({
    first: { V: first.V.filter(free), M: first.M.filter(free) },
    last: last.filter(free),
  }));
  return (gender, place) => {
    const pool = pick(pools, place);
    return figure(
      null,
      gender,
      freshPair(pool.first[gender], place, taken, draw),
      pickName(pool.last, place, draw),
    );
  };
}

function overlap(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function pickName(names: string[], place: number, draw: Draw): string {
  return pick(names, draw("filler", place, "surname"));
}

function freshPair(names: string[], place: number, taken: Set<string>, draw: Draw, attempt = 0): string {
  const [one, other] = [1, 2].map((nth) => pick(names, draw("filler", place, `given-${nth}-${attempt}`)));
  const pair = `${one} ${other}`;
  if (one === other || taken.has(pair)) return freshPair(names, place, taken, draw, attempt + 1);
  taken.add(pair);
  return pair;
}

type Count = { current: number; ended: number };

/** Homes as they are lived in today; some saw somebody leave before. */
export function ordinaryHomes({ current, ended }: Count, namer: Namer, draw: Draw): Stay[][] {
  let place = 0;
  const next = () => namer(draw("filler", place, "gender") % 2 ? "V" : "M", place++);
  return Array.from({ length: current }, (_, home) => {
    const from = `${between(1986, 2024, draw("filler-home", home, "year"))}-${month(home, draw)}-01`;
    const parties = home % 5 === 0 ? [next(), next()] : [next()];
    const housemates = Array.from({ length: home % 2 }, next);
    const now: Stay = { parties, housemates, from, until: null };
    return home < ended
      ? [
          { ...earlier(home, draw), parties: [next()] },
          { ...now, from: lateStart(home, draw) },
        ]
      : [now];
  });
}

// Whoever lived there before left in the years that the ledger still covers.
function earlier(home: number, draw: Draw): Omit<Stay, "parties"> {
  const year = Number(lateStart(home, draw).slice(0, 4));
  const begin = year - between(4, 20, draw("filler-home", home, "years-before"));
  return { housemates: [], from: `${begin}-04-01`, until: `${year - 1}-11-30` };
}

function lateStart(home: number, draw: Draw): string {
  return `${between(2020, 2024, draw("filler-home", home, "late-year"))}-${month(home, draw)}-01`;
}

function month(home: number, draw: Draw): string {
  return String(between(1, 12, draw("filler-home", home, "month"))).padStart(2, "0");
}
