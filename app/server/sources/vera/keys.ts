// What the keys of a message mean, which changed between releases of the standard. `id` is the key in the system that
// speaks. `idExtern` was the key in the system that is spoken to until 4.1, so that both change places with the direction;
// since 4.3 it is the key in the system of record, whoever speaks, within an organisation and an administration.

import { z } from "zod";
import type { Administration } from "../source.ts";
import type { Message } from "./schemas.ts";

export const keySchemes = ["4.1", "4.3"] as const;
export type KeyScheme = (typeof keySchemes)[number];

/** What names a record in a message to the system that told us its key: we have none of our own for it. */
export function keysToSend(scheme: KeyScheme, id: string): { id: string; idExtern?: string } {
  return scheme === "4.1" ? { id, idExtern: id } : { id };
}

const text = z.string().nullish().catch(null);
const Keys = z.object({ idExtern: text, idOrganisatie: text, idAdministratie: text });

/** The key in the system of record; null where there is none, or where another administration gave it. */
export function externalKeyIn(message: Message, scheme: KeyScheme, of: Administration): string | null {
  // It would be a key of ours.
  if (scheme === "4.1") return null;
  const { idExtern, idOrganisatie, idAdministratie } = Keys.parse(message);
  const isTheirs =
    (idOrganisatie || undefined) === of.organisation && (idAdministratie || undefined) === of.administration;
  return isTheirs ? idExtern || null : null;
}
