// Draws in a process of its own with a bounded memory and time, so that no document can take the server down.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Letter } from "#app/domain/letters.ts";
import type { DataPart } from "#templates/data-part.tsx";
import { rootFolder } from "../root-folder.ts";
import { BundleError } from "./content.ts";

/** What the drawing process reads. */
export type Drawing =
  | { what: "letter"; letter: Letter; madeAt: string; largePrint: boolean }
  | { what: "data"; part: DataPart };

const limits = { heapMegabytes: 400, milliseconds: 120_000, drawingsPerProcess: 8 };

/** Made by `npm run build`: it starts in a quarter of the time that its source takes. */
const program = join(rootFolder, "build/processes/draw-pdf.js");

/** Draws one document at a time; throws BundleError. Close it when done. */
export type Drawer = {
  letter(letter: Letter, madeAt: Date, largePrint?: boolean): Promise<Uint8Array>;
  data(part: DataPart): Promise<Uint8Array>;
  close(): void;
};

/**
 * Documents that belong together are drawn in one process: starting it costs as much as drawing a letter. After
 * eight it is replaced. The signal stops what is being drawn, and whatever is asked after it.
 */
export function openDrawer(signal?: AbortSignal): Drawer {
  let child: ChildProcess | undefined;
  let count = 0;
  const close = () => {
    child?.kill("SIGKILL");
    child = undefined;
  };
  const draw = async (drawing: Drawing) => {
    if (count % limits.drawingsPerProcess === 0 || !child?.connected) {
      close();
      child = startDrawing();
    }
    count += 1;
    try {
      return await drawIn(child, drawing, signal);
    } catch (error) {
      close();
      throw error;
    }
  };
  return {
    letter: (letter, madeAt, largePrint = false) =>
      draw({ what: "letter", letter, madeAt: madeAt.toISOString(), largePrint }),
    data: (part) => draw({ what: "data", part }),
    close,
  };
}

/** Draws a single letter; throws BundleError. */
export async function drawLetter(letter: Letter, madeAt: Date, largePrint: boolean): Promise<Uint8Array> {
  const drawer = openDrawer();
  try {
    return await drawer.letter(letter, madeAt, largePrint);
  } finally {
    drawer.close();
  }
}

async function drawIn(child: ChildProcess, drawing: Drawing, signal?: AbortSignal): Promise<Uint8Array> {
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const over = new AbortController();
  const stop = AbortSignal.any([over.signal, timeout, ...(signal ? [signal] : [])]);
  try {
    const answered = once(child, "message", { signal: stop });
    const ended = once(child, "exit", { signal: stop }).then(() => {
      throw new BundleError("pdf-failed");
    });
    // A child that has died cannot be told anything; its end says so already.
    child.send(JSON.stringify(drawing), () => {});
    const [pdf] = await Promise.race([answered, ended]);
    return pdf;
  } catch {
    throw new BundleError(signal?.aborted ? "pdf-aborted" : timeout.aborted ? "pdf-timeout" : "pdf-failed");
  } finally {
    over.abort();
  }
}

/** Gets no environment, so no secrets; what it says goes nowhere, since it may hold data. */
function startDrawing(): ChildProcess {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, program], {
    cwd: rootFolder,
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  // Whoever waits for a drawing hears it; between two drawings nobody does.
  return child.on("error", () => {});
}
