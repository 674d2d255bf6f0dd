// What pages with buttons to sign in elsewhere have in common.

import { type AppLoadContext, redirect } from "@remix-run/node";
import { type LoginPage, localeOf, loginEndings, queryNames } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import type { SessionDossier } from "#db/sessions.ts";
import { textIn } from "./forms.ts";
import { type TenantAtDossier, takeTurn } from "./guard.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";
import { provedMethods } from "./sessions.ts";
import { beginLogin, findLogin } from "./tenant-login.ts";

type From = Pick<TenantAtDossier, "dossierId" | "session"> & { number: string; page: LoginPage };

/** The way to the provider that the form asks for; null when it asks for none. */
export async function loginAskedFor(context: AppLoadContext, request: Request, form: FormData, from: From) {
  const { office } = context;
  const login = findLogin(office, textIn(form, "login"));
  if (!login) return null;
  await takeTurn(context, request, "ask-code");
  const locale = localeOf(request);
  try {
    const { location, setCookie } = await beginLogin(office, login, { ...from, locale });
    return redirect(location, { headers: { "Set-Cookie": setCookie } });
  } catch (error) {
    log("error", { what: "tenant-login-failed", code: codeOf(error) });
    return redirect(pathsIn(locale).afterLogin(from.page, from.number, "failed"));
  }
}

export function loginsShown({ config }: Office, locale: Locale, shown: SessionDossier) {
  const proved = provedMethods(shown);
  return config.tenantLogins.map(({ id, name, method }) => ({
    id,
    name: name[locale],
    method,
    done: proved.includes(method),
  }));
}

/** How the login ended from which this browser comes back with nothing; null for any other look at the page. */
export function loginEndingIn(request: Request) {
  const ending = new URL(request.url).searchParams.get(queryNames.login[localeOf(request)]);
  return loginEndings.find((name) => name === ending) ?? null;
}
