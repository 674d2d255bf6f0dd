// Coming back to a request: its number and postcode, then a code to the mailbox that was given with it.

import type { Stamp } from "#app/domain/actors.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { readApplicants } from "./applicant.ts";
import { askCode, askNobody } from "./identity-check.ts";
import type { Office } from "./office.ts";
import { inSameTime } from "./same-time.ts";

export type SignInQuestion = { number: string; postcode: string };

/** Asks for a code if number and postcode belong together; the visitor cannot see whether they do. */
export function askToSignIn(office: Office, question: SignInQuestion, sessionId: string, stamp: Stamp) {
  return inSameTime(() => askWhenTheyFit(office, question, sessionId, stamp));
}

async function askWhenTheyFit(office: Office, question: SignInQuestion, sessionId: string, stamp: Stamp) {
  const dossier = await findDossierByNumber(office.db, question.number);
  const applicants = await readApplicants(office, office.db, dossier ? [dossier.applicantTextId] : []);
  const applicant = dossier && applicants.get(dossier.applicantTextId);
  // Who asks for another knows their own postcode.
  const asker = applicant?.representative ?? applicant;
  if (!dossier || asker?.postcode !== question.postcode) return askNobody(office, sessionId, stamp);
  await askCode(office, { dossierId: dossier.id, sessionId, way: "mailbox-given", purpose: "prove" }, stamp);
}
