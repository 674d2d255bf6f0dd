// How what was decided is carried out: the plan as a dry run, who approves it, how far each system is, and what colleagues do.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Deed, PlanAim, StepKind, StepState } from "#app/domain/plans.ts";
import { provenResults } from "#app/domain/plans.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { SignInAgain } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Choices } from "../choices.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More, Notice, type Tone } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { SignInFirst } from "./sign-in.tsx";

export type PlanStepShown = {
  stepId: string;
  /** The system, or the place where a colleague looks. */
  where: string;
  deed: Deed;
  /** "Geboorteplaats"; null: in the words of the tenant, or everything. */
  name: string;
  kind: StepKind;
  count: number;
  state: StepState;
  /** Of the places how many are done. */
  done: number;
  /** What a system answered that did not do it. */
  codes: string[];
  /** Where it is found, without what stands there. */
  places: string[];
  proof: string | null;
  canSettle: boolean;
};

export type PlanStage = "to-approve" | "approved" | "under-way" | "finished" | "stopped";

export type PlanShown = {
  planId: string;
  aim: PlanAim;
  version: number;
  hash: string;
  stage: PlanStage;
  /** When it begins, or when it was stopped. */
  at: ShownTime | null;
  proposedBy: string | null;
  approvedBy: string | null;
  erases: boolean;
  /** Nobody showed that it is their request. */
  unproven: boolean;
  /** It waits until who asks showed enough again. */
  halted: boolean;
  /** Why the reader cannot approve it. */
  blocked: Obstacle | null;
  canStop: boolean;
  canAsk: boolean;
  /** Another one is being drawn. */
  asked: boolean;
  dueOn: ShownTime | null;
  steps: PlanStepShown[];
};

/**
 * Gives approve-plan (planId, hash), stop-plan (planId, reason), ask-plan (aim), settle-step (planId, stepId, result,
 * proof). Errors: reason-<planId>, result-<stepId>, proof-<stepId>.
 */
export type CarryingOutProps = FormState & {
  locale: Locale;
  number: string;
  carriedOutAt: ShownTime | null;
  /** Something is decided, and its plan is being drawn. */
  drawing: boolean;
  plans: PlanShown[];
  mustSignIn: boolean;
  typed: Record<string, string>;
  obstacle: Obstacle | null;
};

export function CarryingOutScreen(props: CarryingOutProps) {
  const { locale, plans, carriedOutAt, drawing } = props;
  const { carryingOut: texts, outcome } = textsIn(locale).staff;
  return (
    <div className="narrow">
      <PartHead page={props} words={{ title: texts.title, back: outcome.back }} />
      {carriedOutAt && (
        <p className="big">
          {texts.carriedOut} <Time at={carriedOutAt} />
        </p>
      )}
      {drawing && <p className="lead">{texts.waiting}</p>}
      {plans.length === 0 && !drawing && <p className="lead">{texts.none}</p>}
      {plans.map((plan) => (
        <Plan key={plan.planId} {...props} plan={plan} />
      ))}
    </div>
  );
}

type Of = Omit<CarryingOutProps, "carriedOutAt" | "drawing" | "plans"> & {
  plan: PlanShown;
  /** Where who signed in once more comes back to. */
  before?: SignInAgain["before"];
};

/** One plan, with what its reader may do with it. */
export function Plan(props: Of) {
  const { locale, plan } = props;
  const { carryingOut: texts } = textsIn(locale).staff;
  const tasks = plan.steps.filter(({ canSettle }) => canSettle);
  return (
    <section className="stack" aria-labelledby={`plan-${plan.planId}`}>
      <h2 id={`plan-${plan.planId}`}>
        {texts.aims[plan.aim]} <span className="small">{texts.version(plan.version)}</span>
      </h2>
      <Standing {...props} />
      <ul className="next">
        {plan.steps.map((step) => (
          <li key={step.stepId}>
            <Step
              locale={locale}
              step={step}
              isDry={plan.stage === "to-approve" || plan.stage === "approved"}
            />
          </li>
        ))}
      </ul>
      {plan.stage === "to-approve" && <Approve {...props} />}
      {tasks.length > 0 && (
        <>
          <h3>{texts.tasks}</h3>
          {plan.dueOn && (
            <p>
              {texts.dueOn} <Time at={plan.dueOn} />
            </p>
          )}
          {tasks.map((step) => (
            <Settle key={step.stepId} {...props} step={step} isAlone={tasks.length === 1} />
          ))}
        </>
      )}
      <Mend {...props} />
    </section>
  );
}

function Standing({ locale, plan }: Of) {
  const { carryingOut: texts } = textsIn(locale).staff;
  const { stage, at, proposedBy, approvedBy, asked } = plan;
  return (
    <>
      {proposedBy && (
        <p>
          {texts.proposedBy} <bdi>{proposedBy}</bdi>
          {approvedBy && (
            <>
              . {texts.approvedBy} <bdi>{approvedBy}</bdi>
            </>
          )}
        </p>
      )}
      {asked && <p>{texts.asked}</p>}
      {plan.halted && <p className="blocked">{texts.halted}</p>}
      {stage === "to-approve" && <p>{texts.dryRun}</p>}
      {stage === "approved" && at && (
        <Notice tone="info" title={texts.begins}>
          <p>
            <Time at={at} />
          </p>
        </Notice>
      )}
      {stage === "stopped" && at && (
        <p className="blocked">
          {texts.stopped} <Time at={at} />
        </p>
      )}
    </>
  );
}

