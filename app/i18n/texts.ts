import type { Locale } from "./locale.ts";
import { nl } from "./nl.ts";

/** Dutch is the norm: every other language must have the same texts. */
export type Texts = typeof nl;

const languages: Record<Locale, Texts> = { nl };

export function textsIn(locale: Locale): Texts {
  return languages[locale];
}
