// Where the tenant says to which organisation a file goes, sees how far it is, and takes it back (GDPR art. 20(2)).

import type { HandoverEnd } from "#app/domain/handover.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Fact } from "../fact.tsx";
import { TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";

/** Gives ask-handover (name, mailbox, right), withdraw-handover. */
export type HandOverProps = FormState & {
  locale: Locale;
  number: string;
  /** What is under way; null where nothing is. */
  open: {
    name: string;
    mailbox: string;
    asked: ShownTime;
    until: ShownTime;
    verified: ShownTime | null;
    confirmed: ShownTime | null;
  } | null;
  over: { why: HandoverEnd; at: ShownTime } | null;
  /** It is asked, and nothing was said yet. */
  isOwed: boolean;
  mayAsk: boolean;
  typed: { name: string; mailbox: string };
};

export function HandOver(props: HandOverProps) {
  const { locale, number, open, over, mayAsk, errors } = props;
  const { pages } = textsIn(locale);
  const { kit, handOver: texts } = pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={pages.letter} />
      <ErrorSummary errors={errors} words={kit} />
      <p className="kicker">
        {pages.status.kicker} <bdi>{number}</bdi>
      </p>
      <h1>{texts.title}</h1>
      {over && (
        <Notice tone={over.why === "fetched" ? "ok" : "info"}>
          <p>{texts.ends[over.why]}</p>
          <p>
            <Time at={over.at} />
          </p>
        </Notice>
      )}
      {open ? <UnderWay {...props} open={open} /> : mayAsk ? <Ask {...props} /> : <p>{texts.closed}</p>}
    </div>
  );
}

function UnderWay({ locale, open, formKey }: HandOverProps & { open: NonNullable<HandOverProps["open"]> }) {
  const texts = textsIn(locale).pages.handOver;
  return (
    <Card title={texts.now}>
      <dl className="rows">
        <Fact label={texts.name}>
          <bdi>{open.name}</bdi>
        </Fact>
        <Fact label={texts.mailbox}>
          <bdi>{open.mailbox}</bdi>
        </Fact>
        <Fact label={texts.asked}>
          <Time at={open.asked} />
        </Fact>
        <Fact label={texts.verified}>{open.verified ? <Time at={open.verified} /> : texts.waiting}</Fact>
        <Fact label={texts.confirmed}>{open.confirmed ? <Time at={open.confirmed} /> : texts.waiting}</Fact>
        <Fact label={texts.until}>
          <Time at={open.until} />
        </Fact>
      </dl>
      <Stop locale={locale} formKey={formKey} />
    </Card>
  );
}

function Ask({ locale, typed, errors, formKey, isOwed }: HandOverProps) {
  const { kit, handOver: texts } = textsIn(locale).pages;
  return (
    <>
      <p className="lead">{texts.lead}</p>
      <p>{texts.how}</p>
      <Form formKey={formKey}>
        <TextInput id="name" label={texts.name} value={typed.name} error={errors.name} words={kit} />
        <TextInput
          id="mailbox"
          label={texts.mailbox}
          hint={texts.mailboxHint}
          value={typed.mailbox}
          error={errors.mailbox}
          words={kit}
        />
        <Choices
          name="right"
          legend={texts.rightTitle}
          hint={texts.rightHint}
          several
          error={errors.right}
          chosen={[]}
          choices={[{ value: "yes", label: texts.right }]}
          words={kit}
        />
        <Actions>
          <Button command="ask-handover">{texts.send}</Button>
        </Actions>
      </Form>
      {isOwed && <Stop locale={locale} formKey={null} />}
    </>
  );
}

function Stop({ locale, formKey }: Pick<HandOverProps, "locale" | "formKey">) {
  return (
    <Form formKey={formKey}>
      <Actions>
        <Button command="withdraw-handover" quiet>
          {textsIn(locale).pages.handOver.stop}
        </Button>
      </Actions>
    </Form>
  );
}
