// To staff: number and date only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type DeadlineNearFacts = EmailFacts & { workingDays: number; dueOn: string; link: string };

export function deadlineNear(texts: EmailTexts, facts: DeadlineNearFacts): Promise<Email> {
  const words = texts.deadlineNear;
  return composeEmail({
    ...toStaff(texts, facts),
    heading: words.heading(facts.workingDays),
    paragraphs: [words.body(facts.number, facts.dueOn)],
    action: opens(texts, words.action, facts.link),
  });
}
