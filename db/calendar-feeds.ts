import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { calendarFeeds, staff } from "./schema.ts";

/** A new address takes the place of the one before. */
export async function saveCalendarFeed(tx: Tx, feed: typeof calendarFeeds.$inferInsert) {
  const { staffId: _, ...changing } = feed;
  await tx
    .insert(calendarFeeds)
    .values(feed)
    .onConflictDoUpdate({ target: calendarFeeds.staffId, set: changing });
}

export async function deleteCalendarFeed(tx: Tx, staffId: string) {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.staffId, staffId));
}

export async function findCalendarFeedOf(tx: Tx, staffId: string) {
  const [row] = await tx
    .select({ onlyOwn: calendarFeeds.onlyOwn, madeAt: calendarFeeds.madeAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.staffId, staffId));
  return row ?? null;
}

/** Of a colleague who works at the desk now. */
export async function findCalendarFeed(tx: Tx, tokenHash: string) {
  const [row] = await tx
    .select({ staffId: calendarFeeds.staffId, onlyOwn: calendarFeeds.onlyOwn })
    .from(calendarFeeds)
    .innerJoin(staff, eq(staff.id, calendarFeeds.staffId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(staff.leftAt)));
  return row ?? null;
}
