import { expect, test } from "vitest";
import { walkWithDeaths } from "#tests/support/walk-with-deaths.ts";

// As SQLite does: fail the first step, then the second, then the third …, until the way ends without reaching it.
test.each(["web", "worker"] as const)(
  "F04 the %s process dies at every single step of the way, one walk each",
  async (who) => {
    for (let step = 1; ; step += 1) {
      const died = await walkWithDeaths({ [who]: [step] });
      console.log(`${who}: step ${step}, ${died[who] === 1 ? "died and all is well" : "not reached"}`);
      if (died[who] === 0) {
        expect(step).toBeGreaterThan(5);
        return;
      }
    }
  },
);
