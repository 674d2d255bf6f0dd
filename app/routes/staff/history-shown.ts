import type { RecordedEvent } from "#app/domain/events.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import type { HistoryEntry } from "#app/ui/staff/history.tsx";
import type { StaffMember } from "#db/staff.ts";

/** What happened, with the names of colleagues only. */
export function historyShown(events: RecordedEvent[], colleagues: StaffMember[]): HistoryEntry[] {
  return events.map((recorded, place) => ({
    version: place + 1,
    event: recorded.event,
    at: shownMoment(recorded.at, staffLocale),
    by: byShown(recorded, colleagues),
  }));
}

function byShown({ actor }: RecordedEvent, colleagues: StaffMember[]): HistoryEntry["by"] {
  if (actor.kind !== "staff") return { kind: actor.kind };
  return { kind: "staff", name: colleagues.find(({ id }) => id === actor.staffId)?.name ?? "" };
}
