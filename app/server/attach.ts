// The same person asked the same before, and that is not answered yet: the later request goes on in the earlier one.

import { asEarlier } from "#app/domain/decide.ts";
import { isTask } from "#app/domain/tasks.ts";
import { findDossierByNumber, lockDossiers } from "#db/dossiers.ts";
import { updateSlice } from "#db/records.ts";
import { carryOut, carryOutIn, InTheWay } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { parseNumber, textIn } from "./forms.ts";
import type { Given, Result } from "./staff-commands.ts";

/**
 * Both are held, so that neither ends meanwhile. Nothing of the browsers or the proofs of one goes to the other: they
 * hang on the dossier in which they were shown.
 */
export async function attachRequest(
  { office, dossierId, form, stamp }: Given,
  said: { missing: string },
): Promise<Result> {
  const earlier = await findDossierByNumber(office.db, parseNumber(textIn(form, "to")) ?? "");
  if (!earlier) return { errors: { to: said.missing } };
  try {
    await office.transaction(async (tx) => {
      await lockDossiers(tx, [dossierId, earlier.id]);
      const { dossier } = await readDossier(tx, earlier.id);
      const to = { dossierId: earlier.id, number: dossier.number };
      const command = { type: "attach-request", to, earlier: asEarlier(dossier) } as const;
      await carryOutIn(office, tx, dossierId, [command], stamp);
    });
    return { obstacle: null };
  } catch (error) {
    if (error instanceof InTheWay) return { obstacle: error.obstacle };
    throw error;
  }
}

/** It was a mistake: the request goes on by itself, on the clock that it had. */
export async function detachRequest({ office, dossierId, stamp }: Given): Promise<Result> {
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      for (const { sliceId, state, attempt, resource } of dossier?.slices ?? []) {
        if (state !== "running" || isTask({ resource })) continue;
        await updateSlice(tx, sliceId, { state, attempt: attempt + 1, tries: 0 });
      }
      return [{ type: "detach-request" }];
    },
    stamp,
  );
  return { obstacle };
}
