// Who asks is in doubt, so they are asked to show it (GDPR art. 12(6)). It never says whether the person is known, and
// never asks for a copy of an identity document.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { type Effect, effectOnTerm } from "./term-effect.ts";

export type IdentityQuestionFacts = LetterFacts & {
  scope: Theme[];
  /** Why there is doubt, in the words of a colleague. */
  doubt: string;
  effect: Effect;
  /** The day on which it is closed when nothing was shown: "vrijdag 25 december 2026". */
  closesOn: string | null;
};

export function identityQuestion(texts: LetterTexts, facts: IdentityQuestionFacts): Letter {
  const words = {
    ...texts.identityQuestion,
    ...(asksNoCopy(facts) ? texts.decided.noCopy.identityQuestion : {}),
  };
  const { portal, closesOn, organisation } = facts;
  return {
    kind: "identity-question",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: words.intro },
      theRequest(texts, facts),
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["ID1"], text: facts.doubt },
      { kind: "paragraph", duties: ["ID1"], text: words.law },
      { kind: "heading", duties: [], text: words.waysTitle },
      { kind: "paragraph", duties: [], text: words.ways },
      { kind: "list", duties: ["ID2"], items: words.wayList(portal, organisation.phone) },
      { kind: "paragraph", duties: [], text: words.more(portal) },
      { kind: "heading", duties: [], text: words.copyTitle },
      { kind: "paragraph", duties: ["ID3"], text: words.copy },
      { kind: "list", duties: ["ID3", "ID7"], items: words.copyList },
      { kind: "heading", duties: [], text: words.keptTitle },
      { kind: "paragraph", duties: ["ID4"], text: words.kept },
      ...effectOnTerm(texts, facts.effect, "identity", "ID5"),
      { kind: "heading", duties: [], text: words.silenceTitle },
      {
        kind: "paragraph",
        duties: ["ID6"],
        text: closesOn ? `${words.silence} ${words.closes(closesOn)}` : words.silence,
      },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...questions(texts, facts),
    ],
  };
}
