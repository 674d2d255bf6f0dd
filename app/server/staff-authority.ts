// What a colleague establishes about somebody who asks for another: the authority that was seen, or that there is none.

import { addDays, type Day, dayOf } from "#app/domain/calendar.ts";
import { themes } from "#app/domain/records.ts";
import { authorityUntil, daysRelied, isByMandate, representations } from "#app/domain/representation.ts";
import { readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { type FormErrors, parseDay, textIn } from "./forms.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

type Said = Record<"seen" | "theme" | "until" | "untilPast" | "reason", string>;

/** The commands of the authority page: show-authority, propose-refusal, approve-refusal, return-proposal. */
export async function commandAuthority(given: Given, said: Said): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "show-authority":
      return showAuthority(given, said);
    case "propose-refusal":
      return withReason(given, "propose-refusal", said);
    case "return-proposal":
      return withReason(given, "return-proposal", said);
    case "approve-refusal":
      return { obstacle: await carryOut(office, dossierId, [{ type: "approve-refusal" }], stamp) };
    default:
      throw new Response(null, { status: 400 });
  }
}

async function showAuthority({ office, dossierId, form, stamp }: Given, said: Said): Promise<Result> {
  const { dossier } = await readDossier(office.db, dossierId);
  const { onBehalf } = dossier;
  if (onBehalf === null) return { obstacle: "no-representative" };
  const today = dayOf(stamp.at);
  const errors: FormErrors = {};
  const written = writtenUntil(textIn(form, "until"), today);
  if (written === null) errors.until = said.until;
  else if (written < today) errors.until = said.untilPast;
  const shown = isByMandate(onBehalf)
    ? themes.filter((theme) => form.getAll("theme").includes(theme))
    : [...representations[onBehalf].matters];
  if (shown.length === 0 && representations[onBehalf].proof !== null) errors.theme = said.theme;
  if (textIn(form, "seen") !== "yes") errors.seen = said.seen;
  if (written === null || Object.keys(errors).length > 0) return { errors };
  const { birthDate } = await readApplicant(office, office.db, dossier.applicant);
  const until = authorityUntil(onBehalf, written, birthDate as Day, today);
  const shownNow = { type: "show-authority", themes: shown, until } as const;
  return { obstacle: await carryOut(office, dossierId, [shownNow], stamp) };
}

/** As long as anything is relied on where the document has no date. Null when it is no day. */
function writtenUntil(typed: string, today: Day): Day | null {
  return typed === "" ? addDays(today, daysRelied) : parseDay(typed);
}

/** A command that a colleague explains. */
export async function withReason(
  given: Given,
  type: "propose-refusal" | "return-proposal",
  said: Pick<Said, "reason">,
): Promise<Result> {
  const { form } = given;
  const reason = textIn(form, "reason");
  if (!reason) return { errors: { reason: said.reason } };
  return carryOutWith(given, reason, (kept) => ({ type, reason: kept }));
}
