// By what a further source knows a person who was found in the housing system.

import { z } from "zod";
import type { PersonRef } from "#app/domain/records.ts";
import { SourceError } from "./source.ts";

const name = z.string().min(1).optional();

/** Their key or customer number in the housing system, or the key that it names as of the system of record. */
export const PersonBy = z.union([
  z.enum(["key", "customer-number"]),
  z.strictObject({ externalKey: z.strictObject({ organisation: name, administration: name }) }),
]);
export type PersonBy = z.infer<typeof PersonBy>;

/** What the housing system says of the person with this key; null when it says nothing. */
export type Told = (key: string, signal: AbortSignal, by: Exclude<PersonBy, "key">) => Promise<string | null>;

type Source = { id: string; personBy: PersonBy };

/** By what a source knows this person. Throws SourceError. */
export async function knownAs(
  { id, personBy }: Source,
  person: PersonRef,
  told: Told,
  signal: AbortSignal,
): Promise<string> {
  if (person.connection !== id) throw new SourceError("other-connection", false);
  if (personBy === "key") return person.key;
  const known = await told(person.key, signal, personBy);
  if (known !== null) return known;
  throw new SourceError(personBy === "customer-number" ? "no-customer-number" : "no-external-key", false);
}
