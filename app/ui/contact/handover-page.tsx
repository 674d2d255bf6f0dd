// What the organisation reads to which a file goes directly: before the code nothing of it, after the code the file, once.

import { bytes, type ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Fact } from "../fact.tsx";
import { CodeInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, Done, Notice } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { Time } from "../time.tsx";

/** Gives code. The same for every id, whether or not there is a file. */
export type HandoverDoorProps = FormState & { locale: Locale };

export function HandoverDoor({ locale, errors, formKey }: HandoverDoorProps) {
  const { kit, handover } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      <h1>{handover.title}</h1>
      <p className="lead">{handover.lead}</p>
      <Form formKey={formKey}>
        <CodeInput id="code" label={handover.code} hint={handover.codeHint} error={errors.code} words={kit} />
        <Actions>
          <Button command="enter-code">{handover.enter}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** Gives confirm-receipt, decline-handover; and fetch-handover, at its own address. */
export type HandoverPageProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown & { name: string };
  handoverId: string;
  number: string;
  until: ShownTime;
  file: { size: number; sha256: string; keysAt: string } | null;
  state: "to-confirm" | "ready" | "held" | "over" | "fetched";
  fetchedAt: ShownTime | null;
};

export function HandoverPage(props: HandoverPageProps) {
  const { locale, organisation, state, fetchedAt, number } = props;
  const texts = textsIn(locale).pages.handover;
  return (
    <div className="narrow">
      <h1>{state === "over" ? texts.title : texts.readTitle}</h1>
      {state === "over" && <Done>{texts.over}</Done>}
      {fetchedAt && (
        <Notice tone="info">
          <p>
            {texts.fetched} <Time at={fetchedAt} />.
          </p>
          <p>
            {texts.anew} <PhoneLink phone={organisation.phone} />.
          </p>
        </Notice>
      )}
      {state === "held" && (
        <Notice tone="warn">
          <p>
            {texts.held} <PhoneLink phone={organisation.phone} />.
          </p>
        </Notice>
      )}
      {state !== "over" && (
        <>
          <p>{texts.about}</p>
          <dl className="rows">
            <Fact label={texts.from}>
              <bdi>{organisation.name}</bdi>
            </Fact>
            <Fact label={texts.number}>
              <bdi>{number}</bdi>
            </Fact>
            {!fetchedAt && (
              <Fact label={texts.until}>
                <Time at={props.until} />
              </Fact>
            )}
            <FileRows {...props} />
          </dl>
        </>
      )}
      {state === "to-confirm" && <Confirm {...props} />}
      {state === "ready" && <Fetch {...props} />}
    </div>
  );
}

function FileRows({ locale, file }: HandoverPageProps) {
  const texts = textsIn(locale).pages.handover;
  if (!file) return null;
  return (
    <>
      <Fact label={texts.size}>{bytes(file.size, locale)}</Fact>
      <Fact label={texts.sum}>
        <code>{file.sha256}</code>
        <p className="small">
          {texts.sumHint} <a href={file.keysAt}>{file.keysAt}</a>.
        </p>
      </Fact>
    </>
  );
}

function Confirm({ locale, formKey }: HandoverPageProps) {
  const texts = textsIn(locale).pages.handover;
  return (
    <Card title={texts.yes}>
      <p>{texts.yesHint}</p>
      <Form formKey={formKey}>
        <Actions>
          <Button command="confirm-receipt">{texts.confirm}</Button>
          <Button command="decline-handover" quiet>
            {texts.decline}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Fetch({ locale, formKey, handoverId }: HandoverPageProps) {
  const texts = textsIn(locale).pages.handover;
  return (
    <Card title={texts.readTitle}>
      <p>{texts.once}</p>
      <Form formKey={formKey} action={pathsIn(locale).handoverFetch(handoverId)}>
        <Actions>
          <Button command="fetch-handover">{texts.fetch}</Button>
        </Actions>
      </Form>
    </Card>
  );
}
