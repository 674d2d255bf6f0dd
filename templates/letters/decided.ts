// What the answers to other rights than access share: the parts of a decision in words, and the blocks about them.

import type { DecidedOutcome, DecidedPart, Weighing } from "#app/domain/decision.ts";
import type { Block, Duty } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import { capital, joinWords, type LetterFacts, theRequest } from "./letter-facts.ts";
import { remedies } from "./remedies.ts";

/** A part of a decision, as its letter tells it. */
export type DecidedInWords = Pick<DecidedPart, "verdict" | "grounds" | "reasons"> & {
  /** As the register calls it, or as somebody wrote it: "geboorteplaats". */
  name: string;
  /** Of several uses the one that it is about: "cameratoezicht"; null: all of them. */
  use: string | null;
  /** Whether it names data; else a use alone. */
  isData: boolean;
  /** The day from which it can go: "1 januari 2034"; null where no day is known. */
  until: string | null;
  /** The facts of this case, in the words of a colleague; empty where there are none. */
  facts: string;
  /** Of a correction what stood there, and what stands there now. */
  before: string;
  after: string;
};

/** What the answers are told of a decision. */
export type DecidedFacts = LetterFacts & {
  scope: Theme[];
  outcome: DecidedOutcome;
  parts: DecidedInWords[];
  /** The day on which it was done: "14 december 2026". */
  doneOn: string;
  /** The answer comes after the last day, extension included. */
  late: boolean;
  /** Who reads it, where somebody asked for another. */
  onBehalf: "representative" | "person" | null;
  /** Who can have got what was done, as the register names them: GDPR art. 19. */
  recipients: { name: string; why: string }[];
  /** So many days after it was erased it is gone from the backups too. */
  backupDays: number;
  /** Of an objection that was weighed; null of any other. */
  weighing: Weighing | null;
};

export function paragraph(text: string, duties: Duty[] = []): Block {
  return { kind: "paragraph", duties, text };
}

export function heading(text: string): Block {
  return { kind: "heading", duties: [], text };
}

export function list(items: string[], duties: Duty[] = []): Block {
  return { kind: "list", duties, items };
}

/** How each of them begins: what became of it, what was asked, for whom, and whether it comes late. */
export function opening(texts: LetterTexts, facts: DecidedFacts, intro: Block): Block[] {
  const { late, onBehalf } = texts.accessAnswer;
  return [
    intro,
    theRequest(texts, facts),
    ...(facts.onBehalf ? [paragraph(onBehalf[facts.onBehalf])] : []),
    ...(facts.late ? [paragraph(late)] : []),
  ];
}

export const done = ({ parts }: DecidedFacts) => parts.filter(({ verdict }) => verdict === "done");
export const kept = ({ parts }: DecidedFacts) => parts.filter(({ verdict }) => verdict === "kept");
export const later = ({ parts }: DecidedFacts) => parts.filter(({ verdict }) => verdict === "later");

/** "Geboorteplaats en geslacht. Wij hebben dit niet meer nodig (artikel …)." Each reason once, with all that it is about. */
export function withReasons(texts: LetterTexts, parts: DecidedInWords[]): string[] {
  const alike = Map.groupBy(parts, ({ reasons, facts }) =>
    [...reasons.map((reason) => texts.decided.reasons[reason]), facts].filter(Boolean).join(" "),
  );
  return [...alike].map(([why, about]) => {
    const names = capital(
      joinWords(
        texts,
        about.map(({ name }) => name),
      ),
    );
    return why ? `${names}. ${why}` : names;
  });
}

/** What it is, beside why it is not done, or not yet: the grounds with their article, the facts, and until when. */
export function withGrounds({ decided }: LetterTexts, part: DecidedInWords, last = "") {
  const why = [...part.grounds.map((ground) => decided.grounds[ground]), part.facts, last].filter(Boolean);
  return { label: capital(named(decided, part)), value: why.join(" ") };
}

export function named({ objection }: LetterTexts["decided"], { name, use }: DecidedInWords): string {
  return use ? objection.use(name, use) : name;
}

/** Who else is told, by name, and that whoever asks hears who got it: GDPR art. 19. */
export function toldTo({ decided }: LetterTexts, facts: DecidedFacts, duty: Duty): Block[] {
  const words = decided.recipients;
  if (facts.recipients.length === 0) return [heading(words.title), paragraph(words.nobody, [duty])];
  return [
    heading(words.title),
    paragraph(words.told, [duty]),
    list(
      facts.recipients.map(({ name, why }) => `${name}, ${why}`),
      [duty],
    ),
    paragraph(`${words.law} ${words.names}`, [duty]),
  ];
}

/** Remedies as soon as something is not given, or came late: GDPR art. 12(4). */
export function remediesWhereDue(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const isDue = facts.late || facts.outcome !== "granted";
  return isDue ? remedies(texts, facts.organisation, facts.late) : [];
}
