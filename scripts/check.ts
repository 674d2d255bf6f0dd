// `npm run check`: types, lint, import rules and unused code, two at a time.

import { type Check, runCheck, staticChecks, tell, type Verdict } from "./checks.ts";

const waiting = [...staticChecks];
const verdicts = (await Promise.all([workThrough(waiting), workThrough(waiting)])).flat();
process.exitCode = verdicts.every(({ passed }) => passed) ? 0 : 1;

async function workThrough(checks: Check[]): Promise<Verdict[]> {
  const done: Verdict[] = [];
  for (let check = checks.shift(); check; check = checks.shift()) {
    const verdict = await runCheck(check);
    tell(verdict);
    done.push(verdict);
  }
  return done;
}
