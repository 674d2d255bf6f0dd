// What stood still is used again: told before that day (GDPR art. 18(3)).

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { heading, list, paragraph } from "./decided.ts";
import { capital, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type RestrictionLiftedFacts = LetterFacts & {
  scope: Theme[];
  /** The first day of use, after that of the letter: "woensdag 6 januari 2027". */
  liftedOn: string;
  /** As the register calls them. */
  data: string[];
  /** Why it ends, in the words of a colleague. */
  reason: string;
  /** What came out of what was looked into, in the words of a colleague. */
  found: string;
  /** The answer to the request came after its last day. */
  late: boolean;
};

export function restrictionLifted(texts: LetterTexts, facts: RestrictionLiftedFacts): Letter {
  const words = texts.decided.lifted;
  const { liftedOn, organisation } = facts;
  return {
    kind: "restriction-lifted",
    ...letterFrame(texts, facts),
    blocks: [
      paragraph(words.intro(liftedOn), ["LIFT1"]),
      theRequest(texts, facts),
      paragraph(words.which, ["LIFT4"]),
      list(facts.data.map(capital), ["LIFT4"]),
      heading(words.whyTitle),
      { kind: "facts", duties: ["LIFT2"], facts: [{ label: words.why, value: facts.reason }] },
      { kind: "facts", duties: ["LIFT3"], facts: [{ label: words.check, value: facts.found }] },
      paragraph(words.object(liftedOn, organisation.phone)),
      paragraph(texts.free, ["X7"]),
      ...remedies(texts, organisation, facts.late, words.remediesTitle),
      ...questions(texts, facts),
    ],
  };
}
