// The portal forgets a dossier, first parts of it and then all, while its process dies again and again.

import { readdir } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { dossierStream, verifyHistory } from "#db/history.ts";
import { dossierKeys, dossiers, events, files, followUps, tombstones } from "#db/schema.ts";
import { answered } from "#tests/server/steps.ts";
import { askerFrom } from "./askers.ts";
import type { Desk } from "./office.ts";
import { forgetInChild } from "./work-in-child.ts";

const day = 24 * 3600_000;

/** Dies so many steps further each time, until it does not die. Gives how many times it did. */
async function dyingOn(desk: Desk, stride: number, holds: () => Promise<void>): Promise<number> {
  for (let deaths = 0; ; deaths += 1) {
    const end = await forgetInChild(desk, { diesAt: 1 + deaths * stride });
    await holds();
    if (end === 0) return deaths;
    expect(end).toBe("SIGKILL");
  }
}

/** Holds after each death, and at the end nothing of it is left. Gives how often it died on the parts, and on the whole. */
export async function forgetWithDeaths(
  desk: Desk,
  stride: number,
): Promise<{ parts: number; whole: number }> {
  const { db, ledger, config } = desk.office;
  const { dossierId } = await answered(desk, askerFrom(desk.association, "D01"), ["personal"]);
  const stream = dossierStream(dossierId);
  const rowsOf = (table: typeof files | typeof followUps | typeof dossierKeys) =>
    db.$count(table, eq(table.dossierId, dossierId));
  const noted = async () => (await ledger.entries()).map(({ thing }) => thing);
  const stored = async () => {
    const names = await readdir(config.storageFolder, { recursive: true });
    return names.filter((name) => name.endsWith(".age")).length;
  };
  const all = await stored();
  expect(all).toBeGreaterThan(1);

  desk.clock.pass(61 * day);
  const parts = await dyingOn(desk, stride, async () => {
    expect((await verifyHistory(db, stream)).breaks).toEqual([]);
    // No file goes before the ledger has it; its row stays until everything is done.
    if ((await stored()) < all) expect(await noted()).toContain("collected");
    expect(await rowsOf(files)).toBeGreaterThanOrEqual(await stored());
    expect([await rowsOf(dossierKeys), await db.$count(tombstones)]).toEqual([1, 0]);
  });
  expect([await rowsOf(files), await stored()]).toEqual([0, 0]);

  desk.clock.pass(2 * 366 * day);
  const whole = await dyingOn(desk, stride, async () => {
    const isGone = (await db.$count(dossiers)) === 0;
    expect([await rowsOf(dossierKeys), await db.$count(tombstones)]).toEqual(isGone ? [0, 1] : [1, 0]);
    if (isGone) expect(await noted()).toContain("dossier");
  });
  expect([await db.$count(events, eq(events.stream, stream)), await rowsOf(followUps)]).toEqual([0, 0]);
  return { parts, whole };
}
