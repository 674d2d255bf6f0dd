// No data, since what is asked is manifestly unfounded or excessive: the association proves it (GDPR art. 12(5)).

import type { Letter } from "#app/domain/letters.ts";
import type { ManifestGround } from "#app/domain/outcomes.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { asksNoCopy, type LetterFacts, letterFrame, questions, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

export type RefusedFacts = LetterFacts & {
  scope: Theme[];
  ground: ManifestGround;
  /** What proves it, in the words of a colleague. */
  proof: string;
  /** The answers that this request repeats, and from when it is not too soon; null on other grounds. */
  repeats: { answers: { askedOn: string; answeredOn: string }[]; freeFrom: string } | null;
  /** The answer comes after the last day, extension included. */
  late: boolean;
};

export function refused(texts: LetterTexts, facts: RefusedFacts): Letter {
  const words = { ...texts.refused, ...(asksNoCopy(facts) ? texts.decided.noCopy.refused : {}) };
  const { ground, repeats, organisation } = facts;
  const answers = (repeats?.answers ?? []).map(({ askedOn, answeredOn }) => ({
    label: words.earlierLabel,
    value: words.answered(askedOn, answeredOn),
  }));
  return {
    kind: "refused",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: ["REF1"], text: words.intro },
      theRequest(texts, facts),
      ...(facts.late ? [{ kind: "paragraph" as const, duties: [], text: texts.accessAnswer.late }] : []),
      { kind: "heading", duties: [], text: words.whyTitle },
      { kind: "paragraph", duties: ["REF1"], text: words.why[ground] },
      { kind: "paragraph", duties: [], text: words.weighed },
      { kind: "heading", duties: [], text: words.factsTitle },
      ...answers.map((answer) => ({ kind: "facts" as const, duties: ["REF2" as const], facts: [answer] })),
      { kind: "facts", duties: ["REF2"], facts: [{ label: words.factsLabel, value: facts.proof }] },
      { kind: "heading", duties: [], text: words.insteadTitle },
      {
        kind: "list",
        duties: ["REF3"],
        items: [
          ...words.instead[ground],
          ...(repeats ? [words.freeFrom(repeats.freeFrom)] : []),
          words.again(facts.portal, organisation.phone),
        ],
      },
      { kind: "paragraph", duties: ["X7"], text: ground === "fee-unpaid" ? words.nothingToPay : texts.free },
      ...remedies(texts, organisation, facts.late),
      ...questions(texts, facts),
    ],
  };
}
