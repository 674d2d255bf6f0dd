// What the desk hears by e-mail of what was kept for a time, as long as it is still so when the e-mail is made.

import type { Day } from "./calendar.ts";
import { attentionOfLater, type Later, type LaterAttention, type LaterEvent } from "./later.ts";
import { isInTrouble } from "./plans.ts";

export const laterNews = ["drawn", "task", "due", "changed", "review"] as const;
export type LaterNews = (typeof laterNews)[number];

/** `about`: so that of each thing is told once. */
export type ToldOfLater = { news: LaterNews; about: string; notBefore?: Day };

const prefix = "later";

/** Of the work that tells of it, among what else the desk is told. */
export const laterSubject = ({ news, about }: Pick<ToldOfLater, "news" | "about">) =>
  `${prefix}/${news}/${about}`;
export const isOfLater = ({ subject }: { subject: string }) => subject.startsWith(`${prefix}/`);

/** What is told of an event; of a review its day tells. */
export function newsOfLater(event: LaterEvent, { plans }: Pick<Later, "plans">): ToldOfLater[] {
  switch (event.type) {
    case "plan-drawn":
      return event.by ? [{ news: "drawn", about: event.planId }] : [];
    case "plan-started": {
      const { planId: about, dueOn } = event;
      const steps = plans.find(({ planId }) => planId === about)?.steps ?? [];
      if (!steps.some(({ kind }) => kind === "task")) return [];
      return [
        { news: "task", about },
        { news: "due", about, notBefore: dueOn },
      ];
    }
    case "step-settled":
      return isInTrouble({ state: event.result }) ? [{ news: "changed", about: event.stepId }] : [];
    default:
      return [];
  }
}

const newsWhile: Record<Exclude<LaterNews, "review">, LaterAttention[]> = {
  drawn: ["approve"],
  task: ["task"],
  // What hampers is told of by itself, and leaves a task open all the same.
  due: ["task", "trouble"],
  changed: ["trouble"],
};

/** Whether it is still to be told: a colleague may have been quicker. `reviewOn`: the day of now. */
export function isStillNews(
  later: Later,
  { news, about }: Pick<ToldOfLater, "news" | "about">,
  reviewOn: Day | null,
): boolean {
  if (news === "review") return reviewOn === about;
  const attention = attentionOfLater(later);
  return attention !== null && newsWhile[news].includes(attention);
}
