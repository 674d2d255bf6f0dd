// What the file to take along was without, and what became of it (GDPR art. 20). The answer and its file stay as they are.

import type { Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { becameOf, type Standing } from "./access-supplement.ts";
import { paragraph } from "./decided.ts";
import { letterFrame, questions, theRequest } from "./letter-facts.ts";
import { aboutTheFile, contents, leftOut, type PortabilityAnswerFacts } from "./portability-answer.ts";
import { remedies } from "./remedies.ts";

/** What is carried and left is of the places that were searched again alone. */
export type PortabilitySupplementFacts = PortabilityAnswerFacts & Standing;

export function portabilitySupplement(texts: LetterTexts, facts: PortabilitySupplementFacts): Letter {
  const { intro, unchanged } = texts.accessSupplement;
  const isFound = facts.carried.length > 0 || isAnyLeft(facts);
  return {
    kind: "access-supplement",
    ...letterFrame(texts, facts),
    blocks: [
      paragraph(`${intro(facts.answeredOn)} ${unchanged}`, ["SUP1"]),
      theRequest(texts, facts),
      ...(isFound ? [paragraph(foundIn(texts, facts), ["SUP2"])] : []),
      ...becameOf(texts, facts),
      // What is still missing was said above.
      ...(isFound ? [...contents(texts, facts), ...leftOut(texts, { ...facts, missing: [] })] : []),
      ...(facts.carried.length > 0
        ? aboutTheFile(texts, { format: facts.format, to: facts.to === "self" ? "self" : "supplement" })
        : []),
      paragraph(texts.free, ["X7"]),
      ...remedies(texts, facts.organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}

function isAnyLeft({ left, others, hasUnmapped }: PortabilitySupplementFacts): boolean {
  return left.length + others > 0 || hasUnmapped;
}

function foundIn(texts: LetterTexts, facts: PortabilitySupplementFacts): string {
  const { found, foundInPart, left } = texts.decided.portability.after;
  if (facts.carried.length === 0) return left;
  return isAnyLeft(facts) ? foundInPart : found;
}
