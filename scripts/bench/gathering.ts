// A ledger of 10,000 lines, gathered from the stand-in housing system, against a loop that only reads the same pages.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { carryOut } from "#app/server/carry-out.ts";
import { type Association, generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { housingSettings } from "#demo/association-services.ts";
import { startHousingSystem } from "#demo/housing-system/start.ts";
import { beginDossier } from "./dossiers.ts";
import type { BenchPortal } from "./portal.ts";
import { type Measure, median } from "./report.ts";
import { proof } from "./stages.ts";

const lines = 10_000;
/** How many dossiers gather one. */
export const ledgers = 4;
const client = { clientId: "bench", clientSecret: "only-for-the-benchmarks" };
const gatherer = fileURLToPath(new URL("gather-one-ledger.ts", import.meta.url));

/** What the process that gathers tells: seconds on the wall, megabytes beyond those before. */
export type Gathered = { records: number; seconds: number; readAlone: number; megabytes: number };

/** Its dossiers have the numbers from `first` on. */
export async function measureGathering(portal: BenchPortal, first: number): Promise<Measure[]> {
  const association = withLongLedger(generateAssociation());
  const databaseUrl = await portal.emptyDatabase("housing");
  await fillAssociation(databaseUrl, association);
  const system = await startHousingSystem({ ...client, databaseUrl, port: 0 });
  const environment = { ...portal.environment, ...housingSettings(system.url, client) };
  const key = association.contracts.at(0)?.relaties.at(0) ?? "";
  const dossierIds: string[] = [];
  for (let round = 0; round < ledgers; round += 1) {
    dossierIds.push(await provenDossier(portal, first + round, { connection: "erp", key }));
  }
  const all = await gatherApart(environment, dossierIds).finally(system.stop);
  if (all.some(({ records }) => records < lines)) throw new Error("Not the whole ledger was gathered");
  const times = all.slice(1);
  const seconds = median(times.map((time) => time.seconds));
  return [
    {
      name: `${lines} records gathered over HTTP`,
      value: seconds,
      unit: "seconds",
      ratio: median(times.map(({ readAlone }) => readAlone)) / seconds,
      against: "reading the same pages",
      limit: 1 / 1.5,
    },
    {
      name: `memory while ${lines} records are gathered`,
      value: Math.max(...all.map(({ megabytes }) => megabytes)),
      unit: "MB",
      ratio: null,
      against: null,
      limit: 150,
    },
  ];
}

/** The first contract has so many lines more than its story gives. */
function withLongLedger(association: Association): Association {
  const [contract] = association.contracts;
  const example = association.bookings.find(({ overeenkomst }) => overeenkomst === contract?.id);
  if (!example) throw new Error("The first contract has no ledger");
  const more = Array.from({ length: lines }, (_, place) => ({
    ...example,
    id: `${example.overeenkomst}-L${place}`,
    code: `BKL${place}`,
  }));
  return { ...association, bookings: [...association.bookings, ...more] };
}

async function provenDossier(
  { office, ...portal }: BenchPortal,
  index: number,
  person: { connection: string; key: string },
): Promise<string> {
  const at = office.now();
  const { dossierId, act } = await office.db.transaction((tx) =>
    beginDossier({ office, ...portal }, tx, index, at),
  );
  for (const { stamp, commands } of [act, ...proof(at, person)]) {
    const obstacle = await carryOut(office, dossierId, commands, stamp);
    if (obstacle) throw new Error(`A benchmark meets an obstacle: ${obstacle}`);
  }
  return dossierId;
}

async function gatherApart(environment: Record<string, string>, dossierIds: string[]): Promise<Gathered[]> {
  const env = { ...environment, NODE_ENV: "production" as const };
  const program = ["--import", "tsx", gatherer, ...dossierIds];
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  return JSON.parse(stdout);
}
