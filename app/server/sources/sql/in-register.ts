// The queries and the register speak of the same: what an answer holds, the register must explain (GDPR art. 15(1)).

import type { ElementId } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import type { SqlQuery, SqlSource } from "./settings.ts";

/** What of the register these databases can hold. */
export function elementsHeld(sources: SqlSource[]): ElementId[] {
  return sources.flatMap(({ queries }) => queries.flatMap(elementsOf));
}

function elementsOf({ element, fields }: SqlQuery): ElementId[] {
  return [element, ...[...fields.values()].flatMap((field) => field.element ?? [])];
}

/** What the settings name and the register does not: letters and answers would leave it out unseen. */
export function missingIn(
  { elements, sources }: Pick<Register, "elements" | "sources">,
  declared: SqlSource[],
): string[] {
  const named = [...new Set(elementsHeld(declared))];
  return [
    ...declared.map(({ id }) => id).filter((id) => sources.every((source) => source.id !== id)),
    ...named.filter((id) => elements.every((element) => element.id !== id)),
  ];
}
