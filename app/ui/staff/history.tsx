import type { DossierEvent, EventType } from "#app/domain/events.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { Card } from "../notice.tsx";
import { Time } from "../time.tsx";

/** What happened. The name is that of the colleague; the tenant, who was asked to look and the portal itself have none. */
export type HistoryEntry = {
  /** The place of the event in the dossier: 1, 2, 3. */
  version: number;
  event: DossierEvent;
  at: ShownTime;
  by:
    | { kind: "tenant" }
    | { kind: "contact" }
    | { kind: "recipient" }
    | { kind: "receiver" }
    | { kind: "system" }
    | { kind: "staff"; name: string };
};

export function History({ entries, locale }: { entries: HistoryEntry[]; locale: Locale }) {
  const { staff } = textsIn(locale);
  return (
    <Card title={staff.dossier.sections.timeline}>
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.version}>
            <p>{eventText(entry.event, staff)}</p>
            <p className="when">
              <Time at={entry.at} /> · {nameOf(entry.by, staff)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function eventText<E extends DossierEvent>(event: E, staff: Texts["staff"]): string {
  // Each type of event has its own sentence; TypeScript cannot follow the pair through the index.
  const text = staff.events[event.type as EventType] as (event: E) => string;
  return text(event);
}

function nameOf(by: HistoryEntry["by"], staff: Texts["staff"]) {
  return by.kind === "staff" ? <bdi>{by.name}</bdi> : staff.dossier[by.kind];
}
