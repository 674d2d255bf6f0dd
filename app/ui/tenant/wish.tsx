// A page with the questions about what somebody wants. Without script: one more correction is a form that is sent.

import type { ReactNode } from "react";
import type { Kept } from "#app/domain/wish-lists.ts";
import type { WishStep } from "#app/domain/wishes.ts";
import { mostCorrections } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { BackLink, StepLine } from "../step-line.tsx";
import {
  ConsentQuestions,
  CorrectionPause,
  CorrectionQuestions,
  ErasureQuestions,
  ErasureWishes,
  ObjectionQuestions,
  OwnWords,
  PortabilityQuestions,
  RestrictionQuestions,
  SituationQuestions,
  type WishQuestionsProps,
} from "../wish-questions.tsx";

/** Sends the fields of its questions, and of corrections also: more. */
export type WishProps = FormState &
  WishQuestionsProps & {
    locale: Locale;
    step: WishStep;
    back: string;
    rows: number;
    /** What is kept, of what somebody wants to have erased. */
    kept: Kept[];
  };

export function WishPage(props: WishProps) {
  const { locale, step, back, formKey, errors } = props;
  const { kit, steps, goOn } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <BackLink href={back} words={kit} />
      <StepLine now={4} steps={steps} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <Heading {...props} />
      <Form formKey={formKey}>
        {questions[step](props)}
        <Actions>
          <Button>{goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}

// Where the first question is no heading by itself.
function Heading({ locale, step, lists }: WishProps) {
  const texts = textsIn(locale).pages.wishes;
  const headings: Partial<Record<WishStep, { title: string; lead?: string }>> = {
    rectification: texts.correction,
    kept: { title: texts.erasure.keptTitle },
    situation: { title: texts.objection.situationTitle },
    unsorted: texts.unsorted,
    ...(lists.purposes.length === 0 && { consent: { title: texts.consent.title } }),
  };
  const heading = headings[step];
  if (!heading) return null;
  return (
    <>
      <h1>{heading.title}</h1>
      {heading.lead && <p className="lead">{heading.lead}</p>}
    </>
  );
}

const questions: Record<WishStep, (props: WishProps) => ReactNode> = {
  rectification: (props) => <Corrections {...props} />,
  erasure: (props) => <ErasureQuestions {...props} heading />,
  kept: (props) => (
    <>
      <WhatIsKept {...props} />
      <ErasureWishes {...props} />
    </>
  ),
  restriction: (props) => <RestrictionQuestions {...props} heading />,
  portability: (props) => <PortabilityQuestions {...props} heading />,
  objection: (props) => <ObjectionQuestions {...props} heading />,
  situation: (props) => <SituationQuestions {...props} />,
  consent: (props) => <ConsentQuestions {...props} heading />,
  unsorted: (props) => <OwnWords {...props} />,
};

function Corrections(props: WishProps) {
  const { correction } = textsIn(props.locale).pages.wishes;
  return (
    <>
      <CorrectionQuestions {...props} />
      <p className="hint">{correction.proof}</p>
      {props.rows < mostCorrections && (
        <Actions>
          <Button command="more" quiet>
            {correction.add}
          </Button>
        </Actions>
      )}
      <CorrectionPause {...props} />
    </>
  );
}

function WhatIsKept({ locale, kept }: WishProps) {
  const { erasure } = textsIn(locale).pages.wishes;
  if (kept.length === 0) return <p>{erasure.nothingKept}</p>;
  return (
    <Notice tone="info" title={erasure.kept}>
      <ul className="points">
        {kept.map(({ retention, labels }) => (
          <li key={retention}>
            <b>{labels.join(", ")}</b>: {retention}
          </li>
        ))}
      </ul>
      <p>{erasure.explained}</p>
    </Notice>
  );
}
