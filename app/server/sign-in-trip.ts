// The round trip to an OpenID provider (code flow with PKCE): out with a sealed cookie, and back with who signed in.

import * as oidc from "openid-client";
import { z } from "zod";
import type { Office } from "./office.ts";
import { officeCookie } from "./sessions.ts";

const minutesAway = 10;
/** Between our clock and a provider's. */
const secondsApart = 30;

/** The trips of different people: the cookie of one is nothing to another. */
const trips = {
  staff: { cookie: "inloggen", seal: "sign-in" },
  tenant: { cookie: "bewijzen", seal: "tenant-login" },
} as const;
type Kind = keyof typeof trips;

type Provider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the provider must say of how somebody signed in. */
  acrValues: string[];
};

type Wish = {
  provider: Provider;
  callbackPath: string;
  scope: string;
  /** How many seconds ago somebody may have signed in at the provider; 0 asks them to do so now. */
  maxAge: number;
  /** What must still be known on the return. */
  kept: Record<string, string>;
};

const Pending = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  /** In seconds since 1970. */
  begun: z.int(),
  maxAge: z.int().nonnegative(),
  kept: z.record(z.string(), z.string()),
});
type Pending = z.infer<typeof Pending>;

/** Where to send the browser, and the cookie that will recognise its return. */
export async function setOut(office: Office, kind: Kind, { provider, maxAge, kept, ...wish }: Wish) {
  const pending: Pending = {
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    begun: Math.floor(Date.now() / 1000),
    maxAge,
    kept,
  };
  const url = oidc.buildAuthorizationUrl(await discovered(provider), {
    redirect_uri: office.config.publicOrigin + wish.callbackPath,
    scope: wish.scope,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    state: pending.state,
    nonce: pending.nonce,
    max_age: String(maxAge),
    acr_values: provider.acrValues.join(" "),
  });
  const sealed = office.vault.sealDraft(JSON.stringify(pending), trips[kind].seal).toString("base64url");
  return { location: url.href, setCookie: await cookieOf(office, kind).serialize(sealed) };
}

/** The trip from which this browser returns. Throws when none was begun in it. */
export async function tripOf(office: Office, kind: Kind, request: Request): Promise<Pending> {
  const sealed: unknown = await cookieOf(office, kind).parse(request.headers.get("cookie"));
  if (typeof sealed !== "string" || sealed === "") throw new Error("No sign-in was begun here");
  return Pending.parse(
    JSON.parse(office.vault.openDraft(Buffer.from(sealed, "base64url"), trips[kind].seal)),
  );
}

type Returned = {
  claims: oidc.IDToken;
  since: Date;
  /** What the provider tells of the same person beside the token. */
  more: () => Promise<oidc.UserInfoResponse>;
};

/** Who comes back, and since when they are signed in. Throws when the answer is not sound (OIDC Core 3.1.3.7). */
export async function comeBack(
  office: Office,
  provider: Provider,
  pending: Pending,
  request: Request,
): Promise<Returned> {
  const { pathname, search } = new URL(request.url);
  const server = await discovered(provider);
  const tokens = await oidc.authorizationCodeGrant(
    server,
    new URL(pathname + search, office.config.publicOrigin),
    {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      // Who signs in anew takes a moment: the library counts from now, we from setting out.
      maxAge: Math.max(pending.maxAge, minutesAway * 60),
      idTokenExpected: true,
    },
  );
  const claims = tokens.claims();
  if (!claims?.auth_time) throw new Error("An ID token without a moment of signing in");
  // A provider that pays no heed to max_age lets in whoever sat at this computer before.
  if (claims.auth_time < pending.begun - pending.maxAge - secondsApart) throw new Error("An old sign-in");
  // The library does not look at it: a provider may answer with less than was asked.
  if (!provider.acrValues.includes(String(claims.acr ?? ""))) {
    throw new Error("An ID token of a weaker sign-in");
  }
  const more = () => oidc.fetchUserInfo(server, tokens.access_token, claims.sub);
  return { claims, since: new Date(claims.auth_time * 1000), more };
}

/** The cookie of a trip that is over: what it held counts once. */
export const tripOver = (office: Office, kind: Kind) => cookieOf(office, kind).serialize("", { maxAge: 0 });

function cookieOf(office: Office, kind: Kind) {
  // Lax: the return is a link from another site.
  return officeCookie(office, trips[kind].cookie, { sameSite: "lax", maxAge: minutesAway * 60 });
}

const known = new WeakMap<Provider, Promise<oidc.Configuration>>();

// Asked once for each office, and again after a failure.
function discovered(provider: Provider): Promise<oidc.Configuration> {
  const before = known.get(provider);
  if (before) return before;
  const { issuer, clientId, clientSecret } = provider;
  const url = new URL(issuer);
  const tryOut = url.protocol === "http:" && url.hostname === "localhost";
  const found = oidc.discovery(url, clientId, clientSecret, undefined, {
    timeout: 10,
    // The library trusts the connection for it; a token that was changed behind that, it would take.
    execute: [oidc.enableNonRepudiationChecks, ...(tryOut ? [oidc.allowInsecureRequests] : [])],
  });
  known.set(provider, found);
  found.catch(() => known.delete(provider));
  return found;
}
