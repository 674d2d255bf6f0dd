import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Office } from "#app/server/office.ts";
import { officeOf, wholeWay } from "#tests/support/access-way.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { expectAllWell } from "#tests/support/invariants.ts";
import { type Portal, type PortalWish, startPortal } from "#tests/support/portal.ts";
import { readZip } from "#tests/support/read-zip.ts";

const minutes = 60_000;

const running: { portal?: Portal; office?: Office } = {};
afterEach(async () => {
  await running.office?.close();
  await running.portal?.stop();
});

/** Walks the whole way while processes die, and asks afterwards whether all is well. */
async function walkWithDeaths(deaths: NonNullable<PortalWish["deaths"]>) {
  const portal = await startPortal({ deaths });
  running.portal = portal;
  const office = await officeOf(portal);
  running.office = office;
  const { number, zip } = await wholeWay(portal, office, askerFrom(portal.association, "D01"));
  expect(readZip(zip).has("data.json")).toBe(true);
  await expectAllWell(portal, office, [number]);
  const died = (entry: string) => deathsIn(join(portal.folder, `${entry}-deaths`));
  return { web: died("web.ts"), worker: died("worker.ts") };
}

function deathsIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

test("the worker dies at six steps of the way, and all ends well by itself", {
  timeout: 6 * minutes,
}, async () => {
  expect(await walkWithDeaths({ worker: [2, 5, 9, 4, 13, 7] })).toEqual({ web: 0, worker: 6 });
});

test("the web process dies at four steps of the way, and nothing is lost or done twice", {
  timeout: 4 * minutes,
}, async () => {
  expect(await walkWithDeaths({ web: [1, 2, 3, 4] })).toEqual({ web: 4, worker: 0 });
});
