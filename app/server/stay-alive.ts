// Crash only: a process in doubt ends, and its parent starts it again.

import { isAlive } from "#db/client.server.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";

const every = 5_000;

/** Ends the process on an uncaught error, and when the database does not answer for five seconds. */
export function endInDoubt(office: Office) {
  const end = (what: string, error: unknown) => {
    log("error", { what, code: codeOf(error) });
    process.exit(1);
  };
  process.on("uncaughtException", (error) => end("uncaught", error));
  process.on("unhandledRejection", (error) => end("unhandled", error));

  let waiting = false;
  setInterval(() => {
    if (waiting) return end("database-silent", null);
    waiting = true;
    isAlive(office.db)
      .then(() => {
        waiting = false;
      })
      .catch((error: unknown) => end("database-gone", error));
  }, every).unref();
}

/** Closes once, on a signal or when the parent is gone, and then ends. */
export function endOnRequest(close: () => Promise<void>) {
  let closing = false;
  const end = async () => {
    if (closing) return;
    closing = true;
    await close().catch((error: unknown) => log("error", { what: "close-failed", code: codeOf(error) }));
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("disconnect", end);
}
