// The code by post. It says what was asked and holds no data, since somebody else may have asked.

import type { Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions } from "./letter-facts.ts";

export type IdentityCodeFacts = LetterFacts & {
  code: string;
  /** Last day on which the code works: "maandag 7 december 2026". */
  validUntil: string;
  /** The person for whom somebody with a mandate asks. */
  byMandate: boolean;
};

export function identityCode(texts: LetterTexts, facts: IdentityCodeFacts): Letter {
  const { intro, codeTitle, notYou } = texts.identityCode;
  const words = wordsFor(texts, facts);
  const { name, phone, openingHours } = facts.organisation;
  return {
    kind: "identity-code",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: intro(name) },
      { kind: "paragraph", duties: ["CODE1"], text: words.asked },
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
      { kind: "paragraph", duties: [], text: words.use },
      { kind: "paragraph", duties: ["CODE2"], text: words.valid(facts.validUntil) },
      { kind: "heading", duties: [], text: facts.byMandate ? notYou.disagree : notYou.title },
      { kind: "paragraph", duties: ["CODE3"], text: `${notYou.call(phone, openingHours)} ${words.keep}` },
      ...questions(texts, facts),
    ],
  };
}

function wordsFor(texts: LetterTexts, facts: IdentityCodeFacts) {
  const { byMandate, portal, number } = facts;
  const { asked, use, valid, notYou, ...words } = texts.identityCode;
  const other = asksNoCopy(facts) ? texts.decided.noCopy.identityCode : null;
  return byMandate
    ? { ...words.byMandate, asked: other?.byMandate ?? words.byMandate.asked }
    : { asked: other?.asked ?? asked, use: use(portal, number), valid, keep: notYou.keep };
}
