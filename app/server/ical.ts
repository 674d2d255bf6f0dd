// Writes days as a calendar that other programs read: RFC 5545.

import { addDays, type Day } from "#app/domain/calendar.ts";

export type WholeDay = {
  /** The same each time the calendar is read, so that a moved day moves. */
  uid: string;
  day: Day;
  summary: string;
  url: string;
};

/** A calendar of whole days. None of them makes its reader busy. */
export function calendarFile(name: string, days: readonly WholeDay[], at: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Privacyloket//Kalender//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    ...days.flatMap((day) => eventLines(day, at)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, day, summary, url }: WholeDay, at: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(at.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const compact = (moment: string) => moment.replace(/[-:]/g, "");

/** RFC 5545, 3.3.11; other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

const octetsInLine = 75;

/** RFC 5545, 3.1: a line has at most 75 octets; it goes on after a space, never within a character. */
function folded(line: string): string {
  const lines = [""];
  let room = octetsInLine;
  for (const sign of line) {
    const octets = Buffer.byteLength(sign);
    if (octets > room) {
      lines.push(" ");
      room = octetsInLine - 1;
    }
    lines[lines.length - 1] += sign;
    room -= octets;
  }
  return lines.join("\r\n");
}
