// Draws the plan of what was decided, from what the sources hold now. It is frozen with its hash (T-11 of the threat model).

import { createHash } from "node:crypto";
import { housingSystemId } from "#app/config.server.ts";
import { type Stamp, system } from "#app/domain/actors.ts";
import { type DueNow, dueIn, isProvenBefore, proposerOf } from "#app/domain/carrying-out.ts";
import type { DecisionWords } from "#app/domain/decision.ts";
import { type Dossier, mayRelease, needsNoProof } from "#app/domain/dossier.ts";
import { coolOffOf, type PlanAim, type PlanStep, planAims, planOf } from "#app/domain/plans.ts";
import { type ElementId, type PersonRef, themes } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import { isPlace } from "#app/domain/relation.ts";
import { insertPlan, type NewPlanRow, schedulePlan } from "#db/plans.ts";
import { findRegister } from "#db/register.ts";
import { carryOut } from "./carry-out.ts";
import { proposedIn } from "./deciding.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import { ownConnection } from "./own-records.ts";
import { type Place, type Placed, placesIn } from "./plan-places.ts";
import { elementsOfConnections } from "./sources/held-elements.ts";
import { type Gatherer, SourceError } from "./sources/source.ts";
import { ConnectionWaits } from "./sources/watched.ts";
import type { DossierKey } from "./vault.ts";

/** After so many tries a source that cannot be read becomes a task for a colleague. */
export const triesToRead = 5;
export const readingPatience = 15 * 60_000;

type Step = Omit<PlanStep, "stepId" | "count">;

/** The work itself gives the plan its id: done twice it is the same plan. */
export async function drawPlan(
  office: Office,
  work: { id: string; dossierId: string; subject: string; tries: number },
) {
  const aim = planAims.find((name) => work.subject.startsWith(`${name}/`));
  const now = await readDossier(office.db, work.dossierId);
  const due = aim ? dueIn(now.dossier, aim) : null;
  if (!aim || !due || now.dossier.plans.some(({ planId }) => planId === work.id)) return;
  const placed = await placesOf(office, now, { due, aim, tries: work.tries });
  const key = await office.vault.openKey(office.db, work.dossierId);
  const { steps, rows } = await frozen(office, key, now.dossier, aim, placed);
  const hash = hashOf({ planId: work.id, dossierId: work.dossierId, aim, steps, rows });
  await keepPlan(office, work, { aim, steps, rows, hash }, system(office.now()));
}

type Drawn = { aim: PlanAim; steps: PlanStep[]; rows: NewPlanRow[]; hash: string };

async function keepPlan(
  office: Office,
  { id: planId, dossierId }: { id: string; dossierId: string },
  { aim, steps, rows, hash }: Drawn,
  stamp: Stamp,
) {
  await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      if (!dossier || dossier.plans.some((plan) => plan.planId === planId)) return [];
      const drawnBy = proposerOf(dossier, aim, steps);
      await insertPlan(
        tx,
        {
          id: planId,
          dossierId,
          aim,
          version: (planOf(dossier.plans, aim)?.version ?? 0) + 1,
          hash,
          drawnBy,
          needsSecond: drawnBy !== null,
          coolOffSeconds: coolOffOf(steps) / 1000,
          drawnAt: stamp.at,
        },
        rows,
      );
      if (!drawnBy) await schedulePlan(tx, planId, stamp.at);
      return [{ type: "draw-plan", planId, aim, hash, steps }];
    },
    stamp,
  );
}

/** Over everything that is frozen: what is done where, in which order, and what stood there. */
export function hashOf({
  rows,
  ...plan
}: {
  planId: string;
  dossierId: string;
  aim: PlanAim;
  steps: PlanStep[];
  rows: Pick<NewPlanRow, "id" | "stepId" | "place" | "fingerprint">[];
}): string {
  const hash = createHash("sha256");
  const steps = plan.steps.map((step) => [
    step.stepId,
    step.connection,
    step.element,
    step.purpose,
    step.kind,
    step.deed,
    step.count,
  ]);
  hash.update(JSON.stringify([plan.planId, plan.dossierId, plan.aim, steps]));
  for (const { id, stepId, place, fingerprint } of rows) {
    hash.update(`\n${JSON.stringify([id, stepId, place, fingerprint])}`);
  }
  return hash.digest("hex");
}

