// Whose data are asked for, and by whom, as the tenant wrote it. Kept only as a sealed text of the dossier.

import { z } from "zod";
import { type Dossier, mailboxInForce } from "#app/domain/dossier.ts";
import { clues } from "#app/domain/relation.ts";
import type { Tx } from "#db/client.server.ts";
import type { Office } from "./office.ts";

export const NameAndAddress = z.object({
  firstNames: z.string(),
  lastName: z.string(),
  postcode: z.string(),
  houseNumber: z.string(),
  houseNumberAddition: z.string(),
});

/** What may help to find somebody who is in no housing system, in their own words. */
export const Clues = z.partialRecord(z.enum(clues), z.string());
export type Clues = z.infer<typeof Clues>;

/** Whose data are asked for. */
export const PersonAsked = NameAndAddress.extend({ birthDate: z.iso.date() });

export const Applicant = PersonAsked.extend({
  /** Where the tenant wants to be told; null for an answer by post. */
  mailbox: z.string().nullable(),
  /** Who asks, where the rest is about somebody else. */
  representative: NameAndAddress.nullable().default(null),
  clues: Clues.default({}),
  /** Letters on paper in large print: it may tell of somebody's eyes, and so it stands here. */
  largePrint: z.boolean().optional(),
});
export type Applicant = z.infer<typeof Applicant>;

export async function readApplicant(office: Office, tx: Tx, ref: { textId: string; proof: string }) {
  return Applicant.parse(JSON.parse(await office.vault.readText(tx, ref)));
}

/** Where news of a request goes at a moment; null for who has everything by post. */
export async function mailboxAt(office: Office, tx: Tx, dossier: Dossier, at: Date): Promise<string | null> {
  const changed = mailboxInForce(dossier, at);
  if (changed) return office.vault.readText(tx, changed.address);
  return (await readApplicant(office, tx, dossier.applicant)).mailbox;
}

/** The applicants of a list of dossiers, by the id of their sealed text; without those that were erased. */
export async function readApplicants(
  office: Office,
  tx: Tx,
  textIds: string[],
): Promise<Map<string, Applicant>> {
  const texts = await office.vault.readTexts(tx, textIds);
  return new Map([...texts].map(([id, text]) => [id, Applicant.parse(JSON.parse(text))]));
}

/** Where a letter goes that holds no data: to who asks, at the address that they gave. */
export function addresseeOf(applicant: Applicant): string[] {
  const asker = applicant.representative ?? applicant;
  return [fullName(asker), addressOf(asker)];
}

export const addressOf = (at: Pick<Applicant, "postcode" | "houseNumber" | "houseNumberAddition">) =>
  `${at.postcode} ${at.houseNumber} ${at.houseNumberAddition}`.trim();

export const fullName = ({ firstNames, lastName }: Pick<Applicant, "firstNames" | "lastName">) =>
  `${firstNames} ${lastName}`;

/** Short, for lists: "F. El Amrani". */
export const shortName = ({ firstNames, lastName }: Applicant) => `${[...firstNames][0] ?? ""}. ${lastName}`;
