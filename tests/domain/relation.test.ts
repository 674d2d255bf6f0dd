// Where people of each kind are kept, and what is asked of them beside name, birth date and address (law notes, D.0).

import { expect, test } from "vitest";
import {
  asksOf,
  byHand,
  isPlace,
  placeOf,
  places,
  type Relation,
  relationRules,
  relations,
} from "#app/domain/relation.ts";

test.each<[Relation, place: string | null, asks: string[]]>([
  ["tenant", null, []],
  ["former-tenant", null, []],
  ["co-applicant", null, ["withWhom?"]],
  ["house-seeker", "seeker-registrations", ["registration?"]],
  ["employee", "personnel-records", ["period", "department?"]],
  ["supplier", "creditor-records", ["company", "position?"]],
  ["visitor", "camera-system", ["whenAndWhere", "looks?"]],
  ["other", "other-records", ["acquaintance"]],
])("a %s is kept in %s and asked for %j", (relation, place, asks) => {
  expect(placeOf(relation)).toBe(place);
  expect(byHand(relation)).toBe(place === null ? null : relation);
  expect(asksOf(relation).map(({ clue, optional }) => clue + (optional ? "?" : ""))).toEqual(asks);
});

test("every kind of person but who was seen by a camera can be called back", () => {
  const called = relations.filter((relation) => relationRules[relation].callBack);
  expect(called).toEqual(relations.filter((relation) => relation !== "visitor"));
});

test("a place where a colleague looks is no connection", () => {
  for (const place of places) expect(isPlace(place)).toBe(true);
  expect(isPlace("erp")).toBe(false);
  expect(new Set(relations.flatMap((relation) => placeOf(relation) ?? []))).toEqual(new Set(places));
});
