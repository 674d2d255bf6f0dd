// What other sources declare and the register speak of the same: what an answer holds, the register must explain (GDPR art. 15(1)).

import type { ElementId } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import type { SqlQuery } from "./settings.ts";

type Mapped = Pick<SqlQuery, "element" | "fields">;
/** A database with its queries, or a place of files with its collections. */
type Declared = { id: string; queries: Mapped[] } | { id: string; collections: Mapped[] };

/** What of the register these sources can hold. */
export function elementsHeld(sources: Declared[]): ElementId[] {
  return sources.flatMap((source) =>
    ("queries" in source ? source.queries : source.collections).flatMap(elementsOf),
  );
}

function elementsOf({ element, fields }: Mapped): ElementId[] {
  return [element, ...[...fields.values()].flatMap((field) => field.element ?? [])];
}

/** What the settings name and the register does not: letters and answers would leave it out unseen. */
export function missingIn(
  { elements, sources }: Pick<Register, "elements" | "sources">,
  declared: Declared[],
): string[] {
  const named = [...new Set(elementsHeld(declared))];
  return [
    ...declared.map(({ id }) => id).filter((id) => sources.every((source) => source.id !== id)),
    ...named.filter((id) => elements.every((element) => element.id !== id)),
  ];
}
