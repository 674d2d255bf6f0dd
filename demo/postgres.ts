// A real PostgreSQL server from npm, for the demo and the tests. Nothing needs to be installed on the machine.

import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./ports.ts";
import { createCluster, prepareData, readPassword } from "./postgres-cluster.ts";
import { bareEnvironment, homeFor, type PostgresHome } from "./postgres-home.ts";

export type Postgres = {
  url(database: string): string;
  port: number;
  /** The server's first process, for tests that end it hard. */
  pid: number;
  stop(): Promise<void>;
};

const msToStart = 60_000;
const msToStop = 10_000;
const msForOldServer = 15_000;

/** Begins where the folder was, or makes a new cluster in it. */
export async function startPostgres({
  folder,
  port,
  durable = true,
}: {
  folder: string;
  port?: number;
  durable?: boolean;
}): Promise<Postgres> {
  const home = homeFor(folder);
  await createCluster(home, durable);
  prepareData(home);
  await clearOldServer(home);
  const usedPort = port ?? (await freePort());
  const server = await startWithPatience(home, usedPort, durable);
  return { ...server, port: usedPort, url: urlOn(usedPort, readPassword(home)) };
}

/** Removes the cluster of this folder, also where it had to stand elsewhere. */
export function removePostgres(folder: string) {
  const home = homeFor(folder);
  rmSync(home.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function urlOn(port: number, password: string) {
  return (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

// After a hard kill the old server's last processes hold its memory for a moment.
async function startWithPatience(home: PostgresHome, port: number, durable: boolean) {
  const until = Date.now() + msForOldServer;
  for (;;) {
    try {
      return await startServer(home, port, durable);
    } catch (error) {
      const held = error instanceof Error && error.message.includes("shared memory block is still in use");
      if (!held || Date.now() > until) throw error;
      await wait(250);
    }
  }
}

async function startServer(home: PostgresHome, port: number, durable: boolean) {
  const log = openSync(home.log, "w", 0o600);
  const child = spawn(home.programs.postgres, [...settings(home, port, durable)], {
    ...home.user,
    cwd: home.data,
    env: bareEnvironment,
    stdio: ["ignore", log, log],
    // Ctrl-C reaches the whole group: the server must outlive those who still write to it.
    detached: true,
  });
  closeSync(log);
  const ended = endOf(child);
  const { pid } = child;
  if (!pid) throw new Error(`PostgreSQL cannot be run from ${home.programs.postgres}`);
  const watch = endWithParent(pid);
  void ended.then(() => watch.kill());
  await untilReady(home, child, ended);
  return { pid, stop: () => stopServer(child, ended) };
}

function settings(home: PostgresHome, port: number, durable: boolean) {
  const set = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // What people wrote must not reach the log through a failing statement.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    lc_messages: "C",
    timezone: "UTC",
    // What was acknowledged outlives a killed server also so; only a machine that loses power would lose it.
    ...(durable ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", home.data, "-p", String(port), ...flags];
}

async function untilReady(home: PostgresHome, child: ChildProcess, ended: Promise<void>) {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const until = Date.now() + msToStart;
  while (!isReady(home, child.pid)) {
    if (over) throw new Error(`PostgreSQL did not start: ${lastWords(home)}`);
    if (Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`PostgreSQL was not ready in ${msToStart / 1000} seconds: ${lastWords(home)}`);
    }
    await wait(25);
  }
}

// The server keeps its state in the eighth line of its pid file.
function isReady(home: PostgresHome, pid: number | undefined) {
  const lines = pidLines(home);
  return lines[0] === String(pid) && lines[7] === "ready";
}

async function clearOldServer(home: PostgresHome) {
  const until = Date.now() + msForOldServer;
  const pid = Number(pidLines(home)[0]);
  while (pid && isServerOf(home, pid)) {
    if (Date.now() > until) {
      throw new Error(
        `Another PostgreSQL server (process ${pid}) works in ${home.data}: stop that one first`,
      );
    }
    await wait(100);
  }
  // A restarted machine or container gives old numbers to new programs, and the server trusts the number.
  rmSync(join(home.data, "postmaster.pid"), { force: true });
}

function isServerOf(home: PostgresHome, pid: number) {
  if (!existsSync("/proc/self/cmdline")) return isAlive(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(home.data);
  } catch {
    return false;
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pidLines(home: PostgresHome) {
  const file = join(home.data, "postmaster.pid");
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.trim());
  } catch {
    return [];
  }
}

// When this process is killed its end of the pipe closes, and the waiting shell stops the server.
function endWithParent(pid: number) {
  const watch = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0"', String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watch.unref();
  return watch;
}

async function stopServer(child: ChildProcess, ended: Promise<void>) {
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGKILL"), msToStop);
  await ended;
  clearTimeout(late);
}

function endOf(child: ChildProcess) {
  return new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
}

// The server's last line only says that it stopped; the last grave one says why.
function lastWords(home: PostgresHome) {
  const lines = readFileSync(home.log, "utf8").trim().split("\n");
  return lines.findLast((line) => line.includes("FATAL:")) ?? (lines.at(-1) || "it wrote nothing in its log");
}
