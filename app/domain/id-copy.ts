// A masked copy of an identity document: the last way to show who somebody is, where a colleague opens it for one
// request because nothing milder will do (EDPB Guidelines 01/2022, §§73-79; the notes' ruling 21).

import type { Day } from "./calendar.ts";
import type { TextRef } from "./texts.ts";

/** Days in which a copy can be sent after a colleague asked for one, or for a better one (ours). */
export const copyAwaited = 14;
/** Days in which colleagues compare a copy that came; after them it is erased unseen (ours). */
export const copyKept = 7;
/** Front and back. */
export const mostPictures = 2;

/** What a colleague finds. "badly-covered" asks for another; after the others there is nothing more to send. */
export const copyResults = ["fits", "does-not-fit", "cannot-be-judged", "badly-covered"] as const;
export type CopyResult = (typeof copyResults)[number];

/** "too-late": nobody sent one, or nobody compared it; "needless": it can prove nothing here any more. */
export type CopyLapse = "too-late" | "needless";

export type IdCopy = {
  copyId: string;
  /** The colleague who asked for it, and so does not find that it fits. */
  openedBy: string;
  /** Why nothing milder will do, as the tenant reads it. */
  reason: TextRef;
  state: "asked" | "sent" | CopyResult | "closed" | CopyLapse;
  since: Date;
  /** The last day to send it, or to compare it. */
  until: Day;
  /** How many times one was sent. */
  round: number;
  /** The copy that waits; null once it is erased. */
  sent: { files: TextRef; sessionId: string; at: Date } | null;
  /** What a colleague wrote with what they found last. */
  note: TextRef | null;
};

/** A copy can be sent now. */
export const isCopyAwaited = (copy: IdCopy | null): copy is IdCopy =>
  copy?.state === "asked" || copy?.state === "badly-covered";

/** A copy waits for a colleague. */
export const isCopyWaiting = (copy: IdCopy | null): copy is IdCopy => copy?.state === "sent";
