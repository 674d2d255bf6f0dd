import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { CodeInput, TextInput } from "../field.tsx";
import { Actions, Button, ButtonLink, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Done } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

/** Stops a request, or a change of address, with a code from an e-mail. Sends: number, code. Errors: number, code. */
export type NotMineProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  values: { number: string };
  stopped: boolean;
};

type StoppingProps = NotMineProps & {
  texts: Texts["pages"]["notMine" | "keepMailbox"];
  command: "dispute-request" | "stop-mailbox-change";
};

export function NotMine(props: NotMineProps) {
  return <Stopping {...props} texts={textsIn(props.locale).pages.notMine} command="dispute-request" />;
}

export function KeepMailbox(props: NotMineProps) {
  return (
    <Stopping {...props} texts={textsIn(props.locale).pages.keepMailbox} command="stop-mailbox-change" />
  );
}

function Stopping(props: StoppingProps) {
  const { locale, organisation, values, stopped, texts, command, formKey, errors } = props;
  const { kit } = textsIn(locale).pages;
  if (stopped) {
    return (
      <div className="narrow">
        <Done>{texts.stopped}</Done>
        <h1>{texts.stoppedTitle}</h1>
        <p>{texts.next}</p>
        <p>
          {texts.call} <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
        </p>
        <ButtonLink href={pathsIn(locale).start} quiet>
          {texts.toStart}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <Form formKey={formKey}>
        <TextInput
          id="number"
          label={texts.number}
          hint={texts.numberHint}
          error={errors.number}
          value={values.number}
          size="code"
          autoComplete="off"
          words={kit}
        />
        <CodeInput id="code" label={texts.code} hint={texts.codeHint} error={errors.code} words={kit} />
        <Actions>
          <Button command={command}>{texts.stop}</Button>
        </Actions>
      </Form>
      <h2>{texts.call}</h2>
      <p>
        <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
      </p>
    </div>
  );
}
