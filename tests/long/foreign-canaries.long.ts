import { beforeAll, describe, expect, test } from "vitest";
import { generateAssociation } from "#demo/association/association.ts";
import { foreignIn } from "#tests/support/bundles.ts";
import { leaksIn } from "#tests/support/households.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

const minutes = 60_000;

describe("whole answers", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startOffice(generateAssociation({ profile: "small" }));
    return desk.stop;
  });

  // Namesakes, twins, father and son, former partners, neighbours in a case, who pays or reads mail for another.
  test.each([
    ...["T01", "T02", "T03", "T04", "T05", "T06a", "T06b", "T13", "T14", "T24", "T25", "T29", "T30", "T31"],
    ...["T08", "T09", "T10a", "T12", "T16", "T23", "T26", "T27", "D01", "D02", "D03"],
  ])("nobody else stands in the answer to %s", async (tag) => {
    expect(await foreignIn(desk, tag)).toEqual([]);
  });
});

test("nobody else stands in what 10,000 random households are given", { timeout: 60 * minutes }, async () => {
  let households = 0;
  for (let place = 0; households < 10_000; place += 1) {
    const read = await leaksIn(`households ${place}`);
    expect(read.leaks.slice(0, 5)).toEqual([]);
    households += read.households;
  }
});
