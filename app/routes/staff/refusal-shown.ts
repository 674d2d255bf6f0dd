// How a refusal stands, on the pages of staff that can end a request without data.

import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Dossier } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import type { RefusalShown } from "#app/ui/staff/refusal.tsx";
import type { Signed } from "#app/ui/staff/signed-line.tsx";
import type { StaffMember } from "#db/staff.ts";
import { signed } from "./signed.ts";

type Office = LoaderFunctionArgs["context"]["office"];

/** Who reads, among whom. */
type Eyes = { colleagues: StaffMember[]; reader: string };

export async function refusalShown(
  office: Office,
  { refusal }: Dossier,
  events: RecordedEvent[],
  { colleagues, reader }: Eyes,
): Promise<RefusalShown> {
  const proposed = await reasoned(office, events, "refusal-proposed", colleagues);
  const returned = isOfRefusal(events)
    ? await reasoned(office, events, "proposal-returned", colleagues)
    : null;
  if (!refusal || !proposed) return { refusal: null, returned };
  return {
    refusal: {
      ...proposed,
      ground: refusal.ground,
      own: refusal.by === reader,
      approved: refusal.approvedBy === null ? null : signed(events, "refusal-approved", colleagues),
    },
    returned: null,
  };
}

/** Whether what was proposed last, and may have come back, was a refusal and no outcome. */
function isOfRefusal(events: RecordedEvent[]): boolean {
  const last = events.findLast(
    ({ event }) => event.type === "refusal-proposed" || event.type === "outcome-proposed",
  );
  return last?.event.type === "refusal-proposed";
}

/** The last event of a type with what its colleague wrote; null while there was none. */
async function reasoned(
  office: Office,
  events: RecordedEvent[],
  type: "refusal-proposed" | "proposal-returned",
  colleagues: StaffMember[],
): Promise<(Signed & { reason: string }) | null> {
  const last = events.findLast(({ event }) => event.type === type)?.event;
  if (!last || !("reason" in last) || !last.reason) return null;
  const texts = await office.vault.readTexts(office.db, [last.reason.textId]);
  return { ...signed(events, type, colleagues), reason: texts.get(last.reason.textId) ?? "" };
}
