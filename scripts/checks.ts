// The checks that look at the code without running it. Each counts as one test.

import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export type Check = { name: string; command: [program: string, ...words: string[]] };

export const staticChecks: Check[] = [
  // The compiler that is a program of the machine: five times as fast. The other tools read types by the older one.
  {
    name: "types",
    command: ["node", "node_modules/typescript-native/bin/tsc", "--noEmit", "--project", "."],
  },
  { name: "lint", command: ["biome", "ci", "--colors=off"] },
  {
    name: "import rules",
    command: ["depcruise", "--config", ".dependency-cruiser.js", "--output-type", "err", ...folders()],
  },
  { name: "unused code", command: ["knip", "--no-progress"] },
];

export const builds: Check[] = [
  { name: "build of the pages", command: ["remix", "vite:build"] },
  {
    name: "build of the processes",
    command: ["vite", "build", "--config", "vite.processes.config.ts"],
  },
];

export type Verdict = { name: string; passed: boolean; seconds: number; output: string };

export async function runCheck({ name, command }: Check): Promise<Verdict> {
  const begun = Date.now();
  const child = startTool(command, "pipe");
  const output: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => output.push(part));
  child.stderr?.on("data", (part: Buffer) => output.push(part));
  const code = await endOf(child);
  const seconds = (Date.now() - begun) / 1000;
  return { name, passed: code === 0, seconds, output: Buffer.concat(output).toString() };
}

/** Two at a time, as a small machine has two hands; tells of each when it ends. */
export async function runChecks(checks: Check[]): Promise<Verdict[]> {
  const waiting = [...checks];
  return (await Promise.all([workThrough(waiting), workThrough(waiting)])).flat();
}

async function workThrough(checks: Check[]): Promise<Verdict[]> {
  const done: Verdict[] = [];
  for (let check = checks.shift(); check; check = checks.shift()) {
    const verdict = await runCheck(check);
    tell(verdict);
    done.push(verdict);
  }
  return done;
}

/** Says how a check ended; what a failing one wrote is shown in full. */
function tell({ name, passed, seconds, output }: Verdict) {
  console.log(`${passed ? "passed" : "FAILED"}  ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output);
}

/** Runs a tool of this project, with the Node of this project. */
export function startTool([program, ...words]: Check["command"], stdio: "pipe" | "inherit"): ChildProcess {
  const bin = join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
  return spawn(join(bin, program), words, { cwd: root, env, stdio: ["ignore", stdio, stdio] });
}

export function endOf(child: ChildProcess) {
  return new Promise<number | null>((resolve) => {
    child.once("close", resolve);
    child.once("error", () => resolve(null));
  });
}

function folders() {
  return ["app", "db", "demo", "emails", "templates", "tests", "scripts"];
}
