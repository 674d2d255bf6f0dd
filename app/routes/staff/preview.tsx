import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { showPreview } from "#app/server/answer-preview.ts";
import { manifestPath, signaturePath } from "#app/server/export/manifest.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { openHidden, readAsStaff } from "#app/server/staff-readings.ts";
import { type PreviewProps, PreviewScreen } from "#app/ui/staff/preview.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.outcome.preview.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<PreviewProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const number = params.number ?? "";
  const dossierId = await readAsStaff(office, desk, number, "preview");
  const preview = await showPreview(office, desk, dossierId);
  // Nothing is proposed, or it has left: the page of the outcome says which.
  if (!preview) throw redirect(staffPaths.outcome(number));
  const refused = refusedForm(context);
  const shown = {
    locale: staffLocale,
    number,
    formKey: null,
    errors: refused?.errors ?? {},
    typedReason: refused?.typed.openReason ?? "",
    refused: null,
    files: [],
    drawn: [],
    last: [],
  };
  if ("refused" in preview) return { ...shown, refused: preview.refused };
  const files = preview.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  const readMe = `${textsIn(preview.locale).bundle.files.readMe}.txt`;
  return { ...shown, files, drawn: preview.drawn, last: [readMe, manifestPath, signaturePath] };
}

/** Opens what is hidden, with a reason, as on the pages of the review. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "records");
  const form = await request.formData();
  const reason = textIn(form, "openReason");
  const { errors } = textsIn(staffLocale).staff.review;
  if (!reason) return refuseForm(context, form, { openReason: errors.openReason });
  await openHidden(office, desk, dossierId, reason);
  return redirect(staffPaths.preview(params.number ?? ""));
}

export default function PreviewPage() {
  return <PreviewScreen {...(useLoaderData<typeof loader>() as PreviewProps)} />;
}
