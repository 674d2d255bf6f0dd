import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

/** Sends: number, postcode. The answer is the same for a request that exists and one that does not. */
export type SignInProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  values: { number: string; postcode: string };
  /** The session ended: said first. */
  ended: boolean;
};

export function SignIn({ locale, organisation, values, ended, formKey, errors }: SignInProps) {
  const { kit, signIn } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      {ended && (
        <Notice tone="info">
          <p>{signIn.ended}</p>
        </Notice>
      )}
      <h1>{signIn.title}</h1>
      <p className="lead">{signIn.lead}</p>
      <Form formKey={formKey}>
        <TextInput
          id="number"
          label={signIn.number}
          hint={signIn.numberHint}
          error={errors.number}
          value={values.number}
          size="code"
          autoComplete="off"
          words={kit}
        />
        <TextInput
          id="postcode"
          label={signIn.postcode}
          hint={signIn.postcodeHint}
          error={errors.postcode}
          value={values.postcode}
          size="medium"
          autoComplete="postal-code"
          words={kit}
        />
        <Actions>
          <Button command="request-code">{signIn.send}</Button>
        </Actions>
      </Form>
      <h2>{signIn.lostTitle}</h2>
      <p>
        {signIn.lost} <PhoneLink phone={organisation.phone} />
      </p>
    </div>
  );
}
