// What of a dossier goes when, and the hold that keeps it; of one that is gone, what stayed.

import type { Obstacle } from "#app/domain/decide.ts";
import { type Forgettable, type HoldGround, holdGrounds, type Remains } from "#app/domain/forgetting.ts";
import type { Right } from "#app/domain/rights.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select, TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

type HoldShown = {
  ground: HoldGround;
  reason: string;
  by: Signed;
  reviewOn: ShownTime;
  isReviewDue: boolean;
};

/** Gives set-hold (ground, reason, reviewOn) and lift-hold (liftReason). Errors: under the same names. */
export type RetentionProps = FormState & {
  locale: Locale;
  number: string;
  /** The day on which each thing goes, or went; null for both: it stays, for now. */
  things: { thing: Forgettable; goes: ShownTime | null; went: ShownTime | null }[];
  /** A complaint or a case keeps it, without a colleague having said so here. */
  flagged: boolean;
  hold: HoldShown | null;
  /** The reader is the privacy officer, or stands in. */
  mayLift: boolean;
  typed: { ground: string; reason: string; reviewOn: string; liftReason: string };
  obstacle: Obstacle | null;
};

export function RetentionScreen(props: RetentionProps) {
  const { locale, things, flagged, hold, errors } = props;
  const texts = textsIn(locale).staff.retention;
  const isWrong = [errors.ground, errors.reason, errors.reviewOn].some(Boolean);
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p>{texts.lead}</p>
      {flagged && <Notice tone="warn">{texts.flagged}</Notice>}
      {hold && <Held {...props} hold={hold} />}
      <Card title={texts.when}>
        <dl className="rows stacked">
          {things.map(({ thing, goes, went }) => (
            <div key={thing}>
              <dt>{texts.things[thing]}</dt>
              <dd>
                {goes && <Time at={goes} />}
                {!goes && went && (
                  <>
                    {texts.went} <Time at={went} />
                  </>
                )}
                {!goes && !went && (flagged || hold ? texts.held : texts.stays)}
                <p className="small">{texts.terms[thing]}</p>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={texts.hold.title}>
        <p>{texts.hold.what}</p>
        {hold ? (
          <More title={texts.hold.again} open={isWrong}>
            <SetHold {...props} />
          </More>
        ) : (
          <SetHold {...props} />
        )}
      </Card>
    </div>
  );
}

function Held({ locale, formKey, errors, hold, mayLift, typed }: RetentionProps & { hold: HoldShown }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.retention.hold;
  return (
    <Notice tone="warn" title={texts.grounds[hold.ground]}>
      <SignedLine text={texts.by} by={hold.by} />
      <p className="own-words">
        <bdi>{hold.reason}</bdi>
      </p>
      <p>
        {hold.isReviewDue ? texts.reviewDue : texts.review} <Time at={hold.reviewOn} />.
      </p>
      {mayLift ? (
        <More title={texts.lift} open={errors.liftReason !== undefined}>
          <Form formKey={formKey}>
            <TextArea
              id="liftReason"
              label={texts.liftReason}
              value={typed.liftReason}
              error={errors.liftReason}
              words={pages.kit}
            />
            <Actions>
              <Button command="lift-hold" quiet>
                {texts.lift}
              </Button>
            </Actions>
          </Form>
        </More>
      ) : (
        <p className="small">{texts.officerOnly}</p>
      )}
    </Notice>
  );
}

function SetHold({ locale, formKey, errors, typed }: RetentionProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.retention.hold;
  return (
    <Form formKey={formKey}>
      <Select
        id="ground"
        label={texts.ground}
        value={typed.ground}
        error={errors.ground}
        options={[
          { value: "", label: texts.choose },
          ...holdGrounds.map((ground) => ({ value: ground, label: texts.grounds[ground] })),
        ]}
        words={pages.kit}
      />
      <TextArea
        id="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={typed.reason}
        error={errors.reason}
        words={pages.kit}
      />
      <TextInput
        id="reviewOn"
        label={texts.reviewOn}
        hint={texts.reviewOnHint}
        value={typed.reviewOn}
        error={errors.reviewOn}
        size="medium"
        autoComplete="off"
        words={pages.kit}
      />
      <Actions>
        <Button command="set-hold" quiet>
          {texts.set}
        </Button>
      </Actions>
    </Form>
  );
}

/** Of a dossier that is gone. */
export type ForgottenProps = {
  locale: Locale;
  number: string;
  on: ShownTime;
  right: Right;
  outcome: Remains["outcome"];
  days: number;
  onTime: boolean | null;
};

export function ForgottenScreen(props: ForgottenProps) {
  const { locale, number, on, right, outcome, days, onTime } = props;
  const { words, staff } = textsIn(locale);
  const texts = staff.retention.gone;
  return (
    <div className="narrow">
      <p className="kicker">
        <bdi>{number}</bdi>
      </p>
      <h1>{texts.title}</h1>
      <p>
        {texts.on} <Time at={on} />. {texts.what}
      </p>
      <Card title={texts.left}>
        <dl className="rows">
          <div>
            <dt>{texts.right}</dt>
            <dd>{words.rights[right].name}</dd>
          </div>
          <div>
            <dt>{texts.outcome}</dt>
            <dd>{texts.outcomes[outcome]}</dd>
          </div>
          <div>
            <dt>{texts.took}</dt>
            <dd>
              {texts.days(days)}
              {onTime !== null && `, ${onTime ? texts.onTime : texts.late}`}
            </dd>
          </div>
        </dl>
      </Card>
    </div>
  );
}
