// What colleagues wrote to each other, the newest first.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More } from "../notice.tsx";
import { Time } from "../time.tsx";

export type NotesShown = {
  written: { words: string | null; by: string; at: ShownTime }[];
  /** What was typed and not kept. */
  typed: string;
};

export function Notes({ notes, locale, formKey, errors }: FormState & { notes: NotesShown; locale: Locale }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.notes;
  return (
    <Card title={staff.dossier.sections.notes}>
      {notes.written.length === 0 && <p>{texts.none}</p>}
      <ol className="history">
        {notes.written.map(({ words, by, at }) => (
          <li key={`${at.iso} ${by}`}>
            <p className="own-words">{words === null ? <i>{texts.erased}</i> : <bdi>{words}</bdi>}</p>
            <p className="when">
              <Time at={at} /> · <bdi>{by}</bdi>
            </p>
          </li>
        ))}
      </ol>
      <More title={texts.add} open={errors.note !== undefined}>
        <Form formKey={formKey}>
          <TextArea
            id="note"
            label={texts.label}
            hint={texts.hint}
            value={notes.typed}
            error={errors.note}
            words={pages.kit}
          />
          <Actions>
            <Button command="add-note" quiet>
              {texts.go}
            </Button>
          </Actions>
        </Form>
      </More>
    </Card>
  );
}
