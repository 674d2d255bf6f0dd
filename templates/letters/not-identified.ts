// No data, since nobody showed who asks. Proof that comes later opens the same request (GDPR art. 11(2)). It never says
// whether the person is known.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type NotIdentifiedFacts = LetterFacts & {
  scope: Theme[];
  /** What was asked to show who they are, in the words of a colleague. */
  asked: string;
  askedOn: string;
  /** The answer comes after the last day, extension included. */
  late: boolean;
};

export function notIdentified(texts: LetterTexts, facts: NotIdentifiedFacts): Letter {
  const words = { ...texts.notIdentified, ...(asksNoCopy(facts) ? texts.decided.noCopy.notIdentified : {}) };
  const { portal, organisation } = facts;
  return {
    kind: "not-identified",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: ["NID2"], text: words.intro },
      theRequest(texts, facts),
      ...(facts.late ? [{ kind: "paragraph" as const, duties: [], text: texts.accessAnswer.late }] : []),
      { kind: "heading", duties: [], text: words.askedTitle },
      {
        kind: "facts",
        duties: ["NID1"],
        facts: [
          { label: texts.askedLabel, value: facts.askedOn },
          { label: texts.questionLabel, value: facts.asked },
        ],
      },
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["NID2"], text: words.why },
      { kind: "paragraph", duties: [], text: words.silent },
      { kind: "heading", duties: [], text: words.reopenTitle },
      { kind: "paragraph", duties: ["NID3"], text: words.reopen },
      { kind: "paragraph", duties: ["NID3"], text: words.how(portal, organisation.phone) },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...remedies(texts, organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}
