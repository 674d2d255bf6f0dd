import fc from "fast-check";
import { expect, test } from "vitest";
import { inReadingOrder } from "#app/domain/reading-order.ts";

const named = (fields: string[]) => fields.map((field) => ({ field, value: "x" }));
const namesIn = (fields: { field: string }[]) => fields.map(({ field }) => field);

test.each<[string, string[], string[]]>([
  ["the key of the record itself", ["boekingen.id", "boekingen.bedrag"], ["boekingen.id"]],
  [
    "the keys of other systems",
    ["a.idExtern", "a.idOrganisatie", "a.naam"],
    ["a.idExtern", "a.idOrganisatie"],
  ],
  [
    "a link to a person, with its kind",
    ["a.iban", "a.relatie.id", "a.relatie.soort"],
    ["a.relatie.id", "a.relatie.soort"],
  ],
  ["of an address only its key", ["a.adres.id", "a.adres.soort", "a.adres.straat"], ["a.adres.id"]],
  ["no kind of the record itself", ["a.id", "a.soort"], ["a.id"]],
  ["nothing of a record that has only keys", ["a.id", "a.idExtern"], []],
  ["no name that ends as a key does", ["a.huisnummerid", "a.relatie.solide"], []],
])("last comes %s", (_, fields, keys) => {
  const read = inReadingOrder(named(fields));
  expect(namesIn(read.keys)).toEqual(keys);
  expect(namesIn(read.told)).toEqual(fields.filter((field) => !keys.includes(field)));
});

test.each([
  ["betaalgegevens/B2002", true],
  ["natuurlijk-personen/R10015-ZQAAAC", true],
  ["en/of", false],
  ["lekkage bad/wc 2", false],
  ["3764/2", false],
  [null, false],
])("a link to another record is a key, other words are not: %s", (value, isKey) => {
  const { keys } = inReadingOrder([
    { field: "a.huurders", value },
    { field: "a.naam", value: "x" },
  ]);
  expect(keys).toHaveLength(isKey ? 1 : 0);
});

test("every field is read once, in its order", () => {
  const name = fc.constantFrom(
    "id",
    "soort",
    "naam",
    "relatie.id",
    "relatie.soort",
    "adres.id",
    "adres.straat",
  );
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      const { told, keys } = inReadingOrder(named(names.map((one) => `a.${one}`)));
      for (const read of [told, keys]) {
        expect(namesIn(read)).toEqual(
          names.map((one) => `a.${one}`).filter((one) => namesIn(read).includes(one)),
        );
      }
      expect(told.length + keys.length).toBe(names.length);
      if (names.length > 0) expect(told.length).toBeGreaterThan(0);
    }),
  );
});
