// What stands beside a file in the answer: its kind and size, and what tells whether it is whole.

import type { BundleFile } from "#app/domain/bundle.ts";
import { fileTypes } from "#app/domain/files.ts";
import { bytes } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

export function aboutFile(file: BundleFile, locale: Locale): string {
  return `${kindOfFile(file, locale)}, ${sumOfFile(file, locale)}`;
}

export function kindOfFile({ type, bytes: size }: BundleFile, locale: Locale): string {
  return `${fileTypes[type].name}, ${bytes(size, locale)}`;
}

export function sumOfFile({ sha256 }: BundleFile, locale: Locale): string {
  return `${textsIn(locale).bundle.checksum} ${sha256}`;
}
