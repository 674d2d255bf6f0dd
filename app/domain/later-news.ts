// What the desk, or who alone can do something, hears by e-mail of what was kept for a time, as long as it is still so when
// the e-mail is made.

import { addDays, type Day, nextWorkingDay } from "./calendar.ts";
import { attentionOfLater, type Later, type LaterAttention, type LaterEvent } from "./later.ts";
import { isOpenNotice, noticeIn, tellBy } from "./notices.ts";
import { isInTrouble } from "./plans.ts";
import { decidedBy } from "./second-person.ts";

export const laterNews = [
  "drawn",
  "awaited",
  "task",
  "due",
  "changed",
  "review",
  "recipients",
  "recipients-due",
  "silent",
  "escalated",
] as const;
export type LaterNews = (typeof laterNews)[number];

/** Who hears of it: the mailbox of the desk, the privacy officers, or whoever can approve the plan. */
export const hearsOfLater: Record<LaterNews, "desk" | "officers" | "second"> = {
  drawn: "desk",
  awaited: "second",
  task: "desk",
  due: "desk",
  changed: "desk",
  review: "desk",
  recipients: "desk",
  "recipients-due": "officers",
  silent: "desk",
  escalated: "officers",
};

/** Days in which a colleague approves a plan before whoever can is mailed at their own address (ours). */
const approvedWithin = 5;

/** `about`: so that of each thing is told once. */
export type ToldOfLater = { news: LaterNews; about: string; notBefore?: Day };

const prefix = "later";

/** Of the work that tells of it, among what else the desk is told. */
export const laterSubject = ({ news, about }: Pick<ToldOfLater, "news" | "about">) =>
  `${prefix}/${news}/${about}`;
export const isOfLater = ({ subject }: { subject: string }) => subject.startsWith(`${prefix}/`);

/** What is told of an event on a day; of a review its day tells. */
export function newsOfLater(event: LaterEvent, later: Later, today: Day): ToldOfLater[] {
  switch (event.type) {
    case "plan-drawn":
      return event.by ? newsOfDrawn(event.planId, later, today) : [];
    case "plan-started": {
      const { planId: about, dueOn } = event;
      const steps = later.plans.find(({ planId }) => planId === about)?.steps ?? [];
      if (!steps.some(({ kind }) => kind === "task")) return [];
      return [
        { news: "task", about },
        { news: "due", about, notBefore: dueOn },
      ];
    }
    case "step-settled":
      return isInTrouble({ state: event.result }) ? [{ news: "changed", about: event.stepId }] : [];
    case "recipients-listed":
      return event.notices.length > 0 ? newsOfListed(event.telling, later) : [];
    case "notice-declined":
    case "notice-bounced":
      return [{ news: "silent", about: event.noticeId }];
    case "recipient-reminded":
      return event.whom === "recipient" ? [] : [newsOfSilence(event)];
    default:
      return [];
  }
}

/** Where one role alone can approve it, whoever has it hears at once: no list shows it to them. */
function newsOfDrawn(about: string, later: Later, today: Day): ToldOfLater[] {
  const waits = { notBefore: nextWorkingDay(addDays(today, approvedWithin)) };
  return [
    { news: "drawn", about },
    { news: "awaited", about, ...(decidedBy(later) ? {} : waits) },
  ];
}

function newsOfListed(place: number, { tellings }: Later): ToldOfLater[] {
  const telling = tellings[place];
  const about = String(place);
  if (!telling) return [];
  return [
    { news: "recipients", about },
    { news: "recipients-due", about, notBefore: tellBy(telling) },
  ];
}

const newsOfSilence = ({ noticeId, whom }: { noticeId: string; whom: string }): ToldOfLater =>
  whom === "officer"
    ? { news: "escalated", about: noticeId }
    : { news: "silent", about: `${noticeId}-${whom}` };

const newsWhile: Record<Exclude<LaterNews, "review" | "silent" | "escalated">, LaterAttention[]> = {
  drawn: ["approve"],
  awaited: ["approve"],
  task: ["task"],
  // What hampers is told of by itself, and leaves a task open all the same.
  due: ["task", "trouble"],
  changed: ["trouble"],
  recipients: ["recipients"],
  "recipients-due": ["recipients"],
};

/** Whether it is still to be told: a colleague may have been quicker. `reviewOn`: the day of now. */
export function isStillNews(
  later: Later,
  { news, about }: Pick<ToldOfLater, "news" | "about">,
  reviewOn: Day | null,
): boolean {
  if (news === "review") return reviewOn === about;
  if (news === "silent" || news === "escalated") return isStillOpen(later, about);
  const attention = attentionOfLater(later);
  return attention !== null && newsWhile[news].includes(attention);
}

const idLength = 36;

function isStillOpen(later: Later, about: string): boolean {
  const notice = noticeIn(later, about.slice(0, idLength))?.notice;
  return notice !== undefined && isOpenNotice(notice);
}
