import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { BirthDate } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { More } from "../notice.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import { AddressFields, NameFields, type PersonValues } from "./person-fields.tsx";

/** As typed. Sent under these names; an error of the whole birth date belongs to birthDay. */
export type WhoAreYouValues = PersonValues & { birthDay: string; birthMonth: string; birthYear: string };
/** About who fills it in, or about whom they ask for. */
export type WhoAreYouProps = FormState & { locale: Locale; forAnother: boolean; values: WhoAreYouValues };

export function WhoAreYou({ locale, forAnother, values, formKey, errors }: WhoAreYouProps) {
  const { pages } = textsIn(locale);
  const { kit, whoAreYou } = pages;
  const { draft } = pathsIn(locale);
  const about = forAnother ? whoAreYou.another : whoAreYou;
  const parts = { pages, values, errors, ofAnother: forAnother };
  return (
    <div className="narrow">
      <BackLink href={forAnother ? draft.representative : draft.forWhom} words={kit} />
      <StepLine now={2} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{about.title}</h1>
      <p className="lead">{about.lead}</p>
      <Form formKey={formKey}>
        <NameFields {...parts} />
        <BirthDate
          label={whoAreYou.birthDate}
          hint={whoAreYou.birthDateHint}
          value={{ day: values.birthDay, month: values.birthMonth, year: values.birthYear }}
          errors={errors}
          words={kit}
        />
        <AddressFields {...parts} title={about.addressTitle} hint={about.addressHint} />
        <More title={whoAreYou.whyTitle}>
          <p>{about.why}</p>
        </More>
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
