// The term of a request: its days, and more time with the letter that says so.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Letter } from "#app/domain/letters.ts";
import { type ExtensionMonths, extensionGrounds } from "#app/domain/outcomes.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

/** A last day, and the sentences that say how it was counted. */
type Explained = { at: ShownTime; why: string[] };

/** Gives preview-extension and extend-term (months, ground, reason). Errors: under the same names. */
export type TermProps = FormState & {
  locale: Locale;
  number: string;
  /** The language of the letter. */
  writesIn: Locale;
  received: ShownTime;
  due: Explained;
  /** Null while the clock stands still. */
  refusalDue: Explained | null;
  noticeDue: Explained;
  extension: { months: ExtensionMonths; by: Signed; told: ShownTime | null; isVoid: boolean } | null;
  /** The tenant still has to show who it is: then there is no extension yet. */
  unproven: boolean;
  /** By how much the term can be extended, with the new last day; empty when it cannot. */
  choices: { months: ExtensionMonths; due: ShownTime }[];
  preview: Letter | null;
  typed: { months: string; ground: string; reason: string };
  obstacle: Obstacle | null;
};

export function TermScreen(props: TermProps) {
  const { locale, extension, choices, preview } = props;
  const { staff } = textsIn(locale);
  const texts = staff.term;
  const rows = [
    { label: texts.received, at: props.received, why: [] },
    { label: texts.due, ...props.due },
    ...(props.refusalDue ? [{ label: texts.refusal, ...props.refusalDue }] : []),
    { label: texts.notice, ...props.noticeDue },
  ];
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <Card>
        <dl className="rows stacked">
          {rows.map(({ label, at, why }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Time at={at} />
                {why.length > 0 && <p className="small">{why.join(" ")}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      {extension && <Extended locale={locale} extension={extension} />}
      <p>
        <a href={staffPaths.correct(props.number)}>{staff.correct.link}</a>
      </p>
      <p>
        <a href={staffPaths.refuse(props.number)}>{staff.manifest.link}</a>
      </p>
      <p>
        <a href={staffPaths.fee(props.number)}>{staff.fee.link}</a>
      </p>
      {preview && (
        <section className="stack" aria-labelledby="preview-title">
          <h2 id="preview-title">{texts.form.previewTitle}</h2>
          <p>{texts.form.previewNote}</p>
          <LetterSheet letter={preview} part />
        </section>
      )}
      {choices.length > 0 && <Extend {...props} />}
      {choices.length === 0 && !extension && <p>{props.unproven ? texts.unproven : texts.closed}</p>}
    </div>
  );
}

function Extended({ locale, extension }: { locale: Locale; extension: NonNullable<TermProps["extension"]> }) {
  const texts = textsIn(locale).staff.term;
  const { months, by, told, isVoid } = extension;
  return (
    <Notice tone={told && !isVoid ? "ok" : "warn"} title={texts.extended(months)}>
      <SignedLine text={texts.extendedBy} by={by} />
      <p>
        {told ? (
          <>
            {texts.told} <Time at={told} />.
          </>
        ) : (
          texts.notTold
        )}
        {isVoid && ` ${texts.void}`}
      </p>
    </Notice>
  );
}

function Extend({ locale, formKey, errors, choices, typed, writesIn }: TermProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.term.form;
  return (
    <Card title={texts.title}>
      <p>{staff.term.law}</p>
      <Form formKey={formKey}>
        <Choices
          name="months"
          legend={texts.months}
          error={errors.months}
          chosen={[typed.months]}
          choices={choices.map(({ months, due }) => ({
            value: String(months),
            label: texts.month(months),
            hint: texts.newDue(due.text),
          }))}
          words={pages.kit}
        />
        <Choices
          name="ground"
          legend={texts.ground}
          error={errors.ground}
          chosen={[typed.ground]}
          choices={extensionGrounds.map((ground) => ({ value: ground, label: texts.grounds[ground] }))}
          words={pages.kit}
        />
        <TextArea
          id="reason"
          label={texts.reason}
          hint={writesIn === "en" ? texts.reasonHintEnglish : texts.reasonHint}
          value={typed.reason}
          error={errors.reason}
          words={pages.kit}
        />
        <Actions>
          <Button command="preview-extension" quiet>
            {texts.preview}
          </Button>
          <Button command="extend-term">{texts.send}</Button>
        </Actions>
      </Form>
    </Card>
  );
}
