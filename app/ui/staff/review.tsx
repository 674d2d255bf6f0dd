// Record by record: what is given, and what is not, on which ground.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, ButtonLink, Form, type FormState } from "../form.tsx";
import { EmptyState, Notice } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { Pager, type Paging, Tabs } from "../tabs.tsx";
import { OpenHidden } from "./open-hidden.tsx";
import { PartHead } from "./part-head.tsx";
import { RecordReview, type ReviewRow } from "./record-review.tsx";
import { Keys } from "./review-keys.tsx";

/**
 * Gives decide-records: recordId, decision, ground, reason for one record; or all (the theme) with decision
 * "give" for whatever in it is undecided. Gives open-hidden: openReason. Errors stand under `decision-${recordId}`, `ground-…`, `reason-…`.
 */
export type ReviewProps = FormState & {
  locale: Locale;
  number: string;
  decided: number;
  total: number;
  themes: { theme: Theme; total: number; decided: number }[];
  theme: Theme;
  rows: ReviewRow[];
  /** What is hidden was opened today, with a reason; until then its values are not here at all. */
  hiddenOpen: boolean;
  typedReason: string;
  paging: Paging;
  /** The reader's own page, where the keys are switched on. */
  ownPage: string;
  /** Single keys decide; `elsewhere` leads to the next undecided record that is not on this page. */
  keys: false | { elsewhere: string | null };
  /** Why nothing can be changed now; null when it can. */
  locked: Obstacle | null;
  obstacle: Obstacle | null;
};

export function Review(props: ReviewProps) {
  const { locale, number, decided, total, theme, locked } = props;
  const { pages, staff } = textsIn(locale);
  const { review } = staff;
  return (
    <>
      <PartHead page={props} words={review} />
      <div className="bar-with-button">
        <Progress done={decided} total={total} text={review.progress(decided, total)} />
        {decided === total && total > 0 && (
          <ButtonLink href={staffPaths.outcome(number)}>{review.toOutcome}</ButtonLink>
        )}
      </div>
      {locked && (
        <Notice tone="info" title={review.locked}>
          <p>{staff.obstacles[locked]}</p>
        </Notice>
      )}
      {!locked && <Keys areOn={props.keys !== false} ownPage={props.ownPage} locale={locale} />}
      <Tabs
        label={review.themes}
        tabs={props.themes.map((tab) => ({
          href: staffPaths.review(number, tab.theme),
          label: staff.themes[tab.theme],
          count: `${tab.decided}/${tab.total}`,
          current: tab.theme === theme,
        }))}
      />
      <Records {...props} />
      <Pager
        paging={props.paging}
        hrefOf={(page) => `${staffPaths.review(number, theme)}?blad=${page}`}
        words={pages.kit}
      />
    </>
  );
}

function Records(props: ReviewProps) {
  const { locale, theme, rows, themes, locked, formKey, errors } = props;
  const { review } = textsIn(locale).staff;
  const current = themes.find((tab) => tab.theme === theme);
  const undecided = current ? current.total - current.decided : 0;
  if (rows.length === 0) return <EmptyState title={review.empty} />;
  return (
    <>
      {undecided > 0 && !locked && (
        <Form formKey={formKey} className="bulk">
          <input type="hidden" name="all" value={theme} />
          <input type="hidden" name="decision" value="give" />
          <p>{review.giveAllHint}</p>
          <Button command="decide-records" quiet>
            {review.giveAll}
          </Button>
        </Form>
      )}
      {!props.hiddenOpen && rows.some(hasHidden) && <OpenHidden {...props} about={review.openHidden.about} />}
      {rows.map((row, place) => (
        <RecordReview
          key={row.recordId}
          number={props.number}
          row={row}
          locked={locked !== null}
          hiddenOpen={props.hiddenOpen}
          formKey={formKey}
          errors={errors}
          locale={locale}
          next={props.keys ? nextAfter(props, place) : null}
          withKeys={props.keys !== false}
        />
      ))}
    </>
  );
}

const hasHidden = ({ record }: ReviewRow) => record.fields.some(({ sensitive }) => sensitive !== undefined);

/** Where "next" leads from a record: the next undecided one, on this page or elsewhere; in the end the outcome. */
function nextAfter({ rows, keys, number, decided, total }: ReviewProps, place: number): string | null {
  const others = [...rows.slice(place + 1), ...rows.slice(0, place)];
  const next = others.find(({ decision }) => decision === null);
  if (next) return `#record-${next.recordId}`;
  const elsewhere = keys ? keys.elsewhere : null;
  if (elsewhere) return elsewhere;
  return decided === total ? staffPaths.outcome(number) : null;
}
