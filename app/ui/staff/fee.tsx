// Costs for a request: what was answered before, the amount with its reasons, the letter, and whether it was paid.

import type { Obstacle } from "#app/domain/decide.ts";
import type { FeeGround } from "#app/domain/fee.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, Notice } from "../notice.tsx";
import { PartHead } from "./part-head.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

/**
 * Gives preview-fee and propose-fee (ground, amount, calculation, facts, pay), approve-fee, record-fee-paid and drop-fee
 * (reason). Errors: under the same names.
 */
export type FeeProps = FormState & {
  locale: Locale;
  number: string;
  /** The language of the letter. */
  writesIn: Locale;
  /** The last answer about the same; null where there was none. */
  earlier: { askedOn: string; answeredOn: string } | null;
  /** On which grounds costs can be asked, or why not. */
  choices: { ground: FeeGround; obstacle: Obstacle | null }[];
  stage:
    | { state: "none" }
    | { state: "proposed"; amount: string; by: Signed; own: boolean }
    | { state: "asked"; amount: string; by: Signed; until: string; overdue: boolean }
    | { state: "paid"; amount: string; by: Signed };
  mayRecord: boolean;
  mayDrop: boolean;
  preview: Letter | null;
  typed: Record<string, string>;
  obstacle: Obstacle | null;
};

export function FeeScreen(props: FeeProps) {
  const { locale, earlier, preview, stage, mayDrop } = props;
  const texts = textsIn(locale).staff.fee;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p>{texts.lead}</p>
      <p>{texts.clock}</p>
      {earlier && <p>{texts.earlier(earlier.askedOn, earlier.answeredOn)}</p>}
      {preview && (
        <section className="stack" aria-labelledby="preview-title">
          <h2 id="preview-title">{texts.previewTitle}</h2>
          <p>{texts.previewNote}</p>
          <LetterSheet letter={preview} part />
        </section>
      )}
      {stage.state === "none" && <Propose {...props} />}
      {stage.state === "proposed" && <Proposed {...props} stage={stage} />}
      {stage.state === "asked" && <Asked {...props} stage={stage} />}
      {stage.state === "paid" && (
        <Notice tone="ok" title={texts.isPaid(stage.amount)}>
          <SignedLine text={texts.approvedBy} by={stage.by} />
          <p>{texts.goOn}</p>
        </Notice>
      )}
      {mayDrop && (stage.state === "proposed" || stage.state === "asked") && <Drop {...props} />}
    </div>
  );
}

function Propose({ locale, formKey, errors, choices, typed, writesIn }: FeeProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.fee;
  const blocked = choices.filter(({ obstacle }) => obstacle !== null);
  const open = choices.filter(({ obstacle }) => obstacle === null);
  const words = pages.kit;
  const inLetter = writesIn === "en" ? texts.wordsHintEnglish : texts.wordsHint;
  const written = (name: "calculation" | "facts" | "pay", hint: string) => (
    <TextArea
      id={name}
      label={texts[name]}
      hint={hint}
      value={typed[name] ?? ""}
      error={errors[name]}
      rows={3}
      words={words}
    />
  );
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
              choices={open.map(({ ground }) => ({ value: ground, label: texts.grounds[ground] }))}
              words={words}
            />
            <TextInput
              id="amount"
              label={texts.amount}
              hint={texts.amountHint}
              value={typed.amount ?? ""}
              error={errors.amount}
              size="short"
              words={words}
            />
            {written("calculation", `${texts.calculationHint} ${inLetter}`)}
            {written("facts", inLetter)}
            {written("pay", `${texts.payHint} ${inLetter}`)}
            <Actions>
              <Button command="preview-fee" quiet>
                {texts.preview}
              </Button>
              <Button command="propose-fee">{texts.propose}</Button>
            </Actions>
          </Form>
        )}
      </div>
    </Card>
  );
}

type StageProps<State> = Omit<FeeProps, "stage"> & { stage: Extract<FeeProps["stage"], { state: State }> };

function Proposed({ locale, formKey, stage }: StageProps<"proposed">) {
  const texts = textsIn(locale).staff.fee;
  return (
    <>
      <Card title={texts.proposed(stage.amount)}>
        <SignedLine text={texts.proposedBy} by={stage.by} />
      </Card>
      {stage.own ? (
        <Notice tone="info">
          <p>{texts.own}</p>
        </Notice>
      ) : (
        <Form formKey={formKey} className="card">
          <p>{texts.approveHint}</p>
          <Button command="approve-fee">{texts.approve}</Button>
        </Form>
      )}
    </>
  );
}

function Asked({ locale, formKey, number, stage, mayRecord }: StageProps<"asked">) {
  const texts = textsIn(locale).staff.fee;
  return (
    <>
      <Notice tone={stage.overdue ? "warn" : "info"} title={texts.asked(stage.amount)}>
        <SignedLine text={texts.approvedBy} by={stage.by} />
        <p>{stage.overdue ? texts.overdue(stage.until) : texts.until(stage.until)}</p>
        {stage.overdue && (
          <p>
            <a href={staffPaths.refuse(number)}>{texts.refuse}</a>
          </p>
        )}
      </Notice>
      {mayRecord && (
        <Form formKey={formKey} className="card">
          <h2>{texts.paidTitle}</h2>
          <Button command="record-fee-paid">{texts.paid}</Button>
        </Form>
      )}
    </>
  );
}

function Drop({ locale, formKey, errors, typed }: FeeProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.fee;
  return (
    <Form formKey={formKey} className="card">
      <h2>{texts.dropTitle}</h2>
      <p>{texts.dropHint}</p>
      <TextArea
        id="reason"
        label={texts.reason}
        value={typed.reason ?? ""}
        error={errors.reason}
        rows={2}
        words={pages.kit}
      />
      <Button command="drop-fee" quiet>
        {texts.drop}
      </Button>
    </Form>
  );
}
