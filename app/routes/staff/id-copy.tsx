import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Day } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { copyObstacle } from "#app/domain/id-copying.ts";
import { dayInFull, dayInWords, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { fullName, readApplicant } from "#app/server/applicant.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm } from "#app/server/forms.ts";
import { notFound, requireStaff, requireStaffDossier, type StaffAtDesk } from "#app/server/guard.ts";
import { commandIdCopy, hasCopyPage, personOnFile, waitingPictures } from "#app/server/id-copies.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type StaffIdCopyProps, StaffIdCopyScreen } from "#app/ui/staff/id-copy.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.idCopy.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<StaffIdCopyProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "identity");
  const { dossier } = await readDossier(office.db, dossierId);
  if (!hasCopyPage(office, dossier) && !dossier.idCopy) throw notFound();
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    number: dossier.number,
    writesIn: dossier.locale,
    isOff: !office.config.idCopies,
    cannotAsk: copyObstacle(dossier),
    copy: await copyShown(office, desk, dossierId, dossier),
    typed: refused?.typed ?? {},
    formKey: refused?.typed.formKey ?? crypto.randomUUID(),
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { staff, pages } = textsIn(staffLocale);
  const said = { ...staff.idCopy.errors, tooLong: pages.errors.tooLong };
  const result = await commandIdCopy({ office, dossierId, form, stamp: desk.stamp }, desk, said);
  return answerForm(context, form, result, staffPaths.idCopy(params.number ?? ""));
}

export default function StaffIdCopyPage() {
  return <StaffIdCopyScreen {...(useLoaderData<typeof loader>() as StaffIdCopyProps)} />;
}

type Office = LoaderFunctionArgs["context"]["office"];

async function copyShown(
  office: Office,
  desk: StaffAtDesk,
  dossierId: string,
  dossier: Dossier,
): Promise<StaffIdCopyProps["copy"]> {
  const { idCopy } = dossier;
  if (!idCopy) return null;
  const { copyId, state, since, until, reason, note, openedBy } = idCopy;
  const texts = await office.vault.readTexts(office.db, [reason.textId, ...(note ? [note.textId] : [])]);
  const { pictures, isOpen } = await waitingPictures(office, desk, dossierId, dossier);
  return {
    copyId,
    state,
    since: shownMoment(since, staffLocale),
    until: dayInWords(until, staffLocale),
    reason: texts.get(reason.textId) ?? null,
    note: (note && texts.get(note.textId)) ?? null,
    askedByMe: openedBy === desk.staff.id,
    pictures: isOpen ? pictures.map(({ fileId }) => fileId) : null,
    persons: isOpen ? await personsShown(office, dossier) : [],
  };
}

/** Whom the copy must fit: as the request says, and as the housing system does. */
async function personsShown(office: Office, dossier: Dossier) {
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const onFile = await personOnFile(office, dossier);
  const born = (day: string) => (day ? dayInFull(day as Day, staffLocale) : "");
  return [
    { of: "request" as const, name: fullName(applicant), birthDate: born(applicant.birthDate) },
    ...(onFile ? [{ of: "file" as const, name: onFile.name, birthDate: born(onFile.birthDate) }] : []),
  ];
}
