// More time for a request: what a colleague decides, the letter that says so, and the e-mail that it waits.

import { dayOf } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import { calendarOfDossier, clockEventsOf, clockOfDossier, type Dossier } from "#app/domain/dossier.ts";
import type { Letter } from "#app/domain/letters.ts";
import {
  type ExtensionGround,
  type ExtensionMonths,
  extensionGrounds,
  extensionMonths,
} from "#app/domain/outcomes.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { emails } from "#emails/index.ts";
import { extension as extensionLetter } from "#templates/letters/extension.ts";
import { addresseeOf, mailboxAt, readApplicant } from "./applicant.ts";
import { readDossier } from "./dossier-state.ts";
import type { FormErrors, Typed } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, letterFacts, registerOf, sendLetter, tenantLink } from "./post.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

type Extension = { months: ExtensionMonths; ground: ExtensionGround; reason: string };

/** What a form says of an extension, or what is wrong with it. */
export function extensionIn(
  typed: Typed,
  said: Record<"months" | "ground" | "reason", string>,
): { extension: Extension } | { errors: FormErrors } {
  const months = extensionMonths.find((count) => String(count) === typed.months);
  const ground = extensionGrounds.find((name) => name === typed.ground);
  const reason = typed.reason?.trim();
  if (months && ground && reason) return { extension: { months, ground, reason } };
  return {
    errors: {
      ...(!months && { months: said.months }),
      ...(!ground && { ground: said.ground }),
      ...(!reason && { reason: said.reason }),
    },
  };
}

export async function extendTerm(given: Given, { months, ground, reason }: Extension): Promise<Result> {
  return carryOutWith(given, reason, (kept) => ({ type: "extend-term", months, ground, reason: kept }));
}

/** E-EXT as it would go out now: the new last day holds when it does. */
export async function draftExtension(
  office: Office,
  tx: Tx,
  dossier: Dossier,
  extension: Extension,
): Promise<{ letter: Letter; mailbox: string | null; register: SpokenRegister }> {
  const now = office.now();
  const register = await registerOf(tx, dossier, dossier.locale);
  const applicant = await readApplicant(office, tx, dossier.applicant);
  const mailbox = await mailboxAt(office, tx, dossier, now);
  const { dueOn, dueUnpausedOn } = clockOf(
    dossier.receivedAt,
    dossier.right,
    [...clockEventsOf(dossier), { at: now, type: "extended", months: extension.months }],
    calendarOfDossier(dossier),
  );
  const letter = extensionLetter(textsIn(dossier.locale).letters, {
    ...letterFacts(office, dossier, register, mailbox ? [] : addresseeOf(applicant), now),
    scope: dossier.scope,
    dueOn: dayInWords(dueOn ?? dueUnpausedOn, dossier.locale),
    ...extension,
  });
  return { letter, mailbox, register };
}

/** Writes it and announces it. After the first month there is no more time to tell of: GDPR art. 12(3). */
export async function tellExtension(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier, events } = await readDossier(office.db, dossierId);
  const decided = events.map(({ event }) => event).find((event) => event.type === "term-extended");
  if (!decided || dossier.letters.some(({ letter }) => letter === "extension")) return;
  const now = office.now();
  if (dayOf(now) > clockOfDossier(dossier).extensionNoticeDueOn) return;
  const reason = await office.vault.readText(office.db, decided.reason);
  const { letter, mailbox, register } = await draftExtension(office, office.db, dossier, {
    ...decided,
    reason,
  });
  const email = await emails["letter-waits"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, register),
    link: tenantLink(office, dossier),
    answer: null,
  });
  const announced = mailbox ? { kind: "term-extended" as const, to: mailbox, email } : null;
  await sendLetter(office, { dossierId, id }, { letterId: crypto.randomUUID(), letter, announced }, now);
}
