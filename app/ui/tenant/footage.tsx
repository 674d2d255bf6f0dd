import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

const parts = ["address", "entrance", "day", "from", "until"] as const;

/** Sends: address, entrance, day, from, until, looks. Errors under the same names. */
export type FootageProps = FormState & {
  locale: Locale;
  values: Record<(typeof parts)[number] | "looks", string>;
};

export function FootageScreen({ locale, values, formKey, errors }: FootageProps) {
  const { pages } = textsIn(locale);
  const { kit, footage } = pages;
  const hints = {
    address: footage.addressHint,
    entrance: footage.entranceHint,
    day: footage.dayHint,
    from: footage.timeHint,
    until: null,
  };
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).draft.scope} words={kit} />
      <StepLine now={4} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{footage.title}</h1>
      <p className="lead">{footage.lead}</p>
      <Form formKey={formKey}>
        {parts.map((part) => (
          <TextInput
            key={part}
            id={part}
            label={footage[part]}
            hint={hints[part]}
            error={errors[part]}
            value={values[part]}
            size={part === "address" || part === "entrance" ? undefined : "medium"}
            words={kit}
          />
        ))}
        <TextArea
          id="looks"
          label={footage.looks}
          hint={footage.looksHint}
          error={errors.looks}
          value={values.looks}
          words={kit}
        />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
