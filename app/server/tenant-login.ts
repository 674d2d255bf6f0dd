// Tenants show who they are by signing in at a provider that the association trusts. What that is worth, the core says.

import type { IDToken } from "openid-client";
import { z } from "zod";
import type { Config } from "#app/config.server.ts";
import { type Dossier, mayShowBeforeFound } from "#app/domain/dossier.ts";
import type { PersonRef } from "#app/domain/records.ts";
import { loginPages } from "#app/i18n/addresses.ts";
import { locales } from "#app/i18n/locale.ts";
import { saveSessionDossier } from "#db/sessions.ts";
import { readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { patienceWithSource } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { searchAll } from "./find-person.ts";
import type { TenantAtDossier } from "./guard.ts";
import type { Office } from "./office.ts";
import { shownBy, tenantSession } from "./sessions.ts";
import { comeBack, setOut, tripOf, tripOver } from "./sign-in-trip.ts";
import { compareFirstNames, sameLastName } from "./sources/vera/names.ts";

type Login = Config["tenantLogins"][number];
type Claims = Record<string, unknown>;

/** An address for each provider, so that the answer of one cannot be passed off as that of another (RFC 9700, 4.4). */
export const returnPath = (login: string) => `/inloggen/terug/${login}`;

export function findLogin({ config }: Office, id: string | undefined): Login | null {
  return config.tenantLogins.find((login) => login.id === id) ?? null;
}

const Kept = z.object({
  login: z.string(),
  number: z.string(),
  dossierId: z.uuid(),
  sessionId: z.uuid(),
  locale: z.enum(locales),
  page: z.enum(loginPages),
});
type Kept = z.infer<typeof Kept>;

type Begun = Pick<TenantAtDossier, "dossierId" | "session"> & Pick<Kept, "number" | "locale" | "page">;

/**
 * Where to send the browser, and the cookie that will recognise its return. Somebody who is still signed in at the
 * provider must do so anew: a housemate may sit at the same computer.
 */
export function beginLogin(office: Office, login: Login, { session, ...begun }: Begun) {
  return setOut(office, "tenant", {
    provider: login,
    callbackPath: returnPath(login.id),
    scope: login.scope,
    maxAge: 0,
    kept: { ...begun, login: login.id, sessionId: session.id } satisfies Kept,
  });
}

/** From where this browser set out; null when it did not. */
export async function returningLogin(office: Office, request: Request) {
  const pending = await tripOf(office, "tenant", request).catch(() => null);
  const kept = Kept.safeParse(pending?.kept);
  return pending && kept.success ? { pending, kept: kept.data } : null;
}
type Returning = NonNullable<Awaited<ReturnType<typeof returningLogin>>>;

/** The cookie of a login that is over: what it held counts once. */
export const loginOver = (office: Office) => tripOver(office, "tenant");

/**
 * Records what the login shows, in this browser and for the dossier. False when it is not of the person whom the
 * dossier is about; nothing is kept of it then. Throws when the answer is not sound.
 */
export async function proveByLogin(
  office: Office,
  request: Request,
  login: Login | null,
  { pending, kept }: Returning,
): Promise<boolean> {
  const session = await tenantSession(office, request);
  if (login?.id !== kept.login || !session?.awake || session.id !== kept.sessionId) {
    throw new Error("No sign-in was begun here");
  }
  const { claims, more } = await comeBack(office, login, pending, request);
  const { dossier } = await readDossier(office.db, kept.dossierId);
  if (!(await fits(office, dossier, login, await allClaims(login, claims, more)))) return false;
  const { dossierId, sessionId } = kept;
  const stamp = { actor: { kind: "tenant", sessionId }, at: office.now() } as const;
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      await saveSessionDossier(tx, sessionId, dossierId, shownBy(login.method, stamp.at));
      return [{ type: "prove-by-login", method: login.method }];
    },
    stamp,
  );
  return obstacle === null;
}

// Many providers say no more in the ID token than who it is, and the rest when asked.
async function allClaims(login: Login, claims: IDToken, more: () => Promise<Claims>): Promise<Claims> {
  const complete = Object.values(login.claims).every((name) => name in claims);
  return complete ? claims : { ...(await more()), ...claims };
}

async function fits(office: Office, dossier: Dossier, login: Login, claims: Claims): Promise<boolean> {
  const person = dossier.person.state === "found" ? dossier.person.person : null;
  if (!mayShowBeforeFound(dossier)) return false;
  if (login.method === "portal-login") {
    return person?.connection === login.connection && claims[login.claims.person] === person.key;
  }
  const holder = Holder.safeParse({
    firstNames: claims[login.claims.givenName],
    lastName: claims[login.claims.familyName],
    birthDate: claims[login.claims.birthDate],
  });
  return holder.success && isHolder(office, dossier, person, holder.data);
}

/** Whom an electronic identity was given to. */
const Holder = z.object({
  firstNames: z.string().min(1),
  lastName: z.string().min(1),
  birthDate: z.iso.date(),
});

// First the request, which asks nothing of a source: who is not its applicant cannot see whether somebody is known.
async function isHolder(
  office: Office,
  dossier: Dossier,
  person: PersonRef | null,
  holder: z.infer<typeof Holder>,
): Promise<boolean> {
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const given = { given: [applicant.firstNames], initials: null };
  const isApplicant =
    applicant.birthDate === holder.birthDate &&
    sameLastName(holder.lastName, applicant.lastName) &&
    compareFirstNames(holder.firstNames, given) === "agrees";
  if (!isApplicant) return false;
  // No connection knows this person: a colleague found them by the name and birth date of the request, or will.
  if (!person || dossier.byHand) return true;
  const candidates = await searchAll(office, { ...applicant, ...holder }, patienceWithSource.page);
  // Twins share a last name and a birth date; of somebody known by initials only nobody can tell.
  const namesakes = candidates.filter(({ agrees }) => agrees.includes("first-name"));
  const [only] = namesakes;
  return (
    namesakes.length === 1 && only?.person.connection === person.connection && only.person.key === person.key
  );
}
