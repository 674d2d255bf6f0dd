// The two ways out of the house: an e-mail to the mail server, a letter to the print folder.

import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { system } from "#app/domain/actors.ts";
import type { MailRefusal } from "#app/domain/events.ts";
import type { Letter } from "#app/domain/letters.ts";
import { emptyPrint, findWaitingPrint, markPosted } from "#db/letters.ts";
import { findWaitingMail, markAccepted, markRefused } from "#db/mails.ts";
import { carryOut } from "./carry-out.ts";
import { drawLetter } from "./export/pdf.ts";
import { MailRefused, type Message } from "./mail.ts";
import type { Office } from "./office.ts";

/** How long we try to bring an e-mail (RFC 5321, 4.5.4.1 gives four to five days; the legal term waits less). */
const longestDelay = 72 * 3600_000;

/** Sends an e-mail and records that it was accepted, or that it never will be. Throws while it may work later. */
export async function sendMail(
  office: Office,
  { dossierId, subject: mailId }: { dossierId: string; subject: string },
) {
  const mail = await findWaitingMail(office.db, mailId);
  if (!mail?.sealed) return;
  const key = await office.vault.openKey(office.db, dossierId);
  const content = JSON.parse(office.vault.openWithKey(key, mail.sealed, mailId).toString()) as Omit<
    Message,
    "messageId" | "at"
  >;
  office.failpoint();
  try {
    await office.mailer.send({ ...content, messageId: mail.messageId, at: mail.createdAt });
  } catch (error) {
    const why = whyNever(error, mail.createdAt, office.now());
    if (!why) throw error;
    return noteRefusal(office, dossierId, mail, why);
  }
  office.failpoint();
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const isFirst = await markAccepted(tx, mailId, now, mail.kind === "code");
      return isFirst ? [{ type: "record-mail-accepted", mailId, mail: mail.kind }] : [];
    },
    system(now),
  );
}

function whyNever(error: unknown, since: Date, now: Date): MailRefusal | null {
  if (error instanceof MailRefused) return "refused";
  return now.getTime() - since.getTime() > longestDelay ? "given-up" : null;
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
    async (tx) => {
      const isFirst = await markRefused(tx, mailId, now, kind === "code");
      return isFirst ? [{ type: "record-mail-refused", mailId, mail: kind, why }] : [];
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
  const pdf = await drawLetter(office.config.drawing, letter, office.now());
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
