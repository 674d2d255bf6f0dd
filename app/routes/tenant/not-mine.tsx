import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { disputeRequest } from "#app/server/dispute.ts";
import { type FormErrors, refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { anyTenant, takeTurn } from "#app/server/guard.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { NotMine } from "#app/ui/tenant/not-mine.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.notMine.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const refused = refusedForm(context);
  return {
    locale,
    organisation: await organisationShown(context.office, locale),
    values: { number: refused?.typed.number ?? "" },
    stopped: new URL(request.url).searchParams.has(queryNames.stopped[locale]),
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

/** One answer for a wrong code, a wrong number, and both. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const said = textsIn(locale).pages;
  const form = await request.formData();
  const number = textIn(form, "number").toUpperCase().replace(/\s/g, "");
  const code = textIn(form, "code");
  const errors: FormErrors = {};
  if (!/^AVG-\d{4}-\d{4,}$/.test(number)) errors.number = said.errors.number;
  if (!code) errors.code = said.errors.code;
  if (Object.keys(errors).length > 0) return refuseForm(context, form, errors);

  await takeTurn(context, request, "enter-code");
  const { setCookie, stamp } = await anyTenant(context.office, request);
  const headers: HeadersInit = setCookie ? { "Set-Cookie": setCookie } : {};
  if (await disputeRequest(context.office, { number, code }, stamp)) {
    return redirect(pathsIn(locale).notMineStopped, { headers });
  }
  return refuseForm(context, form, { code: said.notMine.wrong });
}

export default function NotMinePage() {
  return <NotMine {...useLoaderData<typeof loader>()} />;
}
