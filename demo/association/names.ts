// Names for people who do not exist. The lists come from the faker package while this runs.

import { fakerNL } from "@faker-js/faker";
import type { Draw } from "./draw.ts";
import { shuffle } from "./draw.ts";

export type Gender = "V" | "M";

const lists = fakerNL.rawDefinitions.person;

/** First names by gender, none of them part of another name or of a word in the avoided texts. */
export function firstNames(draw: Draw, avoid: string[]): Record<Gender, string[]> {
  const women = shuffle(plainNames(lists?.first_name?.female), (index) => draw("woman", index, "rank"));
  const men = shuffle(plainNames(lists?.first_name?.male), (index) => draw("man", index, "rank"));
  const taken = [...avoid];
  return { V: keepApart(women, taken), M: keepApart(men, taken) };
}

/** Surnames without a prefix, none of them part of another name. */
export function surnames(draw: Draw, avoid: string[]): string[] {
  const all = shuffle(plainNames(lists?.last_name?.generic), (index) => draw("surname", index, "rank"));
  return keepApart(all, [...avoid]);
}

// Short names hide in ordinary words; a leak test that searches for them would cry wolf.
function plainNames(names: readonly string[] | undefined): string[] {
  return (names ?? []).filter((name) => /^[A-Z][a-z]{5,}$/.test(name));
}

function keepApart(names: string[], taken: string[]): string[] {
  return names.filter((name) => {
    const fits = taken.every((other) => !overlap(name.toLowerCase(), other.toLowerCase()));
    if (fits) taken.push(name);
    return fits;
  });
}

function overlap(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
