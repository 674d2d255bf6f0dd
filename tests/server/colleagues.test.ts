// Roles, absence and sessions of colleagues, on a real database.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Role } from "#app/domain/actors.ts";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { commandColleague, giveRole } from "#app/server/colleagues.ts";
import { requireStaff } from "#app/server/guard.ts";
import { inviteOneself } from "#app/server/invite.ts";
import { openInvitation } from "#app/server/passkeys.ts";
import { enterDesk, staffSession, staffSessions } from "#app/server/sessions.ts";
import { commandDossier } from "#app/server/staff-commands.ts";
import { connect } from "#db/client.server.ts";
import { listQueue } from "#db/dossiers.ts";
import { passkeys, staff } from "#db/schema.ts";
import {
  changeRole,
  changeStaff,
  endStaff,
  findStaffBySubject,
  listColleagues,
  listStaff,
  listStaffByEmail,
  listStaffChanges,
  saveStaff,
  welcomeStaff,
} from "#db/staff.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Desk, publicOrigin, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { filed, formData } from "./steps.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const said = {
  until: "until",
  untilPast: "past",
  role: "role",
  obstacles: { "officer-only": "officer-only", "own-role": "own-role", "last-officer": "last-officer" },
};

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());
// Every test begins with Sanne as handler and Youssef as the only privacy officer.
beforeEach(async () => {
  await add("youssef", "privacy-officer");
  await add("sanne", "handler");
  for (const { subject } of await listStaff(desk.office.db)) {
    if (subject && !["youssef", "sanne"].includes(subject))
      await endStaff(desk.office.db, { subject }, now());
  }
});

const now = () => desk.office.now();
const add = (subject: string, role: Role) =>
  saveStaff(desk.office.db, { subject, name: subject, email: `${subject}@voorbeeld.example`, role }, now());

async function idOf(subject: string): Promise<string> {
  const member = await findStaffBySubject(desk.office.db, subject);
  if (!member) throw new Error(`Nobody here is called ${subject}`);
  return member.id;
}

async function roleOf(subject: string) {
  return (await findStaffBySubject(desk.office.db, subject))?.role ?? null;
}

/** A browser in which somebody signed in just now. */
async function browserOf(subject: string): Promise<Request> {
  const fresh = new Request(publicOrigin);
  const setCookie = await enterDesk(desk.office, fresh, await idOf(subject), now());
  return new Request(publicOrigin, { headers: { cookie: setCookie.split(";")[0] ?? "" } });
}

async function command(browser: Request, about: string, fields: Record<string, string>) {
  const { office } = desk;
  const reader = await requireStaff(office, browser);
  return commandColleague({ office, desk: reader, about: await idOf(about), form: formData(fields) }, said);
}

const isIn = async (browser: Request) => (await staffSession(desk.office, browser)) !== null;

async function script(name: string, words: string[]) {
  const { DATABASE_URL } = desk.environment;
  const env = { ...process.env, DATABASE_URL };
  return promisify(execFile)(process.execPath, ["--import", "tsx", `scripts/${name}.ts`, ...words], {
    cwd: root,
    env,
  });
}

test("T-16 nobody takes the role of the last privacy officer, nor ends their access, also not by command", async () => {
  expect(await add("youssef", "handler")).toBe("last-officer");
  expect(await endStaff(desk.office.db, { subject: "youssef" }, now())).toBe("last-officer");
  const demoted = [
    "--subject",
    "youssef",
    "--name",
    "Y",
    "--email",
    "y@voorbeeld.example",
    "--role",
    "handler",
  ];
  await expect(script("add-staff", demoted)).rejects.toThrow("last privacy officer");
  await expect(script("end-staff", ["--subject", "youssef"])).rejects.toThrow("last privacy officer");
  expect(await roleOf("youssef")).toBe("privacy-officer");
  await add("anouk", "privacy-officer");
  expect(await endStaff(desk.office.db, { subject: "youssef" }, now())).toBeNull();
});

test("T-16 an invitation makes no handler of the last privacy officer", async () => {
  const id = await idOf("youssef");
  const again = { id, name: "Youssef Kaya", email: "youssef@voorbeeld.example", role: "handler" } as const;
  await desk.office.transaction((tx) => welcomeStaff(tx, again, { by: null, at: now() }));
  expect(await findStaffBySubject(desk.office.db, "youssef")).toMatchObject({
    role: "privacy-officer",
    name: "Youssef Kaya",
  });
});

