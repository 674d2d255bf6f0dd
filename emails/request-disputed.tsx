// To staff: number only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type RequestDisputedFacts = EmailFacts & { link: string };

export function requestDisputed(texts: EmailTexts, facts: RequestDisputedFacts): Promise<Email> {
  const words = texts.requestDisputed;
  return composeEmail({
    ...toStaff(texts, facts),
    heading: words.heading,
    paragraphs: [words.body(facts.number), words.what],
    action: opens(texts, words.action, facts.link),
  });
}
