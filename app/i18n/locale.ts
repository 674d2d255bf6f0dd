export { type Locale, locales } from "#app/domain/locale.ts";
