import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { tenantSession } from "#app/server/sessions.ts";
import { MyRequests } from "#app/ui/tenant/my-requests.tsx";
import { listDossiers } from "#db/dossiers.ts";
import { listSessionDossiers } from "#db/sessions.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.myRequests.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { db } = context.office;
  const session = await tenantSession(context.office, request);
  if (!session?.awake) throw redirect(pathsIn(locale).signIn);
  const shown = await listSessionDossiers(db, session.id);
  const dossiers = await listDossiers(
    db,
    shown.map(({ dossierId }) => dossierId),
  );
  const cards = dossiers.map(({ number, right, phase, dueOn, endedAt, answeredAt }) => ({
    number,
    right,
    // While something is added to an answer, the answer is there all the same.
    phase: answeredAt ? ("answered" as const) : phase,
    due: shownDay(dueOn, locale),
    endedOn: endedAt && shownDay(dayOf(endedAt), locale),
  }));
  return { locale, cards };
}

export default function MyRequestsPage() {
  return <MyRequests {...useLoaderData<typeof loader>()} />;
}
