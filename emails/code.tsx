// A code is typed: this e-mail has no link at all.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { toTenant } from "./frame.ts";

export type CodeFacts = EmailFacts & {
  code: string;
  minutes: number;
  /** To the person for whom somebody with a mandate asks: giving the code away is how they agree. */
  byMandate: boolean;
};

export function code(texts: EmailTexts, facts: CodeFacts): Promise<Email> {
  const words = texts.code;
  const { name, phone } = facts.organisation;
  return composeEmail({
    ...toTenant(texts, facts),
    heading: words.heading,
    code: facts.code,
    paragraphs: facts.byMandate
      ? [words.mandate(facts.number, name), words.agree(facts.minutes), words.disagree(phone)]
      : [words.enter(facts.minutes), words.why(facts.number, name), words.notYou(phone)],
  });
}
