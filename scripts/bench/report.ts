// What a benchmark found, and whether it stays within its limit.

export type Measure = {
  name: string;
  value: number;
  unit: string;
  /** The value divided by that of a reference in the same run; null where there is no reference. */
  ratio: number | null;
  against: string | null;
  /** At least this ratio; without a reference at most this value. */
  limit: number;
};

export function isMet({ value, ratio, limit }: Measure): boolean {
  return ratio === null ? value <= limit : ratio >= limit;
}

/** One line of JSON, with figures that a person can read. */
export function lineOf({ name, value, unit, ratio, against, limit }: Measure): string {
  return JSON.stringify({
    name,
    value: shown(value),
    unit,
    ratio: ratio === null ? null : shown(ratio),
    against,
    limit,
  });
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new Error("Nothing was measured");
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

// A figure just past its limit must not be rounded to within it: the verdict is taken before.
function shown(figure: number): number {
  return Number(figure.toPrecision(3));
}
