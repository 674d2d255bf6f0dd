import type { Locale } from "#app/domain/locale.ts";

export { type Locale, locales } from "#app/domain/locale.ts";

/** Staff read Dutch, whatever the tenant reads. */
export const staffLocale = "nl" as const satisfies Locale;

/** Each language by the name that its speakers use. */
export const languageNames: Record<Locale, string> = { nl: "Nederlands", en: "English" };

/** What names of fields and texts of a source are marked with on a page in another language. */
export function langOfSource(locale: Locale): Locale | undefined {
  return locale === "nl" ? undefined : "nl";
}
