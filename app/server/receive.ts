// A message of a tenant becomes a receipt with its dossier, once, however often it is sent: by portal or by colleague.

import type { Stamp } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Command, DossierRef } from "#app/domain/commands.ts";
import type { Channel, IntakeChannel } from "#app/domain/receipt.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Relation } from "#app/domain/relation.ts";
import type { Capacity } from "#app/domain/representation.ts";
import type { Right } from "#app/domain/rights.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Tx } from "#db/client.server.ts";
import { findDossiersOfForm, insertReceipt, nextNumber } from "#db/dossiers.ts";
import { closeDraft } from "#db/drafts.ts";
import { findRegister } from "#db/register.ts";
import { saveSessionDossier } from "#db/sessions.ts";
import type { Applicant } from "./applicant.ts";
import { carryOutIn } from "./carry-out.ts";
import type { Footage } from "./footage.ts";
import type { Office } from "./office.ts";

/** One thing that is asked. */
export type Ask = {
  right: Right;
  /** The themes that are looked up for it. */
  scope: Theme[];
  /** Of which camera images; a visitor says it in the clues. */
  footage?: Footage | null;
  /** Of every right but access. */
  wish?: Wish;
  words?: WishWords;
};

/** What one person asks, and how they are answered. Without a right it is access. */
export type Asked = Partial<Ask> & {
  applicant: Applicant;
  /** As what somebody asks about another; null for who asks about themselves. */
  onBehalf: Capacity | null;
  /** As who the person is known here. */
  relation: Relation;
  scope: Theme[];
  answerBy: "portal" | "post";
  /** The language in which the tenant asks, and is answered. */
  locale: Locale;
};

type Message = Asked & {
  draftId: string;
  formKey: string;
  /** What else is asked in the same message, each with a dossier and a clock of its own (law notes, A.3). */
  further?: Ask[];
};

/** What a tenant's browser sends. */
export type Filing = Message & { sessionId: string };

/** How and when something reached a colleague. */
export type Intake = { channel: IntakeChannel; receivedAt: Date; lateReason: string | null };
export type TakenIn = Message & { intake: Intake };

/** The numbers of the dossiers, in the order of what was asked, and whether this very message had been received before. */
export async function receiveRequest(office: Office, filing: Filing | TakenIn, stamp: Stamp) {
  const intake = "intake" in filing ? filing.intake : null;
  const receivedAt = intake?.receivedAt ?? stamp.at;
  return office.transaction(async (tx) => {
    const receiptId = crypto.randomUUID();
    const isNew = await insertReceipt(tx, { id: receiptId, formKey: filing.formKey, receivedAt });
    if (!isNew) {
      const before = await findDossiersOfForm(tx, filing.formKey);
      // Two clicks at once each began a session; the browser keeps the later one.
      for (const { id } of before) await showToBrowser(tx, filing, id);
      return received(before, true);
    }

    const receipt: Receipt = {
      receiptId,
      channel: intake?.channel ?? "portal",
      receivedAt: intake && receivedAt,
      lateReason: intake?.lateReason ?? null,
      separatedFrom: null,
    };
    const opened: DossierRef[] = [];
    for (const ask of [onlyAsk(filing), ...(filing.further ?? [])]) {
      const dossier = await newDossier(tx, receivedAt);
      await openDossier(office, tx, dossier, { ...withoutAsk(filing), ...ask }, receipt, stamp);
      await showToBrowser(tx, filing, dossier.dossierId);
      opened.push(dossier);
    }
    const [first] = opened;
    if (first) await closeDraft(tx, filing.draftId, first.dossierId);
    return received(opened, false);
  });
}

function received(dossiers: { number: string }[], again: boolean) {
  const [number, ...further] = dossiers.map((dossier) => dossier.number);
  if (!number) throw new Error("A receipt without a dossier");
  return { number, numbers: [number, ...further], again };
}

function onlyAsk({ right = "access", scope, footage, wish, words }: Asked): Ask {
  return { right, scope, ...(footage && { footage }), ...(wish && { wish }), ...(words && { words }) };
}

/** Who asks, without what. */
function withoutAsk({ applicant, onBehalf, relation, answerBy, locale }: Asked): Omit<Asked, keyof Ask> {
  return { applicant, onBehalf, relation, answerBy, locale };
}

/** What a new dossier is called. */
export async function newDossier(tx: Tx, receivedAt: Date): Promise<DossierRef> {
  return {
    dossierId: crypto.randomUUID(),
    number: await nextNumber(tx, Number(dayOf(receivedAt).slice(0, 4))),
  };
}

/** How the message of a new dossier came in; `receivedAt` null for now. */
type Receipt = {
  receiptId: string;
  channel: Channel;
  receivedAt: Date | null;
  lateReason: string | null;
  /** The dossier of who asked in the same message. */
  separatedFrom: DossierRef | null;
  /** The dossier with the words that came to this right too. */
  sortedFrom?: DossierRef;
};

/** Opens the dossier of one person, with what they said sealed under a key of its own. */
export async function openDossier(
  office: Office,
  tx: Tx,
  { dossierId, number }: DossierRef,
  asked: Asked,
  { receivedAt, lateReason, ...receipt }: Receipt,
  stamp: Stamp,
) {
  const register = await findRegister(tx);
  if (!register) throw new Error("No register has been published yet");
  const key = await office.vault.makeKey(tx, dossierId);
  const applicant = await office.vault.keepText(tx, key, JSON.stringify(asked.applicant));
  const { right = "access", wish, words } = asked;
  const asksFootage = right === "access" ? footageIn(asked) : null;
  const footage = asksFootage && (await office.vault.keepText(tx, key, JSON.stringify(asksFootage)));
  const isWritten = words && Object.keys(words).length > 0;
  const wishWords = isWritten && (await office.vault.keepText(tx, key, JSON.stringify(words)));
  const late = lateReason ? await office.vault.keepText(tx, key, lateReason) : null;
  const { onBehalf, relation, scope, answerBy, locale } = asked;
  const command: Command = {
    type: "receive-request",
    right,
    number,
    registerVersion: register.version,
    ...receipt,
    scope,
    answerBy,
    hasMailbox: asked.applicant.mailbox !== null,
    locale,
    applicant,
    onBehalf,
    relation,
    receivedAt: receivedAt?.toISOString() ?? null,
    lateReason: late,
    ...(footage && { footage }),
    ...(wish && { wish }),
    ...(wishWords && { wishWords }),
  };
  await carryOutIn(office, tx, dossierId, [command], stamp);
}

/** Where a colleague took it in, no browser has shown anything yet. */
async function showToBrowser(tx: Tx, filing: Filing | TakenIn, dossierId: string) {
  if ("sessionId" in filing) await saveSessionDossier(tx, filing.sessionId, dossierId, { filed: true });
}

/** What a request asks of camera images; a visitor told it as what we know them by. Null when it asks none. */
function footageIn({ applicant, relation, footage }: Asked): Footage | null {
  if (footage) return footage;
  const { whenAndWhere, looks } = applicant.clues;
  if (relation !== "visitor" || !whenAndWhere) return null;
  return { words: whenAndWhere, ...(looks && { looks }) };
}
