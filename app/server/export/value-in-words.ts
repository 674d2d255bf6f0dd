// A value as people read it; data.json has it as the source gave it.

import type { BundleField } from "#app/domain/bundle.ts";
import type { Piece } from "#app/domain/masks.ts";
import { fieldValue } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

export function valueInWords({ value, unit }: Pick<BundleField, "value" | "unit">, locale: Locale): string {
  if (value === null || value === "") return textsIn(locale).bundle.empty;
  return fieldValue(value, locale, unit);
}

/** Where nothing can be drawn a black bar is its reason, between brackets; so is that something is a summary. */
export function inBrackets(pieces: Piece[], locale: Locale): string {
  const { covered, summarised } = textsIn(locale).bundle;
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("masked" in piece) return `[${covered[piece.masked]}]`;
      return `[${summarised[piece.summarised]}] ${piece.text}`;
    })
    .join("");
}
