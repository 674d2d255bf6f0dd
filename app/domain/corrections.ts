// What a colleague wrote down wrongly and puts right: when a request came in, when an answer came, or that one came.

import type { Actor, Stamp } from "./actors.ts";
import type { Command } from "./commands.ts";
import { clockOfDossier, type Dossier, inApproval } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { openQuestion, withQuestion } from "./questions.ts";
import { isPossibleReceipt } from "./receipt.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

/** What is put right; why is for the history. */
export type Correction = Omit<Of<"correct-receipt">, "reason"> | Omit<Of<"correct-answer">, "reason">;

/** The dossier as it would have been without the mistake, or why it cannot become so. */
export function corrected(dossier: Dossier, correction: Correction, { actor, at }: Stamp) {
  if (dossier.answeredAt) return "answered-already";
  const after =
    correction.type === "correct-receipt"
      ? receiptCorrected(dossier, correction, at)
      : answerCorrected(dossier, correction, at);
  if (typeof after === "string") return after;
  return isLonger(dossier, after) && !isOfficer(actor) ? "term-gets-longer" : after;
}

export function correctReceipt(
  dossier: Dossier,
  { type, receivedAt, reason }: Of<"correct-receipt">,
  stamp: Stamp,
) {
  const after = corrected(dossier, { type, receivedAt }, stamp);
  if (typeof after === "string") return after;
  const from = dossier.receivedAt.toISOString();
  return [{ type: "receipt-corrected", from, receivedAt, reason }] satisfies DossierEvent[];
}

export function correctAnswer(
  dossier: Dossier,
  { type, questionId, answeredAt, reason }: Of<"correct-answer">,
  stamp: Stamp,
) {
  const after = corrected(dossier, { type, questionId, answeredAt }, stamp);
  if (typeof after === "string") return after;
  return [{ type: "answer-corrected", questionId, answeredAt, reason }] satisfies DossierEvent[];
}

// Nothing can have come in after it was written down; what the portal took in came at that moment, or before by
// another way.
function receiptCorrected(dossier: Dossier, correction: Omit<Of<"correct-receipt">, "reason">, at: Date) {
  const receivedAt = new Date(correction.receivedAt);
  if (receivedAt.getTime() === dossier.receivedAt.getTime()) return "already-done";
  return isPossibleReceipt(receivedAt, dossier.recordedAt)
    ? withReceipt(dossier, correction.receivedAt, at)
    : "receipt-impossible";
}

function answerCorrected(dossier: Dossier, correction: Omit<Of<"correct-answer">, "reason">, at: Date) {
  const { questionId, answeredAt } = correction;
  const question = dossier.questions.find((asked) => asked.questionId === questionId);
  if (!question?.answer || !question.closedAt) return "already-done";
  if (!question.answer.writtenDown) return "said-in-portal";
  if (answeredAt === null) {
    if (inApproval(dossier)) return "in-approval";
    if (openQuestion(dossier.questions, question.about)) return "already-asked";
    return withAnswerAt(dossier, correction);
  }
  const cameAt = new Date(answeredAt);
  if (cameAt.getTime() === question.closedAt.getTime()) return "already-done";
  if (cameAt < (question.toldAt ?? question.askedAt) || cameAt > at) return "impossible-moment";
  return withAnswerAt(dossier, correction);
}

export function withReceipt(dossier: Dossier, receivedAt: string, at: Date): Dossier {
  const termMoves = dossier.termMoves + 1;
  return { ...dossier, receivedAt: new Date(receivedAt), receiptCorrectedAt: at, termMoves };
}

/** Without an answer the question is open, as if nobody had ever closed it. */
export function withAnswerAt(
  dossier: Dossier,
  { questionId, answeredAt }: Pick<Of<"correct-answer">, "questionId" | "answeredAt">,
): Dossier {
  const change =
    answeredAt === null
      ? { closedAt: null, answer: null, isOverdue: false }
      : { closedAt: new Date(answeredAt) };
  return {
    ...dossier,
    questions: withQuestion(dossier.questions, questionId, change),
    termMoves: dossier.termMoves + 1,
  };
}

/** Whether who asked would have to wait longer. Then the privacy officer says so, not who made the mistake (ours). */
function isLonger(before: Dossier, after: Dossier): boolean {
  const [from, to] = [clockOfDossier(before), clockOfDossier(after)];
  const isLater = to.dueOn === null ? from.dueOn !== null : from.dueOn !== null && to.dueOn > from.dueOn;
  return isLater || to.dueUnpausedOn > from.dueUnpausedOn;
}

function isOfficer(actor: Actor): boolean {
  return actor.kind === "staff" && actor.role === "privacy-officer";
}
