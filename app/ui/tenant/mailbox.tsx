// Where news of one request goes: another address, which counts three days later.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextInput } from "../field.tsx";
import { Actions, Button, ButtonLink, ErrorSummary, Form, type FormState } from "../form.tsx";
import { More, Notice, Panel } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";

/** Gives ask-mailbox-change with email, and withdraw-mailbox-change. Errors: email. */
export type MailboxProps = FormState & {
  locale: Locale;
  number: string;
  /** Null for a browser that has not shown enough: it is told what to show, and nothing else. */
  mailbox: { now: string; pending: { address: string; from: ShownTime } | null } | null;
  values: { email: string };
};

export function Mailbox(props: MailboxProps) {
  const { locale, number, mailbox, errors } = props;
  const { kit, mailbox: texts } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <p>{texts.onlyHere}</p>
      {!mailbox && (
        <Notice tone="info" title={texts.needed}>
          <p>{texts.neededWhy}</p>
          <ButtonLink href={pathsIn(locale).prove(number)}>{texts.toProve}</ButtonLink>
        </Notice>
      )}
      {mailbox?.pending && <Pending {...props} pending={mailbox.pending} />}
      {mailbox && (
        <p>
          {texts.now} <bdi>{mailbox.now}</bdi>.
        </p>
      )}
      {mailbox && !mailbox.pending && <Ask {...props} />}
      {mailbox?.pending && (
        <More title={texts.another} open={Boolean(errors.email)}>
          <p>{texts.anotherWhy}</p>
          <Ask {...props} />
        </More>
      )}
    </div>
  );
}

type PendingShown = NonNullable<NonNullable<MailboxProps["mailbox"]>["pending"]>;

function Pending({ locale, formKey, pending }: MailboxProps & { pending: PendingShown }) {
  const { mailbox: texts, held } = textsIn(locale).pages;
  return (
    <Panel>
      <h2>{texts.pendingTitle}</h2>
      <p>
        {texts.pending(pending.from.text)} <bdi>{pending.address}</bdi>.
      </p>
      <p>{held.until(pending.from.text)}</p>
      <Form formKey={formKey}>
        <Button command="withdraw-mailbox-change" quiet>
          {texts.withdraw}
        </Button>
      </Form>
    </Panel>
  );
}

function Ask({ locale, formKey, errors, values }: MailboxProps) {
  const { kit, mailbox: texts } = textsIn(locale).pages;
  return (
    <Form formKey={formKey}>
      <TextInput
        id="email"
        label={texts.email}
        hint={texts.emailHint}
        error={errors.email}
        value={values.email}
        type="email"
        autoComplete="email"
        words={kit}
      />
      <h2>{texts.whenTitle}</h2>
      <ul className="points">
        {texts.when.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Actions>
        <Button command="ask-mailbox-change">{texts.ask}</Button>
      </Actions>
    </Form>
  );
}
