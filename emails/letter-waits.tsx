// A letter waits on the tenant's page; when it is the answer, the e-mail says so.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toTenant } from "./frame.ts";

export type LetterWaitsFacts = EmailFacts & {
  link: string;
  /** Set when the letter is the answer; until is the last day of the download, if there is one. */
  answer: { until: string | null } | null;
  /** It adds to an answer that was given before. */
  isSupplement?: boolean;
};

export function letterWaits(texts: EmailTexts, facts: LetterWaitsFacts): Promise<Email> {
  const words = facts.answer
    ? texts[facts.isSupplement ? "supplementReady" : "answerReady"]
    : texts.letterWaits;
  const until = facts.answer?.until;
  return composeEmail({
    ...toTenant(texts, facts),
    heading: words.heading,
    paragraphs: [words.body(facts.number), ...(until ? [texts.answerReady.until(until)] : [])],
    action: opens(texts, words.action, facts.link),
  });
}

/** What stands on the tenant's page, and not here. */
const waits =
  (what: "complaintSettled" | "messageWaits" | "idCopyNews") =>
  (texts: EmailTexts, facts: EmailFacts & { link: string }): Promise<Email> =>
    composeEmail({
      ...toTenant(texts, facts),
      heading: texts[what].heading,
      paragraphs: [texts[what].body(facts.number)],
      action: opens(texts, texts[what].action, facts.link),
    });

/** The board answered a complaint. */
export const complaintSettled = waits("complaintSettled");
/** A colleague wrote a message that is no question. */
export const messageWaits = waits("messageWaits");
/** Of a copy of an identity document: it is asked, or what became of it. */
export const idCopyNews = waits("idCopyNews");
