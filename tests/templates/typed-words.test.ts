// What colleagues type goes into letters and answers as it stands. Templates are code, and nobody at the desk changes them;
// these words are the one way in.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, expect, test } from "vitest";
import type { BundleField } from "#app/domain/bundle.ts";
import type { Letter } from "#app/domain/letters.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { htmlPages } from "#app/server/export/html.tsx";
import { openDrawer } from "#app/server/export/pdf.ts";
import { LetterSheet } from "#app/ui/letter.tsx";
import { clarification } from "#templates/letters/clarification.ts";
import { decidedAnswers } from "#templates/letters/decided-answer.ts";
import { fee } from "#templates/letters/fee.ts";
import { identityQuestion } from "#templates/letters/identity-question.ts";
import { interim } from "#templates/letters/interim.ts";
import { message } from "#templates/letters/message.ts";
import { notIdentified } from "#templates/letters/not-identified.ts";
import { refused } from "#templates/letters/refused.ts";
import { bundleOf, field, letterFactsIn, record } from "#tests/server/export/ready-made.ts";
import {
  allOutcomes,
  decidedFactsIn,
  decidedRights,
  typedInDecisions,
} from "#tests/server/export/ready-made-decided.ts";
import { requireFreshBuild } from "#tests/support/built.ts";

requireFreshBuild();
const drawer = openDrawer();
afterAll(() => drawer.close());

const texts = textsIn("nl").letters;
const day = "15 december 2026";
const facts = { ...letterFactsIn("nl"), scope: ["personal" as const] };

/** Every letter in which words of a colleague stand, with these words in all their places. */
const letters: Record<string, (words: string) => Letter> = {
  "a message": (words) => message(texts, { ...facts, words }),
  "a question what is meant": (question) =>
    clarification(texts, {
      ...facts,
      ...{ question, themes: [], effect: { kind: "goes-on", dueOn: day }, closesOn: null },
    }),
  "a question who asks": (doubt) =>
    identityQuestion(texts, { ...facts, doubt, effect: { kind: "goes-on", dueOn: day }, closesOn: null }),
  "news while we wait": (question) => interim(texts, { ...facts, about: "identity", question, askedOn: day }),
  "the end for whom nobody knows": (asked) =>
    notIdentified(texts, { ...facts, asked, askedOn: day, late: false }),
  "a refusal": (proof) =>
    refused(texts, { ...facts, proof, ground: "unfounded", repeats: null, late: false }),
  "costs that are asked": (words) =>
    fee(texts, {
      ...facts,
      ...{ ground: "excessive", amount: "12,50", calculation: words, pay: words, proof: words },
      ...{ payUntil: day, dueOn: day },
    }),
  ...Object.fromEntries(
    decidedRights.flatMap((right) =>
      allOutcomes.map((outcome) => [
        `the answer about ${right}, ${outcome}`,
        (words: string) => decidedAnswers[right](texts, saying(decidedFactsIn("nl", right, outcome), words)),
      ]),
    ),
  ),
};

/** The same facts, with other words wherever a colleague typed any. */
function saying<Facts>(told: Facts, words: string): Facts {
  return JSON.parse(JSON.stringify(told), (_, value) => (typed.has(value) ? words : value));
}

const typed = new Set(textsWithin(typedInDecisions.nl));

function textsWithin(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsWithin) : [value];
}

const hostile: Record<string, string> = {
  "a slot": "{number} {{number}} {{constructor}} {{{{phone}}}}",
  "code in a template": "$" + "{process.env.MASTER_KEY} <%= 7 * 7 %> #{7*7} {% raw %}",
  "what a replacement means": "$& $1 $` $' $$",
  markup: "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; </article>",
  "a way out of an attribute": '" onmouseover="alert(1) \' javascript:alert(1)',
  "signs that turn and hide": "Nee\u202e\u2066aj\u2069 u\u200bw \u{e0041}ding",
  "what is very long": "Zo lang als het maar kan. ".repeat(400).trim(),
};
const mark = "Zqmerk";

const escaped = (text: string) => renderToStaticMarkup(text as never);

test.each(Object.keys(letters))("T-28 what a colleague types stays what it is in %s", (name) => {
  const make = letters[name] as (words: string) => Letter;
  const plain = JSON.stringify(make(mark));
  const sheet = (letter: Letter) => renderToStaticMarkup(createElement(LetterSheet, { letter }));
  for (const words of Object.values(hostile)) {
    const letter = make(words);
    expect(JSON.stringify(letter)).toBe(plain.split(mark).join(JSON.stringify(words).slice(1, -1)));
    expect(sheet(letter)).toBe(sheet(make(mark)).split(mark).join(escaped(words)));
  }
});

test("T-28 in every one of these but for a plain yes a colleague types something", () => {
  const silent = Object.keys(letters).filter((name) => !JSON.stringify(letters[name]?.(mark)).includes(mark));
  expect(silent).toEqual(silent.filter((name) => name.endsWith(", granted")));
  expect(silent.length).toBeLessThan(decidedRights.length);
});

test("T-28 so it does in the pages of an answer, where a colleague told something in other words", async () => {
  const pageWith = async (text: string) => {
    const told: BundleField = {
      ...field("Memo", null),
      masked: true,
      pieces: [{ summarised: "rights-of-others", text }],
    };
    let page = "";
    const content = bundleOf({ personal: () => [record("personen/1", "Persoon", [told])] });
    for await (const { chunks } of htmlPages(content)) for await (const chunk of chunks) page += chunk;
    return page;
  };
  const plain = await pageWith(mark);
  expect(plain).toContain(mark);
  for (const words of Object.values(hostile)) {
    expect(await pageWith(words)).toBe(plain.split(mark).join(escaped(words)));
  }
});

test("T-28 and on paper", async () => {
  const { "signs that turn and hide": _, "what is very long": __, ...drawn } = hostile;
  const letter = letters["a message"]?.(Object.values(drawn).join("\n")) as Letter;
  const pdf = await drawer.letter(letter, new Date("2026-12-15T09:30:00Z"));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const bare = (words: string) => words.replace(/\s+/g, "");
  for (const words of Object.values(drawn)) expect(bare(text)).toContain(bare(words));
});
