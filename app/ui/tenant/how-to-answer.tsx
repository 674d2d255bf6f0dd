import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { LargePrint } from "../large-print.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

/** Sends: answerBy, email, largePrint. Errors: answerBy, email. */
export type HowToAnswerProps = FormState & {
  locale: Locale;
  /** Then there is nothing to choose. */
  toThePerson: boolean;
  values: { answerBy: "portal" | "post" | null; email: string; largePrint: boolean };
};

export function HowToAnswer({ locale, toThePerson, values, formKey, errors }: HowToAnswerProps) {
  const { pages } = textsIn(locale);
  const { kit, howToAnswer } = pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).draft.who} words={kit} />
      <StepLine now={3} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Form formKey={formKey}>
        {toThePerson ? (
          <>
            <h1>{howToAnswer.person.title}</h1>
            <p className="lead">{howToAnswer.person.lead}</p>
          </>
        ) : (
          <Choices
            name="answerBy"
            legend={howToAnswer.title}
            heading
            error={errors.answerBy}
            chosen={values.answerBy ? [values.answerBy] : []}
            choices={[
              { value: "portal", label: howToAnswer.portal, hint: howToAnswer.portalHint },
              { value: "post", label: howToAnswer.post, hint: howToAnswer.postHint },
            ]}
            words={kit}
          />
        )}
        <TextInput
          id="email"
          label={howToAnswer.email}
          hint={howToAnswer.emailHint}
          error={errors.email}
          value={values.email}
          type="email"
          autoComplete="email"
          optional
          words={kit}
        />
        <p className="hint">{howToAnswer.emailWhy}</p>
        <LargePrint locale={locale} chosen={values.largePrint} />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
