// One portal on a bad day: its database restarts, has no room left, its worker freezes, its worker is told to stop.

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDossier } from "#app/server/dossier-state.ts";
import type { Office } from "#app/server/office.ts";
import { sweep } from "#app/server/sweep.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { dossiers, slices } from "#db/schema.ts";
import { collectEndings } from "#demo/endings.ts";
import { removePostgres, startPostgres } from "#demo/postgres.ts";
import { file, officeOf, prove, wholeWay } from "#tests/support/access-way.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { newVisitor } from "#tests/support/http-visitor.ts";
import { expectAllWell } from "#tests/support/invariants.ts";
import { expectNothingLeaked } from "#tests/support/leaks.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";
import { png } from "#tests/support/upload-corpus.ts";
import { idOf } from "../server/steps.ts";

const minutes = 60_000;
const folder = join(tmpdir(), `privacyloket-bad-day-${randomBytes(6).toString("hex")}`);
const endings = collectEndings();
const numbers: string[] = [];

let server: Awaited<ReturnType<typeof startPostgres>>;
let portal: Portal;
let office: Office;

beforeAll(async () => {
  server = await startPostgres({ folder, durable: false });
  endings.add(async () => {
    await server.stop();
    removePostgres(folder);
  });
  const client = postgres(server.url("postgres"), { max: 1 });
  await client`create database portal`;
  await client.end();
  const url = server.url("portal");
  await migrateDatabase(url);
  portal = await startPortal({ database: { url, drop: async () => {} } });
  endings.add(() => portal.stop());
});
afterAll(() => endings.endAll());

test("F25 the database restarts while people send requests: each is there once, and the portal is back by itself", {
  timeout: 2 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D03");
  const sending = [1, 2, 3, 4].map(async () => {
    for (const _ of [1, 2]) numbers.push(await file(newVisitor(portal.origin), asker));
  });
  await eventually(() => numbers.length > 0 || null);
  await server.stop();
  const away = await fetch(`${portal.origin}/gezond`).catch(() => null);
  expect(away?.ok ?? false).toBe(false);
  server = await startPostgres({ folder, port: server.port, durable: false });
  await Promise.all(sending);

  await eventually(async () => (await fetch(`${portal.origin}/gezond`).catch(() => null))?.ok || null);
  office = await officeOf(portal);
  endings.add(() => office.close());
  expect((await numbersKept()).toSorted()).toEqual(numbers.toSorted());
  expect(new Set(numbers).size).toBe(8);
});

test("F21 the database has no room left while people send requests: nobody is told that it worked, and then it goes on by itself", {
  timeout: 2 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D03");
  const room = await leaveNoRoom();
  let full = true;
  let stuck = 0;
  const sent: string[] = [];
  const sending = [1, 2, 3, 4].map(async () => {
    while (full) sent.push(await file(newVisitor(portal.origin), asker));
  });
  try {
    // The last pages have room for a few; then nobody gets further.
    await unchangedFor(3000, () => sent.length);
    stuck = sent.length;
    expect((await numbersKept()).toSorted()).toEqual([...numbers, ...sent].toSorted());
    expect((await fetch(portal.origin)).status).toBe(200);
  } finally {
    full = false;
    await room.giveBack();
  }
  await Promise.all(sending);
  expect(sent).toHaveLength(stuck + 4);
  numbers.push(...sent);
  expect((await numbersKept()).toSorted()).toEqual(numbers.toSorted());
});

test("F06 a worker that is told to stop ends what it does, and no try is lost", {
  timeout: minutes,
}, async () => {
  const tenant = newVisitor(portal.origin);
  const asker = askerFrom(portal.association, "D03");
  const number = await file(tenant, asker);
  numbers.push(number);
  portal.housingSystem.setFault(/boekingen/, { kind: "silence", ms: 3000, times: 1 });
  await prove({ portal, tenant, number }, "mailbox-on-file", asker.mailbox ?? "");
  const slice = await eventually(() => startedSlice(number));
  const pid = portal.worker.pid() ?? 0;
  process.kill(pid, "SIGTERM");
  await eventually(() => portal.worker.pid() !== pid || null);
  expect(await sliceOf(slice.id)).toMatchObject({ state: "done", tries: 1 });
  await eventually(async () => (await phaseOf(number)) === "reviewing" || null, minutes);
});

