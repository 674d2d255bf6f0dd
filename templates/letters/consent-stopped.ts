// Consent that was taken back: stopped at once, what was done before stays lawful (GDPR art. 7(3)).

import type { Block, Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import {
  type DecidedFacts,
  done,
  heading,
  kept,
  later,
  list,
  opening,
  paragraph,
  withGrounds,
} from "./decided.ts";
import { capital, letterFrame, questions } from "./letter-facts.ts";
import { complaintToAuthority } from "./remedies.ts";

export function consentStopped(texts: LetterTexts, facts: DecidedFacts): Letter {
  const words = texts.decided.consent;
  return {
    kind: "consent-stopped",
    ...letterFrame(texts, facts),
    blocks: [
      ...opening(texts, facts, paragraph(words.intro(facts.doneOn), ["WDC1"])),
      paragraph(words.earlier, ["WDC2"]),
      heading(words.dataTitle),
      ...whatOfTheData(texts, facts),
      paragraph(words.again),
      paragraph(texts.free, ["X7"]),
      heading(words.disagreeTitle),
      paragraph(complaintToAuthority(texts)),
      ...questions(texts, facts),
    ],
  };
}

function whatOfTheData(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.consent;
  const { on, atEnd } = texts.decided.erasure.later;
  const [erased, stays, goes] = [done(facts), kept(facts), later(facts)];
  if (facts.parts.length === 0) return [paragraph(words.nothing, ["WDC3"])];
  return [
    ...(erased.length > 0
      ? [
          paragraph(words.done, ["WDC3"]),
          list(
            erased.map(({ name }) => capital(name)),
            ["WDC3"],
          ),
        ]
      : []),
    ...(stays.length > 0
      ? [
          paragraph(words.kept, ["WDC3"]),
          {
            kind: "facts" as const,
            duties: ["WDC3" as const],
            facts: stays.map((part) => withGrounds(texts, part)),
          },
        ]
      : []),
    ...(goes.length > 0
      ? [
          paragraph(words.later, ["WDC3"]),
          {
            kind: "facts" as const,
            duties: ["WDC3" as const],
            facts: goes.map((part) => withGrounds(texts, part, part.until ? on(part.until) : atEnd)),
          },
        ]
      : []),
  ];
}
