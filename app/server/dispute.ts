// "Dat was ik niet": the contact on file is told of a request from elsewhere, and can stop it with one code. So can the
// address from before, when the news of a request is to go elsewhere.

import { timingSafeEqual } from "node:crypto";
import { type Stamp, system } from "#app/domain/actors.ts";
import type { Command } from "#app/domain/commands.ts";
import { type Dossier, pendingChange } from "#app/domain/dossier.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type CodeRow, countTry, findCode, lockCodesFor, markCodeUsed } from "#db/codes.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { emails } from "#emails/index.ts";
import { readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { isMailboxShared, lookAtContacts } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { makeStoppingCode, plain } from "./identity-check.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf } from "./post.ts";

/** Whoever filed knows the number and may guess: eight digits stand a hundred tries, and those leave room to stop it. */
const triesToStop = 100;
/** Long enough for who reads mail seldom; an answer takes a month. */
const denialCodeLasts = 60 * 24 * 3600_000;

/**
 * Tells the mailbox on file, unless the request came from there: its tenant was told already. A mailbox that is also
 * somebody else's asks for more care (G9 of the law notes).
 */
export async function tellContact(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.person.state !== "found" || (await findCode(office.db, id))) return;
  const { person } = dossier.person;
  const [known] = (await lookAtContacts(office, dossierId, dossier)).mailboxes;
  if (known && (await isMailboxShared(office, person, known))) {
    const shared = { type: "set-caution", caution: "shared-mailbox", reason: null } as const;
    await carryOut(office, dossierId, [shared], system(office.now()));
  }
  const { mailbox: given } = await readApplicant(office, office.db, dossier.applicant);
  if (!known || known.toLowerCase() === given?.toLowerCase()) return;

  const now = office.now();
  const register = await registerOf(office.db, dossier, staffLocale);
  await office.transaction(async (tx) => {
    const until = new Date(now.getTime() + denialCodeLasts);
    const code = await makeStoppingCode(office, tx, { id, dossierId, purpose: "deny", until }, now);
    const email = await emails["was-it-you"](textsIn("nl").emails, {
      ...emailFacts(dossier, register),
      locale: "nl",
      english: textsIn("en").emails,
      code: inFours(code),
      link: office.config.publicOrigin + pathsIn("nl").notMine,
    });
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "was-it-you", to: known, email }, now);
  });
}

/** As it is printed. */
export const inFours = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What can be stopped by a code that was mailed, and which code that is. */
export type Stoppable = "request" | "mailbox-change";
const purposes = { request: "deny", "mailbox-change": "keep-mailbox" } as const satisfies Record<
  Stoppable,
  CodeRow["purpose"]
>;

type Denial = { number: string; code: string };

/**
 * Stops a request, or a change of its address, with the code that was mailed for that. False for any other number or
 * code: then the same is asked of the database, whether or not there is such a request (T-02 of the threat model).
 */
export async function stopWithCode(
  office: Office,
  what: Stoppable,
  { number, code }: Denial,
  stamp: Stamp,
): Promise<boolean> {
  const dossierId = (await findDossierByNumber(office.db, number))?.id ?? crypto.randomUUID();
  let stopped = false;
  await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const rows = await lockCodesFor(tx, dossierId, purposes[what], stamp.at);
      const [newest] = rows;
      await countTry(tx, newest?.id ?? dossierId);
      if (!newest || rows.reduce((sum, { tries }) => sum + tries, 0) >= triesToStop) return [];
      const row = rows.find(({ id, hash }) => isCode(office, { id, hash }, code));
      if (!row || !dossier) return [];
      stopped = true;
      await markCodeUsed(tx, row.id, stamp.at);
      return stopping[what](dossier, row.id, stamp.at);
    },
    stamp,
  );
  return stopped;
}

function isCode({ vault }: Office, { id, hash }: Pick<CodeRow, "id" | "hash">, typed: string): boolean {
  return hash !== null && timingSafeEqual(Buffer.from(vault.hashCode(id, plain(typed))), Buffer.from(hash));
}

/** Whoever stops what was stopped already reads that it is. */
const stopping: Record<Stoppable, (dossier: Dossier, codeId: string, at: Date) => Command[]> = {
  request: ({ cautions }, codeId) =>
    cautions.includes("request-disputed") ? [] : [{ type: "dispute-request", codeId }],
  "mailbox-change": (dossier, codeId, at) =>
    dossier.cautions.includes("change-stopped") && !pendingChange(dossier, at)
      ? []
      : [{ type: "stop-mailbox-change", codeId }],
};
