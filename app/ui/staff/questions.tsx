// The questions to a tenant: what was asked and answered, what can be asked now, and the end of a request over it.

import type { Obstacle } from "#app/domain/decide.ts";
import type { AttachedFile } from "#app/domain/files.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { SilentGround } from "#app/domain/outcomes.ts";
import { type AnswerChoice, type Askable, answerChoices } from "#app/domain/questions.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Choices } from "../choices.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, More } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { Files } from "./record-review.tsx";
import { Refusal, type RefusalShown } from "./refusal.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

type QuestionShown = {
  questionId: string;
  about: Askable;
  words: string;
  asked: Signed;
  told: ShownTime | null;
  /** It is open, and the clock stands still. */
  standsStill: boolean;
  isOverdue: boolean;
  answer: {
    choice: AnswerChoice | "proof";
    words: string | null;
    files: AttachedFile[];
    on: ShownTime;
    isRead: boolean;
  } | null;
  closed: (Signed & { reason: string }) | null;
};

/** What can be asked, with what it does to the last day, or why it cannot. */
type AskChoice = { about: Askable; obstacle: Obstacle | null; standsStill: boolean; due: string };

/**
 * Gives preview-question and ask-question (about, words); of an open question read-answer, answer-question (choice,
 * answer, on) and close-question (reason-identity or reason-clarification); the commands of a refusal;
 * withdraw-request (withdrawal). Errors: under the same names.
 */
export type QuestionsProps = FormState &
  RefusalShown & {
    locale: Locale;
    number: string;
    /** The language of the letter. */
    writesIn: Locale;
    /** Answered, refused or withdrawn: nothing can be asked any more. */
    ended: boolean;
    dueWhy: string[];
    questions: QuestionShown[];
    choices: AskChoice[];
    preview: Letter | null;
    /** On which ground the request can end now. */
    ground: SilentGround | null;
    today: ShownTime;
    typed: Record<string, string>;
    obstacle: Obstacle | null;
  };

export function QuestionsScreen(props: QuestionsProps) {
  const { locale, questions, preview, ended, typed, dueWhy } = props;
  const { questions: texts } = textsIn(locale).staff;
  const canAsk = props.choices.some(({ obstacle }) => obstacle === null);
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p>{dueWhy.join(" ")}</p>
      {questions.length === 0 && <p>{texts.none}</p>}
      {questions.map((question) => (
        <Question key={question.questionId} page={props} question={question} />
      ))}
      <Refusal {...props} reason={typed.reason ?? ""} />
      {preview && (
        <section className="stack" aria-labelledby="preview-title">
          <h2 id="preview-title">{texts.ask.previewTitle}</h2>
          <p>{texts.ask.previewNote}</p>
          <LetterSheet letter={preview} part />
        </section>
      )}
      {!ended && <Ask {...props} canAsk={canAsk} />}
      {!ended && <Withdraw {...props} />}
    </div>
  );
}

function Question({ page, question }: { page: QuestionsProps; question: QuestionShown }) {
  const { locale, formKey } = page;
  const { questions: texts } = textsIn(locale).staff;
  const { questionId, about, words, asked, told, answer, closed, isOverdue, standsStill } = question;
  const isOpen = !answer && !closed;
  return (
    <Card title={texts.about[about]}>
      <p className="badges">
        {isOpen && (
          <Badge tone={isOverdue ? "warn" : "info"}>{isOverdue ? texts.overdue : texts.waits}</Badge>
        )}
        {answer && (
          <Badge tone={answer.isRead ? "ok" : "warn"}>{answer.isRead ? texts.answered : texts.unread}</Badge>
        )}
        {closed && <Badge tone="neutral">{texts.closed}</Badge>}
      </p>
      <p className="own-words">{words}</p>
      <SignedLine text={texts.askedBy} by={asked} />
      {told ? (
        <p>
          {texts.toldOn} <Time at={told} />.{isOpen && ` ${standsStill ? texts.standsStill : texts.goesOn}`}
        </p>
      ) : (
        isOpen && <p>{texts.notTold}</p>
      )}
      {answer && (
        <>
          <h3>
            {texts.answerOn} <Time at={answer.on} />
          </h3>
          <p className="own-words">{answer.words ?? texts.answers[answer.choice]}</p>
          {answer.files.length > 0 && <Files files={answer.files} number={page.number} locale={locale} />}
        </>
      )}
      {closed && (
        <>
          <SignedLine text={texts.closedBy} by={closed} />
          <p className="own-words">{closed.reason}</p>
        </>
      )}
      {answer && !answer.isRead && (
        <Form formKey={formKey}>
          <input type="hidden" name="questionId" value={questionId} />
          <Actions>
            <Button command="read-answer">{texts.read}</Button>
          </Actions>
        </Form>
      )}
      {isOpen && about === "clarification" && <RecordAnswer {...page} questionId={questionId} />}
      {isOpen && <Close {...page} questionId={questionId} about={about} />}
    </Card>
  );
}

