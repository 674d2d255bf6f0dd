// `npm run check`: types, lint, import rules and unused code.

import { runChecks, staticChecks } from "./checks.ts";

const verdicts = await runChecks(staticChecks);
process.exitCode = verdicts.every(({ passed }) => passed) ? 0 : 1;
