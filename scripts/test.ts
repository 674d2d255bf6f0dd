// `npm test`: the gate. All checks, the build and all tests; the last line says how many passed and failed.
// `npm run test:long` (--long): the build and the exhaustive tests, which take hours.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builds, endOf, runChecks, startTool, staticChecks } from "./checks.ts";
import { type Count, countTests } from "./count-tests.ts";

const total: Count = { passed: 0, failed: 0 };
const long = process.argv.includes("--long");

for (const { passed } of await runChecks(long ? builds : [...staticChecks, ...builds])) {
  add(passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}
add(await runTests());

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runTests(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "privacyloket-report-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const config = long ? ["--config", "vitest.long.config.ts"] : [];
  const code = await endOf(startTool(["vitest", "run", ...config, ...reporters], "inherit"));
  const count = countTests(existsSync(report) ? readFileSync(report, "utf8") : null, code);
  rmSync(folder, { recursive: true });
  return count;
}

function add({ passed, failed }: Count) {
  total.passed += passed;
  total.failed += failed;
}
