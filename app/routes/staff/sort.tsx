import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { mostCorrections } from "#app/domain/wishes.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { formFrom, refuseCommand, refusedForm, refuseForm, showAgain, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { parseAsks, saidOfIntake } from "#app/server/intake.ts";
import { registerOf } from "#app/server/post.ts";
import { ownWordsOf, sortRequest } from "#app/server/sort.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { correctionRows } from "#app/server/wish-forms.ts";
import { type SortProps, SortScreen } from "#app/ui/staff/sort.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.sort.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<SortProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.right !== "unsorted") throw redirect(staffPaths.dossier(dossier.number));
  const refused = refusedForm(context);
  const fields = refused?.fields ?? [];
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    words: await ownWordsOf(office, dossier),
    writtenIn: dossier.locale,
    fields,
    lists: listsFrom(await registerOf(office.db, dossier, staffLocale)),
    rows: correctionRows(formFrom(fields)),
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const number = params.number ?? "";
  const form = await request.formData();
  form.delete("unsorted-situation");
  if (textIn(form, "command") === "more") {
    form.set("rectification-rows", String(Math.min(correctionRows(form) + 1, mostCorrections)));
    return showAgain(context, form);
  }
  const { dossier } = await readDossier(office.db, dossierId);
  const register = await registerOf(office.db, dossier, staffLocale);
  const asks = parseAsks(form, saidOfIntake(textsIn(staffLocale)), dossier.relation, register);
  if (!asks.ok) return refuseForm(context, form, asks.errors);
  const { obstacle } = await sortRequest(office, { dossierId, asks: asks.answer }, desk.stamp);
  return obstacle ? refuseCommand(context, form, obstacle) : redirect(staffPaths.dossier(number));
}

export default function StaffSortPage() {
  return <SortScreen {...(useLoaderData<typeof loader>() as SortProps)} />;
}
