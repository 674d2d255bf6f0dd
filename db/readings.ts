import type { Tx } from "./client.server.ts";
import { readings } from "./schema.ts";

/** Notes who looks, before anything is shown: without this row there is nothing to see. */
export async function noteReading(tx: Tx, reading: Omit<typeof readings.$inferInsert, "id">) {
  await tx.insert(readings).values({ id: crypto.randomUUID(), ...reading });
}
