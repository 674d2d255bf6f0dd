import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endedCookie, tenantSession } from "#app/server/sessions.ts";
import { paths } from "#app/ui/paths.ts";
import { deleteSession } from "#db/sessions.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await tenantSession(context.office, request);
  if (session) await deleteSession(context.office.db, session.id);
  return redirect(paths.start, { headers: { "Set-Cookie": await endedCookie(context.office, "tenant") } });
}
