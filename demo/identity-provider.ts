// The association's sign-in for staff, as a real OpenID provider. There are no passwords: choose who you are.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import express from "express";
import Provider, { type Configuration, interactionPolicy } from "oidc-provider";
import { type Listening, listen } from "./listen.ts";
import { contentPolicy, html, page } from "./page.ts";
import { signInStore } from "./sign-in-store.ts";

export type Account = {
  subject: string;
  name: string;
  email: string;
  about: string;
  /** How this account signs in: with two factors when not given. */
  acr?: string;
  /** When this account signed in, in seconds since 1970; now when not given. */
  signedInAt?: number;
};

/** How sure the provider is: somebody who signed in with two factors. */
export const twoFactors = "urn:voorbeeld:mfa";

export type IdentityProviderSettings = {
  port: number;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  accounts: Account[];
};

export async function startIdentityProvider(settings: IdentityProviderSettings) {
  const { url, port, stop }: Listening = await listen(settings.port, (issuer) => signInApp(issuer, settings));
  return { issuer: url, port, stop };
}

function signInApp(issuer: string, settings: IdentityProviderSettings) {
  const provider = new Provider(issuer, configuration(settings));
  const app = express();
  app.disable("x-powered-by");
  app.get("/aanmelden/:id", async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    response.set("content-security-policy", contentPolicy({ formsTo: origins(settings.redirectUris) }));
    response.send(signInPage(uid, settings.accounts));
  });
  app.post("/aanmelden/:id", express.urlencoded({ extended: false }), async (request, response) => {
    const account = settings.accounts.find(({ subject }) => subject === request.body.subject);
    if (!account) return void response.status(400).send(page("Deze medewerker bestaat niet", html``));
    const { subject: accountId, acr = twoFactors, signedInAt: ts } = account;
    const login = { accountId, acr, amr: ["mfa"], remember: false, ts };
    await provider.interactionFinished(request, response, { login });
  });
  app.use(provider.callback());
  app.use(showExpired);
  return app;
}

function signInPage(id: string, accounts: Account[]) {
  const buttons = accounts.map(
    ({ subject, name, about }) => html`<li><form method="post" action="/aanmelden/${id}">
<input type="hidden" name="subject" value="${subject}">
<button type="submit">${name}, ${about}</button>
</form></li>`,
  );
  return page(
    "Wie bent u?",
    html`<p>Dit is de aanmelding van de voorbeeldcorporatie. Een wachtwoord is niet nodig.</p><ul>${buttons}</ul>`,
  );
}

function showExpired(_: unknown, __: express.Request, response: express.Response, ___: express.NextFunction) {
  response.status(400).send(page("Deze aanmelding is verlopen", html`<p>Ga terug en begin opnieuw.</p>`));
}

function configuration({
  clientId,
  clientSecret,
  redirectUris,
  accounts,
}: IdentityProviderSettings): Configuration {
  return {
    adapter: signInStore(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
        default_acr_values: [twoFactors],
        require_auth_time: true,
      },
    ],
    acrValues: [twoFactors],
    claims: {
      openid: ["sub"],
      profile: ["name"],
      email: ["email", "email_verified"],
      acr: null,
      auth_time: null,
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/aanmelden/${uid}`, policy: alwaysAsk() },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: (_, id) => accountOf(accounts, id),
    loadExistingGrant: grantAll,
    cookies: { keys: [randomBytes(32).toString("hex")] },
    jwks: { keys: [signingKey()] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
    },
  };
}

// One browser plays all roles in the demo, so every sign-in asks who it is.
function alwaysAsk() {
  const { Check, base } = interactionPolicy;
  const policy = base();
  const choose = new Check("choose", "everybody chooses anew", (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  const login = policy.get("login");
  login?.checks.add(choose);
  // Whoever has just chosen is never asked again, also when their sign-in is made to look old.
  login?.checks.remove("max_age");
  return policy;
}

function accountOf(accounts: Account[], id: string) {
  const account = accounts.find(({ subject }) => subject === id);
  if (!account) return undefined;
  const { subject, name, email } = account;
  return { accountId: subject, claims: () => ({ sub: subject, name, email, email_verified: true }) };
}

// The portal is the association's own: nobody is asked for consent.
const grantAll: NonNullable<Configuration["loadExistingGrant"]> = async ({ oidc }) => {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
};

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kty: "RSA", use: "sig", alg: "RS256" };
}

function origins(uris: string[]) {
  return [...new Set(uris.map((uri) => new URL(uri).origin))];
}
