// What the second person looks at: the answer as it would leave, and whether it still is what they saw.

import type { BundleRefusal } from "#app/domain/bundle.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import { partNow } from "#app/domain/supplement.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { lastShown, noteReading } from "#db/readings.ts";
import { AnswerRefused, eventsOf } from "./answer-content.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import type { BundleContent } from "./export/content.ts";
import type { ListedFile } from "./export/manifest.ts";
import { isTimeless, listAnswer, sumOf } from "./export/zip.ts";
import type { StaffAtDesk } from "./guard.ts";
import { DecisionsChanged, previewAnswer } from "./make-answer.ts";
import type { Office } from "./office.ts";
import { isHiddenOpen } from "./staff-readings.ts";

type Refused = { refused: BundleRefusal["refused"] | "hidden" };
export type Preview = { files: ListedFile[]; drawn: string[]; locale: Locale } | Refused;

/** The files of the proposed answer, noted as shown to this colleague; null when nothing is proposed. */
export async function showPreview(office: Office, desk: Desk, dossierId: string): Promise<Preview | null> {
  const preview = await previewFor(office, desk, dossierId);
  if (!preview || "refused" in preview) return preview;
  const listed = await listAnswer(preview.content);
  const shown = sumOf(listed.files);
  const staffId = desk.staff.id;
  await noteReading(office.db, { dossierId, staffId, what: "preview", shown, at: office.now() });
  const moving = listed.files.filter((file) => !isTimeless(file)).map(({ path }) => path);
  return {
    files: listed.files.filter(isTimeless),
    drawn: [...listed.drawn, ...moving],
    locale: preview.content.facts.locale,
  };
}

type Desk = Pick<StaffAtDesk, "staff">;
type Made = { content: BundleContent; hasHidden: boolean };

/** What the reader may look at: what is hidden from them elsewhere is hidden here, until they said why. */
export async function previewFor(
  office: Office,
  desk: Desk,
  dossierId: string,
): Promise<Made | Refused | null> {
  const preview = await previewOf(office, await readDossier(office.db, dossierId));
  if (!preview || "refused" in preview || !preview.hasHidden) return preview;
  return (await isHiddenOpen(office, desk, dossierId)) ? preview : { refused: "hidden" };
}

/** Null when nothing is proposed. */
async function previewOf(office: Office, now: DossierNow): Promise<Made | Refused | null> {
  try {
    return await previewAnswer(office, now);
  } catch (error) {
    if (error instanceof AnswerRefused) return { refused: error.refused };
    if (error instanceof DecisionsChanged) return { refused: "decisions-changed" };
    throw error;
  }
}

/** What this colleague last saw of what is proposed now; null when they did not look. */
export function shownTo(office: Office, { id, dossier, events }: DossierNow, staffId: string) {
  const proposed = lastOf(eventsOf(events, partNow(dossier)), "outcome-proposed");
  return proposed ? lastShown(office.db, id, staffId, proposed.at) : Promise.resolve(null);
}

const lastOf = (events: RecordedEvent[], type: DossierEvent["type"]) =>
  events.findLast(({ event }) => event.type === type);

/** The sum of what this colleague saw, and of what would be made now; nothing when they did not look. */
export async function seenAndNow(office: Office, dossierId: string, staffId: string) {
  const now = await readDossier(office.db, dossierId);
  const seen = await shownTo(office, now, staffId);
  const preview = await previewOf(office, now);
  if (!seen) return { refused: preview !== null && "refused" in preview };
  const content = preview && "content" in preview ? preview.content : null;
  return { shown: { seen: seen.shown, now: content && sumOf((await listAnswer(content)).files) } };
}
