// The same was asked before and is not answered yet: the request goes on there, with no decision of its own.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type DuplicateFacts = LetterFacts & {
  scope: Theme[];
  /** The number under which it goes on. */
  earlier: string;
  /** Last day of the answer there: "woensdag 23 december 2026". */
  dueOn: string;
  /** A question is open there. */
  standsStill: boolean;
  /** That day is over. */
  late: boolean;
};

export function duplicate(texts: LetterTexts, facts: DuplicateFacts): Letter {
  const words = texts.duplicate;
  const { organisation, dueOn } = facts;
  const { due, late } = texts.acknowledgement.term;
  const when = facts.late ? late(dueOn) : due(dueOn);
  return {
    kind: "duplicate",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: ["DUP1"], text: words.intro },
      theRequest(texts, facts),
      { kind: "paragraph", duties: ["DUP1"], text: words.noDecision },
      { kind: "heading", duties: [], text: words.goesOnTitle },
      { kind: "paragraph", duties: ["DUP2"], text: words.number(facts.earlier) },
      { kind: "paragraph", duties: ["DUP3"], text: facts.standsStill ? words.standsStill : when },
      { kind: "paragraph", duties: ["DUP4"], text: words.nothingLost },
      { kind: "paragraph", duties: ["DUP4"], text: words.proof },
      { kind: "paragraph", duties: ["DUP5"], text: words.apart(organisation.phone) },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...remedies(texts, organisation, facts.late, words.disagreeTitle),
      ...questions(texts, facts),
    ],
  };
}
