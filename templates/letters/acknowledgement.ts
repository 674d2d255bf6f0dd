// The confirmation of receipt. It never says whether the person is known.

import type { Letter } from "#app/domain/letters.ts";
import type { Channel } from "#app/domain/receipt.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { askedInWords, joinWords, type LetterFacts, letterFrame, questions } from "./letter-facts.ts";

export type AcknowledgementFacts = LetterFacts & {
  channel: Channel;
  scope: Theme[];
  /** Last day of the answer: "woensdag 23 december 2026". */
  dueOn: string;
  /** That day is over: the request was written down late. */
  late: boolean;
  answerBy: "portal" | "post";
  /** What stopped at once, and when; null where nothing did. */
  stopped: { what: "marketing" | "consent"; at: string } | null;
  /** The message was of several people, who each have a request of their own. */
  together: boolean;
  /** What somebody wrote in their own words was sorted: the numbers of what else it comes to; null where it was not. */
  sorted: string[] | null;
  /** It had gone on in an earlier request, by mistake. */
  apartAgain: boolean;
  /** An earlier letter named another date of receipt. */
  corrected: boolean;
};

export function acknowledgement(texts: LetterTexts, facts: AcknowledgementFacts): Letter {
  const { intro, stopped, next, term, change } = texts.acknowledgement;
  const byPost = facts.answerBy === "post";
  return {
    kind: "acknowledgement",
    ...letterFrame(texts, facts),
    blocks: [
      { kind: "paragraph", duties: [], text: intro[facts.channel](facts.receivedAt) },
      {
        kind: "facts",
        duties: ["X1", "X2", "ACK1"],
        facts: [
          { label: texts.numberLabel, value: facts.number },
          { label: texts.receivedLabel, value: facts.receivedAt },
          { label: texts.requestLabel, value: askedInWords(texts, facts) },
        ],
      },
      ...(facts.stopped
        ? [
            {
              kind: "paragraph" as const,
              duties: ["ACK5" as const],
              text: stopped[facts.stopped.what](facts.stopped.at),
            },
          ]
        : []),
      ...(facts.sorted
        ? [
            {
              kind: "paragraph" as const,
              duties: ["X2" as const],
              text: texts.acknowledgement.sorted(joinWords(texts, facts.sorted)),
            },
          ]
        : []),
      ...(facts.corrected
        ? [{ kind: "paragraph" as const, duties: ["ACK1" as const], text: texts.acknowledgement.corrected }]
        : []),
      ...(facts.together
        ? [{ kind: "paragraph" as const, duties: ["ACK1" as const], text: texts.acknowledgement.together }]
        : []),
      ...(facts.apartAgain
        ? [{ kind: "paragraph" as const, duties: ["ACK1" as const], text: texts.acknowledgement.apartAgain }]
        : []),
      { kind: "heading", duties: [], text: term.title },
      {
        kind: "paragraph",
        duties: ["ACK2"],
        text: facts.late ? term.late(facts.dueOn) : term.due(facts.dueOn),
      },
      { kind: "paragraph", duties: ["ACK4"], text: term.question },
      { kind: "heading", duties: [], text: next.title },
      {
        kind: "list",
        duties: ["ACK3"],
        items: [
          ...(facts.stopped ? [next.everywhere] : whatWeDo(texts, facts)),
          byPost ? next.post : next.portal(facts.portal),
        ],
      },
      { kind: "heading", duties: [], text: change.title },
      { kind: "paragraph", duties: ["ACK6"], text: change.body(facts.organisation.phone) },
      { kind: "paragraph", duties: ["X7"], text: texts.free },
      ...questions(texts, facts),
    ],
  };
}

function whatWeDo(texts: LetterTexts, { wanted, answerBy }: AcknowledgementFacts): string[] {
  const { next } = texts.acknowledgement;
  const prove = answerBy === "post" ? next.provePost : next.prove;
  if (wanted.right === "unsorted") return [next.sort, prove];
  return [prove, wanted.right === "access" ? next.gather : next.look];
}
