import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { staffPaths } from "#app/i18n/paths.ts";
import { endedCookie, forgetPages, staffSession } from "#app/server/sessions.ts";
import { deleteSession } from "#db/sessions.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await staffSession(context.office, request);
  if (session) {
    await deleteSession(context.office.db, session.id);
    context.office.live.endSession(session.id);
  }
  return redirect(staffPaths.signIn, {
    headers: { ...forgetPages, "Set-Cookie": await endedCookie(context.office, "staff") },
  });
}
