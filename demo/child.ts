// A program of the portal as a child process: started again when it ends, ended when we end.

import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** As in `npm start`: what loading and busy hours leave behind is cleared early, which keeps a process half as large. */
const nodeFlags = ["--max-semi-space-size=4", "--max-old-space-size=256"];

const firstPause = 500;
const longestPause = 8_000;
const msOfGoodHealth = 30_000;
const msToStop = 10_000;
/** A bad setting does not get better by trying again. */
const badSettings = 78;

export type KeptChild = {
  stop(): Promise<void>;
  /** Why it will not be started again; null while it lives or may live again. */
  gaveUp(): string | null;
  /** The process that runs now, or ran last. */
  pid(): number | undefined;
};

type Program = {
  entry: string;
  cwd: string;
  environment: Record<string, string>;
  log: string;
  /** How long to wait before the first new start, in milliseconds; each one that fails soon doubles it. */
  pause?: number;
};

export function keepRunning(program: Program): KeptChild {
  let child: ChildProcess | null = null;
  let reason: string | null = null;
  const stopping = new AbortController();

  async function live() {
    const { pause: first = firstPause } = program;
    let pause = first;
    while (!stopping.signal.aborted) {
      const begun = Date.now();
      child = run(program);
      const code = await endOf(child);
      if (code === badSettings) {
        reason = lastLine(program.log);
        return;
      }
      pause = Date.now() - begun > msOfGoodHealth ? first : pause;
      await wait(pause, null, { signal: stopping.signal }).catch(() => null);
      pause = Math.min(pause * 2, longestPause);
    }
  }

  const lived = live();
  return {
    gaveUp: () => reason,
    pid: () => child?.pid,
    async stop() {
      stopping.abort();
      child?.kill("SIGTERM");
      const late = setTimeout(() => child?.kill("SIGKILL"), msToStop);
      await lived;
      clearTimeout(late);
    },
  };
}

// The channel closes when this process dies, however it dies: that is how the child knows.
function run({ entry, cwd, environment, log }: Program) {
  const lines = openSync(log, "a");
  const env = { ...environment, PATH: process.env.PATH ?? "", NODE_ENV: "production" as const };
  const stdio: StdioOptions = ["ignore", lines, lines, "ipc"];
  const loader = entry.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...nodeFlags, ...loader, entry], { cwd, env, stdio });
  closeSync(lines);
  return child;
}

function endOf(child: ChildProcess) {
  return new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(null));
  });
}

export function lastLine(file: string) {
  return readFileSync(file, "utf8").trim().split("\n").at(-1) || "it wrote nothing";
}
