import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import {
  type FormErrors,
  parseNumber,
  parsePostcode,
  refusedForm,
  refuseForm,
  textIn,
} from "#app/server/forms.ts";
import { anyTenant, takeTurn } from "#app/server/guard.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { tenantSession } from "#app/server/sessions.ts";
import { askToSignIn } from "#app/server/tenant-sign-in.ts";
import { SignIn } from "#app/ui/tenant/sign-in.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.signIn.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const session = await tenantSession(context.office, request);
  const refused = refusedForm(context);
  const number = new URL(request.url).searchParams.get(queryNames.number[locale]) ?? "";
  return {
    locale,
    organisation: await organisationShown(context.office, locale),
    values: { number: refused?.typed.number ?? number, postcode: refused?.typed.postcode ?? "" },
    ended: session?.awake === false,
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

/** Leads to the code page, whether or not number and postcode belong together. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const said = textsIn(locale).pages.errors;
  const form = await request.formData();
  const number = parseNumber(textIn(form, "number"));
  const postcode = parsePostcode(textIn(form, "postcode"));
  const errors: FormErrors = {};
  if (!number) errors.number = said.number;
  if (!postcode) errors.postcode = said.postcode;
  if (!postcode || !number) return refuseForm(context, form, errors);

  await takeTurn(context, request, "ask-code");
  const { session, setCookie, stamp } = await anyTenant(context.office, request);
  await askToSignIn(context.office, { number, postcode }, session.id, stamp);
  return redirect(
    pathsIn(locale).enterCode,
    setCookie ? { headers: { "Set-Cookie": setCookie } } : undefined,
  );
}

export default function SignInPage() {
  return <SignIn {...useLoaderData<typeof loader>()} />;
}
