// Who signed what on a page of staff, and when.

import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import type { Signed } from "#app/ui/staff/signed-line.tsx";
import type { StaffMember } from "#db/staff.ts";

/** The colleague of the last event of a type. Throws when no colleague did it. */
export function signed(
  events: RecordedEvent[],
  type: DossierEvent["type"],
  colleagues: StaffMember[],
): Signed {
  const last = events.findLast(({ event }) => event.type === type);
  if (last?.actor.kind !== "staff") throw new Error("Nobody signed this");
  const { staffId } = last.actor;
  const at = shownMoment(last.at, staffLocale);
  return { name: colleagues.find(({ id }) => id === staffId)?.name ?? "", at };
}
