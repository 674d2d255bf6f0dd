// The ways out of the house: an e-mail to the mail server, a text message to its gateway, a letter to the print folder.

import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { system } from "#app/domain/actors.ts";
import type { MailRefusal } from "#app/domain/events.ts";
import type { Letter } from "#app/domain/letters.ts";
import { emptyPrint, findWaitingPrint, markPosted } from "#db/letters.ts";
import { findWaitingMail, markAccepted, markRefused } from "#db/mails.ts";
import { mailboxHadEnough } from "#db/trouble.ts";
import { readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { codeRules } from "./identity-check.ts";
import { noteMailOfLater } from "./later.ts";
import { MailRefused, type Message } from "./mail.ts";
import type { Office } from "./office.ts";
import { NotYet } from "./pauses.ts";
import { SmsFailed, type SmsMessage, SmsRefused } from "./sms/gateway.ts";

/** How long we try to bring an e-mail (RFC 5321, 4.5.4.1 gives four to five days; the legal term waits less). */
const longestDelay = 72 * 3600_000;

type Out = { dossierId: string; subject: string };
type WaitingMail = NonNullable<Awaited<ReturnType<typeof findWaitingMail>>>;
type Bringing = { longest: number; bring: (content: string, mail: WaitingMail) => Promise<void> };

/** Sends an e-mail and records that it was accepted, or that it never will be. Throws while it may work later. */
export function sendMail(office: Office, out: Out) {
  return handOver(office, out, {
    longest: longestDelay,
    bring: async (content, { kind, messageId, createdAt }) => {
      const message = JSON.parse(content) as Omit<Message, "messageId" | "at">;
      const giveBack = anybodyCanCause.has(kind) ? await takeTurnOf(office, kind, message.to) : null;
      try {
        await office.mailer.send({ ...message, messageId, at: createdAt });
      } catch (error) {
        await giveBack?.();
        throw error;
      }
    },
  });
}

/** Sent before anybody showed who they are: whoever files a thousand times must not fill somebody's mailbox (T-37). */
const anybodyCanCause = new Set(["request-received", "was-it-you"]);

/**
 * Gives what takes the turn back. Throws NotYet while this mailbox has had its day's worth of this kind: of each apart,
 * so that a stranger does not use up what somebody gets of their own request.
 */
async function takeTurnOf(office: Office, kind: string, mailbox: string): Promise<() => Promise<void>> {
  const turns = office.rateLimits["mail-unasked"];
  const key = office.vault.hashContact(kind, mailbox.toLowerCase());
  const takes = await turns.take(key);
  if (takes > 0) throw new NotYet(mailboxHadEnough, takes);
  return () => turns.giveBack(key);
}

/** Sends a text message in the same way, as long as the code in it works. */
export function sendSms(office: Office, out: Out) {
  return handOver(office, out, {
    longest: codeRules["sms-on-file"].lastsFor,
    bring: async (content, { id, createdAt }) => {
      if (!office.sms) throw new SmsFailed("sms-off");
      if (isOver(createdAt, codeRules["sms-on-file"].lastsFor, office)) throw new SmsFailed("sms-too-late");
      await office.sms.send({ ...(JSON.parse(content) as Omit<SmsMessage, "reference">), reference: id });
    },
  });
}

async function handOver(office: Office, { dossierId, subject: mailId }: Out, { longest, bring }: Bringing) {
  const mail = await findWaitingMail(office.db, mailId);
  if (!mail?.sealed) return;
  const key = await office.vault.openKey(office.db, dossierId);
  const content = office.vault.openWithKey(key, mail.sealed, mailId).toString();
  office.failpoint();
  try {
    await bring(content, mail);
  } catch (error) {
    const why = whyNever(error, isOver(mail.createdAt, longest, office));
    if (!why) throw error;
    return noteRefusal(office, dossierId, mail, why);
  }
  office.failpoint();
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const isFirst = await markAccepted(tx, mailId, now);
      if (isFirst && !dossier) {
        await noteMailOfLater(office, tx, { id: dossierId, mailId, kind: mail.kind, arrived: true }, now);
      }
      return isFirst && dossier ? [{ type: "record-mail-accepted", mailId, mail: mail.kind }] : [];
    },
    system(now),
  );
}

const isOver = (since: Date, longest: number, { now }: Pick<Office, "now">) =>
  now().getTime() - since.getTime() > longest;

function whyNever(error: unknown, isTooLate: boolean): MailRefusal | null {
  if (error instanceof MailRefused || error instanceof SmsRefused) return "refused";
  return isTooLate ? "given-up" : null;
}

async function noteRefusal(
  office: Office,
  dossierId: string,
  { id: mailId, kind }: { id: string; kind: string },
  why: MailRefusal,
) {
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const isFirst = await markRefused(tx, mailId, now);
      if (isFirst && !dossier) {
        await noteMailOfLater(office, tx, { id: dossierId, mailId, kind, arrived: false }, now);
      }
      return isFirst && dossier ? [{ type: "record-mail-refused", mailId, mail: kind, why }] : [];
    },
    system(now),
  );
}

/** Lays a letter in the print folder, once, under its id. */
export async function printLetter(
  office: Office,
  { dossierId, subject: letterId }: { dossierId: string; subject: string },
) {
  const print = await findWaitingPrint(office.db, letterId);
  if (!print) return;
  const key = await office.vault.openKey(office.db, dossierId);
  const letter = JSON.parse(office.vault.openWithKey(key, print.sealed, letterId).toString()) as Letter;
  office.failpoint();
  const { dossier } = await readDossier(office.db, dossierId);
  const { largePrint = false } = await readApplicant(office, office.db, dossier.applicant);
  // Large print is the tenant's.
  const isLarge = largePrint && letter.kind !== "recipient-notice";
  const pdf = await office.drawer.letter(letter, office.now(), isLarge);
  await putInPrintFolder(office.config.printFolder, `${letterId}.pdf`, pdf);
  office.failpoint();
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      await emptyPrint(tx, letterId);
      const isFirst = await markPosted(tx, letterId, now);
      return isFirst ? [{ type: "record-posting", letterId }] : [];
    },
    system(now),
  );
}

// The printer must never take half a letter, nor the same one twice after a crash.
async function putInPrintFolder(folder: string, name: string, pdf: Uint8Array) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  if (await stat(path).catch(() => null)) return;
  const temporary = join(folder, `.${name}.${crypto.randomUUID()}.part`);
  try {
    const file = await open(temporary, "wx", 0o640);
    await file.writeFile(pdf);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
