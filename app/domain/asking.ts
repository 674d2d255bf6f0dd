// When a question can be asked, answered and closed, and when a request ends without one.

import type { Actor, Stamp } from "./actors.ts";
import { addDays, dayOf } from "./calendar.ts";
import { type Clock, type ClockEvent, clockOf } from "./clock.ts";
import type { Command } from "./commands.ts";
import {
  calendarOfDossier,
  clockEventsOf,
  type Dossier,
  inApproval,
  isSought,
  mayAnswer,
  mayGather,
  stoppedAt,
} from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import type { LetterKind } from "./letters.ts";
import { type Askable, type AskedQuestion, openQuestion, waitsForAnswer } from "./questions.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

/** Why this cannot be asked now; null when it can. A second round about identity needs the privacy officer (ours). */
export function askObstacle(dossier: Dossier, about: Askable, actor: Actor) {
  const { questions, answeredAt } = dossier;
  if (answeredAt) return "already-done";
  if (inApproval(dossier)) return "in-approval";
  if (openQuestion(questions, about)) return "already-asked";
  if (about === "clarification") return mayGather(dossier) ? null : "identity-not-proven";
  if (!isSought(dossier)) return "outside-authority";
  if (mayAnswer(dossier)) return "already-done";
  const isFirst = !questions.some((asked) => asked.about === "identity");
  return isFirst || (actor.kind === "staff" && actor.role === "privacy-officer") ? null : "second-round";
}

/** The clock as it would be from the moment that the tenant is told of a question. */
export function clockWhenAsked(dossier: Dossier, about: Askable, at: Date): Clock {
  const events: ClockEvent[] = [...clockEventsOf(dossier), { at, type: "asked", about }];
  return clockOf(dossier.receivedAt, dossier.right, events, calendarOfDossier(dossier));
}

