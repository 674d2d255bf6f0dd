// The letter of a decision, by the right that was used.

import type { Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { consentStopped } from "./consent-stopped.ts";
import type { DecidedFacts } from "./decided.ts";
import { erasureAnswer } from "./erasure-answer.ts";
import { objectionAnswer } from "./objection-answer.ts";
import { rectificationAnswer } from "./rectification-answer.ts";
import { restrictionAnswer } from "./restriction-answer.ts";

/** The rights that are answered with a decision on each part, without a file. */
export const decidedAnswers = {
  rectification: rectificationAnswer,
  erasure: erasureAnswer,
  restriction: restrictionAnswer,
  objection: objectionAnswer,
  consent: consentStopped,
} as const satisfies Record<string, (texts: LetterTexts, facts: DecidedFacts) => Letter>;
export type DecidedRight = keyof typeof decidedAnswers;
