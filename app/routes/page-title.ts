// The title of a page, in the language of its address; when its form has errors, that is said first.

import type { MetaFunction } from "@remix-run/node";
import { useLocation } from "@remix-run/react";
import { localeAt } from "#app/i18n/addresses.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { type Errors, pageTitle } from "#app/ui/title.ts";

type RootData = { organisation?: { name: string } } | undefined;
type WithErrors = { errors?: Errors } | undefined;

export function titled(pick: (texts: Texts) => string): MetaFunction {
  return ({ data, matches, location }) => {
    const root = matches.find((match) => match.id === "root")?.data as RootData;
    const texts = textsIn(localeAt(location.pathname));
    const errors = (data as WithErrors)?.errors;
    return [{ title: pageTitle(texts, pick(texts), root?.organisation?.name ?? "", errors) }];
  };
}

/** For a page that was given nothing: its address still says in which language to say so. */
export function useLocale() {
  return localeAt(useLocation().pathname);
}
