// What is kept but not used for a while, and what may still be done with it (GDPR art. 18).

import type { Block, Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import {
  type DecidedFacts,
  done,
  heading,
  kept,
  list,
  opening,
  paragraph,
  remediesWhereDue,
  toldTo,
  withGrounds,
  withReasons,
} from "./decided.ts";
import { letterFrame, questions } from "./letter-facts.ts";

export function restrictionAnswer(texts: LetterTexts, facts: DecidedFacts): Letter {
  const words = texts.decided.restriction;
  return {
    kind: "restriction-answer",
    ...letterFrame(texts, facts),
    blocks: [
      ...opening(texts, facts, paragraph(words.intro[facts.outcome])),
      ...restricted(texts, facts),
      ...stillUsed(texts, facts),
      paragraph(texts.free, ["X7"]),
      ...remediesWhereDue(texts, facts),
      ...questions(texts, facts),
    ],
  };
}

/** What stands still, why, what may still be done with it, until when, and who is told. */
export function restricted(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.restriction;
  const parts = done(facts);
  if (parts.length === 0) return [];
  return [
    heading(words.doneTitle),
    paragraph(words.done(facts.doneOn), ["RES2"]),
    list(withReasons(texts, parts), ["RES1", "RES2"]),
    heading(words.stillTitle),
    paragraph(words.still, ["RES3"]),
    list(words.stillList, ["RES3"]),
    heading(words.endTitle),
    paragraph(words.end, ["RES5"]),
    ...toldTo(texts, facts, "RES4"),
  ];
}

function stillUsed(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const parts = kept(facts);
  if (parts.length === 0) return [];
  return [
    heading(texts.decided.restriction.keptTitle),
    { kind: "facts", duties: ["RES6"], facts: parts.map((part) => withGrounds(texts, part)) },
  ];
}
