// Manifestly unfounded or excessive: what was asked before, the facts, and the letter before it is proposed.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { ManifestGround } from "#app/domain/outcomes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, Notice } from "../notice.tsx";
import { EarlierRequests, type EarlierShown } from "./earlier.tsx";
import { PartHead } from "./part-head.tsx";
import { Refusal, type RefusalShown } from "./refusal.tsx";

/**
 * Gives preview-refusal and propose-manifest-refusal (ground, facts), and the commands of a refusal. Errors: under the
 * same names.
 */
export type RefuseProps = FormState &
  RefusalShown & {
    locale: Locale;
    number: string;
    /** The language of the letter. */
    writesIn: Locale;
    /** The last day to refuse; null while the clock stands still. */
    refusalDue: { day: string; late: boolean } | null;
    earlier: EarlierShown;
    /** On which grounds it can be proposed, or why not. */
    choices: { ground: ManifestGround; obstacle: Obstacle | null }[];
    preview: Letter | null;
    typed: Record<string, string>;
    obstacle: Obstacle | null;
  };

export function RefuseScreen(props: RefuseProps) {
  const { locale, refusalDue, earlier, preview, refusal, typed } = props;
  const texts = textsIn(locale).staff.manifest;
  const term = !refusalDue
    ? texts.standsStill
    : refusalDue.late
      ? texts.refusalLate(refusalDue.day)
      : texts.refusalDue(refusalDue.day);
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p>{texts.lead}</p>
      <p>{texts.noReason}</p>
      {refusalDue?.late ? (
        <Notice tone="warn">
          <p>{term}</p>
        </Notice>
      ) : (
        <p>{term}</p>
      )}
      <EarlierRequests earlier={earlier} locale={locale} />
      {preview && (
        <section className="stack" aria-labelledby="preview-title">
          <h2 id="preview-title">{texts.previewTitle}</h2>
          <p>{texts.previewNote}</p>
          <LetterSheet letter={preview} part />
        </section>
      )}
      <Refusal {...props} ground={null} reason={typed.reason ?? ""} />
      {!refusal && <Propose {...props} />}
    </div>
  );
}

function Propose({ locale, formKey, errors, choices, typed, writesIn }: RefuseProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.manifest;
  const blocked = choices.filter(({ obstacle }) => obstacle !== null);
  const open = choices.filter(({ obstacle }) => obstacle === null);
  return (
    <Card title={texts.proposeTitle}>
      <div className="stack">
        {blocked.map(({ ground, obstacle }) => (
          <p key={ground} className="blocked">
            <b>{texts.grounds[ground]}</b> {obstacle && staff.obstacles[obstacle]}
          </p>
        ))}
        {open.length > 0 && (
          <Form formKey={formKey}>
            <Choices
              name="ground"
              legend={texts.ground}
              error={errors.ground}
              chosen={[typed.ground ?? ""]}
              choices={open.map(({ ground }) => ({
                value: ground,
                label: texts.grounds[ground],
                hint: texts.hints[ground],
              }))}
              words={pages.kit}
            />
            <TextArea
              id="facts"
              label={texts.facts}
              hint={writesIn === "en" ? texts.factsHintEnglish : texts.factsHint}
              value={typed.facts ?? ""}
              error={errors.facts}
              words={pages.kit}
            />
            <Actions>
              <Button command="preview-refusal" quiet>
                {texts.preview}
              </Button>
              <Button command="propose-manifest-refusal">{texts.propose}</Button>
            </Actions>
          </Form>
        )}
      </div>
    </Card>
  );
}
