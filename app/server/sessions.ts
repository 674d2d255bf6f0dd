// Who is at the other side: the browser's cookie and the session behind it.

import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { levelOf, type ProofMethod, proofMethods } from "#app/domain/identity.ts";
import type { Shown } from "#app/domain/release.ts";
import {
  deleteSession,
  findSession,
  forgetPreviousToken,
  insertSession,
  listSessionsOf,
  renewToken,
  type SessionDossier,
  type Since,
  touchSession,
} from "#db/sessions.ts";
import { recordSignIn, type StaffMember } from "#db/staff.ts";
import type { Office } from "./office.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * A tenant's browser is remembered for 90 days, because what it proved counts until the answer is there; after
 * half an hour without use it sleeps, and a new code wakes it. A colleague's session ends.
 */
export const sessionRules = {
  tenant: { cookie: "huurder", idle: 30 * minute, absolute: 90 * day, sameSite: "lax" },
  contact: { cookie: "opzoeker", idle: 30 * minute, absolute: 12 * 60 * minute, sameSite: "lax" },
  staff: { cookie: "medewerker", idle: 30 * minute, absolute: 12 * 60 * minute, sameSite: "lax" },
} as const;
type Kind = keyof typeof sessionRules;

export type TenantSession = { id: string; awake: boolean };
/** `signedInAt`: at the identity provider, or here with a passkey. */
export type StaffSession = { id: string; staff: StaffMember; signedInAt: Date };

/** The tenant's session of this browser, asleep or awake; null when there is none. */
export async function tenantSession(office: Office, request: Request): Promise<TenantSession | null> {
  const found = await sessionOf(office, request, "tenant", sessionRules.tenant.absolute);
  if (!found) return null;
  const { id, seenAt } = found.session;
  const awake = office.now().getTime() - seenAt.getTime() < sessionRules.tenant.idle;
  if (awake) await touch(office, found.session);
  return { id, awake };
}

/** The session of a browser in which somebody outside the desk opened what they were asked; null when there is none. */
export async function contactSession(office: Office, request: Request): Promise<{ id: string } | null> {
  const found = await sessionOf(office, request, "contact", sessionRules.contact.idle);
  if (!found) return null;
  await touch(office, found.session);
  return { id: found.session.id };
}

export async function staffSession(office: Office, request: Request): Promise<StaffSession | null> {
  const found = await sessionOf(office, request, "staff", sessionRules.staff.idle);
  if (!found?.staff) return null;
  await touch(office, found.session);
  const { id, authenticatedAt, createdAt } = found.session;
  return { id, staff: found.staff, signedInAt: authenticatedAt ?? createdAt };
}

/** Begins a session; the header gives its cookie to the browser. */
export async function beginSession(
  office: Office,
  kind: Kind,
  staffId: string | null,
  authenticatedAt: Date | null = null,
) {
  const id = crypto.randomUUID();
  const token = newToken();
  const now = office.now();
  await insertSession(office.db, {
    id,
    kind,
    staffId,
    authenticatedAt,
    tokenHash: hashToken(token),
    createdAt: now,
    seenAt: now,
  });
  return { id, setCookie: await cookieOf(office, kind).serialize(token) };
}

/** A colleague comes in, instead of whoever was at this browser: the header gives the cookie. */
export async function enterDesk(office: Office, request: Request, staffId: string, since: Date) {
  const before = await staffSession(office, request);
  if (before) {
    await deleteSession(office.db, before.id);
    office.live.endSession(before.id);
  }
  const { setCookie } = await beginSession(office, "staff", staffId, since);
  await recordSignIn(office.db, staffId, office.now());
  return setCookie;
}

/**
 * After a proof: the session wakes and gets a new token. An older copy of the cookie is worth nothing from the
 * moment that the new one is seen; until then it may be all that the browser has, if we died in between.
 */
