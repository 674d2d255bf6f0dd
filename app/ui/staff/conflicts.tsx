// A colleague who is in a request themselves: who it is, and a place to say so.

import { type ConflictKind, conflictKinds } from "#app/domain/conflicts.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More } from "../notice.tsx";

export type ConflictsShown = {
  noted: { staffId: string; name: string; why: ConflictKind }[];
  /** Who asks works here, or did. */
  byEmployee: boolean;
  others: { id: string; name: string }[];
  mayNote: boolean;
  mayLift: boolean;
  typed: { conflictOf: string; conflictWhy: string };
};

type ConflictsProps = FormState & { conflicts: ConflictsShown; locale: Locale };

export function Conflicts(props: ConflictsProps) {
  const { locale, formKey, errors, conflicts } = props;
  const { dossier } = textsIn(locale).staff;
  const texts = dossier.conflicts;
  const { noted, byEmployee, mayNote, mayLift } = conflicts;
  return (
    <Card title={dossier.sections.conflicts}>
      {byEmployee && <p>{texts.employee}</p>}
      {noted.map(({ staffId, name, why }) => (
        <Form key={staffId} formKey={formKey}>
          <p>
            <bdi>{name}</bdi>: {texts.kinds[why].toLowerCase()}
          </p>
          <input type="hidden" name="conflictOf" value={staffId} />
          {mayLift && (
            <Actions>
              <Button command="lift-conflict" quiet about={name}>
                {texts.lift}
              </Button>
            </Actions>
          )}
        </Form>
      ))}
      {mayNote && (
        <More title={texts.add} open={[errors.conflictOf, errors.conflictWhy].some(Boolean)}>
          <Note {...props} />
        </More>
      )}
    </Card>
  );
}

function Note({ locale, formKey, errors, conflicts: { others, typed } }: ConflictsProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.conflicts;
  const choose = { value: "", label: texts.choose };
  return (
    <Form formKey={formKey}>
      <p className="small">{texts.none}</p>
      <Select
        id="conflictOf"
        label={texts.who}
        value={typed.conflictOf}
        error={errors.conflictOf}
        options={[choose, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        words={pages.kit}
      />
      <Select
        id="conflictWhy"
        label={texts.why}
        value={typed.conflictWhy}
        error={errors.conflictWhy}
        options={[
          { value: "", label: texts.chooseWhy },
          ...conflictKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] })),
        ]}
        words={pages.kit}
      />
      <Actions>
        <Button command="note-conflict" quiet>
          {texts.go}
        </Button>
      </Actions>
    </Form>
  );
}
