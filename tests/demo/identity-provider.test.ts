import * as client from "openid-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startIdentityProvider, twoFactors } from "#demo/identity-provider.ts";

const redirectUri = "http://localhost:3999/medewerker/terug";
const secret = "only-for-this-test";
const sanne = {
  subject: "sanne",
  name: "Sanne Bakker",
  email: "sanne@voorbeeld.example",
  about: "behandelaar",
};

const youssef = { ...sanne, subject: "youssef", name: "Youssef Kaya" };
const marloes = {
  ...sanne,
  subject: "marloes",
  name: "Marloes Zonneveld",
  claims: { relation_number: "R1" },
};
const desk = { clientId: "privacyloket", clientSecret: secret, redirectUris: [redirectUri] };

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let portal: client.Configuration;

beforeAll(async () => {
  provider = await startIdentityProvider({
    port: 0,
    clients: [
      { ...desk, accounts: [sanne, youssef] },
      { ...desk, clientId: "privacyloket-huurders", accounts: [marloes] },
    ],
  });
  portal = await client.discovery(new URL(provider.issuer), "privacyloket", secret, undefined, {
    execute: [client.allowInsecureRequests],
  });
});
afterAll(() => provider.stop());

/** A browser as far as sign-in needs one: it keeps cookies and follows no redirect by itself. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string | URL, options: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...options.headers, cookie };
    const response = await fetch(new URL(url, provider.issuer), { ...options, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    return response;
  };
}

async function signIn(visit: ReturnType<typeof browser>, subject: string) {
  const verifier = client.randomPKCECodeVerifier();
  const [nonce, state] = [client.randomNonce(), client.randomState()];
  const start = client.buildAuthorizationUrl(portal, {
    redirect_uri: redirectUri,
    scope: "openid profile email",
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    nonce,
    state,
  });
  const asked = (await visit(start)).headers.get("location") ?? "";
  const shown = await (await visit(asked)).text();
  const body = new URLSearchParams({ subject });
  const chosen = await visit(asked, { method: "POST", body });
  const back = (await visit(chosen.headers.get("location") ?? "")).headers.get("location") ?? "";
  return { shown, back, checks: { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state } };
}

test("the provider says where its doors are", () => {
  const { issuer, code_challenge_methods_supported } = portal.serverMetadata();
  expect(issuer).toBe(provider.issuer);
  expect(code_challenge_methods_supported).toEqual(["S256"]);
});

test("who chooses Sanne is signed in as Sanne, with two factors and the moment of it", async () => {
  const { shown, back, checks } = await signIn(browser(), "sanne");
  expect(shown).toContain("Sanne Bakker, behandelaar");
  const tokens = await client.authorizationCodeGrant(portal, new URL(back), checks);
  expect(tokens.claims()).toMatchObject({
    sub: "sanne",
    name: sanne.name,
    email: sanne.email,
    acr: twoFactors,
  });
  expect(tokens.claims()?.auth_time).toBeGreaterThan(Date.now() / 1000 - 60);
});

test("a second sign-in in the same browser asks again who it is", async () => {
  const visit = browser();
  await signIn(visit, "sanne");
  const { shown } = await signIn(visit, "sanne");
  expect(shown).toContain("Wie bent u?");
});

test("in one browser somebody else may sign in next, without signing out first", async () => {
  const visit = browser();
  await signIn(visit, "sanne");
  const { back, checks } = await signIn(visit, "youssef");
  const tokens = await client.authorizationCodeGrant(portal, new URL(back), checks);
  expect(tokens.claims()?.sub).toBe("youssef");
});

test("who may come in at one portal is not offered at another", async () => {
  const { shown, back } = await signIn(browser(), "marloes");
  expect(shown).not.toContain("Marloes");
  expect(back).toBe("");
});

test("a code is worth nothing to who did not start the sign-in", async () => {
  const { back, checks } = await signIn(browser(), "sanne");
  const stolen = { ...checks, pkceCodeVerifier: client.randomPKCECodeVerifier() };
  await expect(client.authorizationCodeGrant(portal, new URL(back), stolen)).rejects.toThrow();
});

test("nobody signs in as somebody who is not there", async () => {
  const { back } = await signIn(browser(), "nobody");
  expect(back).toBe("");
});

test("a code is good for one time", async () => {
  const { back, checks } = await signIn(browser(), "sanne");
  await client.authorizationCodeGrant(portal, new URL(back), checks);
  await expect(client.authorizationCodeGrant(portal, new URL(back), checks)).rejects.toThrow();
});
