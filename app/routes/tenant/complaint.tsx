import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostComplaints } from "#app/domain/flags.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { fileComplaint, otherWays, readComplaints } from "#app/server/complaint.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { requireTenant } from "#app/server/guard.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { Complaint, type ComplaintProps } from "#app/ui/tenant/complaint.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.complaint.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<ComplaintProps> {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId } = await requireTenant(office, request, params.number);
  const now = await readDossier(office.db, dossierId);
  const { dossier } = now;
  const refused = refusedForm(context);
  const complaints = await readComplaints(office, now);
  return {
    locale,
    organisation: await organisationShown(office, locale),
    number: dossier.number,
    hasMailbox: dossier.hasMailbox,
    complaints: complaints.map(({ complaintId, at, answer }) => ({
      complaintId,
      at: shownMoment(at, locale),
      answer: answer && { words: answer.words, at: shownMoment(answer.at, locale) },
    })),
    mayFile: complaints.length < mostComplaints,
    elsewhere: await otherWays(office, dossier, locale),
    formKey: refused?.typed.formKey ?? crypto.randomUUID(),
    typed: refused?.typed.complaint ?? "",
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, stamp } = await requireTenant(office, request, params.number);
  const { complaint, errors: common } = textsIn(locale).pages;
  const form = await request.formData();
  const errors = await fileComplaint(
    { office, dossierId, form, stamp },
    { ...complaint, tooLong: common.tooLong },
  );
  return errors
    ? refuseForm(context, form, errors)
    : redirect(pathsIn(locale).complaint(params.number ?? ""));
}

export default function ComplaintPage() {
  return <Complaint {...(useLoaderData<typeof loader>() as ComplaintProps)} />;
}
