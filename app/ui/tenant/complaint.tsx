// A complaint to the board about one request, and what came of it.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, More, Panel } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";

/** Gives complaint. Errors: under the same name. */
export type ComplaintProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  number: string;
  hasMailbox: boolean;
  /** The newest first. */
  complaints: {
    complaintId: string;
    at: ShownTime;
    answer: { words: string | null; at: ShownTime } | null;
  }[];
  mayFile: boolean;
  /** Where the tenant can go as well. */
  elsewhere: string[];
  typed: string;
};

export function Complaint(props: ComplaintProps) {
  const { locale, number, organisation, complaints, mayFile, elsewhere, errors } = props;
  const { pages, letters } = textsIn(locale);
  const { kit, complaint: texts } = pages;
  const [newest] = complaints;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={pages.letter} />
      <ErrorSummary errors={errors} words={kit} />
      <p className="kicker">
        {pages.status.kicker} <bdi>{number}</bdi>
      </p>
      <h1>{texts.title}</h1>
      {!newest && <p className="lead">{texts.lead}</p>}
      {newest && !newest.answer && <Received {...props} at={newest.at} />}
      {complaints.some(({ answer }) => answer) && <Mine {...props} />}
      {mayFile && !newest && <Write {...props} />}
      {mayFile && newest && (
        <More title={texts.another} open={errors.complaint !== undefined}>
          <Write {...props} />
        </More>
      )}
      {!mayFile && (
        <p>
          {texts.full} <PhoneLink phone={organisation.phone} />
        </p>
      )}
      <Card title={texts.elsewhereTitle}>
        <ul className="points">
          {elsewhere.map((way) => (
            <li key={way} className="own-words">
              <Linked text={way} />
            </li>
          ))}
        </ul>
        <p>{letters.remedies.choose}</p>
      </Card>
    </div>
  );
}

function Received({ locale, at, hasMailbox }: ComplaintProps & { at: ShownTime }) {
  const texts = textsIn(locale).pages.complaint;
  return (
    <Panel>
      <h2>{texts.received}</h2>
      <p>
        {texts.receivedOn} <Time at={at} />.
      </p>
      <h3>{texts.nextTitle}</h3>
      <ul className="points">
        {[...texts.next, hasMailbox ? texts.byMail : texts.byPost].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Mine({ locale, complaints }: ComplaintProps) {
  const texts = textsIn(locale).pages.complaint;
  return (
    <Card title={texts.mine}>
      <ol className="history">
        {complaints.map(({ complaintId, at, answer }) => (
          <li key={complaintId}>
            <p>
              <b>{answer ? texts.settled : texts.open}</b>
            </p>
            <p className="when">
              {texts.receivedOn} <Time at={at} />
            </p>
            {answer && (
              <>
                <p className="own-words">
                  {answer.words === null ? <i>{texts.erased}</i> : <bdi>{answer.words}</bdi>}
                </p>
                <p className="when">
                  {texts.answered} <Time at={answer.at} />
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Write({ locale, formKey, errors, typed }: ComplaintProps) {
  const { kit, complaint: texts } = textsIn(locale).pages;
  return (
    <Form formKey={formKey}>
      <TextArea
        id="complaint"
        label={texts.label}
        hint={texts.hint}
        value={typed}
        error={errors.complaint}
        words={kit}
      />
      <Actions>
        <Button>{texts.send}</Button>
      </Actions>
    </Form>
  );
}

/** A web address among the words leads there. */
function Linked({ text }: { text: string }) {
  const [before, address, after] = text.split(/(https:\/\/\S+)/);
  return (
    <>
      {before}
      {address && <a href={address}>{address}</a>}
      {after}
    </>
  );
}
