import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";

export type AssignShown = {
  colleagues: { id: string; name: string; away: ShownTime | null }[];
  typed: string;
};

/** Hands the dossier to a colleague. */
export function Assign({
  assign,
  locale,
  formKey,
  errors,
}: FormState & { assign: AssignShown; locale: Locale }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.assign;
  return (
    <Card title={staff.dossier.sections.assign}>
      {assign.colleagues.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <Form formKey={formKey}>
          <Select
            id="staffId"
            label={texts.label}
            hint={texts.hint}
            value={assign.typed}
            error={errors.staffId}
            options={[
              { value: "", label: texts.choose },
              ...assign.colleagues.map(({ id, name, away }) => ({
                value: id,
                label: away ? texts.away(name, away.text) : name,
              })),
            ]}
            words={pages.kit}
          />
          <Actions>
            <Button command="assign-dossier" quiet>
              {texts.go}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}
