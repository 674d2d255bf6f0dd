// A file to take along: what is in it, what is not and why (GDPR art. 20). The data themselves are never in the letter.

import type { GroundCode } from "#app/domain/grounds.ts";
import type { Block, Letter } from "#app/domain/letters.ts";
import type { Outcome } from "#app/domain/outcomes.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { type Searched, whereAndWithWhat } from "./access-answer.ts";
import { heading, list, paragraph } from "./decided.ts";
import { capital, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type PortabilityAnswerFacts = LetterFacts &
  Searched & {
    outcome: Outcome;
    /** The answer comes after the last day, extension included. */
    late: boolean;
    scope: Theme[];
    /** Who reads it, where somebody asked for another. */
    onBehalf: "representative" | "person" | null;
    /** The moment of the data: "15 december 2026". */
    asOf: string;
    by: "portal" | "post";
    /** Last day of the download: "vrijdag 12 februari 2027"; null on paper. */
    availableUntil: string | null;
    /** What is in the file, as the register calls it. */
    carried: string[];
    /** What was found but cannot go along, and why. */
    left: { name: string; grounds: GroundCode[] }[];
    /** The pieces about other people: covered, told in other words or left out. */
    others: number;
    /** Some fields have no element in the register yet, so nobody can say that they may go along. */
    hasUnmapped: boolean;
    /** Of what not all could be read. */
    missing: Theme[];
    format: "json" | "csv";
    /** "tech": it was asked to go to another organisation, and cannot (G20-TECH). */
    to: "self" | "other" | "tech";
  };

export function portabilityAnswer(texts: LetterTexts, facts: PortabilityAnswerFacts): Letter {
  const { late, onBehalf } = texts.accessAnswer;
  return {
    kind: "portability-answer",
    ...letterFrame(texts, facts),
    blocks: [
      paragraph(introOf(texts, facts)),
      theRequest(texts, facts),
      ...(facts.onBehalf ? [paragraph(onBehalf[facts.onBehalf])] : []),
      ...(facts.late ? [paragraph(late)] : []),
      ...contents(texts, facts),
      ...leftOut(texts, facts),
      ...(facts.carried.length > 0 ? aboutTheFile(texts, facts) : []),
      paragraph(texts.free, ["X7"]),
      ...(facts.late || facts.outcome !== "granted" ? remedies(texts, facts.organisation, facts.late) : []),
      ...questions(texts, facts),
    ],
  };
}

function introOf({ decided }: LetterTexts, { outcome, carried }: PortabilityAnswerFacts): string {
  const { intro } = decided.portability;
  return outcome === "partly-granted" && carried.length === 0 ? intro.nothing : intro[outcome];
}

export function contents(texts: LetterTexts, facts: PortabilityAnswerFacts): Block[] {
  const words = texts.decided.portability;
  if (facts.carried.length === 0) return [paragraph(words.noFile, ["POR1", "POR2"])];
  const { portal, availableUntil, organisation } = facts;
  return [
    heading(words.whereTitle),
    paragraph(availableUntil ? words.where(portal, availableUntil) : words.byHand(organisation.phone), [
      "POR6",
    ]),
    heading(words.inTitle),
    paragraph(words.contents(facts.asOf), ["POR1"]),
    list(facts.carried.map(capital), ["POR1"]),
    paragraph(words.why, ["POR1"]),
  ];
}

export function leftOut(texts: LetterTexts, facts: PortabilityAnswerFacts): Block[] {
  const words = texts.decided.portability;
  const { left, others, missing, hasUnmapped } = facts;
  if (facts.outcome === "no-data-held") return whereAndWithWhat(texts, facts);
  const grounds = left.map((part) => ({
    label: capital(part.name),
    value: part.grounds.map((ground) => texts.decided.grounds[ground]).join(" "),
  }));
  const isAnyLeft = grounds.length + others + missing.length > 0 || hasUnmapped;
  return [
    heading(words.outTitle),
    ...(grounds.length > 0 ? [{ kind: "facts" as const, duties: ["POR2" as const], facts: grounds }] : []),
    ...(others > 0 ? [paragraph(words.others(others), ["POR2"])] : []),
    ...(hasUnmapped ? [paragraph(words.unmapped, ["POR2"])] : []),
    ...(missing.length > 0
      ? [
          paragraph(words.missing, ["POR2"]),
          list(
            missing.map((theme) => capital(texts.themes[theme])),
            ["POR2"],
          ),
          paragraph(texts.accessAnswer.gaps.again),
        ]
      : []),
    paragraph(isAnyLeft ? words.copy(facts.portal, facts.organisation.phone) : words.nothingOut, ["POR2"]),
  ];
}

export function aboutTheFile(
  texts: LetterTexts,
  {
    format,
    to,
  }: Pick<PortabilityAnswerFacts, "format"> & { to: keyof LetterTexts["decided"]["portability"]["to"] },
): Block[] {
  const words = texts.decided.portability;
  return [
    heading(words.formTitle),
    paragraph(`${words.form[format]} ${words.described}`, ["POR3"]),
    heading(words.toTitle),
    paragraph(words.to[to], ["POR4"]),
    paragraph(words.keeps, ["POR5"]),
  ];
}
