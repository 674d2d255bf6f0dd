import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toTenant } from "./frame.ts";

export type RequestReceivedFacts = EmailFacts & {
  receivedAt: string;
  dueOn: string;
  late: boolean;
  link: string;
};

export function requestReceived(texts: EmailTexts, facts: RequestReceivedFacts): Promise<Email> {
  const words = texts.requestReceived;
  return composeEmail({
    ...toTenant(texts, facts),
    heading: words.heading,
    paragraphs: [
      `${words.received(facts.receivedAt)} ${words.number(facts.number)}`,
      facts.late ? words.late(facts.dueOn) : words.due(facts.dueOn),
      words.question,
      words.change(facts.organisation.phone),
    ],
    action: opens(texts, words.action, facts.link),
  });
}
