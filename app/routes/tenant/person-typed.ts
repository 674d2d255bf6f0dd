// The fields of a person, as they were typed or answered before.

import type { Typed } from "#app/server/forms.ts";
import type { PersonValues } from "#app/ui/tenant/person-fields.tsx";

export function personTyped(typed: Typed): PersonValues {
  const field = (name: string) => typed[name] ?? "";
  return {
    firstNames: field("firstNames"),
    lastName: field("lastName"),
    postcode: field("postcode"),
    houseNumber: field("houseNumber"),
    houseNumberAddition: field("houseNumberAddition"),
  };
}
