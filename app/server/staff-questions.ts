// What a colleague does with questions: asks one, writes down an answer, closes it, ends the request because of it.

import { z } from "zod";
import { type Day, dayOf, startOf } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { type Askable, answerChoices, askable } from "#app/domain/questions.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { type FormErrors, parseDay, type Typed, textIn, typedIn } from "./forms.ts";
import { withReason } from "./staff-authority.ts";
import { carryOutWith, type Given, keepReason, type Result } from "./staff-commands.ts";

type Said = Record<"about" | "words" | "choice" | "answer" | "on" | "reason" | "withdrawal", string>;

export type Question = { about: Askable; words: string };

/** What a form asks, or what is wrong with it. */
export function questionIn(
  typed: Typed,
  said: Pick<Said, "about" | "words">,
): { question: Question } | { errors: FormErrors } {
  const about = askable.find((name) => name === typed.about);
  const words = typed.words?.trim();
  if (about && words) return { question: { about, words } };
  return { errors: { ...(!about && { about: said.about }), ...(!words && { words: said.words }) } };
}

/**
 * The commands of the page of questions: ask-question (about, words), read-answer, answer-question (choice, answer, on)
 * and close-question (reason-identity or reason-clarification) with the questionId, propose-refusal and
 * return-proposal (reason), approve-refusal, withdraw-request (withdrawal).
 */
export async function commandQuestions(given: Given, said: Said): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const carried = async (asked: Parameters<typeof carryOut>[2]) => ({
    obstacle: await carryOut(office, dossierId, asked, stamp),
  });
  const command = textIn(form, "command");
  switch (command) {
    case "ask-question": {
      const filled = questionIn(typedIn(form), said);
      if ("errors" in filled) return filled;
      const { about, words } = filled.question;
      const questionId = crypto.randomUUID();
      return carryOutWith(given, words, (text) => ({ type: command, questionId, about, text }));
    }
    case "read-answer":
      return carried([{ type: command, questionId: questionIdIn(form) }]);
    case "answer-question":
      return recordAnswer(given, said);
    case "close-question":
      return closeQuestion(given, said);
    case "propose-refusal":
    case "return-proposal":
      return withReason(given, command, said);
    case "approve-refusal":
      return carried([{ type: command }]);
    case "withdraw-request": {
      const reason = textIn(form, "withdrawal");
      if (!reason) return { errors: { withdrawal: said.withdrawal } };
      return carryOutWith(given, reason, (kept) => ({ type: command, reason: kept }));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const questionIdIn = (form: FormData) => z.uuid().parse(textIn(form, "questionId"));

async function closeQuestion(given: Given, said: Said): Promise<Result> {
  const { form } = given;
  const questionId = questionIdIn(form);
  const about = z.enum(askable).parse(textIn(form, "about"));
  const name = `reason-${about}`;
  const reason = textIn(form, name);
  if (!reason) return { errors: { [name]: said.reason } };
  return carryOutWith(given, reason, (kept) => ({ type: "close-question", questionId, reason: kept }));
}

async function recordAnswer(given: Given, said: Said): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const questionId = questionIdIn(form);
  const choice = answerChoices.find((name) => name === textIn(form, "choice"));
  const words = textIn(form, "answer");
  const on = parseDay(textIn(form, "on"));
  const errors = {
    ...(!choice && { choice: said.choice }),
    ...(choice === "own-words" && !words && { answer: said.answer }),
    ...(!on && { on: said.on }),
  };
  if (!choice || !on || Object.keys(errors).length > 0) return { errors };
  const { dossier } = await readDossier(office.db, dossierId);
  const answeredAt = momentOfAnswer(on, questionId, dossier, stamp.at);
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const answer = words ? await keepReason(given, tx, words) : null;
      return [{ type: "answer-question", questionId, choice, answer, answeredAt }];
    },
    stamp,
  );
  return { obstacle };
}

/** The clock counts in days: of another day than today any moment will do, after the question if on its own day. */
export function momentOfAnswer(
  day: Day,
  questionId: string,
  { questions }: Dossier,
  now: Date,
): string | null {
  if (day === dayOf(now)) return null;
  const toldAt = questions.find((asked) => asked.questionId === questionId)?.toldAt;
  if (toldAt && dayOf(toldAt) === day) return toldAt.toISOString();
  return new Date(startOf(day).getTime() + 12 * 3600_000).toISOString();
}
