// No data for who may not ask about somebody else. It never says whether anything is kept about that person.

import type { Letter } from "#app/domain/letters.ts";
import type { AuthorityGround } from "#app/domain/outcomes.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type NotCompetentFacts = LetterFacts & {
  ground: AuthorityGround;
  /** The answer comes after the last day, extension included. */
  late: boolean;
};

export function notCompetent(texts: LetterTexts, facts: NotCompetentFacts): Letter {
  const words = { ...texts.notCompetent, ...(asksNoCopy(facts) ? texts.decided.noCopy.notCompetent : {}) };
  const { why, instead } = words.grounds[facts.ground];
  return {
    kind: "not-competent",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: ["NC1"], text: words.intro },
      {
        kind: "facts",
        duties: ["X1", "X2"],
        facts: [
          { label: texts.numberLabel, value: facts.number },
          { label: texts.receivedLabel, value: facts.receivedAt },
          { label: texts.requestLabel, value: words.asked },
        ],
      },
      ...(facts.late ? [{ kind: "paragraph" as const, duties: [], text: texts.accessAnswer.late }] : []),
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["NC2"], text: why },
      { kind: "paragraph", duties: ["NC2"], text: words.silent },
      { kind: "heading", duties: [], text: words.insteadTitle },
      { kind: "list", duties: ["NC3"], items: [...instead, words.own] },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...remedies(texts, facts.organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}