test("T-16 an officer whose passkey was stopped cannot sign in, and does not count as the one who is left", async () => {
  const { db } = desk.office;
  const member = { id: crypto.randomUUID(), name: "Bo", email: "bo@voorbeeld.example" };
  await desk.office.transaction((tx) =>
    welcomeStaff(tx, { ...member, role: "privacy-officer" }, { by: null, at: now() }),
  );
  expect(await endStaff(db, { subject: "youssef" }, now())).toBe("last-officer");
  const passkey = { id: "bo", staffId: member.id, publicKey: new Uint8Array(1), counter: 0, transports: [] };
  await db.insert(passkeys).values({ ...passkey, backedUp: false, createdAt: now() });
  expect(await endStaff(db, { subject: "youssef" }, now())).toBeNull();
  expect(await changeStaff(db, { ...member, role: "handler" }, now())).toBe("last-officer");
  await add("youssef", "privacy-officer");
  await db.update(passkeys).set({ stoppedAt: now() }).where(eq(passkeys.id, "bo"));
  expect(await endStaff(db, { subject: "youssef" }, now())).toBe("last-officer");
  expect(await endStaff(db, { email: member.email }, now())).toBeNull();
});

test("T-16 of two at once, of whom each would leave the other as the last officer, one goes through", async () => {
  await add("anouk", "privacy-officer");
  const [anouk, youssef] = [await idOf("anouk"), await idOf("youssef")];
  const url = desk.environment.DATABASE_URL ?? "";
  const [first, second] = [connect(url, { connections: 1 }), connect(url, { connections: 1 })];
  try {
    let late: ReturnType<typeof endStaff> | null = null;
    await first.transaction(async (tx) => {
      const wish = { by: anouk, about: youssef, role: "handler", at: now() } as const;
      expect((await changeRole(tx, wish)).refusal).toBeNull();
      late = endStaff(second, { subject: "anouk" }, now());
      await someoneWaits();
    });
    expect(await late).toBe("last-officer");
    expect([await roleOf("anouk"), await roleOf("youssef")]).toEqual(["privacy-officer", "handler"]);
  } finally {
    await Promise.all([first.$client.end(), second.$client.end()]);
  }
});

/** Somebody stands before the table of colleagues until the transaction before them ends. */
async function someoneWaits() {
  await eventually(async () => {
    const rows = await desk.office.db.execute(
      sql`select 1 from pg_locks where relation = 'staff'::regclass and not granted`,
    );
    return rows.length > 0 ? true : null;
  });
}

test("T-16 of two officers who take each other's role at once, one keeps it, every time", async () => {
  for (let time = 0; time < 10; time += 1) {
    await add("youssef", "privacy-officer");
    await add("anouk", "privacy-officer");
    const [anouk, youssef] = [await idOf("anouk"), await idOf("youssef")];
    const refusals = await Promise.all([
      giveRole(desk.office, { by: anouk, about: youssef, role: "handler" }),
      giveRole(desk.office, { by: youssef, about: anouk, role: "handler" }),
    ]);
    expect(refusals.toSorted()).toEqual([null, "officer-only"].toSorted());
    expect([await roleOf("anouk"), await roleOf("youssef")].toSorted()).toEqual([
      "handler",
      "privacy-officer",
    ]);
  }
});

test("T-16 who gets another role from the officer is out everywhere, and no open invitation brings the old one back", async () => {
  await add("anouk", "privacy-officer");
  const officer = await browserOf("youssef");
  const [here, there] = [await browserOf("anouk"), await browserOf("anouk")];
  const [anouk] = await listStaffByEmail(desk.office.db, "anouk@voorbeeld.example");
  if (!anouk) throw new Error("Anouk is not there");
  const token = (await inviteOneself(desk.office.db, anouk, now())).split("/").at(-1) ?? "";
  expect(await command(officer, "anouk", { command: "change-role", role: "handler" })).toBeNull();
  expect([await isIn(here), await isIn(there), await isIn(officer)]).toEqual([false, false, true]);
  expect(await openInvitation(desk.office, token)).toBeNull();
  expect(await roleOf("anouk")).toBe("handler");
});

test("nobody changes their own role, and a handler nobody's", async () => {
  const [officer, handler] = [await browserOf("youssef"), await browserOf("sanne")];
  const role = "privacy-officer";
  expect(await command(officer, "youssef", { command: "change-role", role: "handler" })).toEqual({
    role: "own-role",
  });
  expect(await command(handler, "sanne", { command: "change-role", role })).toEqual({ role: "officer-only" });
  expect(await command(officer, "sanne", { command: "change-role", role: "board" })).toEqual({
    role: "role",
  });
  expect(await roleOf("sanne")).toBe("handler");
});

test("the officer ends all sessions of a colleague; a colleague the others of their own", async () => {
  const officer = await browserOf("youssef");
  await command(officer, "sanne", { command: "end-sessions" });
  const [here, there] = [await browserOf("sanne"), await browserOf("sanne")];
  expect(await staffSessions(desk.office, await idOf("sanne"))).toHaveLength(2);
  await command(here, "sanne", { command: "end-sessions" });
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  await command(officer, "sanne", { command: "end-sessions" });
  expect([await isIn(here), await isIn(officer)]).toEqual([false, true]);
});

