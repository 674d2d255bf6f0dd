// A complaint to the board about one request: sent by the tenant, answered through the privacy officer.

import { z } from "zod";
import type { Stamp } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import { type Dossier, dueDayOf } from "#app/domain/dossier.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { emails } from "#emails/index.ts";
import { complaintToAuthority } from "#templates/letters/remedies.ts";
import { mailboxAt } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import { type FormErrors, parseWords, textIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf } from "./post.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

type Filing = { office: Office; dossierId: string; form: FormData; stamp: Stamp };

/**
 * Sends what stands under "complaint". Its id comes with the form, so that a form that is sent twice is one complaint.
 * Null when it was received.
 */
export async function fileComplaint(
  { office, dossierId, form, stamp }: Filing,
  said: Parameters<typeof parseWords>[2] & { usedUp: string },
): Promise<FormErrors | null> {
  const written = parseWords(form, "complaint", said);
  if (!written.ok) return written.errors;
  const complaintId = z.uuid().catch(crypto.randomUUID()).parse(textIn(form, "formKey"));
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      if (dossier?.complaints.some((known) => known.complaintId === complaintId)) return [];
      const key = await office.vault.openKey(tx, dossierId);
      const text = await office.vault.keepText(tx, key, written.answer, complaintId);
      return [{ type: "file-complaint", text }];
    },
    stamp,
  );
  return obstacle && { complaint: said.usedUp };
}

/** Keeps what the board answered, which stands under "answer". */
export async function settleComplaint(given: Given, said: Parameters<typeof parseWords>[2]): Promise<Result> {
  const { form } = given;
  const complaintId = z.uuid().parse(textIn(form, "complaintId"));
  const answer = parseWords(form, "answer", said);
  if (!answer.ok) return { errors: { [`answer-${complaintId}`]: answer.errors.answer ?? "" } };
  return carryOutWith(given, answer.answer, (kept) => ({
    type: "settle-complaint",
    complaintId,
    reason: kept,
  }));
}

export type ComplaintRead = {
  complaintId: string;
  at: Date;
  words: string | null;
  answer: { words: string | null; at: Date } | null;
};

/** The complaints about a request, the newest first; without words where they were erased. */
export async function readComplaints(
  office: Office,
  { dossier, events }: Pick<DossierNow, "dossier" | "events">,
): Promise<ComplaintRead[]> {
  const answers = new Map(
    events.flatMap(({ event, at }) =>
      event.type === "complaint-settled"
        ? [[event.complaintId, { textId: event.reason.textId, at }] as const]
        : [],
    ),
  );
  const words = await office.vault.readTexts(office.db, [
    ...dossier.complaints.map(({ complaintId }) => complaintId),
    ...[...answers.values()].map(({ textId }) => textId),
  ]);
  return dossier.complaints
    .map(({ complaintId, at }) => {
      const answer = answers.get(complaintId);
      return {
        complaintId,
        at,
        words: words.get(complaintId) ?? null,
        answer: answer ? { words: words.get(answer.textId) ?? null, at: answer.at } : null,
      };
    })
    .toReversed();
}

/** Where somebody can go instead of to the board, or as well (GDPR art. 77, 79; UAVG art. 35; Woningwet art. 55b(3)). */
export async function otherWays(office: Office, dossier: Dossier, locale: Locale): Promise<string[]> {
  const { letters, pages } = textsIn(locale);
  const { organisation } = await registerOf(office.db, dossier, locale);
  const { name, address } = organisation.complaintsCommittee;
  // After the last day of the answer the court's term does not run: UAVG art. 35(2).
  const late = dossier.answeredAt ? dossier.onTime === false : dayOf(office.now()) > dueDayOf(dossier);
  return [
    letters.remedies.committee(name, address.join(", ")),
    complaintToAuthority(letters),
    late ? pages.complaint.courtLate : pages.complaint.court,
  ];
}

/** News for the tenant by e-mail; who has everything by post gets it from a colleague. */
export async function tellTenant(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  const mailbox = await mailboxAt(office, office.db, dossier, office.now());
  if (!mailbox) return;
  const email = await emails["complaint-settled"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, await registerOf(office.db, dossier, dossier.locale)),
    link: office.config.publicOrigin + pathsIn(dossier.locale).complaint(dossier.number),
  });
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "complaint-settled", to: mailbox, email }, office.now());
  });
}
