import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

/** Hundreds of modules, or far more than we use: built in, they load ten times as fast. */
export const slowToLoad = ["drizzle-orm", /^@react-email\/(?!render)/];

export default defineConfig({
  plugins: [remix(remixConfig)],
  ssr: { noExternal: slowToLoad },
  build: { assetsInlineLimit: 0, sourcemap: false },
});
