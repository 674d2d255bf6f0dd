// The drawing process as plain JavaScript: loading it from source costs more time than a letter takes to draw.

import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: { ssr: "app/server/export/draw-pdf.tsx", outDir: "build/draw-pdf", target: "node22" },
});
