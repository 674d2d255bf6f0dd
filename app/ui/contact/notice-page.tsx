// What somebody who had data reads of what became of them, and what they say of it. Once it is over, nothing of it.

import type { Letter } from "#app/domain/letters.ts";
import { confirmations } from "#app/domain/notices.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, Done } from "../notice.tsx";
import { Time } from "../time.tsx";

/** Gives confirm-notice (what), decline-notice (reason). */
export type NoticePageProps = FormState & {
  locale: Locale;
  /** Null once it is over. */
  letter: Letter | null;
  confirmedAt: ShownTime | null;
  isDeclined: boolean;
  typed: Record<string, string>;
};

export function NoticePage(props: NoticePageProps) {
  const { locale, letter, errors, isDeclined, typed, formKey } = props;
  const { kit, notice } = textsIn(locale).pages;
  if (!letter) return <Closed {...props} />;
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      {isDeclined && <Done>{notice.declined}</Done>}
      <h1>{notice.readTitle}</h1>
      <h2>{notice.letter}</h2>
      <LetterSheet letter={letter} part />
      <Card title={notice.answer}>
        <Form formKey={formKey}>
          <Choices
            name="what"
            legend={notice.what}
            hint={notice.whatHint}
            error={errors.what}
            chosen={typed.what ? [typed.what] : []}
            choices={confirmations.map((value) => ({ value, label: notice.whats[value] }))}
            words={kit}
          />
          <Actions>
            <Button command="confirm-notice">{notice.send}</Button>
          </Actions>
        </Form>
      </Card>
      {!isDeclined && <Decline {...props} />}
    </div>
  );
}

function Decline({ locale, errors, typed, formKey }: NoticePageProps) {
  const { kit, notice } = textsIn(locale).pages;
  return (
    <details className="more" open={"reason" in errors}>
      <summary>{notice.cannot}</summary>
      <Form formKey={formKey}>
        <TextArea
          id="reason"
          label={notice.reason}
          hint={notice.reasonHint}
          error={errors.reason}
          value={typed.reason}
          words={kit}
        />
        <Actions>
          <Button command="decline-notice" quiet>
            {notice.tellUs}
          </Button>
        </Actions>
      </Form>
    </details>
  );
}

function Closed({ locale, confirmedAt }: NoticePageProps) {
  const { notice } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <h1>{confirmedAt ? notice.receipt : notice.title}</h1>
      <Done>{confirmedAt ? notice.done : notice.over}</Done>
      {confirmedAt && (
        <dl className="rows">
          <div>
            <dt>{notice.doneOn}</dt>
            <dd>
              <Time at={confirmedAt} />
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}
