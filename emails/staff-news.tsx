// To staff, what happened to a dossier that somebody must look at: number only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type StaffNewsFacts = EmailFacts & { link: string };
type News =
  | "requestDisputed"
  | "changeStopped"
  | "breachFound"
  | "complaintFiled"
  | "questionAnswered"
  | "requestWithdrawn"
  | "requestReopened"
  | "messageReceived"
  | "idCopySent"
  | "supplementDue"
  | "inquiryDeclined"
  | "footageAsked"
  | "footageGone"
  | "useStopped"
  | "planDrawn"
  | "secondAwaited"
  | "recipientsListed"
  | "recipientsDue"
  | "recipientSilent"
  | "noticeDeclined"
  | "holdReview"
  | "handoverAsked"
  | "handoverStuck"
  | "handoverDeclined";

const news =
  (what: News) =>
  (texts: EmailTexts, facts: StaffNewsFacts): Promise<Email> =>
    composeEmail({
      ...toStaff(texts, facts),
      heading: texts[what].heading,
      paragraphs: [texts[what].body(facts.number), texts[what].what],
      action: opens(texts, texts[what].action, facts.link),
    });

export const requestDisputed = news("requestDisputed");
export const changeStopped = news("changeStopped");
export const breachFound = news("breachFound");
export const complaintFiled = news("complaintFiled");
export const questionAnswered = news("questionAnswered");
export const requestWithdrawn = news("requestWithdrawn");
export const requestReopened = news("requestReopened");
export const messageReceived = news("messageReceived");
export const idCopySent = news("idCopySent");
export const supplementDue = news("supplementDue");
export const inquiryDeclined = news("inquiryDeclined");
export const footageAsked = news("footageAsked");
export const footageGone = news("footageGone");
export const useStopped = news("useStopped");
export const planDrawn = news("planDrawn");
export const secondAwaited = news("secondAwaited");
export const recipientsListed = news("recipientsListed");
export const recipientsDue = news("recipientsDue");
export const recipientSilent = news("recipientSilent");
export const noticeDeclined = news("noticeDeclined");
export const holdReview = news("holdReview");
export const handoverAsked = news("handoverAsked");
export const handoverStuck = news("handoverStuck");
export const handoverDeclined = news("handoverDeclined");

/** `plan`: of which plan of the dossier. */
export type CarryOutFacts = StaffNewsFacts & { plan: keyof EmailTexts["carryOut"]["plans"] };

const carryingOut =
  (why: "waits" | "changed" | "due") =>
  (texts: EmailTexts, facts: CarryOutFacts): Promise<Email> => {
    const { plans, body, action, [why]: said } = texts.carryOut;
    return composeEmail({
      ...toStaff(texts, facts),
      heading: said.heading,
      paragraphs: [body(facts.number, plans[facts.plan]), said.what],
      action: opens(texts, action, facts.link),
    });
  };

export const carryOutWaits = carryingOut("waits");
export const carryOutChanged = carryingOut("changed");
export const carryOutDue = carryingOut("due");

const ofLater =
  (news: keyof EmailTexts["later"]["news"]) =>
  (texts: EmailTexts, facts: StaffNewsFacts): Promise<Email> => {
    const { body, action, news: said } = texts.later;
    return composeEmail({
      ...toStaff(texts, facts),
      heading: said[news].heading,
      paragraphs: [body(facts.number), said[news].what],
      action: opens(texts, action, facts.link),
    });
  };

export const laterDrawn = ofLater("drawn");
export const laterTask = ofLater("task");
export const laterDue = ofLater("due");
export const laterChanged = ofLater("changed");
export const laterReview = ofLater("review");
export const laterAwaited = ofLater("awaited");
export const laterRecipients = ofLater("recipients");
export const laterRecipientsDue = ofLater("recipients-due");
export const laterSilent = ofLater("silent");
export const laterEscalated = ofLater("escalated");

/** `day`: by when a colleague should have looked, in words. */
export function taskDue(texts: EmailTexts, facts: StaffNewsFacts & { day: string }): Promise<Email> {
  const { heading, body, due, what, action } = texts.taskDue;
  return composeEmail({
    ...toStaff(texts, facts),
    heading,
    paragraphs: [body(facts.number), due(facts.day), what],
    action: opens(texts, action, facts.link),
  });
}

/** `source`: about which place somebody was asked; `whom`: who reads it, first the handler and later an officer. */
export type InquiryLateFacts = StaffNewsFacts & { day: string; source: string; whom: "handler" | "officer" };

export function inquiryLate(texts: EmailTexts, facts: InquiryLateFacts): Promise<Email> {
  const { heading, body, due, what, action } = texts.inquiryLate;
  return composeEmail({
    ...toStaff(texts, facts),
    heading,
    paragraphs: [body(facts.number), due(facts.day, facts.source), what[facts.whom]],
    action: opens(texts, action, facts.link),
  });
}
