import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextInput } from "../field.tsx";
import { Actions, Button, ButtonLink, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Done } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

/** Sends: number, code. Errors: number, code. */
export type NotMineProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  values: { number: string };
  stopped: boolean;
};

export function NotMine({ locale, organisation, values, stopped, formKey, errors }: NotMineProps) {
  const { kit, notMine } = textsIn(locale).pages;
  if (stopped) {
    return (
      <div className="narrow">
        <Done>{notMine.stopped}</Done>
        <h1>{notMine.stoppedTitle}</h1>
        <p>{notMine.next}</p>
        <p>
          {notMine.call} <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
        </p>
        <ButtonLink href={pathsIn(locale).start} quiet>
          {notMine.toStart}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      <h1>{notMine.title}</h1>
      <p className="lead">{notMine.lead}</p>
      <Form formKey={formKey}>
        <TextInput
          id="number"
          label={notMine.number}
          hint={notMine.numberHint}
          error={errors.number}
          value={values.number}
          size="code"
          autoComplete="off"
          words={kit}
        />
        <TextInput
          id="code"
          label={notMine.code}
          hint={notMine.codeHint}
          error={errors.code}
          size="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          words={kit}
        />
        <Actions>
          <Button command="dispute-request">{notMine.stop}</Button>
        </Actions>
      </Form>
      <h2>{notMine.call}</h2>
      <p>
        <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
      </p>
    </div>
  );
}
