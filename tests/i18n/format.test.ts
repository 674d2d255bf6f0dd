import { expect, test } from "vitest";
import {
  bytes,
  count,
  dayInFull,
  dayInWords,
  dayShort,
  fieldValue,
  hourInWords,
  moment,
  plural,
  shownDay,
  shownMoment,
} from "#app/i18n/format.ts";

test("a day is written with its name", () => {
  expect(dayInWords("2026-12-23", "nl")).toBe("woensdag 23 december 2026");
  expect(dayInFull("2026-12-23", "nl")).toBe("23 december 2026");
  expect(dayShort("2026-12-23", "nl")).toBe("23 dec 2026");
});

test("the first and the last day of a year stay in their year", () => {
  expect(dayInFull("2026-01-01", "nl")).toBe("1 januari 2026");
  expect(dayInFull("2026-12-31", "nl")).toBe("31 december 2026");
});

test("a moment is written in the time of the Netherlands, in winter and in summer", () => {
  expect(moment(new Date("2026-11-23T13:05:00Z"), "nl")).toBe("23 november 2026 om 14.05 uur");
  expect(moment(new Date("2026-07-01T22:30:00Z"), "nl")).toBe("2 juli 2026 om 00.30 uur");
});

test("what is shown comes with what the machine reads", () => {
  expect(shownDay("2026-12-23", "nl")).toEqual({ iso: "2026-12-23", text: "woensdag 23 december 2026" });
  expect(shownMoment(new Date("2026-11-23T13:05:00Z"), "nl")).toEqual({
    iso: "2026-11-23T13:05:00.000Z",
    text: "23 november 2026 om 14.05 uur",
  });
});

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [2_412_000, "2,4 MB"],
  [24_000_000, "24 MB"],
  [3_000_000_000_000, "3.000 GB"],
])("%i bytes is written as %s", (size, text) => {
  expect(bytes(size, "nl")).toBe(text);
});

test("numbers have points between thousands", () => {
  expect(count(12345, "nl")).toBe("12.345");
});

test("one is one and all else is more", () => {
  const forms = { one: "dag", other: "dagen" };
  expect([0, 1, 2].map((n) => plural(n, forms, "nl"))).toEqual(["dagen", "dag", "dagen"]);
});

test.each([
  [true, "ja"],
  [false, "nee"],
  [712.45, "712,45"],
  [1980, "1980"],
  ["2019-05-01", "1 mei 2019"],
  ["2019-05-01T10:00", "2019-05-01T10:00"],
  ["2019-05-01T00:00:00.000Z", "1 mei 2019"],
  ["2019-05-01T00:00:00Z", "1 mei 2019"],
  ["2019-05-01T10:00:00Z", "1 mei 2019 om 12.00 uur"],
  ["2019-05-01T22:30:00+02:00", "1 mei 2019 om 22.30 uur"],
  ["2019-05-32T10:00:00Z", "2019-05-32T10:00:00Z"],
  ["op 2019-05-01T10:00:00Z", "op 2019-05-01T10:00:00Z"],
  ["2019-13-45", "2019-13-45"],
  ["Lindenlaantje 3", "Lindenlaantje 3"],
])("the value %s is shown as %s", (value, text) => {
  expect(fieldValue(value, "nl")).toBe(text);
});

test.each([
  [728.2, "€ 728,20", "€728.20"],
  [1980, "€ 1.980,00", "€1,980.00"],
  [-36.5, "€ -36,50", "-€36.50"],
  [0.125, "€ 0,125", "€0.125"],
  ["728.20", "728.20", "728.20"],
])("an amount of %s is shown as %s, and in English as %s", (value, dutch, english) => {
  const shown = (locale: "nl" | "en") => fieldValue(value, locale, "EUR").replaceAll("\u00a0", " ");
  expect([shown("nl"), shown("en")]).toEqual([dutch, english]);
});

test("English days, moments and numbers are written the British way", () => {
  expect(dayInWords("2026-12-23", "en")).toBe("Wednesday 23 December 2026");
  expect(dayInFull("2026-12-23", "en")).toBe("23 December 2026");
  expect(moment(new Date("2026-11-23T13:05:00Z"), "en")).toBe("23 November 2026 at 14:05");
  expect(moment(new Date("2026-07-01T22:30:00Z"), "en")).toBe("2 July 2026 at 00:30");
  expect(bytes(2_412_000, "en")).toBe("2.4 MB");
  expect(count(12345, "en")).toBe("12,345");
  expect([0, 1, 2].map((n) => plural(n, { one: "day", other: "days" }, "en"))).toEqual([
    "days",
    "day",
    "days",
  ]);
});

test.each([
  [true, "yes"],
  [false, "no"],
  [712.45, "712.45"],
  ["2019-05-01", "1 May 2019"],
  ["2019-05-01T10:00:00Z", "1 May 2019 at 12:00"],
  ["Lindenlaantje 3", "Lindenlaantje 3"],
])("in English the value %s is shown as %s", (value, text) => {
  expect(fieldValue(value, "en")).toBe(text);
});

test("a time of a form is written as people say it in each language", () => {
  expect([hourInWords("18:30", "nl"), hourInWords("18:30", "en")]).toEqual(["18.30 uur", "18:30"]);
});
