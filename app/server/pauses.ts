// How long something that failed is left alone: longer each time, and as long as a source asks.

import type { QueueName } from "#db/queue.server.ts";
import { SourceError } from "./sources/source.ts";

const minute = 60_000;
const hour = 60 * minute;

/** A mail server that says "later" means minutes; after a day of tries every eight hours. */
const mailPauses = [1, 5, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * minute);
/** So that nobody can make us wait for ever. */
const longestRetryAfter = 24 * hour;

/** The pause after a failed try, in milliseconds. The first try is 1. */
export function pauseAfter(kind: QueueName, tries: number, error: unknown): number {
  const asked = error instanceof SourceError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(ownPause(kind, tries), Math.min(asked, longestRetryAfter));
}

function ownPause(kind: QueueName, tries: number): number {
  if (kind === "send-mail" || kind === "send-code-mail") {
    return mailPauses[Math.min(tries, mailPauses.length) - 1] ?? hour;
  }
  return Math.min(2 ** tries * 1000, hour);
}
