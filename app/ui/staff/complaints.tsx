// What a tenant told the board about this request, and what the board answered.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More } from "../notice.tsx";
import { Time } from "../time.tsx";

type ComplaintShown = {
  complaintId: string;
  at: ShownTime;
  words: string | null;
  answer: { words: string | null; at: ShownTime } | null;
};

export type ComplaintsShown = {
  /** The newest first. */
  received: ComplaintShown[];
  /** The reader is the privacy officer. */
  maySettle: boolean;
  /** The tenant reads no e-mail of ours. */
  byPost: boolean;
  typed: string;
};

type ComplaintsProps = FormState & { complaints: ComplaintsShown; locale: Locale };

export function Complaints(props: ComplaintsProps) {
  const { complaints, locale } = props;
  const { dossier } = textsIn(locale).staff;
  const texts = dossier.complaints;
  if (complaints.received.length === 0) return null;
  return (
    <Card title={dossier.sections.complaints}>
      <ol className="history">
        {complaints.received.map((complaint) => (
          <li key={complaint.complaintId}>
            <p>
              <Badge tone={complaint.answer ? "ok" : "warn"}>
                {complaint.answer ? texts.settled : texts.open}
              </Badge>
            </p>
            <Words words={complaint.words} locale={locale} />
            <p className="when">
              {texts.received} <Time at={complaint.at} />
            </p>
            {complaint.answer && (
              <>
                <p>
                  <b>{texts.answered}</b>
                </p>
                <Words words={complaint.answer.words} locale={locale} />
                <p className="when">
                  <Time at={complaint.answer.at} />
                </p>
              </>
            )}
            {!complaint.answer && complaints.maySettle && <Settle {...props} complaint={complaint} />}
          </li>
        ))}
      </ol>
      {!complaints.maySettle && <p className="small">{texts.officerOnly}</p>}
    </Card>
  );
}

function Words({ words, locale }: { words: string | null; locale: Locale }) {
  const { erased } = textsIn(locale).staff.dossier.complaints;
  return <p className="own-words">{words === null ? <i>{erased}</i> : <bdi>{words}</bdi>}</p>;
}

function Settle({
  complaint: { complaintId },
  complaints,
  locale,
  formKey,
  errors,
}: ComplaintsProps & { complaint: ComplaintShown }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.complaints;
  const error = errors[`answer-${complaintId}`];
  return (
    <More title={texts.settle} open={error !== undefined}>
      <Form formKey={formKey}>
        <input type="hidden" name="complaintId" value={complaintId} />
        <TextArea
          id={`answer-${complaintId}`}
          name="answer"
          label={texts.answer}
          hint={complaints.byPost ? `${texts.hint} ${texts.byPost}` : texts.hint}
          value={error ? complaints.typed : ""}
          error={error}
          words={pages.kit}
        />
        <Actions>
          <Button command="settle-complaint" quiet>
            {texts.go}
          </Button>
        </Actions>
      </Form>
    </More>
  );
}
