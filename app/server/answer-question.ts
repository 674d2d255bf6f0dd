// What a tenant answers to a question, in words and with files.

import type { Stamp } from "#app/domain/actors.ts";
import { answerChoices } from "#app/domain/questions.ts";
import { carryOut } from "./carry-out.ts";
import { type FormErrors, textIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { type Brought, keepSentFiles } from "./uploads/sent-files.ts";
import { forgetFiles } from "./uploads/take-in.ts";

type Answering = { office: Office; dossierId: string; questionId: string; form: FormData; stamp: Stamp };
type Said = Record<"choice" | "answer" | "tooLong", string>;

/** In characters; more than anybody types, less than what blocks a page. */
const longestAnswer = 4000;

/**
 * Keeps what the form says under choice and answer, and the files that came with it. What is wrong with it, or null;
 * also when somebody answered meanwhile. Files of a form that came to nothing are removed.
 */
export async function answerQuestion(
  { office, dossierId, questionId, form, stamp }: Answering,
  said: Said,
  { taken, wrong }: Brought,
): Promise<FormErrors | null> {
  const choice = answerChoices.find((name) => name === textIn(form, "choice"));
  const words = textIn(form, "answer");
  const isSilent = choice === "own-words" && !words && taken.length === 0 && !wrong;
  const errors = {
    ...(!choice && { choice: said.choice }),
    ...(isSilent && { answer: said.answer }),
    ...(words.length > longestAnswer && { answer: said.tooLong }),
    ...(wrong && { files: wrong }),
  };
  if (!choice || Object.keys(errors).length > 0) {
    await forgetFiles(office, taken);
    return errors;
  }
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const answer = words ? await office.vault.keepText(tx, key, words) : null;
      const files = await keepSentFiles(office, tx, key, taken);
      return [{ type: "answer-question", questionId, choice, answer, answeredAt: null, files }];
    },
    stamp,
  );
  if (obstacle) await forgetFiles(office, taken);
  return null;
}
