import { and, eq, isNull } from "drizzle-orm";
import type { Role } from "#app/domain/actors.ts";
import type { Db, Tx } from "./client.server.ts";
import { staff } from "./schema.ts";
import { deleteSessionsOf } from "./sessions.ts";

export type StaffMember = { id: string; subject: string; name: string; email: string; role: Role };
type NewStaffMember = Omit<StaffMember, "id">;

/** A colleague who works at the desk now. */
export async function findStaffBySubject(tx: Tx, subject: string): Promise<StaffMember | null> {
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.subject, subject), isNull(staff.leftAt)));
  return row ?? null;
}

/** Those who left too: their names stand beside what they did. */
export function listStaff(tx: Tx): Promise<StaffMember[]> {
  return tx.select().from(staff);
}

/**
 * Adds a colleague, or changes name, e-mail and role of the one with this subject. With another role every session of
 * theirs ends.
 */
export async function saveStaff(db: Db, { subject, ...rest }: NewStaffMember) {
  await db.transaction(async (tx) => {
    const before = await findStaffBySubject(tx, subject);
    if (before && before.role !== rest.role) await deleteSessionsOf(tx, before.id);
    await tx
      .insert(staff)
      .values({ id: crypto.randomUUID(), subject, ...rest })
      .onConflictDoUpdate({ target: staff.subject, set: { ...rest, leftAt: null } });
  });
}

/** A colleague leaves the desk: no session goes on, none begins; the name stays beside what they did. False if unknown. */
export async function endStaff(db: Db, subject: string, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [left] = await tx
      .update(staff)
      .set({ leftAt: at })
      .where(eq(staff.subject, subject))
      .returning({ id: staff.id });
    if (left) await deleteSessionsOf(tx, left.id);
    return left !== undefined;
  });
}
