// The web process, the worker and the drawing process as plain JavaScript: from source each takes seconds to load.

import { defineConfig } from "vite";
import { slowToLoad } from "./vite.config.ts";

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: slowToLoad },
  build: {
    ssr: true,
    rollupOptions: {
      input: { web: "app/web.ts", worker: "app/worker.ts", "draw-pdf": "app/server/export/draw-pdf.tsx" },
    },
    outDir: "build/processes",
    target: "node22",
  },
});
