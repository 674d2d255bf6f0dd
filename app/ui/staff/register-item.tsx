// One item of the draft of the register, to change.

import type { EditablePart, FieldKind } from "#app/domain/register-fields.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type Choice, Choices } from "../choices.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";

export type BoxShown = {
  /** The name of the box, which is also its id. */
  box: string;
  field: string;
  kind: FieldKind;
  /** Where it is said in each language. */
  inLocale: Locale | null;
  /** What was chosen stands in one text, with spaces between. */
  value: string;
  choices: Choice[];
};

/** Gives change-draft (seen, and the boxes); errors under the names of the boxes. */
export type RegisterItemProps = FormState & {
  locale: Locale;
  part: EditablePart;
  name: string | null;
  boxes: BoxShown[];
  /** The sum of what is shown. */
  seen: string;
  obstacle: string | null;
};

export function RegisterItem(props: RegisterItemProps) {
  const { locale, part, name, boxes, errors, formKey, seen, obstacle } = props;
  const { pages, staff } = textsIn(locale);
  const { item } = staff.register;
  return (
    <div className="narrow">
      <p className="back">
        <a href={staffPaths.register}>{item.back}</a>
      </p>
      <ErrorSummary errors={errors} words={pages.kit} />
      {obstacle && (
        <div className="notice" data-tone="danger" role="alert">
          <p>{obstacle}</p>
        </div>
      )}
      <h1>
        {item.titles[part]}
        {name && `: ${name}`}
      </h1>
      <p>{item.hint}</p>
      <Form formKey={formKey} className="intake">
        <input type="hidden" name="seen" value={seen} />
        {boxes.map((box) => (
          <Box key={box.box} locale={locale} box={box} error={errors[box.box]} />
        ))}
        <Actions>
          <Button command="change-draft">{item.save}</Button>
        </Actions>
      </Form>
    </div>
  );
}

function Box({ locale, box: shown, error }: { locale: Locale; box: BoxShown; error: string | undefined }) {
  const { box, field, kind, inLocale, value, choices } = shown;
  const { pages, staff } = textsIn(locale);
  const { fields, inLanguage, unsureHint, linesHint } = staff.register.item;
  const label = [fields[field] ?? field, inLocale && inLanguage[inLocale]].filter(Boolean).join(" ");
  if (choices.length > 0) {
    return (
      <Choices
        name={box}
        legend={label}
        several
        error={error}
        chosen={value.split(" ")}
        choices={choices}
        words={pages.kit}
      />
    );
  }
  const common = { id: box, label, value, error, words: pages.kit };
  if (kind === "line") return <TextInput {...common} autoComplete="off" />;
  if (kind === "lines") return <TextArea {...common} hint={linesHint} rows={3} />;
  return (
    <TextArea
      {...common}
      hint={kind === "unsure" ? unsureHint : null}
      optional={kind === "unsure"}
      rows={2}
    />
  );
}
