// How long something that failed is left alone: longer each time, and as long as a source asks.

import type { QueueName } from "#db/queue.server.ts";
import { SourceError } from "./sources/source.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A mail server that says "later" means minutes; after a day of tries every eight hours. */
const mailPauses = [1, 5, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * minute);
/** So that nobody can make us wait for ever. */
const longestRetryAfter = 24 * hour;

/** Thrown when something of our own must be done first: the code says what. */
export class NotYet extends Error {
  override name = "NotYet";
  constructor(
    readonly code: string,
    /** In milliseconds, where it is known how long that takes. */
    readonly takes: number | null = null,
  ) {
    super(code);
  }
}

/** What waits for a moment that it knows was not tried: else a long wait would use up the tries of what comes after it. */
export const isTry = (error: unknown): boolean => !(error instanceof NotYet && error.takes !== null);

/** The pause after a failed try, in milliseconds. The first try is 1. */
export function pauseAfter(kind: QueueName, tries: number, error: unknown): number {
  if (error instanceof NotYet) return error.takes ?? Math.min(2 * tries * second, minute);
  const asked = error instanceof SourceError ? (error.retryAfterSeconds ?? 0) * second : 0;
  return Math.max(ownPause(kind, tries), Math.min(asked, longestRetryAfter));
}

function ownPause(kind: QueueName, tries: number): number {
  if (kind === "send-mail" || kind === "send-code-mail") {
    return mailPauses[Math.min(tries, mailPauses.length) - 1] ?? hour;
  }
  return Math.min(2 ** tries * second, hour);
}
