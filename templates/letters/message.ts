// What a colleague writes to a tenant beside the letters of the law: no question, and no other last day.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";

export type MessageFacts = LetterFacts & {
  scope: Theme[];
  /** In the words of a colleague. */
  words: string;
};

export function message(texts: LetterTexts, facts: MessageFacts): Letter {
  const { intro, title, date } = texts.message;
  return {
    kind: "message",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: intro },
      theRequest(texts, facts),
      { kind: "heading", duties: [], text: title },
      { kind: "paragraph", duties: ["MSG1"], text: facts.words },
      { kind: "paragraph", duties: ["MSG2"], text: date },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...questions(texts, facts),
    ],
  };
}
