// Numbers drawn by counting: the same place in the data always draws the same number, in any order.

import { createHash } from "node:crypto";

export type Draw = (entity: string, index: number, field: string) => number;

/** Whole numbers below 2^48, decided by the seed and by the place that asks. */
export function drawFrom(seed: string): Draw {
  return (entity, index, field) =>
    createHash("sha256")
      .update(JSON.stringify([seed, entity, index, field]))
      .digest()
      .readUIntBE(0, 6);
}

export function pick<T>(values: readonly T[], drawn: number): T {
  const value = values[drawn % values.length];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

/** A whole number from lowest up to and including highest. */
export function between(lowest: number, highest: number, drawn: number): number {
  return lowest + (drawn % (highest - lowest + 1));
}

/** All values in an order that the draw decides. */
export function shuffle<T>(values: readonly T[], draw: (index: number) => number): T[] {
  return values
    .map((value, index) => ({ value, rank: draw(index) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ value }) => value);
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A mark that stands nowhere else in the data: all are six long, so none hides in another. */
export function mark(index: number): string {
  const letters = [15, 10, 5, 0].map((shift) => base32[(index >> shift) & 31]);
  return `ZQ${letters.join("")}`;
}
