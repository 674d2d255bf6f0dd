import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { endDraft } from "#app/server/drafts.ts";
import { textIn } from "#app/server/forms.ts";
import { requireTenant } from "#app/server/guard.ts";
import { endedCookie, forgetPages, tenantSession } from "#app/server/sessions.ts";
import { deleteDraftsOf } from "#db/drafts.ts";
import { deleteSession, deleteSessionsAt } from "#db/sessions.ts";

type Office = ActionFunctionArgs["context"]["office"];

/** Ends the session of this browser, or of every browser that can see the request it names. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const everywhere = textIn(await request.clone().formData(), "everywhere");
  for (const id of await endSessions(office, request, everywhere)) office.live.endSession(id);
  const headers = new Headers({ ...forgetPages, "Set-Cookie": await endedCookie(office, "tenant") });
  headers.append("Set-Cookie", await endDraft(office, request));
  return redirect(pathsIn(locale).start, { headers });
}

async function endSessions(office: Office, request: Request, everywhere: string): Promise<string[]> {
  if (everywhere) {
    const { dossierId } = await requireTenant(office, request, everywhere);
    await deleteDraftsOf(office.db, dossierId);
    return deleteSessionsAt(office.db, dossierId);
  }
  const session = await tenantSession(office, request);
  if (!session) return [];
  await deleteSession(office.db, session.id);
  return [session.id];
}
