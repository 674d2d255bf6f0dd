import { eq } from "drizzle-orm";
import type { Role } from "#app/domain/actors.ts";
import type { Tx } from "./client.server.ts";
import { staff } from "./schema.ts";

export type StaffMember = { id: string; subject: string; name: string; email: string; role: Role };

export async function findStaffBySubject(tx: Tx, subject: string): Promise<StaffMember | null> {
  const [row] = await tx.select().from(staff).where(eq(staff.subject, subject));
  return row ?? null;
}

export function listStaff(tx: Tx): Promise<StaffMember[]> {
  return tx.select().from(staff);
}

/** Adds a colleague, or changes name, e-mail and role of the one with this subject. */
export async function saveStaff(tx: Tx, member: Omit<StaffMember, "id">) {
  const { subject, ...rest } = member;
  await tx
    .insert(staff)
    .values({ id: crypto.randomUUID(), subject, ...rest })
    .onConflictDoUpdate({ target: staff.subject, set: rest });
}
