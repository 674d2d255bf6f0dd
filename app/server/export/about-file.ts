// What stands beside a file in the answer: its kind, its size, and what tells whether it is whole.

import type { BundleFile } from "#app/domain/bundle.ts";
import { fileTypes } from "#app/domain/files.ts";
import { bytes } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

export function aboutFile({ type, bytes: size, sha256 }: BundleFile, locale: Locale): string {
  return `${fileTypes[type].name}, ${bytes(size, locale)}, ${textsIn(locale).bundle.checksum} ${sha256}`;
}
