import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { anyTenant, takeTurn } from "#app/server/guard.ts";
import { renewSession } from "#app/server/sessions.ts";
import { askAgainToSignIn, enterSignInCode } from "#app/server/tenant-sign-in.ts";
import { EnterCode } from "#app/ui/tenant/enter-code.tsx";
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
  if (textIn(form, "command") === "request-code") {
    await takeTurn(context, request, "ask-code");
    const isAsked = await askAgainToSignIn(office, session.id, stamp);
    return redirect(isAsked ? pathsIn(locale).enterNewCode : pathsIn(locale).signIn);
  }
  const code = textIn(form, "code");
  if (!code) return refuseForm(context, form, { code: said.code });
  await takeTurn(context, request, "enter-code");
  const verdict = await enterSignInCode(office, code, session.id, stamp);
  if (!verdict) return redirect(pathsIn(locale).signIn);
  if (verdict.state !== "right") return refuseForm(context, form, { code: codeError(verdict, said) });
  return redirect(pathsIn(locale).myRequests, {
    headers: { "Set-Cookie": await renewSession(office, "tenant", session.id) },
  });
}

export default function EnterCodePage() {
  return <EnterCode {...useLoaderData<typeof loader>()} />;
}
