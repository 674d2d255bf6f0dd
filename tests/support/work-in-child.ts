import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Desk } from "./office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

type BadLuck = {
  /** Dies at this step: see `server/failpoints.ts`. */
  diesAt?: number;
  /** No file can become larger than so many blocks of 512 bytes: to a writer that is a full disk. */
  blocks?: number;
};

/** Does a follow-up in another process. Gives its exit code, or the signal by which it died. */
export async function workInChild(desk: Desk, followUpId: string, { diesAt, blocks }: BadLuck) {
  const deaths = await mkdtemp(join(desk.folder, "deaths-"));
  const limit = blocks ? `ulimit -f ${blocks}; ` : "";
  const child = spawn(
    "sh",
    ["-c", `${limit}exec "$0" --import tsx tests/support/work-once.ts "$1"`, process.execPath, followUpId],
    {
      cwd: root,
      env: {
        ...desk.environment,
        NODE_ENV: "test" as const,
        PATH: process.env.PATH,
        PUBLIC_ORIGIN: "http://localhost:3000",
        ...(diesAt && { FAILPOINTS: `${diesAt}:${deaths}` }),
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  return new Promise<number | string | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code));
  });
}
