// Which questions stand on which page of a draft, and what its answers come to in the end.

import type { SpokenRegister } from "#app/domain/register.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { themesFor, type Want, type WishStep } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { footageAsked, scopeIn } from "./draft-steps.ts";
import type { DraftAnswers } from "./drafts.ts";
import { type Fields, type FormErrors, formFrom } from "./forms.ts";
import type { Ask } from "./receive.ts";
import { offeredIn, parseWish, type WishErrors, type WishRight } from "./wish-forms.ts";

/** The names of its fields begin so. */
const asked: Record<WishStep, { right: WishRight; fields: string[] }> = {
  rectification: { right: "rectification", fields: ["rectification-"] },
  erasure: { right: "erasure", fields: ["erasure-all", "erasure-element", "erasure-what", "erasure-why"] },
  kept: { right: "erasure", fields: ["erasure-copy", "erasure-pause"] },
  restriction: { right: "restriction", fields: ["restriction-"] },
  portability: { right: "portability", fields: ["portability-"] },
  objection: { right: "objection", fields: ["objection-against"] },
  situation: { right: "objection", fields: ["objection-situation", "objection-pause"] },
  consent: { right: "consent", fields: ["consent-"] },
  unsorted: { right: "unsorted", fields: ["unsorted-"] },
};
const steps = Object.keys(asked) as WishStep[];

export const rightAt = (step: WishStep): WishRight => asked[step].right;

/** What is wrong on this page: the others have their own. */
export function errorsAt(step: WishStep, errors: FormErrors): FormErrors {
  const own = Object.entries(errors).filter(([name]) =>
    asked[step].fields.some((field) => name.startsWith(field)),
  );
  return Object.fromEntries(own);
}

/** What was typed about a right, on all of its pages but one. */
export function fieldsOf({ wishes }: DraftAnswers, right: WishRight, without?: WishStep): Fields {
  return steps
    .filter((step) => rightAt(step) === right && step !== without)
    .flatMap((step) => wishes?.[step] ?? []);
}

/** Everything that is asked, in its order, as far as it is right. */
export function askedIn(answers: DraftAnswers, register: SpokenRegister, locale: Locale) {
  const said = wishErrorsIn(locale);
  return (answers.wants ?? []).flatMap((want) => {
    const ask = askOf(want, answers, register, said);
    return ask ? [{ want, ask }] : [];
  });
}

/** What is said of a wrong answer. */
export function wishErrorsIn(locale: Locale): WishErrors {
  const { wishes, errors } = textsIn(locale).pages;
  return { ...wishes.errors, tooLong: errors.tooLong };
}

/** Advertising chosen by itself, and once more as what somebody objects to, is one request. */
export function asksOnce(asked: { ask: Ask }[]): Ask[] {
  const asks = asked.map(({ ask }) => ask);
  const [, again] = asks.filter(isAgainstMarketing);
  return asks.filter((ask) => ask !== again);
}

function isAgainstMarketing(ask: Ask): boolean {
  return ask.wish?.right === "objection" && ask.wish.against === "marketing";
}

function askOf(want: Want, answers: DraftAnswers, register: SpokenRegister, said: WishErrors): Ask | null {
  if (want === "access") {
    const scope = scopeIn(answers);
    return scope ? { right: "access", scope, footage: footageAsked(answers) } : null;
  }
  if (want === "marketing") {
    return {
      right: "objection",
      scope: [],
      wish: { right: "objection", against: "marketing", pause: false },
    };
  }
  const form = formFrom(fieldsOf(answers, want));
  const parsed = parseWish(want, form, said, offeredIn(listsFrom(register)));
  if (!parsed.ok) return null;
  const { wish, words } = parsed.answer;
  return { right: want, scope: themesFor(wish, register.elements), wish, words };
}
