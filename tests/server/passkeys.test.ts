// Passkeys by invitation (the notes' T-16), with an authenticator in software that can lie.

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { hoursToAccept, invite, inviteOneself } from "#app/server/invite.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import {
  beginMaking,
  beginPasskeySignIn,
  endMaking,
  endPasskeySignIn,
  openInvitation,
  removePasskey,
} from "#app/server/passkeys.ts";
import { enterDesk, staffSession } from "#app/server/sessions.ts";
import { sweep } from "#app/server/sweep.ts";
import { listPasskeysOf } from "#db/passkeys.ts";
import { passkeyChallenges, passkeys, staffInvitations } from "#db/schema.ts";
import { changeStaff, endStaff, findStaffBySubject, listStaffByEmail, saveStaff } from "#db/staff.ts";
import { collectEndings } from "#demo/endings.ts";
import { newAuthenticator } from "#tests/support/authenticator.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { publicOrigin, settings } from "#tests/support/office.ts";

const minute = 60_000;
const hour = 60 * minute;
const endings = collectEndings();

let office: Office;
let ahead = 0;
beforeAll(async () => {
  const database = await freshDatabase();
  endings.add(() => database.drop());
  const environment = {
    ...settings(),
    DATABASE_URL: database.url,
    SMTP_URL: "smtp://localhost:1",
    STAFF_PASSKEYS: "on",
  };
  office = await createOffice(readConfig(environment), "send", () => new Date(Date.now() + ahead));
  endings.add(() => office.close());
});
afterAll(() => endings.endAll());

const mailOf = (name: string) => `${name.toLowerCase()}@voorbeeld.example`;

async function invited(name: string, role: "handler" | "privacy-officer" = "handler"): Promise<string> {
  const path = await invite(office.db, { name, email: mailOf(name), role }, { by: null, at: office.now() });
  return path.split("/").at(-1) ?? "";
}

const from = (setCookie: string) =>
  new Request(publicOrigin, { headers: { cookie: setCookie.split(";")[0] ?? "" } });

type Device = ReturnType<typeof newAuthenticator>;
type Lies = Parameters<Device["sign"]>[1];

async function begunMaking(token: string) {
  const begun = await beginMaking(office, token, "Woonstichting Voorbeeld");
  if (!begun) throw new Error("The invitation does not count");
  return { options: begun.options, request: from(begun.setCookie) };
}

async function make(token: string, device: Device, lies: Lies = {}) {
  const { options, request } = await begunMaking(token);
  return endMaking(office, request, { token, answer: device.make(options, lies) });
}

async function begunSignIn() {
  const { options, setCookie } = await beginPasskeySignIn(office);
  return { options, request: from(setCookie) };
}

async function signIn(device: Device, lies: Lies = {}) {
  const { options, request } = await begunSignIn();
  return endPasskeySignIn(office, request, device.sign(options, lies));
}

/** A colleague with a passkey, and the device that holds it. */
async function colleague(name: string) {
  const device = newAuthenticator(publicOrigin);
  const staffId = await make(await invited(name), device);
  return { device, staffId: staffId ?? "" };
}

async function later<T>(ms: number, act: () => Promise<T>): Promise<T> {
  ahead += ms;
  try {
    return await act();
  } finally {
    ahead -= ms;
  }
}

test("T-16 a passkey made by invitation signs in whom it was made for", async () => {
  const { device, staffId } = await colleague("Anouk");
  const member = await signIn(device);
  expect(member).toMatchObject({ id: staffId, name: "Anouk", role: "handler", subject: null });
  const [kept] = await office.db.select().from(passkeys).where(eq(passkeys.staffId, staffId));
  expect(kept).toMatchObject({ counter: 1, transports: ["internal"], stoppedAt: null });
  expect(kept?.lastUsedAt).not.toBeNull();
});

test("T-16 of an invitation only the hash is kept, and it counts once, also for two at the same moment", async () => {
  const token = await invited("Bram");
  expect(JSON.stringify(await office.db.select().from(staffInvitations))).not.toContain(token);
  const answers = await Promise.allSettled([1, 2].map(() => make(token, newAuthenticator(publicOrigin))));
  const made = answers.flatMap((answer) => (answer.status === "fulfilled" ? (answer.value ?? []) : []));
  expect(made).toHaveLength(1);
  expect(await openInvitation(office, token)).toBeNull();
  expect(await beginMaking(office, token, "Woonstichting Voorbeeld")).toBeNull();
});

