// The end of a request that the tenant took back.

import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { complaintToAuthority } from "./remedies.ts";

export type WithdrawnFacts = LetterFacts & {
  scope: Theme[];
  withdrawnOn: string;
  /** The last day on which the dossier is there: "maandag 4 december 2028". */
  keptUntil: string;
};

export function withdrawn(texts: LetterTexts, facts: WithdrawnFacts): Letter {
  const words = { ...texts.withdrawn, ...(asksNoCopy(facts) ? texts.decided.noCopy.withdrawn : {}) };
  const { phone } = facts.organisation;
  return {
    kind: "withdrawn",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: ["CLOSE1", "CLOSE2"], text: words.intro(facts.withdrawnOn) },
      theRequest(texts, facts),
      { kind: "paragraph", duties: ["CLOSE1"], text: words.nothing },
      { kind: "paragraph", duties: ["CLOSE4"], text: words.notYou(phone) },
      { kind: "heading", duties: [], text: words.keptTitle },
      { kind: "paragraph", duties: ["CLOSE3"], text: words.kept(facts.keptUntil) },
      { kind: "heading", duties: [], text: words.againTitle },
      { kind: "paragraph", duties: ["X7"], text: words.again(facts.portal, phone) },
      { kind: "heading", duties: [], text: words.disagreeTitle },
      { kind: "paragraph", duties: ["CLOSE4"], text: complaintToAuthority(texts) },
      ...questions(texts, facts),
    ],
  };
}
