import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasEnded } from "#app/domain/certificate.ts";
import { calendarOfDossier, clockOfDossier } from "#app/domain/dossier.ts";
import { maySeeLog } from "#app/domain/need-to-know.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { goneOrNowhere, guardedOf, notFound, requireStaff } from "#app/server/guard.ts";
import { Log, type LogProps } from "#app/ui/staff/log.tsx";
import { findGuarded } from "#db/dossiers.ts";
import { dossierStream, verifyHistory } from "#db/history.ts";
import { listReadings, noteReading } from "#db/readings.ts";
import { listStaff } from "#db/staff.ts";
import { factsShown } from "./facts-shown.ts";
import { historyShown } from "./history-shown.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.number }];

type Office = LoaderFunctionArgs["context"]["office"];

/** Of the texts only the reasons why colleagues looked, and those not for the auditor. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<LogProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const row = await findGuarded(office.db, params.number ?? "");
  if (!row) throw await goneOrNowhere(office, params.number);
  if (!maySeeLog({ staffId: staff.id, role: staff.role }, guardedOf(row))) throw notFound();
  await noteReading(office.db, { dossierId: row.id, staffId: staff.id, what: "log", at: office.now() });
  const { dossier, events } = await readDossier(office.db, row.id);
  const { breaks } = await verifyHistory(office.db, dossierStream(row.id));
  return {
    ...factsShown(row, office.now()),
    dueWhy: explainDue(clockOfDossier(dossier), staffLocale, calendarOfDossier(dossier)),
    brokenAt: breaks[0]?.version ?? null,
    ended: hasEnded(dossier),
    entries: historyShown(events, await listStaff(office.db)),
    readings: await readingsShown(office, row.id, staff.role !== "auditor"),
  };
}

export default function LogPage() {
  return <Log {...(useLoaderData<typeof loader>() as LogProps)} />;
}

async function readingsShown(
  office: Office,
  dossierId: string,
  withReasons: boolean,
): Promise<LogProps["readings"]> {
  const readings = await listReadings(office.db, dossierId);
  const ids = withReasons ? readings.flatMap(({ reasonTextId }) => reasonTextId ?? []) : [];
  const reasons = await office.vault.readTexts(office.db, ids);
  const shown = readings.map(({ at, reasonTextId, ...reading }) => ({
    ...reading,
    at: shownMoment(at, staffLocale),
    reason: reasons.get(reasonTextId ?? "") ?? null,
  }));
  return shown.filter((reading, place) => !isSaidBy(shown[place - 1], reading));
}

type Reading = LogProps["readings"][number];

/** Who goes on in a dossier opens its pages again and again: once a minute tells as much. */
function isSaidBy(later: Reading | undefined, reading: Reading): boolean {
  const told = ({ name, role, what, at, reason }: Reading) =>
    JSON.stringify([name, role, what, at.text, reason]);
  return later !== undefined && told(later) === told(reading);
}
