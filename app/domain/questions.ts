// Questions to the tenant: one about who they are, or about what they want to see. What was asked, told and answered.

import type { ClockEvent } from "./clock.ts";
import type { TextRef } from "./texts.ts";

/** What a colleague can ask. A proof of authority is asked by the portal itself: it stops no clock. */
export const askable = ["identity", "clarification"] as const;
export type Askable = (typeof askable)[number];

/**
 * What a tenant can say to a clarification. "Everything" and "I do not know" are answers too: then everything is
 * looked for (EDPB Guidelines 01/2022, §35).
 */
export const answerChoices = ["own-words", "everything", "unknown"] as const;
export type AnswerChoice = (typeof answerChoices)[number];

/** Days after which a colleague looks again at a question without an answer (ours). */
export const waitsForAnswer: Record<Askable, number> = { clarification: 14, identity: 30 };

export type AskedQuestion = {
  questionId: string;
  about: Askable;
  /** The question, or why there is doubt, as the tenant reads it. */
  text: TextRef;
  askedAt: Date;
  /** From when it counts: it can be read and its e-mail was accepted, or it was posted. */
  toldAt: Date | null;
  /** When it was answered, or closed without an answer. */
  closedAt: Date | null;
  answer: {
    choice: AnswerChoice | "proof";
    text: TextRef | null;
    /** The list of the files that came with it. */
    files: TextRef | null;
    isRead: boolean;
    /** A colleague wrote it down, from paper or a telephone. */
    writtenDown: boolean;
  } | null;
  /** Nobody answered in the days above. */
  isOverdue: boolean;
};

/** Answered, and no colleague has read it. */
export const isToRead = ({ answer }: AskedQuestion): boolean => answer !== null && !answer.isRead;

/** Nobody answered in time, and it still waits. */
export const isUnanswered = ({ closedAt, isOverdue }: AskedQuestion): boolean => isOverdue && !closedAt;

export function openQuestion(questions: readonly AskedQuestion[], about: Askable): AskedQuestion | null {
  return questions.find((question) => question.about === about && !question.closedAt) ?? null;
}

/** A question counts from when the tenant was told; one that was answered before never stood in the way. */
export function questionsOnClock(questions: readonly AskedQuestion[]): ClockEvent[] {
  return questions.flatMap(({ about, toldAt, closedAt }) => {
    if (!toldAt) return [];
    const asked: ClockEvent = { at: toldAt, type: "asked", about };
    return closedAt ? [asked, { at: closedAt, type: "answered", about }] : [asked];
  });
}

/** Where a request ends nobody waits for an answer: what comes later adds nothing to its clock. */
export function allClosed(questions: readonly AskedQuestion[], at: Date): AskedQuestion[] {
  return questions.map((asked) => (asked.closedAt ? asked : { ...asked, closedAt: at }));
}

/** The questions with a change to one of them. */
export function withQuestion(
  questions: readonly AskedQuestion[],
  questionId: string,
  change: Partial<AskedQuestion>,
): AskedQuestion[] {
  return questions.map((asked) => (asked.questionId === questionId ? { ...asked, ...change } : asked));
}
