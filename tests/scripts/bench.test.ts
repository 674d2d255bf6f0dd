import { expect, test } from "vitest";
import { isMet, lineOf, type Measure, median } from "../../scripts/bench/report.ts";

const alone: Measure = { name: "queue", value: 60, unit: "ms", ratio: null, against: null, limit: 60 };
const compared: Measure = { ...alone, value: 700, ratio: 0.7, against: "a bare page", limit: 0.7 };

test("a value may be as large as its limit and no larger", () => {
  expect(isMet(alone)).toBe(true);
  expect(isMet({ ...alone, value: 60.001 })).toBe(false);
});

test("where there is a reference, the limit holds for the ratio and not for the value", () => {
  expect(isMet(compared)).toBe(true);
  expect(isMet({ ...compared, ratio: 0.699 })).toBe(false);
});

test("a figure that is none meets no limit", () => {
  expect(isMet({ ...alone, value: Number.NaN })).toBe(false);
  expect(isMet({ ...compared, ratio: Number.NaN })).toBe(false);
});

test("a benchmark is one line of JSON with all its parts", () => {
  expect(lineOf(alone)).toBe(
    '{"name":"queue","value":60,"unit":"ms","ratio":null,"against":null,"limit":60}',
  );
  expect(JSON.parse(lineOf({ ...compared, value: 712.3456, ratio: 0.71234 }))).toEqual({
    name: "queue",
    value: 712,
    unit: "ms",
    ratio: 0.712,
    against: "a bare page",
    limit: 0.7,
  });
});

test("the median is the middle one, or lies between the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 4])).toBe(3);
  expect(() => median([])).toThrow("Nothing was measured");
});
