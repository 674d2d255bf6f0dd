// What somebody asked in their own words: a colleague says which rights these are.

import type { Obstacle } from "#app/domain/decide.ts";
import { rightNames } from "#app/domain/rights.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { type AskedProps, AskedQuestions } from "./intake.tsx";
import { ObstacleNotice } from "./obstacle-notice.tsx";

/** Gives: sort-request. The names are those of the intake. */
export type SortProps = FormState &
  AskedProps & {
    number: string;
    /** As it was written; null where nobody wrote anything. */
    words: string | null;
    writtenIn: Locale;
    obstacle: Obstacle | null;
  };

const sorted = rightNames.filter((right) => right !== "unsorted");

export function SortScreen(props: SortProps) {
  const { locale, number, words, writtenIn, formKey, errors, obstacle } = props;
  const { pages, staff } = textsIn(locale);
  const { sort } = staff;
  return (
    <div className="narrow">
      <BackLink href={staffPaths.dossier(number)} words={{ back: sort.back }} />
      <ErrorSummary errors={errors} words={pages.kit} />
      <ObstacleNotice obstacle={obstacle} locale={locale} />
      <h1>{sort.title}</h1>
      <p className="lead">{sort.lead}</p>
      <Card title={sort.words}>
        <p className="own-words" lang={writtenIn}>
          {words ?? sort.noWords}
        </p>
      </Card>
      <Form formKey={formKey} className="intake what-to-see">
        <AskedQuestions {...props} rights={sorted} />
        <p>{sort.what}</p>
        <Actions>
          <Button command="sort-request">{sort.send}</Button>
        </Actions>
      </Form>
    </div>
  );
}
