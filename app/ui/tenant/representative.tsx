// Who asks, where it is about somebody else.

import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import { AddressFields, NameFields, type PersonValues } from "./person-fields.tsx";

export type RepresentativeProps = FormState & { locale: Locale; values: PersonValues };

export function Representative({ locale, values, formKey, errors }: RepresentativeProps) {
  const { pages } = textsIn(locale);
  const { kit, representative } = pages;
  const parts = { pages, values, errors };
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).draft.forWhom} words={kit} />
      <StepLine now={2} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{representative.title}</h1>
      <p className="lead">{representative.lead}</p>
      <Form formKey={formKey}>
        <NameFields {...parts} />
        <AddressFields {...parts} title={representative.addressTitle} hint={representative.addressHint} />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