/** Of what is done at a place and of what stands there: either of them changed, it is another one. */
export function fingerprintOf(
  { vault }: Office,
  key: DossierKey,
  connection: string,
  { resource, recordKey, op, field, value }: Place,
  content: string,
): string {
  const done = [connection, resource, recordKey, op, field, value ?? null];
  return vault.fingerprint(key, JSON.stringify([done, content]));
}

/** The same deed on the same element in one place is one step; its places are sealed. */
export async function frozen(
  office: Office,
  key: DossierKey,
  dossier: Pick<Dossier, "plans">,
  aim: PlanAim,
  found: PlacesFound,
) {
  const nameOf = (step: Step) =>
    JSON.stringify([step.connection, step.element, step.purpose, step.kind, step.deed]);
  const groups = Map.groupBy(found.placed, ({ step }) => nameOf(step));
  const bare = new Map(found.tasks.map((step) => [nameOf(step), step]));
  const steps: PlanStep[] = [];
  const rows: NewPlanRow[] = [];
  const add = (step: Step, placed: Placed[]) => {
    if (step.kind === "task" && isProvenBefore(dossier, aim, step)) return;
    const stepId = crypto.randomUUID();
    steps.push({ stepId, ...step, count: placed.length });
    for (const { place, content } of placed) {
      const id = crypto.randomUUID();
      const fingerprint = fingerprintOf(office, key, step.connection, place, content);
      const sealed = office.vault.sealWithKey(key, Buffer.from(JSON.stringify(place)), id);
      rows.push({ id, stepId, place: rows.length, fingerprint, sealed });
    }
  };
  for (const placed of groups.values()) if (placed[0]) add(placed[0].step, placed);
  for (const [name, step] of bare) if (!groups.has(name)) add(step, []);
  return { steps, rows };
}

type PlacesFound = { placed: Placed[]; tasks: Step[] };
type Drawing = { due: DueNow; aim: PlanAim; tries: number };
type Search = { due: DueNow; person: PersonRef | null; tries: number; words: DecisionWords["parts"] };

async function placesOf(office: Office, now: DossierNow, drawing: Drawing): Promise<PlacesFound> {
  const { dossier } = now;
  const { aim } = drawing;
  // What was set in a system is undone in the same.
  if (aim === "release") return { placed: [], tasks: released(dossier) };
  const person = dossier.person.state === "found" ? dossier.person.person : null;
  const words = (await proposedIn(office, dossier))?.words.parts ?? [];
  return findPlaces(office, { ...drawing, person, words }, isProvenFor(dossier, aim));
}

/** Where in all sources something is to be done, and what a colleague looks for. */
export async function findPlaces(office: Office, search: Search, isProven = true): Promise<PlacesFound> {
  const { due, person } = search;
  const register = await registerNow(office);
  const main = person?.connection ?? housingSystemId;
  const placed: Placed[] = [];
  const tasks = byHand(register, due);
  if (person && !isPlace(person.connection) && isProven) {
    const read = await readPlaces(office, { ...search, person, register });
    placed.push(...read.placed);
    tasks.push(...read.silent.flatMap((connection) => tasksAt(connection, due)));
    tasks.push(...nowhere(office, register, due, main, placed));
  } else tasks.push(...tasksAt(main, due));
  return { placed, tasks };
}

/** Data of somebody who showed nothing are not touched: a colleague looks (the notes' ruling 13). */
function isProvenFor(dossier: Dossier, aim: PlanAim): boolean {
  return aim === "stop" || !needsNoProof(dossier) || mayRelease(dossier);
}

function released({ plans }: Dossier): Step[] {
  const steps = planOf(plans, "standstill")?.steps ?? [];
  return steps.map(({ connection, element, purpose }) => ({
    connection,
    element,
    purpose,
    kind: "task",
    deed: "release",
  }));
}

async function registerNow({ db }: Office): Promise<Register> {
  const found = await findRegister(db);
  if (!found) throw new Error("No register was published");
  return found.register;
}

