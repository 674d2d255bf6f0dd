// The whole way while processes die, and the question afterwards whether all is well.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { eq, like } from "drizzle-orm";
import { expect } from "vitest";
import type { Office } from "#app/server/office.ts";
import { events, readings } from "#db/schema.ts";
import { fetchAnswer, officeOf, wayToAnswer } from "./access-way.ts";
import { askerFrom } from "./askers.ts";
import { eventually } from "./eventually.ts";
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
      const { tenant, number } = await wayToAnswer(portal, office, askerFrom(portal.association, "D01"));
      const before = deathsIn(portal.folder, "web.js");
      const files = readZip(await fetchAnswer(tenant, number));
      expect(files.has("data.json")).toBe(true);
      // Who fetches is noted before the first byte; that all of it left, only after the last, if we still live then.
      expect(await office.db.$count(readings, eq(readings.what, "answer"))).toBeGreaterThan(0);
      const noted = await untilNoted(office, () => deathsIn(portal.folder, "web.js") > before);
      await expectAllWell(portal, office, [number], noted ? 1 : 0);
      await expectNothingLeaked(portal, office, ["D01"]);
      await expectNoForeignCanary(files, portal.association, "D01");
    } finally {
      await office.close();
    }
    return { web: deathsIn(portal.folder, "web.js"), worker: deathsIn(portal.folder, "worker.js") };
  } finally {
    await portal.stop();
  }
}

/** Whether the download was noted; false when the web process died in that moment. */
async function untilNoted(office: Office, died: () => boolean): Promise<boolean> {
  const outcome = await eventually(async () => {
    const noted = await office.db.$count(events, like(events.entry, '%"type":"export-downloaded"%'));
    return noted > 0 ? "noted" : died() ? "died" : null;
  });
  return outcome === "noted";
}

function deathsIn(folder: string, entry: string): number {
  try {
    return readdirSync(join(folder, `${entry}-deaths`)).length;
  } catch {
    return 0;
  }
}
