// To who had data of somebody: of no person, and the code comes apart.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens } from "./frame.ts";

export type NoticeFacts = EmailFacts & {
  what: "told" | "reminder";
  /** Of the recipient. */
  name: string;
  link: string;
};

const toRecipient = (texts: EmailTexts, { locale, organisation }: EmailFacts) => ({
  locale,
  subject: texts.notice.subject(organisation.name),
  code: null,
  action: null,
  foot: [texts.safety(organisation.phone), texts.sender(organisation.name)],
});

export function notice(texts: EmailTexts, facts: NoticeFacts): Promise<Email> {
  const { what, name, number, link } = facts;
  const words = texts.notice;
  return composeEmail({
    ...toRecipient(texts, facts),
    heading: words.headings[what],
    paragraphs: [words.dear(name), words.bodies[what], words.number(number), words.how],
    action: opens(texts, words.action, link),
  });
}

export function noticeCode(
  texts: EmailTexts,
  facts: EmailFacts & { code: string; minutes: number },
): Promise<Email> {
  const { heading, enter, notYou } = texts.inquiry.code;
  const { name, phone } = facts.organisation;
  return composeEmail({
    ...toRecipient(texts, facts),
    heading,
    code: facts.code,
    paragraphs: [enter(facts.minutes), texts.notice.why(facts.number, name), notYou(phone)],
  });
}
