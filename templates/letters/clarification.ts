// Which data the tenant means, where many are kept (GDPR recital 63). "Everything" is a good answer.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { type Effect, effectOnTerm } from "./term-effect.ts";

export type ClarificationFacts = LetterFacts & {
  scope: Theme[];
  /** In the words of a colleague. */
  question: string;
  /** What is kept of somebody in this relation: the map to choose from. */
  themes: Theme[];
  effect: Effect;
  /** The day on which everything is searched when there is no answer: "woensdag 9 december 2026". */
  closesOn: string | null;
};

export function clarification(texts: LetterTexts, facts: ClarificationFacts): Letter {
  const words = texts.clarification;
  return {
    kind: "clarification",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: words.intro },
      theRequest(texts, facts),
      { kind: "heading", duties: [], text: words.questionTitle },
      { kind: "paragraph", duties: [], text: facts.question },
      {
        kind: "paragraph",
        duties: [],
        text: words.answer(facts.portal, facts.organisation.phone),
      },
      { kind: "heading", duties: [], text: words.choiceTitle },
      { kind: "list", duties: ["CL2"], items: words.choice },
      { kind: "heading", duties: [], text: words.mapTitle },
      { kind: "paragraph", duties: ["CL1"], text: words.map },
      {
        kind: "facts",
        duties: ["CL1"],
        facts: facts.themes.map((theme) => ({
          label: words.themes[theme].name,
          value: words.themes[theme].about,
        })),
      },
      { kind: "heading", duties: [], text: words.meanwhileTitle },
      { kind: "paragraph", duties: ["CL4"], text: meanwhile(texts, facts) },
      ...effectOnTerm(texts, facts.effect, "clarification", "CL3"),
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...questions(texts, facts),
    ],
  };
}

function meanwhile(texts: LetterTexts, { closesOn, effect }: ClarificationFacts): string {
  const { meanwhile, closes, runsAgain } = texts.clarification;
  if (!closesOn) return meanwhile;
  const searched = `${meanwhile} ${closes(closesOn)}`;
  return effect.kind === "stands-still" ? `${searched} ${runsAgain}` : searched;
}
