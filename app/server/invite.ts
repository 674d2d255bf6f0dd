// Asks a colleague to come in with a passkey, by a link that counts once.

import { staffPaths } from "#app/i18n/paths.ts";
import type { Db } from "#db/client.server.ts";
import { insertInvitation } from "#db/invitations.ts";
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
  const token = newToken();
  await db.transaction(async (tx) => {
    const [known, another] = await listStaffByEmail(tx, invited.email);
    if (another) throw new Error("More than one colleague has this e-mail address");
    await insertInvitation(tx, {
      ...invited,
      id: crypto.randomUUID(),
      tokenHash: hashToken(token),
      staffId: known?.id ?? crypto.randomUUID(),
      invitedBy: by,
      expiresAt: new Date(at.getTime() + hoursToAccept * hour),
    });
  });
  return staffPaths.invitation(token);
}
