import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { awayShown } from "#app/server/colleagues.ts";
import { requireStaff } from "#app/server/guard.ts";
import { Colleagues, type ColleaguesProps } from "#app/ui/staff/colleagues.tsx";
import { listOpenedOfOthers } from "#db/readings.ts";
import { listColleagues, listStaffChanges } from "#db/staff.ts";
import { titled } from "../page-title.ts";

const changesShown = 20;

export const meta = titled(({ staff }) => staff.colleagues.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<ColleaguesProps> {
  const { db, now } = context.office;
  const { staff } = await requireStaff(context.office, request);
  const today = dayOf(now());
  const colleagues = await listColleagues(db);
  const changes = await listStaffChanges(db, changesShown);
  const seesReasons = staff.role === "privacy-officer" || staff.role === "director";
  const opened = seesReasons ? await listOpenedOfOthers(db, changesShown) : null;
  return {
    locale: staffLocale,
    colleagues: colleagues.map(({ lastSignedInAt, awayUntil, ...rest }) => ({
      ...rest,
      away: awayShown(awayUntil, today),
      lastSignedIn: lastSignedInAt && shownMoment(lastSignedInAt, staffLocale),
      mayOpen: staff.role === "privacy-officer" || rest.id === staff.id,
    })),
    opened: opened?.map(({ at, ...rest }) => ({ ...rest, at: shownMoment(at, staffLocale) })) ?? null,
    changes: changes.map(({ at, ...rest }) => ({ ...rest, at: shownMoment(at, staffLocale) })),
  };
}

export default function ColleaguesPage() {
  return <Colleagues {...(useLoaderData<typeof loader>() as ColleaguesProps)} />;
}
