import { en } from "./en.ts";
import type { Locale } from "./locale.ts";
import { nl, type Texts } from "./nl.ts";

export type { Texts } from "./nl.ts";

const languages: Record<Locale, Texts> = { nl, en };

export function textsIn(locale: Locale): Texts {
  return languages[locale];
}
