// What was corrected, and what was not (GDPR art. 16). A statement can stand beside what is not.

import type { Block, Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import {
  type DecidedFacts,
  done,
  heading,
  kept,
  opening,
  paragraph,
  remediesWhereDue,
  toldTo,
  withGrounds,
} from "./decided.ts";
import { capital, letterFrame, questions } from "./letter-facts.ts";

export function rectificationAnswer(texts: LetterTexts, facts: DecidedFacts): Letter {
  const words = texts.decided.rectification;
  return {
    kind: "rectification-answer",
    ...letterFrame(texts, facts),
    blocks: [
      ...opening(texts, facts, paragraph(words.intro[facts.outcome])),
      ...corrected(texts, facts),
      ...unchanged(texts, facts),
      paragraph(texts.free, ["X7"]),
      ...remediesWhereDue(texts, facts),
      ...questions(texts, facts),
    ],
  };
}

function corrected(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.rectification;
  const parts = done(facts);
  if (parts.length === 0) return [];
  return [
    heading(words.doneTitle),
    ...parts.map(
      ({ name, before, after, facts: more }): Block => ({
        kind: "facts",
        duties: ["REC1", "REC2"],
        facts: [
          { label: words.what, value: capital(name) },
          { label: words.before, value: before || words.nothingBefore },
          { label: words.after, value: after },
          { label: words.on, value: facts.doneOn },
          ...(more ? [{ label: words.more, value: more }] : []),
        ],
      }),
    ),
    ...toldTo(texts, facts, "REC3"),
  ];
}

function unchanged(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.rectification;
  const parts = kept(facts);
  if (parts.length === 0) return [];
  return [
    heading(words.keptTitle),
    { kind: "facts", duties: ["REC4"], facts: parts.map((part) => withGrounds(texts, part)) },
    heading(words.statementTitle),
    paragraph(words.statement, ["REC5"]),
    paragraph(words.statementHow(facts.portal), ["REC5"]),
  ];
}
