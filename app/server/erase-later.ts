// When the day of something that was kept has come: a plan is drawn from what the sources hold then, and carried out once
// another colleague approved it.

import { system } from "#app/domain/actors.ts";
import { addMonths, type Day, dayOf } from "#app/domain/calendar.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { isHeld } from "#app/domain/forgetting-days.ts";
import { dueLater, duePlaces, isToDraw, type Later, proposerOfLater } from "#app/domain/later.ts";
import { laterSubject } from "#app/domain/later-news.ts";
import { coolOffOf, needsSecondPerson, planOf } from "#app/domain/plans.ts";
import type { ElementId, PersonRef } from "#app/domain/records.ts";
import { isRestricted } from "#app/domain/restriction.ts";
import { listIdsOfPerson } from "#db/dossiers.ts";
import { readHistories } from "#db/history.ts";
import { findLater, type LaterRow, listLatersToSweep, saveLater } from "#db/laters.ts";
import { insertPlan, schedulePlan } from "#db/plans.ts";
import { findRegister } from "#db/register.ts";
import { planJob } from "./carry-out.ts";
import { doStep } from "./carrying-out.ts";
import { connectorOf, patienceWithSource } from "./contact-on-file.ts";
import { findPlaces, frozen, hashOf } from "./draw-plan.ts";
import {
  changeLater,
  emptyLater,
  forgetLater,
  type KnownBy,
  openSealed,
  readLater,
  reckonAnew,
  registersOf,
  saveKnown,
} from "./later.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";
import { NotYet } from "./pauses.ts";
import { SourceError } from "./sources/source.ts";
import { standingNow } from "./standing-now.ts";

type Work = { id: string; dossierId: string; subject: string; tries: number };

/** Draws, begins or does a step; the id of the work's dossier is that of the store. */
export async function eraseLater(office: Office, work: Work) {
  const now = await readLater(office.db, await findLater(office.db, work.dossierId));
  if (!now?.row.sealed) return;
  const key = await office.vault.openKey(office.db, now.id);
  const { person } = openSealed(office, key, now.row);
  const { later } = now;
  const [what, planId = ""] = work.subject.split("/");
  if (what === "ask") return askRelationEnd(office, work, person);
  if (what === "draw") return drawLater(office, work, { later, person });
  if (what === "start") return startLater(office, work.dossierId, { later, person, planId });
  if (!person) return;
  await expectFree(office, person, elementsOf(later, later.planned));
  const settled = await doStep(office, work, { plans: later.plans, personKey: person.key });
  if (!settled) return;
  await changeLater(office, now.id, { type: "record-step", ...settled }, system(office.now()));
}

type Drawing = { later: Later; person: PersonRef | null };

async function drawLater(office: Office, work: Work, { later, person }: Drawing) {
  const { id: planId, dossierId: laterId, tries } = work;
  const now = office.now();
  const { registers } = await registersOf(office.db, later);
  const places = duePlaces(later, registers, dayOf(now));
  if (places.length === 0 || !isToDraw(later)) return;
  if (person) await expectFree(office, person, elementsOf(later, places));
  const found = await findPlaces(office, { due: dueLater(later, places), person, tries, words: [] });
  const known = person && (await knownOf(office, person));
  const key = await office.vault.openKey(office.db, laterId);
  const { steps, rows } = await frozen(office, key, later, "later", found);
  const hash = hashOf({ planId, dossierId: laterId, aim: "later", steps, rows });
  await changeLater(
    office,
    laterId,
    async (tx, before) => {
      if (!isToDraw(before) || before.plans.some((plan) => plan.planId === planId)) return null;
      const needsSecond = needsSecondPerson(steps);
      const plan = {
        id: planId,
        dossierId: laterId,
        aim: "later" as const,
        version: (planOf(before.plans, "later")?.version ?? 0) + 1,
        hash,
        drawnBy: needsSecond ? proposerOfLater(before, places) : null,
        needsSecond,
        coolOffSeconds: coolOffOf(steps) / 1000,
        drawnAt: now,
      };
      if (known) await saveKnown(office, tx, laterId, known);
      await insertPlan(tx, plan, rows);
      if (!needsSecond) await schedulePlan(tx, planId, now);
      return { type: "draw-plan", planId, hash, steps, parts: places };
    },
    system(now),
  );
}

