// What was kept for a time: one row each for lists, written with its history.

import { and, arrayContains, asc, count, eq, isNotNull, isNull, lte, ne, not, or, sql } from "drizzle-orm";
import type { Day } from "#app/domain/calendar.ts";
import type { Tx } from "./client.server.ts";
import { laters } from "./schema.ts";

export type LaterRow = typeof laters.$inferSelect;

export async function insertLater(tx: Tx, row: typeof laters.$inferInsert) {
  await tx.insert(laters).values(row);
}

/** One at a time changes it, until the transaction ends. */
export async function lockLater(tx: Tx, id: string): Promise<LaterRow | null> {
  const [row] = await tx.select().from(laters).where(eq(laters.id, id)).for("update");
  return row ?? null;
}

export async function saveLater(tx: Tx, id: string, change: Partial<Omit<LaterRow, "id" | "number">>) {
  await tx.update(laters).set(change).where(eq(laters.id, id));
}

export async function findLater(tx: Tx, id: string): Promise<LaterRow | null> {
  const [row] = await tx.select().from(laters).where(eq(laters.id, id));
  return row ?? null;
}

export async function findLaterByNumber(tx: Tx, number: string): Promise<LaterRow | null> {
  const [row] = await tx.select().from(laters).where(eq(laters.number, number));
  return row ?? null;
}

export async function deleteLater(tx: Tx, id: string) {
  await tx.delete(laters).where(eq(laters.id, id));
}

const atOnce = 500;
const after = (id: string | null) => (id === null ? undefined : sql`${laters.id} > ${id}`);

/**
 * Whose day has come to draw a plan, to be looked at, to go or to ask the sources; or whose days were reckoned by an older
 * register.
 */
export async function listLatersToSweep(
  tx: Tx,
  { today, register, askedBefore }: { today: Day; register: number; askedBefore: Day },
  last: string | null,
): Promise<LaterRow[]> {
  const isToAsk = and(laters.waitsForEnd, lte(laters.endAskedOn, askedBefore));
  const isOld = and(ne(laters.reckonedBy, register), isNull(laters.forgetsOn));
  return tx
    .select()
    .from(laters)
    .where(
      and(
        or(
          lte(laters.dueOn, today),
          lte(laters.reviewOn, today),
          lte(laters.forgetsOn, today),
          isToAsk,
          isOld,
        ),
        after(last),
      ),
    )
    .orderBy(asc(laters.id))
    .limit(atOnce);
}

/** What a colleague may see: never what is about themselves. */
const seenBy = (staffId: string) => not(arrayContains(laters.keptFrom, [staffId]));
const isOpen = isNull(laters.forgetsOn);
const asks = (today: Day) => or(isNotNull(laters.attention), lte(laters.reviewOn, today));

/** Those that wait for a colleague. */
export async function countLatersAsking(tx: Tx, staffId: string, today: Day): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(laters)
    .where(and(isOpen, seenBy(staffId), asks(today)));
  return row?.count ?? 0;
}

/** Those that wait for a colleague first, then by the day on which something happens. */
export function listLaters(tx: Tx, staffId: string, today: Day, most: number): Promise<LaterRow[]> {
  return tx
    .select()
    .from(laters)
    .where(and(isOpen, seenBy(staffId)))
    .orderBy(
      sql`(${asks(today)}) desc`,
      sql`least(${laters.dueOn}, ${laters.reviewOn}) asc nulls last`,
      asc(laters.number),
    )
    .limit(most);
}

export async function countLaters(tx: Tx, staffId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(laters)
    .where(and(isOpen, seenBy(staffId)));
  return row?.count ?? 0;
}
