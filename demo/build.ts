// Builds the pages when there is no build, or when a source is newer than it.

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
  "vite.config.ts",
];

export function buildWhenOlder(root: string) {
  const built = join(root, "build/server/index.js");
  if (existsSync(built) && newest(root, sources) < statSync(built).mtimeMs) return;
  const cli = join(root, "node_modules/@remix-run/dev/dist/cli.js");
  const env = { ...process.env, NODE_ENV: "production" as const };
  const run = spawnSync(process.execPath, [cli, "vite:build"], { cwd: root, env, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}${run.stderr}`);
}

function newest(folder: string, names: string[]): number {
  return Math.max(0, ...names.map((name) => newestIn(join(folder, name))));
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const now = statSync(path);
  return now.isDirectory() ? newest(path, readdirSync(path)) : now.mtimeMs;
}
