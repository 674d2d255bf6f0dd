import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "./client.server.ts";
import { staff, staffInvitations } from "./schema.ts";

export type Invitation = typeof staffInvitations.$inferSelect;

/** A newer invitation takes the place of the ones that still lie open for that address. */
export async function insertInvitation(tx: Tx, invitation: typeof staffInvitations.$inferInsert) {
  await deleteInvitationsTo(tx, invitation.email);
  await tx.insert(staffInvitations).values(invitation);
}

/** An invitation that still counts, with the name of the colleague who gave it. */
export async function findInvitation(tx: Tx, tokenHash: string, at: Date) {
  const [row] = await tx
    .select({ invitation: staffInvitations, invitedBy: staff.name })
    .from(staffInvitations)
    .leftJoin(staff, eq(staff.id, staffInvitations.invitedBy))
    .where(and(eq(staffInvitations.tokenHash, tokenHash), open(at)));
  return row ?? null;
}

/** Null when it was used or ended before. */
export async function acceptInvitation(tx: Tx, id: string, at: Date): Promise<Invitation | null> {
  const [used] = await tx
    .update(staffInvitations)
    .set({ usedAt: at })
    .where(and(eq(staffInvitations.id, id), open(at)))
    .returning();
  return used ?? null;
}

export async function deleteInvitationsTo(tx: Tx, email: string) {
  const same = eq(sql`lower(${staffInvitations.email})`, email.toLowerCase());
  await tx.delete(staffInvitations).where(and(same, isNull(staffInvitations.usedAt)));
}

/** Those for a colleague that still lie open, whatever their address was. */
export async function deleteInvitationsOf(tx: Tx, staffId: string) {
  await tx
    .delete(staffInvitations)
    .where(and(eq(staffInvitations.staffId, staffId), isNull(staffInvitations.usedAt)));
}

/** Those that nobody used; the used ones tell who let whom in. */
export async function deleteInvitationsBefore(tx: Tx, moment: Date) {
  await tx
    .delete(staffInvitations)
    .where(and(isNull(staffInvitations.usedAt), lt(staffInvitations.expiresAt, moment)));
}

const open = (at: Date) => and(isNull(staffInvitations.usedAt), gt(staffInvitations.expiresAt, at));
