// The whole demo, as `npm run demo` starts it: with a state, ports and processes of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { requireFreePorts } from "#demo/ports.ts";
import { removePostgres } from "#demo/postgres.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { newVisitor } from "#tests/support/http-visitor.ts";
import { signInAt } from "#tests/support/sign-in-at.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const minutes = 60_000;

test("the demo starts, its desks are open, and after Ctrl-C nothing of it is left", {
  timeout: 5 * minutes,
}, async () => {
  requireFreshBuild();
  const folder = mkdtempSync(join(tmpdir(), "privacyloket-demo-"));
  const port = await eightFreePorts();
  const demo = start(folder, port);
  const ended = once(demo, "exit");
  try {
    const origin = await ready(demo);
    expect(origin).toBe(`http://localhost:${port}`);
    const visitor = newVisitor(origin);
    expect((await visitor.get("/")).text).toContain("Stel uw vraag");
    expect((await visitor.get("/medewerker/verzoeken")).location).toBe("/medewerker/inloggen");
    const out = await visitor.post("/medewerker/inloggen", { way: "provider" });
    await visitor.get(await signInAt(out.location ?? "", "sanne", origin));
    expect((await visitor.get("/medewerker/verzoeken")).text).toMatch(/AVG-\d{4}-\d{4}/);
  } finally {
    const all = descendantsOf(demo.pid ?? 0);
    demo.kill("SIGINT");
    await ended;
    const left = all.filter(isAlive);
    removePostgres(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
    expect(left).toEqual([]);
  }
  expect(demo.exitCode).toBe(0);
});

function start(folder: string, port: number): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "demo/start.ts"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", DEMO_FOLDER: folder, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Where it is, once it says so; else everything that it said. */
async function ready(demo: ChildProcess): Promise<string> {
  const said: string[] = [];
  demo.stderr?.on("data", (part) => said.push(String(part)));
  for await (const line of createInterface({ input: demo.stdout ?? process.stdin })) {
    if (line.startsWith("ready ")) return line.replace("ready ", "");
    said.push(line);
  }
  throw new Error(`The demo ended before it was ready:\n${said.join("\n")}`);
}

/** Below those that the system hands out by itself. */
async function eightFreePorts(): Promise<number> {
  for (let first = 20_000 + (process.pid % 1000) * 8; ; first += 8) {
    const ports = Array.from({ length: 8 }, (_, place) => [`${place}`, first + place] as const);
    const free = await requireFreePorts(Object.fromEntries(ports)).then(
      () => true,
      () => false,
    );
    if (free) return first;
  }
}

function descendantsOf(pid: number): number[] {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((one) => one > 0 && parentOf(one) === pid);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Null for who is gone, or dead and not yet buried. */
function parentOf(pid: number): number | null {
  try {
    const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return state === "Z" ? null : Number(parent);
  } catch {
    return null;
  }
}

const isAlive = (pid: number) => parentOf(pid) !== null;
