// Tenants show who they are at a real OpenID provider.

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Dossier, levelOfDossier, phaseOf } from "#app/domain/dossier.ts";
import type { PersonRef } from "#app/domain/records.ts";
import { carryOut } from "#app/server/carry-out.ts";
import type { Office } from "#app/server/office.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession, levelOfBrowser, provedMethods, renewSession } from "#app/server/sessions.ts";
import type { Connector } from "#app/server/sources/source.ts";
import { beginSignIn } from "#app/server/staff-login.ts";
import { beginLogin, findLogin, proveByLogin, returningLogin, returnPath } from "#app/server/tenant-login.ts";
import { findSessionDossier } from "#db/sessions.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { collectEndings } from "#demo/endings.ts";
import { type Account, type Client, startIdentityProvider } from "#demo/identity-provider.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Lie, startLyingProvider } from "#tests/support/lying-provider.ts";
import {
  type Desk,
  dossierNow,
  publicOrigin,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { signInAt } from "#tests/support/sign-in-at.ts";
import { dumpOf } from "../db/dump.ts";
import { type Filed, filed, formOf, idOf, tenantStamp } from "./steps.ts";

const strong = "urn:voorbeeld:sterk";
const substantial = "http://eidas.europa.eu/LoA/substantial";
const low = "http://eidas.europa.eu/LoA/low";
const minute = 60;
const hour = 60 * minute;
const association = generateAssociation();
const endings = collectEndings();
const secret = "a-secret-of-this-test";

const tagged = (tag: string) => {
  const person = association.trickyPersons[tag];
  if (!person) throw new Error(`Nobody is called ${tag}`);
  return person;
};
const account = (subject: string, how: Partial<Account>): Account => ({
  subject,
  name: subject,
  email: `${subject}@elders.example`,
  about: "",
  ...how,
});
const portalAccount = (subject: string, tag: string, how: Partial<Account> = {}) =>
  account(subject, { acr: strong, claims: { relation_number: tagged(tag).id }, ...how });
const eid = (subject: string, tag: string, how: Partial<Account> = {}, claims = {}) => {
  const { firstNames, lastName, birthDate } = askerFrom(association, tag);
  const holder = { given_name: firstNames, family_name: lastName, birthdate: birthDate };
  return account(subject, { acr: substantial, claims: { ...holder, ...claims }, ...how });
};

const loginIds = ["portaal", "middel", "zwijgzaam"] as const;
type LoginId = (typeof loginIds)[number];
const accounts: Record<LoginId, Account[]> = {
  portaal: [
    portalAccount("marloes", "D01"),
    portalAccount("jorrit", "D02"),
    portalAccount("weak", "D01", { acr: "urn:voorbeeld:wachtwoord" }),
    portalAccount("silent", "D01", { acr: "" }),
    portalAccount("early", "D01", { signedInAt: Math.floor(Date.now() / 1000) - hour }),
    portalAccount("just-before", "D01", { signedInAt: Math.floor(Date.now() / 1000) - 2 * minute }),
    account("numberless", { acr: strong }),
  ],
  middel: [
    eid("marloes", "D01"),
    eid("jorrit", "D02"),
    eid("low", "D01", { acr: low }),
    eid("born-later", "D01", {}, { birthdate: "1999-09-09" }),
    eid("namesake", "D01", {}, { given_name: "Wilhelmina" }),
    eid("nameless", "D01", {}, { family_name: "" }),
    eid("willemijn", "T04"),
    eid("wendelien", "T05"),
  ],
  zwijgzaam: [eid("marloes", "D01"), eid("jorrit", "D02")],
};
const clientOf = (id: LoginId): Client => ({
  clientId: id,
  clientSecret: secret,
  redirectUris: [publicOrigin + returnPath(id)],
  accounts: accounts[id],
});

let desk: Desk;
let office: Office;
let liar: Awaited<ReturnType<typeof startLyingProvider>>;
beforeAll(async () => {
  liar = await startLyingProvider();
  endings.add(liar.stop);
  const open = await startIdentityProvider({ port: 0, clients: [clientOf("portaal"), clientOf("middel")] });
  endings.add(open.stop);
  const silent = await startIdentityProvider({ port: 0, clients: [clientOf("zwijgzaam")], saysLittle: true });
  endings.add(silent.stop);
  const login = (id: LoginId | "liar", issuer: string) => ({
    id,
    name: { nl: id, en: id },
    issuer,
    clientId: id,
    clientSecret: secret,
    ...(id === "portaal" || id === "liar"
      ? { method: "portal-login", acrValues: [strong], scope: "openid relation" }
      : { method: "eid", acrValues: [substantial, "http://eidas.europa.eu/LoA/high"] }),
  });
  const logins = [
    login("portaal", open.issuer),
    login("middel", open.issuer),
    login("zwijgzaam", silent.issuer),
    login("liar", liar.issuer),
  ];
  desk = await startOffice(association, { TENANT_LOGINS: JSON.stringify(logins) });
  endings.add(desk.stop);
  office = desk.office;
});
afterAll(() => endings.endAll());

async function filedBy(tag: string): Promise<Filed> {
  const request = await filed(office, askerFrom(association, tag), ["personal"]);
  await workAll(office);
  return request;
}

const loginOf = (id: string) => {
  const login = findLogin(office, id);
  if (!login) throw new Error("There is no such provider");
  return login;
};
const cookieOf = (header: string) => header.split(";")[0] ?? "";
const sessionCookie = async ({ sessionId }: Filed) =>
  cookieOf(await renewSession(office, "tenant", sessionId));

type Back = { url: string; cookies: string[] };

/** To the provider and back again: the address, and what the browser keeps of ours. */
async function away(request: Filed, id: LoginId, subject: string): Promise<Back> {
  const { location, setCookie } = await setOut(request, id);
  const url = await signInAt(location, subject);
  return { url, cookies: [await sessionCookie(request), cookieOf(setCookie)] };
}

function setOut({ dossierId, number, sessionId }: Filed, id: string) {
  const session = { id: sessionId, awake: true };
  return beginLogin(office, loginOf(id), { dossierId, number, session, locale: "nl", page: "prove" });
}

/** What the return route does with it. */
async function comeBack({ url, cookies }: Back, within: Office = office): Promise<boolean> {
  const request = new Request(url, { headers: { cookie: cookies.join("; ") } });
  const returning = await returningLogin(within, request);
  if (!returning) throw new Error("No login was begun here");
  const login = findLogin(within, new URL(url).pathname.split("/").at(-1));
  return proveByLogin(within, request, login, returning);
}

const logIn = async (request: Filed, id: LoginId, subject: string) =>
  comeBack(await away(request, id, subject));

const shownIn = ({ sessionId, dossierId }: Filed) => findSessionDossier(office.db, sessionId, dossierId);
async function proven(request: Filed) {
  const [shown, dossier] = [await shownIn(request), await dossierNow(office, request.dossierId)];
  return { browser: provedMethods(shown), dossier: dossier.proofs };
}
const nothing = { browser: [], dossier: [] };

const phaseAfter = (dossier: Dossier) => [levelOfDossier(dossier), phaseOf(dossier)];

test("a tenant who signs in at the association's own portal is known, and the gathering begins", async () => {
  const request = await filedBy("D01");
  expect(await logIn(request, "portaal", "marloes")).toBe(true);
  expect(await proven(request)).toEqual({ browser: ["portal-login"], dossier: ["portal-login"] });
  expect(levelOfBrowser(await shownIn(request))).toBe("A2");
  await workAll(office);
  expect(phaseAfter(await dossierNow(office, request.dossierId))).toEqual(["A2", "reviewing"]);
});

test("an electronic identity is enough by itself, also where more care is needed", async () => {
  const request = await filedBy("D01");
  expect(await logIn(request, "middel", "marloes")).toBe(true);
  expect(levelOfBrowser(await shownIn(request))).toBe("A4");
  expect((await shownIn(request))?.openedAt).not.toBeNull();
  expect(levelOfDossier(await dossierNow(office, request.dossierId))).toBe("A4");
});

test("who rents nothing is known by an electronic identity, before a colleague found them or after", async () => {
  const form = await formOf(office, askerFrom(association, "D01"), ["personal"]);
  const { number } = await receiveRequest(
    office,
    { ...form, relation: "employee" },
    tenantStamp(office, form.sessionId),
  );
  const request = { dossierId: await idOf(office, number), number, sessionId: form.sessionId };
  await workAll(office);
  expect(await logIn(request, "middel", "jorrit")).toBe(false);
  expect(await logIn(request, "portaal", "marloes")).toBe(false);
  expect(await logIn(request, "middel", "marloes")).toBe(true);
  const dossier = await dossierNow(office, request.dossierId);
  expect([dossier.person.state, levelOfDossier(dossier), dossier.slices]).toEqual(["sought", "A4", []]);
});

test("a provider that says who it is only when asked with the token is asked", async () => {
  const request = await filedBy("D01");
  expect(await logIn(request, "zwijgzaam", "jorrit")).toBe(false);
  expect(await logIn(request, "zwijgzaam", "marloes")).toBe(true);
  expect(await proven(request)).toEqual({ browser: ["eid"], dossier: ["eid"] });
});

test.each([
  ["portaal", "weak"],
  ["portaal", "silent"],
  ["middel", "low"],
] as const)("a login at %s of somebody %s is not strong enough and proves nothing", async (id, subject) => {
  const request = await filedBy("D01");
  await expect(logIn(request, id, subject)).rejects.toThrow("weaker");
  expect(await proven(request)).toEqual(nothing);
});

test.each(["early", "just-before"])(
  "T-04 who was still signed in at the provider, %s, must do so anew",
  async (subject) => {
    const request = await filedBy("D01");
    await expect(logIn(request, "portaal", subject)).rejects.toThrow();
    expect(await proven(request)).toEqual(nothing);
  },
);

test.each([
  ["portaal", "jorrit"],
  ["portaal", "numberless"],
  ["middel", "jorrit"],
  ["middel", "born-later"],
  ["middel", "namesake"],
  ["middel", "nameless"],
] as const)(
  "T-04 a login at %s of somebody else, %s, proves nothing and leaves no trace",
  async (id, subject) => {
    const request = await filedBy("D01");
    const back = await away(request, id, subject);
    const before = await dumpOf(office.db);
    expect(await comeBack(back)).toBe(false);
    const after = await dumpOf(office.db);
    // The first look at a renewed token forgets the one before it.
    for (const dump of [before, after]) dump.delete("public.sessions");
    expect(after).toEqual(before);
  },
);

const choose = async ({ dossierId }: Filed, person: PersonRef) =>
  carryOut(office, dossierId, [{ type: "choose-person", person }], await staffStamp(office));

test("a twin is not their twin, also when a colleague chose the wrong one of the two", async () => {
  const request = await filedBy("T04");
  const { person } = await dossierNow(office, request.dossierId);
  if (person.state !== "ambiguous") throw new Error("Twins are for a colleague");
  const wendelien = person.candidates.find(({ key }) => key === tagged("T05").id);
  if (!wendelien) throw new Error("The twin is no candidate");
  await choose(request, wendelien);
  expect(await logIn(request, "middel", "willemijn")).toBe(false);
  expect(await logIn(request, "middel", "wendelien")).toBe(false);
  const right = await filedBy("T04");
  const willemijn = { ...wendelien, key: tagged("T04").id };
  await choose(right, willemijn);
  expect(await logIn(right, "middel", "wendelien")).toBe(false);
  expect(await logIn(right, "middel", "willemijn")).toBe(true);
});

test("T-02 while nobody is found yet, and for who is not known here, every login ends alike", async () => {
  const sought = await filed(office, askerFrom(association, "D01"), ["personal"]);
  expect(await logIn(sought, "portaal", "marloes")).toBe(false);
  const unknown = { ...askerFrom(association, "D01"), lastName: "Nergenshuizen", birthDate: "1970-05-05" };
  const request = await filed(office, unknown, ["personal"]);
  await workAll(office);
  for (const id of ["portaal", "middel"] as const) expect(await logIn(request, id, "marloes")).toBe(false);
  expect(await proven(request)).toEqual(nothing);
});

test("T-02 no source is asked for whoever did not file the request", async () => {
  const untouchable = new Proxy({} as Connector, {
    get() {
      throw new Error("A source was asked");
    },
  });
  const within = { ...office, connectors: new Map([["erp", untouchable]]) };
  const request = await filedBy("D01");
  for (const id of ["portaal", "middel"] as const) {
    expect(await comeBack(await away(request, id, "jorrit"), within)).toBe(false);
  }
});

test("an answer counts once, and only with what this browser kept of setting out", async () => {
  const request = await filedBy("D01");
  const first = await away(request, "portaal", "marloes");
  const second = await away(request, "portaal", "marloes");
  await expect(comeBack({ url: first.url, cookies: second.cookies })).rejects.toThrow();
  await expect(comeBack({ ...second, cookies: second.cookies.slice(0, 1) })).rejects.toThrow(
    "No login was begun here",
  );
  expect(await proven(request)).toEqual(nothing);
  expect(await comeBack(second)).toBe(true);
  await expect(comeBack(second)).rejects.toThrow();
  expect((await proven(request)).dossier).toEqual(["portal-login"]);
});

/** What was kept of setting out, with something else in it: only we could seal that. */
function changedCookie(cookie: string, change: Record<string, string>) {
  const [name = "", value = ""] = cookie.split("=", 2);
  const sealed = JSON.parse(Buffer.from(decodeURIComponent(value), "base64").toString());
  const pending = JSON.parse(office.vault.openDraft(Buffer.from(sealed, "base64url"), "tenant-login"));
  const again = office.vault.sealDraft(JSON.stringify({ ...pending, ...change }), "tenant-login");
  const encoded = Buffer.from(JSON.stringify(again.toString("base64url"))).toString("base64");
  return `${name}=${encodeURIComponent(encoded)}`;
}

test("an answer with another nonce, state or verifier than was asked is refused", async () => {
  const request = await filedBy("D01");
  for (const name of ["nonce", "state", "verifier"]) {
    const { url, cookies } = await away(request, "portaal", "marloes");
    const [session = "", trip = ""] = cookies;
    const other = { [name]: "x".repeat(43) };
    await expect(comeBack({ url, cookies: [session, changedCookie(trip, other)] })).rejects.toThrow();
  }
  const { url, cookies } = await away(request, "portaal", "marloes");
  const [session = "", trip = ""] = cookies;
  expect(await comeBack({ url, cookies: [session, changedCookie(trip, {})] })).toBe(true);
});

const marloes = { aud: "liar", acr: strong, relation_number: tagged("D01").id };

/** From a provider that gives this token for the code. */
async function logInWith(request: Filed, lie: Lie): Promise<boolean> {
  const { location, setCookie } = await setOut(request, "liar");
  const { searchParams } = new URL(location);
  await liar.tell({ ...marloes, nonce: searchParams.get("nonce") ?? "" }, lie);
  const url = `${publicOrigin}${returnPath("liar")}?code=any&state=${searchParams.get("state")}`;
  return comeBack({ url, cookies: [await sessionCookie(request), cookieOf(setCookie)] });
}

test("an ID token proves something when all of it is sound", async () => {
  const request = await filedBy("D01");
  expect(await logInWith(request, {})).toBe(true);
});

test.each<[string, Lie]>([
  ["was changed on its way", { claims: { relation_number: tagged("D02").id }, changedTo: marloes }],
  ["somebody else signed", { by: "another" }],
  ["nobody signed", { by: "nobody" }],
  ["was meant for another", { claims: { aud: "somebody-else" } }],
  ["was asked by another", { claims: { aud: ["liar", "somebody-else"], azp: "somebody-else" } }],
  ["names another provider", { claims: { iss: "http://localhost:1" } }],
  ["is over", { claims: { exp: Math.floor(Date.now() / 1000) - hour } }],
  ["was given before", { claims: { nonce: "of-an-earlier-login" } }],
  ["does not say when", { claims: { auth_time: undefined } }],
  ["says less than was asked", { claims: { acr: "urn:voorbeeld:wachtwoord" } }],
])("T-16 an ID token that %s proves nothing", async (_, lie) => {
  const request = await filedBy("D01");
  await expect(logInWith(request, lie)).rejects.toThrow();
  expect(await proven(request)).toEqual(nothing);
});

test("a login counts in the session that began it, and at the address of its own provider", async () => {
  const request = await filedBy("D01");
  const there = await away(request, "portaal", "marloes");
  const { setCookie } = await beginSession(office, "tenant", null);
  const elsewhere = [cookieOf(setCookie), there.cookies[1] ?? ""];
  await expect(comeBack({ url: there.url, cookies: elsewhere })).rejects.toThrow("No sign-in was begun");
  await expect(
    comeBack({ ...there, url: there.url.replace(returnPath("portaal"), returnPath("middel")) }),
  ).rejects.toThrow("No sign-in was begun");
  expect(await proven(request)).toEqual(nothing);
});

test("the cookie of a colleague's sign-in is nothing to a tenant's", async () => {
  const elsewhere = await startIdentityProvider({ port: 0, clients: [clientOf("portaal")] });
  endings.add(elsewhere.stop);
  const config = { ...office.config, staffSignIn: { ...loginOf("portaal"), issuer: elsewhere.issuer } };
  const { setCookie } = await beginSignIn({ ...office, config });
  const renamed = cookieOf(setCookie).replace("__Host-inloggen", "__Host-bewijzen");
  const request = new Request(publicOrigin + returnPath("portaal"), { headers: { cookie: renamed } });
  expect(await returningLogin(office, request)).toBeNull();
});

test("who gives up at the provider, or is refused there, comes back with nothing", async () => {
  const request = await filedBy("D01");
  const { url, cookies } = await away(request, "portaal", "marloes");
  const state = new URL(url).searchParams.get("state") ?? "";
  const refused = `${publicOrigin}${returnPath("portaal")}?error=access_denied&state=${state}`;
  await expect(comeBack({ url: refused, cookies })).rejects.toThrow();
  expect(await proven(request)).toEqual(nothing);
});