test("every change of access is noted with who did it, and cannot be changed afterwards", async () => {
  const officer = await browserOf("youssef");
  await command(officer, "sanne", { command: "change-role", role: "privacy-officer" });
  await command(officer, "sanne", { command: "change-role", role: "privacy-officer" });
  // Of one moment the order is not known.
  desk.clock.pass(1000);
  await command(officer, "sanne", { command: "end-sessions" });
  desk.clock.pass(1000);
  await endStaff(desk.office.db, { subject: "sanne" }, now());
  const changes = await listStaffChanges(desk.office.db, 3);
  expect(changes.map(({ by, about, what }) => [by, about, what])).toEqual([
    [null, "sanne", "left"],
    ["youssef", "sanne", "sessions-ended"],
    ["youssef", "sanne", "privacy-officer"],
  ]);
  for (const change of [sql`update staff_changes set what = 'left'`, sql`delete from staff_changes`]) {
    await expect(desk.office.db.execute(change)).rejects.toThrow();
  }
  await expect(desk.office.db.execute(sql`truncate staff_changes`)).rejects.toThrow();
});

test("who is away keeps their dossiers, and the queue says until when; who takes one over has it", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, askerFrom(desk.association, "D01"), ["personal"]);
  await workAll(office);
  const take = async (by: string) => {
    const form = formData({ command: "take-dossier" });
    return commandDossier({ office, dossierId, form, stamp: await staffStamp(office, by) }, { reason: "" });
  };
  await take("sanne");
  const browser = await browserOf("sanne");
  const today = dayOf(now());
  const until = addDays(today, 10);
  const typed = until.split("-").toReversed().join("-");
  expect(await command(browser, "sanne", { command: "set-away", until: typed })).toBeNull();
  const question = { today, inAWeek: addDays(today, 7), staffId: await idOf("youssef") } as const;
  const queue = async () => (await listQueue(office.db, { ...question, view: "open", page: 1 }))[0];
  expect(await queue()).toMatchObject({ id: dossierId, handler: "sanne", awayUntil: until });
  const sanne = (await listColleagues(office.db)).find(({ name }) => name === "sanne");
  expect(sanne).toMatchObject({ open: 1, awayUntil: until, hasAccount: true, hasPasskey: false });
  await take("youssef");
  expect(await queue()).toMatchObject({ handler: "youssef", awayUntil: null });
  expect(await command(browser, "sanne", { command: "end-away" })).toBeNull();
  const [row] = await office.db.select().from(staff).where(eq(staff.subject, "sanne"));
  expect(row?.awayUntil).toBeNull();
});

test.each([
  ["morgen", "until"],
  ["", "until"],
  ["31-02-2027", "until"],
  ["1-1-2020", "past"],
])("an absence until %j is refused with a reason", async (until, reason) => {
  const browser = await browserOf("sanne");
  expect(await command(browser, "sanne", { command: "set-away", until })).toEqual({ until: reason });
});

test("the table of colleagues tells when somebody last signed in, and how", async () => {
  await browserOf("sanne");
  const found = (await listColleagues(desk.office.db)).find(({ name }) => name === "sanne");
  expect(Math.abs((found?.lastSignedInAt?.getTime() ?? 0) - now().getTime())).toBeLessThan(60_000);
  const cas = {
    id: crypto.randomUUID(),
    name: "Cas",
    email: "cas@voorbeeld.example",
    role: "handler",
  } as const;
  await desk.office.transaction((tx) => welcomeStaff(tx, cas, { by: null, at: now() }));
  expect((await listColleagues(desk.office.db)).find(({ name }) => name === "Cas")).toMatchObject({
    lastSignedInAt: null,
    hasAccount: false,
    hasPasskey: false,
    open: 0,
  });
});

test("the keys of the review are off, and everybody's own to switch", async () => {
  const keysOf = async () =>
    (await listStaff(desk.office.db)).map(({ name, reviewKeys }) => [name, reviewKeys]);
  expect(await keysOf()).toContainEqual(["sanne", false]);
  const officer = await browserOf("youssef");
  await expect(command(officer, "sanne", { command: "keys-on" })).rejects.toMatchObject({ status: 404 });
  expect(await keysOf()).toContainEqual(["sanne", false]);
  const own = await browserOf("sanne");
  expect(await command(own, "sanne", { command: "keys-on" })).toBeNull();
  expect(await keysOf()).toEqual(
    expect.arrayContaining([
      ["sanne", true],
      ["youssef", false],
    ]),
  );
  expect(await command(own, "sanne", { command: "keys-off" })).toBeNull();
  expect(await keysOf()).toContainEqual(["sanne", false]);
});
