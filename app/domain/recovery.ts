// What a backup that took the place of the database may not do again by itself: it was perhaps done after the backup was
// made (the notes' T-50).

import type { Role } from "./actors.ts";
import type { JobKind } from "./follow-ups.ts";

/** As staff choose about it: what leaves the house, and the work of which such things come. */
export const heldKinds = ["mails", "letters", "news", "work"] as const;
export type HeldKind = (typeof heldKinds)[number];

/**
 * Under which choice each falls. Null: it tells nobody anything, and doing it twice changes nothing, so it goes on by
 * itself.
 */
export const heldAs: Record<JobKind, HeldKind | null> = {
  "write-letter": "letters",
  "announce-answer": "letters",
  "release-use": "letters",
  "send-code": "mails",
  "tell-contact": "news",
  "tell-mailbox-change": "news",
  "tell-staff": "news",
  "tell-tenant": "news",
  "warn-of-deadline": "news",
  "make-inquiries": "news",
  "follow-inquiry": "news",
  "tell-recipients": "news",
  "hand-over": "news",
  "find-person": "work",
  "plan-gathering": "work",
  "gather-slice": "work",
  "build-bundle": "work",
  // A plan may have been stopped after the backup.
  "draw-plan": "work",
  "start-plan": "work",
  "carry-out-step": "work",
  "note-unproven": "work",
  "note-unanswered": "work",
  "keep-later": null,
  "lapse-id-copy": null,
  "erase-id-copy": null,
};

export const mayUnlock = new Set<Role>(["privacy-officer", "director"]);

export type Unlocking = { replayed: boolean; proposedBy: string | null; unlocked: boolean };
export type UnlockObstacle =
  | "not-yours"
  | "not-ready"
  | "already-open"
  | "same-person"
  | "not-proposed"
  | "changed-meanwhile";

/** What is in the way of proposing to open the portal again, or of doing so as the second person (law.md F.6, ours). */
export function unlockObstacle(
  step: "propose" | "unlock",
  { replayed, proposedBy, unlocked }: Unlocking,
  { id, role }: { id: string; role: Role },
): UnlockObstacle | null {
  if (!mayUnlock.has(role)) return "not-yours";
  if (unlocked) return "already-open";
  if (!replayed) return "not-ready";
  if (step === "propose") return null;
  if (proposedBy === null) return "not-proposed";
  return proposedBy === id ? "same-person" : null;
}
