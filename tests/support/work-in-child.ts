import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { inject } from "vitest";
import { slowToLoad } from "../../vite.config.ts";
import type { Desk } from "./office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

type BadLuck = {
  /** Dies at this step: see `server/failpoints.ts`. */
  diesAt?: number;
  /** No file can become larger than so many blocks of 512 bytes: to a writer that is a full disk. */
  blocks?: number;
};

let built: Promise<string> | undefined;

/** Loaded from source it costs seconds each time. */
function program(): Promise<string> {
  built ??= buildProgram();
  return built;
}

async function buildProgram() {
  const outDir = join(inject("builtForTests"), String(process.pid));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: slowToLoad },
    build: { ssr: "tests/support/work-once.ts", outDir, target: "node22" },
  });
  return join(outDir, "work-once.js");
}

/** Does a follow-up in another process, by the desk's clock. Gives its exit code, or the signal by which it died. */
export const workInChild = (desk: Desk, followUpId: string, luck: BadLuck) =>
  inChild(desk, [followUpId, desk.office.now().toISOString()], luck);

/** Forgets in the same way what is due by the desk's clock. */
export const forgetInChild = (desk: Desk, luck: BadLuck) =>
  inChild(desk, ["forget", desk.office.now().toISOString()], luck);

async function inChild(desk: Desk, what: string[], { diesAt, blocks }: BadLuck) {
  const deaths = await mkdtemp(join(desk.folder, "deaths-"));
  const limit = blocks ? `ulimit -f ${blocks}; ` : "";
  const child = spawn("sh", ["-c", `${limit}exec "$0" "$@"`, process.execPath, await program(), ...what], {
    cwd: root,
    env: {
      ...desk.environment,
      NODE_ENV: "test" as const,
      PATH: process.env.PATH,
      // A process begins and dies at each step, with the same program.
      NODE_COMPILE_CACHE: join(inject("builtForTests"), "compiled"),
      PUBLIC_ORIGIN: "http://localhost:3000",
      ...(diesAt && { FAILPOINTS: `${diesAt}:${deaths}` }),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise<number | string | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code));
  });
}
