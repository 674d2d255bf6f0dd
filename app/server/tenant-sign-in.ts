// Coming back to a request: its number and postcode, then a code to the mailbox that was given with it.

import type { Stamp } from "#app/domain/actors.ts";
import { insertCode } from "#db/codes.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import {
  bindCode,
  countSignInsSince,
  findLastSignIn,
  findSignIn,
  insertSignIn,
  isSignInOnItsWay,
  lockAsked,
} from "#db/sign-ins.ts";
import { readApplicants } from "./applicant.ts";
import { carryOut, planJob } from "./carry-out.ts";
import { type CodeVerdict, codeRules, enterCode } from "./identity-check.ts";
import type { Office } from "./office.ts";

export type SignInQuestion = { number: string; postcode: string };

const way = "mailbox-given";

/**
 * Asks for a code. The worker finds out whether number and postcode belong together: the same is done here for every
 * question, so that neither the answer nor what it takes tells (T-02 of the threat model).
 */
export async function askToSignIn(office: Office, question: SignInQuestion, sessionId: string, stamp: Stamp) {
  const { notAgain, atMost, within } = codeRules[way];
  const { number, postcode } = question;
  const asked = office.vault.hashCode("sign-in", `${number}\n${postcode}`);
  const since = (span: number) => new Date(stamp.at.getTime() - span);
  await office.transaction(async (tx) => {
    await lockAsked(tx, asked);
    if (await isSignInOnItsWay(tx, { asked, sessionId }, since(notAgain))) return;
    if ((await countSignInsSince(tx, asked, since(within))) >= atMost) return;
    const id = crypto.randomUUID();
    const sealed = Buffer.from(office.vault.sealDraft(JSON.stringify(question), id));
    await insertCode(tx, { id, dossierId: id, sessionId, way, purpose: "prove", requestedAt: stamp.at });
    await insertSignIn(tx, { id, sessionId, asked, sealed, requestedAt: stamp.at });
    await planJob(office, tx, id, "find-sign-in", id, stamp.at);
  });
}

/** Asks the same as this browser did last. False when that is too long ago. */
export async function askAgainToSignIn(office: Office, sessionId: string, stamp: Stamp): Promise<boolean> {
  const last = await findLastSignIn(office.db, sessionId);
  if (!last) return false;
  await askToSignIn(office, openQuestion(office, last), sessionId, stamp);
  return true;
}

/** Checks the code that this browser asked for. Null when it asked for none, or too long ago. */
export async function enterSignInCode(
  office: Office,
  typed: string,
  sessionId: string,
  stamp: Stamp,
): Promise<CodeVerdict | null> {
  const last = await findLastSignIn(office.db, sessionId);
  if (!last) return null;
  return enterCode(office, { dossierId: last.dossierId, sessionId, way, purpose: "prove" }, typed, stamp);
}

/** Finds the request that was asked for, and has its code sent; nobody hears of it when there is none. */
export async function findSignInAsked(office: Office, { subject: id }: { subject: string }) {
  const signIn = await findSignIn(office.db, id);
  if (!signIn) return;
  const question = openQuestion(office, signIn);
  const dossier = await findDossierByNumber(office.db, question.number);
  const applicants = await readApplicants(office, office.db, dossier ? [dossier.applicantTextId] : []);
  const applicant = dossier && applicants.get(dossier.applicantTextId);
  // Who asks for another knows their own postcode.
  const asker = applicant?.representative ?? applicant;
  if (!dossier || asker?.postcode !== question.postcode) return;
  await carryOut(
    office,
    dossier.id,
    async (tx) => ((await bindCode(tx, id, dossier.id)) ? [{ type: "request-code", codeId: id, way }] : []),
    { actor: { kind: "tenant", sessionId: signIn.sessionId }, at: office.now() },
  );
}

function openQuestion(office: Office, { id, sealed }: { id: string; sealed: Uint8Array }): SignInQuestion {
  return JSON.parse(office.vault.openDraft(sealed, id));
}
