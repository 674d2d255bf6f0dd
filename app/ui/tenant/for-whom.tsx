import { type Asker, askers } from "#app/domain/representation.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

/** Sends: forWhom. Errors: forWhom. */
export type ForWhomProps = FormState & { locale: Locale; asker: Asker | null };

export function ForWhom({ locale, asker, formKey, errors }: ForWhomProps) {
  const { pages } = textsIn(locale);
  const { kit, forWhom } = pages;
  const paths = pathsIn(locale);
  return (
    <div className="narrow">
      <BackLink href={paths.draft.right} words={kit} />
      <StepLine now={2} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Form formKey={formKey}>
        <Choices
          name="forWhom"
          legend={forWhom.title}
          heading
          error={errors.forWhom}
          chosen={asker ? [asker] : []}
          choices={askers.map((value) => ({ value, ...forWhom.askers[value] }))}
          words={kit}
        />
        <p>
          <a href={paths.onBehalf}>{pages.onBehalf.link}</a>
        </p>
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
