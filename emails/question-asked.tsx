// There is a question that the tenant can read and answer on their page.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toTenant } from "./frame.ts";

export type QuestionAskedFacts = EmailFacts & { link: string; standsStill: boolean };

export function questionAsked(texts: EmailTexts, facts: QuestionAskedFacts): Promise<Email> {
  const words = texts.questionAsked;
  return composeEmail({
    ...toTenant(texts, facts),
    heading: words.heading,
    paragraphs: [words.body(facts.number), ...(facts.standsStill ? [words.standsStill] : [])],
    action: opens(texts, words.action, facts.link),
  });
}
