import { and, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "#app/domain/actors.ts";
import type { Db, Tx } from "./client.server.ts";
import { deleteInvitationsTo } from "./invitations.ts";
import { deletePasskeysOf } from "./passkeys.ts";
import { staff } from "./schema.ts";
import { deleteSessionsOf } from "./sessions.ts";

export type StaffMember = { id: string; subject: string | null; name: string; email: string; role: Role };
type NewStaffMember = Omit<StaffMember, "id"> & { subject: string };
/** How a command names a colleague. */
export type StaffName = { subject: string } | { email: string };

/** A colleague who works at the desk now. */
export async function findStaffBySubject(tx: Tx, subject: string): Promise<StaffMember | null> {
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.subject, subject), isNull(staff.leftAt)));
  return row ?? null;
}

/** Everybody with this e-mail address, those who left too. */
export function listStaffByEmail(tx: Tx, email: string): Promise<StaffMember[]> {
  return tx.select().from(staff).where(byName({ email }));
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

/** Changes name and role of a colleague who comes in by passkey only. False when there is none with this e-mail address. */
export async function changeStaff(db: Db, { email, ...rest }: Omit<NewStaffMember, "subject">) {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(staff)
      .where(and(byName({ email }), isNull(staff.subject), isNull(staff.leftAt)))
      .for("update");
    if (!before) return false;
    if (before.role !== rest.role) await deleteSessionsOf(tx, before.id);
    await tx.update(staff).set(rest).where(eq(staff.id, before.id));
    return true;
  });
}

/**
 * Lets in who followed an invitation: somebody new, somebody who left and comes back, or a colleague who makes one more
 * passkey. With another role every session of theirs ends.
 */
export async function welcomeStaff(tx: Tx, { id, ...rest }: Omit<StaffMember, "subject">) {
  const [before] = await tx.select().from(staff).where(eq(staff.id, id)).for("update");
  if (before && before.role !== rest.role) await deleteSessionsOf(tx, id);
  await tx
    .insert(staff)
    .values({ id, ...rest })
    .onConflictDoUpdate({ target: staff.id, set: { ...rest, leftAt: null } });
}

/**
 * A colleague leaves the desk: no session goes on, none begins, passkeys and invitations are gone; the name stays beside
 * what they did. False if unknown.
 */
export async function endStaff(db: Db, who: StaffName, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const left = await tx.update(staff).set({ leftAt: at }).where(byName(who)).returning();
    for (const { id, email } of left) {
      await deleteSessionsOf(tx, id);
      await deletePasskeysOf(tx, id);
      await deleteInvitationsTo(tx, email);
    }
    return left.length > 0;
  });
}

function byName(who: StaffName) {
  return "subject" in who
    ? eq(staff.subject, who.subject)
    : eq(sql`lower(${staff.email})`, who.email.toLowerCase());
}
