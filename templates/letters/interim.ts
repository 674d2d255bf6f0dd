// Our question is still open on the day that would have been the last: what is missing, what that does, and where to
// complain. A strict reading of GDPR art. 12(4), though the term stands still.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";
import type { Asked } from "./term-effect.ts";

export type InterimFacts = LetterFacts & {
  scope: Theme[];
  about: Asked;
  /** As it was asked, in the words of a colleague. */
  question: string;
  askedOn: string;
};

export function interim(texts: LetterTexts, facts: InterimFacts): Letter {
  const words = texts.interim;
  const { about, portal, organisation } = facts;
  const isOfIdentity = about === "identity" && asksNoCopy(facts);
  const why = isOfIdentity ? texts.decided.noCopy.interim : words.why[about];
  return {
    kind: "interim",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: words.intro },
      theRequest(texts, facts),
      { kind: "heading", duties: [], text: words.missingTitle },
      { kind: "paragraph", duties: ["INT1"], text: words.missing(facts.askedOn) },
      { kind: "facts", duties: ["INT1"], facts: [{ label: texts.questionLabel, value: facts.question }] },
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["INT2"], text: why },
      { kind: "heading", duties: [], text: words.stillTitle },
      { kind: "paragraph", duties: ["INT3"], text: words.still[about](portal, organisation.phone) },
      { kind: "paragraph", duties: ["INT3"], text: words.goesOn },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      // Nothing is late while the term stands still.
      ...remedies(texts, organisation, false, words.disagreeTitle),
      ...questions(texts, facts),
    ],
  };
}
