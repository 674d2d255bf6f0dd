// One item of the draft of the register, to change.

import { type EditablePart, type FieldKind, isChoice, type ListedPart } from "#app/domain/register-fields.ts";
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
  /** Of a choice: whether several can be chosen. */
  several: boolean;
  forDesk: boolean;
};

/**
 * Gives change-draft (seen, and the boxes), add-item (the boxes) or remove-item (seen); errors under the names of the
 * boxes.
 */
export type RegisterItemProps = FormState & {
  locale: Locale;
  boxes: BoxShown[];
  /** The sum of what is shown. */
  seen: string;
  obstacle: string | null;
} & (
    | { isNew: true; part: ListedPart; name: null }
    | { isNew: false; part: EditablePart; name: string | null; mayGo: boolean }
  );

export function RegisterItem(props: RegisterItemProps) {
  const { locale, part, name, errors, obstacle } = props;
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
        {props.isNew ? item.newTitles[props.part] : item.titles[part]}
        {name && `: ${name}`}
      </h1>
      <Fields {...props} />
      {!props.isNew && props.mayGo && <Remove {...props} />}
    </div>
  );
}

function Fields(props: RegisterItemProps) {
  const { locale, part, boxes, errors, formKey, seen, isNew } = props;
  const { item, gaps } = textsIn(locale).staff.register;
  const drawn = (forDesk: boolean) =>
    boxes
      .filter((box) => box.forDesk === forDesk)
      .map((box) => <Box key={box.box} locale={locale} part={part} box={box} error={errors[box.box]} />);
  return (
    <Form formKey={formKey} className="intake">
      <input type="hidden" name="seen" value={seen} />
      <p>{part === "gaps" ? gaps.lead : item.hint}</p>
      {drawn(false)}
      {boxes.some(({ forDesk }) => forDesk) && part !== "gaps" && (
        <>
          <h2>{item.forDesk}</h2>
          <p>{item.forDeskHint}</p>
        </>
      )}
      {drawn(true)}
      <Actions>
        <Button command={isNew ? "add-item" : "change-draft"}>{item.save}</Button>
      </Actions>
    </Form>
  );
}

function Remove({ locale, formKey, seen }: RegisterItemProps) {
  const { item } = textsIn(locale).staff.register;
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="seen" value={seen} />
      <p className="hint again">{item.removeHint}</p>
      <Actions>
        <Button command="remove-item" quiet>
          {item.remove}
        </Button>
      </Actions>
    </Form>
  );
}

type BoxProps = { locale: Locale; part: EditablePart; box: BoxShown; error: string | undefined };

function Box({ locale, part, box: shown, error }: BoxProps) {
  const { box, field, kind, inLocale, value, choices, several } = shown;
  const { pages, staff } = textsIn(locale);
  const { fields, gapFields, inLanguage, unsureHint, linesHint, yearsHint, maybeHint } = staff.register.item;
  const named = (part === "gaps" && gapFields[field]) || fields[field] || field;
  const label = [named, inLocale && inLanguage[inLocale]].filter(Boolean).join(" ");
  if (choices.length > 0) {
    return (
      <Choices
        name={box}
        legend={label}
        several={several}
        error={error}
        chosen={value.split(" ")}
        choices={choices}
        words={pages.kit}
      />
    );
  }
  // There is nothing to choose from yet.
  if (isChoice(kind)) return null;
  const common = { id: box, label, value, error, words: pages.kit };
  const maybe = { optional: true, hint: maybeHint };
  if (kind === "line") return <TextInput {...common} autoComplete="off" />;
  if (kind === "count") return <TextInput {...common} size="short" inputMode="numeric" autoComplete="off" />;
  if (kind === "maybe-line") return <TextInput {...common} {...maybe} autoComplete="off" />;
  if (kind === "maybe-mailbox") return <TextInput {...common} {...maybe} type="email" autoComplete="off" />;
  if (kind === "lines") return <TextArea {...common} hint={linesHint} rows={3} />;
  if (kind === "maybe-lines") return <TextArea {...common} hint={linesHint} optional rows={3} />;
  if (kind === "years") return <TextArea {...common} hint={yearsHint} optional rows={3} />;
  return (
    <TextArea
      {...common}
      hint={kind === "unsure" ? unsureHint : null}
      optional={kind === "unsure"}
      rows={2}
    />
  );
}
