// The limits as visitors meet them, behind one proxy that is played here by its header.

import { like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limitedActs } from "#app/server/rate-limits.ts";
import { dossiers, rateLimits, sessionDossiers } from "#db/schema.ts";
import { saveSessionDossier } from "#db/sessions.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";
import { type Answer, ask, send } from "./ask.ts";
import { filedCookie } from "./visitors.ts";

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ trustedProxies: 1, passkeys: "beside" });
});
afterAll(() => portal.stop());

const somebody = { number: "AVG-2026-0001", postcode: "3768 AB" };

function signIn(forwarded: string, { cookie = "", path = "/mijn/inloggen" } = {}): Promise<Answer> {
  const headers = { origin: portal.origin, "x-forwarded-for": forwarded };
  return send(portal.origin, path, somebody, { cookie, headers });
}

async function statusesOf(answers: Promise<Answer>[]): Promise<number[]> {
  return (await Promise.all(answers)).map(({ status }) => status).toSorted();
}

const most = limitedActs["ask-code"].points;

test("T-23 whoever names another address each time is still one network, exactly, also all at once", async () => {
  const asked = Array.from({ length: most + 10 }, (_, place) =>
    signIn(`198.51.100.${place}, 10.9.8.7, 203.0.113.${place}`),
  );
  const refused = Array.from({ length: 10 }, () => 429);
  expect(await statusesOf(asked)).toEqual([...Array.from({ length: most }, () => 302), ...refused]);
});

test("T-22 who must wait reads how long, in their language, and nobody else waits", async () => {
  const answer = await signIn("203.0.113.9");
  const seconds = Number(answer.headers["retry-after"]);
  expect(answer.status).toBe(429);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(limitedActs["ask-code"].duration);
  expect(answer.text).toContain(`over ${Math.ceil(seconds / 60)} minuten`);
  expect(answer.text).toMatch(/Een verzoek per telefoon telt ook\..*href="tel:\d+"/);
  expect(answer.text).toContain("<title>Even wachten");
  const english = await signIn("203.0.113.9", { path: "/en/my/sign-in" });
  expect(english.text).toContain("Please wait a moment");
  expect((await signIn("203.0.114.9")).status).toBe(302);
  expect((await signIn("2001:db8::1")).status).toBe(302);
});

test("T-22 a browser that proved something before is let in, however busy its network is", async () => {
  const headers = { origin: portal.origin, "x-forwarded-for": "192.0.2.1" };
  const cookie = await filedCookie(portal.origin, askerFrom(portal.association, "D01"), { headers });
  expect((await signIn("203.0.113.9", { cookie })).status).toBe(429);
  const [filed] = await portal.db.select().from(sessionDossiers);
  const proved = { provedMailboxGiven: new Date() };
  await saveSessionDossier(portal.db, filed?.sessionId ?? "", filed?.dossierId ?? "", proved);
  expect((await signIn("203.0.113.9")).status).toBe(429);
  expect((await signIn("203.0.113.9", { cookie })).status).toBe(302);
});

test("T-06 who filed and proved nothing asks codes at the turns of the network", async () => {
  const headers = { origin: portal.origin, "x-forwarded-for": "192.0.3.1" };
  const cookie = await filedCookie(portal.origin, askerFrom(portal.association, "D03"), { headers });
  const { text } = await ask(portal.origin, "/verzoek/ontvangen", { cookie });
  const [number = ""] = /AVG-\d{4}-\d{4}/.exec(text) ?? [];
  const form = { command: "request-code", way: "mailbox-on-file" };
  const asked = Array.from({ length: most + 1 }, () =>
    send(portal.origin, `/mijn/${number}/bewijs`, form, { cookie, headers }),
  );
  expect((await statusesOf(asked)).at(-1)).toBe(429);
  expect((await signIn("192.0.3.2")).status).toBe(429);
});

test("T-37 who shares a network with a thousand filings waits an hour at most, and loses nothing of the form", async () => {
  const headers = { origin: portal.origin, "x-forwarded-for": "192.0.6.1" };
  await filedCookie(portal.origin, askerFrom(portal.association, "D02"), { headers });
  const filings = like(rateLimits.key, "file-request:%");
  await portal.db.update(rateLimits).set({ points: 1000 }).where(filings);
  const cookie = await filedCookie(portal.origin, askerFrom(portal.association, "D03"), { headers });
  const numbers = async () => (await portal.db.select().from(dossiers)).length;
  const before = await numbers();
  const sendForm = () => send(portal.origin, "/verzoek/controleren", {}, { cookie, headers });
  const late = await sendForm();
  expect(late.status).toBe(429);
  expect(Number(late.headers["retry-after"])).toBeLessThanOrEqual(limitedActs["file-request"].duration);
  expect(await numbers()).toBe(before);
  // An hour later.
  await portal.db.delete(rateLimits).where(filings);
  expect((await sendForm()).headers.location).toBe("/verzoek/ontvangen");
  expect(await numbers()).toBe(before + 1);
});

test("T-16 a network that begins with passkeys too often must wait", async () => {
  const headers = { origin: portal.origin, "x-forwarded-for": "192.0.4.1" };
  const begin = () => send(portal.origin, "/medewerker/passkey", {}, { headers });
  expect((await begin()).status).toBe(200);
  const turns = Array.from({ length: limitedActs["begin-passkey"].points }, begin);
  const statuses = await statusesOf(turns);
  expect([statuses[0], statuses.at(-2), statuses.at(-1)]).toEqual([200, 200, 429]);
});

test("a network that guesses at calendar feeds must wait", { timeout: 60_000 }, async () => {
  const headers = { "x-forwarded-for": "192.0.5.1" };
  const guess = () =>
    ask(portal.origin, `/medewerker/kalender/abonnement/${"a".repeat(43)}.ics`, { headers });
  const statuses: number[] = [];
  for (let turns = 0; turns < limitedActs["read-feed"].points; turns += 20) {
    statuses.push(...(await statusesOf(Array.from({ length: 20 }, guess))));
  }
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect((await guess()).status).toBe(429);
});

test("no address of a visitor is kept", async () => {
  const rows = await portal.db.select().from(rateLimits);
  expect(rows.length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toMatch(/203\.0|2001:db8/);
});
