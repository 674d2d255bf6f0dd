// To staff: number and date only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type NewRequestFacts = EmailFacts & { dueOn: string; link: string };

export function newRequest(texts: EmailTexts, facts: NewRequestFacts): Promise<Email> {
  const words = texts.newRequest;
  return composeEmail({
    ...toStaff(texts, facts),
    heading: words.heading,
    paragraphs: [words.body(facts.number), words.due(facts.dueOn)],
    action: opens(texts, words.action, facts.link),
  });
}
