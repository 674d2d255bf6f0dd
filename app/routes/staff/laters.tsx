// What was kept after an answer and goes later: what waits for a colleague comes first.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { seesLaters } from "#app/domain/later.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { readLater } from "#app/server/later.ts";
import { registerNow } from "#app/server/post.ts";
import { LaterList, type LaterListProps, type LaterRowShown } from "#app/ui/staff/later.tsx";
import { countLaters, listLaters } from "#db/laters.ts";
import { titled } from "../page-title.ts";
import { attentionNow, partsShown } from "./later-shown.ts";

export const meta = titled(({ staff }) => staff.later.title);

const mostShown = 50;

export async function loader({ request, context }: LoaderFunctionArgs): Promise<LaterListProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  if (!seesLaters(staff.role)) throw notFound();
  const today = dayOf(office.now());
  const register = await registerNow(office.db, staffLocale);
  const rows: LaterRowShown[] = [];
  for (const row of await listLaters(office.db, staff.id, today, mostShown)) {
    const now = await readLater(office.db, row);
    if (!now) continue;
    const { number } = row;
    rows.push({
      number,
      attention: attentionNow(row, today),
      parts: await partsShown(office, now.later, register, {}),
    });
  }
  return { locale: staffLocale, rows, count: await countLaters(office.db, staff.id) };
}

export default function StaffLatersPage() {
  return <LaterList {...(useLoaderData<typeof loader>() as LaterListProps)} />;
}
