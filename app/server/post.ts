// Puts letters and e-mails on their way, inside the transaction that also records why.

import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { LaterNews } from "#app/domain/later-news.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { ElementId } from "#app/domain/records.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import type { Wish } from "#app/domain/wishes.ts";
import { dayInFull, moment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn, staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { insertLetter, insertPrint } from "#db/letters.ts";
import { insertMail } from "#db/mails.ts";
import { findRegister } from "#db/register.ts";
import type { Email } from "#emails/email.tsx";
import type { LetterFacts, Wanted } from "#templates/letters/letter-facts.ts";
import { carryOut, planJob } from "./carry-out.ts";
import type { Office } from "./office.ts";
import type { DossierKey } from "./vault.ts";

/** The register that was in force when the request was received, as one reads it in a language. */
export async function registerOf(tx: Tx, dossier: Dossier, locale: Locale): Promise<SpokenRegister> {
  const found = await findRegister(tx, dossier.registerVersion);
  if (!found) throw new Error("A dossier names a register that was never published");
  return withWordsForNothing(speak(found.register, locale), locale);
}

/** Where the register does not say how long or from where, an answer says that we find it out, as the statement does. */
function withWordsForNothing(register: SpokenRegister, locale: Locale): SpokenRegister {
  const { unknown } = textsIn(locale).pages.statement;
  const elements = register.elements.map((element) => ({
    ...element,
    retention: element.retention || unknown,
    origin: element.origin || unknown,
  }));
  return { ...register, elements };
}

/** The register in force, as one reads it in a language. */
export async function registerNow(tx: Tx, locale: Locale): Promise<SpokenRegister> {
  const found = await findRegister(tx);
  if (!found) throw new Error("No register was published");
  return speak(found.register, locale);
}

export function letterFacts(
  office: Office,
  dossier: Dossier,
  register: SpokenRegister,
  addressee: string[],
  at: Date,
): LetterFacts {
  return {
    locale: dossier.locale,
    organisation: register.organisation,
    addressee,
    number: dossier.number,
    date: dayInFull(dayOf(at), dossier.locale),
    receivedAt: moment(dossier.receivedAt, dossier.locale),
    portal: new URL(office.config.publicOrigin).host,
    wanted: wantedIn(dossier, register, textsIn(dossier.locale).letters.asked.other),
  };
}

/** What was asked; `other` is what is said of data that are in no list. */
export function wantedIn(
  { right, wish }: Pick<Dossier, "right" | "wish">,
  register: SpokenRegister,
  other: string,
): Wanted {
  return { right, wish, named: wish ? namedIn(wish, register, other) : [] };
}

function namedIn(wish: Wish, { elements, purposes }: SpokenRegister, other: string): string[] {
  const labelOf = (id: ElementId | null) => elements.find((element) => element.id === id)?.label ?? other;
  switch (wish.right) {
    case "rectification":
      return inOrder(wish.items).map(labelOf);
    case "consent":
      return purposes.filter(({ id }) => wish.purposes.includes(id)).map(({ label }) => label);
    case "objection":
    case "unsorted":
      return [];
    default:
      // Empty: only what stands in somebody's own words.
      return wish.elements?.length === 0 ? [other] : (wish.elements ?? []).map(labelOf);
  }
}

/** Each once, and last what is in no list. */
function inOrder(items: { element: ElementId | null }[]): (ElementId | null)[] {
  const named = new Set(items.map(({ element }) => element));
  return [...named].sort((a, b) => Number(a === null) - Number(b === null));
}

export type LetterOut = { letterId: string; letter: Letter; by: "portal" | "post"; kept: Letter };

/** Keeps the letter that answers, which is announced or posted later, and notes it in the history. */
export async function keepAnswer(
  office: Office,
  dossierId: string,
  { letter, by }: Pick<LetterOut, "letter" | "by">,
  at: Date,
) {
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const out = { letterId: crypto.randomUUID(), letter, kept: letter, by };
      return [await keepLetter(office, tx, key, out, at)];
    },
    system(at),
  );
}

/**
 * Keeps a letter as sent and, by post, puts it in line for the printer. Gives the command that records it.
 * `kept` is what stays: the same letter, without a code if it carries one.
 */
export async function keepLetter(
  office: Office,
  tx: Tx,
  key: DossierKey,
  out: LetterOut,
  at: Date,
): Promise<Command> {
  const { letterId, letter, by, kept } = out;
  const { dossierId } = key;
  const { textId } = await office.vault.keepText(tx, key, JSON.stringify(kept));
  await insertLetter(tx, { id: letterId, dossierId, kind: letter.kind, by, writtenAt: at, textId });
  if (by === "post") {
    const sealed = office.vault.sealWithKey(key, Buffer.from(JSON.stringify(letter)), letterId);
    await insertPrint(tx, { letterId, dossierId, sealed });
    await planJob(office, tx, dossierId, "print-letter", letterId, at);
  }
  return { type: "record-letter", letterId, letter: letter.kind, by };
}

