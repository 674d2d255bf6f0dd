// What is decided on each part of a request: what was asked and found, a row for each part, and the letter it comes to.

import type { Obstacle } from "#app/domain/decide.ts";
import { type DecisionOutcome, type Verdict, verdicts } from "#app/domain/decision.ts";
import {
  type RunningCase,
  type WeakKind,
  type WeighingField,
  weighingFields,
} from "#app/domain/eligibility.ts";
import type { AttachedFile } from "#app/domain/files.ts";
import type { GroundCode, ReasonToGive } from "#app/domain/grounds.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { DecidedRight } from "#app/domain/rights.ts";
import { runningCases } from "#app/domain/standing.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { PartHead } from "./part-head.tsx";
import { Files } from "./record-review.tsx";
import { RestrictionCard, type RestrictionProps } from "./restriction.tsx";
import { ReturnProposal } from "./return-proposal.tsx";
import { SignInFirst } from "./sign-in.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

/** A part as it stands, or as it was typed. */
export type PartShown = {
  element: string | null;
  purpose: string | null;
  /** "Geboorteplaats", or what the tenant wrote. */
  name: string;
  grounds: GroundCode[];
  reasons: ReasonToGive[];
  weak: WeakKind[];
  verdict: Verdict;
  chosenGrounds: GroundCode[];
  chosenReasons: ReasonToGive[];
  facts: string;
  until: string;
  before: string;
  after: string;
};

/**
 * Gives apply-standing (endedOn, running), preview-decision and propose-decision (for part n: element-n, purpose-n, verdict-n, ground-n, why-n, facts-n,
 * until-n, before-n, after-n; the fields of a weighing), approve-decision, return-proposal (reason), and the commands of
 * a restriction. Errors: under the same names.
 */
export type DecideProps = FormState & {
  locale: Locale;
  number: string;
  right: DecidedRight;
  /** The language of the letter. */
  writesIn: Locale;
  asked: { what: string; words: { label: string; value: string }[] };
  /** What the tenant sent with it: the proof of a correction, say. */
  sent: AttachedFile[];
  /** Where something was looked up: how many records of which theme. */
  found: { theme: Theme; count: number }[];
  /** Whether somebody still rents, and what runs, as typed or as the sources have it; null where it says nothing. */
  standing: { isFound: boolean; endedOn: string; running: RunningCase[] } | null;
  parts: PartShown[];
  weighing: Record<WeighingField, string> | null;
  preview: Letter | null;
  stage:
    | { state: "open"; returned: (Signed & { reason: string }) | null }
    | { state: "proposed" | "approved"; by: Signed; outcome: DecisionOutcome; own: boolean };
  /** Too long ago to decide for good: the reader signs in once more. */
  mustSignIn: boolean;
  /** Why nothing can be proposed, or approved, now. */
  blocked: Obstacle | null;
  restriction: RestrictionProps["restriction"];
  typed: Record<string, string>;
  obstacle: Obstacle | null;
};

export function DecideScreen(props: DecideProps) {
  const { locale, preview, stage } = props;
  const { decide: texts, decided } = textsIn(locale).staff;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <Asked {...props} />
      {stage.state !== "open" && (
        <>
          <p className="big">
            <b>{decided[stage.outcome]}</b>
          </p>
          <SignedLine text={stage.state === "approved" ? texts.approvedBy : texts.proposedBy} by={stage.by} />
        </>
      )}
      {preview && (
        <section className="stack" aria-labelledby="preview-title">
          <h2 id="preview-title">{texts.previewTitle}</h2>
          <LetterSheet letter={preview} part />
        </section>
      )}
      {stage.state === "open" && <Open {...props} returned={stage.returned} />}
      {stage.state === "proposed" && <Judge {...props} own={stage.own} />}
      <RestrictionCard {...props} />
    </div>
  );
}

