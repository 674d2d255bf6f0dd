import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

const seconds = 1000;

// Apart from vite.config.ts: tests call loaders and actions themselves and need no Remix.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    environment: "node",
    globalSetup: ["tests/support/global-setup.ts"],
    setupFiles: ["tests/support/fixed-chance.ts"],
    pool: "forks",
    // One more than the hands of a small machine: a journey waits for its processes half of the time.
    maxWorkers: 3,
    // Loading what a test needs costs more than most tests: the files of a worker share it, and keep no state in it.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120 * seconds,
    hookTimeout: 240 * seconds,
  },
});
