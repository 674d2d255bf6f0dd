// What the same person asked before, and what became different since: to know it, not to refuse for it.

import type { ThemeChange } from "#app/domain/earlier.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Card } from "../notice.tsx";

export type EarlierShown = {
  /** How often; null while it is not known who asks. */
  times: number | null;
  /** The newest first, not all of who asks very often. */
  requests: { number: string; came: ShownTime; daysBefore: number; answered: ShownTime | null }[];
  /** What became different since the last answer; null where that is not looked for. */
  changes: ThemeChange[] | "not-gathered" | "never-answered" | "not-kept" | null;
};

export function EarlierRequests({ earlier, locale }: { earlier: EarlierShown; locale: Locale }) {
  const texts = textsIn(locale).staff.earlier;
  const { times, requests } = earlier;
  return (
    <Card title={texts.title}>
      <p>{times === null ? texts.unknown : times === 0 ? texts.none : texts.lead(times)}</p>
      {requests.length > 0 && (
        <>
          <ul className="links">
            {requests.map(({ number, came, daysBefore, answered }) => (
              <li key={number}>
                <a href={staffPaths.dossier(number)}>{number}</a>
                <span className="small">
                  {texts.came(came.text, daysBefore)}{" "}
                  {answered ? texts.answered(answered.text) : texts.unanswered}
                </span>
              </li>
            ))}
          </ul>
          {earlier.changes && (
            <>
              <h3>{texts.changesTitle}</h3>
              <Changes changes={earlier.changes} locale={locale} />
            </>
          )}
        </>
      )}
    </Card>
  );
}

function Changes({ changes, locale }: { changes: NonNullable<EarlierShown["changes"]>; locale: Locale }) {
  const { earlier: texts, themes } = textsIn(locale).staff;
  if (changes === "not-gathered") return <p>{texts.notYet}</p>;
  if (changes === "never-answered") return <p>{texts.noAnswer}</p>;
  if (changes === "not-kept") return <p>{texts.notKept}</p>;
  if (changes.length === 0) return <p>{texts.other}</p>;
  const different = changes.filter(({ added, changed, gone }) => added + changed + gone > 0);
  return (
    <>
      {different.length === 0 && <p>{texts.same}</p>}
      <dl className="rows">
        {different.map(({ theme, ...counts }) => (
          <div key={theme}>
            <dt>{themes[theme]}</dt>
            <dd>{inWords(counts, texts.change)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{texts.only}</p>
    </>
  );
}

type Counts = Omit<ThemeChange, "theme">;

function inWords(counts: Counts, words: Record<keyof Counts, string>): string {
  const kinds = ["added", "changed", "gone"] as const;
  return kinds.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${words[kind]}`] : [])).join(", ");
}
