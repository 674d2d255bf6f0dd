// Whom we asked to look outside the desk: when, when they were reminded, and what came of it.

import type { FootageFact, Reminded } from "#app/domain/inquiries.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Fact } from "../fact.tsx";
import { Select } from "../field.tsx";
import { Actions, Button, Form } from "../form.tsx";
import { Card } from "../notice.tsx";
import { Time } from "../time.tsx";

export type InquiryShown = {
  inquiryId: string;
  /** Only to keep camera images. */
  keepOnly: boolean;
  source: string;
  name: string;
  mailbox: string;
  askedAt: ShownTime;
  dueOn: ShownTime;
  reminders: { whom: Reminded; at: ShownTime }[];
  state: "open" | "answered" | "not-needed" | "lapsed" | "taken-back" | "not-mine" | "not-in-time";
  /** Why they cannot look, in their words. */
  reason: string | null;
  images: { overwrittenOn: string | null } | null;
  footage: { label: FootageFact; value: string }[];
};

/** Gives: end-inquiry (inquiryId). */
export function Inquiries({ locale, inquiries }: { locale: Locale; inquiries: InquiryShown[] }) {
  const { asked } = textsIn(locale).staff.tasks;
  if (inquiries.length === 0) return null;
  return (
    <>
      <h2>{asked.title}</h2>
      {inquiries.map((inquiry) => (
        <One key={inquiry.inquiryId} locale={locale} inquiry={inquiry} />
      ))}
    </>
  );
}

function One({ locale, inquiry }: { locale: Locale; inquiry: InquiryShown }) {
  const { staff, pages } = textsIn(locale);
  const { asked } = staff.tasks;
  const { reminders, images, reason, state } = inquiry;
  const toContact = reminders.filter(({ whom }) => whom === "contact");
  return (
    <Card title={inquiry.keepOnly ? `${asked.keep}: ${inquiry.source}` : inquiry.source}>
      <dl className="rows">
        <Fact label={asked.to}>
          <bdi>{inquiry.name}</bdi>, <bdi>{inquiry.mailbox}</bdi>
        </Fact>
        <Fact label={asked.on}>
          <Time at={inquiry.askedAt} />
        </Fact>
        <Fact label={asked.dueOn}>
          <Time at={inquiry.dueOn} />
        </Fact>
        {inquiry.footage.map(({ label, value }) => (
          <Fact key={label} label={pages.inquiry.facts[label]}>
            <bdi>{value}</bdi>
          </Fact>
        ))}
        {toContact.map(({ at }) => (
          <Fact key={at.iso} label={asked.reminded}>
            <Time at={at} />
          </Fact>
        ))}
        {reminders.map(({ whom, at }) =>
          whom === "contact" ? null : (
            <Fact key={whom + at.iso} label={asked.escalated[whom]}>
              <Time at={at} />
            </Fact>
          ),
        )}
        <Fact label={asked.state}>{asked.states[state]}</Fact>
        {images && (
          <Fact label={asked.images}>
            {images.overwrittenOn ? asked.overwritten(images.overwrittenOn) : asked.kept}
          </Fact>
        )}
        {reason && (
          <Fact label={asked.why}>
            <bdi>{reason}</bdi>
          </Fact>
        )}
      </dl>
      {(state === "open" || state === "not-in-time") && (
        <Form formKey={null}>
          <input type="hidden" name="inquiryId" value={inquiry.inquiryId} />
          <Actions>
            <Button command="end-inquiry" quiet about={inquiry.source}>
              {asked.takeBack}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}

type AskProps = {
  locale: Locale;
  formKey: string | null;
  task: { sliceId: string; source: string; connection: string };
  contacts: { id: string; name: string }[];
};

/** Gives: make-inquiry (sliceId, contact). */
export function AskSomebody({ locale, formKey, task, contacts }: AskProps) {
  const { staff, pages } = textsIn(locale);
  const { asked } = staff.tasks;
  const { sliceId, source, connection } = task;
  return (
    <details className="more">
      <summary>
        {asked.ask} <span className="vh">{source}</span>
      </summary>
      <p>{asked.askHint}</p>
      <Form formKey={formKey}>
        <input type="hidden" name="sliceId" value={sliceId} />
        <Select
          id={`contact-${sliceId}`}
          name="contact"
          label={asked.whom}
          hint={asked.whomHint}
          value={connection}
          options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
          words={pages.kit}
        />
        <Actions>
          <Button command="make-inquiry" about={source}>
            {asked.send}
          </Button>
        </Actions>
      </Form>
    </details>
  );
}
