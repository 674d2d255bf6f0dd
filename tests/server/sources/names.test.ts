import { expect, test } from "vitest";
import { compareFirstNames, foldName, sameLastName } from "#app/server/sources/vera/names.ts";

test.each([
  ["Gökçe-Łuczyński", "gokce-luczynski"],
  ["İNAN", "inan"],
  ["Ørsted", "orsted"],
  ["d'Ancona", "d ancona"],
  ["IJsselstein", "ijsselstein"],
  ["ĳsselstein", "ijsselstein"],
])("%s folds to %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
  expect(foldName(name.normalize("NFD"))).toBe(folded);
});

test.each([
  ["Jansen", "Janssen"],
  ["de", "van"],
  ["Berg", "Bergman"],
  ["", "Jansen"],
  ["-", "-"],
])("%j is not %j", (typed, kept) => {
  expect(sameLastName(typed, kept)).toBe(false);
});

test.each([
  ["van den Berg", "Berg"],
  ["Berg", "v.d. Berg"],
  ["Jansen-de Boer", "Boer"],
  ["Jansen", "De Boer - Jansen"],
  ["Vries, de", "de vries,"],
])("%j is %j in another spelling", (typed, kept) => {
  expect(sameLastName(typed, kept)).toBe(true);
});

test.each([
  ["Anna", ["Anna Maria"], "A.M.", "agrees"],
  ["Maria", ["Anna Maria"], "A.M.", "agrees"],
  ["Jan-Willem", ["Jan Willem"], "J.W.", "agrees"],
  ["A.", ["Anna"], "A.", "agrees"],
  ["Anna", [null], "A.", "agrees"],
  ["Bea", [null], "A.", "contradicts"],
  ["Anneke", ["Anna"], "A.", "contradicts"],
  ["Şükrü", ["Sukru"], "S.", "agrees"],
  ["", ["Anna"], "A.", "says-nothing"],
  ["Anna", [null], null, "says-nothing"],
] as const)("%j against %j, %j: %s", (typed, given, initials, agreement) => {
  expect(compareFirstNames(typed, { given: [...given], initials })).toBe(agreement);
});
