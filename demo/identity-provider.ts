// The association's sign-in, of staff and of its portal for tenants, as a real OpenID provider. There are no passwords:
// choose who you are.

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
  /** What the provider tells of this account beside name and mailbox. */
  claims?: Record<string, string>;
};

/** How sure the provider is: somebody who signed in with two factors. */
export const twoFactors = "urn:voorbeeld:mfa";
/** An electronic identity of level substantial: eIDAS, art. 8(2)(b). */
export const substantial = "http://eidas.europa.eu/LoA/substantial";

/** A portal that sends people here, and who may come in there. */
export type Client = {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  accounts: Account[];
};

export type IdentityProviderSettings = {
  port: number;
  clients: Client[];
  /** Tells all but who it is only when asked with the token, as many providers do. */
  saysLittle?: boolean;
};

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

export async function startIdentityProvider(settings: IdentityProviderSettings) {
  const { url, port, stop }: Listening = await listen(settings.port, (issuer) => signInApp(issuer, settings));
  return { issuer: url, port, stop };
}

function signInApp(issuer: string, settings: IdentityProviderSettings) {
  const provider = new Provider(issuer, configuration(settings));
  const app = express();
  app.disable("x-powered-by");
  app.get("/aanmelden/:id", async (request, response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    const { redirectUris, accounts } = clientOf(settings, params.client_id);
    response.set("content-security-policy", contentPolicy({ formsTo: origins(redirectUris) }));
    response.send(signInPage(uid, accounts));
  });
  app.post("/aanmelden/:id", express.urlencoded({ extended: false }), async (request, response) => {
    const interaction = await provider.interactionDetails(request, response);
    const { accounts } = clientOf(settings, interaction.params.client_id);
    const account = accounts.find(({ subject }) => subject === request.body.subject);
    if (!account) return void response.status(400).send(page("Dit account bestaat niet", html``));
    const { subject: accountId, acr = twoFactors, signedInAt: ts } = account;
    const login = { accountId, acr, amr: ["mfa"], remember: false, ts };
    await forgetOther(provider, interaction, accountId);
    await provider.interactionFinished(request, response, { login });
  });
  app.use(provider.callback());
  app.use(showExpired);
  return app;
}

// One browser plays all roles in the demo: whoever was signed in makes way, without a page that asks to sign out.
async function forgetOther(provider: Provider, interaction: Interaction, accountId: string) {
  const { session } = interaction;
  if (!session || session.accountId === accountId) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  interaction.session = undefined;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

function clientOf({ clients }: IdentityProviderSettings, id: unknown): Client {
  const client = clients.find(({ clientId }) => clientId === id);
  if (!client) throw new Error("There is no such client");
  return client;
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

function configuration(settings: IdentityProviderSettings): Configuration {
  const { clients, saysLittle = false } = settings;
  return {
    adapter: signInStore(),
    clients: clients.map(({ clientId, clientSecret, redirectUris }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: redirectUris,
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_post",
      default_acr_values: [twoFactors],
      require_auth_time: true,
    })),
    acrValues: [twoFactors],
    claims: {
      openid: ["sub"],
      profile: ["name", "given_name", "family_name", "birthdate"],
      relation: ["relation_number"],
      email: ["email", "email_verified"],
      acr: null,
      auth_time: null,
    },
    conformIdTokenClaims: saysLittle,
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/aanmelden/${uid}`, policy: alwaysAsk() },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: ({ oidc }, id) => accountOf(clientOf(settings, oidc.client?.clientId).accounts, id),
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
  const { subject, name, email, claims } = account;
  return {
    accountId: subject,
    claims: () => ({ ...claims, sub: subject, name, email, email_verified: true }),
  };
}

// The portal is the association's own: nobody is asked for consent.
const grantAll: NonNullable<Configuration["loadExistingGrant"]> = async ({ oidc }) => {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  });
  grant.addOIDCScope("openid profile email relation");
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
