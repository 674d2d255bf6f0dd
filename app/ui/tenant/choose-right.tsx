import { type Right, rightNames, rights } from "#app/domain/rights.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

/** Sends: right. Errors: right. */
export type ChooseRightProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  right: Right | null;
};

export function ChooseRight({ locale, organisation, right, formKey, errors }: ChooseRightProps) {
  const { words, pages } = textsIn(locale);
  const { kit, chooseRight } = pages;
  const offered = rightNames.filter((name) => rights[name].offered);
  const soon = rightNames.filter((name) => !rights[name].offered);
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
          error={errors.right}
          chosen={right ? [right] : offered.length === 1 ? offered : []}
          choices={offered.map((name) => ({
            value: name,
            label: words.rights[name].title,
            hint: words.rights[name].about,
          }))}
          words={kit}
        />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
      <section className="soon">
        <h2>{chooseRight.soonTitle}</h2>
        <p>{chooseRight.soon}</p>
        <ul>
          {soon.map((name) => (
            <li key={name}>{words.rights[name].title}</li>
          ))}
        </ul>
        <p>
          {kit.call} <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
        </p>
      </section>
    </div>
  );
}
