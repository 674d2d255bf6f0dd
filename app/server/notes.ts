// What colleagues write to each other about a dossier: sealed with its key, and erased with it.

import type { RecordedEvent } from "#app/domain/events.ts";
import { parseWords } from "./forms.ts";
import type { Office } from "./office.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

/** Adds what stands in the form under "note". */
export async function addNote(given: Given, said: Parameters<typeof parseWords>[2]): Promise<Result> {
  const { form } = given;
  const note = parseWords(form, "note", said);
  if (!note.ok) return { errors: note.errors };
  return carryOutWith(given, note.answer, (kept) => ({ type: "add-note", note: kept }));
}

export type Note = { actor: RecordedEvent["actor"]; at: Date; words: string | null };

/** The notes of a dossier, the newest first; without words where they were erased. */
export async function readNotes(office: Office, events: RecordedEvent[]): Promise<Note[]> {
  const notes = events.flatMap(({ event, actor, at }) =>
    event.type === "note-added" ? [{ textId: event.note.textId, actor, at }] : [],
  );
  const words = await office.vault.readTexts(
    office.db,
    notes.map(({ textId }) => textId),
  );
  return notes.map(({ textId, actor, at }) => ({ actor, at, words: words.get(textId) ?? null })).toReversed();
}
