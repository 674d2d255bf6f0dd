import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { locales } from "#app/i18n/locale.ts";
import { nl } from "#app/i18n/nl.ts";
import { textsIn } from "#app/i18n/texts.ts";

const forbidden = {
  nl: [
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
  ],
  en: [
    "data subject",
    "processing",
    "rectification",
    "pursuant",
    "hereby",
    "therein",
    "in accordance with",
    "regarding",
    "prior to",
    "in order to",
    "shall",
    "furthermore",
    "aforementioned",
  ],
};
const mostWords = 18;

type Found = { at: string; text: string };

const sampleNumbers = [1, 2];
const readMeFacts = { number: "6", organisation: "9", phone: "8", hasTables: true, before: [] };

/** Every text in a part of the catalogue; functions of numbers and short words are asked for a sample. */
function textsOf(part: unknown, at: string): Found[] {
  if (typeof part === "string") return [{ at, text: part }];
  if (typeof part === "function") return sampleNumbers.flatMap((sample) => said(part, at, sample));
  return Object.entries(part as object).flatMap(([name, inner]) => textsOf(inner, `${at}.${name}`));
}

function said(text: CallableFunction, at: string, sample: number): Found[] {
  const answer: unknown = at.endsWith("readMe") ? text(readMeFacts) : text(sample, 6, 9);
  return [answer].flat().map((line) => ({ at, text: String(line) }));
}

// The texts of events take an event instead of words: tests/ui/staff-words.test.ts asks for those.
const { events: _, ...staffWithoutEvents } = nl.staff;
const staffTexts = textsOf(staffWithoutEvents, "staff");

/** All that a tenant reads: staff's e-mails and lines of the file list apart. */
function tenantTextsIn(locale: "nl" | "en") {
  const { pages, words, letters, emails, bundle, clock } = textsIn(locale);
  const {
    staffSubject,
    newRequest,
    assigned,
    requestDisputed,
    changeStopped,
    questionAnswered,
    requestWithdrawn,
    requestReopened,
    taskDue,
    breachFound,
    complaintFiled,
    messageReceived,
    idCopySent,
    deadlineNear,
    staffNote,
    supplementDue,
    inquiryLate,
    inquiryDeclined,
    footageAsked,
    footageGone,
    useStopped,
    recipientsListed,
    recipientsDue,
    recipientSilent,
    noticeDeclined,
    handoverAsked,
    handoverStuck,
    handoverDeclined,
    planDrawn,
    secondAwaited,
    carryOut,
    holdReview,
    later,
    ...tenantEmails
  } = emails;
  return textsOf({ pages, words, letters, emails: tenantEmails, bundle, clock }, locale);
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!:])\s+/);
const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

test("the catalogue holds texts to check", () => {
  for (const locale of locales) expect(tenantTextsIn(locale).length).toBeGreaterThan(400);
  expect(staffTexts.length).toBeGreaterThan(100);
});

describe.each(locales)("in %s", (locale) => {
  const tenantTexts = tenantTextsIn(locale);
  const checked = locale === "nl" ? [...tenantTexts, ...staffTexts] : tenantTexts;

  test("no text uses a word that people do not use", () => {
    const used = checked.filter(({ text }) =>
      forbidden[locale].some((word) => text.toLowerCase().includes(word)),
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
    const mayBeEmpty =
      /\.pages\.status\.timeline\.answered\.text$|\.bundle\.readMe$|\.onBehalf\.kinds\.\d+\.proof$/;
    const broken = checked.filter(
      ({ at, text }) =>
        (text === "" && !mayBeEmpty.test(at)) || / {2}|undefined|\[object|NaN|^\s|\s$/.test(text),
    );
    expect(broken).toEqual([]);
  });
});

test("tenants are addressed with u, never with je", () => {
  const familiar = tenantTextsIn("nl").filter(({ text }) => /\b(je|jij|jouw|jullie)\b/i.test(text));
  expect(familiar).toEqual([]);
});

test("no Dutch is left in English", () => {
  const dutch =
    /\b(de(?! Groot)|het|een|en|van|wij|uw|ons|onze|niet|voor|met|naar|bij|gegevens|verzoek|brief|antwoord|blad\w*|stuk(ken)?|huur\w*)\b/i;
  const left = tenantTextsIn("en").filter(({ text }) => dutch.test(text));
  expect(left).toEqual([]);
});

test("English is written the British way and without contractions", () => {
  const american = /\b(organization|apartment|color|favor|zip code|gotten)\b|\w'(t|re|ll|ve)\b/i;
  expect(tenantTextsIn("en").filter(({ text }) => american.test(text))).toEqual([]);
});

/** What a catalogue is made of, without the words: names, functions with what they take, and lists with their length. */
function shapeOf(part: unknown): unknown {
  if (typeof part === "string") return "text";
  if (typeof part === "function") return `function of ${part.length}`;
  if (Array.isArray(part)) return part.map(shapeOf);
  return Object.fromEntries(Object.entries(part as object).map(([name, inner]) => [name, shapeOf(inner)]));
}

test("both languages have the same texts, and functions that take as much", () => {
  expect(shapeOf(en)).toEqual(shapeOf(nl));
});

test("staff read Dutch in both", () => {
  expect(en.staff).toBe(nl.staff);
  expect(en.emails.newRequest).toBe(nl.emails.newRequest);
});

test("texts are found by locale", () => {
  expect(textsIn("nl")).toBe(nl);
  expect(textsIn("en")).toBe(en);
});

const root = fileURLToPath(new URL("../..", import.meta.url));

function sourceOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/^i18n\/(nl|en)[./]/.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");
}

function namesIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return [];
  return Object.entries(part).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

test("every text is asked for by its name somewhere", () => {
  const source = ["app", "emails", "templates"].map(sourceOf).join("\n");
  const names = [...new Set(namesIn(nl))];
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});
