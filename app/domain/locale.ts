/** The languages in which tenants are answered. */
export const locales = ["nl"] as const;
export type Locale = (typeof locales)[number];
