// What the clock tells from outside. Alone on the machine: beside other tests every wait is somebody else's.

import { afterAll, beforeAll, expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";
import { differenceOfMedians } from "#tests/support/timing.ts";
import { untilProof } from "../server/steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

test("T-02 known and unknown wait equally long, from filing to a typed code", async () => {
  const known = askerFrom(desk.association, "D01");
  const unknown = { ...known, lastName: "Nergenshuizen", birthDate: "1970-05-05" };
  await untilProof(desk.office, known);
  const difference = await differenceOfMedians(
    () => untilProof(desk.office, known),
    () => untilProof(desk.office, unknown),
  );
  expect(difference).toBeLessThan(5);
});
