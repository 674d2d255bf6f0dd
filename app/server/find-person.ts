// Looks in every connection for the person who asks. The rules are strict: when in doubt a colleague decides.

import { system } from "#app/domain/actors.ts";
import { type Dossier, isSought, soughtIn } from "#app/domain/dossier.ts";
import type { Tx } from "#db/client.server.ts";
import type { FollowUpRow } from "#db/follow-ups.ts";
import { type Applicant, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { patienceWithSource } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import type { Candidate } from "./sources/source.ts";

/** Finds the person and records it: found, ambiguous or not found. Throws when a source does not answer. */
export async function findPerson(office: Office, { dossierId }: Pick<FollowUpRow, "dossierId">) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.person.state !== "sought" || !isSought(dossier) || soughtIn(dossier)) return;
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const found = verdict(await searchAll(office, applicant));
  await carryOut(office, dossierId, [{ type: "record-person", found }], system(office.now()));
}

/** The candidates as they are now, for the colleague who chooses. */
export async function findCandidates(office: Office, tx: Tx, dossier: Dossier): Promise<Candidate[]> {
  const terms = await readApplicant(office, tx, dossier.searchTerms ?? dossier.applicant);
  return searchAll(office, terms, patienceWithSource.page);
}

/** Everybody in every connection who may be this. Throws when a source does not answer. */
export async function searchAll(
  office: Office,
  applicant: Applicant,
  patience = patienceWithSource.worker,
): Promise<Candidate[]> {
  const signal = AbortSignal.timeout(patience);
  const found = await Promise.all(
    [...office.connectors.values()].map((connector) => connector.findPerson(applicant, signal)),
  );
  return found.flat();
}

/**
 * Found is somebody whose name, birth date and address all agree, and nobody else has that last name and birth
 * date. All else is for a colleague: twins, a namesake, a move.
 */
export function verdict(candidates: Candidate[]) {
  const [only] = candidates;
  if (!only) return { state: "not-found" as const };
  const certain = (["last-name", "first-name", "birth-date", "address"] as const).every((trait) =>
    only.agrees.includes(trait),
  );
  if (certain && candidates.length === 1) return { state: "found" as const, person: only.person };
  return { state: "ambiguous" as const, candidates: candidates.map(({ person }) => person) };
}