test("F03 the web process dies while a file comes in: nothing of it is kept, and sent again it is there once", {
  timeout: minutes,
}, async () => {
  const tenant = newVisitor(portal.origin);
  const asker = askerFrom(portal.association, "D03");
  const number = await file(tenant, asker);
  numbers.push(number);
  await prove({ portal, tenant, number }, "mailbox-on-file", asker.mailbox ?? "");
  // Nothing else is written meanwhile.
  await eventually(async () => (await phaseOf(number)) === "reviewing" || null, minutes);
  const page = `/mijn/${number}/berichten`;
  const formKey = /name="formKey" value="([^"]+)"/.exec((await tenant.get(page)).text)?.[1] ?? "";
  const form = new FormData();
  form.set("formKey", formKey);
  form.set("message", "Hier zijn de foto's.");
  for (const name of ["een.png", "twee.png"])
    form.append("files", new File([new Uint8Array(await png())], name));
  const stored = await filesStored();

  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  const body = Buffer.from(await encoded.arrayBuffer());
  const sending = request(new URL(page, portal.origin), {
    method: "POST",
    headers: {
      cookie: tenant.cookie(),
      origin: portal.origin,
      "content-type": type,
      "content-length": body.length,
    },
  });
  sending.on("error", () => {});
  // The first file as a whole, and half of the second.
  sending.write(body.subarray(0, Math.round(body.length * 0.75)));
  await eventually(async () => (await filesStored()) > stored || null);
  const pid = portal.web.pid() ?? 0;
  process.kill(pid, "SIGKILL");
  await eventually(() => portal.web.pid() !== pid || null);
  const messages = async () => (await readDossier(office.db, await idOf(office, number))).dossier.messages;
  expect(await messages()).toEqual([]);
  const later = new Date(Date.now() + 2 * 3600_000);
  await sweep({ ...office, now: () => later });
  expect(await filesStored()).toBe(stored);

  expect((await tenant.post(page, form)).status).toBe(302);
  expect(await messages()).toHaveLength(1);
  expect(await filesStored()).toBe(stored + 2);
});

test("F05 a worker that freezes is replaced, and what it does when it wakes changes nothing", {
  timeout: 3 * minutes,
}, async () => {
  portal.housingSystem.setFault(/boekingen/, { kind: "silence", ms: 3000, times: 1 });
  const known = new Set(numbers);
  const walking = wholeWay(portal, office, askerFrom(portal.association, "D01"));
  const number = await eventually(async () => {
    const all = await office.db.select({ number: dossiers.number }).from(dossiers);
    return all.find((row) => !known.has(row.number))?.number;
  });
  numbers.push(number);
  const slice = await eventually(() => startedSlice(number), minutes);
  const frozen = portal.worker.pid() ?? 0;
  process.kill(frozen, "SIGSTOP");
  const second = portal.hireWorker();
  try {
    await walking;
    expect(await sliceOf(slice.id)).toMatchObject({ state: "done", tries: 2 });
  } finally {
    process.kill(frozen, "SIGCONT");
    await wait(2000);
    await second.stop();
  }
  await expectAllWell(portal, office, numbers, 1);
  await expectNothingLeaked(portal, office, ["D01", "D03"]);
});

async function filesStored(): Promise<number> {
  const entries = await readdir(office.config.storageFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

// More than a segment of the server's log, which is written in one piece and must stay possible.
const filler = sql`
  insert into events select 'filler:' || i, 1, repeat('.', 300), '' from generate_series(1, 60000) i`;

/** Not one page more for the history: the server may not write beyond where that file ends now. */
async function leaveNoRoom() {
  await office.db.execute(filler);
  const [file] = await office.db.execute<{ size: number }>(
    sql`select pg_relation_size('events')::int as size`,
  );
  await limitFiles(`${file?.size}`);
  return {
    async giveBack() {
      await limitFiles("unlimited");
      await office.db.transaction(async (tx) => {
        await tx.execute(sql`alter table events disable trigger user`);
        await tx.execute(sql`delete from events where stream like 'filler:%'`);
        await tx.execute(sql`alter table events enable trigger user`);
      });
    },
  };
}

/**
 * How large a file may be that the server writes, in bytes. What it starts later has it from the server itself, so that
 * the server comes first: whoever just started and is in no list of the database yet must not keep the old limit.
 */
async function limitFiles(most: string) {
  limitFilesOf(server.pid, most);
  for (const pid of await childrenOf(server.pid)) {
    try {
      limitFilesOf(pid, most);
    } catch (error) {
      if (existsSync(`/proc/${pid}`)) throw error;
    }
  }
}

function limitFilesOf(pid: number, most: string) {
  // In a container root may not limit others, but everybody may limit what is their own.
  const { uid, gid } = statSync(`/proc/${pid}`);
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${most}:`], { uid, gid, stdio: "pipe" });
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    }),
  );
  return pids.map(Number).filter((_, place) => parents[place] === parent);
}

async function unchangedFor(ms: number, read: () => number) {
  for (let before = -1; before !== read(); await wait(ms)) before = read();
}

const numbersKept = async () =>
  (await office.db.select({ number: dossiers.number }).from(dossiers)).map(({ number }) => number);

/** The slow slice of a dossier, once a worker is at it. */
async function startedSlice(number: string) {
  const rows = await office.db
    .select({ id: slices.id, tries: slices.tries, resource: slices.resource, state: slices.state })
    .from(slices)
    .innerJoin(dossiers, eq(dossiers.id, slices.dossierId))
    .where(eq(dossiers.number, number));
  return rows.find(
    ({ resource, tries, state }) => resource === "boekingen" && tries > 0 && state === "running",
  );
}

async function sliceOf(id: string) {
  const [row] = await office.db.select().from(slices).where(eq(slices.id, id));
  return row;
}

async function phaseOf(number: string) {
  const [row] = await office.db.select().from(dossiers).where(eq(dossiers.number, number));
  return row?.phase;
}
