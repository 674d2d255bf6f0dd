import { defineConfig } from "vitest/config";
import short from "./vitest.config.ts";

const hours = 3600_000;

// The exhaustive tests, one after the other: each drives a whole portal.
export default defineConfig({
  test: { ...short.test, include: ["tests/long/**/*.long.ts"], maxWorkers: 1, testTimeout: 6 * hours },
});
