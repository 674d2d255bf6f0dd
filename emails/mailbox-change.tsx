// To the address from before and to the contact on file, in both languages: a change that they can stop. Neither the new
// address nor anybody's name stands in it.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toTenant } from "./frame.ts";

export type MailboxChangeFacts = EmailFacts & {
  code: string;
  link: string;
  /** The moment from which it counts, as written in each language. */
  from: { here: string; english: string };
  english: EmailTexts;
};

export function mailboxChange(texts: EmailTexts, facts: MailboxChangeFacts): Promise<Email> {
  return composeEmail({
    ...toTenant(texts, facts),
    heading: texts.mailboxChange.heading,
    code: facts.code,
    paragraphs: paragraphsOf(texts, facts, facts.from.here),
    also: { locale: "en", paragraphs: paragraphsOf(facts.english, facts, facts.from.english) },
    action: opens(texts, texts.mailboxChange.action, facts.link),
  });
}

function paragraphsOf({ mailboxChange: words }: EmailTexts, facts: EmailFacts, from: string): string[] {
  const { number, organisation } = facts;
  return [
    words.what(number, organisation.name),
    words.from(from),
    words.yes,
    words.no(number, organisation.phone),
  ];
}
