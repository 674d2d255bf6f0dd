export type { Locale } from "#app/domain/locale.ts";
