import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endedCookie, staffSession } from "#app/server/sessions.ts";
import { paths } from "#app/ui/paths.ts";
import { deleteSession } from "#db/sessions.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await staffSession(context.office, request);
  if (session) await deleteSession(context.office.db, session.id);
  return redirect(paths.staff.signIn, { headers: { "Set-Cookie": await endedCookie(context.office, "staff") } });
}
