// What is the person's own in a text: their names, numbers and accounts as gathered, and what everybody may read.

import { type Dossier, mattersOf } from "#app/domain/dossier.ts";
import { type Own, ownOf } from "#app/domain/hints.ts";
import type { Theme } from "#app/domain/records.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { fullName, readApplicants } from "./applicant.ts";
import { openRecords } from "./found-records.ts";
import type { Office } from "./office.ts";

/** Names and numbers stand on their first pages; of payments the accounts come before the bookings. */
const lookedIn: Theme[] = ["personal", "contact", "payments"];

export async function ownTraits(
  office: Office,
  dossierId: string,
  dossier: Dossier,
  { organisation, recipients, sources }: SpokenRegister,
): Promise<Own> {
  const values = [organisation, ...recipients, ...sources].map(({ name }) => name);
  values.push(organisation.phone, organisation.email);
  const applicant = (await readApplicants(office, office.db, [dossier.applicant.textId])).get(
    dossier.applicant.textId,
  );
  if (applicant && dossier.onBehalf === null) values.push(fullName(applicant), applicant.mailbox ?? "");
  const within = { dossierId, sliceIds: dossier.slices.map(({ sliceId }) => sliceId) };
  for (const theme of lookedIn.filter((one) => mattersOf(dossier).includes(one))) {
    for (const { record } of await openRecords(office, office.db, within, theme, 1)) {
      const own = record.fields.filter((field) => !field.aboutOther && !field.freeText);
      values.push(...own.map(({ value }) => String(value)));
    }
  }
  return ownOf(values);
}
