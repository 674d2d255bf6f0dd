// Confirms the receipt to the tenant and tells staff of the new request.

import { system } from "#app/domain/actors.ts";
import { dayOf, daysBetween } from "#app/domain/calendar.ts";
import { deadlineOf } from "#app/domain/dossier.ts";
import { dayInWords, moment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Email } from "#emails/email.tsx";
import { emails } from "#emails/index.ts";
import { acknowledgement } from "#templates/letters/acknowledgement.ts";
import { fullName, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import { emailFacts, keepLetter, letterFacts, putMail, registerOf, staffLink, tenantLink } from "./post.ts";

/** E-ACK: on the tenant's page and announced by e-mail, or by post to the address that the tenant gave. */
export async function acknowledge(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.letters.some(({ letter }) => letter === "acknowledgement")) return;
  const now = office.now();
  const texts = textsIn(dossier.locale);
  const register = await registerOf(office.db, dossier, dossier.locale);
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const { mailbox } = applicant;
  const dueOn = dayInWords(deadlineOf(dossier).dueOn, dossier.locale);
  const { postcode, houseNumber, houseNumberAddition } = applicant;
  const addressee = [fullName(applicant), `${postcode} ${houseNumber} ${houseNumberAddition}`.trim()];
  const letter = acknowledgement(texts.letters, {
    ...letterFacts(office, dossier, register, mailbox ? [] : addressee, now),
    scope: dossier.scope,
    dueOn,
    answerBy: dossier.answerBy,
  });
  const email = await emails["request-received"](texts.emails, {
    ...emailFacts(dossier, register),
    receivedAt: moment(dossier.receivedAt, dossier.locale),
    dueOn,
    link: tenantLink(office, dossier),
  });
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      if (mailbox) await putMail(office, tx, key, { id, kind: "request-received", to: mailbox, email }, now);
      const by = mailbox ? "portal" : "post";
      return [
        await keepLetter(office, tx, key, { letterId: crypto.randomUUID(), letter, kept: letter, by }, now),
      ];
    },
    system(now),
  );
}

/** What the desk must know at once, to its mailbox: number and date only. */
export async function tellStaff(
  office: Office,
  { dossierId, id, subject }: { dossierId: string; id: string; subject: string },
) {
  const { dossier } = await readDossier(office.db, dossierId);
  const texts = textsIn(staffLocale).emails;
  const register = await registerOf(office.db, dossier, staffLocale);
  const facts = {
    ...emailFacts(dossier, register),
    locale: staffLocale,
    dueOn: dayInWords(deadlineOf(dossier).dueOn, staffLocale),
    link: staffLink(office, dossier),
  };
  const kind = subject.startsWith("request-disputed/") ? "request-disputed" : "new-request";
  await mailToStaff(office, { dossierId, id }, kind, await emails[kind](texts, facts));
}

/** A date that comes near, as long as there is no answer. */
export async function warnOfDeadline(
  office: Office,
  { dossierId, id, subject }: { dossierId: string; id: string; subject: string },
) {
  const { dossier } = await readDossier(office.db, dossierId);
  const { dueOn } = deadlineOf(dossier);
  if (dossier.answeredAt || daysBetween(dueOn, dayOf(office.now())) > 0) return;
  const texts = textsIn(staffLocale);
  const register = await registerOf(office.db, dossier, staffLocale);
  const email = await emails["deadline-near"](texts.emails, {
    ...emailFacts(dossier, register),
    locale: staffLocale,
    workingDays: Number(subject),
    dueOn: dayInWords(dueOn, staffLocale),
    link: staffLink(office, dossier),
  });
  await mailToStaff(office, { dossierId, id }, "deadline-near", email);
}

async function mailToStaff(
  office: Office,
  { dossierId, id }: { dossierId: string; id: string },
  kind: "new-request" | "request-disputed" | "deadline-near",
  email: Email,
) {
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind, to: office.config.staffMailbox, email }, office.now());
  });
}
