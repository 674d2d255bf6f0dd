// The web process, the worker and the processes that draw and inspect as plain JavaScript: from source each takes seconds to load.

import { defineConfig } from "vite";
import { slowToLoad } from "./vite.config.ts";

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: slowToLoad },
  build: {
    ssr: true,
    rollupOptions: {
      input: {
        web: "app/web.ts",
        worker: "app/worker.ts",
        "draw-pdf": "app/server/export/draw-pdf.tsx",
        "inspect-file": "app/server/uploads/inspect-file.ts",
      },
    },
    outDir: "build/processes",
    target: "node22",
  },
});
