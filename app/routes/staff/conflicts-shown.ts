import { type Actor, mayGive } from "#app/domain/actors.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { Typed } from "#app/server/forms.ts";
import type { ConflictsShown } from "#app/ui/staff/conflicts.tsx";
import type { StaffMemberThere } from "#db/staff.ts";

type Read = { colleagues: StaffMemberThere[]; reader: Actor; typed: Typed | undefined };

/** Who is in it themselves, and who else could be. */
export function conflictsShown(
  { conflicts, relation }: Dossier,
  { colleagues, reader, typed }: Read,
): ConflictsShown {
  const nameOf = (staffId: string) => colleagues.find(({ id }) => id === staffId)?.name ?? "";
  return {
    noted: conflicts.map(({ staffId, why }) => ({ staffId, name: nameOf(staffId), why })),
    byEmployee: relation === "employee",
    others: colleagues
      .filter(({ id, leftAt }) => !leftAt && conflicts.every(({ staffId }) => staffId !== id))
      .map(({ id, name }) => ({ id, name })),
    mayNote: mayGive(reader, "note-conflict"),
    mayLift: mayGive(reader, "lift-conflict"),
    typed: { conflictOf: typed?.conflictOf ?? "", conflictWhy: typed?.conflictWhy ?? "" },
  };
}
