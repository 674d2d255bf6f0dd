// What the review comes to: one colleague proposes it, another approves it or gives it back.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Outcome } from "#app/domain/outcomes.ts";
import type { ReviewTally, Theme, WhoseSaid } from "#app/domain/records.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, ButtonLink, Form, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { ReturnProposal } from "./return-proposal.tsx";
import { SignInFirst } from "./sign-in.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

/** Gives propose-outcome, approve-outcome, or return-proposal with reason. Errors: reason. */
export type OutcomeProps = FormState & {
  locale: Locale;
  number: string;
  firstTheme: Theme;
  outcome: Outcome;
  tally: Omit<ReviewTally, "digest">;
  /** The parts of sources without which the answer goes out: "Huursysteem, boekingen". */
  gaps: string[];
  /** It adds to an answer that was told; then the gaps are what is still missing after it. */
  isSupplement: boolean;
  /** Of how many records a colleague said whose they are, as their source names nobody. */
  said: { theme: Theme; said: WhoseSaid; records: number }[];
  /** In how many records something about others is given, since these agreed. */
  consented: { theme: Theme; records: number }[];
  /** What can never be found any more. */
  closed: string[];
  stage:
    | { state: "open"; returned: (Signed & { reason: string }) | null }
    /** "own": the reader proposed it. "looked": when the reader last saw what the tenant gets. */
    | { state: "proposed"; by: Signed; own: boolean; looked: ShownTime | null }
    | { state: "approved"; by: Signed };
  /** Too long ago to let data go out: the reader signs in once more. */
  mustSignIn: boolean;
  /** Why the next command cannot be given now; null when it can. */
  blocked: Obstacle | null;
  obstacle: Obstacle | null;
  /** The reason as typed. */
  reason: string;
};

export function OutcomeScreen(props: OutcomeProps) {
  const { staff } = textsIn(props.locale);
  return (
    <div className="narrow">
      <PartHead page={props} words={staff.outcome} />
      {props.isSupplement && (
        <Notice tone="info" title={staff.outcome.supplement}>
          <p>{staff.outcome.supplementWhat}</p>
        </Notice>
      )}
      <Result {...props} />
      <Stage {...props} />
    </div>
  );
}

function Result(props: OutcomeProps) {
  const { locale, number, firstTheme, outcome, tally } = props;
  const { staff } = textsIn(locale);
  const { outcomes, outcome: texts, review } = staff;
  const said = props.said.map(
    ({ theme, said: whose, records }) =>
      `${staff.themes[theme]}: ${texts.records(records)}, ${review.sayWhose.choices[whose].toLowerCase()}`,
  );
  const consented = props.consented.map(
    ({ theme, records }) => `${staff.themes[theme]}: ${texts.records(records)}`,
  );
  return (
    <Card title={texts.follows}>
      <p className="big">
        <b>{outcomes[outcome]}</b>
      </p>
      <p>{texts.explain[outcome]}</p>
      <dl className="kpi">
        {(["given", "withheld", "masked", "undecided"] as const).map((part) => (
          <div key={part} data-warn={part === "undecided" && tally.undecided > 0 ? "" : undefined}>
            <dt>{texts.tally[part]}</dt>
            <dd>{tally[part]}</dd>
          </div>
        ))}
      </dl>
      <Places title={texts.said} places={said} />
      <Places title={texts.consented} places={consented} />
      <Places title={texts.closed} places={props.closed} />
      <Places title={props.isSupplement ? texts.stillMissing : texts.gaps} places={props.gaps} />
      <p>
        <a href={staffPaths.review(number, firstTheme)}>{texts.toReview}</a>
      </p>
    </Card>
  );
}

function Places({ title, places }: { title: string; places: string[] }) {
  if (places.length === 0) return null;
  return (
    <Notice tone="warn" title={title}>
      <ul>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Stage(props: OutcomeProps) {
  const { stage, locale } = props;
  const texts = textsIn(locale).staff.outcome;
  switch (stage.state) {
    case "open":
      return <Propose {...props} returned={stage.returned} />;
    case "proposed":
      return (
        <>
          <SignedLine text={texts.proposedBy} by={stage.by} />
          <Preview {...props} looked={stage.looked} />
          {stage.own ? (
            <Notice tone="info">
              <p>{texts.own}</p>
            </Notice>
          ) : (
            <Judge {...props} />
          )}
        </>
      );
    case "approved":
      return (
        <Notice tone="ok" title={texts.approved}>
          <SignedLine text={texts.approvedBy} by={stage.by} />
        </Notice>
      );
  }
}

type ProposeProps = OutcomeProps & { returned: (Signed & { reason: string }) | null };

function Propose({ locale, formKey, blocked, returned }: ProposeProps) {
  const { outcome: texts } = textsIn(locale).staff;
  return (
    <>
      {returned && (
        <Notice tone="warn" title={texts.returned}>
          <SignedLine text={texts.returnedBy} by={returned} />
          <p>{returned.reason}</p>
        </Notice>
      )}
      <Blocked blocked={blocked} locale={locale}>
        <Form formKey={formKey}>
          <p>{texts.proposeHint}</p>
          <Actions>
            <Button command="propose-outcome">{texts.propose}</Button>
          </Actions>
        </Form>
      </Blocked>
    </>
  );
}

function Judge(props: OutcomeProps) {
  const { locale, formKey, blocked } = props;
  const texts = textsIn(locale).staff.outcome;
  return (
    <>
      <Blocked blocked={blocked} locale={locale}>
        {props.mustSignIn ? (
          <SignInFirst
            locale={props.locale}
            again={{ before: "approval", about: props.number }}
            why={texts.signInFirst}
          />
        ) : (
          <Form formKey={formKey} className="card">
            <p>{texts.approveHint}</p>
            <Button command="approve-outcome">{texts.approve}</Button>
          </Form>
        )}
      </Blocked>
      <ReturnProposal {...props} />
    </>
  );
}

function Preview({ locale, number, looked }: OutcomeProps & { looked: ShownTime | null }) {
  const texts = textsIn(locale).staff.outcome.preview;
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      <p className="small">{looked ? <Looked text={texts.looked} at={looked} /> : texts.notLooked}</p>
      <ButtonLink href={staffPaths.preview(number)} quiet>
        {texts.look}
      </ButtonLink>
    </Card>
  );
}

function Looked({ text, at }: { text: string; at: ShownTime }) {
  return (
    <>
      {text} <Time at={at} />
    </>
  );
}

type BlockedProps = { blocked: Obstacle | null; locale: Locale; children: JSX.Element };

function Blocked({ blocked, locale, children }: BlockedProps) {
  if (!blocked) return children;
  const { obstacles, obstacleTitle } = textsIn(locale).staff;
  return (
    <Notice tone="info" title={obstacleTitle}>
      <p>{obstacles[blocked]}</p>
    </Notice>
  );
}
