// What the register says about the data in an answer: GDPR art. 15(1)(a)-(d), (g), (h) and 15(2).

import type { Block } from "#app/domain/letters.ts";
import type { Outcome } from "#app/domain/outcomes.ts";
import type { ExplainedElement } from "#app/domain/register.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { capital, joinWords } from "./letter-facts.ts";

type About = {
  outcome: Outcome;
  elements: ExplainedElement[];
  hasUnmapped: boolean;
  transfers: string;
  automatedDecisions: string;
};

export function aboutTheData(texts: LetterTexts, facts: About): Block[] {
  const words = texts.accessAnswer;
  return [
    ...(facts.outcome === "no-data-held" ? nothingToExplain(texts, facts) : explained(texts, facts)),
    {
      kind: "facts",
      duties: ["ACC10", "ACC11"],
      facts: [
        { label: words.automated, value: facts.automatedDecisions },
        { label: words.transfers, value: facts.transfers },
      ],
    },
  ];
}

/** Even then the dossier of the request is kept; the register may say so. */
function nothingToExplain(texts: LetterTexts, facts: About): Block[] {
  const { about } = texts.accessAnswer;
  const nothing: Block[] = [
    { kind: "heading", duties: [], text: about.nothingTitle },
    { kind: "paragraph", duties: ["ACC3", "ACC4", "ACC5", "ACC6", "ACC9"], text: about.nothing },
  ];
  if (facts.elements.length === 0) return nothing;
  return [
    ...nothing,
    { kind: "paragraph", duties: [], text: about.onlyTheDossier },
    ...explained(texts, facts),
  ];
}

function explained(texts: LetterTexts, { elements, hasUnmapped }: About): Block[] {
  if (elements.length === 0) throw new Error("An answer about data must explain them");
  const { about } = texts.accessAnswer;
  const labels = joinWords(texts, labelsOf(elements));
  return [
    { kind: "heading", duties: [], text: about.categories },
    {
      kind: "paragraph",
      duties: ["ACC4"],
      text: `${capital(labels)}.${hasUnmapped ? ` ${about.unmapped}` : ""}`,
    },
    { kind: "heading", duties: [], text: about.purposes },
    { kind: "list", duties: ["ACC3"], items: listed(groupBy(elements, ({ purposes }) => purposes)) },
    { kind: "heading", duties: [], text: about.recipients },
    sharedWith(texts, elements),
    { kind: "heading", duties: [], text: about.retention },
    {
      kind: "list",
      duties: ["ACC6"],
      items: [...groupBy(elements, ({ retention }) => [retention])].map(
        ([retention, kept]) => `${capital(labelsOf(kept).join(", "))}. ${retention}`,
      ),
    },
    { kind: "heading", duties: [], text: about.origin },
    { kind: "list", duties: ["ACC9"], items: listed(groupBy(elements, ({ origin }) => [origin])) },
  ];
}

/** Recipients by name, not by kind: CJEU C-154/21. */
function sharedWith(texts: LetterTexts, elements: ExplainedElement[]): Block {
  const groups = groupBy(elements, ({ recipients }) => recipients.map(({ name, why }) => `${name}, ${why}`));
  if (groups.size === 0) {
    return { kind: "paragraph", duties: ["ACC5"], text: texts.accessAnswer.about.noRecipients };
  }
  return { kind: "list", duties: ["ACC5"], items: listed(groups) };
}

type Groups = Map<string, ExplainedElement[]>;

function groupBy(elements: ExplainedElement[], keysOf: (element: ExplainedElement) => string[]): Groups {
  const groups: Groups = new Map();
  for (const element of elements) {
    for (const key of keysOf(element)) groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  return groups;
}

function listed(groups: Groups): string[] {
  return [...groups].map(([key, elements]) => `${capital(key)}: ${labelsOf(elements).join(", ")}`);
}

function labelsOf(elements: ExplainedElement[]): string[] {
  return elements.map(({ label }) => label);
}
