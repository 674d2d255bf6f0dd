import type { Obstacle } from "#app/domain/decide.ts";
import type { Attention } from "#app/domain/dossier.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, ButtonLink, Form } from "../form.tsx";
import { Card } from "../notice.tsx";

/** All but "take-dossier" lead to a page of their own; that one is a command. */
export type NextStep = {
  step:
    | "take-dossier"
    | "questions"
    | "refuse"
    | "authority"
    | "search"
    | "tasks"
    | "sort"
    | "fee"
    | "review"
    | "outcome"
    | "decide"
    | "recipients"
    | "handover"
    | "carry-out";
  obstacle: Obstacle | null;
};

/** Where what a warning asks is done; the others are done on the page of the dossier, or go on by themselves. */
const stepOf: Partial<Record<Attention, NextStep["step"]>> = {
  "authority-needed": "authority",
  "question-answered": "questions",
  "question-unanswered": "questions",
  "identity-unproven": "questions",
  "person-sought-by-hand": "search",
  "person-not-found": "search",
  "hand-in-needed": "tasks",
  "to-sort": "sort",
  "fee-proposed": "fee",
  "fee-open": "fee",
  "pause-asked": "decide",
  "restricted-still": "decide",
  "plan-to-approve": "carry-out",
  "step-changed": "carry-out",
  "task-to-carry-out": "carry-out",
  "recipients-to-choose": "recipients",
  "recipient-silent": "recipients",
};

/** What the warning above them asks comes first; only taking the dossier comes before everything. */
export function warnedFirst(steps: NextStep[], attention: Attention | null): NextStep[] {
  const wanted = attention && stepOf[attention];
  const rank = ({ step }: NextStep) => (step === "take-dossier" ? 0 : step === wanted ? 1 : 2);
  return steps.toSorted((one, other) => rank(one) - rank(other));
}

type NextStepsProps = {
  steps: NextStep[];
  number: string;
  firstTheme: Theme | undefined;
  /** Whether something that the answer was without can be asked again. */
  canAdd: boolean;
  formKey: string | null;
  locale: Locale;
};

/** What can be done is a button; what cannot, says why. The first one that can is the one to do. */
export function NextSteps({ steps, number, firstTheme, canAdd, formKey, locale }: NextStepsProps) {
  const { dossier, obstacles, sort, fee } = textsIn(locale).staff;
  const { actions } = dossier;
  const first = steps.find(({ obstacle }) => obstacle === null);
  const labels = {
    "take-dossier": actions.take,
    questions: actions.questions,
    refuse: actions.refuse,
    authority: actions.authority,
    search: actions.search,
    tasks: actions.tasks,
    sort: sort.link,
    fee: fee.title,
    review: actions.review,
    outcome: actions.outcome,
    decide: actions.decide,
    recipients: actions.recipients,
    handover: actions.handOver,
    "carry-out": actions.carryOut,
  };
  const hrefs = {
    questions: staffPaths.questions(number),
    refuse: staffPaths.refuse(number),
    authority: staffPaths.authority(number),
    search: staffPaths.identity(number),
    tasks: staffPaths.tasks(number),
    sort: staffPaths.sort(number),
    fee: staffPaths.fee(number),
    review: staffPaths.review(number, firstTheme ?? "personal"),
    outcome: staffPaths.outcome(number),
    decide: staffPaths.decide(number),
    recipients: staffPaths.recipients(number),
    handover: staffPaths.handover(number),
    "carry-out": staffPaths.carryOut(number),
  };
  return (
    <Card title={dossier.sections.next}>
      {steps.length === 0 && <p>{canAdd ? actions.add : actions.none}</p>}
      <ul className="next">
        {steps.map((step) => (
          <li key={step.step}>
            {step.obstacle ? (
              <p className="blocked">
                <b>{labels[step.step]}</b> {obstacles[step.obstacle]}
              </p>
            ) : step.step === "take-dossier" ? (
              <Form formKey={formKey}>
                <Button command="take-dossier" quiet={step !== first}>
                  {labels[step.step]}
                </Button>
              </Form>
            ) : (
              <ButtonLink href={hrefs[step.step]} quiet={step !== first}>
                {labels[step.step]}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
