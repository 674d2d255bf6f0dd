import { expect, test } from "vitest";
import { nl } from "#app/i18n/nl.ts";
import { textsIn } from "#app/i18n/texts.ts";

const forbidden = [
  "betrokkene",
  "verwerking",
  "rectificatie",
  "verstrek",
  "indienen",
  "conform",
  "inzake",
  "middels",
  "ingevolge",
  "dienen te",
  "dient te",
  "reeds",
  "tevens",
];
const mostWords = 18;

/** Every text in a part of the catalogue; functions of numbers and short words are asked for a sample. */
function textsOf(part: unknown, at: string): { at: string; text: string }[] {
  if (typeof part === "string") return [{ at, text: part }];
  if (typeof part === "function") return [1, 2].map((sample) => ({ at, text: String(part(sample, 6, 9)) }));
  return Object.entries(part as object).flatMap(([name, inner]) => textsOf(inner, `${at}.${name}`));
}

const tenantTexts = [...textsOf(nl.pages, "pages"), ...textsOf(nl.words, "words")];
// The texts of events take an event instead of words: tests/ui/staff-words.test.ts asks for those.
const { events: _, ...staffWithoutEvents } = nl.staff;
const staffTexts = textsOf(staffWithoutEvents, "staff");

const sentencesOf = (text: string) => text.split(/(?<=[.?!:])\s+/);
const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

test("the catalogue holds texts to check", () => {
  expect(tenantTexts.length).toBeGreaterThan(250);
  expect(staffTexts.length).toBeGreaterThan(100);
});

test("no text uses a word that people do not use", () => {
  const used = [...tenantTexts, ...staffTexts].filter(({ text }) =>
    forbidden.some((word) => text.toLowerCase().includes(word)),
  );
  expect(used).toEqual([]);
});

test("a sentence to a tenant has at most 18 words", () => {
  const long = tenantTexts.filter(({ text }) =>
    sentencesOf(text).some((sentence) => wordsIn(sentence) > mostWords),
  );
  expect(long).toEqual([]);
});

test("sentences to tenants have about 12 words or less on average", () => {
  const sentences = tenantTexts.flatMap(({ text }) => sentencesOf(text));
  const average = sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0) / sentences.length;
  expect(average).toBeLessThan(12);
});

test("no text is empty by accident, doubled in its spaces or left with a hole", () => {
  const allowedEmpty = new Set(["pages.status.timeline.answered.text"]);
  const broken = [...tenantTexts, ...staffTexts].filter(
    ({ at, text }) =>
      (text === "" && !allowedEmpty.has(at)) || / {2}|undefined|\[object|NaN|^\s|\s$/.test(text),
  );
  expect(broken).toEqual([]);
});

test("tenants are addressed with u, never with je", () => {
  const familiar = tenantTexts.filter(({ text }) => /\b(je|jij|jouw|jullie)\b/i.test(text));
  expect(familiar).toEqual([]);
});

test("texts are found by locale", () => {
  expect(textsIn("nl")).toBe(nl);
});
