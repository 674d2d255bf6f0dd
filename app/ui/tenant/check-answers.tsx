import { type Theme, themes } from "#app/domain/records.ts";
import { asksOf, byHand, type Clue, type Relation } from "#app/domain/relation.ts";
import type { Asker } from "#app/domain/representation.ts";
import type { Right } from "#app/domain/rights.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, Form } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import { SummaryList } from "../summary-list.tsx";

/** Gives: receive-request. */
export type CheckAnswersProps = {
  locale: Locale;
  formKey: string;
  right: Right;
  scope: Theme[];
  /** Ready to read: full name, "31 december 1980", "Dorpsstraat 1 A, 3764 AB" or what is known of it. */
  you: { name: string; birthDate: string; address: string };
  relation: Relation;
  clues: Partial<Record<Clue, string>>;
  /** Who asks, where the person above is somebody else. */
  representative: { asker: Asker; name: string; address: string } | null;
  /** A child that asks itself: a parent must come. */
  tooYoung: boolean;
  answerBy: "portal" | "post";
  /** Of letters on paper. */
  largePrint: boolean;
  email: string | null;
  /** Which camera images, ready to read; null where none are asked. */
  footage: string | null;
};

export function CheckAnswers(props: CheckAnswersProps) {
  const { locale, formKey, right, scope, you, relation, clues, representative, answerBy, largePrint, email } =
    props;
  const { footage } = props;
  const { words, pages } = textsIn(locale);
  const { kit, checkAnswers, howToAnswer } = pages;
  const paths = pathsIn(locale);
  const everything = scope.length === themes.length;
  const about = everything
    ? checkAnswers.everything
    : scope.map((theme) => (
        <span key={theme} className="line">
          {words.themes[theme].name}
        </span>
      ));
  return (
    <div className="narrow">
      <BackLink href={byHand(relation) === null ? paths.draft.scope : paths.draft.answer} words={kit} />
      <StepLine now={5} steps={pages.steps} words={kit} />
      <h1>{checkAnswers.title}</h1>
      <p className="lead">{checkAnswers.lead}</p>
      <SummaryList
        title={checkAnswers.yourQuestion}
        change={paths.draft.right}
        rows={[{ label: checkAnswers.question, value: words.rights[right].title }]}
        words={kit}
      />
      {props.tooYoung && (
        <Notice tone="info" title={checkAnswers.tooYoung.title}>
          <p>{checkAnswers.tooYoung.text}</p>
        </Notice>
      )}
      {representative && (
        <SummaryList
          title={checkAnswers.you}
          change={paths.draft.representative}
          rows={[
            { label: checkAnswers.name, value: <bdi>{representative.name}</bdi> },
            { label: checkAnswers.address, value: <bdi>{representative.address}</bdi> },
          ]}
          words={kit}
        />
      )}
      {representative && (
        <SummaryList
          title={checkAnswers.forWhom}
          change={paths.draft.forWhom}
          rows={[{ label: checkAnswers.as, value: pages.forWhom.askers[representative.asker].label }]}
          words={kit}
        />
      )}
      {representative?.asker !== "heir" && (
        <SummaryList
          title={representative ? checkAnswers.relationOfAnother : checkAnswers.relation}
          change={paths.draft.relation}
          rows={[
            {
              label: representative ? checkAnswers.relationOfAnother : checkAnswers.relation,
              value: pages.relation.relations[relation].label,
            },
          ]}
          words={kit}
        />
      )}
      <SummaryList
        title={representative ? checkAnswers.about : checkAnswers.you}
        change={paths.draft.who}
        rows={[
          { label: checkAnswers.name, value: <bdi>{you.name}</bdi> },
          { label: checkAnswers.birthDate, value: you.birthDate },
          { label: checkAnswers.address, value: <bdi>{you.address}</bdi> },
          ...asksOf(relation).flatMap(({ clue }) =>
            clues[clue] ? [{ label: pages.relation.clues[clue].label, value: <bdi>{clues[clue]}</bdi> }] : [],
          ),
        ]}
        words={kit}
      />
      <SummaryList
        title={checkAnswers.answer}
        change={paths.draft.answer}
        rows={[
          {
            label: checkAnswers.answerBy,
            value: answerBy === "portal" ? checkAnswers.byPortal : checkAnswers.byPost,
          },
          { label: checkAnswers.email, value: email ? <bdi>{email}</bdi> : checkAnswers.noEmail },
          ...(largePrint ? [{ label: howToAnswer.letters, value: howToAnswer.largePrint }] : []),
        ]}
        words={kit}
      />
      {byHand(relation) === null && (
        <SummaryList
          title={checkAnswers.data}
          change={paths.draft.scope}
          rows={[
            { label: checkAnswers.scope, value: about },
            ...(footage ? [{ label: checkAnswers.footage, value: <bdi>{footage}</bdi> }] : []),
          ]}
          words={kit}
        />
      )}
      <Form formKey={formKey}>
        <p>{representative ? checkAnswers.promiseForAnother : checkAnswers.promise}</p>
        <Actions>
          <Button command="receive-request">{checkAnswers.send}</Button>
        </Actions>
      </Form>
    </div>
  );
}
