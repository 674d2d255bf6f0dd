/** The languages in which tenants are answered. */
export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];
