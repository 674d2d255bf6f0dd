import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { dayOf, startOf } from "#app/domain/calendar.ts";
import { seesLaters } from "#app/domain/later.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { staffSession } from "#app/server/sessions.ts";
import { dossiersPerDay } from "#app/server/staff-readings.ts";
import { Shell, type ShellProps } from "#app/ui/staff/shell.tsx";
import { countedMost, countOpen } from "#db/dossiers.ts";
import { countLatersAsking } from "#db/laters.ts";
import { listBusyReaders } from "#db/readings.ts";
import { findTrouble } from "#db/trouble.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await staffSession(context.office, request);
  if (!session) return { user: null, open: null, asking: null, trouble: null };
  const { id, name, role, subject } = session.staff;
  const { db, now, config } = context.office;
  const { mailWaitingSince, lateWork } = await findTrouble(db, now());
  return {
    user: { id, name, role, ownPasskeys: config.staffPasskeys && subject === null },
    asking: role && seesLaters(role) ? await countLatersAsking(db, id, dayOf(now())) : null,
    open: openShown(await countOpen(db, countedMost.beside)),
    trouble: {
      mailWaitingSince: mailWaitingSince && shownMoment(mailWaitingSince, staffLocale),
      lateWork,
      busyReaders: await listBusyReaders(db, startOf(dayOf(now())), dossiersPerDay),
    },
  };
}

const openShown = (open: number) => (open < countedMost.beside ? open : `${countedMost.beside}+`);

export default function StaffLayout() {
  const { pathname } = useLocation();
  return (
    <Shell locale="nl" part={partOf(pathname)} {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}

function partOf(pathname: string): ShellProps["part"] {
  if (pathname.startsWith(staffPaths.queue)) return "dossiers";
  if (pathname.startsWith(staffPaths.calendar)) return "calendar";
  if (pathname.startsWith(staffPaths.holidays)) return "holidays";
  if (pathname.startsWith(staffPaths.laters)) return "later";
  if (pathname.startsWith(staffPaths.connections)) return "connections";
  if (pathname.startsWith(staffPaths.register)) return "register";
  if (pathname.startsWith(staffPaths.intake)) return "intake";
  return pathname.startsWith(staffPaths.colleagues) ? "colleagues" : null;
}
