import { expect, test } from "vitest";
import { textsIn } from "#app/i18n/texts.ts";
import { renderScreen } from "./render.tsx";
import { screens } from "./screens.tsx";

const pages = screens.map((screen) => ({ ...screen, html: renderScreen(screen) }));
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] as string);
const idsIn = (html: string) => all(html, / id="([^"]+)"/g);

test("every screen has a name of its own", () => {
  expect(new Set(screens.map(({ name, locale }) => `${name} ${locale}`)).size).toBe(screens.length);
});

test.each(pages)("$name ($locale) has one heading of the first level, with words in it", ({ html }) => {
  const headings = all(html, /<h1[^>]*>(.*?)<\/h1>/g);
  expect(headings).toHaveLength(1);
  expect(headings[0]?.replace(/<[^>]+>/g, "").trim()).not.toBe("");
});

test.each(pages)("$name ($locale) uses each id once", ({ html }) => {
  const ids = idsIn(html);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(pages)("$name ($locale) points only to what is there", ({ html }) => {
  const ids = new Set(idsIn(html));
  const pointed = [
    ...all(html, / href="#([^"]+)"/g),
    ...all(html, / for="([^"]+)"/g),
    ...all(html, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((value) => value.split(" ")),
  ];
  expect(pointed.filter((id) => !ids.has(id))).toEqual([]);
});

test.each(pages)("$name ($locale) labels every field", ({ html }) => {
  const labelled = new Set(all(html, /<label[^>]* for="([^"]+)"/g));
  const fields = all(html, /<(?:input|select|textarea)((?: [^>]*)?)\/?>/g).filter(
    (attributes) => !attributes.includes('type="hidden"'),
  );
  const unlabelled = fields.filter((attributes) => {
    const id = / id="([^"]+)"/.exec(attributes)?.[1];
    return !id || !labelled.has(id);
  });
  expect(unlabelled).toEqual([]);
});

test.each(pages)(
  "$name ($locale) works without script, but for a passkey, and without browser bubbles",
  ({ html }) => {
    expect(html).not.toMatch(
      /<script(?! src="\/(enhance|passkey|review-keys)\.js" defer="")| on[a-z]+="| style="| required(=|>|\s)| disabled(=|>|\s)| placeholder=/,
    );
    // What is typed never comes in an address: a form of another kind has nothing to type in.
    const others = all(html, /(<form(?![^>]* method="post").*?<\/form>)/g);
    expect(others.filter((form) => !form.startsWith('<form method="get"'))).toEqual([]);
    const fields = others.flatMap((form) => all(form, /<(?:input|select|textarea)([^>]*)>/g));
    expect(fields.filter((field) => !/ type="(hidden|checkbox)"/.test(field))).toEqual([]);
  },
);

test.each(pages)("$name ($locale) keeps to the order of headings", ({ html }) => {
  const levels = all(html, /<h([1-6])[ >]/g).map(Number);
  const afterFirst = levels.slice(levels.indexOf(1));
  const jumps = afterFirst.filter((level, place) => level > (afterFirst[place - 1] ?? 1) + 1);
  expect(jumps).toEqual([]);
});

const wrong = pages.filter(({ html }) => html.includes('class="summary"'));

test("there are screens with errors to look at", () => {
  expect(wrong.length).toBeGreaterThanOrEqual(16);
});

test.each(wrong)("$name ($locale) says each error above the page and at its field", ({ html, locale }) => {
  const prefix = textsIn(locale).pages.kit.errorPrefix;
  const summary = /<div class="summary"[^>]*>.*?<\/ul>/s.exec(html)?.[0] ?? "";
  expect(summary).toContain('role="alert"');
  expect(summary).toContain('tabindex="-1"');
  expect(summary).toMatch(/autofocus/i);
  for (const [, id, text] of summary.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)) {
    expect(html).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${id}"`));
    expect(html).toContain(`id="${id}-error"><span class="vh">${prefix} </span>${text}</p>`);
  }
});
