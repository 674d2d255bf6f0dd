// A start on real people's data that would take protection away is refused (the notes' T-60).

import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BadSettings, badSettingsExitCode, readConfig } from "#app/config.server.ts";
import { requireSafeDatabase } from "#app/server/safe-start.ts";
import { connect, type Db } from "#db/client.server.ts";
import { collectEndings } from "#demo/endings.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";
import { settings } from "#tests/support/office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const endings = collectEndings();
const role = `portal_${Math.random().toString(36).slice(2)}`;

let database: FreshDatabase;
let asSuperuser: Db;
let asPortal: Db;
beforeAll(async () => {
  database = await freshDatabase();
  endings.add(() => database.drop());
  asSuperuser = connect(database.url, { connections: 1 });
  endings.add(() => asSuperuser.$client.end());
  const admin = postgres(database.url, { max: 1 });
  await admin.unsafe(`create role ${role} login password 'only-for-this-test'`);
  endings.add(async () => {
    await admin.unsafe(`drop role ${role}`);
    await admin.end();
  });
  const url = new URL(database.url);
  url.username = role;
  url.password = "only-for-this-test";
  asPortal = connect(url.href, { connections: 1 });
  endings.add(() => asPortal.$client.end());
});
afterAll(() => endings.endAll());

const config = (more: Record<string, string> = {}) =>
  readConfig({ ...settings(), DATABASE_URL: database.url, SMTP_URL: "smtp://localhost:1", ...more });
const now = () => new Date();

test("T-60 over https the portal does not work as a superuser, and does as a user of its own", async () => {
  await expect(requireSafeDatabase({ config: config(), db: asSuperuser, now })).rejects.toThrow(BadSettings);
  await requireSafeDatabase({ config: config(), db: asPortal, now });
});

test("T-60 a try-out on this machine may", async () => {
  const tryOut = config({ PUBLIC_ORIGIN: "http://localhost:3000" });
  await requireSafeDatabase({ config: tryOut, db: asSuperuser, now });
});

test("T-60 a clock half a minute beside that of the database is refused", async () => {
  for (const ms of [-40_000, 40_000]) {
    const wrong = () => new Date(Date.now() + ms);
    const refused = requireSafeDatabase({ config: config(), db: asPortal, now: wrong });
    await expect(refused).rejects.toThrow(/differ by (39|40|41) seconds/);
  }
  await requireSafeDatabase({ config: config(), db: asPortal, now: () => new Date(Date.now() + 10_000) });
});

test.each(["build/processes/web.js", "build/processes/worker.js"])(
  "T-60 %s ends with code 78 and one line",
  async (entry) => {
    const env = {
      ...settings(),
      DATABASE_URL: database.url,
      SMTP_URL: "smtp://localhost:1",
      PATH: process.env.PATH ?? "",
      NODE_ENV: "production" as const,
    };
    const run = spawn(process.execPath, [entry], { cwd: root, env });
    const [said, [code]] = await Promise.all([text(run.stderr), once(run, "exit")]);
    expect(code).toBe(badSettingsExitCode);
    expect(said.trim()).toBe(
      "Bad settings: DATABASE_URL: its user is a superuser; give the portal a user of its own",
    );
  },
);
