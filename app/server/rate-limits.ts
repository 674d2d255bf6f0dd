// How often one network may ask, guess and file, and one mailbox hears of it (the notes' T-06, T-22, T-23, T-37): slower,
// never shut for good.

import type { Db } from "#db/client.server.ts";
import { openRateLimit } from "#db/rate-limits.ts";

const hour = 3600;

/** In a library or a block of flats many share a network: a person needs one or two of each. */
export const limitedActs = {
  "ask-code": { points: 20, duration: hour },
  "enter-code": { points: 60, duration: hour },
  "file-request": { points: 20, duration: hour },
  /** Each of some files, which are looked at one by one. */
  "send-words": { points: 30, duration: hour },
  /** A whole office is one network, and everybody signs in anew before an approval. */
  "begin-passkey": { points: 240, duration: hour },
  /** Calendars ask every quarter of an hour, each of a whole office. */
  "read-feed": { points: 600, duration: hour },
  /** E-mails to one mailbox that anybody can cause by filing; the others wait, and the page says the same. */
  "mail-unasked": { points: 5, duration: 24 * hour },
} as const;
export type LimitedAct = keyof typeof limitedActs;

export function openRateLimits(db: Db) {
  const limit = (name: LimitedAct) => openRateLimit(db, { name, ...limitedActs[name] });
  return {
    "ask-code": limit("ask-code"),
    "enter-code": limit("enter-code"),
    "file-request": limit("file-request"),
    "send-words": limit("send-words"),
    "begin-passkey": limit("begin-passkey"),
    "read-feed": limit("read-feed"),
    "mail-unasked": limit("mail-unasked"),
  };
}
