// A colleague opens a dossier: noted before anything is shown, and so many dossiers a day.

import { redirect } from "@remix-run/node";
import { dayOf, startOf } from "#app/domain/calendar.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { countRead, hasOpened, noteReading, type ReadingKind } from "#db/readings.ts";
import { requireStaffDossier, type StaffAtDesk } from "./guard.ts";
import type { Office } from "./office.ts";

/** Different dossiers for one colleague on one Dutch day (the notes' T-14; ours). A busy desk opens some twenty. */
export const dossiersPerDay = 50;

/** The id of the dossier, noted as read. Throws the 404, or leads away who has opened too many others today. */
export async function readAsStaff(
  office: Office,
  { staff }: Pick<StaffAtDesk, "staff">,
  number: string | undefined,
  what: ReadingKind,
): Promise<string> {
  const dossierId = await requireStaffDossier(office, number);
  const now = office.now();
  const others = await countRead(office.db, staff.id, startOf(dayOf(now)), dossierId);
  if (others >= dossiersPerDay) throw redirect(staffPaths.enoughRead);
  await noteReading(office.db, { dossierId, staffId: staff.id, what, at: now });
  return dossierId;
}

/** Opens what is hidden in a dossier for a colleague, for today: with a reason, noted before anything is shown. */
export function openHidden(
  office: Office,
  desk: Pick<StaffAtDesk, "staff">,
  dossierId: string,
  reason: string,
): Promise<void> {
  return openWithReason(office, desk, { dossierId, what: "hidden", reason });
}

/** Notes that a colleague opens what is closed to all, and why. */
export async function openWithReason(
  office: Office,
  { staff }: Pick<StaffAtDesk, "staff">,
  { dossierId, what, reason }: { dossierId: string; what: "hidden" | "id-copy"; reason: string },
): Promise<void> {
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    const { textId } = await office.vault.keepText(tx, key, reason);
    const at = office.now();
    await noteReading(tx, { dossierId, staffId: staff.id, what, reasonTextId: textId, at });
  });
}

/** Whether this colleague opened what is hidden in this dossier today. */
export function isHiddenOpen(office: Office, { staff }: Pick<StaffAtDesk, "staff">, dossierId: string) {
  const reading = { dossierId, staffId: staff.id, what: "hidden" } as const;
  return hasOpened(office.db, reading, startOf(dayOf(office.now())));
}
