// The sections of index.html around the records.

import type { ReactNode } from "react";
import type { Theme } from "#app/domain/records.ts";
import type { ExplainedElement } from "#app/domain/register.ts";
import type { BundleTexts } from "#app/i18n/nl/bundle.ts";
import { publicKeysPath } from "../signing.ts";
import { type BundleFacts, type BundleTheme, nothingFound, saidOfSupplement } from "./content.ts";

type Shown = { texts: BundleTexts; facts: BundleFacts };

export function Opening({ texts, facts }: Shown) {
  const { name, phone } = facts.organisation;
  return (
    <header>
      <p className="from">{name}</p>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.intro(name, facts.asOf.words)}</p>
      {saidOfSupplement(facts).map((said) => (
        <p key={said} className="lead">
          {said}
        </p>
      ))}
      <dl className="summary">
        <Fact label={texts.numberLabel}>{facts.number}</Fact>
        <Fact label={texts.asOf}>{facts.asOf.words}</Fact>
      </dl>
      <p>
        {texts.help(phone)} {texts.keepSafe}
      </p>
    </header>
  );
}

export function Contents({ texts, themes }: { texts: BundleTexts; themes: BundleTheme[] }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{texts.contents}</h2>
      <ul className="contents">
        {themes.map(({ theme, records }) => (
          <li key={theme}>
            <a href={`#${theme}`}>{texts.themes[theme].title}</a> <span>{texts.count(records)}</span>
          </li>
        ))}
        <li>
          <a href="#about">{texts.about.title}</a>
        </li>
      </ul>
      <p>{texts.search}</p>
    </nav>
  );
}

export function ThemeOpening({ texts, theme }: { texts: BundleTexts; theme: BundleTheme }) {
  const { title, story } = texts.themes[theme.theme];
  const left = theme.withheld.reduce((sum, { records }) => sum + records, 0);
  return (
    <>
      <h2 id={theme.theme}>{title}</h2>
      {theme.records > 0 ? (
        <p>
          {story} {texts.records(theme.records)}
        </p>
      ) : null}
      {theme.gaps.length > 0 ? <p className="left">{texts.gap}</p> : null}
      {nothingFound(theme) ? <p>{texts.nothing(theme.searched.join(", "))}</p> : null}
      {left > 0 ? <p className="left">{texts.withheld(left)}</p> : null}
    </>
  );
}

export function Pages(props: { texts: BundleTexts; theme: Theme; names: string[]; page: number }) {
  const { texts, theme, names, page } = props;
  return (
    <nav className="pages" aria-label={texts.pages(texts.themes[theme].title)}>
      <ol>
        {names.map((name, place) => (
          <li key={name}>
            {place + 1 === page ? (
              <span aria-current="page">{place + 1}</span>
            ) : (
              <a href={place === 0 ? `${name}#${theme}` : name} aria-label={texts.goTo(place + 1)}>
                {place + 1}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function About({ texts, facts }: Shown) {
  const { about } = texts;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{about.title}</h2>
      {alike(facts.elements).map((elements) => (
        <ElementAbout key={elements[0].id} texts={texts} elements={elements} />
      ))}
      <h3>{about.automated}</h3>
      <p>{facts.automatedDecisions}</p>
      <h3>{about.transfers}</h3>
      <p>{facts.transfers}</p>
    </section>
  );
}

/** What lies beside this page, and how anybody checks that it came from us. */
export function FilesAbout({ texts, facts, themes }: Shown & { themes: BundleTheme[] }) {
  const { title, tables, guard, check } = texts.filesAbout;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{title}</h2>
      {themes.some(({ records }) => records > 0) ? (
        <>
          <p>{tables}</p>
          <p>{guard}</p>
        </>
      ) : null}
      <p>{check(`${new URL(facts.origin).host}${publicKeysPath}`)}</p>
    </section>
  );
}

type Alike = [ExplainedElement, ...ExplainedElement[]];

/** Those of which the same is told, under one heading: else a phone shows the same page of purposes for each. */
function alike(elements: ExplainedElement[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const element of elements) {
    const { id: _, label: __, category: ___, ...told } = element;
    const same = groups.get(JSON.stringify(told));
    if (same) same.push(element);
    else groups.set(JSON.stringify(told), [element]);
  }
  return [...groups.values()];
}

function ElementAbout({ texts: { about }, elements }: { texts: BundleTexts; elements: Alike }) {
  const [element] = elements;
  return (
    <article className="record">
      <h3>{elements.map(({ label }) => label).join(", ")}</h3>
      <dl>
        <Fact label={about.purposes}>{element.purposes.join(", ")}</Fact>
        <Fact label={about.basis}>
          {element.bases.length > 0
            ? element.bases.map((basis) => about.bases[basis]).join(", ")
            : about.noBasis}
        </Fact>
        <Fact label={about.origin}>{element.origin}</Fact>
        <Fact label={about.recipients}>
          {element.recipients.map(({ name, why }) => `${name} (${why})`).join(", ") || about.nobody}
        </Fact>
        <Fact label={about.retention}>{element.retention}</Fact>
      </dl>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
