import { type Want, wants } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

/** Sends: right. Errors: right. */
export type ChooseRightProps = FormState & { locale: Locale; right: Want | null };

export function ChooseRight({ locale, right, formKey, errors }: ChooseRightProps) {
  const { pages } = textsIn(locale);
  const { kit, chooseRight } = pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).start} words={kit} />
      <StepLine now={1} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Form formKey={formKey}>
        <Choices
          name="right"
          legend={chooseRight.title}
          heading
          hint={chooseRight.hint}
          error={errors.right}
          chosen={[right ?? ""]}
          choices={inOrder.map((want) => ({ value: want, ...wantName(want, locale) }))}
          words={kit}
        />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** Who does not know looks at the end. */
export const inOrder: Want[] = [...wants.filter((want) => want !== "unsorted"), "unsorted"];

/** How a tenant chooses it. */
export function wantName(want: Want, locale: Locale): { label: string; hint: string } {
  const { words, pages } = textsIn(locale);
  if (want === "marketing") return pages.chooseRight.marketing;
  const { title, about } = words.rights[want];
  return { label: title, hint: about };
}
