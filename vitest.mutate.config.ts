import { configDefaults, defineConfig } from "vitest/config";

const seconds = 1000;

// What `npm run mutate` holds against each mutant: the core's own tests, without the model that walks for minutes.
export default defineConfig({
  test: {
    include: ["tests/domain/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "tests/domain/model.test.ts"],
    setupFiles: ["tests/support/fixed-chance.ts", "tests/support/first-failure.ts"],
    testTimeout: 60 * seconds,
  },
});
