// A file that goes directly to another organisation: a colleague looks up its number, calls it and says the code; or says
// why it cannot be (G20-TECH).

import type { Obstacle } from "#app/domain/decide.ts";
import { type HandoverEnd, type NumberSource, numberSources } from "#app/domain/handover.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Fact } from "../fact.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, Done, More, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";

/** Gives verify-receiver (handoverId, found, called, who, spoke), refuse-handover (reason). */
export type HandoverScreenProps = FormState & {
  locale: Locale;
  number: string;
  /** Null: it was not asked. */
  state:
    | HandoverEnd
    | "not-answered"
    | "owed"
    | "not-sealed"
    | "not-verified"
    | "not-confirmed"
    | "ready"
    | null;
  last: {
    /** Null once it was forgotten. */
    receiver: { name: string; mailbox: string } | null;
    bounced: boolean;
    asked: ShownTime;
    until: ShownTime;
    verified: {
      found: NumberSource;
      at: ShownTime;
      spoken: { who: string; phone: string } | null;
    } | null;
    confirmed: ShownTime | null;
  } | null;
  over: { at: ShownTime; reason: string | null } | null;
  /** The handover that can be verified now. */
  toVerify: string | null;
  mayRefuse: boolean;
  /** Made just now, and shown this once. */
  code: string | null;
  typed: Record<string, string>;
  obstacle: Obstacle | null;
};

export function HandoverScreen(props: HandoverScreenProps) {
  const { locale, state, code, mayRefuse, toVerify, last, errors } = props;
  const texts = textsIn(locale).staff.handover;
  const isAgain = last?.verified !== null;
  const verifyHasErrors = ["found", "called", "who", "spoke"].some((field) => field in errors);
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p className="lead">{state ? texts.lead : texts.none}</p>
      {code && <Code {...props} code={code} />}
      {last?.bounced && !props.over && (
        <Notice tone="warn">
          <p>{texts.bounced}</p>
        </Notice>
      )}
      {state && (
        <Card title={texts.now}>
          <Standing {...props} state={state} />
        </Card>
      )}
      {toVerify &&
        (isAgain ? (
          <More title={texts.again} open={verifyHasErrors}>
            <Verify {...props} toVerify={toVerify} />
          </More>
        ) : (
          <Card title={texts.verify}>
            <Verify {...props} toVerify={toVerify} />
          </Card>
        ))}
      {mayRefuse && <Refuse {...props} />}
    </div>
  );
}

function Code({ locale, code }: HandoverScreenProps & { code: string }) {
  const texts = textsIn(locale).staff.handover;
  return (
    <Card title={texts.code}>
      <Done>{texts.say}</Done>
      <p className="big">
        <b>
          {code.slice(0, 4)} {code.slice(4)}
        </b>
      </p>
      <p className="small">{texts.once}</p>
    </Card>
  );
}

type Standing = HandoverScreenProps & { state: NonNullable<HandoverScreenProps["state"]> };

function Standing({ locale, state, last, over }: Standing) {
  const texts = textsIn(locale).staff.handover;
  return (
    <dl className="rows">
      <Fact label={texts.state}>
        <b>{texts.states[state]}</b>
      </Fact>
      {last?.receiver && (
        <>
          <Fact label={texts.receiver}>
            <bdi>{last.receiver.name}</bdi>
          </Fact>
          <Fact label={texts.mailbox}>
            <bdi>{last.receiver.mailbox}</bdi>
          </Fact>
        </>
      )}
      {last && (
        <Fact label={texts.asked}>
          <Time at={last.asked} />
        </Fact>
      )}
      {last?.verified && (
        <Fact label={texts.verified}>
          <Time at={last.verified.at} />, {texts.founds[last.verified.found]}
        </Fact>
      )}
      {last?.verified?.spoken && (
        <Fact label={texts.spoken}>
          <bdi>
            {last.verified.spoken.who}, {last.verified.spoken.phone}
          </bdi>
        </Fact>
      )}
      {last?.confirmed && (
        <Fact label={texts.confirmed}>
          <Time at={last.confirmed} />
        </Fact>
      )}
      {last && !over && (
        <Fact label={texts.until}>
          <Time at={last.until} />
        </Fact>
      )}
      {over && (
        <Fact label={texts.over}>
          <Time at={over.at} />
        </Fact>
      )}
      {over?.reason && (
        <Fact label={texts.reason}>
          <bdi>{over.reason}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Verify({ locale, toVerify, typed, errors, formKey }: HandoverScreenProps & { toVerify: string }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.handover;
  return (
    <Form formKey={formKey} className="stack">
      <p>{texts.verifyLead}</p>
      <input type="hidden" name="handoverId" value={toVerify} />
      <Choices
        name="found"
        legend={texts.found}
        error={errors.found}
        chosen={typed.found ? [typed.found] : []}
        choices={numberSources.map((value) => ({ value, label: texts.founds[value] }))}
        words={pages.kit}
      />
      <TextInput
        id="called"
        label={texts.called}
        value={typed.called ?? ""}
        error={errors.called}
        words={pages.kit}
      />
      <TextInput id="who" label={texts.who} value={typed.who ?? ""} error={errors.who} words={pages.kit} />
      <Choices
        name="spoke"
        legend={texts.spokeTitle}
        several
        error={errors.spoke}
        chosen={[]}
        choices={[{ value: "yes", label: texts.spoke }]}
        words={pages.kit}
      />
      <Actions>
        <Button command="verify-receiver">{texts.give}</Button>
      </Actions>
    </Form>
  );
}

function Refuse({ locale, typed, errors, formKey }: HandoverScreenProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.handover;
  return (
    <More title={texts.refuse} open={"reason" in errors}>
      <p>{texts.refuseLead}</p>
      <Form formKey={formKey} className="stack">
        <TextArea
          id="reason"
          label={texts.why}
          hint={texts.whyHint}
          value={typed.reason ?? ""}
          error={errors.reason}
          words={pages.kit}
        />
        <Button command="refuse-handover" quiet>
          {texts.record}
        </Button>
      </Form>
    </More>
  );
}
