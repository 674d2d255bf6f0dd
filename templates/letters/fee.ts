// What somebody is asked to pay before work goes on, how it was reckoned, and what they can choose instead (GDPR art.
// 12(5)(a), 15(3)). The clock runs on.

import type { FeeGround } from "#app/domain/fee.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { complaintToAuthority } from "./remedies.ts";

export type FeeFacts = LetterFacts & {
  scope: Theme[];
  ground: FeeGround;
  /** "€ 12,50" */
  amount: string;
  /** In the words of a colleague: how it was reckoned, what proves the ground, and how to pay. */
  calculation: string;
  proof: string;
  pay: string;
  /** The last day to pay: "vrijdag 25 december 2026". */
  payUntil: string;
  /** Last day of the answer: "vrijdag 26 februari 2027". */
  dueOn: string;
};

export function fee(texts: LetterTexts, facts: FeeFacts): Letter {
  const words = texts.fee;
  const { portal, organisation } = facts;
  return {
    kind: "fee",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: words.intro },
      theRequest(texts, facts),
      { kind: "heading", duties: [], text: words.amountTitle },
      {
        kind: "facts",
        duties: ["FEE1", "FEE2"],
        facts: [
          { label: words.amount, value: facts.amount },
          { label: words.calculation, value: facts.calculation },
        ],
      },
      { kind: "paragraph", duties: ["FEE2"], text: words.onlyCosts },
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["FEE3"], text: words.why[facts.ground] },
      { kind: "facts", duties: ["FEE3"], facts: [{ label: words.facts, value: facts.proof }] },
      { kind: "paragraph", duties: [], text: texts.refused.weighed },
      { kind: "heading", duties: [], text: words.choiceTitle },
      { kind: "list", duties: ["FEE4"], items: words.choices(portal, organisation.phone) },
      { kind: "heading", duties: [], text: words.payTitle },
      { kind: "paragraph", duties: ["FEE5"], text: facts.pay },
      { kind: "paragraph", duties: ["FEE5"], text: words.payUntil(facts.payUntil) },
      { kind: "heading", duties: [], text: words.termTitle },
      { kind: "paragraph", duties: ["FEE6"], text: words.term(facts.dueOn) },
      { kind: "heading", duties: [], text: words.disagreeTitle },
      { kind: "paragraph", duties: [], text: words.disagree(organisation.phone) },
      { kind: "paragraph", duties: ["FEE7"], text: complaintToAuthority(texts) },
      { kind: "paragraph", duties: ["X7"], text: words.free },
      ...questions(texts, facts),
    ],
  };
}