function Asked({ locale, number, asked, sent, found }: DecideProps) {
  const { decide: texts, themes } = textsIn(locale).staff;
  return (
    <Card title={texts.asked}>
      <p>{asked.what}</p>
      {asked.words.length > 0 && (
        <dl className="rows stacked">
          {asked.words.map(({ label, value }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
            <div key={`${label}-${place}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sent.length > 0 && <Files files={sent} number={number} locale={locale} />}
      {found.length > 0 && (
        <>
          <h3>{texts.found}</h3>
          <ul className="points">
            {found.map(({ theme, count }) => (
              <li key={theme}>
                <a href={staffPaths.review(number, theme)}>{themes[theme]}</a>: {texts.records(count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Open(props: DecideProps & { returned: (Signed & { reason: string }) | null }) {
  const { locale, formKey, errors, parts, standing, weighing, returned, blocked, writesIn } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.decide;
  if (blocked) {
    return (
      <Notice tone="info" title={staff.obstacleTitle}>
        <p>{staff.obstacles[blocked]}</p>
      </Notice>
    );
  }
  return (
    <>
      {returned && (
        <Notice tone="warn" title={staff.outcome.returned}>
          <SignedLine text={staff.outcome.returnedBy} by={returned} />
          <p>{returned.reason}</p>
        </Notice>
      )}
      <Form formKey={formKey} className="stack">
        <p>{writesIn === "en" ? texts.leadEnglish : texts.lead}</p>
        <input type="hidden" name="parts" value={parts.length} />
        {standing && <StandingCard {...props} standing={standing} />}
        {parts.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
          <Part key={`${part.element}-${place}`} {...props} part={part} place={place} />
        ))}
        {weighing && (
          <Card title={texts.weighing.title}>
            {weighingFields.map((field) => (
              <TextArea
                key={field}
                id={field}
                label={texts.weighing.fields[field]}
                value={weighing[field]}
                error={errors[field]}
                words={pages.kit}
              />
            ))}
          </Card>
        )}
        <Actions>
          <Button command="preview-decision" quiet>
            {texts.preview}
          </Button>
          <Button command="propose-decision">{texts.propose}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** What the sources say of the tenant is a proposal: a colleague leaves it so, or puts it right and sees what changes. */
function StandingCard({
  locale,
  errors,
  standing,
}: DecideProps & { standing: NonNullable<DecideProps["standing"]> }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.decide.standing;
  return (
    <Card title={texts.title}>
      <p>{standing.isFound ? texts.found : texts.nothing}</p>
      <TextInput
        id="endedOn"
        label={texts.endedOn}
        hint={texts.endedOnHint}
        value={standing.endedOn}
        error={errors.endedOn}
        size="short"
        optional
        words={pages.kit}
      />
      <Choices
        name="running"
        several
        legend={texts.running}
        hint={texts.runningHint}
        chosen={standing.running}
        choices={runningCases.map((value) => ({ value, label: texts.cases[value] }))}
        words={pages.kit}
      />
      <Button command="apply-standing" quiet>
        {texts.apply}
      </Button>
      <p className="small">{texts.applyHint}</p>
    </Card>
  );
}

function Part(props: DecideProps & { part: PartShown; place: number }) {
  const { locale, errors, right, part, place, parts } = props;

  const { pages, staff } = textsIn(locale);
  const texts = staff.decide;
  const kit = pages.kit;
  const offered = verdicts.filter(
    (verdict) => verdict !== "later" || right === "erasure" || right === "consent",
  );
  const hasErrors = Object.keys(errors).some((field) => field.endsWith(`-${place}`));
  return (
    <Card title={`${place + 1}. ${part.name}`}>
      <input type="hidden" name={`element-${place}`} value={part.element ?? ""} />
      <input type="hidden" name={`purpose-${place}`} value={part.purpose ?? ""} />
      {part.weak.map((kind) => (
        <Notice key={kind} tone="warn">
          <p>{texts.weak[kind]}</p>
        </Notice>
      ))}
      <Choices
        name={`verdict-${place}`}
        legend={texts.verdict}
        error={errors[`verdict-${place}`]}
        chosen={[part.verdict]}
        choices={offered.map((verdict) => ({ value: verdict, label: texts.verdicts[right][verdict] }))}
        words={kit}
      />
      <More title={texts.details} about={part.name} open={hasErrors || parts.length <= openUpTo}>
        <Details {...props} part={part} place={place} />
      </More>
    </Card>
  );
}

/** Of many parts each is closed until somebody looks. */
const openUpTo = 5;

function Details({ locale, errors, right, part, place }: DecideProps & { part: PartShown; place: number }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.decide;
  const kit = pages.kit;
  return (
    <div className="stack">
      {right === "rectification" && (
        <>
          <TextInput
            id={`before-${place}`}
            label={texts.before}
            value={part.before}
            error={errors[`before-${place}`]}
            optional
            words={kit}
          />
          <TextInput
            id={`after-${place}`}
            label={texts.after}
            hint={texts.afterHint}
            value={part.after}
            error={errors[`after-${place}`]}
            optional
            words={kit}
          />
        </>
      )}
      {part.reasons.length > 0 && (
        <Choices
          name={`why-${place}`}
          several
          legend={texts.why}
          error={errors[`why-${place}`]}
          chosen={part.chosenReasons}
          choices={part.reasons.map((value) => ({ value, label: texts.reasons[value] }))}
          words={kit}
        />
      )}
      {part.grounds.length > 0 && (
        <Choices
          name={`ground-${place}`}
          several
          legend={texts.ground}
          error={errors[`ground-${place}`]}
          chosen={part.chosenGrounds}
          choices={part.grounds.map((value) => ({ value, label: texts.grounds[value] }))}
          words={kit}
        />
      )}
      {(right === "erasure" || right === "consent") && (
        <TextInput
          id={`until-${place}`}
          label={texts.until}
          hint={texts.untilHint}
          value={part.until}
          error={errors[`until-${place}`]}
          size="short"
          optional
          words={kit}
        />
      )}
      <TextArea
        id={`facts-${place}`}
        label={texts.facts}
        hint={texts.factsHint}
        value={part.facts}
        error={errors[`facts-${place}`]}
        rows={3}
        optional
        words={kit}
      />
    </div>
  );
}

function Approve({ locale, formKey, number, mustSignIn }: DecideProps) {
  const { decide, outcome } = textsIn(locale).staff;
  if (mustSignIn) {
    return (
      <SignInFirst locale={locale} again={{ before: "decision", about: number }} why={decide.signInFirst} />
    );
  }
  return (
    <Form formKey={formKey} className="card">
      <p>{decide.approveHint}</p>
      <Button command="approve-decision">{outcome.approve}</Button>
    </Form>
  );
}

function Judge(props: DecideProps & { own: boolean }) {
  const { locale, own, blocked, typed } = props;
  const { staff } = textsIn(locale);
  if (own) {
    return (
      <Notice tone="info">
        <p>{staff.decide.own}</p>
      </Notice>
    );
  }
  return (
    <>
      {blocked ? (
        <Notice tone="info" title={staff.obstacleTitle}>
          <p>{staff.obstacles[blocked]}</p>
        </Notice>
      ) : (
        <Approve {...props} />
      )}
      <ReturnProposal {...props} reason={typed.reason ?? ""} />
    </>
  );
}
