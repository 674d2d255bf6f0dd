// Asks a colleague to come in with a passkey, by a link that counts once.

import { staffPaths } from "#app/i18n/paths.ts";
import type { Db } from "#db/client.server.ts";
import { type Invitation, insertInvitation } from "#db/invitations.ts";
import { listStaffByEmail, type StaffMember } from "#db/staff.ts";
import { hashToken, newToken } from "./sessions.ts";

const hour = 3600_000;
export const hoursToAccept = 72;

export type Invited = Pick<StaffMember, "name" | "email" | "role">;

/**
 * Gives the path of the link, which is kept nowhere. Who has this e-mail address at the desk already makes one more
 * passkey, and gets this name and role.
 */
export async function invite(db: Db, invited: Invited, { by, at }: { by: string | null; at: Date }) {
  const [known, another] = await listStaffByEmail(db, invited.email);
  if (another) throw new Error("More than one colleague has this e-mail address");
  return keepInvitation(db, { ...invited, staffId: known?.id ?? crypto.randomUUID(), invitedBy: by }, at);
}

/** For a colleague at the desk, who makes one more passkey. */
export function inviteOneself(db: Db, { id, name, email, role }: StaffMember, at: Date) {
  return keepInvitation(db, { name, email, role, staffId: id, invitedBy: id }, at);
}

type New = Pick<Invitation, "name" | "email" | "role" | "staffId" | "invitedBy">;

async function keepInvitation(db: Db, invitation: New, at: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + hoursToAccept * hour);
  const id = crypto.randomUUID();
  await db.transaction((tx) =>
    insertInvitation(tx, { ...invitation, id, tokenHash: hashToken(token), expiresAt }),
  );
  return staffPaths.invitation(token);
}
