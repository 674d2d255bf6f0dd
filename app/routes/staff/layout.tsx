import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffSession } from "#app/server/sessions.ts";
import { Shell } from "#app/ui/staff/shell.tsx";
import { countOpen } from "#db/dossiers.ts";
import { findTrouble } from "#db/trouble.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await staffSession(context.office, request);
  if (!session) return { user: null, open: null, trouble: null };
  const { name, role } = session.staff;
  const { db, now } = context.office;
  const { mailWaitingSince, lateWork } = await findTrouble(db, now());
  return {
    user: { name, role },
    open: await countOpen(db),
    trouble: { mailWaitingSince: mailWaitingSince && shownMoment(mailWaitingSince, staffLocale), lateWork },
  };
}

export default function StaffLayout() {
  return (
    <Shell locale="nl" {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}
