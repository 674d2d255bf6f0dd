// To the organisation to which a file goes directly: of no person, and the code comes by telephone.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens } from "./frame.ts";

export type HandoverFacts = EmailFacts & {
  what: "told" | "reminder";
  /** Of the organisation that gets it. */
  name: string;
  /** "vrijdag 12 februari 2027" */
  until: string;
  link: string;
};

export function handover(texts: EmailTexts, facts: HandoverFacts): Promise<Email> {
  const { locale, organisation, what, name, number, until, link } = facts;
  const words = texts.handover;
  return composeEmail({
    locale,
    subject: words.subject(organisation.name),
    heading: words.headings[what],
    code: null,
    paragraphs: [
      texts.notice.dear(name),
      words.body(organisation.name),
      words.number(number, until),
      words.how,
      words.notYou(organisation.phone),
    ],
    action: opens(texts, words.action, link),
    foot: [texts.safety(organisation.phone), texts.sender(organisation.name)],
  });
}
