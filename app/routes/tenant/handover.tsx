import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { takeTurn } from "#app/server/guard.ts";
import { enterHandoverCode } from "#app/server/handover-door.ts";
import { anyContact, inquiryIdIn } from "#app/server/inquiry-door.ts";
import { renewSession } from "#app/server/sessions.ts";
import { HandoverDoor, type HandoverDoorProps } from "#app/ui/contact/handover-page.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.handover.title);

export function loader({ request, context, params }: LoaderFunctionArgs): HandoverDoorProps {
  inquiryIdIn(params.handoverId);
  return { locale: localeOf(request), formKey: null, errors: refusedForm(context)?.errors ?? {} };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const handoverId = inquiryIdIn(params.handoverId);
  const form = await request.formData();
  const { pages } = textsIn(locale);
  const typed = textIn(form, "code");
  if (!typed) return refuseForm(context, form, { code: pages.inquiry.errors.code });
  await takeTurn(context, request, "enter-code");
  const { session } = await anyContact(office, request);
  const verdict = await enterHandoverCode(office, { handoverId, sessionId: session.id, typed }, office.now());
  if (verdict.state !== "right") {
    return refuseForm(context, form, { code: codeError(verdict, pages.errors) });
  }
  const renewed = await renewSession(office, "contact", session.id);
  return redirect(pathsIn(locale).handoverFile(handoverId), { headers: { "Set-Cookie": renewed } });
}

export default function HandoverDoorPage() {
  return <HandoverDoor {...useLoaderData<typeof loader>()} />;
}
