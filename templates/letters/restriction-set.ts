// Data are not used while something is looked into: what, why, and what may still be done with them (GDPR art. 18).

import type { Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type DecidedFacts, paragraph } from "./decided.ts";
import { letterFrame, questions, theRequest } from "./letter-facts.ts";
import { restricted } from "./restriction-answer.ts";

export function restrictionSet(texts: LetterTexts, facts: DecidedFacts): Letter {
  const words = texts.decided.restrictionSet;
  return {
    kind: "restriction-set",
    ...letterFrame(texts, facts),
    blocks: [
      paragraph(words.intro),
      theRequest(texts, facts),
      paragraph(words.goesOn),
      ...restricted(texts, facts),
      paragraph(texts.free, ["X7"]),
      ...questions(texts, facts),
    ],
  };
}
