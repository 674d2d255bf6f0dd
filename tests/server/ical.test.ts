// What calendar programs are given, read back by the rules of RFC 5545.

import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile, type WholeDay } from "#app/server/ical.ts";
import { eventsIn, readCalendar } from "#tests/support/read-calendar.ts";

const at = new Date("2026-11-28T09:30:00.000Z");
const last: WholeDay = {
  uid: "AVG-2026-0012-last-day@privacy.voorbeeld.example",
  day: "2026-12-23",
  summary: "Laatste dag dossier AVG-2026-0012",
  url: "https://privacy.voorbeeld.example/medewerker/verzoeken/AVG-2026-0012",
};

test("a calendar is written to the letter", () => {
  expect(calendarFile("Laatste dagen", [last], at).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Privacyloket//Kalender//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Laatste dagen",
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    "BEGIN:VEVENT",
    "UID:AVG-2026-0012-last-day@privacy.voorbeeld.example",
    "DTSTAMP:20261128T093000Z",
    "DTSTART;VALUE=DATE:20261223",
    "DTEND;VALUE=DATE:20261224",
    "SUMMARY:Laatste dag dossier AVG-2026-0012",
    "URL:https://privacy.voorbeeld.example/medewerker/verzoeken/AVG-2026-0012",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("without days it is still a calendar", () => {
  expect(eventsIn(readCalendar(calendarFile("Leeg", [], at)))).toEqual([]);
});

test.each<[string, string]>([
  ["a; b, c\\d", "a\\; b\\, c\\\\d"],
  ["two\nlines\r\nor\rthree", "two\\nlines\\nor\\nthree"],
  ["a bell\u0007 and a zero\u0000", "a bell and a zero"],
])("the text %j is written as %j", (summary, written) => {
  expect(calendarFile("", [{ ...last, summary }], at)).toContain(`SUMMARY:${written}\r\n`);
});

test("any text comes back as it was, in lines of at most 75 octets that break within no character", () => {
  const sign = fc.oneof(
    fc.constantFrom(",", ";", "\\", "\n", "é", "€", "👩‍👩‍👧", " "),
    fc.string({ unit: "grapheme" }),
  );
  const text = fc
    .array(sign, { maxLength: 120 })
    .map((signs) => signs.join("").replace(/(?!\n)\p{Cc}/gu, ""));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const file = calendarFile(
        "x",
        texts.map((summary) => ({ ...last, summary })),
        at,
      );
      expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
      for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(file).toString()).toBe(file);
      expect(eventsIn(readCalendar(file)).map(({ SUMMARY }) => SUMMARY)).toEqual(texts);
    }),
  );
});