/** What an e-mail is for; the content of a code is forgotten once it was accepted. */
type MailKind =
  | "request-received"
  | "code"
  | "was-it-you"
  | "term-extended"
  | "restriction-set"
  | "restriction-lifted"
  | "fee-asked"
  | "mailbox-change"
  | "mailbox-new"
  | "answer-ready"
  | "new-request"
  | "request-disputed"
  | "change-stopped"
  | "identity-question"
  | "clarification"
  | "interim"
  | "request-withdrawn"
  | "question-answered"
  | "request-reopened"
  | "withdrawn"
  | "deadline-near"
  | "assigned"
  | "breach-found"
  | "complaint-filed"
  | "complaint-settled"
  | "task-due"
  | "duplicate"
  | "message-received"
  | "message-waits"
  | "id-copy-sent"
  | "id-copy-news"
  | "supplement-ready"
  | "supplement-due"
  | "inquiry"
  | "inquiry-code"
  | "inquiry-reminder"
  | "inquiry-ended"
  | "inquiry-late"
  | "inquiry-declined"
  | "footage-asked"
  | "footage-gone"
  | "use-stopped"
  | "plan-drawn"
  | "second-awaited"
  | "carry-out-waits"
  | "carry-out-due"
  | "carry-out-changed"
  | `later-${LaterNews}`
  | "notice"
  | "notice-reminder"
  | "recipients-listed"
  | "recipients-due"
  | "recipient-silent"
  | "notice-declined"
  | "hold-review"
  | "handover"
  | "handover-reminder"
  | "handover-asked"
  | "handover-stuck"
  | "handover-declined"
  | "handed-over";

/**
 * Writes a letter that holds no data, and where the tenant has a mailbox announces it there. In one transaction, once.
 */
export async function sendLetter(
  office: Office,
  { dossierId, id }: { dossierId: string; id: string },
  out: { letterId: string; letter: Letter; announced: { kind: MailKind; to: string; email: Email } | null },
  at: Date,
) {
  const { letterId, letter, announced } = out;
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      if (announced) await putMail(office, tx, key, { id, ...announced }, at);
      const by = announced ? "portal" : "post";
      return [await keepLetter(office, tx, key, { letterId, letter, kept: letter, by }, at)];
    },
    system(at),
  );
}

/**
 * Puts an e-mail in line, complete, so that every try sends the same bytes under the same Message-ID. Its id is
 * that of the work that asks for it: a second try of that work puts nothing in line again.
 */
export async function putMail(
  office: Office,
  tx: Tx,
  key: DossierKey,
  mail: { id: string; kind: MailKind; to: string; email: Email },
  at: Date,
) {
  const { id } = mail;
  const content = JSON.stringify({ to: mail.to, ...mail.email });
  const isNew = await insertMail(tx, {
    id,
    dossierId: key.dossierId,
    kind: mail.kind,
    messageId: `<${id}@${new URL(office.config.publicOrigin).hostname}>`,
    sealed: office.vault.sealWithKey(key, Buffer.from(content), id),
    createdAt: at,
  });
  const queue = mail.kind === "code" || mail.kind === "inquiry-code" ? "send-code-mail" : "send-mail";
  if (isNew) await planJob(office, tx, key.dossierId, queue, id, at);
}

/**
 * Puts a text message in line in the same way, with its id as its reference. Sent at once instead, a code would be
 * lost by a crash, and the next try would send another one after it.
 */
export async function putSms(
  office: Office,
  tx: Tx,
  key: DossierKey,
  { id, to, text }: { id: string; to: string; text: string },
  at: Date,
) {
  const isNew = await insertMail(tx, {
    id,
    dossierId: key.dossierId,
    kind: "code-by-sms",
    messageId: id,
    sealed: office.vault.sealWithKey(key, Buffer.from(JSON.stringify({ to, text })), id),
    createdAt: at,
  });
  if (isNew) await planJob(office, tx, key.dossierId, "send-code-sms", id, at);
}

/** The page of a dossier for its tenant. */
export const tenantLink = (office: Office, { number, locale }: Dossier) =>
  office.config.publicOrigin + pathsIn(locale).status(number);

export const staffLink = (office: Office, { number }: Dossier) =>
  office.config.publicOrigin + staffPaths.dossier(number);

export const emailFacts = (
  { locale, number }: Pick<Dossier, "locale" | "number">,
  { organisation }: SpokenRegister,
) => ({
  locale,
  number,
  organisation: { name: organisation.name, phone: organisation.phone },
});
