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

/** What one person asks, and how they are answered. Without a right it is access. */
export type Asked = {
  right?: Right;
  wish?: Wish;
  words?: WishWords;
  applicant: Applicant;
  /** As what somebody asks about another; null for who asks about themselves. */
  onBehalf: Capacity | null;
  /** As who the person is known here. */
  relation: Relation;
  scope: Theme[];
  /** Of which camera images; a visitor says it in the clues. */
  footage?: Footage | null;
  answerBy: "portal" | "post";
  /** The language in which the tenant asks, and is answered. */
  locale: Locale;
};

type Message = Asked & { draftId: string; formKey: string };

/** What a tenant's browser sends. */
export type Filing = Message & { sessionId: string };

/** How and when something reached a colleague. */
export type Intake = { channel: IntakeChannel; receivedAt: Date; lateReason: string | null };
export type TakenIn = Message & { intake: Intake };

/** The number of the dossier, and whether this very message had been received before. */
export async function receiveRequest(office: Office, filing: Filing | TakenIn, stamp: Stamp) {
  const intake = "intake" in filing ? filing.intake : null;
  const receivedAt = intake?.receivedAt ?? stamp.at;
  return office.transaction(async (tx) => {
    const receiptId = crypto.randomUUID();
    const isNew = await insertReceipt(tx, { id: receiptId, formKey: filing.formKey, receivedAt });
    if (!isNew) {
      const [first] = await findDossiersOfForm(tx, filing.formKey);
      if (!first) throw new Error("A receipt without a dossier");
      // Two clicks at once each began a session; the browser keeps the later one.
      await showToBrowser(tx, filing, first.id);
      return { number: first.number, again: true };
    }

    const opened = await newDossier(tx, receivedAt);
    const receipt: Receipt = {
      receiptId,
      channel: intake?.channel ?? "portal",
      receivedAt: intake && receivedAt,
      lateReason: intake?.lateReason ?? null,
      separatedFrom: null,
    };
    await openDossier(office, tx, opened, filing, receipt, stamp);
    await showToBrowser(tx, filing, opened.dossierId);
    await closeDraft(tx, filing.draftId, opened.dossierId);
    return { number: opened.number, again: false };
  });
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
  const asksFootage = footageIn(asked);
  const footage = asksFootage && (await office.vault.keepText(tx, key, JSON.stringify(asksFootage)));
  const late = lateReason ? await office.vault.keepText(tx, key, lateReason) : null;
  const words = asked.words && (await office.vault.keepText(tx, key, JSON.stringify(asked.words)));
  const { onBehalf, relation, scope, answerBy, locale, right = "access", wish } = asked;
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
    ...(words && { wishWords: words }),
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
