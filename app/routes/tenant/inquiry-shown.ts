// What somebody outside the desk sees of what they were asked.

import type { Day } from "#app/domain/calendar.ts";
import { isOpenInquiry } from "#app/domain/inquiring.ts";
import { isPlace } from "#app/domain/relation.ts";
import { dayInFull, dayInWords, shownDay, shownMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { addressOf, fullName, readApplicant } from "#app/server/applicant.ts";
import { footageShown } from "#app/server/footage-shown.ts";
import type { AtInquiry } from "#app/server/inquiry-door.ts";
import type { Office } from "#app/server/office.ts";
import { registerNow } from "#app/server/post.ts";
import type { InquiryPageProps } from "#app/ui/contact/inquiry-page.tsx";

/**
 * The least that is needed (GDPR art. 5(1)(c)): who only keeps images reads where and when; who looks images up, by what
 * to recognise the person; all others the name, birth date and address. Once it is over, nothing of it.
 */
export async function inquiryShown(
  office: Office,
  { dossier, inquiry }: AtInquiry,
  locale: Locale,
): Promise<Omit<InquiryPageProps, "typed" | "formKey" | "errors">> {
  const { uploads } = office.config;
  const register = await registerNow(office.db, locale);
  const isOpen = isOpenInquiry(dossier, inquiry);
  const source = register.sources.find(({ id }) => id === inquiry.connection);
  const ofFootage = isOfFootage({ dossier, inquiry }, source?.task?.footage);
  const keepOnly = inquiry.sliceId === null;
  const slice = dossier.slices.find(({ sliceId }) => sliceId === inquiry.sliceId);
  const elements = keepOnly ? [] : (source?.task?.elements ?? []);
  return {
    locale,
    number: dossier.number,
    source: source?.name ?? placeNamed(inquiry.connection, locale),
    sliceId: inquiry.sliceId,
    person: isOpen && !keepOnly && !ofFootage ? await personOf(office, dossier, locale) : null,
    footage: isOpen && ofFootage ? await footageShown(office, { dossier, keepOnly }, locale) : [],
    instruction: keepOnly ? null : (source?.task?.instruction ?? null),
    elements: register.elements.filter(({ id }) => elements.includes(id)).map(({ label }) => label),
    dueOn: shownDay(inquiry.dueOn, locale),
    state: stateOf({ dossier, inquiry }),
    isLate: inquiry.declined?.why === "not-in-time",
    images: inquiry.footage && {
      overwrittenOn: inquiry.footage.overwrittenOn && dayInWords(inquiry.footage.overwrittenOn, locale),
    },
    receipt:
      inquiry.answeredAt && slice
        ? { at: shownMoment(inquiry.answeredAt, locale), pieces: slice.records }
        : null,
    uploads: { files: uploads.files, megabytes: uploads.bytes / 1024 / 1024 },
  };
}

type About = Pick<AtInquiry, "dossier" | "inquiry">;

const isOfFootage = ({ dossier, inquiry }: About, keepsFootage: true | undefined) =>
  dossier.footage !== null && (keepsFootage === true || inquiry.connection === "camera-system");

function stateOf({ dossier, inquiry }: About): InquiryPageProps["state"] {
  if (inquiry.answeredAt) return "answered";
  if (inquiry.declined?.why === "not-mine") return "declined";
  return isOpenInquiry(dossier, inquiry) ? "open" : "over";
}

function placeNamed(connection: string, locale: Locale): string {
  return isPlace(connection) ? textsIn(locale).words.places[connection] : connection;
}

async function personOf(office: Office, dossier: AtInquiry["dossier"], locale: Locale) {
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  return {
    name: fullName(applicant),
    born: dayInFull(applicant.birthDate as Day, locale),
    address: addressOf(applicant),
  };
}
