// What the portal itself forgets, and when: one table. No law gives these terms; they are the law notes' F.3, or ours
// where that says nothing.

import type { Day } from "./calendar.ts";
import type { DecidedOutcome } from "./decision.ts";
import { copyAwaited, copyKept } from "./id-copy.ts";
import type { Outcome } from "./outcomes.ts";
import type { Right } from "./rights.ts";
import type { TextRef } from "./texts.ts";

/** How long an export can be fetched: from its first completed download, and at most from its release. */
export const exportTerm = { daysAfterFirstDownload: 14, daysAfterRelease: 60, downloads: 3 } as const;

/** What has a day of its own in each dossier, in the order in which it goes. */
export const forgettable = ["handover", "export", "print", "attachments", "collected", "dossier"] as const;
export type Forgettable = (typeof forgettable)[number];

/** From when a term runs. */
type Trigger =
  | "download"
  | "release"
  | "told"
  | "posted"
  | "sent"
  | "compared"
  | "asked"
  | "used"
  | "begun"
  | "handed"
  | "closed"
  | "erased";
type Term = {
  after: Trigger;
  days: number;
  /** Whichever of the two is over first. */
  atMost?: { after: Trigger; days: number };
  /** What is left of it; null: nothing. */
  stays: "counted" | "compared" | "sent" | "tombstone" | null;
};

/** Attachments, and what was collected for the answer: F.3. While the export can be made again, it is needed for that. */
export const materialTerm = { after: "download", days: 30, atMost: { after: "told", days: 60 } } as const;

/** Years after closing for which what was asked and decided is kept: six weeks, the authority, a repeat (F.3). */
export const yearsKept = 2;

/**
 * Everything that the portal forgets, and after how long. What has a day in each dossier, is reckoned by `goesOn`; the
 * rest goes where it is used up. The next version of the register holds nothing of a person, and is not here.
 */
export const forgetting = {
  "id-copy": { after: "compared", days: 0, atMost: { after: "sent", days: copyKept }, stays: "compared" },
  "id-copy-asked": { after: "asked", days: copyAwaited, stays: "compared" },
  /** What an e-mail said and to whom: it announces, and letters are kept. */
  mail: { after: "sent", days: 0, stays: "sent" },
  /** A letter as a file in the print folder, by when it is long on paper. */
  print: { after: "posted", days: 30, stays: "sent" },
  /** The notes' ruling 19. */
  export: {
    after: "download",
    days: exportTerm.daysAfterFirstDownload,
    atMost: { after: "release", days: exportTerm.daysAfterRelease },
    stays: "counted",
  },
  /** The file for another organisation and its contact, after it was fetched or came to nothing; a week to find out why. */
  handover: { after: "handed", days: 7, stays: "counted" },
  attachments: { ...materialTerm, stays: "sent" },
  collected: { ...materialTerm, stays: "counted" },
  draft: { after: "used", days: 1, stays: null },
  session: { after: "begun", days: 90, stays: null },
  dossier: { after: "closed", days: yearsKept * 365, stays: "tombstone" },
  /** Whose data were kept for a time, and where: as soon as all of it is erased (`later.ts`). */
  later: { after: "erased", days: 0, stays: "counted" },
  /** That it was erased, when, and by whom approved: as long as a dossier. */
  "later-history": { after: "erased", days: yearsKept * 365, stays: "tombstone" },
} as const satisfies Record<string, Term>;

/** Why nothing of a dossier goes though its term is over: GDPR art. 17(3)(e), 18(2). */
export const holdGrounds = ["complaint", "court", "authority"] as const;
export type HoldGround = (typeof holdGrounds)[number];

export type Hold = {
  ground: HoldGround;
  reason: TextRef;
  since: Date;
  /** When a colleague looks whether it is still needed. */
  reviewOn: Day;
  /** That day came, and nobody looked yet. */
  isReviewDue: boolean;
};

/** The longest time for which somebody need not look whether a hold is still needed (ours). */
export const longestReview = 366;

/** What stays of a dossier when it is gone: nothing of it says whose it was. */
export type Remains = {
  right: Right;
  /** "open": where a restored backup knows of no end. */
  outcome: Outcome | DecidedOutcome | "withdrawn" | "attached" | "open";
  /** From receipt to the end. */
  days: number;
  onTime: boolean | null;
  /** In which it ended: "2026-12". */
  month: string;
};
