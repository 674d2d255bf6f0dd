import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { BirthDate, TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { More } from "../notice.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import type { Errors } from "../title.ts";

/** As typed. Sent under these names; an error of the whole birth date belongs to birthDay. */
export type WhoAreYouValues = {
  firstNames: string;
  lastName: string;
  birthDay: string;
  birthMonth: string;
  birthYear: string;
  postcode: string;
  houseNumber: string;
  houseNumberAddition: string;
};
export type WhoAreYouProps = FormState & { locale: Locale; values: WhoAreYouValues };

export function WhoAreYou({ locale, values, formKey, errors }: WhoAreYouProps) {
  const { pages } = textsIn(locale);
  const { kit, whoAreYou } = pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).draft.right} words={kit} />
      <StepLine now={2} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{whoAreYou.title}</h1>
      <p className="lead">{whoAreYou.lead}</p>
      <p>
        <a href={pathsIn(locale).onBehalf}>{pages.onBehalf.link}</a>
      </p>
      <Form formKey={formKey}>
        <NameAndBirth pages={pages} values={values} errors={errors} />
        <Address pages={pages} values={values} errors={errors} />
        <More title={whoAreYou.whyTitle}>
          <p>{whoAreYou.why}</p>
        </More>
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}

type PartProps = { pages: Texts["pages"]; values: WhoAreYouValues; errors: Errors };

function NameAndBirth({ pages: { kit, whoAreYou }, values, errors }: PartProps) {
  return (
    <>
      <TextInput
        id="firstNames"
        label={whoAreYou.firstNames}
        hint={whoAreYou.firstNamesHint}
        error={errors.firstNames}
        value={values.firstNames}
        autoComplete="given-name"
        words={kit}
      />
      <TextInput
        id="lastName"
        label={whoAreYou.lastName}
        hint={whoAreYou.lastNameHint}
        error={errors.lastName}
        value={values.lastName}
        autoComplete="family-name"
        words={kit}
      />
      <BirthDate
        label={whoAreYou.birthDate}
        hint={whoAreYou.birthDateHint}
        value={{ day: values.birthDay, month: values.birthMonth, year: values.birthYear }}
        errors={errors}
        words={kit}
      />
    </>
  );
}

function Address({ pages: { kit, whoAreYou }, values, errors }: PartProps) {
  return (
    <fieldset className="group" aria-describedby="address-hint">
      <legend className="label">{whoAreYou.addressTitle}</legend>
      <p className="hint" id="address-hint">
        {whoAreYou.addressHint}
      </p>
      <div className="side-by-side">
        <TextInput
          id="postcode"
          label={whoAreYou.postcode}
          error={errors.postcode}
          value={values.postcode}
          size="medium"
          autoComplete="postal-code"
          words={kit}
        />
        <TextInput
          id="houseNumber"
          label={whoAreYou.houseNumber}
          error={errors.houseNumber}
          value={values.houseNumber}
          size="short"
          inputMode="numeric"
          words={kit}
        />
        <TextInput
          id="houseNumberAddition"
          label={whoAreYou.houseNumberAddition}
          error={errors.houseNumberAddition}
          value={values.houseNumberAddition}
          size="short"
          optional
          words={kit}
        />
      </div>
    </fieldset>
  );
}