test("T-16 an invitation ends after 72 hours, also for who began in time, and is swept away", async () => {
  const token = await invited("Chris");
  await later(hoursToAccept * hour - minute, async () => {
    const { options, request } = await begunMaking(token);
    await later(2 * minute, async () => {
      const answer = newAuthenticator(publicOrigin).make(options);
      expect(await endMaking(office, request, { token, answer })).toBeNull();
      await sweep(office);
    });
  });
  const names = await office.db.select({ name: staffInvitations.name }).from(staffInvitations);
  expect(names).not.toContainEqual({ name: "Chris" });
  expect(names).toContainEqual({ name: "Bram" });
  expect(await listStaffByEmail(office.db, mailOf("Chris"))).toEqual([]);
});

test("a newer invitation takes the place of the one before", async () => {
  const [first, second] = [await invited("Dewi"), await invited("Dewi", "privacy-officer")];
  expect(await openInvitation(office, first)).toBeNull();
  expect((await openInvitation(office, second))?.invitation.role).toBe("privacy-officer");
});

test("T-16 an answer counts once, within five minutes, and only in the browser that asked", async () => {
  const { device } = await colleague("Esra");
  const { options, request } = await begunSignIn();
  const answer = device.sign(options);
  const elsewhere = await begunSignIn();
  await expect(endPasskeySignIn(office, elsewhere.request, answer)).rejects.toThrow();
  await expect(endPasskeySignIn(office, new Request(publicOrigin), answer)).rejects.toThrow("no-challenge");
  expect((await endPasskeySignIn(office, request, answer)).name).toBe("Esra");
  await expect(endPasskeySignIn(office, request, answer)).rejects.toThrow("no-challenge");
  const slow = await begunSignIn();
  await later(6 * minute, () =>
    expect(endPasskeySignIn(office, slow.request, device.sign(slow.options))).rejects.toThrow("no-challenge"),
  );
});

test("T-16 what was begun at one place does not count at another", async () => {
  const [here, there] = [await invited("Fatih"), await invited("Gijs")];
  const device = newAuthenticator(publicOrigin);
  const { options, request } = await begunMaking(here);
  const answer = device.make(options);
  await expect(endMaking(office, request, { token: there, answer })).rejects.toThrow("no-challenge");
  const signing = await begunSignIn();
  const made = device.make({ ...options, challenge: signing.options.challenge });
  const elsewhere = endMaking(office, signing.request, { token: here, answer: made });
  await expect(elsewhere).rejects.toThrow("no-challenge");
});

const lies: [string, Lies][] = [
  ["is for another site", { origin: "https://privacy.voorbeeld.example.kwaad.example" }],
  ["is for this site under another scheme", { origin: "http://privacy.voorbeeld.example" }],
  ["belongs to another name", { rpId: "voorbeeld.example" }],
  ["comes from a device that did not look who holds it", { userVerified: false }],
];

test.each(lies)("T-16 an answer that %s is refused", async (what, lie) => {
  const { device } = await colleague(`Hanna${what.length}`);
  await expect(signIn(device, lie)).rejects.toThrow();
  expect((await signIn(device)).subject).toBeNull();
  const token = await invited(`Iris${what.length}`);
  await expect(make(token, newAuthenticator(publicOrigin), lie)).rejects.toThrow();
  expect(await openInvitation(office, token)).not.toBeNull();
});

test("T-16 a passkey that nobody here made, or that names somebody else, is refused", async () => {
  const stranger = newAuthenticator(publicOrigin);
  await expect(signIn(stranger)).rejects.toThrow("unknown-passkey");
  const { device } = await colleague("Joost");
  const other = await colleague("Kim");
  const userHandle = Buffer.from(other.staffId).toString("base64url");
  await expect(signIn(device, { userHandle })).rejects.toThrow("not-verified");
});

test("T-16 a counter that goes back means a copy: refused, noted, stopped, and every session ends", async () => {
  const { device, staffId } = await colleague("Lotte");
  for (let time = 0; time < 3; time += 1) await signIn(device);
  const thief = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  expect(await staffSession(office, thief)).not.toBeNull();
  await expect(signIn(device, { counter: 3 })).rejects.toThrow("counter-went-back");
  expect(await staffSession(office, thief)).toBeNull();
  await expect(signIn(device)).rejects.toThrow("unknown-passkey");
  const [kept] = await office.db.select().from(passkeys).where(eq(passkeys.staffId, staffId));
  expect(kept?.counter).toBe(3);
  expect(kept?.stoppedAt).not.toBeNull();
});

test("a passkey that never counts, as synced ones do, signs in every time", async () => {
  const { device } = await colleague("Mila");
  for (let time = 0; time < 3; time += 1) {
    expect((await signIn(device, { counter: 0 })).name).toBe("Mila");
  }
});

