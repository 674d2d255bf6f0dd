// The two ways out of the house: an e-mail to the mail server, a letter to the print folder.

import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { system } from "#app/domain/actors.ts";
import type { Letter } from "#app/domain/letters.ts";
import { emptyPrint, findWaitingPrint, markPosted } from "#db/letters.ts";
import { findWaitingMail, markAccepted, markRefused } from "#db/mails.ts";
import { carryOut } from "./carry-out.ts";
import { MailRefused, type Message } from "./mail.ts";
import type { Office } from "./office.ts";

/** Sends an e-mail and records that it was accepted. Throws while it may work later. */
export async function sendMail(
  office: Office,
  { dossierId, subject: mailId }: { dossierId: string; subject: string },
) {
  const mail = await findWaitingMail(office.db, mailId);
  if (!mail?.sealed) return;
  const key = await office.vault.openKey(office.db, dossierId);
  const content = JSON.parse(office.vault.openWithKey(key, mail.sealed, mailId).toString()) as Omit<
    Message,
    "messageId"
  >;
  office.failpoint();
  try {
    await office.mailer.send({ ...content, messageId: mail.messageId });
  } catch (error) {
    if (error instanceof MailRefused) await markRefused(office.db, mailId, office.now());
    throw error;
  }
  office.failpoint();
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      await markAccepted(tx, mailId, now, mail.kind === "code");
      return [{ type: "record-mail-accepted", mailId, mail: mail.kind }];
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
  const pdf = await office.drawer.letter(letter, office.now());
  await putInPrintFolder(office.config.printFolder, `${letterId}.pdf`, pdf);
  office.failpoint();
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      await emptyPrint(tx, letterId);
      await markPosted(tx, letterId, now);
      return [{ type: "record-posting", letterId }];
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
