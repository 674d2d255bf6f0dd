import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { isCopyAwaited } from "#app/domain/id-copy.ts";
import { suffices } from "#app/domain/identity.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireTenant, takeTurn } from "#app/server/guard.ts";
import { sendIdCopy, takeBackIdCopy } from "#app/server/id-copies.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { isWithFiles } from "#app/server/uploads/form-with-files.ts";
import { mostSent } from "#app/server/uploads/take-in-of-tenant.ts";
import { IdCopyPage, type IdCopyProps } from "#app/ui/tenant/id-copy.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.idCopy.card);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<IdCopyProps> {
  const locale = localeOf(request);
  const { office } = context;
  const { dossier, idCopy } = await requireCopyAsked(office, request, params.number);
  const { state, until, reason, note } = idCopy;
  // What does not fit is told, and not how that was seen: it would help who tries to be somebody else.
  const told = note && (state === "badly-covered" || state === "cannot-be-judged") ? note : null;
  const texts = await office.vault.readTexts(office.db, [reason.textId, ...(told ? [told.textId] : [])]);
  return {
    locale,
    organisation: await organisationShown(office, locale),
    number: dossier.number,
    copyId: idCopy.copyId,
    state,
    reason: texts.get(reason.textId) ?? null,
    note: (told && texts.get(told.textId)) ?? null,
    until: dayInWords(until, locale),
    today: dayInFull(dayOf(office.now()), locale),
    megabytes: mostSent(office).megabytes,
    formKey: null,
    errors: refusedForm(context)?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, dossier, idCopy, stamp } = await requireCopyAsked(office, request, params.number);
  const here = pathsIn(locale).idCopy(dossier.number);
  const { copyId } = idCopy;
  if (!isWithFiles(request)) {
    const form = await request.formData();
    // Of another one, which is over: the page says what became of it.
    if (textIn(form, "command") !== "close-id-copy") throw new Response(null, { status: 400 });
    if (textIn(form, "copyId") === copyId) await takeBackIdCopy(office, dossierId, copyId, stamp);
    return redirect(here);
  }
  if (!office.config.idCopies) throw notFound();
  // Closed meanwhile, or sent already: the page says so.
  if (!isCopyAwaited(idCopy)) return redirect(here);
  await takeTurn(context, request, "send-words");
  const { form, errors } = await sendIdCopy({ office, dossierId, request, stamp }, copyId);
  return errors ? refuseForm(context, form, errors) : redirect(here);
}

export default function IdCopyRoute() {
  return <IdCopyPage {...(useLoaderData<typeof loader>() as IdCopyProps)} />;
}

type Office = LoaderFunctionArgs["context"]["office"];

/**
 * A browser that reached a contact on file, of a request for which a copy was asked; where none was there is no such page.
 * Any other is led to the proof, whether one was asked or not.
 */
async function requireCopyAsked(office: Office, request: Request, number: string | undefined) {
  const tenant = await requireTenant(office, request, number);
  const { dossier } = await readDossier(office.db, tenant.dossierId);
  if (!suffices(tenant.level, "send-id-copy", dossier.cautions)) {
    throw redirect(pathsIn(localeOf(request)).prove(dossier.number));
  }
  const { idCopy } = dossier;
  if (!idCopy) throw notFound();
  return { ...tenant, dossier, idCopy };
}
