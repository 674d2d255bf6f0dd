// The title of the tab: an error is said first, because a screen reader begins there.

import type { Texts } from "#app/i18n/texts.ts";

export function pageTitle(texts: Texts, title: string, organisation: string, errors: Errors = {}): string {
  const prefix = Object.keys(errors).length > 0 ? `${texts.pages.kit.errorPrefix} ` : "";
  return `${prefix}${title} - ${organisation}`;
}

/** What is wrong, by the id of the field. */
export type Errors = Record<string, string>;
