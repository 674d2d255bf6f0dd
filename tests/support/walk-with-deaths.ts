// The whole way while processes die, and the question afterwards whether all is well.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { officeOf, wholeWay } from "./access-way.ts";
import { askerFrom } from "./askers.ts";
import { expectAllWell } from "./invariants.ts";
import { expectNoForeignCanary, expectNothingLeaked } from "./leaks.ts";
import { type PortalWish, startPortal } from "./portal.ts";
import { readZip } from "./read-zip.ts";

/** Gives how often the web process and the worker really died. */
export async function walkWithDeaths(deaths: NonNullable<PortalWish["deaths"]>) {
  const portal = await startPortal({ deaths });
  try {
    const office = await officeOf(portal);
    try {
      const { number, zip } = await wholeWay(portal, office, askerFrom(portal.association, "D01"));
      const files = readZip(zip);
      expect(files.has("data.json")).toBe(true);
      await expectAllWell(portal, office, [number]);
      await expectNothingLeaked(portal, office, ["D01"]);
      await expectNoForeignCanary(files, portal.association, "D01");
    } finally {
      await office.close();
    }
    return { web: deathsIn(portal.folder, "web.ts"), worker: deathsIn(portal.folder, "worker.ts") };
  } finally {
    await portal.stop();
  }
}

function deathsIn(folder: string, entry: string): number {
  try {
    return readdirSync(join(folder, `${entry}-deaths`)).length;
  } catch {
    return 0;
  }
}
