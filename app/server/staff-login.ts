// Colleagues sign in with the association's own identity provider (OpenID Connect, code flow with PKCE).

import * as oidc from "openid-client";
import { z } from "zod";
import type { Config } from "#app/config.server.ts";
import { findStaffBySubject, type StaffMember } from "#db/staff.ts";
import type { Office } from "./office.ts";
import { officeCookie } from "./sessions.ts";

export const callbackPath = "/medewerker/terug";
const minutesToSignIn = 10;

const Pending = z.object({ verifier: z.string(), state: z.string(), nonce: z.string() });
type Pending = z.infer<typeof Pending>;

/** Where to send the browser, and the cookie that will recognise its return. */
export async function beginSignIn(office: Office) {
  const provider = await providerOf(office.config);
  const pending: Pending = {
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
  };
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: office.config.publicOrigin + callbackPath,
    scope: "openid profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    state: pending.state,
    nonce: pending.nonce,
  });
  const sealed = office.vault.sealDraft(JSON.stringify(pending), "sign-in").toString("base64url");
  return { location: url.href, setCookie: await cookieOf(office).serialize(sealed) };
}

/** The colleague who came back; null for somebody whom the desk does not know. Throws when the answer is not sound. */
export async function endSignIn(office: Office, request: Request): Promise<StaffMember | null> {
  const pending = await pendingOf(office, request);
  const { pathname, search } = new URL(request.url);
  if (!pending) throw new Error("No sign-in was begun here");
  const tokens = await oidc.authorizationCodeGrant(
    await providerOf(office.config),
    new URL(pathname + search, office.config.publicOrigin),
    { pkceCodeVerifier: pending.verifier, expectedState: pending.state, expectedNonce: pending.nonce },
  );
  const subject = tokens.claims()?.sub;
  if (!subject) throw new Error("An ID token without a subject");
  return findStaffBySubject(office.db, subject);
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
