// A colleague who is in a request themselves: noted with whom and why, and taken back by the director.

import { z } from "zod";
import { conflictKinds } from "#app/domain/conflicts.ts";
import { findColleague } from "#db/staff.ts";
import { carryOut } from "./carry-out.ts";
import { type FormErrors, textIn } from "./forms.ts";
import type { Given, Result } from "./staff-commands.ts";

type Said = Record<"conflictOf" | "conflictWhy", string>;

/** Notes whom the form names under "conflictOf", and why under "conflictWhy". */
export async function noteConflict({ office, dossierId, form, stamp }: Given, said: Said): Promise<Result> {
  const staffId = z.uuid().safeParse(textIn(form, "conflictOf"));
  const colleague = staffId.success ? await findColleague(office.db, staffId.data) : null;
  const why = conflictKinds.find((kind) => kind === textIn(form, "conflictWhy"));
  const errors: FormErrors = {
    ...(!colleague && { conflictOf: said.conflictOf }),
    ...(!why && { conflictWhy: said.conflictWhy }),
  };
  if (!colleague || !why) return { errors };
  const noted = { type: "note-conflict", staffId: colleague.id, role: colleague.role, why } as const;
  return { obstacle: await carryOut(office, dossierId, [noted], stamp) };
}

export async function liftConflict({ office, dossierId, form, stamp }: Given): Promise<Result> {
  const staffId = z.uuid().parse(textIn(form, "conflictOf"));
  return { obstacle: await carryOut(office, dossierId, [{ type: "lift-conflict", staffId }], stamp) };
}
