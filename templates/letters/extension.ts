// More time for a request, and why: no refusal (GDPR art. 12(3)).

import type { Letter } from "#app/domain/letters.ts";
import type { ExtensionGround, ExtensionMonths } from "#app/domain/outcomes.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { complaintToAuthority } from "./remedies.ts";

export type ExtensionFacts = LetterFacts & {
  scope: Theme[];
  /** Last day of the answer now: "vrijdag 26 februari 2027". */
  dueOn: string;
  months: ExtensionMonths;
  ground: ExtensionGround;
  /** Why in this case, in the words of a colleague. */
  reason: string;
};

export function extension(texts: LetterTexts, facts: ExtensionFacts): Letter {
  const words = { ...texts.extension, ...(asksNoCopy(facts) ? texts.decided.noCopy.extension : {}) };
  return {
    kind: "extension",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: words.intro },
      { kind: "paragraph", duties: ["EXT3"], text: words.due(facts.dueOn) },
      theRequest(texts, facts),
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["EXT2"], text: `${words.grounds[facts.ground]} ${facts.reason}` },
      { kind: "paragraph", duties: ["EXT1"], text: words.law(facts.months) },
      { kind: "heading", duties: [], text: words.meanwhileTitle },
      { kind: "paragraph", duties: ["EXT4"], text: words.meanwhile(facts.portal) },
      { kind: "heading", duties: [], text: words.disagreeTitle },
      { kind: "paragraph", duties: ["EXT5"], text: complaintToAuthority(texts) },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...questions(texts, facts),
    ],
  };
}
