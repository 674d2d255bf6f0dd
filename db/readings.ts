import { and, countDistinct, desc, eq, gte, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Role } from "#app/domain/actors.ts";
import { type Day, legalTimeZone } from "#app/domain/calendar.ts";
import type { ReadingKind } from "#app/domain/need-to-know.ts";
import type { Tx } from "./client.server.ts";
import { dossiers, readings, staff } from "./schema.ts";

/** Notes who looks, before anything is shown: without this row there is nothing to see. */
export async function noteReading(tx: Tx, reading: Omit<typeof readings.$inferInsert, "id">) {
  await tx.insert(readings).values({ id: crypto.randomUUID(), ...reading });
}

/** Since when a colleague must have opened what is closed to all in a dossier, and what that is. */
type Opened = { dossierId: string; staffId: string; what: ReadingKind; since: Date };

/** Whether a colleague has written since a moment why they open this. */
export async function hasOpened(tx: Tx, { dossierId, staffId, what, since }: Opened): Promise<boolean> {
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

/** The sum of the answer that a colleague last looked at since a moment; null when they did not. */
export async function lastShown(tx: Tx, dossierId: string, staffId: string, since: Date) {
  const [row] = await tx
    .select({ shown: readings.shown, at: readings.at })
    .from(readings)
    .where(
      and(
        eq(readings.dossierId, dossierId),
        eq(readings.staffId, staffId),
        isNotNull(readings.shown),
        gte(readings.at, since),
      ),
    )
    .orderBy(desc(readings.at))
    .limit(1);
  return row?.shown ? { shown: row.shown, at: row.at } : null;
}

// The log holds nothing of the person: who checks it goes through many.
const ofContent = ne(readings.what, "log");

/** How many other dossiers a colleague has read since a moment. */
export async function countRead(tx: Tx, staffId: string, since: Date, besides: string): Promise<number> {
  const [row] = await tx
    .select({ read: countDistinct(readings.dossierId) })
    .from(readings)
    .where(
      and(eq(readings.staffId, staffId), gte(readings.at, since), ne(readings.dossierId, besides), ofContent),
    );
  return row?.read ?? 0;
}

/** The names of colleagues who have read as many dossiers since a moment, or more. */
export async function listBusyReaders(tx: Tx, since: Date, atLeast: number): Promise<string[]> {
  const rows = await tx
    .select({ name: staff.name })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .where(and(gte(readings.at, since), ofContent))
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

/** Who opened a dossier of somebody else, or what is hidden in one, by role, and the sealed reason. */
export function listOpened(tx: Tx, dossierId: string) {
  return tx
    .select({ what: readings.what, role: staff.role, at: readings.at, reasonTextId: readings.reasonTextId })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .where(and(eq(readings.dossierId, dossierId), inArray(readings.what, ["hidden", "reason"])))
    .orderBy(readings.at, readings.id);
}

const readingsShown = 200;

/** Who looked at what of a dossier, by name; the latest first. */
export function listReadings(tx: Tx, dossierId: string) {
  return tx
    .select({
      id: readings.id,
      name: staff.name,
      role: staff.role,
      what: readings.what,
      at: readings.at,
      reasonTextId: readings.reasonTextId,
    })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .where(eq(readings.dossierId, dossierId))
    .orderBy(desc(readings.at), readings.id)
    .limit(readingsShown);
}

/** Who opened a dossier of somebody else with a reason; the latest first. */
export function listOpenedOfOthers(tx: Tx, most: number) {
  return tx
    .select({
      id: readings.id,
      name: staff.name,
      number: dossiers.number,
      at: readings.at,
    })
    .from(readings)
    .innerJoin(staff, eq(staff.id, readings.staffId))
    .innerJoin(dossiers, eq(dossiers.id, readings.dossierId))
    .where(eq(readings.what, "reason"))
    .orderBy(desc(readings.at), readings.id)
    .limit(most);
}
