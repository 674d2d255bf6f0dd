// A public holiday that no rule gives: who enters one sees first which last days it moves; the worker then moves them.

import { setTimeout as wait } from "node:timers/promises";
import { type Role, system } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { termMove } from "#app/domain/dossier.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import {
  type AddedHoliday,
  type CalendarEvent,
  type HolidayObstacle,
  holidayObstacle,
  holidaysFrom,
  touchedBy,
} from "#app/domain/holidays.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Tx } from "#db/client.server.ts";
import { listOpenTouched } from "#db/dossiers.ts";
import { appendToCalendar, lockCalendar, readHistories } from "#db/history.ts";
import { carryOutForEach, planJob } from "./carry-out.ts";
import { readHolidays } from "./dossier-state.ts";
import type { Office } from "./office.ts";

export type HolidayWish =
  | { type: "holiday-added"; day: Day; name: Record<Locale, string>; source: string }
  | { type: "holiday-removed"; day: Day; reason: string };

type Officer = { id: string; role: Role };

/** Notes it, and has the worker move what it moves. Gives what is in the way; null when it was noted. */
export async function changeHoliday(
  office: Office,
  wish: HolidayWish,
  { id, role }: Officer,
): Promise<HolidayObstacle | null> {
  return office.transaction(async (tx) => {
    const history = await lockCalendar(tx);
    // Read after the lock: whatever was written without this day was written before this moment.
    const at = office.now();
    const obstacle = holidayObstacle(holidaysFrom(history.events), { ...wish, role, today: dayOf(at) });
    if (obstacle) return obstacle;
    const event: CalendarEvent = { ...wish, changeId: crypto.randomUUID() };
    await appendToCalendar(tx, history, event, { actor: { kind: "staff", staffId: id, role }, at });
    await planJob(office, tx, event.changeId, "move-terms", wish.day, at);
    return null;
  });
}

type Move = { number: string; from: Day; to: Day };

/** What would move: how many open dossiers, and the first of them by their last day. */
export async function previewMoves(
  office: Office,
  wish: HolidayWish,
  shown: number,
): Promise<{ count: number; first: Move[] }> {
  const now = office.now();
  const holidays = holidaysAfter(await readHolidays(office.db), wish, now);
  const moves: Move[] = [];
  for await (const page of touched(office.db, wish.day, holidays)) {
    for (const { number, dossier } of page) {
      const move = termMove(dossier, now);
      if (move) moves.push({ number, ...move });
    }
  }
  const order = ({ from, number }: Move) => `${from} ${number}`;
  return {
    count: moves.length,
    first: moves.toSorted((one, other) => (order(one) < order(other) ? -1 : 1)).slice(0, shown),
  };
}

function holidaysAfter(holidays: AddedHoliday[], wish: HolidayWish, at: Date): AddedHoliday[] {
  if (wish.type === "holiday-added") {
    const { day, name, source } = wish;
    return [...holidays, { day, name, source, addedAt: at, removedAt: null }];
  }
  return holidays.map((one) =>
    one.day === wish.day && one.removedAt === null ? { ...one, removedAt: at } : one,
  );
}

/** So many change together: whoever wants one of them meanwhile waits that long. */
const movedAtOnce = 100;

/** Moves what a changed day moves. Whoever dies half-way begins again: what was moved is not moved once more. */
export async function moveTerms(office: Office, { subject, dueAt }: { subject: string; dueAt: Date }) {
  const day = subject as Day;
  // Never before the change itself, also when the clock of another machine is ahead.
  const at = new Date(Math.max(office.now().getTime(), dueAt.getTime()));
  for await (const page of touched(office.db, day, await readHolidays(office.db))) {
    const moving = page.flatMap(({ id, dossier }) => (termMove(dossier, at) ? [id] : []));
    for (let first = 0; first < moving.length; first += movedAtOnce) {
      const some = moving.slice(first, first + movedAtOnce);
      const began = performance.now();
      await carryOutForEach(office, some, { type: "move-term" }, system(at));
      // A third of the time is for whoever waits for a page.
      await wait((performance.now() - began) / 2);
    }
  }
}

/** The open dossiers that a day may move, in pages, each read with these holidays. */
async function* touched(tx: Tx, day: Day, holidays: AddedHoliday[]) {
  const near = touchedBy(day, holidays);
  for (let after: string | null = null; ; ) {
    const rows: { id: string; number: string }[] = await listOpenTouched(tx, near, after);
    if (rows.length === 0) return;
    const histories = await readHistories(
      tx,
      rows.map(({ id }) => id),
    );
    yield rows.flatMap((row) => {
      const dossier = dossierFrom(histories.get(row.id)?.events ?? [], holidays);
      return dossier ? [{ ...row, dossier }] : [];
    });
    after = rows.at(-1)?.id ?? null;
  }
}
