// Colleagues sign in with the association's own identity provider (OpenID Connect, code flow with PKCE).

import * as oidc from "openid-client";
import { z } from "zod";
import type { Config } from "#app/config.server.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { findStaffBySubject, type StaffMember } from "#db/staff.ts";
import type { Office } from "./office.ts";
import { officeCookie } from "./sessions.ts";

export const callbackPath = "/medewerker/terug";
const minutesToSignIn = 10;
/** A colleague who signed in at the provider longer ago signs in anew; before an approval, much sooner. */
const secondsSignedIn = { day: 12 * 3600, approval: 0 };

const Pending = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  maxAge: z.int().nonnegative(),
  /** The page to come back to. */
  to: z.string(),
});
type Pending = z.infer<typeof Pending>;

/** Where to send the browser, and the cookie that will recognise its return: at the outcome of a dossier, or the queue. */
export async function beginSignIn(office: Office, approving: string | null = null) {
  const provider = await providerOf(office.config);
  const pending: Pending = {
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    maxAge: approving ? secondsSignedIn.approval : secondsSignedIn.day,
    to: approving ? staffPaths.outcome(approving) : staffPaths.queue,
  };
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: office.config.publicOrigin + callbackPath,
    scope: "openid profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    state: pending.state,
    nonce: pending.nonce,
    max_age: String(pending.maxAge),
    acr_values: office.config.staffSignIn.acrValues.join(" "),
  });
  const sealed = office.vault.sealDraft(JSON.stringify(pending), "sign-in").toString("base64url");
  return { location: url.href, setCookie: await cookieOf(office).serialize(sealed) };
}

/** Who came back, since when they are signed in at the provider, and where they were going. */
export type SignedIn = { member: StaffMember | null; since: Date; to: string };

/** The member is null for somebody whom the desk does not know. Throws when the answer is not sound (OIDC Core 3.1.3.7). */
export async function endSignIn(office: Office, request: Request): Promise<SignedIn> {
  const pending = await pendingOf(office, request);
  const { pathname, search } = new URL(request.url);
  if (!pending) throw new Error("No sign-in was begun here");
  const tokens = await oidc.authorizationCodeGrant(
    await providerOf(office.config),
    new URL(pathname + search, office.config.publicOrigin),
    {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      // The provider may take a moment; a fresh sign-in is checked on our side by the minutes of an approval.
      maxAge: Math.max(pending.maxAge, minutesToSignIn * 60),
      idTokenExpected: true,
    },
  );
  const claims = tokens.claims();
  if (!claims?.auth_time) throw new Error("An ID token without a moment of signing in");
  // The library does not look at it: a provider may answer with less than was asked.
  if (!office.config.staffSignIn.acrValues.includes(String(claims.acr ?? ""))) {
    throw new Error("An ID token of a weaker sign-in");
  }
  const since = new Date(claims.auth_time * 1000);
  return { member: await findStaffBySubject(office.db, claims.sub), since, to: pending.to };
}

/** The cookie of a sign-in that is over: what it held counts once. */
export const signInOver = (office: Office) => cookieOf(office).serialize("", { maxAge: 0 });

async function pendingOf(office: Office, request: Request): Promise<Pending | null> {
  const sealed: unknown = await cookieOf(office).parse(request.headers.get("cookie"));
  if (typeof sealed !== "string" || sealed === "") return null;
  return Pending.parse(JSON.parse(office.vault.openDraft(Buffer.from(sealed, "base64url"), "sign-in")));
}

function cookieOf(office: Office) {
  return officeCookie(office, "inloggen", { sameSite: "lax", maxAge: minutesToSignIn * 60 });
}

const providers = new WeakMap<Config, Promise<oidc.Configuration>>();

// Asked once for each office, and again after a failure.
function providerOf(config: Config): Promise<oidc.Configuration> {
  const known = providers.get(config);
  if (known) return known;
  const { issuer, clientId, clientSecret } = config.staffSignIn;
  const url = new URL(issuer);
  const tryOut = url.protocol === "http:" && url.hostname === "localhost";
  const found = oidc.discovery(url, clientId, clientSecret, undefined, {
    timeout: 10,
    execute: tryOut ? [oidc.allowInsecureRequests] : [],
  });
  providers.set(config, found);
  found.catch(() => providers.delete(config));
  return found;
}
