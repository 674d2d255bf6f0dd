// A colleague keeps a dossier beyond its term, or lets it go again.

import { type HoldGround, holdGrounds } from "#app/domain/forgetting.ts";
import { reviewDays } from "#app/domain/holding.ts";
import { type FormErrors, parseDay, parseWords, textIn } from "./forms.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

type Said = Record<"ground" | "reason" | "reviewOn" | "liftReason", string> & {
  tooLong: Parameters<typeof parseWords>[2]["tooLong"];
};

/** The commands of the page: set-hold (ground, reason, reviewOn) and lift-hold (liftReason). */
export function commandHold(given: Given, said: Said): Promise<Result> | Result {
  switch (textIn(given.form, "command")) {
    case "set-hold":
      return setHold(given, said);
    case "lift-hold":
      return liftHold(given, said);
    default:
      throw new Response(null, { status: 400 });
  }
}

function setHold(given: Given, said: Said): Promise<Result> | Result {
  const { form, stamp } = given;
  const ground = groundIn(form);
  const reason = parseWords(form, "reason", { missing: said.reason, tooLong: said.tooLong });
  const reviewOn = parseDay(textIn(form, "reviewOn"));
  const { from, to } = reviewDays(stamp.at);
  const isPossible = reviewOn !== null && reviewOn >= from && reviewOn <= to;
  const errors: FormErrors = {
    ...(!ground && { ground: said.ground }),
    ...(!reason.ok && reason.errors),
    ...(!isPossible && { reviewOn: said.reviewOn }),
  };
  if (!ground || !reason.ok || !isPossible) return { errors };
  return carryOutWith(given, reason.answer, (kept) => ({ type: "set-hold", ground, reason: kept, reviewOn }));
}

const groundIn = (form: FormData): HoldGround | undefined =>
  holdGrounds.find((name) => name === textIn(form, "ground"));

function liftHold(given: Given, said: Said): Promise<Result> | Result {
  const reason = parseWords(given.form, "liftReason", { missing: said.liftReason, tooLong: said.tooLong });
  if (!reason.ok) return { errors: reason.errors };
  return carryOutWith(given, reason.answer, (kept) => ({ type: "lift-hold", reason: kept }));
}
