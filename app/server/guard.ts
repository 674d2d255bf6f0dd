// Who may be here: the stamp, or a redirect, or the one neutral 404.

import { type AppLoadContext, json, redirect } from "@remix-run/node";
import { mayGive, onlyReads, type Stamp } from "#app/domain/actors.ts";
import { dayOf, startOf } from "#app/domain/calendar.ts";
import type { CommandType } from "#app/domain/commands.ts";
import type { AssuranceLevel } from "#app/domain/identity.ts";
import { type Guarded, type Part, type Sight, sightOf } from "#app/domain/need-to-know.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn, staffPaths } from "#app/i18n/paths.ts";
import { findDossierByNumber, findGuarded, type GuardedRow } from "#db/dossiers.ts";
import { findTombstone } from "#db/forgetting.ts";
import { hasOpened } from "#db/readings.ts";
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
  /** The address that they asked for. */
  path: string;
};

/** How long after signing in a colleague may let data go out (ASVS 7.5.3; the notes' T-16). */
const freshFor = 5 * 60_000;

export async function requireStaff(office: Office, request: Request): Promise<StaffAtDesk> {
  const session = await staffSession(office, request);
  if (!session) throw redirect(staffPaths.signIn);
  const { staff, signedInAt } = session;
  const fresh = office.now().getTime() - signedInAt.getTime() < freshFor;
  const actor = { kind: "staff", staffId: staff.id, role: staff.role } as const;
  const { pathname: path } = new URL(request.url);
  return { sessionId: session.id, staff, stamp: { actor, at: office.now() }, fresh, path };
}

/** Where colleagues have no passkeys, their pages are not there either. Throws the 404. */
export function requirePasskeys({ config }: Office) {
  if (!config.staffPasskeys) throw notFound();
}

function tenantStamp(office: Office, sessionId: string): Stamp {
  return { actor: { kind: "tenant", sessionId }, at: office.now() };
}

/** Who only reads finds no page on which something is done. Throws the 404. */
export function requireActing({ staff }: Pick<StaffAtDesk, "staff">) {
  if (onlyReads(staff.role)) throw notFound();
}

/** A page on which a command is given is not there for whoever may not give it. Throws the 404. */
export function requireTask({ stamp }: Pick<StaffAtDesk, "stamp">, command: CommandType) {
  if (!mayGive(stamp.actor, command)) throw notFound();
}

/** Who reads, and which page they asked for. */
export type ReaderOfDossier = Pick<StaffAtDesk, "staff" | "path">;

/**
 * The id of the dossier with this number, for whoever may see this part of it. Throws the 404, or leads away: who only
 * reads the log to it, another to where they take the dossier over or say why they must see it.
 */
export async function requireStaffDossier(
  office: Office,
  reader: ReaderOfDossier,
  number: string | undefined,
  part: Part,
): Promise<string> {
  const dossier = await findGuarded(office.db, number ?? "");
  if (!dossier) throw await goneOrNowhere(office, number);
  const sight = await sightNow(office, reader, dossier, part);
  if (sight === "open") return dossier.id;
  if (sight === "log-only") throw redirect(staffPaths.log(dossier.number));
  const wanted = reader.path.slice(staffPaths.dossier(dossier.number).length + 1);
  throw redirect(staffPaths.access(dossier.number, wanted));
}

/** Of a dossier that is gone a page says so; its term was over. */
export async function goneOrNowhere({ db }: Office, number: string | undefined): Promise<Response> {
  const tombstone = await findTombstone(db, number ?? "");
  return tombstone ? redirect(staffPaths.retention(tombstone.number)) : notFound();
}

/** What a colleague sees of a part of a dossier today. */
export async function sightNow(
  office: Office,
  { staff }: Pick<StaffAtDesk, "staff">,
  dossier: GuardedRow & { id: string },
  part: Part,
): Promise<Sight> {
  const guarded = guardedOf(dossier);
  const reader = { staffId: staff.id, role: staff.role, gaveReason: false };
  const sight = sightOf(reader, guarded, part);
  if (sight !== "with-reason") return sight;
  const since = startOf(dayOf(office.now()));
  const opened = { dossierId: dossier.id, staffId: staff.id, what: "reason", since } as const;
  return sightOf({ ...reader, gaveReason: await hasOpened(office.db, opened) }, guarded, part);
}

export function guardedOf(row: GuardedRow): Guarded {
  const { handlerId, phase, proposedBy, approvedBy, keptFrom, forDirector } = row;
  const signedBy = [proposedBy, approvedBy].flatMap((id) => id ?? []);
  return { handlerId, approving: phase === "approving", signedBy, keptFrom, forDirector };
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
