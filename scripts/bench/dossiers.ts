// Dossiers to measure with: every event is one that the domain itself decided, every text is sealed.

import type { Role } from "#app/domain/actors.ts";
import { decide } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { dossierFrom, evolve } from "#app/domain/evolve.ts";
import type { Applicant } from "#app/server/applicant.ts";
import type { Tx } from "#db/client.server.ts";
import { insertReceipt, saveSummary } from "#db/dossiers.ts";
import { appendEvents, dossierStream, readHistory } from "#db/history.ts";
import { numberCounters } from "#db/schema.ts";
import { findStaffBySubject, saveStaff } from "#db/staff.ts";
import type { BenchPortal } from "./portal.ts";
import { type Act, type Colleagues, laterStages, reception } from "./stages.ts";

const day = 24 * 3600_000;

export async function addColleagues({ office }: BenchPortal): Promise<Colleagues> {
  const add = async (role: Role) => {
    await saveStaff(office.db, { subject: role, name: role, email: `${role}@voorbeeld.example`, role });
    return (await findStaffBySubject(office.db, role))?.id ?? "";
  };
  return { handler: await add("handler"), "privacy-officer": await add("privacy-officer") };
}

/** Fills the desk from the first free number to a count, at every stage. Through the one door this takes ten times as long. */
export async function fillDesk(portal: BenchPortal, colleagues: Colleagues, first: number, count: number) {
  await fill(portal, first, count, (tx, index) => addDossier(portal, tx, colleagues, index));
}

/** The same with requests that just came in: all of them open, and soon made. */
export async function fillWithOpen(portal: BenchPortal, first: number, count: number) {
  await fill(portal, first, count, async (tx, index) => {
    const { dossierId, act } = await beginDossier(portal, tx, index, receivedAt(index));
    const events = decideAll(null, act);
    const stream = dossierStream(dossierId);
    await appendEvents(tx, stream, { events: [], version: 0, hash: "" }, events, act.stamp);
    const dossier = dossierFrom(events.map((event) => ({ event, ...act.stamp })));
    if (dossier) await saveSummary(tx, dossierId, events.length, dossier);
  });
}

type AddOne = (tx: Tx, index: number) => Promise<void>;

async function fill(portal: BenchPortal, first: number, count: number, addOne: AddOne) {
  const atOnce = 250;
  const starts = Array.from(
    { length: Math.ceil((count - first) / atOnce) },
    (_, part) => first + part * atOnce,
  );
  const fillPart = (from: number) =>
    portal.office.db.transaction(async (tx) => {
      const indexes = Array.from({ length: Math.min(atOnce, count - from) }, (_, place) => from + place);
      for (const index of indexes) await addOne(tx, index);
    });
  const fillParts = async () => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) await fillPart(from);
  };
  await Promise.all(Array.from({ length: 4 }, fillParts));
  // Whoever files next gets a number after these.
  const last = { last: count };
  await portal.office.db
    .insert(numberCounters)
    .values({ year: 2026, ...last })
    .onConflictDoUpdate({ target: numberCounters.year, set: last });
}

/** Over the past six weeks, so that some are late and some nearly. */
const receivedAt = (index: number) => new Date(Date.now() - (1 + (index % 42)) * day);

async function addDossier(portal: BenchPortal, tx: Tx, colleagues: Colleagues, index: number) {
  const at = receivedAt(index);
  const { dossierId, act } = await beginDossier(portal, tx, index, at);
  const stages = laterStages(colleagues, at);
  const reached = stages.slice(0, index % (stages.length + 1));
  await record(tx, dossierId, [act, ...reached.flat()]);
}

/** What a new dossier needs beside its events: a key, the applicant's sealed words and a receipt. */
export async function beginDossier(portal: BenchPortal, tx: Tx, index: number, at: Date) {
  const { office, registerVersion } = portal;
  const [dossierId, receiptId] = [crypto.randomUUID(), crypto.randomUUID()];
  const key = await office.vault.makeKey(tx, dossierId);
  const applicant = await office.vault.keepText(tx, key, JSON.stringify(applicantOf(index)));
  await insertReceipt(tx, { id: receiptId, formKey: receiptId, receivedAt: at });
  const number = `AVG-2026-${String(index + 1).padStart(4, "0")}`;
  return { dossierId, act: reception({ number, receiptId, registerVersion, applicant }, at) };
}

function applicantOf(index: number): Applicant {
  return {
    firstNames: "Voornaam",
    lastName: `Achternaam ${index}`,
    birthDate: "1980-02-28",
    postcode: "3764 AB",
    houseNumber: String(index + 1),
    houseNumberAddition: "",
    mailbox: `huurder${index}@voorbeeld.example`,
    representative: null,
    clues: {},
  };
}

async function record(tx: Tx, dossierId: string, acts: Act[]) {
  const stream = dossierStream(dossierId);
  for (const { stamp, commands } of acts) {
    const past = await readHistory(tx, stream);
    await appendEvents(tx, stream, past, decideAll(dossierFrom(past.events), { stamp, commands }), stamp);
  }
  const { events, version } = await readHistory(tx, stream);
  const dossier = dossierFrom(events);
  if (dossier) await saveSummary(tx, dossierId, version, dossier);
}

/** What all that is done to a dossier gives, in its order. */
export function decideAll(before: Dossier | null, { stamp, commands }: Act): DossierEvent[] {
  let dossier = before;
  return commands.flatMap((command) => {
    const decided = decide(dossier, command, stamp);
    if (typeof decided === "string") throw new Error(`A benchmark meets an obstacle: ${decided}`);
    for (const event of decided) dossier = evolve(dossier, { event, ...stamp });
    return decided;
  });
}
