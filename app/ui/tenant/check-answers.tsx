import { type Theme, themes } from "#app/domain/records.ts";
import { asksOf, byHand, type Clue, type Relation } from "#app/domain/relation.ts";
import type { Asker } from "#app/domain/representation.ts";
import type { WishLists } from "#app/domain/wish-lists.ts";
import type { Want, Wish, WishWords } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, Form } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import { SummaryList } from "../summary-list.tsx";
import { wishRows } from "../wish-rows.tsx";
import { wantName } from "./choose-right.tsx";

export type CheckedAsk = {
  want: Want;
  /** Where its answers are changed; null where nothing was asked. */
  change: string | null;
  /** Of access. */
  scope: Theme[];
  /** Of every other right. */
  wanted: { wish: Wish; words: WishWords } | null;
};

/** Gives: receive-request; sends `drop` with what is no longer asked. */
export type CheckAnswersProps = {
  locale: Locale;
  formKey: string;
  back: string;
  /** Everything that is asked, in its order; each but the only one can be taken out. */
  asked: CheckedAsk[];
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
  lists: Pick<WishLists, "elements" | "purposes">;
  /** Which camera images, ready to read; null where none are asked. */
  footage: string | null;
};

export function CheckAnswers(props: CheckAnswersProps) {
  const { locale, formKey, asked, you, relation, clues, representative, answerBy, largePrint, email } = props;
  const { pages } = textsIn(locale);
  const { kit, checkAnswers, howToAnswer } = pages;
  const paths = pathsIn(locale);
  return (
    <div className="narrow">
      <BackLink href={props.back} words={kit} />
      <StepLine now={5} steps={pages.steps} words={kit} />
      <h1>{checkAnswers.title}</h1>
      <p className="lead">{checkAnswers.lead}</p>
      <SummaryList
        title={checkAnswers.yourQuestion}
        change={asked.length > 1 ? paths.draft.more : paths.draft.right}
        rows={[
          {
            label: checkAnswers.question,
            value: asked.map(({ want }) => (
              <span key={want} className="line">
                {wantName(want, locale).label}
              </span>
            )),
          },
        ]}
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
      {asked.map((ask) => (
        <AskedBlock key={ask.want} {...props} ask={ask} />
      ))}
      <Form formKey={formKey}>
        <p>{representative ? checkAnswers.promiseForAnother : checkAnswers.promise}</p>
        <Actions>
          <Button command="receive-request">{checkAnswers.send}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** What was answered about one thing that is asked; nothing where nothing was. */
function AskedBlock({
  locale,
  relation,
  lists,
  footage,
  asked,
  ask,
}: CheckAnswersProps & { ask: CheckedAsk }) {
  const { words, pages } = textsIn(locale);
  const { kit, checkAnswers } = pages;
  const { want, scope, wanted, change } = ask;
  const name = wantName(want, locale).label;
  const about =
    scope.length === themes.length
      ? checkAnswers.everything
      : scope.map((theme) => (
          <span key={theme} className="line">
            {words.themes[theme].name}
          </span>
        ));
  const copy = [
    { label: checkAnswers.scope, value: about },
    ...(footage ? [{ label: checkAnswers.footage, value: <bdi>{footage}</bdi> }] : []),
  ];
  const rows = wanted ? wishRows({ ...wanted, lists }, locale) : byHand(relation) === null ? copy : [];
  return (
    <>
      {rows.length > 0 && (
        <SummaryList
          title={want === "access" && asked.length === 1 ? checkAnswers.data : name}
          {...(change && { change })}
          rows={rows}
          words={kit}
        />
      )}
      {asked.length > 1 && (
        <Form formKey={null}>
          <input type="hidden" name="drop" value={want} />
          <Button quiet about={name}>
            {checkAnswers.drop}
          </Button>
        </Form>
      )}
    </>
  );
}
