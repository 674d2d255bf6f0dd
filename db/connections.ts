// How the connections answered of late, and how much waits for each.

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { connectionAnswers, dossiers, slices } from "./schema.ts";

export type AnswersRow = typeof connectionAnswers.$inferSelect;
/** When it was, and the code of what went wrong; null when it answered. */
export type Answered = { at: Date; error: string | null };

/** Notes that a connection answered, or how it failed. `tested`: a colleague asked whether it does. */
export async function saveAnswer(tx: Tx, connection: string, { at, error }: Answered, tested = false) {
  const test = tested ? { testedAt: at, testError: error } : {};
  const good = { lastGoodAt: at, failingSince: null };
  const failed = { lastFailedAt: at, lastError: error };
  await tx
    .insert(connectionAnswers)
    .values({ connection, ...test, ...(error === null ? good : { ...failed, failingSince: at }) })
    .onConflictDoUpdate({
      target: connectionAnswers.connection,
      set: {
        ...test,
        ...(error === null
          ? good
          : {
              ...failed,
              failingSince: sql`coalesce(${connectionAnswers.failingSince}, ${at.toISOString()})`,
            }),
      },
    });
}

/** Of every connection that was ever asked, by id. */
export async function readAnswers(tx: Tx): Promise<Map<string, AnswersRow>> {
  const rows = await tx.select().from(connectionAnswers);
  return new Map(rows.map((row) => [row.connection, row]));
}

export type Unsettled = { waiting: number; failed: number };

/** How many slices of open dossiers wait for an answer or failed, by connection. */
export async function countUnsettled(tx: Tx): Promise<Map<string, Unsettled>> {
  const rows = await tx
    .select({ connection: slices.connection, state: slices.state, count: count() })
    .from(slices)
    .innerJoin(dossiers, eq(dossiers.id, slices.dossierId))
    .where(and(inArray(slices.state, ["running", "failed"]), isNull(dossiers.endedAt)))
    .groupBy(slices.connection, slices.state);
  return new Map(
    [...Map.groupBy(rows, ({ connection }) => connection)].map(([connection, ofOne]) => {
      const counted = (state: string) => ofOne.find((row) => row.state === state)?.count ?? 0;
      return [connection, { waiting: counted("running"), failed: counted("failed") }];
    }),
  );
}
