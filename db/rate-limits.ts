import { lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Db, Tx } from "./client.server.ts";
import { rateLimits } from "./schema.ts";

/**
 * Counts turns in the database, exactly also when many come at once or in several processes. `take` gives how many
 * milliseconds to wait when this key has had its `points` in `duration` seconds; 0 when it may go on.
 */
export function openRateLimit(db: Db, limit: { name: string; points: number; duration: number }) {
  const { name: keyPrefix, points, duration } = limit;
  const limiter = new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
  return {
    async take(key: string): Promise<number> {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1);
        throw refused;
      }
    },
    /** For a turn in which nothing could be done. */
    async giveBack(key: string): Promise<void> {
      await limiter.reward(key);
    },
  };
}

export async function deleteRateLimitsBefore(tx: Tx, at: Date) {
  await tx.delete(rateLimits).where(lt(rateLimits.expire, at));
}
