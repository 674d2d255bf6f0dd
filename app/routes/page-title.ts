// The title of a page; when its form has errors, that is said first.

import type { MetaFunction } from "@remix-run/node";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { type Errors, pageTitle } from "#app/ui/title.ts";

type RootData = { organisation?: { name: string } } | undefined;
type WithErrors = { errors?: Errors } | undefined;

export function titled(pick: (texts: Texts) => string): MetaFunction {
  return ({ data, matches }) => {
    const root = matches.find((match) => match.id === "root")?.data as RootData;
    const texts = textsIn("nl");
    const errors = (data as WithErrors)?.errors;
    return [{ title: pageTitle(texts, pick(texts), root?.organisation?.name ?? "", errors) }];
  };
}
