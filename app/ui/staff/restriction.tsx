// What stands still for the time being, what may still be done with it, and how it ends (GDPR art. 18).

import type { Obstacle } from "#app/domain/decide.ts";
import type { Letter } from "#app/domain/letters.ts";
import { type RestrictionGround, restrictionGrounds } from "#app/domain/restriction.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select, TextArea, TextInput } from "../field.tsx";
import { Button, Form, type FormState } from "../form.tsx";
import { LetterSheet } from "../letter.tsx";
import { Card, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";

/** Gives restrict-use (restrictGround), announce-lift (on, liftReason, found), approve-lift, return-lift (back). */
export type RestrictionProps = FormState & {
  locale: Locale;
  typed: Record<string, string>;
  restriction:
    | { state: "none"; obstacle: Obstacle | null; asked: boolean }
    | {
        state: "still";
        ground: RestrictionGround;
        data: string[];
        since: ShownTime;
        /** The first day that can be announced. */
        from: string;
        lift: { on: ShownTime; own: boolean; approved: boolean; told: boolean; letter: Letter | null } | null;
        /** The end can be announced, for the first time or anew. */
        canAnnounce: boolean;
      }
    | { state: "released"; at: ShownTime }
    | null;
};

export function RestrictionCard(props: RestrictionProps) {
  const { locale, restriction } = props;
  const texts = textsIn(locale).staff.restriction;
  if (!restriction) return null;
  return (
    <Card title={texts.title}>
      {restriction.state === "none" && <None {...props} restriction={restriction} />}
      {restriction.state === "released" && (
        <p>
          {texts.released} <Time at={restriction.at} />
        </p>
      )}
      {restriction.state === "still" && <Still {...props} restriction={restriction} />}
    </Card>
  );
}

type Of<State> = RestrictionProps & {
  restriction: Extract<RestrictionProps["restriction"], { state: State }>;
};

function None({ locale, formKey, errors, typed, restriction }: Of<"none">) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.restriction;
  if (restriction.obstacle) {
    return (
      <p className="blocked">
        {texts.none} {staff.obstacles[restriction.obstacle]}
      </p>
    );
  }
  return (
    <Form formKey={formKey}>
      <p>{restriction.asked ? texts.asked : texts.none}</p>
      <Select
        id="restrictGround"
        label={texts.ground}
        value={typed.restrictGround ?? ""}
        error={errors.restrictGround}
        options={[
          { value: "", label: staff.decide.none },
          ...restrictionGrounds.map((value) => ({ value, label: staff.decide.reasons[value] })),
        ]}
        words={pages.kit}
      />
      <Button command="restrict-use" quiet={!restriction.asked}>
        {texts.restrict}
      </Button>
    </Form>
  );
}

function Still(props: Of<"still">) {
  const { locale, restriction } = props;
  const { restriction: texts, decide } = textsIn(locale).staff;
  return (
    <div className="stack">
      <Notice tone="warn" title={texts.still}>
        <p>
          {decide.reasons[restriction.ground]} <Time at={restriction.since} />
        </p>
        <ul className="points">
          {restriction.data.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>{texts.mayStill}</p>
      </Notice>
      {restriction.lift && <Lift {...props} />}
      {restriction.canAnnounce && <Announce {...props} />}
    </div>
  );
}

function Lift({ locale, formKey, errors, typed, restriction }: Of<"still">) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.restriction;
  const { lift } = restriction;
  if (!lift) return null;
  const state = lift.told ? texts.told : lift.approved ? texts.toBeTold : texts.proposed;
  return (
    <>
      <p>
        {state} <Time at={lift.on} />
      </p>
      {!lift.approved && lift.letter && <LetterSheet letter={lift.letter} part />}
      {!lift.approved && lift.own && <p>{staff.decide.own}</p>}
      {!lift.approved && !lift.own && (
        <Form formKey={formKey} className="stack">
          <p>{texts.approveHint}</p>
          <Button command="approve-lift">{staff.outcome.approve}</Button>
          <TextArea
            id="back"
            label={staff.outcome.reason}
            hint={staff.outcome.reasonHint}
            value={typed.back ?? ""}
            error={errors.back}
            optional
            words={pages.kit}
          />
          <Button command="return-lift" quiet>
            {staff.outcome.return}
          </Button>
        </Form>
      )}
    </>
  );
}

function Announce({ locale, formKey, errors, typed, restriction }: Of<"still">) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.restriction;
  return (
    <Form formKey={formKey} className="stack">
      <h3>{texts.liftTitle}</h3>
      <p>{texts.liftAbout}</p>
      <TextInput
        id="on"
        label={texts.on}
        hint={texts.onHint(restriction.from)}
        value={typed.on ?? ""}
        error={errors.on}
        size="short"
        words={pages.kit}
      />
      <TextArea
        id="liftReason"
        label={texts.reason}
        value={typed.liftReason ?? ""}
        error={errors.liftReason}
        words={pages.kit}
      />
      <TextArea
        id="found"
        label={texts.found}
        value={typed.found ?? ""}
        error={errors.found}
        words={pages.kit}
      />
      <Button command="announce-lift" quiet>
        {texts.announce}
      </Button>
    </Form>
  );
}
