import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { forgottenDraft } from "#app/server/drafts.ts";
import { endedCookie, tenantSession } from "#app/server/sessions.ts";
import { deleteSession } from "#db/sessions.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const session = await tenantSession(context.office, request);
  if (session) {
    await deleteSession(context.office.db, session.id);
    context.office.live.endSession(session.id);
  }
  const headers = new Headers({ "Set-Cookie": await endedCookie(context.office, "tenant") });
  headers.append("Set-Cookie", await forgottenDraft(context.office));
  return redirect(pathsIn(locale).start, { headers });
}
