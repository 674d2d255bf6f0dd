// Colleagues sign in with the association's own identity provider.

import { z } from "zod";
import type { Config } from "#app/config.server.ts";
import { pageAfter, type SignInAgain, staffPaths } from "#app/i18n/paths.ts";
import { findStaffBySubject, type StaffMember } from "#db/staff.ts";
import type { Office } from "./office.ts";
import { comeBack, setOut, tripOf, tripOver } from "./sign-in-trip.ts";

export const callbackPath = "/medewerker/terug";
/** A colleague who signed in at the provider longer ago signs in anew; before what cannot be undone, at once. */
const secondsSignedIn = { day: 12 * 3600, again: 0 };

/** The page to come back to. */
const Kept = z.object({ to: z.string() });

/**
 * Where to send the browser, and the cookie that will recognise its return: at the page that asked to sign in again, or
 * the queue.
 */
export async function beginSignIn(office: Office, again: SignInAgain | null = null) {
  return setOut(office, "staff", {
    provider: signInOf(office.config),
    callbackPath,
    scope: "openid profile",
    maxAge: again ? secondsSignedIn.again : secondsSignedIn.day,
    kept: { to: again ? pageAfter(again) : staffPaths.queue },
  });
}

/** Who came back, since when they are signed in at the provider, and where they were going. */
export type SignedIn = { member: StaffMember | null; since: Date; to: string };

/** The member is null for somebody whom the desk does not know. Throws when the answer is not sound. */
export async function endSignIn(office: Office, request: Request): Promise<SignedIn> {
  const pending = await tripOf(office, "staff", request);
  const { to } = Kept.parse(pending.kept);
  const { claims, since } = await comeBack(office, signInOf(office.config), pending, request);
  return { member: await findStaffBySubject(office.db, claims.sub), since, to };
}

/** The cookie of a sign-in that is over: what it held counts once. */
export const signInOver = (office: Office) => tripOver(office, "staff");

function signInOf({ staffSignIn }: Config) {
  if (!staffSignIn) throw new Error("There is no identity provider");
  return staffSignIn;
}
