// Writes the pages that people read: index.html, and further pages for a theme with many records.

import type { BundleRecord } from "#app/domain/bundle.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type BundleContent, type BundleTheme, countedRecords } from "./content.ts";
import { closePage, openPage, RecordCard, toMarkup } from "./html-parts.tsx";
import { About, Contents, FilesAbout, Opening, Pages, ThemeOpening } from "./html-sections.tsx";

const recordsPerPage = 500;

/** A page of the bundle; its chunks may be read once, and pages in the order in which they are given. */
export type HtmlPage = { name: string; chunks: AsyncIterable<string> };

export async function* htmlPages(content: BundleContent): AsyncGenerator<HtmlPage> {
  yield { name: "index.html", chunks: indexPage(content) };
  for (const theme of content.themes) yield* furtherPages(content, theme);
}

function pageNames({ facts }: BundleContent, { theme, records }: BundleTheme): string[] {
  const { file } = textsIn(facts.locale).bundle.themes[theme];
  const count = Math.max(1, Math.ceil(records / recordsPerPage));
  return Array.from({ length: count }, (_, place) =>
    place === 0 ? "index.html" : `${file}-${place + 1}.html`,
  );
}

async function* indexPage(content: BundleContent): AsyncGenerator<string> {
  const { facts } = content;
  const texts = textsIn(facts.locale).bundle;
  yield openPage(facts, texts.pdfTitle(facts.number));
  yield toMarkup(<Opening texts={texts} facts={facts} />);
  yield toMarkup(<Contents texts={texts} themes={content.themes} />);
  for (const theme of content.themes) yield* themeSection(content, theme);
  yield toMarkup(<About texts={texts} facts={facts} />);
  yield toMarkup(<FilesAbout texts={texts} facts={facts} themes={content.themes} />);
  yield closePage;
}

async function* themeSection(content: BundleContent, theme: BundleTheme): AsyncGenerator<string> {
  yield `<section class="theme" aria-labelledby="${theme.theme}">`;
  yield toMarkup(<ThemeOpening texts={textsIn(content.facts.locale).bundle} theme={theme} />);
  const records = countedRecords(content, theme);
  yield* cards(content, theme, records, 1);
  await records.return(undefined);
  yield pagesNavigation(content, theme, 1);
  yield "</section>";
}

/** One reading of the records serves all further pages of a theme. */
async function* furtherPages(content: BundleContent, theme: BundleTheme): AsyncGenerator<HtmlPage> {
  const names = pageNames(content, theme).slice(1);
  if (names.length === 0) return;
  const records = countedRecords(content, theme);
  try {
    await skip(records, recordsPerPage);
    for (const [place, name] of names.entries()) {
      yield { name, chunks: furtherPage(content, theme, records, place + 2) };
    }
  } finally {
    await records.return(undefined);
  }
}

async function* furtherPage(
  content: BundleContent,
  theme: BundleTheme,
  records: AsyncGenerator<BundleRecord>,
  page: number,
): AsyncGenerator<string> {
  const { facts } = content;
  const texts = textsIn(facts.locale).bundle;
  const { title } = texts.themes[theme.theme];
  const pages = pageNames(content, theme).length;
  yield openPage(facts, `${title} - ${texts.page(page, pages)}`);
  yield toMarkup(
    <header>
      <p className="from">{facts.organisation.name}</p>
      <h1>{title}</h1>
      <h2>{texts.page(page, pages)}</h2>
      <p>
        <a href={`index.html#${theme.theme}`}>{texts.back}</a>
      </p>
    </header>,
  );
  yield* cards(content, theme, records, page);
  // The last page reads to the end, where the number of records is checked.
  if (page === pages) await skip(records, 1);
  yield pagesNavigation(content, theme, page);
  yield closePage;
}

/** Folded by so many, else a phone shows a page as long as a street. */
const recordsPerFold = 50;

async function* cards(
  { facts }: BundleContent,
  theme: BundleTheme,
  records: AsyncGenerator<BundleRecord>,
  page: number,
) {
  const before = (page - 1) * recordsPerPage;
  const here = Math.min(recordsPerPage, theme.records - before);
  const isFolded = here > recordsPerFold;
  const { fold } = textsIn(facts.locale).bundle;
  for (let place = 0; place < here; place += 1) {
    const next = await records.next();
    if (next.done) return;
    if (isFolded && place % recordsPerFold === 0) {
      const last = before + Math.min(here, place + recordsPerFold);
      if (place > 0) yield "</details>\n";
      yield `<details class="fold"${place === 0 ? " open" : ""}>${toMarkup(<summary>{fold(before + place + 1, last)}</summary>)}`;
    }
    yield toMarkup(<RecordCard facts={facts} record={next.value} />);
  }
  if (isFolded) yield "</details>\n";
}

async function skip(records: AsyncGenerator<BundleRecord>, count: number): Promise<void> {
  for (let skipped = 0; skipped < count; skipped += 1) {
    if ((await records.next()).done) return;
  }
}

function pagesNavigation(content: BundleContent, theme: BundleTheme, page: number): string {
  const names = pageNames(content, theme);
  if (names.length === 1) return "";
  const texts = textsIn(content.facts.locale).bundle;
  return toMarkup(<Pages texts={texts} theme={theme.theme} names={names} page={page} />);
}
