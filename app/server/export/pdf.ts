// Draws in processes of their own with a bounded memory and time, so that no document can take the server down.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { Sheet } from "#app/domain/letters.ts";
import type { DataPart } from "#templates/data-part.ts";
import type { PaperForm } from "#templates/paper-form.tsx";
import { rootFolder } from "../root-folder.ts";
import { BundleError } from "./content.ts";

/** What the drawing process reads. */
export type Drawing =
  | { what: "letter"; letter: Sheet; madeAt: string; largePrint: boolean }
  | { what: "data"; part: DataPart }
  | { what: "form"; form: PaperForm };

const limits = {
  heapMegabytes: 400,
  milliseconds: 120_000,
  drawingsPerProcess: 500,
  residentMegabytes: 350,
  idleMilliseconds: 10_000,
};

/** Made by `npm run build`: it starts in a quarter of the time that its source takes. */
const program = join(rootFolder, "build/processes/draw-pdf.js");

/** What the drawing process answers. */
export type Drawn = { pdf: Uint8Array; residentMegabytes: number };

/** Draws for all dossiers; throws BundleError. A signal stops its own drawing only. Close it when done. */
export type Drawer = {
  letter(letter: Sheet, madeAt: Date, largePrint?: boolean, signal?: AbortSignal): Promise<Uint8Array>;
  data(part: DataPart, signal?: AbortSignal): Promise<Uint8Array>;
  form(form: PaperForm): Promise<Uint8Array>;
  close(): void;
};

/** Each of the lanes draws one document at a time: a letter does not wait for all parts of somebody's data. */
export function openDrawer(atOnce = 2): Drawer {
  const lanes = Array.from({ length: atOnce }, openLane);
  const draw = (drawing: Drawing, signal?: AbortSignal) =>
    lanes.reduce((least, lane) => (lane.waiting() < least.waiting() ? lane : least)).draw(drawing, signal);
  return {
    letter: (letter, madeAt, largePrint = false, signal) =>
      draw({ what: "letter", letter, madeAt: madeAt.toISOString(), largePrint }, signal),
    data: (part, signal) => draw({ what: "data", part }, signal),
    form: (form) => draw({ what: "form", form }),
    close: () => {
      for (const lane of lanes) lane.end();
    },
  };
}

/**
 * One process after the other: starting one costs as much as drawing five letters, so it stays for the next document.
 * It ends when it has grown, has drawn many, has nothing to do, or when its drawing fails.
 */
function openLane() {
  let child: ChildProcess | undefined;
  let count = 0;
  let waiting = 0;
  let before: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    child?.kill("SIGKILL");
    child = undefined;
    count = 0;
  };
  const drawNow = async (drawing: Drawing, signal?: AbortSignal) => {
    clearTimeout(idle);
    if (signal?.aborted) throw new BundleError("pdf-aborted");
    if (!child?.connected) end();
    child ??= startDrawing();
    count += 1;
    try {
      const { pdf, residentMegabytes } = await drawIn(child, drawing, signal);
      const isSpent = residentMegabytes > limits.residentMegabytes || count >= limits.drawingsPerProcess;
      if (isSpent) end();
      else idle = setTimeout(end, limits.idleMilliseconds).unref();
      return pdf;
    } catch (error) {
      end();
      throw error;
    }
  };
  return {
    waiting: () => waiting,
    draw(drawing: Drawing, signal?: AbortSignal): Promise<Uint8Array> {
      waiting += 1;
      const drawn = before
        .then(() => drawNow(drawing, signal))
        .finally(() => {
          waiting -= 1;
        });
      before = drawn.catch(() => {});
      return drawn;
    },
    end,
  };
}

async function drawIn(child: ChildProcess, drawing: Drawing, signal?: AbortSignal): Promise<Drawn> {
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
    const [drawn] = (await Promise.race([answered, ended])) as [Drawn];
    return drawn;
  } catch {
    throw new BundleError(signal?.aborted ? "pdf-aborted" : timeout.aborted ? "pdf-timeout" : "pdf-failed");
  } finally {
    over.abort();
  }
}

/** Gets no environment, so no secrets; what it says goes nowhere, since it may hold data. */
function startDrawing(): ChildProcess {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, "--max-semi-space-size=16", program],
    {
      cwd: rootFolder,
      env: { NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    },
  );
  // Whoever looks at a page goes first.
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // Whoever waits for a drawing hears it; between two drawings nobody does.
  return child.on("error", () => {});
}
