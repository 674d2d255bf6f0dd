import { and, countDistinct, desc, eq, gte, ne, sql } from "drizzle-orm";
import type { Role } from "#app/domain/actors.ts";
import { type Day, legalTimeZone } from "#app/domain/calendar.ts";
import type { Tx } from "./client.server.ts";
import { readings, staff } from "./schema.ts";

export type ReadingKind = (typeof readings.$inferSelect)["what"];

/** Notes who looks, before anything is shown: without this row there is nothing to see. */
export async function noteReading(tx: Tx, reading: Omit<typeof readings.$inferInsert, "id">) {
  await tx.insert(readings).values({ id: crypto.randomUUID(), ...reading });
}

/** Whether a colleague has opened this in a dossier since a moment. */
export async function hasOpened(
  tx: Tx,
  { dossierId, staffId, what }: { dossierId: string; staffId: string; what: ReadingKind },
  since: Date,
): Promise<boolean> {
  const opened = tx
    .select({ id: readings.id })
    .from(readings)
    .where(
      and(
        eq(readings.dossierId, dossierId),
        eq(readings.staffId, staffId),
        eq(readings.what, what),
        gte(readings.at, since),
      ),
    )
    .limit(1);
  return (await opened).length > 0;
}

/** How many other dossiers a colleague has read since a moment. */
export async function countRead(tx: Tx, staffId: string, since: Date, besides: string): Promise<number> {
  const [row] = await tx
    .select({ read: countDistinct(readings.dossierId) })
    .from(readings)
    .where(and(eq(readings.staffId, staffId), gte(readings.at, since), ne(readings.dossierId, besides)));
  return row?.read ?? 0;
}

/** The names of colleagues who have read as many dossiers since a moment, or more. */
export async function listBusyReaders(tx: Tx, since: Date, atLeast: number): Promise<string[]> {
  const rows = await tx
    .select({ name: staff.name })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .where(gte(readings.at, since))
    .groupBy(staff.id, staff.name)
    .having(gte(countDistinct(readings.dossierId), atLeast))
    .orderBy(staff.name);
  return rows.map(({ name }) => name);
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

/** Who opened what is hidden in a dossier, by role, and the sealed reason. */
export function listOpenedHidden(tx: Tx, dossierId: string) {
  return tx
    .select({ role: staff.role, at: readings.at, reasonTextId: readings.reasonTextId })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .where(and(eq(readings.dossierId, dossierId), eq(readings.what, "hidden")))
    .orderBy(readings.at, readings.id);
}
