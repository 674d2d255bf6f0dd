import { type Relation, relations } from "#app/domain/relation.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

/** Sends: relation. Errors: relation. */
export type HowYouKnowUsProps = FormState & {
  locale: Locale;
  forAnother: boolean;
  relation: Relation | null;
};

export function HowYouKnowUs({ locale, forAnother, relation, formKey, errors }: HowYouKnowUsProps) {
  const { pages } = textsIn(locale);
  const { kit, relation: texts } = pages;
  const { draft } = pathsIn(locale);
  return (
    <div className="narrow">
      <BackLink href={forAnother ? draft.representative : draft.forWhom} words={kit} />
      <StepLine now={2} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Form formKey={formKey}>
        <Choices
          name="relation"
          legend={forAnother ? texts.ofAnother : texts.title}
          heading
          hint={texts.hint}
          error={errors.relation}
          chosen={relation ? [relation] : []}
          choices={relations.map((value) => ({ value, ...texts.relations[value] }))}
          words={kit}
        />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
