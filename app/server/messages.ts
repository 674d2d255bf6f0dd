// Messages about a request: kept sealed, read by the other side, and told of by e-mail or on paper.

import { z } from "zod";
import type { Stamp } from "#app/domain/actors.ts";
import { type Dossier, stoppedAt } from "#app/domain/dossier.ts";
import type { AttachedFile } from "#app/domain/files.ts";
import type { Message } from "#app/domain/messages.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { emails } from "#emails/index.ts";
import { message as messageLetter } from "#templates/letters/message.ts";
import { addresseeOf, mailboxAt, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { type FormErrors, parseWords, textIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, letterFacts, putMail, registerOf, sendLetter } from "./post.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";
import { type Brought, keepSentFiles, sentFilesIn } from "./uploads/sent-files.ts";
import { forgetFiles } from "./uploads/take-in.ts";

type Sending = { office: Office; dossierId: string; form: FormData; stamp: Stamp };
type Said = Parameters<typeof parseWords>[2];

/**
 * Sends what stands under "message", and the files that came with it. Its id comes with the form, so that a form that
 * is sent twice is one message. What is wrong with it, or null; also when the request ended meanwhile. Files of a form
 * that came to nothing are removed.
 */
export async function sendMessage(
  { office, dossierId, form, stamp }: Sending,
  said: Said & { usedUp: string },
  { taken, wrong }: Brought,
): Promise<FormErrors | null> {
  const isSilent = textIn(form, "message") === "" && (taken.length > 0 || wrong !== null);
  const written = isSilent ? null : parseWords(form, "message", said);
  const errors = { ...(written?.ok === false && written.errors), ...(wrong && { files: wrong }) };
  if (Object.keys(errors).length > 0) {
    await forgetFiles(office, taken);
    return errors;
  }
  const words = written?.ok ? written.answer : null;
  const messageId = z.uuid().catch(crypto.randomUUID()).parse(textIn(form, "formKey"));
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const text = words === null ? null : await office.vault.keepText(tx, key, words);
      const files = (await keepSentFiles(office, tx, key, taken)) ?? null;
      return [{ type: "send-message", messageId, text, files }];
    },
    stamp,
  );
  if (obstacle) await forgetFiles(office, taken);
  return obstacle === "messages-used-up" ? { message: said.usedUp } : null;
}

/** The commands of the page of colleagues: write-message (message) and read-message (messageId). */
export async function commandMessages(given: Given, said: Said): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "read-message": {
      const messageId = z.uuid().parse(textIn(form, "messageId"));
      return { obstacle: await carryOut(office, dossierId, [{ type: "read-message", messageId }], stamp) };
    }
    case "write-message": {
      const written = parseWords(form, "message", said);
      if (!written.ok) return { errors: written.errors };
      const messageId = z.uuid().catch(crypto.randomUUID()).parse(textIn(form, "formKey"));
      return carryOutWith(given, written.answer, (text) => ({ type: "write-message", messageId, text }));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export type MessageRead = Pick<Message, "messageId" | "by" | "at" | "isRead"> & {
  words: string | null;
  files: AttachedFile[];
  /** Its words or files were erased. */
  isErased: boolean;
};

/** The messages of both sides, the newest first. */
export async function readMessages(office: Office, { messages }: Dossier): Promise<MessageRead[]> {
  const refs = messages.flatMap(({ text, files }) => [text, files]);
  const texts = await office.vault.readTexts(
    office.db,
    refs.flatMap((ref) => ref?.textId ?? []),
  );
  const isGone = (ref: Message["text"]) => ref !== null && !texts.has(ref.textId);
  return messages
    .map(({ messageId, by, at, isRead, text, files }) => ({
      messageId,
      by,
      at,
      isRead,
      words: (text && texts.get(text.textId)) ?? null,
      files: sentFilesIn(texts, files),
      isErased: isGone(text) || isGone(files),
    }))
    .toReversed();
}

/** Tells the tenant of a message: by an e-mail that says only that it is there, or with its words on paper. */
export async function tellMessage(office: Office, job: { dossierId: string; id: string }, messageId: string) {
  const { dossier } = await readDossier(office.db, job.dossierId);
  const written = dossier.messages.find((message) => message.messageId === messageId);
  if (!written?.text || stoppedAt(dossier)) return;
  const now = office.now();
  const { locale } = dossier;
  const register = await registerOf(office.db, dossier, locale);
  const mailbox = await mailboxAt(office, office.db, dossier, now);
  if (mailbox) {
    const email = await emails["message-waits"](textsIn(locale).emails, {
      ...emailFacts(dossier, register),
      link: office.config.publicOrigin + pathsIn(locale).messages(dossier.number),
    });
    return office.transaction(async (tx) => {
      const key = await office.vault.openKey(tx, job.dossierId);
      await putMail(office, tx, key, { id: job.id, kind: "message-waits", to: mailbox, email }, now);
    });
  }
  const addressee = addresseeOf(await readApplicant(office, office.db, dossier.applicant));
  const letter = messageLetter(textsIn(locale).letters, {
    ...letterFacts(office, dossier, register, addressee, now),
    scope: dossier.scope,
    words: await office.vault.readText(office.db, written.text),
  });
  await sendLetter(office, job, { letterId: messageId, letter, announced: null }, now);
}