const tasksAt = (connection: string, { parts, everything }: DueNow): Step[] =>
  everything
    ? [{ connection, element: null, purpose: null, kind: "task", deed: everything }]
    : parts.map(({ deed, element, purpose }) => ({ connection, element, purpose, kind: "task", deed }));

/** Places without a connection, where the register says that it can stand. */
function byHand({ sources, elements }: Register, due: DueNow): Step[] {
  const used = (purpose: string | null) =>
    elements.filter(({ purposes }) => purpose !== null && purposes.includes(purpose)).map(({ id }) => id);
  return sources.flatMap(({ id, task }) => {
    if (!task) return [];
    const parts = due.parts.filter(({ element, purpose }) =>
      element ? task.elements.includes(element) : used(purpose).some((one) => task.elements.includes(one)),
    );
    return due.everything || parts.length > 0 ? tasksAt(id, { ...due, parts }) : [];
  });
}

/** What no system and no place is known to hold is no silence: a colleague of the main system looks. */
function nowhere(office: Office, register: Register, due: DueNow, main: string, placed: Placed[]): Step[] {
  const held = new Set<ElementId>([
    ...elementsOfConnections(office),
    ...register.sources.flatMap(({ task }) => task?.elements ?? []),
    ...register.elements.filter(({ apart }) => apart).map(({ id }) => id),
  ]);
  const isMet = ({ deed, element, purpose }: DueNow["parts"][number]) =>
    placed.some(({ step }) => step.deed === deed && step.element === element && step.purpose === purpose);
  const parts = due.parts.filter((part) => {
    if (isMet(part)) return false;
    // A correction that stands nowhere as the tenant says is looked for by a person.
    return part.deed === "correct" || part.element === null || !held.has(part.element);
  });
  return tasksAt(main, { parts, everything: null });
}

type Reading = Search & { person: PersonRef; register: Register };

/** Every theme of every source: an element can stand under another theme than its own. */
async function readPlaces(office: Office, { due, person, register, tries, words }: Reading) {
  // What something else needs as well goes on.
  const elementsOf = (purpose: string) =>
    register.elements
      .filter(({ purposes }) => purposes.length > 0 && purposes.every((one) => one === purpose))
      .map(({ id }) => id);
  const wanted = { due, words, elementsOf };
  const placed: Placed[] = [];
  const silent: string[] = [];
  for (const source of sourcesOf(office, person)) {
    const found = await readSource(source, person, wanted).catch((error: unknown) => {
      if (!isSilence(error) || (error.retryable && tries < triesToRead)) throw error;
      silent.push(source.id);
      return [];
    });
    placed.push(...found);
  }
  return { placed, silent };
}

export const isSilence = (error: unknown): error is SourceError =>
  error instanceof SourceError && !(error instanceof ConnectionWaits);

/** What the portal itself holds it forgets by its own terms. */
export function sourcesOf(office: Office, person: PersonRef): Gatherer[] {
  const main = office.connectors.get(person.connection);
  const others = [...office.gatherers.values()].filter(({ id }) => id !== ownConnection);
  return main ? [main, ...others] : others;
}

type Wanted = Omit<Parameters<typeof placesIn>[2], "advertising">;

async function readSource(source: Gatherer, person: PersonRef, rest: Wanted) {
  const signal = AbortSignal.timeout(readingPatience);
  const asked = { connection: source.id, key: person.key };
  const stops = rest.due.parts.some(({ deed, purpose }) => deed === "stop" && purpose === null);
  const advertising = stops ? ((await source.changer?.advertising?.(asked, signal)) ?? []) : [];
  const wanted = { ...rest, advertising };
  const placed = new Map<string, Placed>();
  for (const { resource } of source.plan([...themes])) {
    for await (const page of source.collect(resource, asked, signal)) {
      for (const one of page.flatMap((record) => placesIn(source.id, record, wanted, source.changer))) {
        // The same record can be met in two ways.
        placed.set(JSON.stringify([one.step, one.place]), one);
      }
    }
  }
  return [...placed.values()];
}
