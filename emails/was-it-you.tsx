// To the mailbox that was on file before the request came: in both languages, since the language of the request may be
// that of somebody else. Names no person and no data.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toTenant } from "./frame.ts";

export type WasItYouFacts = EmailFacts & { code: string; link: string; english: EmailTexts };

export function wasItYou(texts: EmailTexts, facts: WasItYouFacts): Promise<Email> {
  return composeEmail({
    ...toTenant(texts, facts),
    heading: texts.wasItYou.heading,
    code: facts.code,
    paragraphs: paragraphsOf(texts, facts),
    also: { locale: "en", paragraphs: paragraphsOf(facts.english, facts) },
    action: opens(texts, texts.wasItYou.action, facts.link),
  });
}

function paragraphsOf({ wasItYou: words }: EmailTexts, { number, organisation }: EmailFacts): string[] {
  return [words.what(organisation.name), words.yes, words.no(number, organisation.phone)];
}
