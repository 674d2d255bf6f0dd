import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { takeTurn } from "#app/server/guard.ts";
import { anyContact, askInquiryCode, enterInquiryCode, inquiryIdIn } from "#app/server/inquiry-door.ts";
import { renewSession } from "#app/server/sessions.ts";
import { InquiryDoor } from "#app/ui/contact/inquiry-door.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.notice.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  inquiryIdIn(params.noticeId);
  const asked = new URL(request.url).searchParams.has(queryNames.again[locale]);
  return { locale, asked, formKey: null, errors: refusedForm(context)?.errors ?? {} };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const paths = pathsIn(locale);
  const noticeId = inquiryIdIn(params.noticeId);
  const form = await request.formData();
  if (textIn(form, "command") === "request-code") {
    await takeTurn(context, request, "ask-code");
    const { session, setCookie } = await anyContact(office, request);
    await askInquiryCode(office, noticeId, session.id, office.now());
    const headers: HeadersInit = setCookie ? { "Set-Cookie": setCookie } : {};
    return redirect(paths.noticeCodeAsked(noticeId), { headers });
  }
  const { pages } = textsIn(locale);
  const typed = textIn(form, "code");
  if (!typed) return refuseForm(context, form, { code: pages.inquiry.errors.code });
  await takeTurn(context, request, "enter-code");
  const { session } = await anyContact(office, request);
  const verdict = await enterInquiryCode(
    office,
    { inquiryId: noticeId, sessionId: session.id, typed },
    office.now(),
  );
  if (verdict.state !== "right") {
    return refuseForm(context, form, { code: codeError(verdict, pages.errors) });
  }
  const renewed = await renewSession(office, "contact", session.id);
  return redirect(paths.noticeAnswer(noticeId), { headers: { "Set-Cookie": renewed } });
}

export default function NoticeDoorPage() {
  return <InquiryDoor to="notice" {...useLoaderData<typeof loader>()} />;
}
