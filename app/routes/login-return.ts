// Where a provider sends a tenant back to. Its address is written down there, so it has no language of its own.

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { LoginEnding } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { codeOf, log } from "#app/server/log.ts";
import { renewSession } from "#app/server/sessions.ts";
import { findLogin, loginOver, proveByLogin, returningLogin } from "#app/server/tenant-login.ts";

export async function loader({ request, context: { office }, params }: LoaderFunctionArgs) {
  const headers = new Headers({ "Set-Cookie": await loginOver(office) });
  const returning = await returningLogin(office, request);
  if (!returning) return redirect(pathsIn("nl").myRequests, { headers });
  const { number, locale, page, sessionId } = returning.kept;
  const backWith = (ending: LoginEnding | null) =>
    redirect(pathsIn(locale).afterLogin(page, number, ending), { headers });
  try {
    const login = findLogin(office, params.login);
    if (!(await proveByLogin(office, request, login, returning))) return backWith("does-not-fit");
    headers.append("Set-Cookie", await renewSession(office, "tenant", sessionId));
    return backWith(null);
  } catch (error) {
    log("warn", { what: "tenant-login-failed", code: codeOf(error) });
    return backWith("failed");
  }
}
