// What the door of a question and that of a notice do alike: ask for a code, and open with it.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { takeTurn } from "#app/server/guard.ts";
import { anyContact, askInquiryCode, enterInquiryCode, inquiryIdIn } from "#app/server/inquiry-door.ts";
import { renewSession } from "#app/server/sessions.ts";

type Paths = ReturnType<typeof pathsIn>;
/** What the address names, and where the door leads. */
type Door = { id: string | undefined; asked: Paths["inquiryCodeAsked"]; open: Paths["inquiryAnswer"] };

export function doorShown(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  id: string | undefined,
) {
  const locale = localeOf(request);
  inquiryIdIn(id);
  const asked = new URL(request.url).searchParams.has(queryNames.again[locale]);
  return { locale, asked, formKey: null, errors: refusedForm(context)?.errors ?? {} };
}

export async function knock({ request, context }: ActionFunctionArgs, doorIn: (paths: Paths) => Door) {
  const locale = localeOf(request);
  const { office } = context;
  const door = doorIn(pathsIn(locale));
  const id = inquiryIdIn(door.id);
  const form = await request.formData();
  if (textIn(form, "command") === "request-code") {
    await takeTurn(context, request, "ask-code");
    const { session, setCookie } = await anyContact(office, request);
    await askInquiryCode(office, id, session.id, office.now());
    const headers: HeadersInit = setCookie ? { "Set-Cookie": setCookie } : {};
    return redirect(door.asked(id), { headers });
  }
  const { pages } = textsIn(locale);
  const typed = textIn(form, "code");
  if (!typed) return refuseForm(context, form, { code: pages.inquiry.errors.code });
  await takeTurn(context, request, "enter-code");
  const { session } = await anyContact(office, request);
  const verdict = await enterInquiryCode(
    office,
    { inquiryId: id, sessionId: session.id, typed },
    office.now(),
  );
  if (verdict.state !== "right") {
    return refuseForm(context, form, { code: codeError(verdict, pages.errors) });
  }
  const renewed = await renewSession(office, "contact", session.id);
  return redirect(door.open(id), { headers: { "Set-Cookie": renewed } });
}
