import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { sightOf } from "#app/domain/need-to-know.ts";
import { readApplicants, shortName } from "#app/server/applicant.ts";
import { awayShown } from "#app/server/colleagues.ts";
import { dueShown } from "#app/server/due-shown.ts";
import { guardedOf, requireStaff } from "#app/server/guard.ts";
import { pageIn, pagingOf } from "#app/server/paging.ts";
import { Queue, type QueueProps, type QueueTab, queueTabs } from "#app/ui/staff/queue.tsx";
import { countedMost, countQueue, listQueue, queuePageSize } from "#db/dossiers.ts";
import { listWaiting } from "#db/follow-ups.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.queue.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<QueueProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const asked = new URL(request.url).searchParams.get("lijst");
  const tab = queueTabs.find((name) => name === asked) ?? "open";
  const today = dayOf(office.now());
  const question = { view: tab, today, inAWeek: addDays(today, 7), staffId: staff.id };
  const page = pageIn(request);
  const counts = await countQueue(office.db, question);
  const rows = await listQueue(office.db, { ...question, page });
  const reader = { staffId: staff.id, role: staff.role, gaveReason: false };
  const open = rows.filter(({ guarded }) => sightOf(reader, guardedOf(guarded), "request") === "open");
  const shown = new Set(open.map(({ id }) => id));
  const applicants = await readApplicants(
    office,
    office.db,
    open.map((row) => row.applicantTextId),
  );
  const waiting = await listWaiting(
    office.db,
    rows.map(({ id }) => id),
  );
  const waits = new Set(waiting.map(({ dossierId }) => dossierId));
  return {
    locale: "nl",
    tab,
    counts: countsShown(counts, tab),
    rows: rows.map((row) => {
      const applicant = applicants.get(row.applicantTextId);
      return {
        number: row.number,
        name: applicant ? shortName(applicant) : null,
        hidden: !shown.has(row.id),
        right: row.right,
        phase: row.phase,
        attention: row.attention,
        waits: waits.has(row.id),
        due: dueShown(row, today),
        handler: row.handler,
        away: awayShown(row.awayUntil, today),
      };
    }),
    paging: {
      ...pagingOf(page, queuePageSize, counts[tab]),
      orMore: counts[tab] === countedMost.lookedAt,
    },
  };
}

/** "1000+" where the counting stopped. */
function countsShown(counts: Record<QueueTab, number>, tab: QueueTab): QueueProps["counts"] {
  const shown = (name: QueueTab) => {
    const most = name === tab ? countedMost.lookedAt : countedMost.beside;
    return counts[name] < most ? counts[name] : `${most}+`;
  };
  return Object.fromEntries(queueTabs.map((name) => [name, shown(name)])) as QueueProps["counts"];
}

export default function QueuePage() {
  return <Queue {...(useLoaderData<typeof loader>() as QueueProps)} />;
}
