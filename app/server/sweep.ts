// Removes what nobody will miss: old drafts, questions at sign-in, codes that have no dossier, sessions, invitations and
// challenges, contacts unseen for a year, and files that a crash left without a row. What belongs to a dossier has its own
// terms (`forgetting.ts`).

import { deleteContactsSeenBefore } from "#db/contacts-seen.ts";
import { deleteDraftsBefore } from "#db/drafts.ts";
import { findFiles } from "#db/files.ts";
import { deleteKnocksBefore } from "#db/forgetting.ts";
import { deleteInvitationsBefore } from "#db/invitations.ts";
import { deleteChallengesBefore } from "#db/passkeys.ts";
import { deleteRateLimitsBefore } from "#db/rate-limits.ts";
import { deleteSessionsBefore } from "#db/sessions.ts";
import { deleteSignInsBefore } from "#db/sign-ins.ts";
import { eraseLaterDue } from "./erase-later.ts";
import { forgetDue } from "./forgetting.ts";
import { triesWithin } from "./identity-check.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";
import { sessionRules } from "./sessions.ts";

const hour = 3600_000;
const day = 24 * hour;
/** Of somebody who asks nothing for so long, the next look is a first one (ours). */
const contactsKept = 366 * day;

/** Sweeps and forgets what is due, now and every hour, until the process ends. */
export function keepSwept(office: Office) {
  const warnOf = (what: string) => (error: unknown) => log("warn", { what, code: codeOf(error) });
  const sweepOnce = async () => {
    await sweep(office).catch(warnOf("sweep-failed"));
    await forgetDue(office).catch(warnOf("forgetting-failed"));
    await eraseLaterDue(office).catch(warnOf("later-failed"));
  };
  void sweepOnce();
  setInterval(sweepOnce, hour).unref();
}

/** What is younger than an hour may still be on its way into the database. */
export async function sweep(office: Office): Promise<{ files: number }> {
  const now = office.now().getTime();
  await deleteDraftsBefore(office.db, new Date(now - day));
  await deleteSignInsBefore(office.db, new Date(now - day));
  await deleteKnocksBefore(office.db, new Date(now - triesWithin));
  await deleteSessionsBefore(office.db, new Date(now - sessionRules.tenant.absolute));
  await deleteChallengesBefore(office.db, new Date(now));
  await deleteInvitationsBefore(office.db, new Date(now));
  await deleteRateLimitsBefore(office.db, new Date(now));
  await deleteContactsSeenBefore(office.db, new Date(now - contactsKept));
  let removed = 0;
  for await (const batch of office.storage.list(new Date(now - hour))) {
    const known = new Set(
      (
        await findFiles(
          office.db,
          batch.flatMap(({ id }) => id ?? []),
        )
      ).map(({ id }) => id),
    );
    const orphans = batch.filter(({ id }) => !id || !known.has(id));
    for (const { path } of orphans) await office.storage.removePath(path);
    removed += orphans.length;
  }
  if (removed > 0) log("info", { what: "orphans-removed" });
  return { files: removed };
}
