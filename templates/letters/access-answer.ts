// The answer to an access request (GDPR art. 15). The data themselves are in the bundle, never in the letter.

import type { Gap } from "#app/domain/bundle.ts";
import type { Block, Letter } from "#app/domain/letters.ts";
import type { Outcome } from "#app/domain/outcomes.ts";
import type { Theme, WithholdGround } from "#app/domain/records.ts";
import type { ExplainedElement } from "#app/domain/register.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { aboutTheData } from "./about-the-data.ts";
import { capital, joinWords, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type AccessAnswerFacts = LetterFacts & {
  outcome: Outcome;
  /** The answer comes after the last day, extension included. */
  late: boolean;
  scope: Theme[];
  /** Who reads it, where somebody asked for another. */
  onBehalf: "representative" | "person" | null;
  /** The themes outside the authority of who asks. */
  outside: Theme[];
  /** The moment of the copy: "15 december 2026". */
  asOf: string;
  by: "portal" | "post";
  /** Last day of the download; null on paper or when there is nothing to fetch. */
  availableUntil: string | null;
  /** What is in the copy. */
  themes: { theme: Theme; records: number; gaps: Gap[] }[];
  /** The black bars and the summaries over all records given, and why they are there. */
  masked: number;
  /** What is told in other words. */
  summarised: number;
  maskGrounds: WithholdGround[];
  /** The records that are not given. */
  withheld: { ground: WithholdGround; records: number }[];
  /** The systems that were searched, in words. */
  searched: string[];
  /** What was searched with; each name, birth date and address once, as in a letter. */
  searchedWith: { name: string; born: string; address: string; clues: { label: string; value: string }[] }[];
  /** The day on which the camera images that were asked for were overwritten: "28 november 2026"; null where none were. */
  overwrittenOn: string | null;
  /** What the register says about the elements in the copy. */
  elements: ExplainedElement[];
  /** Some fields have no element in the register yet. */
  hasUnmapped: boolean;
  transfers: string;
  automatedDecisions: string;
};

export function accessAnswer(texts: LetterTexts, facts: AccessAnswerFacts): Letter {
  const words = texts.accessAnswer;
  return {
    kind: "access-answer",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: words.intro },
      theRequest(texts, facts),
      ...(facts.onBehalf
        ? [{ kind: "paragraph" as const, duties: [], text: words.onBehalf[facts.onBehalf] }]
        : []),
      ...(facts.late ? [{ kind: "paragraph" as const, duties: [], text: words.late }] : []),
      { kind: "paragraph", duties: ["ACC1"], text: confirmation(texts, facts) },
      ...copy(texts, facts),
      ...overwritten(texts, facts),
      ...searched(texts, facts),
      ...missing(texts, facts),
      ...aboutTheData(texts, facts),
      { kind: "heading", duties: [], text: words.rights.title },
      { kind: "paragraph", duties: [], text: words.rights.intro },
      { kind: "list", duties: ["ACC7"], items: words.rights.list },
      {
        kind: "paragraph",
        duties: ["X7", "ACC15"],
        text: givenRecords(facts) > 0 ? words.freeCopy : words.freeAnswer,
      },
      ...remedies(texts, facts.organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}

function confirmation(texts: LetterTexts, facts: AccessAnswerFacts): string {
  const { outcome, everythingWithheld, nothingWithinAuthority, withGaps } = texts.accessAnswer;
  const held = facts.masked + facts.summarised > 0 || facts.withheld.length > 0;
  const leftOut = held || facts.outside.length > 0;
  const given = givenRecords(facts) > 0;
  if (facts.outcome !== "partly-granted") return outcome[facts.outcome];
  if (gapThemes(facts).length === 0) {
    if (given) return outcome["partly-granted"];
    return held ? everythingWithheld : nothingWithinAuthority;
  }
  if (!given) return held ? withGaps.everythingWithheld : withGaps.nothingFound;
  return leftOut ? withGaps.partly : withGaps.granted;
}

function gapThemes({ themes }: AccessAnswerFacts): Theme[] {
  return themes.flatMap(({ theme, gaps }) => (gaps.length > 0 ? [theme] : []));
}

function givenRecords({ themes }: Pick<AccessAnswerFacts, "themes">): number {
  return themes.reduce((sum, theme) => sum + theme.records, 0);
}

export function copy(texts: LetterTexts, facts: AccessAnswerFacts): Block[] {
  const words = texts.accessAnswer.copy;
  const heading: Block = { kind: "heading", duties: [], text: words.title };
  if (givenRecords(facts) === 0) {
    return [
      heading,
      { kind: "paragraph", duties: ["ACC2", "ACC14"], text: words.none(facts.asOf) },
      { kind: "paragraph", duties: ["ACC12"], text: words.codesNone },
    ];
  }
  return [
    heading,
    {
      kind: "paragraph",
      duties: facts.by === "post" ? ["ACC2", "ACC14"] : ["ACC2"],
      text: whereIsIt(texts, facts),
    },
    ...whereSearched(texts, facts),
    { kind: "list", duties: ["ACC2"], items: contents(texts, facts) },
    ...(facts.by === "portal"
      ? [{ kind: "paragraph" as const, duties: ["ACC14" as const], text: words.form }]
      : []),
    { kind: "paragraph", duties: ["ACC12"], text: words.codes },
  ];
}

/** More than two in one sentence nobody reads. */
function whereSearched(texts: LetterTexts, { asOf, searched: places }: AccessAnswerFacts): Block[] {
  const { copy: words, searched: ofNothing } = texts.accessAnswer;
  const said = places.length > 2 ? ofNothing.body : words.searchedIn(joinWords(texts, places));
  return [
    { kind: "paragraph", duties: ["ACC2"], text: `${words.asOf(asOf)} ${said}` },
    ...(places.length > 2 ? [{ kind: "list" as const, duties: ["ACC2" as const], items: places }] : []),
    { kind: "paragraph", duties: [], text: words.whatIsInIt },
  ];
}

function whereIsIt(texts: LetterTexts, facts: AccessAnswerFacts): string {
  const { post, portal, until } = texts.accessAnswer.copy;
  if (facts.by === "post") return post;
  return facts.availableUntil
    ? `${portal(facts.portal)} ${until(facts.availableUntil)}`
    : portal(facts.portal);
}

function contents(texts: LetterTexts, { themes }: AccessAnswerFacts): string[] {
  const { records, count } = texts.accessAnswer.copy;
  return themes.map((theme) => records(capital(texts.themes[theme.theme]), count(theme.records)));
}

/** Of what was there once: that we had it is part of the answer (EDPB guidelines 3/2019). */
function overwritten(texts: LetterTexts, { overwrittenOn }: AccessAnswerFacts): Block[] {
  if (!overwrittenOn) return [];
  return [{ kind: "paragraph", duties: ["NOD1"], text: texts.accessAnswer.overwritten(overwrittenOn) }];
}

/** E-NOD: also where something else was left out, as long as nothing was found. */
function searched(texts: LetterTexts, facts: AccessAnswerFacts): Block[] {
  return foundNothing(facts) ? whereAndWithWhat(texts, facts) : [];
}

export type Searched = Pick<AccessAnswerFacts, "searched" | "searchedWith">;

export function whereAndWithWhat(texts: LetterTexts, facts: Searched): Block[] {
  const words = texts.accessAnswer.searched;
  return [
    { kind: "heading", duties: [], text: words.title },
    { kind: "paragraph", duties: ["NOD1"], text: words.body },
    { kind: "list", duties: ["NOD1"], items: facts.searched },
    { kind: "heading", duties: [], text: words.withTitle },
    { kind: "paragraph", duties: ["NOD2"], text: words.with },
    ...facts.searchedWith.map(
      ({ name, born, address, clues }): Block => ({
        kind: "facts",
        duties: ["NOD2"],
        facts: [
          { label: words.name, value: name },
          { label: words.born, value: born },
          { label: words.address, value: address },
          ...clues,
        ],
      }),
    ),
    { kind: "paragraph", duties: ["NOD3"], text: words.other },
  ];
}

/** Nothing to give, and nothing that was held back. */
export function foundNothing(
  facts: Pick<AccessAnswerFacts, "themes" | "masked" | "summarised" | "withheld">,
): boolean {
  return givenRecords(facts) + facts.masked + facts.summarised + facts.withheld.length === 0;
}

function missing(texts: LetterTexts, facts: AccessAnswerFacts): Block[] {
  const { title } = texts.accessAnswer.withheld;
  return [
    { kind: "heading", duties: [], text: title },
    ...outside(texts, facts),
    ...gaps(texts, facts),
    ...withheld(texts, facts),
  ];
}

function outside(texts: LetterTexts, facts: AccessAnswerFacts): Block[] {
  if (facts.outside.length === 0) return [];
  return [
    { kind: "paragraph", duties: ["ACC13"], text: texts.accessAnswer.outside },
    { kind: "list", duties: ["ACC13"], items: facts.outside.map((theme) => capital(texts.themes[theme])) },
  ];
}

function gaps(texts: LetterTexts, facts: AccessAnswerFacts): Block[] {
  const words = texts.accessAnswer.gaps;
  const missed = gapThemes(facts);
  if (missed.length === 0) return [];
  return [
    { kind: "paragraph", duties: ["ACC2"], text: words.body },
    { kind: "list", duties: ["ACC2"], items: missed.map((theme) => capital(texts.themes[theme])) },
    { kind: "paragraph", duties: [], text: words.again },
  ];
}

export function withheld(texts: LetterTexts, facts: AccessAnswerFacts): Block[] {
  const { masked, summarised, maskGrounds, withheld } = facts;
  const words = texts.accessAnswer.withheld;
  if (masked + summarised + withheld.length === 0) {
    const nothing = gapThemes(facts).length + facts.outside.length > 0 ? words.nothingElse : words.nothing;
    return [{ kind: "paragraph", duties: ["ACC13"], text: nothing }];
  }
  const covered = [
    ...(masked > 0 ? [`${words.masked(masked)} ${words.black}`] : []),
    ...(summarised > 0 ? [`${words.summarised(summarised)} ${words.inOurWords}`] : []),
  ];
  const because = maskGrounds.map((ground) => words.grounds[ground]);
  const grounds = new Set([...withheld.map(({ ground }) => ground), ...maskGrounds]);
  if (grounds.size === 1) {
    const items = [...covered, ...withheld.map(({ records }) => words.records(records))];
    return [
      reasoned({ list: items }),
      reasoned({ text: [...grounds].map((ground) => words.grounds[ground]) }),
    ];
  }
  // Each with its own ground: which of them it is must be clear.
  const left = withheld.map(({ ground, records }) => `${words.records(records)} ${words.grounds[ground]}`);
  if (left.length === 0) return [reasoned({ list: covered }), reasoned({ text: because })];
  return [
    reasoned({ list: [...left, ...covered] }),
    ...(covered.length > 0 ? [reasoned({ text: [words.covered] }), reasoned({ list: because })] : []),
  ];
}

const reasoned = (said: { list: string[] } | { text: string[] }): Block =>
  "list" in said
    ? { kind: "list", duties: ["ACC13"], items: said.list }
    : { kind: "paragraph", duties: ["ACC13"], text: said.text.join(" ") };
