import type { LoginEnding } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { CodeInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Done } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { BackLink } from "../step-line.tsx";
import { Held, type HeldShown } from "./held.tsx";
import { LoginButtons, LoginEnded, type LoginShown } from "./logins.tsx";

/** Gives request-code, and then give-proof with code; or login. Errors: code. */
export type OpenAnswerProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  number: string;
  /** Why nobody can open it now: then nothing is asked. */
  held: HeldShown | null;
  asked: boolean;
  /** Who asks for another gets the code where they said, not where the person is reached. */
  toMailboxGiven: boolean;
  logins: LoginShown[];
  loginEnding: LoginEnding | null;
};

export function OpenAnswer(props: OpenAnswerProps) {
  const { locale, organisation, number, asked, toMailboxGiven, logins, loginEnding, formKey, errors } = props;
  const { kit, openAnswer } = textsIn(locale).pages;
  if (props.held) {
    return (
      <div className="narrow">
        <BackLink href={pathsIn(locale).status(number)} words={kit} />
        <h1>{openAnswer.title}</h1>
        <Held held={props.held} locale={locale} organisation={organisation} />
      </div>
    );
  }
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <LoginEnded locale={locale} ending={loginEnding} />
      {asked && Object.keys(errors).length === 0 && <Done>{openAnswer.sent}</Done>}
      <h1>{openAnswer.title}</h1>
      <p className="lead">{openAnswer.lead}</p>
      {asked && (
        <Form formKey={formKey}>
          <CodeInput
            id="code"
            label={openAnswer.code}
            hint={openAnswer.codeHint}
            error={errors.code}
            words={kit}
          />
          <Actions>
            <Button command="give-proof">{openAnswer.open}</Button>
          </Actions>
        </Form>
      )}
      <Form formKey={null}>
        {!asked && <p>{toMailboxGiven ? openAnswer.aboutGiven : openAnswer.about}</p>}
        <Button command="request-code" quiet={asked}>
          {asked ? openAnswer.again : openAnswer.send}
        </Button>
      </Form>
      {logins.length > 0 && <h2>{openAnswer.loginTitle}</h2>}
      <LoginButtons locale={locale} logins={logins} formKey={formKey} weighed={false} />
      <h2>{openAnswer.noMailTitle}</h2>
      <p>
        {openAnswer.noMail} <PhoneLink phone={organisation.phone} />
      </p>
    </div>
  );
}
