// Has each file looked at in a process of its own, with bounded memory and time: a hostile one takes nothing along.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Inspected } from "#app/domain/files.ts";
import { rootFolder } from "../root-folder.ts";

const limits = { heapMegabytes: 256, milliseconds: 60_000 };

/** Made by `npm run build`. */
const program = join(rootFolder, "build/processes/inspect-file.js");

/** Looks at one file at a time, whoever brings it: each needs the memory of its picture. */
export function openInspector() {
  let before: Promise<unknown> = Promise.resolve();
  return {
    inspect(bytes: Buffer): Promise<Inspected> {
      const looked = before.then(() => inspectInChild(bytes));
      before = looked.catch(() => {});
      return looked;
    },
  };
}

async function inspectInChild(bytes: Buffer): Promise<Inspected> {
  // Gets no environment, so no secrets; what it says goes nowhere, since it may hold data.
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, program], {
    cwd: rootFolder,
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  child.on("error", () => {});
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(limits.milliseconds)]);
  try {
    const answered = once(child, "message", { signal });
    const ended = once(child, "exit", { signal }).then(() => {
      throw new Error("The inspecting process died");
    });
    child.send(bytes, () => {});
    const [inspected] = (await Promise.race([answered, ended])) as [Inspected];
    return inspected;
  } catch {
    // It took too long or died of it: what it is stays unknown, so it does not come in.
    return { refused: "broken" };
  } finally {
    over.abort();
    child.kill("SIGKILL");
  }
}
