// How a value stands in a table: for a program and a person, and never as a formula.

import type { BundleField } from "#app/domain/bundle.ts";
import { fieldValue } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { maskGround } from "./content.ts";
import { inBrackets } from "./value-in-words.ts";

/**
 * What a spreadsheet of that language expects, so that a double click opens a table as a table: a Dutch one reads
 * "612.5" as 6125, and a line with commas as one cell. Quotes and line ends are those of RFC 4180.
 */
const dialects = {
  nl: { separator: ";", decimal: "," },
  en: { separator: ",", decimal: "." },
} satisfies Record<Locale, { separator: string; decimal: string }>;

export const separatorIn = (locale: Locale) => dialects[locale].separator;

/** A day, of a source that knows only moments. */
const midnight = /^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0{1,9})?Z$/;

/** Days stay as 2026-12-31: every spreadsheet knows them, and in a column they sort. */
export function cellValue(
  { value, masked, ground = maskGround, pieces }: BundleField,
  locale: Locale,
): string {
  if (pieces) return guarded(inBrackets(pieces, locale));
  // As in data.json: no value and not masked is better hidden than invented.
  if (masked || value === null) return inBrackets([{ masked: ground }], locale);
  if (typeof value === "number") return String(value).replace(".", dialects[locale].decimal);
  return guarded(typeof value === "boolean" ? fieldValue(value, locale) : value.replace(midnight, "$1"));
}

/** A line; the cells are quoted, all of them, so that none can be read as more than one. */
export function csvLine(cells: string[], locale: Locale): string {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return `${quoted.join(dialects[locale].separator)}\r\n`;
}

/*
 * A cell begins at its first letter; read with the wrong separator, also after one within the text. What is not seen
 * before a sign does not make it harmless: blanks, marks of writing direction, quotes. Separators are no blanks here,
 * so no stretch of text is looked at twice.
 */
const unseen = String.raw`[[\p{Z}\p{Cf}\p{Cc}"']--[\t\r\n]]*`;
const signs = "=+\\-@＝＋－＠";
const formulaBegins = new RegExp(
  String.raw`^(?=${unseen}[${signs}\t\r\n\0])|(?<=[,;\|\t\r\n])(?=${unseen}[${signs}])`,
  "gv",
);

/**
 * Text with ' wherever a spreadsheet could take the rest for a formula (OWASP, CSV injection). Taking each of them
 * away again gives the text as it was.
 */
export function guarded(text: string): string {
  return text.replace(formulaBegins, "'");
}
