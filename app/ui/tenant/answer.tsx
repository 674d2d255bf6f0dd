// The answer, theme by theme: first the story, then the records themselves.

import type { BundleFile, BundleRecord } from "#app/domain/bundle.ts";
import { fileTypes } from "#app/domain/files.ts";
import type { Outcome } from "#app/domain/outcomes.ts";
import type { Theme } from "#app/domain/records.ts";
import { bytes, count, type ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Notice } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { Pieces } from "../pieces.tsx";
import { RecordFields } from "../record-fields.tsx";
import { BackLink } from "../step-line.tsx";
import { Pager, type Paging, Tabs } from "../tabs.tsx";
import { Time } from "../time.tsx";
import { DownloadCard, type DownloadCardProps } from "./download-card.tsx";

export type AnswerProps = {
  locale: Locale;
  organisation: OrganisationShown;
  number: string;
  outcome: Outcome;
  asOf: ShownTime;
  /** All themes that were asked for, with the number of records given. */
  themes: { theme: Theme; records: number }[];
  theme: Theme;
  /** The records of this page of this theme. */
  records: BundleRecord[];
  paging: Paging;
  /** Names of the places that were searched for this theme. */
  searched: string[];
  /** Records of this theme that are not given. */
  withheld: number;
  /** A source for this theme could not be read. */
  hasGap: boolean;
  /** The letter that explains it. */
  letterId: string;
  /** Which part this is: 0 is the answer, from 1 on what was added to it later. */
  part: number;
  /** The parts that can be read, each by the theme with which it begins. */
  parts: Theme[];
  formKey: string | null;
  download: DownloadCardProps["download"];
  /** The file can go to another organisation too. */
  mayHandOver: boolean;
};

export function Answer(props: AnswerProps) {
  const { locale, number, theme, asOf, outcome, part } = props;
  const { words, pages } = textsIn(locale);
  const { answer, kit } = pages;
  const paths = pathsIn(locale);
  return (
    <>
      <BackLink href={paths.status(number)} words={pages.letter} />
      <p className="kicker">
        {pages.status.kicker} <bdi>{number}</bdi>
      </p>
      <h1>{part > 0 ? answer.supplement.title : answer.title}</h1>
      <p className="lead">{part > 0 ? answer.supplement.lead : words.outcomes[outcome]}</p>
      <p>
        <a href={paths.letter(number, props.letterId)}>{answer.readLetter}</a>
      </p>
      <Parts {...props} />
      <Tabs
        label={answer.themes}
        tabs={props.themes.map((tab) => ({
          href: paths.answer(number, tab.theme, part),
          label: words.themes[tab.theme].name,
          count: count(tab.records, locale),
          current: tab.theme === theme,
        }))}
      />
      <div className="two">
        <div>
          <ThemePage {...props} />
          <Pager
            paging={props.paging}
            hrefOf={(page) => paths.answerPage(number, theme, page, part)}
            words={kit}
          />
          <NextTheme {...props} />
        </div>
        <aside>
          <DownloadCard
            locale={locale}
            formKey={props.formKey}
            number={number}
            part={part}
            download={props.download}
          />
          {props.mayHandOver && (
            <section className="card">
              <h2>{pages.handOver.card}</h2>
              <p>{pages.handOver.cardAbout}</p>
              <p>
                <a href={paths.handOver(number)}>{pages.handOver.cardLink}</a>
              </p>
            </section>
          )}
          <section className="card">
            <h2>{answer.wrongTitle}</h2>
            <p>
              {answer.wrong} <PhoneLink phone={props.organisation.phone} />
            </p>
            <p>
              <a href={paths.complaint(number)}>{pages.complaint.title}</a>
            </p>
          </section>
        </aside>
      </div>
      <p className="small">
        {answer.asOf} <Time at={asOf} />.
      </p>
    </>
  );
}

/** The answer, and beside it what was added later; nothing where there is but the answer. */
function Parts({ locale, number, part, parts }: AnswerProps) {
  const { supplement } = textsIn(locale).pages.answer;
  if (parts.length < 2) return null;
  return (
    <nav aria-label={supplement.parts}>
      <ul className="links">
        {parts.map((theme, place) => {
          const name = place === 0 ? supplement.answer : supplement.supplement(place);
          return (
            <li key={name}>
              <a
                href={pathsIn(locale).answer(number, theme, place)}
                aria-current={place === part ? "page" : undefined}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Who has read to the end of a theme need not go back to the top. */
function NextTheme({ locale, number, part, theme, themes, paging }: AnswerProps) {
  const { words, pages } = textsIn(locale);
  const next = themes[themes.findIndex((tab) => tab.theme === theme) + 1];
  if (!next || paging.page < paging.pages) return null;
  return (
    <p>
      <a href={pathsIn(locale).answer(number, next.theme, part)} rel="next">
        {pages.answer.nextTheme(words.themes[next.theme].name)}
      </a>
    </p>
  );
}

/** They are in the download only: what came in from elsewhere is never shown by the portal. */
function Attached({ files, locale }: { files: BundleFile[]; locale: Locale }) {
  const { bundle, pages } = textsIn(locale);
  return (
    <>
      <p>{pages.answer.attached(files.length)}</p>
      <ul className="points">
        {files.map(({ name, type, bytes: size }) => (
          <li key={name}>
            {bundle.files.attachments}/{name} ({fileTypes[type].name}, {bytes(size, locale)})
          </li>
        ))}
      </ul>
    </>
  );
}

function ThemePage({ locale, theme, records, paging, searched, withheld, hasGap }: AnswerProps) {
  const { words, pages } = textsIn(locale);
  const { answer } = pages;
  return (
    <>
      <h2>{words.themes[theme].name}</h2>
      {paging.total > 0 && <p className="story">{answer.story[theme](paging.total)}</p>}
      {hasGap && (
        <Notice tone="warn">
          <p>
            {answer.gap} {answer.gapMore}
          </p>
        </Notice>
      )}
      {paging.total === 0 && withheld === 0 && !hasGap && (
        <Notice tone="info">
          <p>{answer.nothing}</p>
          <p>{answer.searched(searched.join(", "))}</p>
        </Notice>
      )}
      {withheld > 0 && (
        <Notice tone="warn">
          <p>
            {answer.withheld(withheld)} {answer.withheldWhy}
          </p>
        </Notice>
      )}
      {records.map((record) => (
        <article className="card record" key={`${record.source}/${record.key}`}>
          <h3>
            <Pieces pieces={record.titlePieces ?? [record.title]} locale={locale} />
          </h3>
          <RecordFields fields={record.fields} title={record.title} locale={locale} />
          {record.files && <Attached files={record.files} locale={locale} />}
        </article>
      ))}
    </>
  );
}
