// Days, moments and amounts as people write them. Runs on the server, so a page never differs from its script.

import { type Day, legalTimeZone } from "#app/domain/calendar.ts";
import type { Unit } from "#app/domain/records.ts";
import { type Locale, staffLocale } from "./locale.ts";

const tags = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Locale, string>;
const withTime: Record<Locale, (time: string) => string> = {
  nl: (time) => `om ${time.replace(":", ".")} uur`,
  en: (time) => `at ${time}`,
};
const yesOrNo: Record<Locale, [yes: string, no: string]> = { nl: ["ja", "nee"], en: ["yes", "no"] };

/** A day or moment ready to show, with what the machine reads. */
export type ShownTime = { iso: string; text: string };

/** "woensdag 23 december 2026", "Wednesday 23 December 2026" */
export function dayInWords(day: Day, locale: Locale): string {
  return formatDay(day, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "23 december 2026" */
export function dayInFull(day: Day, locale: Locale): string {
  return formatDay(day, locale, { day: "numeric", month: "long", year: "numeric" });
}

/** "23 dec 2026" */
export function dayShort(day: Day, locale: Locale): string {
  return formatDay(day, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** "december 2026" */
export function monthInWords(day: Day, locale: Locale): string {
  return formatDay(day, locale, { month: "long", year: "numeric" });
}

/** "woensdag" */
export function weekdayName(day: Day, locale: Locale): string {
  return formatDay(day, locale, { weekday: "long" });
}

/** "23 november 2026 om 14.05 uur", "23 November 2026 at 14:05" */
export function moment(at: Date, locale: Locale): string {
  const date = formatter(locale, { day: "numeric", month: "long", year: "numeric" }).format(at);
  return `${date} ${withTime[locale](clockTime(at, locale))}`;
}

/** "18.00 uur", "18:00", of a time as a form keeps it. */
export function hourInWords(time: string, locale: Locale): string {
  return locale === "nl" ? `${time.replace(":", ".")} uur` : time;
}

/** "14.05", as colleagues type it. */
export function timeOfDay(at: Date): string {
  return clockTime(at, staffLocale).replace(":", ".");
}

export const shownDay = (day: Day, locale: Locale): ShownTime => ({
  iso: day,
  text: dayInWords(day, locale),
});
export const shownMoment = (at: Date, locale: Locale): ShownTime => ({
  iso: at.toISOString(),
  text: moment(at, locale),
});

/** "12.345" */
export function count(value: number, locale: Locale): string {
  return numberFormat(locale, {}).format(value);
}

/** "24 MB"; sizes as shops and phones write them, by thousands. */
export function bytes(size: number, locale: Locale): string {
  const units = ["bytes", "kB", "MB", "GB"] as const;
  const power = Math.min(Math.floor(Math.log10(Math.max(size, 1)) / 3), units.length - 1);
  const scaled = size / 1000 ** power;
  const shown = numberFormat(locale, { maximumFractionDigits: scaled < 10 ? 1 : 0 });
  return `${shown.format(scaled)} ${units[power]}`;
}

/** Picks the word that goes with a number. */
export function plural(value: number, forms: { one: string; other: string }, locale: Locale): string {
  return pluralRules(locale, {}).select(value) === "one" ? forms.one : forms.other;
}

/**
 * The value of a field: days and moments in full, yes and no as words, amounts as a price tag has them ("€ 728,20"), the
 * rest as the source has it.
 */
export function fieldValue(value: string | number | boolean, locale: Locale, unit?: Unit): string {
  if (typeof value === "boolean") return yesOrNo[locale][value ? 0 : 1];
  if (typeof value === "number" && unit) return amount(value, locale, unit);
  if (typeof value === "number") return numberFormat(locale, { useGrouping: false }).format(value);
  if (isDay(value)) return dayInFull(value, locale);
  return isMoment(value) ? momentInFull(value, locale) : value;
}

/** Of whole cents: "€ 12,50". */
export const euros = (cents: number, locale: Locale): string =>
  numberFormat(locale, { style: "currency", currency: "EUR" }).format(cents / 100);

// A source may keep parts of a cent: they stay.
function amount(value: number, locale: Locale, currency: Unit): string {
  return numberFormat(locale, { style: "currency", currency, maximumFractionDigits: 10 }).format(value);
}

/** With its offset: without one nobody knows which moment it is. */
function isMoment(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  return isDay(parts?.[1] ?? "") && !Number.isNaN(Date.parse(text));
}

// Sources that know only moments write a day as its midnight in UTC.
function momentInFull(text: string, locale: Locale): string {
  const at = new Date(text);
  const day = at.toISOString();
  return day.endsWith("T00:00:00.000Z") ? dayInFull(day.slice(0, 10) as Day, locale) : moment(at, locale);
}

function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function formatDay(day: Day, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  // Which version of the language data puts a comma after an English weekday differs; plain writing has none.
  return formatter(locale, options)
    .format(new Date(`${day}T12:00:00Z`))
    .replace(",", "");
}

const clockTime = (at: Date, locale: Locale) =>
  formatter(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

const formatter = keep(
  (locale: Locale, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tags[locale], { timeZone: legalTimeZone, ...options }),
);
const numberFormat = keep(
  (locale: Locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tags[locale], options),
);
const pluralRules = keep((locale: Locale, _: object) => new Intl.PluralRules(tags[locale]));

/** Making one costs a hundred times what using it does, and an answer shows thousands of values. */
function keep<Options extends object, Made>(make: (locale: Locale, options: Options) => Made) {
  const made = new Map<string, Made>();
  return (locale: Locale, options: Options): Made => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}
