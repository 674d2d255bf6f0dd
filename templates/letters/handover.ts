// How it ended with a file that was to go to another organisation (GDPR art. 20(2)): fetched there, or the person's to pass
// on.

import type { HandoverEnd } from "#app/domain/handover.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { heading, paragraph } from "./decided.ts";
import { type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type HandoverLetterFacts = LetterFacts & {
  scope: Theme[];
  /** "not-asked": the tenant did not say to whom. */
  why: Exclude<HandoverEnd, "withdrawn"> | "not-asked";
  /** Its name; null where nobody said it. */
  receiver: string | null;
  /** "12 december 2026" */
  on: string;
  /** In the words of a colleague. */
  reason: string | null;
};

export function handover(texts: LetterTexts, facts: HandoverLetterFacts): Letter {
  const words = texts.handover;
  const { why, on } = facts;
  const receiver = facts.receiver ?? words.someone;
  const isFetched = why === "fetched";
  return {
    kind: "handover",
    ...letterFrame(texts, facts),
    blocks: [
      paragraph(isFetched ? words.fetched(receiver, on) : words.notSent(receiver), ["HAND1"]),
      theRequest(texts, facts),
      ...(why === "fetched"
        ? [heading(words.whatTitle), paragraph(words.how, ["HAND2"])]
        : [
            heading(words.whyTitle),
            paragraph(words.why[why], ["HAND2"]),
            ...(facts.reason
              ? [
                  {
                    kind: "facts" as const,
                    duties: [],
                    facts: [{ label: words.reason, value: facts.reason }],
                  },
                ]
              : []),
            paragraph(words.yours(facts.portal), ["HAND2"]),
          ]),
      paragraph(words.keeps, ["HAND3"]),
      paragraph(texts.free, ["X7"]),
      ...(isFetched ? [] : remedies(texts, facts.organisation, false)),
      ...questions(texts, facts),
    ],
  };
}
