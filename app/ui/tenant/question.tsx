// Our question to the tenant: what we ask, what it does to the last day, and their answer.

import { type AnswerChoice, type Askable, answerChoices } from "#app/domain/questions.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, ButtonLink, ErrorSummary, Form, type FormState } from "../form.tsx";
import { More, Notice, Panel } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";
import { FilesSent, FilesToSend, type MostSent, type SentFile } from "./sent-files.tsx";

/** Gives answer-question with choice, answer and files. Errors: under the same names. */
export type QuestionProps = FormState & {
  locale: Locale;
  number: string;
  question: {
    about: Askable;
    words: string;
    isOpen: boolean;
    closed: ShownTime | null;
    answer: { choice: AnswerChoice | "proof"; words: string | null; files: SentFile[] } | null;
  } | null;
  /** How the last day is counted now, in sentences. */
  dueWhy: string[];
  most: MostSent;
  typed: { choice: string; answer: string };
};

export function Question(props: QuestionProps) {
  const { locale, number, question, errors, dueWhy } = props;
  const { kit, question: texts } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{texts.title}</h1>
      {!question && <p className="lead">{texts.none}</p>}
      {question?.answer && (
        <Notice tone="ok" title={texts.thanks}>
          <p className="own-words">{question.answer.words ?? texts.choices[question.answer.choice]}</p>
          <FilesSent locale={locale} files={question.answer.files} />
          {question.closed && (
            <p className="small">
              <Time at={question.closed} />
            </p>
          )}
        </Notice>
      )}
      {question && (
        <Panel>
          <h2>{texts.about[question.about]}</h2>
          <p className="own-words">{question.words}</p>
        </Panel>
      )}
      {question && !question.isOpen && !question.answer && <p>{texts.closed}</p>}
      {question?.isOpen && question.about === "clarification" && <Answer {...props} />}
      {question?.isOpen && question.about === "identity" && (
        <>
          <p>{texts.proveHow}</p>
          <Actions>
            <ButtonLink href={pathsIn(locale).prove(number)}>{texts.prove}</ButtonLink>
          </Actions>
        </>
      )}
      {question && dueWhy.length > 0 && (
        <More title={texts.dateTitle} open>
          <p>{dueWhy.join(" ")}</p>
        </More>
      )}
    </div>
  );
}

function Answer({ locale, formKey, errors, typed, most }: QuestionProps) {
  const { kit, question: texts } = textsIn(locale).pages;
  return (
    <Form formKey={formKey} withFiles>
      <Choices
        name="choice"
        legend={texts.choice}
        hint={texts.choiceHint}
        error={errors.choice}
        chosen={[typed.choice]}
        choices={answerChoices.map((choice) => ({ value: choice, label: texts.choices[choice] }))}
        words={kit}
      />
      <TextArea
        id="answer"
        label={texts.answer}
        hint={texts.answerHint}
        optional
        value={typed.answer}
        error={errors.answer}
        words={kit}
      />
      <FilesToSend locale={locale} most={most} error={errors.files} />
      <Actions>
        <Button command="answer-question">{texts.send}</Button>
      </Actions>
    </Form>
  );
}
