import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginDraft, readDraft } from "#app/server/drafts.ts";
import { beginSession, sessionRules, staffSession, tenantSession } from "#app/server/sessions.ts";
import { openStorage } from "#app/server/storage.ts";
import { sweep } from "#app/server/sweep.ts";
import { insertFile } from "#db/files.ts";
import { drafts, sessions } from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { type Desk, startOffice } from "#tests/support/office.ts";

const hour = 3600_000;

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

async function putFile({ ageInHours, known }: { ageInHours: number; known: boolean }) {
  const { office } = desk;
  const id = crypto.randomUUID();
  const stored = await office.storage.put(id, new Blob(["sealed"]).stream());
  const row = {
    id,
    dossierId: crypto.randomUUID(),
    kind: "records" as const,
    ...stored,
    createdAt: office.now(),
  };
  if (known) await insertFile(office.db, row);
  await setAge(pathOf(id), ageInHours);
  return `${id}.age`;
}

async function putHalf(ageInHours: number) {
  const id = crypto.randomUUID();
  const path = `${pathOf(id)}.${crypto.randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "half");
  await setAge(path, ageInHours);
  return basename(path);
}

const pathOf = (id: string) => join(desk.office.config.storageFolder, id.slice(0, 2), `${id}.age`);

async function setAge(path: string, hours: number) {
  const at = new Date(Date.now() - hours * hour);
  await utimes(path, at, at);
}

async function names() {
  const entries = await readdir(desk.office.config.storageFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const withCookie = (cookie: string) =>
  new Request("https://privacy.voorbeeld.example/", { headers: { cookie: cookie.split(";")[0] ?? "" } });

test("files without a row and files half written go after an hour, everything else stays", async () => {
  const orphan = await putFile({ ageInHours: 2, known: false });
  const stay = [
    await putFile({ ageInHours: 2, known: true }),
    await putFile({ ageInHours: 500, known: true }),
    await putFile({ ageInHours: 0.5, known: false }),
  ];
  const old = await putHalf(2);
  const young = await putHalf(0.5);
  expect(await names()).toEqual(expect.arrayContaining([orphan, old]));
  expect(await sweep(desk.office)).toEqual({ files: 2 });
  expect((await names()).toSorted()).toEqual([...stay, young].toSorted());
  expect(await sweep(desk.office)).toEqual({ files: 0 });
});

test("a storage folder that is not there yet is no trouble", async () => {
  const storageFolder = join(desk.folder, "nowhere");
  expect(await sweep({ ...desk.office, storage: openStorage(storageFolder) })).toEqual({ files: 0 });
});

test("a draft that lay still for a day goes, one in use stays", async () => {
  const old = await beginDraft(desk.office, { wants: ["access"] });
  desk.clock.pass(23 * hour);
  const young = await beginDraft(desk.office, { wants: ["access"] });
  await sweep(desk.office);
  expect(await readDraft(desk.office, withCookie(old))).not.toBeNull();
  desk.clock.pass(2 * hour);
  await sweep(desk.office);
  expect(await readDraft(desk.office, withCookie(old))).toBeNull();
  expect(await readDraft(desk.office, withCookie(young))).not.toBeNull();
  expect(await desk.office.db.$count(drafts)).toBe(1);
});

test("T-18 a browser of a tenant sleeps after half an hour and is forgotten after ninety days", async () => {
  const { setCookie } = await beginSession(desk.office, "tenant", null);
  desk.clock.pass(29 * 60_000);
  expect((await tenantSession(desk.office, withCookie(setCookie)))?.awake).toBe(true);
  desk.clock.pass(31 * 60_000);
  expect((await tenantSession(desk.office, withCookie(setCookie)))?.awake).toBe(false);
  await sweep(desk.office);
  expect(await desk.office.db.$count(sessions)).toBe(1);
  desk.clock.pass(sessionRules.tenant.absolute);
  expect(await tenantSession(desk.office, withCookie(setCookie))).toBeNull();
  await sweep(desk.office);
  expect(await desk.office.db.$count(sessions)).toBe(0);
});

test("T-18 a colleague is signed out after half an hour without use, and after twelve hours whatever they do", async () => {
  const sanne = await findStaffBySubject(desk.office.db, "sanne");
  const signIn = async () => (await beginSession(desk.office, "staff", sanne?.id ?? null)).setCookie;
  const isIn = async (cookie: string) => (await staffSession(desk.office, withCookie(cookie))) !== null;
  const [idle, busy] = [await signIn(), await signIn()];
  // The name binds it to this host, over https alone.
  expect(busy).toMatch(/^__Host-medewerker=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  for (let passed = 0; passed < 700; passed += 28) {
    desk.clock.pass(28 * 60_000);
    expect([passed, await isIn(busy)]).toEqual([passed, true]);
    if (passed > 28) expect(await isIn(idle)).toBe(false);
  }
  desk.clock.pass(21 * 60_000);
  expect(await isIn(busy)).toBe(false);
});
