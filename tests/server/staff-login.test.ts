// Signing in as staff at a real OpenID provider (the notes' T-16).

import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import type { SignInAgain } from "#app/i18n/paths.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { beginSession, staffSession } from "#app/server/sessions.ts";
import { beginSignIn, callbackPath, endSignIn } from "#app/server/staff-login.ts";
import { sessions } from "#db/schema.ts";
import { endStaff, findStaffBySubject, listStaff, saveStaff } from "#db/staff.ts";
import { collectEndings } from "#demo/endings.ts";
import { type Account, startIdentityProvider } from "#demo/identity-provider.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { publicOrigin, settings } from "#tests/support/office.ts";
import { signInAt } from "#tests/support/sign-in-at.ts";

const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);
const endings = collectEndings();
const named = (subject: string, how: Partial<Account> = {}): Account => ({
  subject,
  name: `${subject} de Vries`,
  email: `${subject}@voorbeeld.example`,
  about: "",
  ...how,
});

const accounts = [
  named("sanne"),
  named("weak", { acr: "urn:voorbeeld:password" }),
  named("silent", { acr: "" }),
  named("early", { signedInAt: now() - 11 * hour }),
  named("yesterday", { signedInAt: now() - 13 * hour }),
  named("nobody"),
];

let office: Office;
beforeAll(async () => {
  const database = await freshDatabase();
  endings.add(() => database.drop());
  const client = { clientId: "privacyloket", clientSecret: randomBytes(16).toString("hex") };
  const provider = await startIdentityProvider({
    port: 0,
    clients: [{ ...client, redirectUris: [publicOrigin + callbackPath], accounts }],
  });
  endings.add(provider.stop);
  const environment = {
    ...settings(),
    DATABASE_URL: database.url,
    SMTP_URL: "smtp://localhost:1",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET: client.clientSecret,
  };
  office = await createOffice(readConfig(environment), "send");
  endings.add(() => office.close());
  for (const subject of ["sanne", "weak", "silent", "early", "yesterday"]) {
    await saveStaff(office.db, {
      subject,
      name: subject,
      email: `${subject}@voorbeeld.example`,
      role: "handler",
    });
  }
});
afterAll(() => endings.endAll());

const approval = { before: "approval", about: "AVG-2026-0432" } as const;

/** The address that the browser comes back to, with what it keeps of ours. */
async function throughProvider(subject: string, again: SignInAgain | null = null) {
  const { location, setCookie } = await beginSignIn(office, again);
  return { url: await signInAt(location, subject), cookie: setCookie.split(";")[0] ?? "" };
}

const comeBack = ({ url, cookie }: { url: string; cookie: string }) =>
  endSignIn(office, new Request(url, { headers: { cookie } }));

test("T-16 a colleague with two factors comes in, and where they were going", async () => {
  const { member, since, to } = await comeBack(await throughProvider("sanne"));
  expect([member?.subject, to]).toEqual(["sanne", "/medewerker/verzoeken"]);
  expect(Math.abs(since.getTime() - Date.now())).toBeLessThan(60_000);
  expect((await comeBack(await throughProvider("sanne", approval))).to).toBe(
    "/medewerker/verzoeken/AVG-2026-0432/uitkomst",
  );
});

test.each(["weak", "silent"])("T-16 a sign-in that the provider calls %s is refused", async (subject) => {
  await expect(comeBack(await throughProvider(subject))).rejects.toThrow("weaker");
});

test("T-16 who signed in at the provider eleven hours ago comes in, thirteen hours ago does not", async () => {
  const { since } = await comeBack(await throughProvider("early"));
  expect(Date.now() - since.getTime()).toBeGreaterThan(10 * hour * 1000);
  await expect(comeBack(await throughProvider("yesterday"))).rejects.toThrow();
});

test("T-16 before an approval an old sign-in is refused", async () => {
  await expect(comeBack(await throughProvider("early", approval))).rejects.toThrow();
});

test("somebody with an account but without a role is known to the provider only", async () => {
  expect((await comeBack(await throughProvider("nobody"))).member).toBeNull();
});

test("an answer counts once, and only in the browser that asked", async () => {
  const first = await throughProvider("sanne");
  const second = await throughProvider("sanne");
  await expect(comeBack({ url: first.url, cookie: second.cookie })).rejects.toThrow();
  await expect(comeBack({ ...first, cookie: "" })).rejects.toThrow("No sign-in was begun here");
  await comeBack(first);
  await expect(comeBack(first)).rejects.toThrow();
});

async function sessionOf(subject: string) {
  const member = await findStaffBySubject(office.db, subject);
  const { setCookie } = await beginSession(office, "staff", member?.id ?? null);
  const request = new Request(publicOrigin, { headers: { cookie: setCookie.split(";")[0] ?? "" } });
  return () => staffSession(office, request);
}

test("T-16 with another role every session ends; with another name only, they go on", async () => {
  const [here, there] = [await sessionOf("sanne"), await sessionOf("sanne")];
  const sanne = { subject: "sanne", name: "Sanne Bakker", email: "sanne@voorbeeld.example" };
  await saveStaff(office.db, { ...sanne, role: "handler" });
  expect((await here())?.staff.name).toBe("Sanne Bakker");
  await saveStaff(office.db, { ...sanne, role: "privacy-officer" });
  expect([await here(), await there()]).toEqual([null, null]);
});

test("T-16 who leaves the desk is out at once and cannot come in, and the name stays", async () => {
  const session = await sessionOf("early");
  const other = await sessionOf("sanne");
  expect(await endStaff(office.db, { subject: "early" }, new Date())).toBeNull();
  expect(await session()).toBeNull();
  expect(await other()).not.toBeNull();
  expect((await comeBack(await throughProvider("early"))).member).toBeNull();
  expect((await listStaff(office.db)).map(({ subject }) => subject)).toContain("early");
  expect(await endStaff(office.db, { subject: "unknown" }, new Date())).toBe("unknown");
});

test("a session knows since when its colleague is signed in at the provider", async () => {
  const member = await findStaffBySubject(office.db, "sanne");
  const since = new Date(Date.now() - 4 * 60_000);
  const { id, setCookie } = await beginSession(office, "staff", member?.id ?? null, since);
  const request = new Request(publicOrigin, { headers: { cookie: setCookie.split(";")[0] ?? "" } });
  expect((await staffSession(office, request))?.signedInAt).toEqual(since);
  await office.db.delete(sessions).where(eq(sessions.id, id));
});
