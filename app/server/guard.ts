// Who may be here: the stamp, or a redirect, or the one neutral 404.

import { type AppLoadContext, json, redirect } from "@remix-run/node";
import type { Stamp } from "#app/domain/actors.ts";
import type { AssuranceLevel } from "#app/domain/identity.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn, staffPaths } from "#app/i18n/paths.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { findSessionDossier, listSessionDossiers, type SessionDossier } from "#db/sessions.ts";
import type { StaffMember } from "#db/staff.ts";
import { log } from "./log.ts";
import type { Office } from "./office.ts";
import { organisationShown } from "./organisation.ts";
import type { LimitedAct } from "./rate-limits.ts";
import {
  beginSession,
  levelOfBrowser,
  provedMethods,
  staffSession,
  type TenantSession,
  tenantSession,
} from "./sessions.ts";

/** The same for what is not there and what is not yours. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

export type TenantAtDossier = {
  dossierId: string;
  session: TenantSession;
  shown: SessionDossier;
  level: AssuranceLevel;
  stamp: Stamp;
};

/**
 * A tenant's browser that filed this request or proved something for it. Sends a stranger or a sleeping session
 * to sign-in, whatever the number; throws the 404 for a request that is somebody else's or nobody's.
 */
export async function requireTenant(
  office: Office,
  request: Request,
  number: string | undefined,
): Promise<TenantAtDossier> {
  const session = await tenantSession(office, request);
  if (!session?.awake) throw redirect(pathsIn(localeOf(request)).signInFor(number ?? ""));
  const dossier = await findDossierByNumber(office.db, number ?? "");
  const shown = dossier && (await findSessionDossier(office.db, session.id, dossier.id));
  if (!dossier || !shown) throw notFound();
  return {
    dossierId: dossier.id,
    session,
    shown,
    level: levelOfBrowser(shown),
    stamp: tenantStamp(office, session.id),
  };
}

/** The session of this browser, or a new one with the header that gives its cookie. */
export async function anyTenant(office: Office, request: Request) {
  const session = await tenantSession(office, request);
  if (session) return { session, setCookie: null, stamp: tenantStamp(office, session.id) };
  const begun = await beginSession(office, "tenant", null);
  return {
    session: { id: begun.id, awake: true },
    setCookie: begun.setCookie,
    stamp: tenantStamp(office, begun.id),
  };
}

export type StaffAtDesk = {
  sessionId: string;
  staff: StaffMember;
  stamp: Stamp;
  /** Signed in so lately that they may do what cannot be undone. */
  fresh: boolean;
};

/** How long after signing in a colleague may let data go out (ASVS 7.5.3; the notes' T-16). */
const freshFor = 5 * 60_000;

export async function requireStaff(office: Office, request: Request): Promise<StaffAtDesk> {
  const session = await staffSession(office, request);
  if (!session) throw redirect(staffPaths.signIn);
  const { staff, signedInAt } = session;
  const fresh = office.now().getTime() - signedInAt.getTime() < freshFor;
  const actor = { kind: "staff", staffId: staff.id, role: staff.role } as const;
  return { sessionId: session.id, staff, stamp: { actor, at: office.now() }, fresh };
}

/** Where colleagues have no passkeys, their pages are not there either. Throws the 404. */
export function requirePasskeys({ config }: Office) {
  if (!config.staffPasskeys) throw notFound();
}

function tenantStamp(office: Office, sessionId: string): Stamp {
  return { actor: { kind: "tenant", sessionId }, at: office.now() };
}

/** The id of the dossier with this number. Throws the 404. */
export async function requireStaffDossier(office: Office, number: string | undefined): Promise<string> {
  const dossier = await findDossierByNumber(office.db, number ?? "");
  if (!dossier) throw notFound();
  return dossier.id;
}

export type TurnRefused = {
  minutes: number;
  organisation: Awaited<ReturnType<typeof organisationShown>>;
};

/**
 * One turn at something. A browser that has proved something before has turns of its own, so that no neighbour can
 * use them up; all others share those of their network. Throws the 429 with what its page shows: after an action
 * that throws no loader runs.
 */
export async function takeTurn({ office, network }: AppLoadContext, request: Request, act: LimitedAct) {
  if (!network) return;
  const session = await tenantSession(office, request);
  const shown = session ? await listSessionDossiers(office.db, session.id) : [];
  const known = session && shown.some((dossier) => provedMethods(dossier).length > 0);
  const key = office.vault.hashCode(act, known ? session.id : network);
  const wait = Math.ceil((await office.rateLimits[act].take(key)) / 1000);
  if (wait === 0) return;
  log("warn", { what: "rate-limited", kind: act });
  const organisation = await organisationShown(office, localeOf(request));
  const refused: TurnRefused = { minutes: Math.ceil(wait / 60), organisation };
  throw json(refused, { status: 429, headers: { "Retry-After": String(wait) } });
}
