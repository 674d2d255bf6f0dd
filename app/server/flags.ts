// A breach, a case in court or a complaint, marked on a dossier with the reason why.

import { type Flag, flags } from "#app/domain/flags.ts";
import { type FormErrors, parseMoment, textIn } from "./forms.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

type Said = Record<"flag" | "reason" | "knownSince" | "knownLater", string>;

/** Marks it with "flag" and "flagReason"; a breach also with since when it is known: "knownOn", "knownAt". */
export async function raiseFlag(given: Given, said: Said): Promise<Result> {
  const { form, stamp } = given;
  const flag = flagIn(form);
  const reason = textIn(form, "flagReason");
  const known = flag === "breach" ? knownSince(form, stamp.at, said) : { moment: null };
  const errors: FormErrors = {
    ...(!flag && { flag: said.flag }),
    ...("error" in known && { knownOn: known.error }),
    ...(!reason && { flagReason: said.reason }),
  };
  if (!flag || "error" in known || !reason) return { errors };
  return carryOutWith(given, reason, (kept) => ({
    type: "raise-flag",
    flag,
    knownSince: known.moment,
    reason: kept,
  }));
}

/** Takes it away, with what stands under "reason". */
export async function lowerFlag(given: Given, said: Said): Promise<Result> {
  const { form } = given;
  const flag = flagIn(form);
  const reason = textIn(form, "reason");
  if (!flag) throw new Response(null, { status: 400 });
  if (!reason) return { errors: { [`lower-${flag}`]: said.reason } };
  return carryOutWith(given, reason, (kept) => ({ type: "lower-flag", flag, reason: kept }));
}

const flagIn = (form: FormData): Flag | undefined => flags.find((name) => name === textIn(form, "flag"));

function knownSince(form: FormData, at: Date, said: Said): { moment: string } | { error: string } {
  const moment = parseMoment(textIn(form, "knownOn"), textIn(form, "knownAt"));
  if (!moment) return { error: said.knownSince };
  return moment > at ? { error: said.knownLater } : { moment: moment.toISOString() };
}