export async function renewSession(office: Office, kind: Kind, id: string): Promise<string> {
  const token = newToken();
  await office.transaction(async (tx) => {
    await renewToken(tx, id, hashToken(token));
    await touchSession(tx, id, office.now());
  });
  return cookieOf(office, kind).serialize(token);
}

/** On signing out the browser forgets what it kept of us, also behind its back button (ASVS 14.3.1). */
export const forgetPages = { "Clear-Site-Data": '"cache", "storage"' };

export function endedCookie(office: Office, kind: Kind): Promise<string> {
  return cookieOf(office, kind).serialize("", { maxAge: 0 });
}

const proofs = {
  "mailbox-given": "provedMailboxGiven",
  "mailbox-on-file": "provedMailboxOnFile",
  "sms-on-file": "provedSms",
  "letter-to-home": "provedLetter",
  "call-back": "provedCallBack",
  counter: "provedCounter",
  "portal-login": "provedPortalLogin",
  eid: "provedEid",
  "id-copy": "provedIdCopy",
} as const satisfies Record<ProofMethod, keyof SessionDossier>;

/** These also open the answer: they are as fresh as a code asked for that. */
const opening: ProofMethod[] = ["mailbox-on-file", "sms-on-file", "counter", "portal-login", "eid"];

/** What this browser has shown for a dossier. */
export function provedMethods(shown: SessionDossier | null): ProofMethod[] {
  return proofMethods.filter((method) => shown?.[proofs[method]]);
}

/** The same, with when. */
export function shownIn(shown: SessionDossier): Shown {
  return new Map(
    proofMethods.flatMap((method) => {
      const when = shown[proofs[method]];
      return when ? [[method, when] as const] : [];
    }),
  );
}

/** What a browser has shown from now on by a proof. */
export function shownBy(method: ProofMethod, at: Date): Partial<SessionDossier> {
  return { [proofs[method]]: at, ...(opening.includes(method) && { openedAt: at }) };
}

export const levelOfBrowser = (shown: SessionDossier | null) => levelOf(provedMethods(shown));

export const newToken = () => randomBytes(32).toString("base64url");
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

async function sessionOf(office: Office, request: Request, kind: Kind, idle: number) {
  const token: unknown = await cookieOf(office, kind).parse(request.headers.get("cookie"));
  if (typeof token !== "string" || token === "") return null;
  const found = await findSession(office.db, kind, hashToken(token), sinceOf(office, kind, idle));
  const { session } = found ?? {};
  if (session?.previousTokenHash && session.tokenHash === hashToken(token)) {
    await forgetPreviousToken(office.db, session.id);
  }
  return found;
}

function sinceOf(office: Office, kind: Kind, idle: number): Since {
  const now = office.now().getTime();
  return { idleSince: new Date(now - idle), madeSince: new Date(now - sessionRules[kind].absolute) };
}

/** The browsers in which a colleague is signed in now. */
export function staffSessions(office: Office, staffId: string) {
  return listSessionsOf(office.db, staffId, sinceOf(office, "staff", sessionRules.staff.idle));
}

// Once a minute is enough to know that somebody is there.
async function touch(office: Office, { id, seenAt }: { id: string; seenAt: Date }) {
  const now = office.now();
  if (now.getTime() - seenAt.getTime() > minute) await touchSession(office.db, id, now);
}

function cookieOf(office: Office, kind: Kind) {
  const { cookie, absolute, sameSite } = sessionRules[kind];
  return officeCookie(office, cookie, { sameSite, maxAge: kind === "tenant" ? absolute / 1000 : undefined });
}

/** A cookie of this portal. Over https its name binds it to this host; http is only for a try-out. */
export function officeCookie(
  office: Office,
  name: string,
  options: { sameSite: "lax" | "strict"; maxAge?: number },
) {
  const secure = office.config.publicOrigin.startsWith("https:");
  return createCookie(secure ? `__Host-${name}` : name, { path: "/", httpOnly: true, secure, ...options });
}
