// E-A19, to who had the data: about whom, what became of them, and what is asked. Never what was erased, nor a word of the
// letter to the person (GDPR art. 5(1)(c), 19).

import type { Block, Letter } from "#app/domain/letters.ts";
import type { TellingKind } from "#app/domain/notices.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { heading, list, paragraph } from "./decided.ts";
import { capital, type LetterFacts, letterFrame, questions } from "./letter-facts.ts";

export type NoticeLetterFacts = Omit<LetterFacts, "receivedAt" | "portal" | "wanted"> & {
  kind: TellingKind;
  /** Null: still to be asked. */
  role: "processor" | "controller" | null;
  /** By what they know the person. */
  person: { knownBy: "name-and-address" | "customer-number"; lines: string[] };
  /** As the register calls them, of a correction with what stands there now; none: all of them. */
  data: { name: string; now: string | null }[];
  /** The day on which it was done: "14 december 2026". */
  since: string;
};

export function recipientNotice(texts: LetterTexts, facts: NoticeLetterFacts): Letter {
  const words = texts.notice;
  const { person, number, kind, role } = facts;
  return {
    ...letterFrame(texts, facts),
    kind: "recipient-notice",
    subject: words.subject(number),
    blocks: [
      paragraph(words.had),
      heading(words.whoTitle),
      {
        kind: "facts",
        duties: ["A19-1"],
        facts: [{ label: words.knownBy[person.knownBy], value: person.lines.join(", ") }],
      },
      ...whatHappened(texts, facts),
      heading(words.askTitle),
      paragraph(words.ask[kind]),
      ...(kind === "erased" && role !== "processor" ? [paragraph(words.mustKeep)] : []),
      paragraph(role === "processor" ? words.onwardProcessor : words.onward, ["A19-6"]),
      paragraph(words.confirm(number), ["A19-5"]),
      heading(words.lawTitle),
      paragraph(words.law[kind], ["A19-4"]),
      ...(role === "processor" ? [paragraph(words.processor, ["A19-4"])] : []),
      paragraph(words.least),
      ...questions(texts, facts),
    ],
  };
}

function whatHappened(texts: LetterTexts, { kind, data, since }: NoticeLetterFacts): Block[] {
  const words = texts.notice;
  const inWords = data.map(({ name, now }) => capital(now === null ? name : `${name}: ${now}`));
  return [
    heading(words.whatTitle),
    paragraph(`${words.what[kind]}:`, ["A19-2"]),
    list(inWords.length > 0 ? inWords : [capital(words.everything)], ["A19-2"]),
    { kind: "facts", duties: ["A19-3"], facts: [{ label: words.since, value: since }] },
  ];
}
