import { fileURLToPath } from "node:url";
import { isBuilt } from "#demo/build.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** For tests of what was built: nobody should look for a mistake that is in a newer source. */
export function requireFreshBuild() {
  if (!isBuilt(root)) throw new Error("The build is older than its sources: npm run -s build");
}
