import { asksOf, byHand, type Clue, type Relation } from "#app/domain/relation.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { BirthDate, TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { More } from "../notice.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import { AddressFields, NameFields, type PersonValues } from "./person-fields.tsx";

/** As typed. Sent under these names; an error of the whole birth date belongs to birthDay. */
export type WhoAreYouValues = PersonValues & { birthDay: string; birthMonth: string; birthYear: string };
/** About who fills it in, or about whom they ask for. */
export type WhoAreYouProps = FormState & {
  locale: Locale;
  forAnother: boolean;
  relation: Relation;
  values: WhoAreYouValues;
  /** As typed. Sent under these names. */
  clues: Partial<Record<Clue, string>>;
};

export function WhoAreYou(props: WhoAreYouProps) {
  const { locale, forAnother, relation, values, formKey, errors } = props;
  const { pages } = textsIn(locale);
  const { kit, whoAreYou } = pages;
  const { draft } = pathsIn(locale);
  const about = forAnother ? whoAreYou.another : whoAreYou;
  const rents = byHand(relation) === null;
  const parts = { pages, values, errors, ofAnother: forAnother };
  return (
    <div className="narrow">
      <BackLink href={draft.relation} words={kit} />
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
        <AddressFields
          {...parts}
          title={about.addressTitle}
          hint={rents ? about.addressHint : pages.relation.writeTo}
        />
        <Clues {...props} />
        <More title={whoAreYou.whyTitle}>
          <p>{rents ? about.why : pages.relation.why}</p>
        </More>
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** What helps us look, by what somebody is to us. */
function Clues({ locale, relation, clues, errors }: WhoAreYouProps) {
  const { kit, relation: texts } = textsIn(locale).pages;
  const asked = asksOf(relation);
  if (asked.length === 0) return null;
  return (
    <fieldset className="group" aria-describedby="clues-hint">
      <legend className="label">{texts.cluesTitle}</legend>
      <p className="hint" id="clues-hint">
        {texts.cluesHint}
      </p>
      {asked.map(({ clue, optional }) => (
        <TextArea
          key={clue}
          id={clue}
          label={texts.clues[clue].label}
          hint={texts.clues[clue].hint}
          error={errors[clue]}
          optional={optional}
          value={clues[clue]}
          words={kit}
        />
      ))}
    </fieldset>
  );
}
