import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { anyTenant, takeTurn } from "#app/server/guard.ts";
import { askCode, type CodeQuestion, enterCode } from "#app/server/identity-check.ts";
import type { Office } from "#app/server/office.ts";
import { renewSession } from "#app/server/sessions.ts";
import { EnterCode } from "#app/ui/tenant/enter-code.tsx";
import { findLastAsked } from "#db/codes.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.enterCode.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const resent = new URL(request.url).searchParams.has(queryNames.again[locale]);
  return { locale, resent, formKey: null, errors: refusedForm(context)?.errors ?? {} };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const said = textsIn(locale).pages.errors;
  const form = await request.formData();
  const { session, stamp } = await anyTenant(office, request);
  const question = await questionOf(office, session.id);
  if (!question) return redirect(pathsIn(locale).signIn);

  if (textIn(form, "command") === "request-code") {
    await takeTurn(context, request, "ask-code");
    await askCode(office, question, stamp);
    return redirect(pathsIn(locale).enterNewCode);
  }
  const code = textIn(form, "code");
  if (!code) return refuseForm(context, form, { code: said.code });
  await takeTurn(context, request, "enter-code");
  const verdict = await enterCode(office, question, code, stamp);
  if (verdict.state !== "right") return refuseForm(context, form, { code: codeError(verdict, said) });
  return redirect(pathsIn(locale).myRequests, {
    headers: { "Set-Cookie": await renewSession(office, "tenant", session.id) },
  });
}

export default function EnterCodePage() {
  return <EnterCode {...useLoaderData<typeof loader>()} />;
}

async function questionOf(office: Office, sessionId: string): Promise<CodeQuestion | null> {
  const way = "mailbox-given";
  const dossierId = await findLastAsked(office.db, sessionId, way);
  return dossierId ? { dossierId, sessionId, way, purpose: "prove" } : null;
}
