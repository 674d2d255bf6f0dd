// Where the identity provider sends a colleague back to.

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { staffPaths } from "#app/i18n/paths.ts";
import { codeOf, log } from "#app/server/log.ts";
import { enterDesk } from "#app/server/sessions.ts";
import { endSignIn, signInOver } from "#app/server/staff-login.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { office } = context;
  const headers = new Headers({ "Set-Cookie": await signInOver(office) });
  try {
    const { member, since, to } = await endSignIn(office, request);
    if (!member) return redirect(staffPaths.noRole, { headers });
    headers.append("Set-Cookie", await enterDesk(office, request, member.id, since));
    return redirect(to, { headers });
  } catch (error) {
    log("warn", { what: "sign-in-failed", code: codeOf(error) });
    return redirect(`${staffPaths.signIn}?mislukt`, { headers });
  }
}
