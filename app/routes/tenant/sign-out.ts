import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/i18n/paths.ts";
import { endedCookie, tenantSession } from "#app/server/sessions.ts";
import { deleteSession } from "#db/sessions.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await tenantSession(context.office, request);
  if (session) await deleteSession(context.office.db, session.id);
  return redirect(paths.start, { headers: { "Set-Cookie": await endedCookie(context.office, "tenant") } });
}
