import { expect, test } from "vitest";
import type { Locale } from "#app/i18n/locale.ts";
import { htmlPages } from "#app/server/export/html.tsx";
import { readAll } from "./bundle-files.ts";
import { booking, bundleOf, person } from "./ready-made.ts";

async function pagesOf(count: number, locale: Locale = "nl") {
  const records = {
    personal: () => [person],
    payments: () => Array.from({ length: count }, (_, place) => booking(place)),
  };
  const content = bundleOf(records, locale);
  const pages = new Map<string, string>();
  for await (const { name, chunks } of htmlPages(content)) pages.set(name, await readAll(chunks));
  return pages;
}

function count(text: string | undefined, words: string): number {
  return (text ?? "").split(words).length - 1;
}

test("up to 500 records of a theme stand on the first page", async () => {
  const pages = await pagesOf(500);
  expect([...pages.keys()]).toEqual(["index.html"]);
  expect(count(pages.get("index.html"), "<bdi>Boeking</bdi>")).toBe(500);
});

test("more records go on further pages, each with a way back and to the others", async () => {
  const pages = await pagesOf(1203);
  expect([...pages.keys()]).toEqual(["index.html", "betalingen-2.html", "betalingen-3.html"]);
  const perPage = [...pages.values()].map((page) => count(page, "<bdi>Boeking</bdi>"));
  expect(perPage).toEqual([500, 500, 203]);
  expect(pages.get("betalingen-3.html")).toContain('href="index.html#payments"');
  expect(pages.get("index.html")).toContain('href="betalingen-2.html"');
});

test("more than fifty are folded, the first open, and every fold is closed again", async () => {
  expect((await pagesOf(50)).get("index.html")).not.toContain('class="fold"');
  const pages = await pagesOf(1203);
  const foldsIn = (name: string) =>
    [...(pages.get(name) ?? "").matchAll(/<details class="fold"( open)?><summary>([^<]*)/g)].map(
      ([, open, text]) => [open !== undefined, text],
    );
  expect(foldsIn("index.html").slice(0, 2)).toEqual([
    [true, "Stuk 1 tot en met 50"],
    [false, "Stuk 51 tot en met 100"],
  ]);
  expect(foldsIn("index.html")).toHaveLength(10);
  expect(foldsIn("betalingen-3.html").at(-1)).toEqual([false, "Stuk 1201 tot en met 1203"]);
  for (const page of pages.values()) expect(count(page, "<details")).toBe(count(page, "</details>"));
});

test("elements of which the same is told stand under one heading", async () => {
  const page = (await pagesOf(1)).get("index.html") ?? "";
  const about = page.slice(page.indexOf('id="about"'), page.indexOf('id="files"'));
  const headings = [...about.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, heading = ""]) => heading);
  const { elements } = bundleOf({}).facts;
  // Beside two headings of what is told once.
  expect(headings.length - 2).toBeLessThan(elements.length);
  for (const { label } of elements)
    expect(headings.filter((heading) => heading.includes(label))).not.toEqual([]);
});

test("every link leads to a page or a place that is there", async () => {
  const pages = await pagesOf(501);
  for (const page of pages.values()) {
    for (const [, link = ""] of page.matchAll(/href="([^"]*)"/g)) {
      const [name, place] = link.split("#");
      const target = name ? pages.get(name) : page;
      expect(target, link).toBeDefined();
      if (place) expect(target).toContain(`id="${place}"`);
    }
  }
});

test("a page is whole, in Dutch, without script and without anything from outside", async () => {
  for (const page of (await pagesOf(501)).values()) {
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(page).toMatch(/<\/html>\n$/);
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(/);
    expect(count(page, "<h1>")).toBe(1);
    expect(count(page, "<section")).toBe(count(page, "</section>"));
  }
});

test("a theme without records says where was searched", async () => {
  const page = (await pagesOf(1)).get("index.html");
  expect(page).toContain("Wij hebben hierover niets van u gevonden. Wij zochten in: het huursysteem.");
});

test("an English bundle is in English, and marks what the source calls things as Dutch", async () => {
  const pages = await pagesOf(501, "en");
  expect([...pages.keys()]).toEqual(["index.html", "payments-2.html"]);
  const first = pages.get("index.html") ?? "";
  expect(first).toContain('<html lang="en">');
  expect(first).toContain("We searched in: our tenancy system.");
  expect(first).toContain("from you and from our own records");
  expect(first).toContain('<bdi lang="nl">Boekdatum</bdi>');
  expect(first).toContain("<bdi>1 January 2010</bdi>");
  expect(first).toContain("<bdi>yes</bdi>");
  const unmarked = first.replace(/<style>.*?<\/style>/s, "").replace(/<bdi lang="nl">[^<]*<\/bdi>/g, "");
  expect(unmarked).not.toMatch(/\b(het|een|wij|uw|niet|voor|gegevens|verzoek|brief|stukken)\b/i);
});
