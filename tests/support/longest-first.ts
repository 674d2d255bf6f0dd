// Which test files begin first: those that last longest, so that at the end no worker waits for another. Vitest itself
// goes by what it remembers of earlier runs, and in a fresh clone by the size of a file, which says little.

import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** From long to short; of a folder, whichever file of it is not named before. */
const lasting = [
  "tests/journeys/each-right",
  "tests/journeys/access-request",
  "tests/journeys/on-behalf",
  "tests/journeys/in-person",
  "tests/faults/bad-day",
  "tests/server/sources/vera-dialects",
  "tests/server/id-copies",
  "tests/journeys/supplement",
  "tests/ui/axe",
  "tests/domain/model",
  "tests/faults/",
  "tests/journeys/",
  "tests/web/",
  "tests/demo/monday",
  "tests/server/foreign-canaries",
  "tests/server/scenarios",
  "tests/server/mail",
  "tests/server/",
  "tests/scripts/",
  "tests/demo/",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId);
      const found = lasting.findIndex((begin) => path.startsWith(begin));
      return found < 0 ? lasting.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
