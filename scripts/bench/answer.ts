// From approval to bundle: 300 gathered, reviewed and approved records, built as the worker builds them.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { carryOut } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { gatherSlice, planGathering } from "#app/server/gather.ts";
import type { Office } from "#app/server/office.ts";
import { commandOutcome, commandReview, type Result, type SaidOfReview } from "#app/server/staff-commands.ts";
import { listSlices } from "#db/records.ts";
import { beginDossier } from "./dossiers.ts";
import type { BenchPortal } from "./portal.ts";
import { type Measure, median } from "./report.ts";
import { benchSource, recordCount } from "./source.ts";
import { type Colleagues, proof, staffStamp } from "./stages.ts";

/** Nobody reads what would be wrong. */
const unsaid: SaidOfReview = {
  decision: "",
  ground: "",
  reason: "",
  weighing: "",
  whose: "",
  whoseReason: "",
  masks: {
    "too-short": "",
    "not-there": "",
    "of-what-missing": "",
    "summary-missing": "",
    "summary-long": "",
    "summary-tells": "",
    "summary-ground": "",
    "consent-of-missing": "",
    "consent-whole": "",
    "consent-by": "",
    "consent-on": "",
    "consent-how": "",
  },
  changed: "",
  looked: "",
};
const maker = fileURLToPath(new URL("make-one-answer.ts", import.meta.url));

export async function measureAnswer(
  portal: BenchPortal,
  colleagues: Colleagues,
  times: number,
): Promise<Measure> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const dossierId = await approvedDossier(portal, colleagues, time);
    seconds.push(await makeAnswerApart(portal, dossierId));
  }
  return {
    name: `approval to bundle, ${recordCount} records`,
    value: median(seconds),
    unit: "CPU seconds",
    ratio: null,
    against: null,
    limit: 5,
  };
}

/** Gathered, reviewed and approved; the number follows from the index. */
export async function approvedDossier(portal: BenchPortal, colleagues: Colleagues, index: number) {
  const office: Office = { ...portal.office, connectors: new Map([[benchSource.id, benchSource]]) };
  const at = office.now();
  const { dossierId, act } = await office.db.transaction((tx) => beginDossier(portal, tx, index, at));
  for (const { stamp, commands } of [act, ...proof(at)]) await carryOut(office, dossierId, commands, stamp);
  await planGathering(office, { dossierId });
  for (const { id } of await listSlices(office.db, dossierId)) {
    await gatherSlice(office, { dossierId, subject: `${id}/1`, tries: 1 });
  }
  await approve(office, colleagues, dossierId);
  return dossierId;
}

async function approve(office: Office, colleagues: Colleagues, dossierId: string) {
  const given = { office, dossierId, stamp: staffStamp(colleagues, "handler", office.now()) };
  const second = staffStamp(colleagues, "privacy-officer", office.now());
  const all = formOf({ all: "payments", decision: "give" });
  const [propose, approve] = ["propose-outcome", "approve-outcome"].map((command) => formOf({ command }));
  requireDone(await commandReview({ ...given, form: all }, unsaid));
  requireDone(await commandOutcome({ ...given, form: propose ?? all }, { reason: "" }));
  requireDone(await commandOutcome({ ...given, stamp: second, form: approve ?? all }, { reason: "" }));
}

function requireDone(result: Result) {
  const obstacle = "errors" in result ? "form refused" : result.obstacle;
  if (obstacle) throw new Error(`A benchmark meets an obstacle: ${obstacle}`);
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** In a process of its own, so that nothing else counts. */
async function makeAnswerApart({ environment, office }: BenchPortal, dossierId: string): Promise<number> {
  const env = { ...environment, NODE_ENV: "production" as const };
  const program = ["--import", "tsx", maker, dossierId];
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  const { dossier } = await readDossier(office.db, dossierId);
  if (!dossier.bundle) throw new Error(`The answer was not made: ${dossier.bundleRefused ?? "no reason"}`);
  return Number(stdout.trim());
}
