import { type Theme, themes } from "#app/domain/records.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { BackLink, StepLine } from "../step-line.tsx";

/** Sends: scope ("everything" or "some") and theme, several times, and camera. Errors: scope, theme. */
export type WhatToSeeProps = FormState & {
  locale: Locale;
  values: { scope: "everything" | "some" | null; themes: Theme[]; camera: boolean };
};

export function WhatToSee({ locale, values, formKey, errors }: WhatToSeeProps) {
  const { words, pages } = textsIn(locale);
  const { kit, whatToSee } = pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).draft.answer} words={kit} />
      <StepLine now={4} steps={pages.steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Form formKey={formKey} className="what-to-see">
        <Choices
          name="scope"
          legend={whatToSee.title}
          heading
          error={errors.scope}
          chosen={values.scope ? [values.scope] : []}
          choices={[
            { value: "everything", label: whatToSee.everything, hint: whatToSee.everythingHint },
            { value: "some", label: whatToSee.some, hint: whatToSee.someHint },
          ]}
          words={kit}
        />
        <Choices
          name="theme"
          legend={whatToSee.themes}
          hint={whatToSee.themesHint}
          several
          error={errors.theme}
          chosen={values.themes}
          choices={themes.map((theme) => ({
            value: theme,
            label: words.themes[theme].name,
            hint: words.themes[theme].about,
          }))}
          words={kit}
        />
        <Choices
          name="camera"
          legend={whatToSee.camera}
          hint={whatToSee.cameraHint}
          several
          chosen={values.camera ? ["yes"] : []}
          choices={[{ value: "yes", label: whatToSee.cameraYes }]}
          words={kit}
        />
        <Actions>
          <Button>{pages.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}
