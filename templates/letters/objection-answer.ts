// What was weighed in this person's situation, what stopped and what goes on (GDPR art. 21). Marketing is not weighed.

import type { Block, Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import {
  type DecidedFacts,
  type DecidedInWords,
  done,
  heading,
  kept,
  list,
  named,
  opening,
  paragraph,
  remediesWhereDue,
  withGrounds,
} from "./decided.ts";
import { capital, letterFrame, questions } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export function objectionAnswer(texts: LetterTexts, facts: DecidedFacts): Letter {
  const { wish } = facts.wanted;
  const isMarketing = wish?.right === "objection" && wish.against === "marketing";
  return {
    kind: "objection-answer",
    ...letterFrame(texts, facts),
    blocks: [
      ...(isMarketing ? noMoreMarketing(texts, facts) : weighed(texts, facts)),
      ...questions(texts, facts),
    ],
  };
}

/** At once, whatever the association thinks of it: GDPR art. 21(2)-(3). */
function noMoreMarketing(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.objection;
  return [
    ...opening(texts, facts, paragraph(words.marketing(facts.doneOn), ["OBJ5"])),
    paragraph(words.marketingLaw),
    paragraph(words.marketingStill),
    paragraph(texts.free, ["X7"]),
    ...remediesWhereDue(texts, facts),
  ];
}

function weighed(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.objection;
  return [
    ...opening(texts, facts, paragraph(words.intro[facts.outcome])),
    ...weighing(texts, facts),
    ...stopped(texts, facts),
    ...goesOn(texts, facts),
    paragraph(texts.free, ["X7"]),
    ...remedies(texts, facts.organisation, facts.late),
  ];
}

function weighing(texts: LetterTexts, { weighing: weights }: DecidedFacts): Block[] {
  const words = texts.decided.objection;
  if (!weights) throw new Error("An objection that was not weighed");
  const { theirSituation, ourInterest, alternatives, conclusion } = words.weighing;
  const written = [
    { label: theirSituation, value: weights.theirSituation },
    { label: ourInterest, value: weights.ourInterest },
    { label: alternatives, value: weights.alternatives },
    { label: conclusion, value: weights.conclusion },
  ].filter(({ value }) => value !== "");
  // Who is right at once needs no weighing.
  if (written.length === 0) return [];
  return [heading(words.weighingTitle), { kind: "facts", duties: ["OBJ1"], facts: written }];
}

/** And what that does to the data: erased, unless there is another use (GDPR art. 17(1)(c)). */
function stopped(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.objection;
  const parts = done(facts);
  if (parts.length === 0) return [];
  const data = parts.filter(({ isData }) => isData);
  const isErased = ({ reasons }: DecidedInWords) => reasons.includes("E17-C");
  const withFacts = ({ name, facts: more }: DecidedInWords) => capital(more ? `${name}. ${more}` : name);
  const effects = [
    { said: words.erased, names: data.filter(isErased) },
    { said: words.stays, names: data.filter((part) => !isErased(part)) },
  ].filter(({ names }) => names.length > 0);
  return [
    heading(words.doneTitle),
    paragraph(words.done(facts.doneOn), ["OBJ2"]),
    list(
      parts.map((part) => capital(named(texts.decided, part))),
      ["OBJ2"],
    ),
    ...effects.flatMap(({ said, names }) => [
      paragraph(said, ["OBJ3"]),
      list(names.map(withFacts), ["OBJ3"]),
    ]),
  ];
}

function goesOn(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const parts = kept(facts);
  if (parts.length === 0) return [];
  return [
    heading(texts.decided.objection.keptTitle),
    { kind: "facts", duties: ["OBJ4"], facts: parts.map((part) => withGrounds(texts, part)) },
  ];
}
