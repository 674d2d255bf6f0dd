import { defineConfig } from "vitest/config";
import short from "./vitest.config.ts";

const hours = 3600_000;

// The exhaustive tests, one after the other: each drives a whole portal, or walks the core's model far.
export default defineConfig({
  test: {
    ...short.test,
    include: ["tests/long/**/*.long.ts", "tests/domain/model.test.ts"],
    setupFiles: ["tests/support/many-walks.ts"],
    maxWorkers: 1,
    testTimeout: 6 * hours,
  },
});
