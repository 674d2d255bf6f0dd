// The last way to show who somebody is: a masked copy, how to make it, and what becomes of it.

import { copyKept, type IdCopy } from "#app/domain/id-copy.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { FileInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { BackLink } from "../step-line.tsx";

/** Gives files and covered, or close-id-copy; each with copyId. Errors: files, covered. */
export type IdCopyProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  number: string;
  copyId: string;
  state: IdCopy["state"];
  /** Why nothing milder will do, in the words of a colleague. */
  reason: string | null;
  /** What a colleague found wrong with the last one. */
  note: string | null;
  /** The last day to send it, or to look at it. */
  until: string;
  /** Today, as it is written on the copy. */
  today: string;
  megabytes: number;
};

export function IdCopyPage(props: IdCopyProps) {
  const { locale, organisation, number, state, note, until, errors } = props;
  const { kit, idCopy: texts } = textsIn(locale).pages;
  const isAwaited = state === "asked" || state === "badly-covered";
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <p className="kicker">
        <bdi>{number}</bdi>
      </p>
      <h1>{isAwaited ? texts.title : texts.card}</h1>
      {state !== "asked" && (
        <Notice tone={state === "fits" ? "ok" : state === "sent" ? "info" : "warn"}>
          <p role="status">
            {texts.states[state]} {state === "sent" && texts.keptUntil(until)}
          </p>
          {note !== null && (
            <>
              <p>
                <b>{texts.note}</b>
              </p>
              <p className="own-words">{note}</p>
            </>
          )}
        </Notice>
      )}
      <p>
        {kit.call} <PhoneLink phone={organisation.phone} />
      </p>
      {isAwaited && <Ask {...props} />}
      {state === "sent" && <TakeBack {...props} />}
      {!isAwaited && state !== "sent" && (
        <p>
          <a href={pathsIn(locale).prove(number)}>{texts.toProve}</a>
        </p>
      )}
    </div>
  );
}

function Ask(props: IdCopyProps) {
  const { locale, organisation, reason, until, today, copyId, megabytes, formKey, errors } = props;
  const { kit, idCopy: texts } = textsIn(locale).pages;
  return (
    <>
      <p className="lead">{texts.lead}</p>
      <Card title={texts.why}>
        {reason !== null && <p className="own-words">{reason}</p>}
        <p>{texts.law}</p>
      </Card>
      <Card title={texts.coverTitle}>
        <ul className="points">
          {texts.cover.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p>{texts.coverHow}</p>
        <h3>{texts.writeTitle}</h3>
        <p>{texts.write(organisation.name, today)}</p>
        <h3>{texts.seeTitle}</h3>
        <p>{texts.see}</p>
      </Card>
      <Card title={texts.keptTitle}>
        <ul className="points">
          {texts.kept(copyKept).map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </Card>
      <Form formKey={formKey} withFiles>
        <input type="hidden" name="copyId" value={copyId} />
        <p>{texts.until(until)}</p>
        <FileInput
          id="files"
          name="files"
          label={texts.label}
          hint={texts.hint(megabytes)}
          error={errors.files}
          accept="image/jpeg,image/png"
          words={kit}
        />
        <Choices
          name="covered"
          legend={texts.checked}
          hint={texts.unread}
          several
          error={errors.covered}
          chosen={[]}
          choices={[{ value: "yes", label: texts.covered }]}
          words={kit}
        />
        <Actions>
          <Button>{texts.send}</Button>
        </Actions>
      </Form>
      <More title={texts.ratherNot}>
        <p>{texts.ratherNotAbout}</p>
        <Close {...props} text={texts.takeBack} />
      </More>
    </>
  );
}

function TakeBack(props: IdCopyProps) {
  const { idCopy: texts } = textsIn(props.locale).pages;
  return (
    <>
      <p>{texts.takeBackAbout}</p>
      <Close {...props} text={texts.takeBackSent} />
    </>
  );
}

function Close({ copyId, formKey, text }: IdCopyProps & { text: string }) {
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="copyId" value={copyId} />
      <Actions>
        <Button command="close-id-copy" quiet>
          {text}
        </Button>
      </Actions>
    </Form>
  );
}
