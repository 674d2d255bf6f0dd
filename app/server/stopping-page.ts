// The pages on which somebody who was told of something stops it: number and code, typed, and one answer for all that is
// wrong.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type Stoppable, stopWithCode } from "./dispute.ts";
import { type FormErrors, parseNumber, refusedForm, refuseForm, textIn } from "./forms.ts";
import { anyTenant, takeTurn } from "./guard.ts";
import { organisationShown } from "./organisation.ts";

export async function showStopping({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
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
export async function stopByForm(
  what: Stoppable,
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
) {
  const locale = localeOf(request);
  const said = textsIn(locale).pages;
  const form = await request.formData();
  const number = parseNumber(textIn(form, "number"));
  const code = textIn(form, "code");
  const errors: FormErrors = {};
  if (!number) errors.number = said.errors.number;
  if (!code) errors.code = said.errors.code;
  if (!number || !code) return refuseForm(context, form, errors);

  await takeTurn(context, request, "enter-code");
  const { setCookie, stamp } = await anyTenant(context.office, request);
  const headers: HeadersInit = setCookie ? { "Set-Cookie": setCookie } : {};
  if (await stopWithCode(context.office, what, { number, code }, stamp)) {
    const paths = pathsIn(locale);
    return redirect(what === "request" ? paths.notMineStopped : paths.mailboxKept, { headers });
  }
  return refuseForm(context, form, { code: said.notMine.wrong });
}
