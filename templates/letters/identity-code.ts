// The code by post. It says what was asked and holds no data, since somebody else may have asked.

import type { Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type LetterFacts, letterFrame, questions } from "./letter-facts.ts";

export type IdentityCodeFacts = LetterFacts & {
  code: string;
  /** Last day on which the code works: "maandag 7 december 2026". */
  validUntil: string;
};

export function identityCode(texts: LetterTexts, facts: IdentityCodeFacts): Letter {
  const { intro, asked, codeTitle, use, valid, notYou } = texts.identityCode;
  const { name, phone, openingHours } = facts.organisation;
  return {
    kind: "identity-code",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: intro(name) },
      { kind: "paragraph", duties: ["CODE1"], text: asked },
      {
        kind: "facts",
        duties: ["X1"],
        facts: [
          { label: texts.numberLabel, value: facts.number },
          { label: texts.receivedLabel, value: facts.receivedAt },
        ],
      },
      { kind: "heading", duties: [], text: codeTitle },
      { kind: "code", duties: ["CODE2"], code: facts.code },
      { kind: "paragraph", duties: [], text: use(facts.portal, facts.number) },
      { kind: "paragraph", duties: ["CODE2"], text: valid(facts.validUntil) },
      { kind: "heading", duties: [], text: notYou.title },
      { kind: "paragraph", duties: ["CODE3"], text: `${notYou.call(phone, openingHours)} ${notYou.keep}` },
      ...questions(texts, facts),
    ],
  };
}
