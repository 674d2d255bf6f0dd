// The form that people print: it asks what the pages ask, and is drawn once.

import { afterAll, expect, test } from "vitest";
import { locales } from "#app/domain/locale.ts";
import { rightNames } from "#app/domain/rights.ts";
import { speak } from "#app/domain/said.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { openDrawer } from "#app/server/export/pdf.ts";
import { openPaperForms, paperForm } from "#app/server/paper-form.ts";
import type { PaperForm } from "#templates/paper-form.tsx";
import { requireFreshBuild } from "#tests/support/built.ts";
import { textsOf } from "#tests/support/pdf-texts.ts";

requireFreshBuild();
const drawer = openDrawer();
afterAll(() => drawer.close());

const at = new Date("2026-11-23T09:00:00Z");
const inForce = { version: 3, publishedAt: at, register: exampleRegister };
const a4Width = 595.28;
const margin = 18 * 2.8346;

/** Every text below some texts, but those that are made of something. */
function saidIn(texts: object): string[] {
  return Object.values(texts).flatMap((text) => {
    if (typeof text === "string") return [text];
    return text && typeof text === "object" ? saidIn(text) : [];
  });
}

/** Texts of the pages that mean something on a screen alone. */
const onScreen = {
  wishes: [
    "title",
    "errors",
    ...["someHint", "elementsHint", "otherWhat"],
    ...["correction.title", "correction.lead", "correction.only", "correction.choose", "correction.other"],
    ...["correction.what", "correction.whatHint", "correction.add", "correction.proof"],
    ...["erasure.keptTitle", "erasure.kept", "erasure.nothingKept", "erasure.explained", "erasure.pauseYes"],
    ...["portability.others", "portability.why"],
    ...["objection.situationTitle", "objection.situationHint"],
    ...["consent.none", "unsorted.title", "unsorted.hint"],
  ],
};

function without(texts: object, names: string[], before = ""): object {
  const kept = Object.entries(texts)
    .filter(([name]) => !names.includes(before + name))
    .map(([name, text]) => [
      name,
      text && typeof text === "object" ? without(text, names, `${before}${name}.`) : text,
    ]);
  return Object.fromEntries(kept);
}

test.each(locales)("it asks everything that the pages ask, in their words (%s)", (locale) => {
  const register = speak(exampleRegister, locale);
  const form = JSON.stringify(paperForm(register, locale, at));
  const { pages, words } = textsIn(locale);
  const asked = [
    ...saidIn(without(pages.wishes, onScreen.wishes)),
    ...rightNames.map((right) => words.rights[right].title),
    pages.chooseRight.marketing.label,
    ...saidIn(pages.forWhom.askers),
    ...saidIn(pages.relation.relations),
    ...Object.values(words.themes).map(({ name }) => name),
    ...listsFrom(register).elements.map(({ label }) => label),
    ...listsFrom(register).purposes.map(({ label }) => label),
  ];
  expect(asked.filter((text) => !form.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
});

test.each(locales)(
  "on paper every line of it is within the margins, and nothing asks for a BSN (%s)",
  async (locale) => {
    const form = paperForm(speak(exampleRegister, locale), locale, at);
    const texts = await textsOf(await drawer.form(form));
    expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(a4Width - margin + 1);
    const drawn = texts
      .map(({ text }) => text)
      .join("")
      .replaceAll(/\s/g, "");
    for (const { title } of [...form.parts, ...form.closing])
      expect(drawn).toContain(title.replaceAll(/\s/g, ""));
    const questions = form.parts.flatMap((part) => part.questions.map(({ ask }) => ask));
    expect(questions.filter((ask) => /BSN/.test(ask))).toEqual([]);
  },
);

/** A real drawer, and how often it was asked. */
function counted(form: (form: PaperForm) => Promise<Uint8Array>) {
  const asked: string[] = [];
  const counting = {
    form: (wanted: PaperForm) => {
      asked.push(wanted.locale);
      return form(wanted);
    },
  };
  return { asked, counting };
}

test("however many ask at once, it is drawn once for each language and version", async () => {
  const { asked, counting } = counted(drawer.form);
  const forms = openPaperForms(counting, () => at);
  const given = await Promise.all(Array.from({ length: 30 }, () => forms.of(inForce, "nl")));
  expect(new Set(given.map((drawn) => drawn?.etag)).size).toBe(1);
  await forms.of(inForce, "en");
  expect(asked).toEqual(["nl", "en"]);
  const [place, ...others] = exampleRegister.organisation.address;
  const moved = { ...exampleRegister.organisation, address: [`${place}a`, ...others] };
  const next = { version: 4, publishedAt: at, register: { ...exampleRegister, organisation: moved } };
  const after = await forms.of(next, "nl");
  expect(after?.etag).not.toBe(given[0]?.etag);
  // Whoever still reads the version of a moment ago draws nothing anew.
  await forms.of(inForce, "nl");
  expect(asked).toEqual(["nl", "en", "nl"]);
});

test("what cannot be drawn is tried again after a minute, however often it is asked", async () => {
  const gone = openDrawer();
  const { asked, counting } = counted(async (form) => {
    // Its process is killed while it draws.
    setTimeout(gone.close, 100);
    return gone.form(form);
  });
  let now = at;
  const forms = openPaperForms(counting, () => now);
  expect(await forms.of(inForce, "nl")).toBeNull();
  expect(await forms.of(inForce, "nl")).toBeNull();
  expect(asked).toHaveLength(1);
  now = new Date(at.getTime() + 61_000);
  await forms.of(inForce, "nl");
  expect(asked).toHaveLength(2);
});