test("T-16 who leaves the desk has no passkey any more, and comes back as the same person by a new one", async () => {
  const { device, staffId } = await colleague("Noor");
  const open = await invited("Noor");
  const request = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  expect(await endStaff(office.db, { email: "NOOR@voorbeeld.example" }, office.now())).toBeNull();
  expect(await staffSession(office, request)).toBeNull();
  // Who was signing in at that very moment.
  const late = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  expect(await staffSession(office, late)).toBeNull();
  expect(await openInvitation(office, open)).toBeNull();
  await expect(signIn(device)).rejects.toThrow("unknown-passkey");
  const again = await colleague("Noor");
  expect(again.staffId).toBe(staffId);
  await expect(signIn(device)).rejects.toThrow("unknown-passkey");
  expect((await signIn(again.device)).name).toBe("Noor");
});

test("a colleague of the identity provider makes a passkey as well; with another role their sessions end", async () => {
  const sanne = { subject: "sanne", name: "Sanne", email: mailOf("Sanne"), role: "handler" } as const;
  await saveStaff(office.db, sanne);
  const known = await findStaffBySubject(office.db, "sanne");
  const { device, staffId } = await colleague("Sanne");
  expect(staffId).toBe(known?.id);
  const request = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  const { options } = await begunMaking(await invited("Sanne"));
  expect(options.excludeCredentials).toHaveLength(1);
  expect(await staffSession(office, request)).not.toBeNull();
  await make(await invited("Sanne", "privacy-officer"), newAuthenticator(publicOrigin));
  expect(await staffSession(office, request)).toBeNull();
  expect((await signIn(device)).role).toBe("privacy-officer");
});

test("the session of a passkey is fresh from the moment of signing in, and takes the place of the one before", async () => {
  const { staffId } = await colleague("Olivier");
  const first = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  const second = from(await enterDesk(office, first, staffId, office.now()));
  expect(await staffSession(office, first)).toBeNull();
  const signedInAt = (await staffSession(office, second))?.signedInAt.getTime() ?? 0;
  expect(Math.abs(office.now().getTime() - signedInAt)).toBeLessThan(minute);
});

test("T-16 who comes in by passkey gets another role by their e-mail address, and signs in anew", async () => {
  const { device, staffId } = await colleague("Sef");
  const request = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  const role = "privacy-officer";
  expect(await changeStaff(office.db, { email: "SEF@voorbeeld.example", name: "Sef", role })).toBeNull();
  expect(await staffSession(office, request)).toBeNull();
  expect((await signIn(device)).role).toBe(role);
  expect(await changeStaff(office.db, { email: mailOf("Niemand"), name: "Niemand", role })).toBe("unknown");
});

async function ownPasskeys(staffId: string) {
  return (await listPasskeysOf(office.db, staffId)).map(({ id }) => id);
}

test("a colleague makes one more passkey for themselves, and takes the lost one away, which ends what it opened", async () => {
  const { device, staffId } = await colleague("Pim");
  const [lost = ""] = await ownPasskeys(staffId);
  const thief = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  const here = from(await enterDesk(office, new Request(publicOrigin), staffId, office.now()));
  const session = await staffSession(office, here);
  if (!session) throw new Error("Nobody came in");
  const own = { sessionId: session.id, staffId, id: lost };
  expect(await removePasskey(office, own)).toBe(false);
  const token = (await inviteOneself(office.db, session.staff, office.now())).split("/").at(-1) ?? "";
  const second = newAuthenticator(publicOrigin);
  expect(await make(token, second)).toBe(staffId);
  expect(await removePasskey(office, own)).toBe(true);
  await expect(signIn(device)).rejects.toThrow("unknown-passkey");
  expect((await signIn(second)).name).toBe("Pim");
  expect(await staffSession(office, thief)).toBeNull();
  expect(await staffSession(office, here)).not.toBeNull();
});

test("T-16 nobody takes a passkey of somebody else away, nor both of their own at the same moment", async () => {
  const { staffId } = await colleague("Quinten");
  await make(await invited("Quinten"), newAuthenticator(publicOrigin));
  const other = await colleague("Roos");
  const [theirs = ""] = await ownPasskeys(other.staffId);
  const sessionId = crypto.randomUUID();
  expect(await removePasskey(office, { sessionId, staffId, id: theirs })).toBe(false);
  expect(await ownPasskeys(other.staffId)).toEqual([theirs]);
  const both = await ownPasskeys(staffId);
  const removed = await Promise.all(both.map((id) => removePasskey(office, { sessionId, staffId, id })));
  expect(removed.toSorted()).toEqual([false, true]);
  expect(await ownPasskeys(staffId)).toHaveLength(1);
});

test("challenges that nobody answered are swept away", async () => {
  await begunSignIn();
  await later(6 * minute, () => sweep(office));
  expect(await office.db.select().from(passkeyChallenges)).toEqual([]);
});
