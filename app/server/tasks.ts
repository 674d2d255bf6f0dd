// What a colleague looked up where there is no connection: each piece they wrote, and each file, becomes a record.

import { z } from "zod";
import type { AttachedFile } from "#app/domain/files.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import { byHandResource } from "#app/domain/tasks.ts";
import { findSlice, type SliceRow } from "#db/records.ts";
import { carryOut } from "./carry-out.ts";
import { type FormErrors, textIn } from "./forms.ts";
import { handIn } from "./gather.ts";
import type { Given, Result } from "./staff-commands.ts";
import { forgetFiles, type TakenFile } from "./uploads/take-in.ts";

type Said = Record<"written" | "both" | "searched", string> & { tooLong: (most: number) => string };
/** The files that came with the form, and what is wrong with those that did not come in. */
type Brought = { taken: TakenFile[]; wrong: string | null; viruses: number };

const mostWritten = 50_000;
const mostSearched = 1000;
const none: Brought = { taken: [], wrong: null, viruses: 0 };

/**
 * Hands in what the form says: what was found, in words and files, or that there is nothing; and where it was looked
 * for. Files of a form that came to nothing are removed.
 */
export async function handInTask(given: Given, said: Said, brought: Brought = none): Promise<Result> {
  const result = await tryHandIn(given, said, brought);
  const kept = "obstacle" in result && result.obstacle === null;
  // What an error leaves behind is for the sweep: the record may have been written all the same.
  if (!kept) await forgetFiles(given.office, brought.taken);
  return result;
}

async function tryHandIn(
  { office, dossierId, form, stamp }: Given,
  said: Said,
  brought: Brought,
): Promise<Result> {
  const sliceId = z.uuid().parse(textIn(form, "sliceId"));
  const [written, searched] = [textIn(form, "written"), textIn(form, "searched")];
  for (let virus = 0; virus < brought.viruses; virus += 1) {
    const refused = { type: "refuse-file", sliceId, why: "virus" } as const;
    const obstacle = await carryOut(office, dossierId, [refused], stamp);
    if (obstacle) return { obstacle };
  }
  const errors = errorsOf(form, sliceId, said, brought);
  if (Object.keys(errors).length > 0) return { errors };
  const slice = await findSlice(office.db, sliceId);
  if (slice?.dossierId !== dossierId) return { obstacle: "not-your-task" };
  const page = recordsIn(
    written,
    brought.taken.map(({ attached }) => attached),
    slice,
  );
  const uploads = brought.taken.map(({ row }: TakenFile) => row);
  return { obstacle: await handIn(office, slice, { page, searched, uploads }, stamp) };
}

function errorsOf(form: FormData, sliceId: string, said: Said, brought: Brought): FormErrors {
  const [written, searched] = [textIn(form, "written"), textIn(form, "searched")];
  const nothing = textIn(form, "nothing") === "yes";
  const found = written !== "" || brought.taken.length > 0 || brought.wrong !== null;
  const errors: FormErrors = {};
  if (!found && !nothing) errors[`written-${sliceId}`] = said.written;
  else if (found && nothing) errors[`written-${sliceId}`] = said.both;
  else if (written.length > mostWritten) errors[`written-${sliceId}`] = said.tooLong(mostWritten);
  if (brought.wrong) errors[`files-${sliceId}`] = brought.wrong;
  if (!searched) errors[`searched-${sliceId}`] = said.searched;
  else if (searched.length > mostSearched) errors[`searched-${sliceId}`] = said.tooLong(mostSearched);
  return errors;
}

/**
 * The first line of a piece is its title. Nobody but who looked knows whose it is: a colleague weighs each. Files
 * belong to the one piece that was written; beside more pieces, or none, each is a record of its own.
 */
function recordsIn(text: string, files: AttachedFile[], slice: SliceRow): SourceRecord[] {
  const pieces = text.split(/\n\s*\n/).filter((piece) => piece.trim() !== "");
  const written = pieces.map((piece, place) => {
    const [title = "", ...lines] = piece
      .trim()
      .split("\n")
      .map((line) => line.trim());
    return {
      ...recordOf(slice, place, title),
      fields: [
        {
          field: `${byHandResource}.text`,
          element: null,
          label: "Inhoud",
          freeText: true as const,
          value: lines.length > 0 ? lines.join("\n") : title,
        },
      ],
    };
  });
  const [only, ...more] = written;
  if (files.length === 0) return written;
  if (only && more.length === 0) return [{ ...only, files }];
  return [
    ...written,
    ...files.map((file, place) => ({
      ...recordOf(slice, written.length + place, "Bestand"),
      fields: [],
      files: [file],
    })),
  ];
}

function recordOf({ theme, personKey }: SliceRow, place: number, title: string) {
  return {
    key: `${byHandResource}/${String(place + 1).padStart(3, "0")}`,
    resource: byHandResource,
    theme,
    title,
    whose: "self" as const,
    personKey,
    release: "review" as const,
  };
}
