// To a new address that is not in use yet: who reads it there may know nothing of the request.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { toTenant } from "./frame.ts";

export type MailboxNewFacts = EmailFacts & { from: string };

export function mailboxNew(texts: EmailTexts, facts: MailboxNewFacts): Promise<Email> {
  const words = texts.mailboxNew;
  return composeEmail({
    ...toTenant(texts, facts),
    heading: words.heading,
    paragraphs: [words.what(facts.number), words.from(facts.from), words.notYou(facts.organisation.phone)],
  });
}
