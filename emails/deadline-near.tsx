// To staff: number and date only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type DeadlineNearFacts = EmailFacts & { left: number | "over"; dueOn: string; link: string };

export function deadlineNear(texts: EmailTexts, facts: DeadlineNearFacts): Promise<Email> {
  const words = texts.deadlineNear;
  return composeEmail({
    ...toStaff(texts, facts),
    heading: facts.left === "over" ? words.over : words.heading(facts.left),
    paragraphs: [words.body(facts.number, facts.dueOn)],
    action: opens(texts, words.action, facts.link),
  });
}
