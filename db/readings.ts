import { desc, eq, sql } from "drizzle-orm";
import type { Role } from "#app/domain/actors.ts";
import { type Day, legalTimeZone } from "#app/domain/calendar.ts";
import type { Tx } from "./client.server.ts";
import { readings, staff } from "./schema.ts";

/** Notes who looks, before anything is shown: without this row there is nothing to see. */
export async function noteReading(tx: Tx, reading: Omit<typeof readings.$inferInsert, "id">) {
  await tx.insert(readings).values({ id: crypto.randomUUID(), ...reading });
}

const daysShown = 60;

/** On which Dutch days colleagues looked into a dossier, by role; the latest first. Whoever asked for it sees no names. */
export async function listLooks(tx: Tx, dossierId: string): Promise<{ role: Role; day: Day }[]> {
  const day = sql<Day>`(${readings.at} at time zone ${legalTimeZone})::date::text`.as("day");
  return tx
    .selectDistinct({ role: staff.role, day })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .where(eq(readings.dossierId, dossierId))
    .orderBy(desc(sql`day`), staff.role)
    .limit(daysShown);
}
