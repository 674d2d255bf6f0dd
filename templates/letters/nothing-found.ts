// Nothing was found of whoever asks for something else than a copy: where and with what we searched (GDPR art. 12).

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type Searched, whereAndWithWhat } from "./access-answer.ts";
import { paragraph } from "./decided.ts";
import { type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type NothingFoundFacts = LetterFacts &
  Searched & {
    scope: Theme[];
    /** The answer comes after the last day, extension included. */
    late: boolean;
    /** Who reads it, where somebody asked for another. */
    onBehalf: "representative" | "person" | null;
  };

export function nothingFound(texts: LetterTexts, facts: NothingFoundFacts): Letter {
  return {
    kind: "nothing-found",
    ...letterFrame(texts, facts),
    blocks: [
      paragraph(texts.decided.nothingFound),
      theRequest(texts, facts),
      ...(facts.onBehalf ? [paragraph(texts.accessAnswer.onBehalf[facts.onBehalf])] : []),
      ...(facts.late ? [paragraph(texts.accessAnswer.late)] : []),
      ...whereAndWithWhat(texts, facts),
      paragraph(texts.free, ["X7"]),
      ...remedies(texts, facts.organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}
