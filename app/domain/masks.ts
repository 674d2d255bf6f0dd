// What a colleague makes black within a record, tells in other words, or gives since whom it is about agreed: whole fields,
// passages wherever they stand in it, and the record as a whole.

import { z } from "zod";
import { Consent, lapsedIn } from "./consents.ts";
import { type FieldValue, type SourceRecord, type WithholdGround, withholdGroundNames } from "./records.ts";

const Ground = z.enum(withholdGroundNames);

/**
 * Law notes, C.3 and D.3: G15-4 is a ground to make black, not to refuse all. A passage is kept as the text itself,
 * and looked for again in what is given, so that it hides what it was meant to wherever that stands.
 */
export const Masks = z.object({
  passages: z.array(z.object({ text: z.string().min(1), ground: Ground })),
  /** By where the field stands in the source. */
  fields: z.array(z.object({ field: z.string(), ground: Ground })),
  /** What the tenant reads in its place; of a field, or of the whole record where `field` is null. */
  summaries: z
    .array(z.object({ field: z.string().nullable(), text: z.string().min(1), ground: Ground }))
    .default([]),
  /** What is given although it is about others; absent where nobody agreed. */
  consents: z.array(Consent).optional(),
});
export type Masks = z.infer<typeof Masks>;
export type Summary = Masks["summaries"][number];

export const noMasks: Masks = { passages: [], fields: [], summaries: [] };

/** Longer is no summary; it fits in a row of the PDF. */
export const longestSummary = 1000;

/**
 * A part of a text as it may be read; a black bar that tells nothing but its ground; or what the association tells in
 * its place, and why.
 */
export type Piece = string | { masked: WithholdGround } | { summarised: WithholdGround; text: string };

export type Range = { from: number; to: number; ground: WithholdGround };

/** The text without what is in the ranges. Those that touch become one bar, with the ground of the first. */
export function blacken(text: string, ranges: Range[]): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { from, to, ground } of merged(ranges)) {
    if (from > read) pieces.push(text.slice(read, from));
    pieces.push({ masked: ground });
    read = to;
  }
  if (read < text.length) pieces.push(text.slice(read));
  return pieces;
}

/** In order, and those that touch as one. */
export function merged(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}

/**
 * Black in a record: its fields, its passages, and the value of each of those fields wherever it is said again. So is what
 * a summary stands for.
 */
export type Blackening = {
  fields: Map<string, WithholdGround>;
  summaries: Map<string | null, Summary>;
  hiddenIn: (text: string) => Range[];
};

export function blackeningOf(record: SourceRecord, masks: Masks): Blackening {
  const fields = new Map(masks.fields.map(({ field, ground }) => [field, ground]));
  const summaries = new Map(masks.summaries.map((summary) => [summary.field as string | null, summary]));
  const again = record.fields.flatMap(({ field, value }) => {
    const ground = fields.get(field) ?? summaries.get(field)?.ground;
    return ground && tells(value) ? [{ text: String(value).trim(), ground }] : [];
  });
  return {
    fields,
    summaries,
    hiddenIn: (text) => [
      ...masks.passages.flatMap((passage) => occurrences(text, passage)),
      ...again.flatMap((passage) => occurrences(text, passage).filter((range) => isWhole(text, range))),
    ],
  };
}

/** Whether a value can be recognised elsewhere: a letter and a 12 cannot, they stand everywhere. */
function tells(value: FieldValue["value"]): boolean {
  return typeof value === "string" ? value.trim().length > 1 : typeof value === "number" && value > 999;
}

/** Every place, also where two overlap. */
function occurrences(text: string, { text: hidden, ground }: Masks["passages"][number]): Range[] {
  const found: Range[] = [];
  const pattern = patternOf(hidden);
  for (let match = pattern.exec(text); match?.[0]; match = pattern.exec(text)) {
    found.push({ from: match.index, to: match.index + match[0].length, ground });
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

/**
 * White space is read loosely, since a page shows a new line or two spaces as one, and so are capitals: a name in small
 * letters is the same name. All else is to be the same.
 */
function patternOf(hidden: string): RegExp {
  return new RegExp(wordsOf(hidden).map(literally).join("\\s+"), "gi");
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const literally = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

const inWord = /[\p{L}\p{N}]/u;
const isWhole = (text: string, { from, to }: Range) =>
  !inWord.test(text.slice(0, from).slice(-1)) && !inWord.test(text.slice(to, to + 1));

/** The fields in which a colleague may name a passage. */
export const isMaskable = ({ aboutOther }: FieldValue) => !aboutOther;
const textsOf = ({ fields }: SourceRecord): string[] =>
  fields.filter(isMaskable).flatMap(({ value }) => (typeof value === "string" ? [value] : []));

/** What was typed, when it stands in a text of the record; null when it does not. */
export function passageIn(record: SourceRecord, typed: string): string | null {
  const passage = wordsOf(typed).join(" ");
  return passage && standsIn(record, passage) ? passage : null;
}

export const standsIn = (record: SourceRecord, passage: string) =>
  textsOf(record).some((text) => patternOf(passage).test(text));

/** What was to be black and is not in the record any more, since it was gathered anew. */
export function missingFrom(
  record: SourceRecord,
  { passages, fields, summaries, consents = [] }: Masks,
): Masks {
  const own = new Set(record.fields.filter(isMaskable).map(({ field }) => field));
  const lapsed = lapsedIn(record, consents);
  return {
    passages: passages.filter(({ text }) => !standsIn(record, text)),
    fields: fields.filter(({ field }) => !own.has(field)),
    summaries: summaries.filter(({ field }) => field !== null && !own.has(field)),
    ...(lapsed.length > 0 && { consents: lapsed }),
  };
}

/** On which grounds. */
export const groundsOfMasks = ({ passages, fields, summaries }: Masks): WithholdGround[] => [
  ...new Set([...passages, ...fields, ...summaries].map(({ ground }) => ground)),
];

export const hasMasks = ({ passages, fields, summaries }: Masks) =>
  passages.length + fields.length + summaries.length > 0;
export const hasConsents = ({ consents = [] }: Masks) => consents.length > 0;

/** As many words in a row are no longer one's own: a town or a yes may be said again, a sentence may not. */
const wordsOfOthers = 5;

/** Whether a summary tells what may not be read: what is black, the value that it stands for, or a text as a whole. */
export function tellsTooMuch(record: SourceRecord, masks: Masks, { text }: Summary): boolean {
  if (blackeningOf(record, masks).hiddenIn(text).length > 0) return true;
  return textsOf(record).some(
    (value) => wordsOf(value).length >= wordsOfOthers && patternOf(value).test(text),
  );
}
