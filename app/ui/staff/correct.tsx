// Putting a date right that was written down wrongly: what it says now, what it should say, and what that moves.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Askable } from "#app/domain/questions.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

type Preview = {
  /** "receipt", or the question whose answer it is. */
  about: string;
  /** Null: the clock stands still. */
  moved: {
    date: "dueOn" | "refusalDueOn" | "extensionNoticeDueOn";
    from: ShownTime | null;
    to: ShownTime | null;
  }[];
  /** The tenant would have heard too late of more time. */
  lapses: boolean;
  /** The new last day is over. */
  over: boolean;
};

/**
 * Gives preview-receipt and correct-receipt (receivedOn, receivedTime, reason), preview-answer and correct-answer
 * (questionId, what, on, answerReason). Errors: under the same names.
 */
export type CorrectScreenProps = FormState & {
  locale: Locale;
  number: string;
  ended: boolean;
  received: ShownTime;
  /** What colleagues wrote down from paper or a telephone. */
  answers: { questionId: string; about: Askable; on: ShownTime }[];
  preview: Preview | null;
  /** Null: there was no answer. */
  done: { what: "receipt" | "answer"; to: ShownTime | null; by: Signed; reason: string }[];
  typed: Partial<Record<string, string>>;
  obstacle: Obstacle | null;
};

export function CorrectScreen(props: CorrectScreenProps) {
  const { locale, number, ended, answers, preview, done } = props;
  const texts = textsIn(locale).staff.correct;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} back={staffPaths.term(number)} />
      <p>{ended ? texts.ended : texts.lead}</p>
      {!ended && <p>{texts.longer}</p>}
      {preview && <WhatChanges {...props} preview={preview} />}
      {!ended && <Receipt {...props} />}
      {!ended && answers.map((answer) => <Answer key={answer.questionId} {...props} answer={answer} />)}
      {done.length > 0 && <Done {...props} />}
    </div>
  );
}

function WhatChanges(props: CorrectScreenProps & { preview: Preview }) {
  const { locale, formKey, preview, typed } = props;
  const { correct, term } = textsIn(locale).staff;
  const texts = correct.preview;
  const names = { dueOn: term.due, refusalDueOn: term.refusal, extensionNoticeDueOn: term.notice };
  const isReceipt = preview.about === "receipt";
  const shown = (day: ShownTime | null) => (day ? <Time at={day} /> : texts.stands);
  return (
    <Card title={texts.title}>
      <p>
        {texts.note} {preview.moved.length === 0 && texts.none}
      </p>
      {preview.moved.length > 0 && (
        <Table
          id="moved"
          className="one-column"
          caption={texts.caption}
          columns={Object.values(texts.columns)}
        >
          {preview.moved.map(({ date, from, to }) => (
            <Row key={date}>
              <RowHeader>{names[date]}</RowHeader>
              <Cell label={texts.columns.from}>{shown(from)}</Cell>
              <Cell label={texts.columns.to}>{shown(to)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {preview.lapses && <Notice tone="warn">{texts.lapses}</Notice>}
      {preview.over && <Notice tone="warn">{texts.over}</Notice>}
      <Form formKey={formKey}>
        {(isReceipt ? receiptFields : answerFields).map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
        ))}
        <Actions>
          <Button command={isReceipt ? "correct-receipt" : "correct-answer"}>{texts.go}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

const receiptFields = ["receivedOn", "receivedTime", "reason"];
const answerFields = ["questionId", "what", "on", "answerReason"];

function Receipt({ locale, formKey, errors, received, typed }: CorrectScreenProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.correct;
  return (
    <Card title={texts.receipt.title}>
      <p>
        {texts.receipt.now} <Time at={received} />.
      </p>
      <Form formKey={formKey}>
        <div className="side-by-side">
          <TextInput
            id="receivedOn"
            label={texts.receipt.on}
            hint={texts.receipt.onHint}
            error={errors.receivedOn}
            value={typed.receivedOn}
            size="medium"
            autoComplete="off"
            words={pages.kit}
          />
          <TextInput
            id="receivedTime"
            label={texts.receipt.time}
            hint={texts.receipt.timeHint}
            error={errors.receivedTime}
            value={typed.receivedTime}
            size="medium"
            autoComplete="off"
            words={pages.kit}
          />
        </div>
        <TextArea
          id="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={typed.reason}
          error={errors.reason}
          words={pages.kit}
        />
        <Actions>
          <Button command="preview-receipt" quiet>
            {texts.see}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

type AnswerProps = CorrectScreenProps & { answer: CorrectScreenProps["answers"][number] };

function Answer({ locale, formKey, errors: all, typed: written, answer }: AnswerProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.correct;
  const { questionId, about, on } = answer;
  // Of several forms with the same fields only the one that was sent says what was typed.
  const isSent = written.questionId === questionId;
  const [errors, typed] = isSent ? [all, written] : [{} as typeof all, {} as typeof written];
  const id = (name: string) => (isSent ? name : `${name}-${questionId}`);
  return (
    <Card title={texts.answer.title[about]}>
      <p>
        {texts.answer.now} <Time at={on} />.
      </p>
      <Form formKey={formKey}>
        <input type="hidden" name="questionId" value={questionId} />
        <Choices
          name="what"
          id={id("what")}
          legend={texts.answer.what}
          error={errors.what}
          chosen={[typed.what ?? ""]}
          choices={[
            { value: "other", label: texts.answer.whats.other },
            { value: "none", label: texts.answer.whats.none, hint: texts.answer.noneHint },
          ]}
          words={pages.kit}
        />
        <TextInput
          id={id("on")}
          name="on"
          label={texts.answer.on}
          hint={texts.receipt.onHint}
          optional
          error={errors.on}
          value={typed.on}
          size="medium"
          autoComplete="off"
          words={pages.kit}
        />
        <TextArea
          id={id("answerReason")}
          name="answerReason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={typed.answerReason}
          error={errors.answerReason}
          words={pages.kit}
        />
        <Actions>
          <Button command="preview-answer" quiet>
            {texts.see}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Done({ locale, done }: CorrectScreenProps) {
  const texts = textsIn(locale).staff.correct.done;
  return (
    <Card title={texts.title}>
      <ul className="stack">
        {done.map(({ what, to, by, reason }) => (
          <li key={`${what}/${by.at.iso}`}>
            <p>
              <b>{texts[what]}:</b> {to ? <Time at={to} /> : texts.none}
            </p>
            <SignedLine text={texts.by} by={by} />
            <p className="small">
              <bdi>{reason}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
