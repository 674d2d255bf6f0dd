// What a colleague looked up where there is no connection: each piece they wrote becomes a record like any other.

import { z } from "zod";
import type { SourceRecord } from "#app/domain/records.ts";
import { byHandResource } from "#app/domain/tasks.ts";
import { findSlice, type SliceRow } from "#db/records.ts";
import { type FormErrors, textIn } from "./forms.ts";
import { handIn } from "./gather.ts";
import type { Given, Result } from "./staff-commands.ts";

type Said = Record<"written" | "both" | "searched", string> & { tooLong: (most: number) => string };

const mostWritten = 50_000;
const mostSearched = 1000;

/** Hands in what the form says: what was found, or that there is nothing, and where it was looked for. */
export async function handInTask({ office, dossierId, form, stamp }: Given, said: Said): Promise<Result> {
  const sliceId = z.uuid().parse(textIn(form, "sliceId"));
  const [written, searched] = [textIn(form, "written"), textIn(form, "searched")];
  const nothing = textIn(form, "nothing") === "yes";
  const errors: FormErrors = {};
  if (!written && !nothing) errors[`written-${sliceId}`] = said.written;
  else if (written && nothing) errors[`written-${sliceId}`] = said.both;
  else if (written.length > mostWritten) errors[`written-${sliceId}`] = said.tooLong(mostWritten);
  if (!searched) errors[`searched-${sliceId}`] = said.searched;
  else if (searched.length > mostSearched) errors[`searched-${sliceId}`] = said.tooLong(mostSearched);
  if (Object.keys(errors).length > 0) return { errors };
  const slice = await findSlice(office.db, sliceId);
  if (slice?.dossierId !== dossierId) return { obstacle: "not-your-task" };
  return { obstacle: await handIn(office, slice, { page: recordsIn(written, slice), searched }, stamp) };
}

/** The first line of a piece is its title. Nobody but who looked knows whose it is: a colleague weighs each. */
function recordsIn(text: string, { theme, personKey }: SliceRow): SourceRecord[] {
  const pieces = text.split(/\n\s*\n/).filter((piece) => piece.trim() !== "");
  return pieces.map((piece, place) => {
    const [title = "", ...lines] = piece
      .trim()
      .split("\n")
      .map((line) => line.trim());
    return {
      key: `${byHandResource}/${String(place + 1).padStart(3, "0")}`,
      resource: byHandResource,
      theme,
      title,
      whose: "self",
      personKey,
      release: "review",
      fields: [
        {
          field: `${byHandResource}.text`,
          element: null,
          label: "Inhoud",
          freeText: true,
          value: lines.length > 0 ? lines.join("\n") : title,
        },
      ],
    };
  });
}
