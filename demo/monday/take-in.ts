// A request that came as a letter: a colleague types it over, checks it, and opens the dossier.

import type { Stamp } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { timeOfDay } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Applicant } from "#app/server/applicant.ts";
import { keepIntake, parseIntake, readIntake, saidOfIntake, takeIn } from "#app/server/intake.ts";
import type { Office } from "#app/server/office.ts";
import { registerNow } from "#app/server/post.ts";
import type { Life } from "./plan.ts";

/** Gives the number of the dossier. */
export async function takeInLetter(
  office: Office,
  { life, applicant, receivedAt }: { life: Life; applicant: Applicant; receivedAt: Date },
  stamp: Stamp,
): Promise<string> {
  if (stamp.actor.kind !== "staff") throw new Error("Only a colleague takes in a letter");
  const { staffId } = stamp.actor;
  const draftId = await keepIntake(office, staffId, letterOf(life, applicant, receivedAt), null);
  const draft = await readIntake(office, staffId, draftId);
  if (!draft) throw new Error("The draft of the letter is gone");
  const written = parseIntake(
    draft.form,
    saidOfIntake(textsIn("nl")),
    stamp.at,
    await registerNow(office.db, "nl"),
  );
  if (!written.ok) throw new Error(`The form was wrong: ${Object.keys(written.errors).join(", ")}`);
  const taken = await takeIn(office, draft.row, written.answer, stamp);
  if ("obstacle" in taken) throw new Error(`The desk said: ${taken.obstacle}`);
  return taken.number;
}

function letterOf({ scope, answerBy, locale, relation }: Life, applicant: Applicant, at: Date): FormData {
  const { firstNames, lastName, birthDate, postcode, houseNumber, houseNumberAddition, mailbox } = applicant;
  const [birthYear = "", birthMonth = "", birthDay = ""] = birthDate.split("-");
  const form = new FormData();
  const fields = {
    channel: "letter",
    receivedOn: typedDay(dayOf(at)),
    receivedTime: timeOfDay(at),
    lateReason: "De brief lag eerst bij Verhuur.",
    right: "access",
    forWhom: "self",
    relation,
    ...{ firstNames, lastName, postcode, houseNumber, houseNumberAddition },
    ...{ birthYear, birthMonth, birthDay },
    scope: "some",
    answerBy,
    email: mailbox ?? "",
    locale,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const theme of scope) form.append("theme", theme);
  return form;
}

/** As colleagues write it. */
export const typedDay = (day: Day) => day.split("-").toReversed().join("-");
