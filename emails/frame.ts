// What e-mails to tenants share, and what e-mails to staff share.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import type { EmailContent, EmailFacts } from "./email.tsx";

type Frame = Pick<EmailContent, "locale" | "subject" | "code" | "action" | "foot">;

export function toTenant(texts: EmailTexts, facts: EmailFacts): Frame {
  const { name, phone } = facts.organisation;
  return {
    locale: facts.locale,
    subject: texts.subject(facts.number),
    code: null,
    action: null,
    foot: [texts.safety(phone), texts.sender(name)],
  };
}

export function toStaff(texts: EmailTexts, facts: EmailFacts): Frame {
  return {
    locale: facts.locale,
    subject: texts.staffSubject(facts.number),
    code: null,
    action: null,
    foot: [texts.staffNote],
  };
}

/** A button that only opens a page. */
export function opens(texts: EmailTexts, label: string, link: string): NonNullable<EmailContent["action"]> {
  return { label, link, opens: texts.opens(new URL(link).host) };
}
