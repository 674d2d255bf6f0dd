// Where the identity provider sends a colleague back to.

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { staffPaths } from "#app/i18n/paths.ts";
import { codeOf, log } from "#app/server/log.ts";
import { beginSession } from "#app/server/sessions.ts";
import { endSignIn, signInOver } from "#app/server/staff-login.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { office } = context;
  const headers = new Headers({ "Set-Cookie": await signInOver(office) });
  try {
    const member = await endSignIn(office, request);
    if (!member) return redirect(staffPaths.noRole, { headers });
    const { setCookie } = await beginSession(office, "staff", member.id);
    headers.append("Set-Cookie", setCookie);
    return redirect(staffPaths.queue, { headers });
  } catch (error) {
    log("warn", { what: "sign-in-failed", code: codeOf(error) });
    return redirect(`${staffPaths.signIn}?mislukt`, { headers });
  }
}
