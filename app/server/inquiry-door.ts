// The way in for who was asked to look, outside the desk: a link that only opens a page, and a code that is mailed apart
// from it and typed in the same browser. Known and unknown are the same from outside (T-02 of the threat model).

import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Stamp } from "#app/domain/actors.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { Inquiry } from "#app/domain/inquiries.ts";
import { isOpenInquiry } from "#app/domain/inquiring.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { countCodesSince, findCode, insertCode, isOnItsWay } from "#db/codes.ts";
import { findDossierOfInquiry, isInquiryOpenedIn } from "#db/inquiries.ts";
import { lockAsked } from "#db/sign-ins.ts";
import { emails } from "#emails/index.ts";
import { planJob } from "./carry-out.ts";
import { inFours } from "./dispute.ts";
import { notFound } from "./guard.ts";
import { type CodeVerdict, codeRules, enterCode, makeCode } from "./identity-check.ts";
import { contactOf } from "./inquiries.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerNow } from "./post.ts";
import { noticeCodeMail } from "./recipients.ts";
import { beginSession, contactSession } from "./sessions.ts";
import { homeOf } from "./telling-homes.ts";

const way = "mailbox-given";
const minute = 60_000;

/** The id in an address. Throws the 404 for what cannot be one. */
export function inquiryIdIn(typed: string | undefined): string {
  const id = z.uuid().safeParse(typed);
  if (!id.success) throw notFound();
  return id.data;
}

/** The session of this browser, or a new one with the header that gives its cookie. */
export async function anyContact(office: Office, request: Request) {
  const session = await contactSession(office, request);
  if (session) return { session, setCookie: null };
  const { id, setCookie } = await beginSession(office, "contact", null);
  return { session: { id }, setCookie };
}

/** Asks for a code. The worker finds out whether there is such a question, and whom it was asked. */
export async function askInquiryCode(office: Office, inquiryId: string, sessionId: string, at: Date) {
  const { notAgain, atMost, within } = codeRules[way];
  const asked = { dossierId: inquiryId, sessionId, way, purpose: "look" } as const;
  const since = (span: number) => new Date(at.getTime() - span);
  await office.transaction(async (tx) => {
    await lockAsked(tx, inquiryId);
    if (await isOnItsWay(tx, asked, since(notAgain))) return;
    // Counted over all browsers: it is one mailbox.
    if ((await countCodesSince(tx, { ...asked, sessionId: null }, since(within))) >= atMost) return;
    const id = crypto.randomUUID();
    await insertCode(tx, { id, ...asked, requestedAt: at });
    await planJob(office, tx, id, "send-inquiry-code", id, at);
  });
}

/** Mails the code to who was asked, as long as what was asked is open. */
export async function sendInquiryCode(
  office: Office,
  { subject: codeId, id }: { subject: string; id: string },
) {
  const code = await findCode(office.db, codeId);
  if (!code || code.hash) return;
  const mail = (await codeMailOf(office, code.dossierId)) ?? (await noticeCodeMail(office, code.dossierId));
  if (!mail) return;
  const { dossierId, mailbox, emailWith } = mail;
  const now = office.now();
  await office.transaction(async (tx) => {
    const { code: made } = await makeCode(office, tx, { id: codeId, way }, now);
    const email = await emailWith(inFours(made), codeRules[way].lastsFor / minute);
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "inquiry-code", to: mailbox, email }, now);
  });
}

/** Whom a code for this question goes to, and its e-mail; null where nobody waits for one. */
async function codeMailOf(office: Office, inquiryId: string) {
  const found = await findInquiry(office, inquiryId);
  if (!found || !isOpenInquiry(found.dossier, found.inquiry)) return null;
  const { dossierId, dossier, inquiry } = found;
  const { mailbox, locale } = await contactOf(office, office.db, inquiry);
  const facts = { ...emailFacts(dossier, await registerNow(office.db, locale)), locale };
  return {
    dossierId,
    mailbox,
    emailWith: (code: string, minutes: number) =>
      emails["inquiry-code"](textsIn(locale).emails, { ...facts, code, minutes }),
  };
}

/** Checks a typed code; the right one opens this question in this browser. */
export function enterInquiryCode(
  office: Office,
  { inquiryId, sessionId, typed }: { inquiryId: string; sessionId: string; typed: string },
  at: Date,
): Promise<CodeVerdict> {
  const stamp: Stamp = { actor: { kind: "contact", inquiryId }, at };
  return enterCode(office, { dossierId: inquiryId, sessionId, way, purpose: "look" }, typed, stamp);
}

export type AtInquiry = { dossierId: string; dossier: Dossier; inquiry: Inquiry; stamp: Stamp };

/**
 * A browser in which this question was opened. Sends a stranger to the door, whatever the id; throws the 404 for what is
 * somebody else's or nobody's.
 */
export async function requireContact(
  office: Office,
  request: Request,
  typed: string | undefined,
): Promise<AtInquiry> {
  const inquiryId = inquiryIdIn(typed);
  const session = await contactSession(office, request);
  if (!session) throw redirect(pathsIn(localeOf(request)).inquiry(inquiryId));
  const isOpened = await isInquiryOpenedIn(office.db, session.id, inquiryId);
  const found = isOpened ? await findInquiry(office, inquiryId) : null;
  if (!found) throw notFound();
  return { ...found, stamp: { actor: { kind: "contact", inquiryId }, at: office.now() } };
}

async function findInquiry(office: Office, inquiryId: string) {
  const dossierId = await findDossierOfInquiry(office.db, inquiryId);
  if (!dossierId) return null;
  // Of what was kept for a time nobody is asked to look.
  const { dossier } = await homeOf(office, dossierId);
  const inquiry = dossier?.inquiries.find((one) => one.inquiryId === inquiryId);
  return dossier && inquiry ? { dossierId, dossier, inquiry } : null;
}
