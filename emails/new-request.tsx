// To staff, when a request is new, or new to one of them: number and date only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type NewRequestFacts = EmailFacts & { dueOn: string; link: string };
type New = "newRequest" | "assigned";

const itsNew =
  (what: New) =>
  (texts: EmailTexts, facts: NewRequestFacts): Promise<Email> => {
    const words = texts[what];
    return composeEmail({
      ...toStaff(texts, facts),
      heading: words.heading,
      paragraphs: [words.body(facts.number), words.due(facts.dueOn)],
      action: opens(texts, words.action, facts.link),
    });
  };

export const newRequest = itsNew("newRequest");
export const assigned = itsNew("assigned");
