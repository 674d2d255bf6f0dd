// Where an answer on paper goes: to the home on file, never to an address that only who asks has told us.

import { type Dossier, levelOfDossier, levelToRelease } from "#app/domain/dossier.ts";
import { holdOf, levelToOpen } from "#app/domain/release.ts";
import { personsOf } from "./answer-content.ts";
import { addresseeOf, readApplicant } from "./applicant.ts";
import { lookAtContacts } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import { NotYet } from "./pauses.ts";
import { SourceError } from "./sources/source.ts";

/** The home on file; not before it is safe that the person lives there, when that changed after the proofs. */
export async function homeAddress(office: Office, dossierId: string, dossier: Dossier): Promise<string[]> {
  const [person] = personsOf(dossier);
  const contact = person && (await lookAtContacts(office, dossierId, dossier));
  const home = contact?.homeAddress;
  // Nobody has an address of who is in no housing system: who was in sight gave one with the request.
  if (person && !dossier.byHand && !home) throw new SourceError("no-home-address", false);
  if (!home && levelOfDossier(dossier) < "A4") throw new SourceError("no-home-address", false);
  const { dossier: looked } = await readDossier(office.db, dossierId);
  const now = office.now();
  const hold = holdOf(looked, now);
  if (hold) throw new NotYet("release-held", hold.until.getTime() - now.getTime());
  if (levelToOpen(looked, looked.lastShown, now) < levelToRelease(looked)) {
    throw new NotYet("identity-not-proven", hour);
  }
  return home ?? addresseeOf(await readApplicant(office, office.db, dossier.applicant));
}

const hour = 3600_000;
