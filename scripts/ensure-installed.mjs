// Installs the packages when they are absent or do not fit package-lock.json. Runs on Node 20, before anything else.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const lockFile = `${root}package-lock.json`;
const installedFile = `${root}node_modules/.package-lock.json`;
const stampFile = `${root}node_modules/.installed-for`;

const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");

if (!existsSync(installedFile) || (read(stampFile) !== wanted && !installedFits())) install();
if (read(stampFile) !== wanted) writeFileSync(stampFile, wanted);

// Somebody may have run npm by hand: then npm's own record tells what is there.
function installedFits() {
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  const locked = Object.entries(JSON.parse(readFileSync(lockFile, "utf8")).packages);
  return locked.every(([path, { version, optional, peer, link }]) => {
    const there = installed[path];
    return path === "" || link || there?.version === version || (!there && (optional || peer));
  });
}

function install() {
  console.error("Installing the packages (once, a minute or two) …");
  const clean = npm("ci");
  // Where the registry lacks packages for other systems, npm finds its own lock file incomplete.
  const run = clean.stderr.includes("EUSAGE") ? npm("install", "--no-save") : clean;
  if (run.status === 0) return;
  console.error(`The packages could not be installed: ${reason(run)}`);
  process.exit(1);
}

function npm(...words) {
  const options = { cwd: root, encoding: "utf8" };
  const all = [...words, "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const cli = process.env.npm_execpath;
  const run = cli?.endsWith(".js")
    ? spawnSync(process.execPath, [cli, ...all], options)
    : spawnSync("npm", all, options);
  return { status: run.status, stderr: run.stderr ?? "", error: run.error };
}

function reason({ error, stderr, status }) {
  if (error) return error.message;
  const lines = stderr
    .split("\n")
    .filter((line) => line.startsWith("npm error") && !line.includes("A complete log"));
  const text = lines.map((line) => line.replace(/^npm error( code)?\s*/, "")).filter(Boolean);
  return text.slice(0, 2).join(", ") || `npm ended with ${status}`;
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
