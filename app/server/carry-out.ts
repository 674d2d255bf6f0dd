// The one door for change: lock, decide, append events, summary, follow-ups — all or nothing.

import { randomInt } from "node:crypto";
import type { Stamp } from "#app/domain/actors.ts";
import { startOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { decide, type Obstacle } from "#app/domain/decide.ts";
import { type Dossier, dossierFrom, evolve } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { type FollowUp, followUps } from "#app/domain/follow-ups.ts";
import { type AddedHoliday, holidaysFrom } from "#app/domain/holidays.ts";
import { tellChange } from "#db/changes.ts";
import type { Tx } from "#db/client.server.ts";
import { lockDossier, saveSummary } from "#db/dossiers.ts";
import { insertFollowUps } from "#db/follow-ups.ts";
import { appendEvents, dossierStream, holdCalendar, readHistory } from "#db/history.ts";
import { putJob, type QueueName } from "#db/queue.server.ts";
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
  if (!dossier || added.length === 0) return;

  await appendEvents(tx, stream, past, added, stamp);
  await saveSummary(tx, dossierId, past.version + added.length, dossier);
  await tellChange(tx, dossierId);
  await plan(
    office,
    tx,
    dossierId,
    added.flatMap((event) => followUps(event, dossier)),
    stamp.at,
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
  const planned = await insertFollowUps(tx, [{ dossierId, kind, subject, dueAt }]);
  for (const { id } of planned) await putJob(office.queue, tx, kind, id, dueAt);
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

async function plan(office: Office, tx: Tx, dossierId: string, wanted: FollowUp[], at: Date) {
  for (const { kind, subject, notBefore } of wanted) {
    await planJob(office, tx, dossierId, kind, subject, dueFrom(notBefore, at));
  }
}

function dueFrom(notBefore: FollowUp["notBefore"], at: Date): Date {
  if (notBefore instanceof Date) return notBefore;
  return notBefore ? morningOf(notBefore) : at;
}

/** When the work of a day begins: 06:00 at the earliest, spread over an hour. */
function morningOf(day: Parameters<typeof startOf>[0]): Date {
  const sixHours = 6 * 3600_000;
  return new Date(startOf(day).getTime() + sixHours + randomInt(3600_000));
}
