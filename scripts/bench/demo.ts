// How long somebody waits for the demo after the packages are there: in a clean copy of this checkout.

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "#demo/ports.ts";
import { removePostgres } from "#demo/postgres.ts";
import { root } from "../checks.ts";
import type { Measure } from "./report.ts";

const left = new Set([".data", ".git", "build", "node_modules"]);

export async function measureDemo(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), "privacyloket-clean-"));
  try {
    copyCheckout(folder);
    const value = await secondsToReady(folder);
    return { name: "demo ready after install", value, unit: "s", ratio: null, against: null, limit: 60 };
  } finally {
    removePostgres(join(folder, ".data/postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyCheckout(folder: string) {
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

async function secondsToReady(folder: string): Promise<number> {
  const begun = performance.now();
  const demo = spawn(process.execPath, ["--import", "tsx", "demo/start.ts"], {
    cwd: folder,
    env: { ...process.env, PORT: String(await freePort()) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => demo.once("close", resolve));
  try {
    await untilReady(demo);
    return (performance.now() - begun) / 1000;
  } finally {
    demo.kill("SIGINT");
    await ended;
  }
}

async function untilReady({ stdout }: ChildProcess) {
  if (!stdout) throw new Error("The demo says nothing");
  for await (const line of createInterface({ input: stdout })) if (line.startsWith("ready ")) return;
  throw new Error("The demo ended before it was ready");
}
