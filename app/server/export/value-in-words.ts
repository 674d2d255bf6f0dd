// A value as people read it; data.json has it as the source gave it.

import type { BundleField } from "#app/domain/bundle.ts";
import type { Piece } from "#app/domain/masks.ts";
import { fieldValue } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

export function valueInWords(value: BundleField["value"], locale: Locale): string {
  if (value === null || value === "") return textsIn(locale).bundle.empty;
  return fieldValue(value, locale);
}

/** Where nothing can be drawn a black bar is its reason, between brackets. */
export function inBrackets(pieces: Piece[], locale: Locale): string {
  const { covered } = textsIn(locale).bundle;
  return pieces.map((piece) => (typeof piece === "string" ? piece : `[${covered[piece.masked]}]`)).join("");
}
