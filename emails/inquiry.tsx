// To somebody outside the desk who is asked to look, or to keep camera images: of no person, and the code comes apart.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens } from "./frame.ts";

export type InquiryFacts = EmailFacts & {
  what: "look" | "keep" | "reminder" | "ended" | "letGo" | "lapsed";
  /** Of who is asked. */
  name: string;
  dueOn: string;
  link: string;
};

const toContact = (texts: EmailTexts, { locale, organisation }: EmailFacts) => ({
  locale,
  subject: texts.inquiry.subject(organisation.name),
  code: null,
  action: null,
  foot: [texts.safety(organisation.phone), texts.sender(organisation.name)],
});

export function inquiry(texts: EmailTexts, facts: InquiryFacts): Promise<Email> {
  const { what, name, dueOn, number, link } = facts;
  const words = texts.inquiry;
  const isOver = what === "ended" || what === "letGo" || what === "lapsed";
  return composeEmail({
    ...toContact(texts, facts),
    heading: words.headings[what],
    paragraphs: [
      words.dear(name),
      words.bodies[what](dueOn),
      words.number(number),
      ...(isOver ? [] : [words.how]),
    ],
    action: isOver ? null : opens(texts, words.action, link),
  });
}

export function inquiryCode(
  texts: EmailTexts,
  facts: EmailFacts & { code: string; minutes: number },
): Promise<Email> {
  const words = texts.inquiry.code;
  const { name, phone } = facts.organisation;
  return composeEmail({
    ...toContact(texts, facts),
    heading: words.heading,
    code: facts.code,
    paragraphs: [words.enter(facts.minutes), words.why(facts.number, name), words.notYou(phone)],
  });
}
