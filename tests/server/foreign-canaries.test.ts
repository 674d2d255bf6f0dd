import { beforeAll, expect, test } from "vitest";
import { generateAssociation } from "#demo/association/association.ts";
import { foreignIn } from "#tests/support/bundles.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice(generateAssociation({ profile: "small" }));
  return desk.stop;
});

// All 25 who are easily mixed up: `npm run test:long`.
test.each([
  ["a tenant with the same name and birth date as another", "T01"],
  ["one of twin sisters at one address", "T04"],
  ["somebody whose former partner's address is secret", "T14"],
])("T-04 T-10 in the whole answer to %s stands nothing of anybody else", async (_, tag) => {
  expect(await foreignIn(desk, tag)).toEqual([]);
});
