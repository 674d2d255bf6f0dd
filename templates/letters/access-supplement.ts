// What the answer to an access request was without, and what became of it (GDPR art. 15). The answer itself stays.

import type { Block, Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { aboutTheData } from "./about-the-data.ts";
import { type AccessAnswerFacts, copy, foundNothing, withheld } from "./access-answer.ts";
import { capital, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

/** The themes are those of which something was asked again; the rest says what became of each place. */
export type AccessSupplementFacts = AccessAnswerFacts & Standing;

/** What became of what an answer was without. */
export type Standing = {
  /** When the answer was told: "15 december 2026". */
  answeredOn: string;
  /** Searched after all, and nothing found. */
  empty: Theme[];
  /** Never to be found any more. */
  closed: Theme[];
  /** Still missing after this. */
  missing: Theme[];
};

export function accessSupplement(texts: LetterTexts, facts: AccessSupplementFacts): Letter {
  const words = texts.accessSupplement;
  const hasFound = !foundNothing(facts);
  return {
    kind: "access-supplement",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: ["SUP1"], text: `${words.intro(facts.answeredOn)} ${words.unchanged}` },
      theRequest(texts, facts),
      ...(hasFound
        ? [{ kind: "paragraph" as const, duties: ["SUP2" as const], text: foundIn(texts, facts) }]
        : []),
      ...becameOf(texts, facts),
      ...(hasFound ? whatWasFound(texts, facts) : []),
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...remedies(texts, facts.organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}

/** Of each place that was searched again. */
export function becameOf(texts: LetterTexts, facts: Omit<Standing, "answeredOn">): Block[] {
  const words = texts.accessSupplement;
  return [
    ...listed(["SUP2"], words.nothing, namesOf(texts, facts.empty)),
    ...listed(["SUP2", "SUP3"], words.closed, namesOf(texts, facts.closed)),
    ...listed(["SUP3"], words.missing, namesOf(texts, facts.missing)),
    ...(facts.closed.length + facts.missing.length === 0
      ? [{ kind: "paragraph" as const, duties: ["SUP3" as const], text: words.complete }]
      : []),
  ];
}

function foundIn(texts: LetterTexts, facts: AccessSupplementFacts): string {
  const { found, foundInPart, withheld: all } = texts.accessSupplement;
  if (facts.themes.every(({ records }) => records === 0)) return all;
  return facts.masked + facts.summarised + facts.withheld.length > 0 ? foundInPart : found;
}

function whatWasFound(texts: LetterTexts, facts: AccessSupplementFacts): Block[] {
  return [
    ...copy(texts, facts),
    { kind: "heading", duties: [], text: texts.accessAnswer.withheld.title },
    ...withheld(texts, facts),
    ...aboutTheData(texts, facts),
  ];
}

const namesOf = (texts: LetterTexts, about: Theme[]) => about.map((theme) => capital(texts.themes[theme]));

function listed(duties: ("SUP2" | "SUP3")[], text: string, items: string[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", duties, text },
    { kind: "list", duties, items },
  ];
}