function RecordAnswer(props: QuestionsProps & { questionId: string }) {
  const { locale, formKey, errors, typed, questionId, today } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.questions.record;
  const open = Boolean(errors.choice ?? errors.answer ?? errors.on);
  return (
    <More title={texts.title} open={open}>
      <Form formKey={formKey}>
        <input type="hidden" name="questionId" value={questionId} />
        <Choices
          name="choice"
          legend={texts.choice}
          error={errors.choice}
          chosen={[typed.choice ?? ""]}
          choices={answerChoices.map((choice) => ({ value: choice, label: texts.choices[choice] }))}
          words={pages.kit}
        />
        <TextArea
          id="answer"
          label={texts.words}
          optional
          value={typed.answer ?? ""}
          error={errors.answer}
          words={pages.kit}
        />
        <TextInput
          id="on"
          label={texts.on}
          hint={texts.onHint}
          value={typed.on ?? today.iso.split("-").toReversed().join("-")}
          error={errors.on}
          autoComplete="off"
          size="medium"
          words={pages.kit}
        />
        <Actions>
          <Button command="answer-question" quiet>
            {texts.go}
          </Button>
        </Actions>
      </Form>
    </More>
  );
}

function Close(props: QuestionsProps & { questionId: string; about: Askable }) {
  const { locale, formKey, errors, typed, questionId, about } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.questions.close;
  const name = `reason-${about}`;
  return (
    <More title={texts.title} open={Boolean(errors[name])}>
      <p>{texts.lead[about]}</p>
      <Form formKey={formKey}>
        <input type="hidden" name="questionId" value={questionId} />
        <input type="hidden" name="about" value={about} />
        <TextArea
          id={name}
          label={texts.reason}
          hint={texts.reasonHint}
          value={typed[name] ?? ""}
          error={errors[name]}
          words={pages.kit}
        />
        <Actions>
          <Button command="close-question" quiet>
            {texts.go}
          </Button>
        </Actions>
      </Form>
    </More>
  );
}

function Ask(props: QuestionsProps & { canAsk: boolean }) {
  const { locale, formKey, errors, choices, typed, writesIn, canAsk } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.questions.ask;
  const blocked = choices.filter(({ obstacle }) => obstacle !== null);
  return (
    <Card title={texts.title}>
      <p>{texts.lead}</p>
      {blocked.map(({ about, obstacle }) => (
        <p key={about} className="blocked">
          <b>{staff.questions.about[about]}</b> {obstacle && staff.obstacles[obstacle]}
        </p>
      ))}
      {canAsk && (
        <Form formKey={formKey}>
          <Choices
            name="about"
            legend={texts.about}
            error={errors.about}
            chosen={[typed.about ?? ""]}
            choices={choices
              .filter(({ obstacle }) => obstacle === null)
              .map(({ about, standsStill, due }) => ({
                value: about,
                label: staff.questions.about[about],
                hint: `${texts.hints[about]} ${standsStill ? texts.standsStill(due) : texts.goesOn(due)}`,
              }))}
            words={pages.kit}
          />
          <TextArea
            id="words"
            label={texts.words}
            hint={writesIn === "en" ? texts.wordsHintEnglish : texts.wordsHint}
            value={typed.words ?? ""}
            error={errors.words}
            words={pages.kit}
          />
          <Actions>
            <Button command="preview-question" quiet>
              {texts.preview}
            </Button>
            <Button command="ask-question">{texts.send}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}

function Withdraw({ locale, formKey, errors, typed }: QuestionsProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.questions.withdraw;
  return (
    <More title={texts.title} open={Boolean(errors.withdrawal)}>
      <p>{texts.lead}</p>
      <Form formKey={formKey}>
        <TextArea
          id="withdrawal"
          label={texts.reason}
          hint={texts.reasonHint}
          value={typed.withdrawal ?? ""}
          error={errors.withdrawal}
          words={pages.kit}
        />
        <Actions>
          <Button command="withdraw-request" quiet>
            {texts.go}
          </Button>
        </Actions>
      </Form>
    </More>
  );
}
