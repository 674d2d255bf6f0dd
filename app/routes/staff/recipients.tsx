import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { commandRecipients } from "#app/server/recipients.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type RecipientsProps, RecipientsScreen } from "#app/ui/staff/recipients.tsx";
import { titled } from "../page-title.ts";
import { recipientsShown } from "./recipients-shown.ts";

export const meta = titled(({ staff }) => staff.recipients.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<RecipientsProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier } = await readDossier(office.db, dossierId);
  const refused = refusedForm(context);
  return {
    ...(await recipientsShown(office, dossierId, dossier, { actor: desk.stamp.actor, refused })),
    locale: staffLocale,
    number: dossier.number,
    formKey: null,
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
  const said = { ...staff.recipients.errors, tooLong: pages.errors.tooLong };
  const result = await commandRecipients({ office, dossierId, form, stamp: desk.stamp }, said);
  return answerForm(context, form, result, staffPaths.recipients(params.number ?? ""));
}

export default function StaffRecipientsPage() {
  return <RecipientsScreen {...(useLoaderData<typeof loader>() as RecipientsProps)} />;
}