export function askQuestion(
  dossier: Dossier,
  { type: _, ...question }: Of<"ask-question">,
  { actor }: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof askObstacle>> {
  const obstacle = askObstacle(dossier, question.about, actor);
  if (obstacle) return obstacle;
  // Its letter and its tasks have its id in their names: a second one would be taken for done.
  const isThere = dossier.questions.some(({ questionId }) => questionId === question.questionId);
  return isThere ? "already-done" : [{ type: "question-asked", ...question }];
}

/** An answer that came on paper or by telephone counts from when it came, not from when a colleague wrote it down. */
export function answerQuestion(
  { questions }: Dossier,
  { questionId, choice, answer, answeredAt, files }: Of<"answer-question">,
  { actor, at }: Stamp,
): DossierEvent[] | "already-done" | "identity-not-proven" | "impossible-moment" | "not-your-task" {
  // What came on paper a colleague brings where they look by hand.
  if (files && actor.kind !== "tenant") return "not-your-task";
  const question = questions.find((asked) => asked.questionId === questionId);
  if (!question || question.closedAt) return "already-done";
  // Words do not show who somebody is: the proof is the answer.
  if (question.about === "identity") return "identity-not-proven";
  const cameAt = actor.kind === "staff" && answeredAt ? new Date(answeredAt) : at;
  if (cameAt < (question.toldAt ?? question.askedAt) || cameAt > at) return "impossible-moment";
  const answered = { questionId, choice, answer, answeredAt: cameAt.toISOString() };
  return [{ type: "question-answered", ...answered, ...(files && { files }) }];
}

export function readAnswer({ questions }: Dossier, { questionId }: Of<"read-answer">) {
  const answer = questions.find((asked) => asked.questionId === questionId)?.answer;
  return answer && !answer.isRead ? [{ type: "answer-read" as const, questionId }] : "already-done";
}

/** A refusal stands on a question that nobody answered: while it lies for approval the question stays open. */
export function closeQuestion(
  { questions, refusal }: Dossier,
  { type: _, ...closed }: Of<"close-question">,
): DossierEvent[] | "already-done" | "in-approval" {
  const isOpen = questions.some(({ questionId, closedAt }) => questionId === closed.questionId && !closedAt);
  if (!isOpen) return "already-done";
  return refusal ? "in-approval" : [{ type: "question-closed", ...closed }];
}

export function noteUnanswered({ questions }: Dossier, { questionId }: Of<"note-unanswered">) {
  const asked = questions.find((question) => question.questionId === questionId);
  if (!asked?.toldAt || asked.closedAt || asked.isOverdue) return "already-done";
  return [{ type: "question-unanswered" as const, questionId }];
}

/** The e-mail about a question tells of those that can be read by then. */
export function questionsReadable(dossier: Dossier, mail: string): DossierEvent[] {
  const readable = dossier.letters.filter(({ letter }) => letter === mail);
  return readable.flatMap(({ letterId }) => questionTold(dossier, letterId));
}

/** When a mail was accepted or a letter posted: the question counts from now on. */
export function questionTold({ questions }: Dossier, questionId: string): DossierEvent[] {
  const question = questions.find((asked) => asked.questionId === questionId);
  return question && !question.toldAt && !question.closedAt ? [{ type: "question-told", questionId }] : [];
}

/** The question about identity that nobody answered for so long that the request can end (GDPR art. 12(2)). */
export function unprovenSince({ questions }: Dossier, at: Date): AskedQuestion | null {
  const question = openQuestion(questions, "identity");
  if (!question?.toldAt) return null;
  return dayOf(at) >= addDays(dayOf(question.toldAt), waitsForAnswer.identity) ? question : null;
}

/**
 * What follows when somebody has shown who they are: the question about it is answered, and a request that ended
 * because of it goes on, on its old clock (GDPR art. 11(2), last sentence).
 */
export function whenProven(dossier: Dossier, { at }: Pick<Stamp, "at">): DossierEvent[] {
  const { questions, refusal } = dossier;
  if (stoppedAt(dossier) || !mayAnswer(dossier)) return [];
  const question = openQuestion(questions, "identity");
  return [
    ...(question
      ? [
          {
            type: "question-answered" as const,
            questionId: question.questionId,
            choice: "proof" as const,
            answer: null,
            answeredAt: at.toISOString(),
          },
        ]
      : []),
    ...(refusal?.ground === "not-identified" ? [{ type: "request-reopened" as const }] : []),
  ];
}

/** What still counts for a request that was taken back, or goes on elsewhere: what went out, who reads it, and who was not the tenant. */
const afterStop: Command["type"][] = [
  "request-code",
  "record-code",
  "give-proof",
  "prove-by-login",
  "dispute-request",
  "stop-mailbox-change",
  "record-mail-accepted",
  "record-mail-refused",
  "record-posting",
  "add-note",
  "note-conflict",
  "lift-conflict",
  "raise-flag",
  "lower-flag",
  "file-complaint",
  "settle-complaint",
  "announce-lift",
  "approve-lift",
  "return-lift",
  "release-use",
  "list-recipients",
  "choose-recipients",
  "note-notice-reminder",
  "confirm-notice",
  "decline-notice",
  "excuse-notice",
  "set-hold",
  "lift-hold",
  "note-hold-review",
  "record-forgotten",
];

const lettersAfterStop: LetterKind[] = [
  "acknowledgement",
  "identity-code",
  "withdrawn",
  "duplicate",
  "restriction-lifted",
  "recipient-notice",
];

export function stoppedObstacle(dossier: Dossier, command: Command, { actor }: Stamp) {
  if (!stoppedAt(dossier) || afterStop.includes(command.type)) return null;
  if (command.type === "record-letter" && lettersAfterStop.includes(command.letter)) return null;
  if (actor.kind === "system") return "already-done";
  if (dossier.attached && command.type === "detach-request") return null;
  if (dossier.attached) return "request-attached";
  return command.type === "withdraw-request" ? "already-done" : "request-withdrawn";
}
