import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/i18n/paths.ts";
import { forgottenDraft } from "#app/server/drafts.ts";
import { endedCookie, tenantSession } from "#app/server/sessions.ts";
import { deleteSession } from "#db/sessions.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await tenantSession(context.office, request);
  if (session) await deleteSession(context.office.db, session.id);
  const headers = new Headers({ "Set-Cookie": await endedCookie(context.office, "tenant") });
  headers.append("Set-Cookie", await forgottenDraft(context.office));
  return redirect(paths.start, { headers });
}
