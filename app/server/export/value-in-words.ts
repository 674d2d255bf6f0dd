// A value as people read it; data.json has it as the source gave it.

import type { BundleField } from "#app/domain/bundle.ts";
import { fieldValue } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

export function valueInWords(value: BundleField["value"], locale: Locale): string {
  if (value === null || value === "") return textsIn(locale).bundle.empty;
  return fieldValue(value, locale);
}
