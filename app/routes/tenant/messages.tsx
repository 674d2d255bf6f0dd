import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { suffices } from "#app/domain/identity.ts";
import { messageObstacle } from "#app/domain/messaging.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { requireTenant, takeTurn } from "#app/server/guard.ts";
import { readMessages, sendMessage } from "#app/server/messages.ts";
import { mostSent, takeInOfTenant } from "#app/server/uploads/take-in-of-tenant.ts";
import { Messages, type MessagesProps } from "#app/ui/tenant/messages.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.messages.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<MessagesProps> {
  const locale = localeOf(request);
  const { office } = context;
  const { dossier } = await requireReader(office, request, params.number);
  const refused = refusedForm(context);
  const messages = await readMessages(office, dossier);
  return {
    locale,
    number: dossier.number,
    messages: messages.map(({ isRead: _, ...message }) => ({
      ...message,
      at: shownMoment(message.at, locale),
    })),
    mayWrite: messageObstacle(dossier) === null,
    takesProof: dossier.right === "rectification",
    most: mostSent(office),
    typed: refused?.typed.message ?? "",
    formKey: refused?.typed.formKey ?? crypto.randomUUID(),
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, dossier, stamp } = await requireReader(office, request, params.number);
  const here = pathsIn(locale).messages(dossier.number);
  // Answered meanwhile: the page says so.
  if (messageObstacle(dossier)) return redirect(here);
  await takeTurn(context, request, "send-words");
  const { form, ...brought } = await takeInOfTenant(office, dossierId, request);
  const { messages, errors: common } = textsIn(locale).pages;
  const said = { ...messages.errors, tooLong: common.tooLong };
  const errors = await sendMessage({ office, dossierId, form, stamp }, said, brought);
  return errors ? refuseForm(context, form, errors) : redirect(here);
}

export default function MessagesPage() {
  return <Messages {...(useLoaderData<typeof loader>() as MessagesProps)} />;
}

type Office = LoaderFunctionArgs["context"]["office"];

/** A browser that may read letters. That we wrote tells that the person is known: any other is led to the proof. */
async function requireReader(office: Office, request: Request, number: string | undefined) {
  const tenant = await requireTenant(office, request, number);
  const { dossier } = await readDossier(office.db, tenant.dossierId);
  if (!suffices(tenant.level, "read-letters", dossier.cautions)) {
    throw redirect(pathsIn(localeOf(request)).prove(dossier.number));
  }
  return { ...tenant, dossier };
}
