import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { freePort } from "#demo/ports.ts";
import { type Postgres, startPostgres } from "#demo/postgres.ts";
import { emptyDatabase, freshDatabase } from "#tests/support/database.ts";

const base = mkdtempSync(join(tmpdir(), "privacyloket-postgres-"));
// The server may run as another user, who must be able to walk through.
chmodSync(base, 0o755);
afterAll(() => rmSync(base, { recursive: true, force: true }));

function start(name: string, port?: number) {
  return startPostgres({ folder: join(base, name), durable: false, ...(port ? { port } : {}) });
}

async function ask(server: Pick<Postgres, "url">, query: string) {
  const sql = postgres(server.url("postgres"), { max: 1, onnotice: () => {} });
  const rows = await sql.unsafe(query);
  await sql.end();
  return rows.map((row) => Object.values(row)[0]);
}

test("what was written is there after a stop and a new start", async () => {
  const first = await start("kept");
  await ask(first, "create table kept as select 42 as answer");
  await first.stop();
  const second = await start("kept");
  expect(await ask(second, "select answer from kept")).toEqual([42]);
  await second.stop();
});

test("the server starts again after a hard kill, also when others could read its folder", async () => {
  const first = await start("killed");
  await ask(first, "create table kept as select 7 as answer");
  process.kill(first.pid, "SIGKILL");
  chmodSync(join(base, "killed/data"), 0o755);
  const second = await start("killed");
  expect(await ask(second, "select answer from kept")).toEqual([7]);
  expect(statSync(join(base, "killed/data")).mode & 0o777).toBe(0o700);
  await second.stop();
});

test("a pid file that now names another program does not stop the start", async () => {
  const first = await start("stale");
  await first.stop();
  writeFileSync(join(base, "stale/data/postmaster.pid"), `${process.pid}\n`);
  const second = await start("stale");
  expect(await ask(second, "select 1")).toEqual([1]);
  await second.stop();
});

test("only the password opens the server, and only its owner can read it", async () => {
  const server = await start("closed");
  const stranger = new URL(server.url("postgres"));
  stranger.password = "guess";
  await expect(ask({ url: () => stranger.href }, "select 1")).rejects.toThrow(
    "password authentication failed",
  );
  expect(statSync(join(base, "closed/password")).mode & 0o777).toBe(0o600);
  await server.stop();
});

test("a server that cannot start says why", async () => {
  const port = await freePort();
  const inTheWay = createServer().listen(port, "127.0.0.1");
  await once(inTheWay, "listening");
  await expect(start("blocked", port)).rejects.toThrow(
    /PostgreSQL did not start: .*could not create any TCP/,
  );
  inTheWay.close();
});

test("the server sorts and lowers letters the same on every machine", async () => {
  const server = await start("letters");
  expect(await ask(server, "select lower('ÉÏ') || current_setting('server_encoding')")).toEqual(["éïUTF8"]);
  await server.stop();
});

test("many test files may copy the template at the same moment", async () => {
  const copies = await Promise.all(Array.from({ length: 6 }, () => freshDatabase()));
  expect(new Set(copies.map(({ url }) => url)).size).toBe(6);
  await Promise.all(copies.map(({ drop }) => drop()));
});

test("an empty database has no tables", async () => {
  const { url, drop } = await emptyDatabase();
  expect(
    await ask({ url: () => url }, "select count(*)::int from pg_tables where schemaname = 'public'"),
  ).toEqual([0]);
  await drop();
});
