// The store of what was kept for a time: made when an answer was told, changed through one door, and emptied when all of it
// is erased and who had it knows. It has a key of its own, since it outlives its dossier.

import { z } from "zod";
import { type Stamp, system } from "#app/domain/actors.ts";
import { addDays, type Day, dayOf, daysBetween } from "#app/domain/calendar.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import {
  attentionOfLater,
  decideLater,
  isOver,
  keptIn,
  type Later,
  type LaterCommand,
  type LaterEvent,
  laterAfter,
  laterDays,
  laterFrom,
} from "#app/domain/later.ts";
import { laterSubject, newsOfLater } from "#app/domain/later-news.ts";
import { noticeReminders } from "#app/domain/notices.ts";
import { planOf } from "#app/domain/plans.ts";
import type { Register } from "#app/domain/register.ts";
import type { Tx } from "#db/client.server.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { buryStream, deleteDossier, lockLedger } from "#db/forgetting.ts";
import { appendToLater, type History, laterStream, readLaterHistory } from "#db/history.ts";
import {
  deleteLater,
  findLaterByNumber,
  insertLater,
  type LaterRow,
  lockLater,
  saveLater,
} from "#db/laters.ts";
import { findRegister } from "#db/register.ts";
import { carryOutIn, InTheWay, morningOf, planJob } from "./carry-out.ts";
import { proposedIn } from "./deciding.ts";
import { readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import type { DossierKey } from "./vault.ts";

/** Whose it is, and what was said of what is in no list, by the place of the part. */
const Person = z.object({ connection: z.string(), key: z.string() });
/** By what others know the person: read when its plan is drawn, since what is erased then may be just that. */
const Known = z.object({ lines: z.array(z.string()), customerNumber: z.string().nullable() });
export type KnownBy = z.infer<typeof Known>;
const Sealed = z.object({
  person: Person.nullable(),
  said: z.record(z.string(), z.string()),
  known: Known.nullable().default(null),
});
export type SealedLater = z.infer<typeof Sealed>;

export type LaterNow = { id: string; later: Later; row: LaterRow };

/** Keeps what an answer told that goes later: once for a request. The work gives it its id. */
export async function keepLater(office: Office, work: { id: string; dossierId: string }) {
  const { dossier } = await readDossier(office.db, work.dossierId);
  const { decision, number, right, registerVersion, relation, conflicts, person } = dossier;
  const parts = keptIn(dossier);
  if (!decision || parts.length === 0) return;
  const proposed = await proposedIn(office, dossier);
  const said = saidOf(proposed?.words.parts ?? [], decision.decision, parts);
  const content: SealedLater = {
    person: person.state === "found" ? person.person : null,
    said,
    known: null,
  };
  const kept = { number, right, registerVersion, decidedBy: decision.by, relation, conflicts, parts };
  const stamp = system(office.now());
  await office.transaction(async (tx) => {
    if (await findLaterByNumber(tx, number)) return;
    const key = await office.vault.makeKey(tx, work.id);
    const begun: LaterEvent = { type: "kept-for-later", ...kept };
    const later = laterAfter(null, { event: begun, ...stamp });
    const sealed = office.vault.sealWithKey(key, Buffer.from(JSON.stringify(content)), "person");
    const keptFrom = conflicts.map(({ staffId }) => staffId);
    const summary = await summaryOf(tx, later);
    const endAskedOn = later.keptOn;
    await insertLater(tx, { id: work.id, number, version: 1, sealed, keptFrom, endAskedOn, ...summary });
    await appendToLater(tx, work.id, noHistory, [begun], stamp);
  });
}

const noHistory: History<LaterEvent> = { events: [], version: 0, hash: "" };

/** Where the register has no word for a part, the words of the decision say what it is. */
function saidOf(
  words: { facts: string }[],
  decided: { element: unknown; verdict: string }[],
  parts: { element: unknown }[],
): Record<string, string> {
  const facts = decided.flatMap(({ element, verdict }, place) =>
    element === null && verdict !== "done" ? (words[place]?.facts ?? "") : [],
  );
  const places = parts.flatMap(({ element }, place) => (element === null ? [place] : []));
  return Object.fromEntries(places.map((place, at) => [String(place), facts[at] ?? ""]));
}

/** By which its days are reckoned: the register of the request, and the one of now. */
export async function registersOf(tx: Tx, { registerVersion }: Pick<Later, "registerVersion">) {
  const [own, now] = [await findRegister(tx, registerVersion), await findRegister(tx)];
  if (!own || !now) throw new Error("No register was published");
  const registers: Register[] = own.version === now.version ? [own.register] : [own.register, now.register];
  return { registers, version: now.version };
}

async function summaryOf(tx: Tx, later: Later) {
  const { registers, version } = await registersOf(tx, later);
  return { ...laterDays(later, registers), reckonedBy: version, attention: attentionOfLater(later) };
}

/** Null where there is none, or no longer. */
export async function readLater(tx: Tx, row: LaterRow | null): Promise<LaterNow | null> {
  const later = row && laterFrom((await readLaterHistory(tx, row.id)).events);
  return later ? { id: row.id, later, row } : null;
}

export function openSealed({ vault }: Office, key: DossierKey, { sealed }: Pick<LaterRow, "sealed">) {
  if (!sealed) throw new Error("What was kept is erased");
  return Sealed.parse(JSON.parse(vault.openWithKey(key, sealed, "person").toString()));
}

/** Notes in what is sealed by what others know the person. */
export async function saveKnown(office: Office, tx: Tx, laterId: string, known: KnownBy) {
  const row = await lockLater(tx, laterId);
  if (!row?.sealed) return;
  const key = await office.vault.openKey(tx, laterId);
  const content: SealedLater = { ...openSealed(office, key, row), known };
  const sealed = office.vault.sealWithKey(key, Buffer.from(JSON.stringify(content)), "person");
  await saveLater(tx, laterId, { sealed });
}

/** A command, or what finds it out inside the transaction; null: nothing is to be done. */
type Asked = LaterCommand | ((tx: Tx, later: Later) => Promise<LaterCommand | null>);

/** Carries a command out, all or nothing. Gives what is in the way; null when it was done. */
export async function changeLater(
  office: Office,
  laterId: string,
  asked: Asked,
  stamp: Stamp,
): Promise<Obstacle | null> {
  try {
    await office.transaction((tx) => changeIn(office, tx, laterId, asked, stamp));
    return null;
  } catch (error) {
    if (error instanceof InTheWay) return error.obstacle;
    throw error;
  }
}

async function changeIn(office: Office, tx: Tx, laterId: string, asked: Asked, stamp: Stamp) {
  const row = await lockLater(tx, laterId);
  const past = await readLaterHistory(tx, laterId);
  const before = row && laterFrom(past.events);
  const command = before && (typeof asked === "function" ? await asked(tx, before) : asked);
  if (!command) return;
  const added = decideLater(before, command, stamp);
  if (typeof added === "string") throw new InTheWay(added);
  if (added.length === 0) return;
  const later = added.reduce((sofar, event) => laterAfter(sofar, { event, ...stamp }), before);
  await appendToLater(tx, laterId, past, added, stamp);
  const version = past.version + added.length;
  const summary = await summaryOf(tx, later);
  const isReadStill = stamp.actor.kind === "recipient";
  await saveLater(tx, laterId, {
    version,
    ...(isOver(later) ? ended(summary, stamp, isReadStill) : summary),
  });
  for (const event of added) await follow(office, tx, { id: laterId, later, event }, stamp);
  for (const event of added) {
    // Of a ledger it is noted there already.
    if (event.type !== "erased-later" || command.type === "note-erased") continue;
    await tellErased(office, tx, { id: laterId, later, event }, stamp);
  }
  if (isOver(later) && !isReadStill) await deleteDossier(tx, laterId);
}

type Summary = Awaited<ReturnType<typeof summaryOf>>;

/** The recipient who confirms last reads that it was noted: then the rest goes a day later. */
const ended = (summary: Summary, { at }: Stamp, isReadStill: boolean) =>
  isReadStill ? { ...summary, forgetsOn: null, dueOn: addDays(dayOf(at), 1) } : { ...summary, sealed: null };

/** What is erased and told goes, but its history. False while something is still to be done. */
export function emptyLater(office: Office, laterId: string): Promise<boolean> {
  return office.transaction(async (tx) => {
    const now = await readLater(tx, await lockLater(tx, laterId));
    if (!now || !isOver(now.later)) return false;
    await saveLater(tx, laterId, { ...(await summaryOf(tx, now.later)), sealed: null });
    await deleteDossier(tx, laterId);
    return true;
  });
}

type Happened<Event = LaterEvent> = { id: string; later: Later; event: Event };

/** What comes of an event by itself. */
async function follow(office: Office, tx: Tx, { id, later, event }: Happened, { at }: Stamp) {
  const plan = (subject: string, dueAt = at) => planJob(office, tx, id, "erase-later", subject, dueAt);
  if (event.type === "later-plan-asked") await plan(`draw/asked/${later.plans.length}`);
  if (event.type === "plan-approved") await plan(`start/${event.planId}`, new Date(event.startsAt));
  await followTelling(office, tx, { id, later, event }, at);
  for (const told of newsOfLater(event, later, dayOf(at))) {
    const dueAt = told.notBefore ? morningOf(told.notBefore) : at;
    await planJob(office, tx, id, "tell-staff", laterSubject(told), dueAt);
  }
  if (event.type !== "plan-started") return;
  const steps = later.plans.find(({ planId }) => planId === event.planId)?.steps ?? [];
  for (const { stepId, kind } of steps) if (kind === "change") await plan(`step/${event.planId}/${stepId}`);
}

/** Whom to tell is looked up, who was chosen is told, and who was told is reminded. */
async function followTelling(office: Office, tx: Tx, { id, later, event }: Happened, at: Date) {
  const plan = (subject: string, on: Day | null = null) =>
    planJob(office, tx, id, "tell-recipients", subject, on ? morningOf(on) : at);
  if (event.type === "telling-begun") {
    for (const [place, { listedAt }] of later.tellings.entries()) if (!listedAt) await plan(`list/${place}`);
  }
  if (event.type === "recipients-chosen") {
    for (const { noticeId } of event.chosen) await plan(`tell/${noticeId}`);
  }
  if (event.type === "recipient-told") {
    for (const { whom, on } of noticeReminders(at)) await plan(`${whom}/${event.noticeId}`, on);
  }
}

/** Whether an e-mail to who else had the data arrived; of one that never does to the desk, whoever can approve hears. */
export async function noteMailOfLater(
  office: Office,
  tx: Tx,
  { id, mailId, kind, arrived }: { id: string; mailId: string; kind: string; arrived: boolean },
  at: Date,
) {
  if (kind === "notice") {
    const noted = { type: arrived ? "note-told" : "note-bounced", noticeId: mailId } as const;
    await changeIn(office, tx, id, noted, system(at));
  }
  if (kind !== "later-drawn" || arrived) return;
  const now = await readLater(tx, await lockLater(tx, id));
  const plan = now && planOf(now.later.plans, "later");
  if (plan) {
    const subject = laterSubject({ news: "awaited", about: `${plan.planId}-refused` });
    await planJob(office, tx, id, "tell-staff", subject, at);
  }
}

type Erased = Extract<LaterEvent, { type: "erased-later" }>;

/** The ledger has it before the store loses it, and the history of the dossier where there still is one. */
async function tellErased(office: Office, tx: Tx, { id, later, event }: Happened<Erased>, stamp: Stamp) {
  await lockLedger(tx);
  const at = stamp.at.toISOString();
  await office.ledger.note(event.parts.map((place) => ({ at, thing: thingOf(place), dossierId: id })));
  office.failpoint();
  const dossier = await findDossierByNumber(tx, later.number);
  if (!dossier) return;
  const elements = event.parts.flatMap((place) => later.parts[place]?.element ?? []);
  await carryOutIn(office, tx, dossier.id, [{ type: "record-erased-later", elements }], system(stamp.at));
}

const ledgerName = "later";
const thingOf = (place: number) => `${ledgerName}/${place}`;

/** Which part of a store a line of the ledger names; null for what a dossier lost. */
export function placeErased(thing: string): number | null {
  const [name, place] = thing.split("/");
  return name === ledgerName ? Number(place) : null;
}

/** Of a ledger, after a backup from before was put back: the sources lost it, so the store loses it too. */
export async function eraseLaterAgain(office: Office, laterId: string, place: number, at: Date) {
  await changeLater(
    office,
    laterId,
    async (_, later) => (later.parts[place]?.erasedOn ? null : { type: "note-erased", parts: [place] }),
    system(at),
  );
}

/** Its history goes when nobody asks any more what was done; a tombstone stays. */
export async function forgetLater(office: Office, laterId: string, today: Day) {
  await office.transaction(async (tx) => {
    const row = await lockLater(tx, laterId);
    const past = await readLaterHistory(tx, laterId);
    const later = laterFrom(past.events);
    if (!row || !later || !row.forgetsOn || row.forgetsOn > today) return;
    await deleteLater(tx, laterId);
    await buryStream(tx, { ...tombstoneOf(later, past), stream: laterStream(laterId), forgottenOn: today });
  });
}

function tombstoneOf({ number, right, keptOn, parts }: Later, { version, hash }: History<LaterEvent>) {
  const last =
    parts
      .flatMap(({ erasedOn }) => erasedOn ?? [])
      .toSorted()
      .at(-1) ?? keptOn;
  const days = daysBetween(keptOn, last);
  const ended = { right, outcome: "granted" as const, days, onTime: null, month: last.slice(0, 7) };
  return { number: `${number}/later`, version, hash, ...ended };
}

/** Its days by the register of now. */
export async function reckonAnew(office: Office, laterId: string) {
  await office.transaction(async (tx) => {
    const now = await readLater(tx, await lockLater(tx, laterId));
    if (now && !isOver(now.later)) await saveLater(tx, laterId, await summaryOf(tx, now.later));
  });
}
