// Draws in a fresh process with a bounded memory and time, so that no document can take the server down.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { Letter } from "#app/domain/letters.ts";
import type { DataPart } from "#templates/data-part.tsx";
import { BundleError } from "./content.ts";

/** What the drawing process reads. */
export type Drawing = { what: "letter"; letter: Letter; madeAt: string } | { what: "data"; part: DataPart };

const limits = { heapMegabytes: 400, milliseconds: 120_000 };

const { resolve } = createRequire(import.meta.url);
const root = join(import.meta.dirname, "../../..");
const programs: Record<DrawingProgram, string[]> = {
  built: [join(root, "build/draw-pdf/draw-pdf.js")],
  source: ["--import", pathToFileURL(resolve("tsx")).href, join(root, "app/server/export/draw-pdf.tsx")],
};

/** Draws letters and parts of data; throws BundleError. */
export type Drawer = {
  letter(letter: Letter, madeAt: Date, signal?: AbortSignal): Promise<Buffer>;
  data(part: DataPart, signal?: AbortSignal): Promise<Buffer>;
};

/** "built" is what `npm run build` made, which starts in half the time; "source" needs no build. */
export type DrawingProgram = "built" | "source";

export function openDrawer(program: DrawingProgram): Drawer {
  return {
    letter: (letter, madeAt, signal) =>
      drawPdf(program, { what: "letter", letter, madeAt: madeAt.toISOString() }, signal),
    data: (part, signal) => drawPdf(program, { what: "data", part }, signal),
  };
}

async function drawPdf(program: DrawingProgram, drawing: Drawing, signal?: AbortSignal): Promise<Buffer> {
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const child = startDrawing(program, stop);
  const ended = new Promise<number | null>((settle, fail) => child.on("error", fail).on("close", settle));
  // A child that dies early breaks the pipe; its exit code says so already.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(drawing));
  try {
    const [pdf, code] = await Promise.all([buffer(child.stdout), ended]);
    if (code === 0) return pdf;
    throw new BundleError("pdf-failed");
  } catch (cause) {
    if (cause instanceof BundleError && !stop.aborted) throw cause;
    throw new BundleError(signal?.aborted ? "pdf-aborted" : timeout.aborted ? "pdf-timeout" : "pdf-failed");
  }
}

/** Gets no environment, so no secrets; what it says goes nowhere, since it may hold data. */
function startDrawing(program: DrawingProgram, signal: AbortSignal) {
  return spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, ...programs[program]], {
    // Where tsconfig.json is, which says how to read .tsx.
    cwd: root,
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    signal,
    killSignal: "SIGKILL",
  });
}
