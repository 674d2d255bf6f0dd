// What a form says was written down wrongly, and what putting it right does to the last days.

import { dayOf, momentOn } from "#app/domain/calendar.ts";
import type { Correction } from "#app/domain/corrections.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { isPossibleReceipt } from "#app/domain/receipt.ts";
import type { Texts } from "#app/i18n/texts.ts";
import { type FormErrors, parseDay, parseTime, type Typed } from "./forms.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";
import { momentOfAnswer } from "./staff-questions.ts";

type Said = Texts["staff"]["correct"]["errors"];
export type Filled = { correction: Correction; reason: string };

/**
 * The form about the receipt has receivedOn ("12-11-2026"), receivedTime ("9.05") and reason; that about an answer has
 * questionId, what ("other", "none"), on and answerReason. Errors: under the same names.
 */
export function correctionIn(
  typed: Typed,
  dossier: Dossier,
  said: Said,
  now: Date,
): Filled | { errors: FormErrors } {
  return typed.command?.endsWith("-receipt")
    ? receiptIn(typed, dossier, said)
    : answerIn(typed, dossier, said, now);
}

export async function correct(given: Given, { correction, reason }: Filled): Promise<Result> {
  return carryOutWith(given, reason, (kept) => ({ ...correction, reason: kept }));
}

function receiptIn(typed: Typed, { recordedAt }: Dossier, said: Said): Filled | { errors: FormErrors } {
  const day = parseDay(typed.receivedOn?.trim() ?? "");
  const time = parseTime(typed.receivedTime?.trim() ?? "");
  const reason = typed.reason?.trim();
  const receivedAt = day && time ? momentOn(day, time) : null;
  const impossible = receivedAt !== null && !isPossibleReceipt(receivedAt, recordedAt);
  const errors: FormErrors = {
    ...(!day && { receivedOn: said.on }),
    ...(!time && { receivedTime: said.time }),
    ...(impossible && { receivedOn: receivedAt > recordedAt ? said.future : said.tooEarly }),
    ...(!reason && { reason: said.reason }),
  };
  if (!receivedAt || !reason || impossible) return { errors };
  return { correction: { type: "correct-receipt", receivedAt: receivedAt.toISOString() }, reason };
}

function answerIn(typed: Typed, dossier: Dossier, said: Said, now: Date): Filled | { errors: FormErrors } {
  const { questionId = "", what } = typed;
  const day = what === "other" ? parseDay(typed.on?.trim() ?? "") : null;
  const reason = typed.answerReason?.trim();
  const errors: FormErrors = {
    ...(what !== "other" && what !== "none" && { what: said.what }),
    ...(what === "other" && !day && { on: said.on }),
    ...(!reason && { answerReason: said.reason }),
  };
  if (!reason || Object.keys(errors).length > 0) return { errors };
  const answeredAt = day && (momentOfAnswer(day, questionId, dossier, now) ?? now.toISOString());
  // The same day as it says now is no other moment.
  const closedAt = dossier.questions.find((asked) => asked.questionId === questionId)?.closedAt;
  const isSame = closedAt && day === dayOf(closedAt);
  const at = isSame ? closedAt.toISOString() : answeredAt;
  return { correction: { type: "correct-answer", questionId, answeredAt: at }, reason };
}