const tones: Record<StepState, Tone> = {
  open: "neutral",
  done: "ok",
  "nothing-held": "ok",
  changed: "danger",
  refused: "danger",
  unknown: "warn",
};

function Step({ locale, step, isDry }: { locale: Locale; step: PlanStepShown; isDry: boolean }) {
  const { carryingOut: texts } = textsIn(locale).staff;
  const { where, deed, name, kind, count, state, done, codes, places, proof } = step;
  const how = kind === "change" ? texts.bySystem(count) : texts.byColleague(count);
  return (
    <>
      <p>
        <b>{texts.deedOf(texts.deeds[deed], name)}</b>
        <br />
        {where}. {how}. {!isDry && <Badge tone={tones[state]}>{texts.states[state]}</Badge>}
      </p>
      {!isDry && kind === "change" && state !== "done" && (
        <p className="small">{texts.rowsDone(done, count)}</p>
      )}
      {codes.length > 0 && (
        <p className="small">
          {texts.code} {codes.join(", ")}
        </p>
      )}
      {proof && (
        <p className="small">
          {texts.provenAs} {proof}
        </p>
      )}
      {places.length > 0 && (
        <details className="more">
          <summary>
            {texts.places} <span className="vh">{`${where}, ${name}`}</span>
          </summary>
          <ul className="points">
            {places.map((place, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
              <li key={at}>{place}</li>
            ))}
          </ul>
          {count > places.length && <p>{texts.morePlaces(count - places.length)}</p>}
        </details>
      )}
    </>
  );
}

/** Exactly what is shown, by somebody else, who signed in just now. */
function Approve({ locale, number, formKey, plan, mustSignIn, before = "carrying-out" }: Of) {
  const { staff } = textsIn(locale);
  const { carryingOut: texts } = staff;
  if (plan.blocked === "own-proposal") return <p>{texts.own}</p>;
  if (plan.blocked) return <p className="blocked">{staff.obstacles[plan.blocked]}</p>;
  if (mustSignIn) {
    return <SignInFirst locale={locale} again={{ before, about: number }} why={texts.signInFirst} />;
  }
  return (
    <Form formKey={formKey} className="card">
      {plan.unproven && <p className="blocked">{texts.notProven}</p>}
      <p>{plan.erases ? texts.approveErase : texts.approveCorrect}</p>
      <input type="hidden" name="planId" value={plan.planId} />
      <input type="hidden" name="hash" value={plan.hash} />
      <Button command="approve-plan">{texts.approve}</Button>
    </Form>
  );
}

type OfTask = Of & { step: PlanStepShown; isAlone: boolean };

/** Of many tasks each opens by itself: a list of ten forms is no list. */
function Settle({ locale, formKey, errors, typed, plan, step, isAlone }: OfTask) {
  const { pages, staff } = textsIn(locale);
  const { carryingOut: texts } = staff;
  const { stepId, where, deed, name } = step;
  const isTyped = typed.stepId === stepId;
  const about = `${where}: ${texts.deedOf(texts.deeds[deed], name)}`;
  const isWrong = `result-${stepId}` in errors || `proof-${stepId}` in errors;
  return (
    <Card title={about}>
      <More title={texts.settleOpen} about={about} open={isAlone || isWrong}>
        <Form formKey={formKey}>
          <input type="hidden" name="planId" value={plan.planId} />
          <input type="hidden" name="stepId" value={stepId} />
          <Choices
            id={`result-${stepId}`}
            name="result"
            legend={texts.result}
            chosen={isTyped ? [typed.result ?? ""] : []}
            choices={provenResults.map((value) => ({ value, label: texts.results[value] }))}
            error={errors[`result-${stepId}`]}
            words={pages.kit}
          />
          <TextArea
            id={`proof-${stepId}`}
            name="proof"
            label={texts.proof}
            hint={texts.proofHint}
            value={isTyped ? (typed.proof ?? "") : ""}
            error={errors[`proof-${stepId}`]}
            words={pages.kit}
          />
          <Actions>
            <Button command="settle-step" about={about}>
              {texts.settle}
            </Button>
          </Actions>
        </Form>
      </More>
    </Card>
  );
}

function Mend({ locale, formKey, errors, typed, plan }: Of) {
  const { pages, staff } = textsIn(locale);
  const { carryingOut: texts } = staff;
  const { planId, aim, canAsk, canStop } = plan;
  const reason = `reason-${planId}`;
  return (
    <>
      {canAsk && (
        <Form formKey={formKey} className="card">
          <p>{texts.askHint}</p>
          <input type="hidden" name="aim" value={aim} />
          <Button command="ask-plan" quiet>
            {texts.ask}
          </Button>
        </Form>
      )}
      {canStop && (
        <Card>
          <More title={texts.stop} about={texts.aims[aim]} open={reason in errors}>
            <Form formKey={formKey}>
              <input type="hidden" name="planId" value={planId} />
              <TextArea
                id={reason}
                name="reason"
                label={texts.stopReason}
                hint={texts.stopHint}
                value={typed.planId === planId ? (typed.reason ?? "") : ""}
                error={errors[reason]}
                words={pages.kit}
              />
              <Button command="stop-plan" quiet about={texts.aims[aim]}>
                {texts.stop}
              </Button>
            </Form>
          </More>
        </Card>
      )}
    </>
  );
}
