import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { staffSession } from "#app/server/sessions.ts";
import { Shell } from "#app/ui/staff/shell.tsx";
import { countOpen } from "#db/dossiers.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await staffSession(context.office, request);
  if (!session) return { user: null, open: null };
  const { name, role } = session.staff;
  return { user: { name, role }, open: await countOpen(context.office.db) };
}

export default function StaffLayout() {
  return (
    <Shell locale="nl" {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}
