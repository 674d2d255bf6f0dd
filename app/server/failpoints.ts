// Places where a try-out may kill this process, to see that nothing is lost. Without the setting they do nothing.

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Passed at each step of which a crash could leave half a thing. */
export type Failpoint = () => void;

export const noFailpoint: Failpoint = () => {};

/**
 * Reads "3,7:/folder": this process dies at the third place it passes, the one that comes after it at the seventh,
 * and every later one lives. How many died is kept as files in the folder.
 */
export function failpointOf(setting: string | undefined): Failpoint {
  const [counts = "", folder] = setting?.split(":") ?? [];
  if (!folder) return noFailpoint;
  mkdirSync(folder, { recursive: true });
  const died = readdirSync(folder).length;
  const fatal = counts.split(",").map(Number)[died];
  let passed = 0;
  return () => {
    passed += 1;
    if (passed !== fatal) return;
    writeFileSync(join(folder, `death-${died + 1}`), "");
    process.kill(process.pid, "SIGKILL");
  };
}
