import { mostAsked } from "#app/domain/rights.ts";
import type { Want } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import { wantName } from "./choose-right.tsx";

/** Sends: right ("no" for nothing more). Errors: right. */
export type MoreToAskProps = FormState & {
  locale: Locale;
  back: string;
  /** What is asked already, and what can still be asked. */
  asked: Want[];
  open: Want[];
  chosen: Want | "no" | null;
};

export function MoreToAsk({ locale, back, asked, open, chosen, formKey, errors }: MoreToAskProps) {
  const { pages } = textsIn(locale);
  const { kit, more } = pages;
  return (
    <div className="narrow">
      <BackLink href={back} words={kit} />
      <StepLine now={4} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Form formKey={formKey}>
        <Choices
          name="right"
          legend={more.title}
          heading
          hint={more.hint(asked.map((want) => wantName(want, locale).label).join(", "), mostAsked)}
          error={errors.right}
          chosen={[chosen ?? ""]}
          choices={[
            { value: "no", label: more.no },
            ...open.map((want) => ({ value: want, label: wantName(want, locale).label })),
          ]}
          words={kit}
        />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
