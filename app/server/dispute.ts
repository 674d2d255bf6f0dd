// "Dat was ik niet": the contact on file is told of a request from elsewhere, and can stop it with one code.

import { timingSafeEqual } from "node:crypto";
import { type Stamp, system } from "#app/domain/actors.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { countTry, findCode, lockCodeFor, markCodeUsed } from "#db/codes.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { emails } from "#emails/index.ts";
import { readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { contactOnFileNow, isMailboxShared } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { makeDenialCode, plain } from "./identity-check.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf } from "./post.ts";

/** Whoever filed knows the number and may guess: eight digits stand a hundred tries, and those leave room to stop it. */
const triesPerDenial = 100;

/**
 * Tells the mailbox on file, unless the request came from there: its tenant was told already. A mailbox that is also
 * somebody else's asks for more care (G9 of the law notes).
 */
export async function tellContact(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.person.state !== "found" || (await findCode(office.db, id))) return;
  const { person } = dossier.person;
  const [known] = (await contactOnFileNow(office, dossier)).mailboxes;
  if (known && (await isMailboxShared(office, person, known))) {
    const shared = { type: "set-caution", caution: "shared-mailbox", reason: null } as const;
    await carryOut(office, dossierId, [shared], system(office.now()));
  }
  const { mailbox: given } = await readApplicant(office, office.db, dossier.applicant);
  if (!known || known.toLowerCase() === given?.toLowerCase()) return;

  const now = office.now();
  const register = await registerOf(office.db, dossier, staffLocale);
  await office.transaction(async (tx) => {
    const code = await makeDenialCode(office, tx, { id, dossierId }, now);
    const email = await emails["was-it-you"](textsIn("nl").emails, {
      ...emailFacts(dossier, register),
      locale: "nl",
      english: textsIn("en").emails,
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      link: office.config.publicOrigin + pathsIn("nl").notMine,
    });
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "was-it-you", to: known, email }, now);
  });
}

type Denial = { number: string; code: string };

/**
 * Stops a request with the code that went to the mailbox on file. False for any other number or code: then the same is
 * asked of the database, whether or not there is such a request (T-02 of the threat model).
 */
export async function disputeRequest(
  office: Office,
  { number, code }: Denial,
  stamp: Stamp,
): Promise<boolean> {
  const dossierId = (await findDossierByNumber(office.db, number))?.id ?? crypto.randomUUID();
  let stopped = false;
  await carryOut(
    office,
    dossierId,
    async (tx, now) => {
      const row = await lockCodeFor(tx, dossierId, "deny");
      await countTry(tx, row?.id ?? dossierId);
      if (!row?.hash || !row.expiresAt || row.expiresAt <= stamp.at || row.tries >= triesPerDenial) return [];
      const typed = Buffer.from(office.vault.hashCode(row.id, plain(code)));
      if (!timingSafeEqual(typed, Buffer.from(row.hash))) return [];
      stopped = true;
      await markCodeUsed(tx, row.id, stamp.at);
      return now?.cautions.includes("request-disputed") ? [] : [{ type: "dispute-request", codeId: row.id }];
    },
    stamp,
  );
  return stopped;
}
