// Builds the pages and the processes when there is no build, or when a source is newer than it.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "app",
  "db",
  "emails",
  "templates",
  "public",
  "package-lock.json",
  "remix.config.js",
  "vite.processes.config.ts",
  "vite.config.ts",
];

export function buildWhenOlder(root: string) {
  if (isBuilt(root)) return;
  run(root, ["@remix-run/dev/dist/cli.js", "vite:build"]);
  run(root, ["vite/bin/vite.js", "build", "--config", "vite.processes.config.ts"]);
}

/** Whether there is a build, and no source is newer. */
export function isBuilt(root: string): boolean {
  const built = ["build/server/index.js", "build/processes/worker.js"].map((file) => join(root, file));
  const sourcesAt = newest(root, sources);
  return built.every((file) => existsSync(file) && sourcesAt < statSync(file).mtimeMs);
}

function run(root: string, [program = "", ...words]: string[]) {
  const env = { ...process.env, NODE_ENV: "production" as const };
  const tool = [join(root, "node_modules", program), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, tool, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

function newest(folder: string, names: string[]): number {
  return Math.max(0, ...names.map((name) => newestIn(join(folder, name))));
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const now = statSync(path);
  return now.isDirectory() ? newest(path, readdirSync(path)) : now.mtimeMs;
}
