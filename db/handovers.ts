import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { handovers } from "./schema.ts";

export async function insertHandover(tx: Tx, row: typeof handovers.$inferInsert) {
  await tx.insert(handovers).values(row);
}

export async function saveHandover(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<typeof handovers.$inferSelect, "verifiedAt" | "confirmedAt" | "fetchedAt" | "endedAt">
  >,
) {
  await tx.update(handovers).set(change).where(eq(handovers.id, id));
}

/** Whatever of a dossier was still to be handed over comes to nothing. */
export async function endHandovers(tx: Tx, dossierId: string, at: Date) {
  const open = and(
    eq(handovers.dossierId, dossierId),
    isNull(handovers.fetchedAt),
    isNull(handovers.endedAt),
  );
  await tx.update(handovers).set({ endedAt: at }).where(open);
}

/** Takes it for one visitor: false for every other who wants it at the same time, or later. */
export async function takeHandover(tx: Tx, id: string, at: Date): Promise<boolean> {
  const taken = await tx
    .update(handovers)
    .set({ fetchedAt: at })
    .where(and(eq(handovers.id, id), isNull(handovers.fetchedAt)))
    .returning({ id: handovers.id });
  return taken.length === 1;
}