/** By what others know the person, as long as a source still says; else a colleague does. */
async function knownOf(office: Office, person: PersonRef): Promise<KnownBy | null> {
  try {
    const connector = connectorOf(office, person);
    const signal = AbortSignal.timeout(patienceWithSource.worker);
    const { homeAddress } = await connector.contactOnFile(person, signal);
    return { lines: homeAddress ?? [], customerNumber: await connector.customerNumber(person, signal) };
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

type Starting = { later: Later; person: PersonRef | null; planId: string };

async function startLater(office: Office, laterId: string, { later, person, planId }: Starting) {
  if (person) await expectFree(office, person, elementsOf(later, later.planned));
  await changeLater(office, laterId, { type: "start-plan", planId }, system(office.now()));
}

/**
 * Whether the tenancy has ended, as the sources say by now: a colleague is told, and says from which day it counts. One
 * that does not answer is asked again next time.
 */
async function askRelationEnd(office: Office, work: Work, person: PersonRef | null) {
  const today = dayOf(office.now());
  const found = person && (await standingNow(office, { person, tries: work.tries }));
  if (found) {
    const { endedOn } = found;
    await changeLater(office, work.dossierId, { type: "note-relation-end", endedOn }, system(office.now()));
  }
  await saveLater(office.db, work.dossierId, { endAskedOn: today });
}

const elementsOf = ({ parts }: Later, places: number[]): (ElementId | null)[] =>
  places.flatMap((place) => parts[place]?.element ?? null);

const aDay = 24 * 3600_000;

/**
 * Nothing goes while a request of the same person holds it: a complaint, a case, or data that stand still (GDPR
 * art. 17(3)(e), 18(2)).
 */
async function expectFree(office: Office, person: PersonRef, elements: (ElementId | null)[]) {
  const ids = await listIdsOfPerson(office.db, person);
  for (const { events } of (await readHistories(office.db, ids)).values()) {
    const dossier = dossierFrom(events);
    if (dossier && (isHeld(dossier) || standsStill(dossier.restriction, elements))) {
      throw new NotYet("held", aDay);
    }
  }
}

type Restricted = NonNullable<ReturnType<typeof dossierFrom>>["restriction"];

function standsStill(restriction: Restricted, elements: (ElementId | null)[]): boolean {
  if (!restriction || !isRestricted({ restriction })) return false;
  const { elements: still } = restriction;
  return still === null || elements.some((element) => element === null || still.includes(element));
}

/** Whatever is due by the days of today, of every store. One that fails stands in no other's way. */
export async function eraseLaterDue(office: Office) {
  const today = dayOf(office.now());
  const register = (await findRegister(office.db))?.version ?? 0;
  const askedBefore = addMonths(today, -monthsBetweenAsking);
  let last: string | null = null;
  for (;;) {
    const rows: LaterRow[] = await listLatersToSweep(office.db, { today, register, askedBefore }, last);
    if (rows.length === 0) return;
    for (const row of rows) {
      await sweepOne(office, row, { today, register, askedBefore }).catch((error: unknown) =>
        log("warn", { what: "later-failed", dossierId: row.id, code: codeOf(error) }),
      );
    }
    last = rows.at(-1)?.id ?? null;
  }
}

/** How long the sources are left alone between two questions about the same person (ours). */
const monthsBetweenAsking = 1;

type Today = { today: Day; register: number; askedBefore: Day };

async function sweepOne(office: Office, row: LaterRow, { today, register, askedBefore }: Today) {
  if (row.forgetsOn) return forgetLater(office, row.id, today);
  if (row.reckonedBy !== register) await reckonAnew(office, row.id);
  const now = await findLater(office.db, row.id);
  if (!now) return;
  const { id, version, dueOn, reviewOn, waitsForEnd, endAskedOn } = now;
  const plan = (kind: "erase-later" | "tell-staff", subject: string) =>
    office.transaction((tx) => planJob(office, tx, id, kind, subject, office.now()));
  // Of one state of it a plan is asked once, and of one day is told once, however often is looked.
  if (dueOn && dueOn <= today) {
    if (await emptyLater(office, id)) return;
    await plan("erase-later", `draw/${version}`);
  }
  if (waitsForEnd && endAskedOn <= askedBefore) await plan("erase-later", `ask/${endAskedOn}`);
  if (reviewOn && reviewOn <= today)
    await plan("tell-staff", laterSubject({ news: "review", about: reviewOn }));
}
