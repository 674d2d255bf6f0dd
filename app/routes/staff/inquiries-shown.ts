// Whom we asked outside the desk, as colleagues see it.

import type { Dossier } from "#app/domain/dossier.ts";
import type { Inquiry } from "#app/domain/inquiries.ts";
import { isOpenInquiry } from "#app/domain/inquiring.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { dayInWords, shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { footageShown } from "#app/server/footage-shown.ts";
import { contactOf } from "#app/server/inquiries.ts";
import type { Office } from "#app/server/office.ts";
import type { InquiryShown } from "#app/ui/staff/inquiries.tsx";
import { sourceNamed } from "./slices-shown.ts";

export async function inquiriesShown(
  office: Office,
  dossier: Dossier,
  register: SpokenRegister,
): Promise<InquiryShown[]> {
  const shown: InquiryShown[] = [];
  for (const inquiry of dossier.inquiries) {
    const { name, mailbox } = await contactOf(office, office.db, inquiry);
    const { declined, footage, sliceId } = inquiry;
    shown.push({
      inquiryId: inquiry.inquiryId,
      keepOnly: sliceId === null,
      source: sourceNamed(inquiry.connection, register),
      name,
      mailbox,
      askedAt: shownMoment(inquiry.askedAt, staffLocale),
      dueOn: shownDay(inquiry.dueOn, staffLocale),
      reminders: inquiry.reminders.map(({ whom, at }) => ({ whom, at: shownMoment(at, staffLocale) })),
      state: stateOf(dossier, inquiry),
      reason: declined && (await office.vault.readText(office.db, declined.reason)),
      images: footage && {
        overwrittenOn: footage.overwrittenOn && dayInWords(footage.overwrittenOn, staffLocale),
      },
      footage: sliceId === null ? await footageShown(office, { dossier, keepOnly: true }, staffLocale) : [],
    });
  }
  return shown;
}

function stateOf(dossier: Dossier, inquiry: Inquiry): InquiryShown["state"] {
  const { answeredAt, declined, ended } = inquiry;
  if (answeredAt) return "answered";
  if (ended) return ended.why;
  if (declined?.why === "not-mine") return "not-mine";
  if (!isOpenInquiry(dossier, inquiry)) return "not-needed";
  return declined?.why ?? "open";
}

/** Whom the register names, by the source about which they are asked. */
export function contactsIn({ sources }: SpokenRegister): { id: string; name: string }[] {
  return sources.flatMap(({ id, task }) => (task?.contact ? [{ id, name: task.contact.name }] : []));
}
