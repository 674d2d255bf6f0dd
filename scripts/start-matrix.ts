// `npm run start-matrix`: starts the demo wherever it must start, each time from a fresh clone of what is committed.
// For Linux and root: it makes a user, mounts a small disk, and takes all of it away again.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "#demo/ports.ts";
import { root } from "./checks.ts";

type Place = { clone: string; environment: NodeJS.ProcessEnv; uid: number; gid: number };
type Started = { child: ChildProcess; output(): string; ready: boolean };

/** `npm run start-matrix -- "full disk"` takes the cases whose name has these words. */
const only = process.argv[2];
const user = "loketproef";
const msToStart = 5 * 60_000;
const msToStop = 30_000;
const portsOfDemo = 8;
/** All that the demo may count on: no PostgreSQL, no browser. */
const tools = [
  "sh",
  "env",
  "node",
  "npm",
  "git",
  "id",
  "uname",
  "cat",
  "ls",
  "mkdir",
  "rm",
  "cp",
  "chmod",
  "useradd",
];
const signals = { "Ctrl-C": "SIGINT", "a kill": "SIGTERM" } as const;

const folder = mkdtempSync(join(tmpdir(), "privacyloket-start-"));
chmodSync(folder, 0o755);
let failed = 0;
let passed = 0;

try {
  makeBareTools();
  const asRoot = place(folder, "as-root", { install: true });
  await attempt("root, nothing installed, no PostgreSQL, no browser", () => startsAndStops(asRoot, "Ctrl-C"));
  await attempt("a second start keeps what was there", () => keepsOldData(asRoot));
  await attempt("a kill instead of Ctrl-C", () => startsAndStops(asRoot, "a kill"));
  await attempt("a port in use", () => saysPortInUse(asRoot));
  await attempt("root, under a folder that only root may enter", () =>
    startsAndStops(closedPlace(), "Ctrl-C"),
  );
  await attempt("a full disk, and then room", () => saysDiskFull());
  await attempt("an ordinary user, nothing installed", () => startsAndStops(ordinaryPlace(), "Ctrl-C"));
} finally {
  quietly("userdel", ["--remove", user]);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function attempt(name: string, act: () => Promise<void>) {
  if (only && !name.includes(only)) return;
  const begun = Date.now();
  try {
    await act();
    passed += 1;
    console.log(`ok    ${name} (${Math.round((Date.now() - begun) / 1000)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

// ---- Places ------------------------------------------------------------------------------------------------------

function makeBareTools() {
  mkdirSync(join(folder, "tools"));
  for (const tool of tools) symlinkSync(run("which", [tool]).trim(), join(folder, "tools", tool));
}

function place(parent: string, name: string, { install }: { install: boolean }): Place {
  const clone = join(parent, name);
  run("git", ["clone", "--quiet", root, clone]);
  if (!install) run("cp", ["-al", join(root, "node_modules"), join(clone, "node_modules")]);
  return { clone, environment: environmentIn(folder), uid: 0, gid: 0 };
}

/** Certificates and the like of this machine stay; its programs and settings of ours do not. */
function environmentIn(home: string) {
  const { DATABASE_URL: _, CHROMIUM_PATH: __, ...rest } = process.env;
  const ofNpm = Object.keys(rest).filter((name) => name.startsWith("npm_"));
  const nothing = Object.fromEntries(ofNpm.map((name) => [name, undefined]));
  return { ...rest, ...nothing, PATH: join(folder, "tools"), HOME: home };
}

function closedPlace(): Place {
  const closed = join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
  return place(closed, "clone", { install: false });
}

function ordinaryPlace(): Place {
  run("useradd", ["--create-home", user]);
  const home = `/home/${user}`;
  const { clone } = place(home, "clone", { install: true });
  run("chown", ["-R", `${user}:`, clone]);
  const { uid, gid } = statSync(clone);
  return { clone, environment: environmentIn(home), uid, gid };
}

// ---- What must hold ----------------------------------------------------------------------------------------------

async function startsAndStops(at: Place, how: keyof typeof signals) {
  const port = await freePort();
  const demo = await start(at, port);
  try {
    if (!demo.ready) throw new Error(lastLines(demo));
    const answer = await fetch(`http://localhost:${port}/`);
    if (answer.status !== 200) throw new Error(`the start page answered ${answer.status}`);
  } finally {
    await stop(demo, signals[how]);
  }
  await nothingLeft(at, port);
}

async function keepsOldData(at: Place) {
  const before = statSync(join(at.clone, ".data/monday.log")).size;
  await startsAndStops(at, "Ctrl-C");
  if (statSync(join(at.clone, ".data/monday.log")).size !== before)
    throw new Error("Monday was played again");
}

async function saysPortInUse(at: Place) {
  const port = await freePort();
  const other = createServer().listen(port);
  await once(other, "listening");
  const demo = await start(at, port);
  other.close();
  await refusedWith(demo, new RegExp(`Port ${port} .*PORT=`));
  await nothingLeft(at, null);
}

async function saysDiskFull() {
  const at = place(folder, "full-disk", { install: false });
  const data = join(at.clone, ".data");
  mkdirSync(data);
  run("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", data]);
  try {
    const demo = await start(at, await freePort());
    await refusedWith(demo, /no space|disk full/i);
    await nothingLeft(at, null);
    run("mount", ["-o", "remount,size=2g", data]);
    await startsAndStops(at, "Ctrl-C");
  } finally {
    quietly("umount", ["--lazy", data]);
  }
}

/** It ended by itself, with a failure and a last line that says why. */
async function refusedWith(demo: Started, said: RegExp) {
  const { exitCode } = demo.child;
  await stop(demo, "SIGINT");
  if (demo.ready) throw new Error("it started all the same");
  if (!exitCode) throw new Error(`it ended with ${exitCode} instead of a failure`);
  const [last = ""] = demo.output().trim().split("\n").slice(-1);
  if (!said.test(last)) throw new Error(`the last line does not say what is wrong:\n${lastLines(demo)}`);
}

async function nothingLeft({ clone }: Place, port: number | null) {
  const left = processesOf(clone);
  if (left.length > 0) throw new Error(`left behind: ${left.join("; ")}`);
  if (port === null) return;
  for (let place = 0; place < portsOfDemo; place += 1) {
    const server = createServer().listen(port + place);
    await once(server, "listening").catch(() => {
      throw new Error(`port ${port + place} is still in use`);
    });
    server.close();
  }
}

// ---- Processes ---------------------------------------------------------------------------------------------------

/** Resolves when the demo is ready, or when it ended. */
async function start({ clone, environment, uid, gid }: Place, port: number): Promise<Started> {
  const env = { ...environment, PORT: String(port) };
  const npm = join(folder, "tools/npm");
  const child = spawn(npm, ["run", "demo"], { cwd: clone, env, uid, gid, detached: true });
  let text = "";
  const demo: Started = { child, output: () => text, ready: false };
  const ended = once(child, "exit");
  const ready = new Promise<void>((resolve) => {
    const hear = (part: Buffer) => {
      text += part;
      demo.ready ||= /^ready http/m.test(text);
      if (demo.ready) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
  });
  await Promise.race([ready, ended, wait(msToStart, null, { ref: false })]);
  return demo;
}

/** Ctrl-C reaches the whole group, a kill npm alone. */
async function stop({ child }: Started, signal: "SIGINT" | "SIGTERM") {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, "exit");
  process.kill(signal === "SIGINT" ? -child.pid : child.pid, signal);
  const late = await Promise.race([ended.then(() => false), wait(msToStop, true, { ref: false })]);
  if (late) {
    process.kill(-child.pid, "SIGKILL");
    throw new Error(`it did not stop within ${msToStop / 1000} seconds`);
  }
  await wait(3_000);
}

/** Every process that works in the clone or was started from it. */
function processesOf(clone: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [cwd, command] = [linkOf(`/proc/${pid}/cwd`), commandOf(pid)];
      return cwd.startsWith(clone) || command.includes(clone) ? [command || cwd] : [];
    });
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

function commandOf(pid: string): string {
  return quietly("ps", ["-o", "args=", "-p", pid]).trim();
}

function lastLines(demo: Started) {
  return demo.output().trim().split("\n").slice(-5).join("\n");
}

function run(program: string, words: string[]): string {
  return execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function quietly(program: string, words: string[]): string {
  try {
    return run(program, words);
  } catch {
    return "";
  }
}
