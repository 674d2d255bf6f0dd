// The one door for change: lock, decide, append events, summary, follow-ups — all or nothing.

import { randomInt } from "node:crypto";
import type { Stamp } from "#app/domain/actors.ts";
import { startOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { decide, type Obstacle } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { dossierFrom, evolve } from "#app/domain/evolve.ts";
import { type FollowUp, followUps } from "#app/domain/follow-ups.ts";
import { type AddedHoliday, holidaysFrom } from "#app/domain/holidays.ts";
import { tellChanges } from "#db/changes.ts";
import type { Tx } from "#db/client.server.ts";
import { lockDossier, lockDossiers, saveSummaries } from "#db/dossiers.ts";
import { type FollowUpRow, insertFollowUps } from "#db/follow-ups.ts";
import {
  append,
  dossierStream,
  type History,
  holdCalendar,
  readHistories,
  readHistory,
} from "#db/history.ts";
import { putJobs, type QueueName } from "#db/queue.server.ts";
import type { Office } from "./office.ts";

/** The commands, or what finds them out inside the transaction, after the lock; its own writes belong to it. */
export type Asked = Command[] | ((tx: Tx, dossier: Dossier | null) => Promise<Command[]>);

/**
 * Carries commands out in their order, in one transaction. Gives the obstacle of the first that cannot be:
 * then nothing at all was written. Null when all was recorded.
 */
export async function carryOut(
  office: Office,
  dossierId: string,
  asked: Asked,
  stamp: Stamp,
): Promise<Obstacle | null> {
  try {
    await office.transaction((tx) => carryOutIn(office, tx, dossierId, asked, stamp));
    return null;
  } catch (error) {
    if (error instanceof InTheWay) return error.obstacle;
    throw error;
  }
}

/** The same inside a transaction of the caller's. Throws InTheWay, so that the caller's writes go too. */
export async function carryOutIn(
  office: Office,
  tx: Tx,
  dossierId: string,
  asked: Asked,
  stamp: Stamp,
): Promise<void> {
  await lockDossier(tx, dossierId);
  const stream = dossierStream(dossierId);
  const past = await readHistory(tx, stream);
  const holidays = holidaysFrom((await holdCalendar(tx)).events);
  const before = dossierFrom(past.events, holidays);
  const commands = typeof asked === "function" ? await asked(tx, before) : asked;

  const { dossier, added } = decideAll({ before, holidays }, commands, stamp);
  if (dossier && added.length > 0) await record(office, tx, [{ dossierId, past, dossier, added }], stamp);
}

/** One command to many dossiers, in one transaction: those in whose way something is stay as they are. */
export async function carryOutForEach(
  office: Office,
  dossierIds: string[],
  command: Command,
  stamp: Stamp,
): Promise<void> {
  await office.transaction(async (tx) => {
    await lockDossiers(tx, dossierIds);
    const holidays = holidaysFrom((await holdCalendar(tx)).events);
    const changes = [...(await readHistories(tx, dossierIds))].flatMap(([dossierId, past]) => {
      const before = dossierFrom(past.events, holidays);
      const added = decide(before, command, stamp);
      if (typeof added === "string") return [];
      const dossier = added.reduce((sofar, event) => evolve(sofar, { event, ...stamp }, holidays), before);
      return dossier ? [{ dossierId, past, dossier, added }] : [];
    });
    if (changes.length > 0) await record(office, tx, changes, stamp);
  });
}

type Change = { dossierId: string; past: History; dossier: Dossier; added: DossierEvent[] };

async function record(office: Office, tx: Tx, changes: Change[], stamp: Stamp) {
  const additions = changes.map(({ dossierId, past, added }) => ({
    stream: dossierStream(dossierId),
    after: past,
    added,
  }));
  await append(tx, additions, stamp);
  const saved = changes.map(({ dossierId, past, dossier, added }) => ({
    id: dossierId,
    version: past.version + added.length,
    dossier,
  }));
  await saveSummaries(tx, saved);
  await tellChanges(
    tx,
    saved.map(({ id }) => id),
  );
  const wanted = changes.flatMap(({ dossierId, dossier, added }) =>
    added.flatMap((event) => followUps(event, dossier)).map((followUp) => ({ dossierId, ...followUp })),
  );
  await planAll(
    office,
    tx,
    wanted.map(({ notBefore, ...rest }) => ({ ...rest, dueAt: dueFrom(notBefore, stamp.at) })),
  );
}

/** A follow-up that belongs to the shell alone, such as sending an e-mail that was made in this transaction. */
export async function planJob(
  office: Office,
  tx: Tx,
  dossierId: string,
  kind: QueueName,
  subject: string,
  dueAt: Date,
) {
  await planAll(office, tx, [{ dossierId, kind, subject, dueAt }]);
}

async function planAll({ queue }: Office, tx: Tx, rows: FollowUpRow[]) {
  const planned = await insertFollowUps(tx, rows);
  for (const [kind, ofKind] of Map.groupBy(planned, (row) => row.kind)) {
    await putJobs(queue, tx, kind, ofKind);
  }
}

export class InTheWay extends Error {
  override name = "InTheWay";
  constructor(readonly obstacle: Obstacle) {
    super(obstacle);
  }
}

type Start = { before: Dossier | null; holidays: AddedHoliday[] };

function decideAll({ before, holidays }: Start, commands: Command[], stamp: Stamp) {
  let dossier = before;
  const added: DossierEvent[] = [];
  for (const command of commands) {
    const decided = decide(dossier, command, stamp);
    if (typeof decided === "string") throw new InTheWay(decided);
    for (const event of decided) dossier = evolve(dossier, { event, ...stamp }, holidays);
    added.push(...decided);
  }
  return { dossier, added };
}

function dueFrom(notBefore: FollowUp["notBefore"], at: Date): Date {
  if (!notBefore) return at;
  const planned = notBefore instanceof Date ? notBefore : morningOf(notBefore);
  // Of what was written down late, a morning may be over already: then now is when it begins to wait.
  return planned < at ? at : planned;
}

/** When the work of a day begins: 06:00 at the earliest, spread over an hour. */
export function morningOf(day: Parameters<typeof startOf>[0]): Date {
  const sixHours = 6 * 3600_000;
  return new Date(startOf(day).getTime() + sixHours + randomInt(3600_000));
}
