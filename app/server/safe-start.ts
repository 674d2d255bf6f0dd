// A start with a setting that would take protection away, and what only the database can tell of that (the notes' T-60).

import { sql } from "drizzle-orm";
import { BadSettings, badSettingsExitCode } from "#app/config.server.ts";
import type { Office } from "./office.ts";

/** More than this between two clocks makes dates of law doubtful. */
const secondsApart = 30;

/**
 * Refuses to work with real people's data as a superuser, who is above every constraint, or beside a database whose
 * clock says something else. A try-out on http://localhost may. Throws BadSettings.
 */
export async function requireSafeDatabase({ config, db, now }: Pick<Office, "config" | "db" | "now">) {
  if (!config.publicOrigin.startsWith("https:")) return;
  const [row] = await db.execute<{ superuser: boolean; seconds: number }>(sql`
    select rolsuper as superuser, abs(extract(epoch from clock_timestamp() - ${now().toISOString()}::timestamptz))::int as seconds
    from pg_roles where rolname = current_user`);
  if (row?.superuser) {
    throw new BadSettings(
      "Bad settings: DATABASE_URL: its user is a superuser; give the portal a user of its own",
    );
  }
  if ((row?.seconds ?? 0) > secondsApart) {
    throw new BadSettings(
      `Bad settings: the clock of this machine and that of the database differ by ${row?.seconds} seconds`,
    );
  }
}

/** Ends a process that may not start with these settings, with one line and the code for that; throws all else. */
export function endWhenUnsafe(error: unknown): never {
  if (!(error instanceof BadSettings)) throw error;
  console.error(error.message);
  process.exit(badSettingsExitCode);
}
