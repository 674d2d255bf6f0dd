import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    remix({
      appDirectory: "scripts/bench/bare",
      buildDirectory: "build/bare",
      future: { v3_routeConfig: true, v3_singleFetch: true },
    }),
  ],
});
