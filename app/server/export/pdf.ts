// Draws in a fresh process with a bounded memory and time, so that no document can take the server down.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { Letter } from "#app/domain/letters.ts";
import type { DataPart } from "#templates/data-part.tsx";
import { BundleError } from "./content.ts";

/** What the drawing process reads. */
export type Drawing = { what: "letter"; letter: Letter; madeAt: string } | { what: "data"; part: DataPart };

const limits = { heapMegabytes: 400, milliseconds: 120_000 };

const { resolve } = createRequire(import.meta.url);

export function letterPdf(letter: Letter, madeAt: Date, signal?: AbortSignal): Promise<Buffer> {
  return drawPdf({ what: "letter", letter, madeAt: madeAt.toISOString() }, signal);
}

export function dataPdf(part: DataPart, signal?: AbortSignal): Promise<Buffer> {
  return drawPdf({ what: "data", part }, signal);
}

async function drawPdf(drawing: Drawing, signal?: AbortSignal): Promise<Buffer> {
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const child = startDrawing(stop);
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
function startDrawing(signal: AbortSignal) {
  const program = resolve("#app/server/export/draw-pdf.tsx");
  const loader = pathToFileURL(resolve("tsx")).href;
  return spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, "--import", loader, program],
    {
      // Where tsconfig.json is, which says how to read .tsx.
      cwd: join(dirname(program), "../../.."),
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      signal,
      killSignal: "SIGKILL",
    },
  );
}
