// A colleague opens a dossier: noted before anything is shown, and so many dossiers a day.

import { redirect } from "@remix-run/node";
import { dayOf, startOf } from "#app/domain/calendar.ts";
import type { Part, ReadingKind } from "#app/domain/need-to-know.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { countRead, hasOpened, noteReading } from "#db/readings.ts";
import { type ReaderOfDossier, requireStaffDossier, type StaffAtDesk } from "./guard.ts";
import type { Office } from "./office.ts";

/** Different dossiers for one colleague on one Dutch day (the notes' T-14; ours). A busy desk opens some twenty. */
export const dossiersPerDay = 50;

type Content = Exclude<ReadingKind, "hidden" | "id-copy" | "reason" | "log">;

const partOf: Record<Content, Part> = {
  dossier: "request",
  identity: "request",
  authority: "request",
  records: "records",
  outcome: "records",
  answer: "records",
  preview: "records",
};

/** The id of the dossier, noted as read. Throws the 404, or leads away who may not see it or opened too many today. */
export async function readAsStaff(
  office: Office,
  reader: ReaderOfDossier,
  number: string | undefined,
  what: Content,
): Promise<string> {
  const dossierId = await requireStaffDossier(office, reader, number, partOf[what]);
  await requireRoomToday(office, reader, dossierId);
  await noteReading(office.db, { dossierId, staffId: reader.staff.id, what, at: office.now() });
  return dossierId;
}

/** Opens a dossier of somebody else for a colleague, for today: with a reason, noted before anything is shown. */
export async function openWithReason(
  office: Office,
  reader: Pick<StaffAtDesk, "staff">,
  dossierId: string,
  reason: string,
): Promise<void> {
  await requireRoomToday(office, reader, dossierId);
  await noteReason(office, reader, { dossierId, what: "reason", reason });
}

/** Opens what is hidden in a dossier for a colleague, for today: with a reason, noted before anything is shown. */
export function openHidden(
  office: Office,
  reader: Pick<StaffAtDesk, "staff">,
  dossierId: string,
  reason: string,
): Promise<void> {
  return noteReason(office, reader, { dossierId, what: "hidden", reason });
}

/** Whether this colleague opened what is hidden in this dossier today. */
export function isHiddenOpen(office: Office, { staff }: Pick<StaffAtDesk, "staff">, dossierId: string) {
  const since = startOf(dayOf(office.now()));
  return hasOpened(office.db, { dossierId, staffId: staff.id, what: "hidden", since });
}

async function requireRoomToday(office: Office, { staff }: Pick<StaffAtDesk, "staff">, dossierId: string) {
  const since = startOf(dayOf(office.now()));
  const others = await countRead(office.db, staff.id, since, dossierId);
  if (others >= dossiersPerDay) throw redirect(staffPaths.enoughRead);
}

/** Notes that a colleague opens what is closed to all, and why. */
export async function noteReason(
  office: Office,
  { staff }: Pick<StaffAtDesk, "staff">,
  { dossierId, what, reason }: { dossierId: string; what: "reason" | "hidden" | "id-copy"; reason: string },
) {
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    const { textId } = await office.vault.keepText(tx, key, reason);
    const at = office.now();
    await noteReading(tx, { dossierId, staffId: staff.id, what, reasonTextId: textId, at });
  });
}
